// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/ids.h"
#include "net/http_client.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace eraflazz::engine {

/// One request to a supplier and what came of it, cut and with secrets masked.
struct LoggedExchange final {
    std::int64_t atUnixMs = 0; ///< When it ended.
    std::string kind;          ///< "order", "check", "balance", "prices"
    std::string ref;           ///< Ours; "" when it was about no order.
    std::string sku;
    std::string request;
    std::string outcome; ///< "answered", "not_sent", "lost"
    int status = 0;      ///< HTTP, when it was answered.
    std::string answer;  ///< Of one that was not: why.
    std::int64_t elapsedUs = 0;
};

/// What was lately said to and by each supplier: for people who look for the cause of trouble. In memory only, the
/// books and the evidence are elsewhere. Any thread.
class ExchangeLog final {
public:
    struct About final {
        SupplierId supplier;
        const char* kind = "";
        std::string ref;
        std::string sku;
    };
    void note(About about, std::string_view request, const net::ClientResult& result);
    /// Newest first; secrets masked.
    [[nodiscard]] std::vector<LoggedExchange> latest(SupplierId supplier, std::size_t most) const;

    static constexpr std::size_t kKeptEach = 50;

private:
    mutable std::mutex m_mutex;
    std::unordered_map<SupplierId, std::deque<LoggedExchange>> m_exchanges; // Newest last.
};

/// The text with the values of members and fields that hold secrets (sign, username, key, password, pin, token ...)
/// replaced: JSON, forms and query strings.
[[nodiscard]] std::string withoutSecrets(std::string_view text);
/// The same with what something costs and what is left at the supplier (price, max_price, saldo ...), for who sees no
/// margins.
[[nodiscard]] std::string withoutAmounts(std::string_view text);

} // namespace eraflazz::engine
