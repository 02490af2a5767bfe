// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shop_pulse.h"

#include "desk/desk.h"

#include <utility>

#include <algorithm>
#include <limits>

namespace eraflazz::console {

namespace {

constexpr int kFiveMinutes = 300, kSpeedSeconds = 10;
constexpr std::size_t kRowsMax = 5'000;

QString plain(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

ShopPulse::ShopPulse(Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_series(desk.clock(), kFiveMinutes),
      m_states({"doubtful", "over_sla", "complaints", "cases"}),
      m_statuses({"PENDING", "PROCESSING", "SUCCESS", "FAILED", "REFUND"})
{
    const Rights rights = desk.rights();
    if (rights.mayWatch("metrics.series")) {
        m_seriesSub = watch(m_series,
                            {.topic = QStringLiteral("metrics.series"),
                             .filter = QStringLiteral("step:1s"),
                             .columns = {QStringLiteral("time"),
                                         QStringLiteral("accepted"),
                                         QStringLiteral("success"),
                                         QStringLiteral("failed")},
                             .window = kFiveMinutes,
                             .timesASecond = 1});
        connect(&m_series, &SeriesStore::changed, this, &ShopPulse::changed);
    }
    if (rights.mayWatch("trx.counts")) {
        m_statesSub = watch(m_states,
                            {.topic = QStringLiteral("trx.counts"),
                             .filter = QStringLiteral("group:state"),
                             .columns = {},
                             .timesASecond = 1});
        m_statusesSub = watch(m_statuses,
                              {.topic = QStringLiteral("trx.counts"),
                               .filter = QStringLiteral("group:status"),
                               .columns = {},
                               .timesASecond = 1});
        for (CountsModel* model : {&m_states, &m_statuses}) {
            connect(model, &QAbstractItemModel::dataChanged, this, &ShopPulse::changed);
            connect(model, &QAbstractItemModel::rowsInserted, this, &ShopPulse::changed);
        }
    }
    m_suppliers =
        watchRows("supplier.state",
                  "",
                  {QStringLiteral("code"), QStringLiteral("open"), QStringLiteral("float"), QStringLiteral("lasts_s")});
    m_tickets = watchRows("deposit.queue", "kind:ticket", {QStringLiteral("kind")});
    m_requests = watchRows("request.queue", "", {QStringLiteral("kind")});
    m_alarms = watchRows("alarm", "", {QStringLiteral("acknowledged_by")});
}

ShopPulse::~ShopPulse()
{
    for (Rows* one : {&m_suppliers, &m_tickets, &m_requests, &m_alarms}) {
        if (one->store != nullptr)
            one->store->unwatch(this);
    }
    // They let go of their sinks, which are members and go first.
    for (Subscription* one : m_all)
        delete one;
}

Subscription* ShopPulse::watch(RowSink& sink, const TopicAsked& asked)
{
    auto* subscription = new Subscription(m_desk.client(), sink, this);
    subscription->pause(); // Until somebody looks.
    subscription->open(asked);
    connect(subscription, &Subscription::staleChanged, this, &ShopPulse::changed);
    m_all.push_back(subscription);
    return subscription;
}

ShopPulse::Rows ShopPulse::watchRows(const char* topic, const char* filter, const QStringList& columns)
{
    if (!m_desk.rights().mayWatch(topic))
        return {};
    Rows rows;
    rows.store = std::make_unique<RowStore>(m_desk.clock(), kRowsMax);
    rows.store->watch(this);
    rows.subscription = watch(*rows.store,
                              {.topic = QString::fromLatin1(topic),
                               .filter = QString::fromLatin1(filter),
                               .columns = columns,
                               .timesASecond = 1});
    return rows;
}

void ShopPulse::setForward(bool isForward)
{
    for (Subscription* one : m_all) {
        if (isForward)
            one->resume();
        else
            one->pause();
    }
}

void ShopPulse::rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone)
{
    if (!touched.empty() || !gone.empty())
        Q_EMIT changed();
}

void ShopPulse::placesCame()
{
    Q_EMIT changed();
}

void ShopPulse::placesGone()
{
    Q_EMIT changed();
}

std::optional<std::int64_t> ShopPulse::speedTenths() const
{
    // The newest second is not over yet.
    const auto accepted = m_series.values("accepted");
    if (accepted.size() < 2)
        return std::nullopt;
    const auto end = accepted.end() - 1;
    const auto begin = end - std::min<std::ptrdiff_t>(kSpeedSeconds, end - accepted.begin());
    std::int64_t sum = 0;
    for (auto one = begin; one != end; ++one)
        sum += one->value_or(0);
    return sum * 10 / (end - begin);
}

std::optional<int> ShopPulse::successPermille() const
{
    const auto sum = [this](std::string_view column) {
        std::int64_t all = 0;
        for (const auto& one : m_series.values(column))
            all += one.value_or(0);
        return all;
    };
    const std::int64_t good = sum("success");
    const std::int64_t ended = good + sum("failed");
    return ended == 0 ? std::nullopt : std::optional(static_cast<int>(good * 1000 / ended));
}

std::optional<std::int64_t> ShopPulse::pending() const
{
    if (m_statusesSub == nullptr || m_statusesSub->state() == Subscription::State::Failed)
        return std::nullopt;
    return m_statuses.countOf("PENDING") + m_statuses.countOf("PROCESSING");
}

std::optional<ShopPulse::Float> ShopPulse::tightestFloat() const
{
    if (m_suppliers.store == nullptr)
        return std::nullopt;
    const WireColumns& columns = m_suppliers.store->columns();
    const int code = columnNamed(columns, "code");
    const int open = columnNamed(columns, "open");
    const int amount = columnNamed(columns, "float");
    const int lasts = columnNamed(columns, "lasts_s");
    std::optional<Float> tightest;
    for (int at = 0; at < m_suppliers.store->count(); ++at) {
        const PackedRow& row = m_suppliers.store->at(at).cells;
        const auto value = numberOf(row.cell(amount));
        if (!value || numberOf(row.cell(open)) == 0)
            continue;
        Float one{plain(textOf(row.cell(code))), *value, std::nullopt};
        if (const auto seconds = numberOf(row.cell(lasts)))
            one.lastsMs = *seconds * 1000;
        const auto rank = [](const Float& f) {
            return std::pair(f.lastsMs.value_or(std::numeric_limits<std::int64_t>::max()), f.amount);
        };
        if (!tightest || rank(one) < rank(*tightest))
            tightest = one;
    }
    return tightest;
}

int ShopPulse::doubtful() const
{
    return static_cast<int>(m_states.countOf("doubtful"));
}

int ShopPulse::cases() const
{
    return m_desk.may("case.read") ? static_cast<int>(m_states.countOf("cases")) : 0;
}

int ShopPulse::tickets() const
{
    return m_tickets.store == nullptr ? 0 : m_tickets.store->count();
}

int ShopPulse::requests() const
{
    return m_requests.store == nullptr ? 0 : m_requests.store->count();
}

int ShopPulse::alarms() const
{
    if (m_alarms.store == nullptr)
        return 0;
    const int by = columnNamed(m_alarms.store->columns(), "acknowledged_by");
    int open = 0;
    for (int at = 0; at < m_alarms.store->count(); ++at)
        open += textOf(m_alarms.store->at(at).cells.cell(by)).empty() ? 1 : 0;
    return open;
}

} // namespace eraflazz::console
