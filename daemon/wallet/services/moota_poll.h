// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http_client.h"
#include "wallet/banks/moota.h"
#include "wallet/core/bank_book.h"
#include "wallet/services/money_lane.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace eraflazz::wallet {

/// Reads Moota's list of every account we have a token for, so that a webhook that got lost is no lost money. Each look
/// goes back two days: what is known already is recognised. Works on its HTTP client's thread.
class MootaPoll final {
public:
    struct Settings final {
        std::string baseUrl = "https://app.moota.co/api/v2";
        int firstAfterMs = 20'000;
        int intervalMs = 300'000;
        int overlapDays = 2;
        int pagesMax = 40;
    };
    /// Called on the lane's thread after the lines of an account were taken. For tests.
    std::function<void(const std::string& bank)> onTaken;

    MootaPoll(Settings settings, MoneyLane& lane, BankBookNow book);
    ~MootaPoll();
    MootaPoll(const MootaPoll&) = delete;
    MootaPoll& operator=(const MootaPoll&) = delete;

    void start();
    void stop(); ///< A look under way is given up; the next start takes it up again.

private:
    struct Look final {
        BankDoorkeeping account;
        std::string from; ///< Days in Jakarta.
        std::string to;
        std::int64_t page = 1;
        std::vector<BankLine> lines;
        std::vector<std::string> unreadable; ///< Elements, by their place.
    };
    void round();
    void fetch(const std::shared_ptr<Look>& look);
    void take(const std::shared_ptr<Look>& look, const net::ClientResult& result);
    void hand(const std::shared_ptr<Look>& look);

    const Settings m_settings;
    MoneyLane& m_lane;
    BankBookNow m_book;
    std::atomic<bool> m_stopping{false};
    net::HttpClient m_client; // Last: its thread ends before what it uses.
};

} // namespace eraflazz::wallet
