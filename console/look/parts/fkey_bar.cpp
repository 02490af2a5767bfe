// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/fkey_bar.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QAbstractButton>
#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::look {

namespace {

class FKey final : public QAbstractButton {
public:
    FKey(QAction* action, const QString& key, QWidget* parent) : QAbstractButton(parent), m_action(action), m_key(key)
    {
        setFocusPolicy(Qt::NoFocus); // The key itself is the keyboard's way.
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, [this] { follow(); });
        follow();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {keyCapWidth(m_key) + 7 + textWidth(TypeRole::Cell, text()), size::kFKeyBar};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        const int cap = keyCapWidth(m_key);
        paintKeyCap(painter, QRect(0, (height() - 15) / 2, cap, 16), m_key, isEnabled());
        const QColor ink = !isEnabled() ? t.off : underMouse() ? t.ink : t.ink2;
        paintText(painter, rect().adjusted(cap + 7, 0, 0, 0), TypeRole::Cell, ink, text());
    }

private:
    void follow()
    {
        setText(withoutMnemonic(m_action->text()));
        setEnabled(m_action->isEnabled());
        setToolTip(m_action->toolTip());
        setAccessibleName(text() + u' ' + m_key);
        updateGeometry();
        update();
    }

    QAction* m_action;
    QString m_key;
};

} // namespace

FKeyBar::FKeyBar(QWidget* parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    setAccessibleName(tr("Keys of this page"));
    setFixedHeight(size::kFKeyBar);
    m_row->setContentsMargins(12, 1, 12, 0);
    m_row->setSpacing(18);
    m_row->addStretch();
}

void FKeyBar::addAction(QAction* action, const QString& key)
{
    QWidget::addAction(action);
    const QString shown = key.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : key;
    m_row->insertWidget(m_row->count() - 1, new FKey(action, shown, this));
}

void FKeyBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    lineAcross(painter, 0, width(), 0, tokens().line);
}

} // namespace eraflazz::look
