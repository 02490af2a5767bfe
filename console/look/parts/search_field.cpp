// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/search_field.h"

#include "look/parts/input_frame.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>

namespace eraflazz::look {

SearchField::SearchField(QWidget* parent)
    : QWidget(parent), m_frame(new InputFrame(this)), m_key(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_K), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_frame);
    m_frame->setTall(30);
    m_frame->setLeadIcon(Icon::Search);
    m_frame->setKeyCap(QStringLiteral("Ctrl K"));
    field()->setPlaceholderText(tr("Find sale code, destination, SN, agent, ticket amount…"));
    field()->setAccessibleName(tr("Find everywhere"));
    setFocusProxy(field());
    m_key->setContext(Qt::WindowShortcut);
    connect(m_key, &QShortcut::activated, this, &SearchField::goThere);
    connect(field(), &QLineEdit::returnPressed, this, [this] { Q_EMIT asked(field()->text().trimmed()); });
}

QLineEdit* SearchField::field() const
{
    return m_frame->edit();
}

void SearchField::goThere()
{
    field()->setFocus(Qt::ShortcutFocusReason);
    field()->selectAll();
}

void SearchField::leaveKeyTo(QAction* action)
{
    m_key->setEnabled(false);
    const auto follow = [this, action] {
        m_frame->setKeyCap(action->shortcut().toString(QKeySequence::NativeText).replace(u'+', u' '));
    };
    connect(action, &QAction::changed, this, follow);
    connect(action, &QAction::triggered, this, &SearchField::goThere);
    follow();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        field()->clear();
        field()->clearFocus();
        Q_EMIT left();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace eraflazz::look
