// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/http/api_call.h"
#include "app/config.h"
#include "crypto/secret_box.h"
#include "wallet/pg/pg_bank_book.h"
#include "wallet/services/bank_door.h"
#include "wallet/services/maturity_keeper.h"
#include "wallet/services/money_lane.h"
#include "wallet/services/moota_poll.h"
#include "wallet/services/operator_desk.h"
#include "wallet/services/transfer_desk.h"

#include <QTimer>

#include <memory>
#include <mutex>

namespace eraflazz::app {

/// Everything of one daemon that moves money outside the sales: the money lane, the doors of bank lines, the clock that
/// ends tickets and looks for missing lines, transfers between agents, the payment of matured commission. Qt main
/// thread.
class MoneyWiring final {
public:
    MoneyWiring(const Config& config, const SecretBox& box); ///< Connects; throws when the database does not answer.
    ~MoneyWiring();
    MoneyWiring(const MoneyWiring&) = delete;
    MoneyWiring& operator=(const MoneyWiring&) = delete;

    void start();
    void reloadBanks(); ///< After a change of the configuration; keeps the old book when it cannot be read.
    void stop();        ///< What has been taken is finished, nothing new is begun.

    /// Where people move money: for the control channel.
    [[nodiscard]] wallet::OperatorDesk& desk() { return m_desk; }
    [[nodiscard]] wallet::BankBookNow banks()
    {
        return [this] { return book(); };
    }
    [[nodiscard]] access::ApiMoney doors() { return {&m_lane, &m_door, &m_transfers}; }

private:
    [[nodiscard]] std::shared_ptr<const wallet::BankBook> book() const;
    void loadBanks();
    void sweep();

    wallet::PgBankBook m_source;
    mutable std::mutex m_mutex;
    std::shared_ptr<const wallet::BankBook> m_book;
    wallet::MoneyLane m_lane;
    wallet::OperatorDesk m_desk{m_lane};
    wallet::BankDoor m_door;
    wallet::MootaPoll m_poll;
    wallet::LaneTransferDesk m_transfers; // Ends after stop(), so that the lane can still hand PINs over.
    wallet::MaturityKeeper m_maturity;
    QTimer m_timer;
    int m_sweeps = 0;
};

} // namespace eraflazz::app
