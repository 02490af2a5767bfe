// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/field.h"

#include "look/paint.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

constexpr int kMessage = 20;

}

Field::Field(const QString& label, QWidget* parent)
    : QWidget(parent), m_label(new TextLine(TypeRole::Cell, Ink::Second, label, this)),
      m_aside(new TextLine(TypeRole::Cell, Ink::Third, QString(), this)), m_box(new InputFrame(this)),
      m_room(new QWidget(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    if (!label.isEmpty()) {
        auto* head = new QHBoxLayout;
        head->addWidget(m_label);
        head->addStretch();
        head->addWidget(m_aside);
        column->addLayout(head);
    }
    column->addWidget(m_box);
    column->addWidget(m_room);
    m_room->setFixedHeight(kMessage);
    m_box->edit()->setAccessibleName(label);
}

void Field::setAside(const QString& text)
{
    m_aside->setText(text);
}

void Field::setHint(const QString& text)
{
    m_hint = text;
    m_box->edit()->setAccessibleDescription(hasError() ? m_error : m_hint);
    update();
}

void Field::setError(const QString& sentence)
{
    m_error = sentence;
    m_box->setWrong(hasError());
    m_box->edit()->setAccessibleDescription(hasError() ? m_error : m_hint);
    update();
}

void Field::setCompact()
{
    m_room->hide();
}

int Field::messageTop() const
{
    return m_box->geometry().bottom() + 1 + 3;
}

void Field::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    const QRect line(0, messageTop(), width(), kMessage);
    if (hasError()) {
        paintIcon(painter, QRect(0, line.y(), 14, kMessage), Icon::Cross, size::kIconPill, t.bad.ink);
        paintText(painter, line.adjusted(20, 0, 0, 0), TypeRole::Cell, t.bad.ink, m_error);
    } else if (!m_hint.isEmpty()) {
        paintText(painter, line, TypeRole::Cell, t.ink3, m_hint);
    }
}

} // namespace eraflazz::look
