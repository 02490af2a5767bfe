// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/money_wiring.h"

#include "wallet/core/deposits.h"
#include "wallet/pg/pg_commissions.h"
#include "wallet/pg/pg_money_store.h"

#include <spdlog/spdlog.h>

namespace eraflazz::app {

namespace {

constexpr int kSweepMs = 3000;
constexpr int kContinuityEvery = 5; // Sweeps.

void sweepOnce(wallet::MoneyStore& store, bool looksForGaps)
{
    const auto ended = store.deposits().expireTickets();
    if (ended.expired > 0 || ended.freed > 0)
        spdlog::info("deposits: {} tickets expired, {} amounts are free again", ended.expired, ended.freed);
    if (!looksForGaps)
        return;
    for (const auto& change : store.deposits().checkContinuity()) {
        if (change.stopped.empty())
            spdlog::info("bank {}: complete again, automatic credits go on", change.bank);
        else
            spdlog::error("bank {}: automatic credits stopped, {}", change.bank, change.stopped);
    }
}

} // namespace

MoneyWiring::MoneyWiring(const Config& config, const SecretBox& box)
    : m_source(config.appConninfo,
               [&box](std::string_view sealed, const std::string& context) { return box.open(sealed, context); }),
      m_lane(std::make_unique<wallet::PgMoneyStore>(config.appConninfo, box)),
      m_door(m_lane, [this] { return book(); }), m_poll({}, m_lane, [this] { return book(); }),
      m_transfers(m_lane, verifyPassword),
      m_maturity(std::make_unique<wallet::PgCommissions>(config.appConninfo), storage::newUuid7)
{
    loadBanks();
}

MoneyWiring::~MoneyWiring()
{
    stop();
}

void MoneyWiring::start()
{
    m_lane.start();
    m_poll.start();
    m_maturity.start();
    QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { sweep(); });
    m_timer.start(kSweepMs);
}

void MoneyWiring::stop()
{
    m_timer.stop();
    m_poll.stop();
    m_maturity.stop();
    m_lane.stop();
}

std::shared_ptr<const wallet::BankBook> MoneyWiring::book() const
{
    const std::lock_guard lock(m_mutex);
    return m_book;
}

void MoneyWiring::loadBanks()
{
    auto loaded = m_source.load();
    for (const auto& complaint : loaded.complaints)
        spdlog::error("{}", complaint);
    const std::lock_guard lock(m_mutex);
    m_book = std::move(loaded.book);
}

void MoneyWiring::reloadBanks()
{
    try {
        loadBanks();
    } catch (const std::exception& error) {
        spdlog::warn("bank accounts: {}", error.what());
    }
}

void MoneyWiring::sweep()
{
    const bool looksForGaps = ++m_sweeps % kContinuityEvery == 0;
    if (m_lane.waiting() == 0) // A busy lane is not asked twice.
        m_lane.submit([looksForGaps](wallet::MoneyStore& store) { sweepOnce(store, looksForGaps); },
                      [](wallet::MoneyFailure) {});
}

} // namespace eraflazz::app
