// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/supplier_watch.h"

#include "desk/desk.h"
#include "desk/supplier_float.h"
#include "desk/wire_words.h"
#include "text/cell_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr qint64 kFarS = 30 * 24 * 3600;
constexpr int kOftenPermille = 900;
constexpr std::size_t kSuppliersMost = 1000;

QString words(const char* english)
{
    return QCoreApplication::translate("SupplierWords", english);
}

} // namespace

bool isRunningOut(const SupplierNow& one)
{
    return one.isOpen && (!one.held.isPositive() || (one.lastsS && *one.lastsS * 1000 < kFloatSoonMs));
}

bool isFailingOften(const SupplierNow& one)
{
    return one.isOpen && one.successPermille >= 0 && one.successPermille < kOftenPermille;
}

bool isFull(const SupplierNow& one)
{
    return one.inFlightMax > 0 && one.inFlight >= one.inFlightMax;
}

bool needsSomebody(const SupplierNow& one)
{
    return one.isBreakerOpen || isRunningOut(one) || isFailingOften(one) || isFull(one);
}

look::State supplierState(const SupplierNow& one)
{
    if (!one.isOpen)
        return look::State::Queued;
    return one.isBreakerOpen ? look::State::Attention : look::State::Success;
}

QString supplierWord(const SupplierNow& one)
{
    if (!one.isOpen)
        return words(QT_TRANSLATE_NOOP("SupplierWords", "paused"));
    if (one.isBreakerOpen && one.isHeld)
        return words(QT_TRANSLATE_NOOP("SupplierWords", "held"));
    if (one.isBreakerOpen)
        return words(QT_TRANSLATE_NOOP("SupplierWords", "resting"));
    return words(QT_TRANSLATE_NOOP("SupplierWords", "open"));
}

QString lastsWords(const SupplierNow& one)
{
    if (!one.lastsS)
        return noneText();
    if (*one.lastsS <= 0)
        return words(QT_TRANSLATE_NOOP("SupplierWords", "used up"));
    if (*one.lastsS > kFarS)
        return words(QT_TRANSLATE_NOOP("SupplierWords", "over a month"));
    return QStringLiteral("± ") + ageText(*one.lastsS * 1000);
}

QString successWords(const SupplierNow& one)
{
    return one.successPermille < 0 ? noneText() : text::percentText(one.successPermille);
}

QString p95Words(const SupplierNow& one)
{
    return one.p95Us <= 0 ? noneText() : text::durationText(one.p95Us / 1000);
}

SupplierWatch::SupplierWatch(Desk& desk, QObject* parent)
    : QObject(parent), m_store(desk.clock(), kSuppliersMost), m_subscription(desk.client(), m_store)
{
    m_store.watch(this);
    connect(&m_subscription, &Subscription::stateChanged, this, [this](Subscription::State state) {
        if (state == Subscription::State::Current) {
            m_isFilled = true;
            m_store.flush();
        }
        if (state == Subscription::State::Current || state == Subscription::State::Failed)
            Q_EMIT changed();
    });
    TopicAsked asked;
    asked.topic = QStringLiteral("supplier.state");
    m_subscription.open(asked);
}

SupplierWatch::~SupplierWatch()
{
    m_store.unwatch(this);
}

const SupplierNow* SupplierWatch::find(const QString& code) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const auto& one) { return one.code == code; });
    return found == m_all.end() ? nullptr : &*found;
}

void SupplierWatch::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    read();
}

void SupplierWatch::read()
{
    const WireColumns& columns = m_store.columns();
    std::vector<SupplierNow> all;
    for (int place = 0; place < m_store.count(); ++place) {
        const PackedRow& row = m_store.at(place).cells;
        const auto number = [&](std::string_view name) { return numberOf(row.cell(columnNamed(columns, name))); };
        const auto words = [&](std::string_view name) {
            return plainLine(textOf(row.cell(columnNamed(columns, name))));
        };
        SupplierNow one;
        one.code = words("code");
        one.name = words("name");
        one.isOpen = number("open").value_or(0) != 0;
        one.isBreakerOpen = number("breaker_open").value_or(0) != 0;
        one.isHeld = number("breaker_held").value_or(0) != 0;
        one.held = Money::rupiah(number("float").value_or(0));
        one.inFlight = static_cast<int>(number("in_flight").value_or(0));
        one.inFlightMax = static_cast<int>(number("max_in_flight").value_or(0));
        one.successPermille = static_cast<int>(number("success_permille").value_or(-1));
        one.p95Us = number("latency_p95_us").value_or(0);
        one.delivered = number("delivered").value_or(0);
        one.refused = number("refused").value_or(0);
        one.trouble = number("trouble").value_or(0);
        one.burn = Money::rupiah(number("burn_per_hour").value_or(0));
        one.lastsS = number("lasts_s");
        all.push_back(std::move(one));
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    if (all == m_all)
        return;
    m_all = std::move(all);
    Q_EMIT changed();
}

} // namespace eraflazz::console
