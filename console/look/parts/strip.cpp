// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/strip.h"

#include "look/icon.h"
#include "look/ink.h"
#include "look/paint.h"
#include "look/parts/icon_button.h"
#include "look/parts/link_button.h"
#include "look/tokens.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::look {

namespace {

constexpr int kAtMost = 3, kTextLeft = 38, kActionEnd = 48;

struct StripLook {
    InkOnGround colors;
    Icon icon;
    Ink ink;
};

StripLook lookOf(StripKind kind)
{
    const Tokens& t = tokens();
    switch (kind) {
    case StripKind::Good:
        return {t.ok, Icon::Check, Ink::Ok};
    case StripKind::Warning:
        return {t.attention, Icon::Warning, Ink::Attention};
    case StripKind::Bad:
        return {t.bad, Icon::Cross, Ink::Bad};
    }
    Q_UNREACHABLE();
}

} // namespace

int stayMs(StripKind kind)
{
    switch (kind) {
    case StripKind::Good:
        return 6'000;
    case StripKind::Warning:
        return 15'000;
    case StripKind::Bad:
        return 0;
    }
    Q_UNREACHABLE();
}

Strip::Strip(const News& news, QWidget* parent)
    : QWidget(parent), m_news(news), m_clock(new QTimer(this)), m_action(new LinkButton(news.action, this)),
      m_close(new IconButton(Icon::Cross, tr("Close"), this))
{
    setFixedHeight(size::kStrip);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(news.sentence);
    m_action->setRole(TypeRole::BodyBold);
    m_action->setInk(lookOf(news.kind).ink);
    m_action->setVisible(!news.action.isEmpty());
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kTextLeft, 0, 8, 0);
    row->addStretch();
    row->addWidget(m_action);
    row->addWidget(m_close);
    connect(m_action, &QAbstractButton::clicked, this, &Strip::actionAsked);
    connect(m_close, &QAbstractButton::clicked, this, &Strip::done);
    m_clock->setSingleShot(true);
    connect(m_clock, &QTimer::timeout, this, &Strip::done);
    if (stayMs(news.kind) > 0)
        m_clock->start(stayMs(news.kind));
}

void Strip::repeat()
{
    ++m_times;
    setAccessibleName(shown());
    if (m_clock->isActive())
        m_clock->start();
    update();
}

QString Strip::shown() const
{
    return m_times > 1 ? tr("%1 (%2 times)").arg(m_news.sentence).arg(m_times) : m_news.sentence;
}

void Strip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const StripLook look = lookOf(m_news.kind);
    fillRound(painter, rect(), size::kRadiusTag, look.colors.ground);
    paintIcon(painter, QRect(13, 0, 16, height()), look.icon, size::kIconRail, look.colors.ink);
    const int end = m_news.action.isEmpty() ? kActionEnd : width() - m_action->x() + 8;
    const QColor& ink = tokens().isDark ? look.colors.ink : tokens().ink;
    paintText(painter, rect().adjusted(kTextLeft, 0, -end, 0), TypeRole::Body, ink, shown());
}

StripStack::StripStack(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
}

Strip* StripStack::show(const News& news)
{
    for (Strip* strip : std::as_const(m_strips)) {
        if (strip->news() == news) {
            strip->repeat();
            return strip;
        }
    }
    auto* strip = new Strip(news, this);
    connect(strip, &Strip::done, this, [this, strip] { drop(strip); });
    m_strips.prepend(strip);
    m_column->insertWidget(0, strip);
    strip->setVisible(true);
    while (m_strips.size() > kAtMost)
        drop(m_strips.back());
    QAccessibleEvent alert(strip, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    return strip;
}

void StripStack::drop(Strip* strip)
{
    m_strips.removeOne(strip);
    m_column->removeWidget(strip);
    strip->hide();
    strip->deleteLater();
}

} // namespace eraflazz::look
