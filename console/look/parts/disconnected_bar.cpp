// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/disconnected_bar.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/button.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QPainter>

namespace eraflazz::look {

DisconnectedBar::DisconnectedBar(QWidget* parent)
    : QWidget(parent), m_connect(new Button(ButtonKind::Plain, tr("Connect now"), this))
{
    setFixedHeight(40);
    m_connect->setTall(size::kButtonInBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->addStretch();
    row->addWidget(m_connect);
    connect(m_connect, &QAbstractButton::clicked, this, &DisconnectedBar::connectAsked);
}

void DisconnectedBar::setBrokenAt(const QString& clock)
{
    say(tr("Connection lost at %1.").arg(clock),
        tr("You see the last data. The server goes on working; actions return when the link does."));
}

void DisconnectedBar::setStoppedAt(const QString& clock)
{
    say(tr("The server was stopped at %1.").arg(clock),
        tr("You see the last data. This window connects by itself once the server is back."));
}

void DisconnectedBar::say(const QString& what, const QString& meaning)
{
    m_what = what;
    m_meaning = meaning;
    setAccessibleName(m_what);
    setAccessibleDescription(m_meaning);
    update();
}

void DisconnectedBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.bad.ground);
    QColor edge = t.bad.ink;
    edge.setAlphaF(0.25F);
    lineAcross(painter, 0, width(), height() - 1, edge);
    paintIcon(painter, QRect(16, 0, 16, height()), Icon::PlugOff, size::kIcon, t.bad.ink);
    const int what = textWidth(TypeRole::BodyBold, m_what);
    paintText(painter, QRect(42, 0, what, height()), TypeRole::BodyBold, t.bad.ink, m_what);
    const int left = 42 + what + 4;
    paintText(painter, QRect(left, 0, m_connect->x() - left - 12, height()), TypeRole::Body, t.ink2, m_meaning);
}

} // namespace eraflazz::look
