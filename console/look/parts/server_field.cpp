// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/server_field.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/style/control_paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

ServerField::ServerField(QWidget* parent)
    : QAbstractButton(parent), m_tag(new Tag(TagKind::Production, QString(), this))
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setProperty("ringed", true);
}

void ServerField::setServer(const QString& name, const QString& address, TagKind environment)
{
    setText(name);
    m_address = address;
    m_tag->setTag(environment);
    m_tag->setVisible(true);
    placeTag();
    setAccessibleName(tr("Server %1, %2").arg(name, address));
    update();
}

void ServerField::setNone(const QString& title, const QString& hint)
{
    setText(title);
    m_address = hint;
    m_tag->setVisible(false);
    setAccessibleName(title);
    update();
}

void ServerField::resizeEvent(QResizeEvent*)
{
    placeTag();
}

/// The words of the two kinds are of different length.
void ServerField::placeTag()
{
    m_tag->adjustSize();
    m_tag->move(width() - 47 - m_tag->width(), 7);
}

void ServerField::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    QStyle::State state = isEnabled() ? QStyle::State_Enabled : QStyle::State_None;
    if (hasFocus())
        state |= QStyle::State_HasFocus;
    paintFieldBox(painter, rect(), state);
    paintText(painter, QRect(12, 7, m_tag->x() - 20, 19), TypeRole::BodyBold, t.ink, text());
    paintText(painter, QRect(12, 26, width() - 52, 19), TypeRole::Cell, t.ink3, m_address);
    paintIcon(painter, QRect(width() - 30, 0, 20, height()), Icon::ChevronDown, size::kIconRail, t.ink2);
}

} // namespace eraflazz::look
