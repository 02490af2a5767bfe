// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <utility>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::engine {

/// What a piece of evidence says about one attempt. Only Delivered, the two Rejected and NotSent end it.
enum class EvidenceClass {
    Delivered,     ///< Mapped success.
    RejectedRetry, ///< Mapped final failure on the supplier's side: another supplier may be tried.
    RejectedStop,  ///< Mapped final failure because of the order itself (wrong number): refund, try nobody else.
    NotSent,       ///< Proof that no byte of the order left us.
    Pending,       ///< The supplier says: in process.
    Unknown,       ///< Everything else. Keep the money, ask again, never fail over, never refund.
};

/// An order or a question as bytes to send; the caller adds host, timeouts and connection policy.
struct SupplierRequest final {
    std::string method = "POST";
    std::string target; ///< Path and query, to be appended to the supplier's base URL.
    std::string contentType = "application/json";
    std::vector<std::pair<std::string, std::string>> headers;
    std::string body;
};

struct SupplierReply final {
    int httpStatus = 0;
    std::string body;
};

/// What a reply or callback means, in our words. `message` and `code` are for people and never decide.
struct SupplierVerdict final {
    EvidenceClass meaning = EvidenceClass::Unknown;
    std::string code; ///< The supplier's own code ("00", "53"); "" when there is none.
    std::string message;
    std::string sn;
    std::optional<Money> charged; ///< What it took from our deposit, when it says so.
    std::optional<Money> deposit; ///< Our deposit there afterwards, when it says so.
    bool recordCreated = true;    ///< False: the supplier says that no transaction was made.
    bool unmapped = false;        ///< A code our table does not know: alarm.
};

/// One order as the adapter needs it. `ref` is ours, decimal digits, the same for every repetition.
struct Purchase final {
    std::string ref;
    std::string sku;
    std::string destination;
    Money priceCap; ///< Always sent (max_price).
    std::optional<std::string> callbackUrl;
};

/// A callback after its authentication: whose order it speaks of, and what it says.
struct CallbackReading final {
    enum class Kind { Evidence, Hint, Ping, Unreadable, BadSignature };
    Kind kind = Kind::Unreadable; ///< Hint: too weakly authenticated to decide anything; triggers a status check.
    std::string ref;
    std::string sku;         ///< As the callback names it; "" when it does not.
    std::string destination; ///< Likewise.
    std::string deliveryId;  ///< "" when the supplier sends none; the body's digest then identifies the delivery.
    SupplierVerdict verdict;
};

/// A price-list line in our words.
struct PriceLine final {
    std::string sku;
    std::string name;
    std::string category;
    std::string brand;
    Money price;
    bool open = false;
    std::optional<std::int64_t> stock; ///< Nothing: unlimited.
    bool multi = true;
    int cutoffStartMinute = 0;
    int cutoffEndMinute = 0;
};

/// How a supplier's status can be asked.
enum class StatusMethod { None, Endpoint, RepeatOrder };

/// Translates between us and one supplier's dialect. Stateless after construction, pure: no sockets, no clock, no
/// database. Any thread. Doubt stays doubt: whatever is not explicitly mapped reads as Unknown.
class SupplierAdapter {
public:
    virtual ~SupplierAdapter() = default;

    [[nodiscard]] virtual SupplierRequest buildPurchase(const Purchase& purchase) const = 0;
    [[nodiscard]] virtual SupplierVerdict readPurchase(const Purchase& purchase, const SupplierReply& reply) const = 0;

    [[nodiscard]] virtual StatusMethod statusMethod() const = 0;
    /// How long after the first send a check is safe; with RepeatOrder the same call buys again beyond it.
    [[nodiscard]] virtual std::int64_t statusWindowMs() const = 0;
    [[nodiscard]] virtual std::int64_t statusIntervalMs() const = 0; ///< Not faster than this, per attempt.
    /// With RepeatOrder: the identical body of buildPurchase().
    [[nodiscard]] virtual SupplierRequest buildStatus(const Purchase& purchase) const = 0;
    [[nodiscard]] virtual SupplierVerdict readStatus(const Purchase& purchase, const SupplierReply& reply) const = 0;

    [[nodiscard]] virtual SupplierRequest buildBalance() const = 0;
    [[nodiscard]] virtual std::optional<Money> readBalance(const SupplierReply& reply) const = 0;
    [[nodiscard]] virtual SupplierRequest buildPriceList() const = 0;
    [[nodiscard]] virtual std::optional<std::vector<PriceLine>> readPriceList(const SupplierReply& reply) const = 0;

    /// Whether a failure in its statement is its last word. Unless its owner says so, it is not: a person decides.
    [[nodiscard]] virtual bool statementsAreFinal() const { return false; }

    /// `headers` as received (any letter case).
    [[nodiscard]] virtual CallbackReading readCallback(const std::vector<std::pair<std::string, std::string>>& headers,
                                                       std::string_view body) const = 0;
};

/// What an operator configures for one supplier, after unsealing.
struct SupplierCredentials final {
    std::string username;
    std::string apiKey;
    std::string webhookSecret;
    bool testing = false;
};

} // namespace eraflazz::engine
