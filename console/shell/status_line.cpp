// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/status_line.h"

#include "desk/desk.h"
#include "desk/person_words.h"
#include "desk/supplier_float.h"
#include "desk/wire_words.h"
#include "look/parts/status_bar.h"
#include "shell/shop_pulse.h"
#include "text/amount_text.h"
#include "text/cell_text.h"
#include "text/shown_time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHBoxLayout>

#include <array>

namespace eraflazz::console {

namespace {

using look::Icon;
using look::Ink;

constexpr qint64 kTickMs = 1'000;

/// "0,4", one decimal with the comma of all figures here.
QString tenthsText(qint64 tenths)
{
    return text::countText(tenths / 10) + u',' + QString::number(tenths % 10);
}

} // namespace

QString shownClock(qint64 unixMs)
{
    return text::shownTime(unixMs).toString(QStringLiteral("HH:mm:ss"));
}

QString StatusLine::clockWords(qint64 unixMs)
{
    const QString words = shownClock(unixMs) + u' ' + text::shownZoneName(unixMs);
    return text::shownZone() == text::ShownZone::Shop ? words : tr("%1 (this computer)").arg(words);
}

StatusLine::StatusLine(Desk& desk, const ShopPulse& pulse, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_pulse(pulse), m_tick(desk.clock().alarm([this] { tick(); })),
      m_bar(new look::StatusBar(this)), m_link(m_bar->addCell()), m_roundTrip(m_bar->addCell()),
      m_time(m_bar->addCell()), m_speed(m_bar->addCell()), m_success(m_bar->addCell()), m_pending(m_bar->addCell()),
      m_float(m_bar->addCell()), m_age(m_bar->addRightCell()), m_person(m_bar->addRightCell())
{
    setObjectName(QStringLiteral("status"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_bar);
    const std::array<std::pair<look::StatusCell*, const char*>, 9> names{{{m_link, "statusLink"},
                                                                          {m_roundTrip, "statusRoundTrip"},
                                                                          {m_time, "statusTime"},
                                                                          {m_speed, "statusSpeed"},
                                                                          {m_success, "statusSuccess"},
                                                                          {m_pending, "statusPending"},
                                                                          {m_float, "statusFloat"},
                                                                          {m_age, "statusAge"},
                                                                          {m_person, "statusPerson"}}};
    for (const auto& [cell, name] : names)
        cell->setObjectName(QString::fromLatin1(name));
    m_float->setLoose();
    m_person->setLoose();
    m_bar->setYielding({m_roundTrip, m_speed, m_success, m_pending});
    m_person->setGlyph(Icon::Lock);
    const auto& welcome = desk.client().welcome();
    m_person->setContent(QString::fromStdString(welcome.user) + QStringLiteral(" @ ") +
                         roleWord(welcome.role).toLower());
    connect(&desk.client(), &ControlClient::stateChanged, this, [this] { write(); });
    connect(&desk.client(), &ControlClient::roundTripChanged, this, [this] { write(); });
    connect(&pulse, &ShopPulse::changed, this, [this] { write(); });
    write();
}

StatusLine::~StatusLine() = default;

void StatusLine::setForward(bool isForward)
{
    if (isForward)
        tick();
    else
        m_tick->stop();
}

void StatusLine::tick()
{
    write();
    m_tick->start(kTickMs);
}

qint64 StatusLine::ageMs() const
{
    return qMax<qint64>(0, m_desk.clock().monotonicMs() - m_desk.client().lastHeardMs());
}

void StatusLine::write()
{
    if (m_desk.client().state() == LinkState::Live)
        writeLive();
    else
        writeBroken();
}

void StatusLine::writeLive()
{
    const ControlClient& client = m_desk.client();
    m_link->setGlyph(Icon::Plug);
    m_link->setContent(tr("Connected"), Ink::Ok);
    m_roundTrip->setContent(client.roundTripMs() < 0 ? QStringLiteral("– ms")
                                                     : tr("%1 ms").arg(text::countText(client.roundTripMs())));
    m_time->setContent(clockWords(client.serverUnixMs()));
    const auto speed = m_pulse.speedTenths();
    m_speed->setContent(tr("%1 trx/s").arg(speed ? tenthsText(*speed) : noneText()));
    const auto success = m_pulse.successPermille();
    m_success->setContent(tr("success 5 min %1").arg(success ? text::percentText(*success) : noneText()));
    const auto pending = m_pulse.pending();
    m_pending->setContent(tr("pending %1").arg(pending ? text::countText(*pending) : noneText()));
    if (const auto tight = m_pulse.tightestFloat()) {
        const bool isTight = tight->lastsMs && *tight->lastsMs < kFloatSoonMs;
        // While no rate is known it is merely the lowest one, which must be said.
        const QString whose = tight->supplier + u' ' + text::rupiahText(Money::rupiah(tight->amount));
        const QString words = tight->lastsMs
                                  ? whose + QStringLiteral(" · ") + tr("ends in ± %1").arg(ageText(*tight->lastsMs))
                                  : tr("lowest float %1").arg(whose);
        m_float->setGlyph(isTight ? std::optional(Icon::Warning) : std::nullopt);
        m_float->setContent(words, isTight ? Ink::Attention : Ink::Second);
    } else {
        m_float->setGlyph(std::nullopt);
        m_float->setContent({});
    }
    m_age->setContent(tr("data %1 s old").arg(tenthsText(ageMs() / 100)), Ink::Third);
}

void StatusLine::writeBroken()
{
    const ControlClient& client = m_desk.client();
    m_link->setGlyph(Icon::PlugOff);
    const qint64 next = (client.nextTryMs() + kTickMs - 1) / kTickMs;
    m_link->setContent(client.state() == LinkState::Backoff ? tr("Disconnected · next try in %1 s").arg(next)
                                                            : tr("Connecting again (%1)").arg(client.tries()),
                       Ink::Bad,
                       true);
    m_roundTrip->setContent(QStringLiteral("– ms"));
    m_time->setContent(tr("last %1").arg(clockWords(client.serverUnixMs() - ageMs())));
    m_speed->setContent(tr("%1 trx/s").arg(noneText()));
    m_success->setContent(tr("success 5 min %1").arg(noneText()));
    m_pending->setContent(tr("pending %1").arg(noneText()));
    m_float->setGlyph(std::nullopt);
    m_float->setContent({});
    m_age->setContent(tr("data %1 old").arg(ageText(ageMs())), Ink::Bad, true);
}

} // namespace eraflazz::console
