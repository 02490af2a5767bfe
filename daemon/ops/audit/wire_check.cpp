// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/wire_check.h"

#include "json/json.h"
#include "kernel/text.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <unordered_map>

namespace eraflazz::ops {

namespace {

constexpr std::size_t kBodyMax = std::size_t{1} << 30; // A long chaos run leaves hundreds of megabytes.

/// One reference on the wire beside what we know of it; pointers are into the caller's vectors, null = we know nothing.
struct Pair final {
    const WireRequest* wire = nullptr;
    const WireAttempt* attempt = nullptr;
    const WireSale* sale = nullptr;
};

struct Deliveries final {
    std::int64_t count = 0;
    std::set<std::string> buyers; ///< Suppliers with a purchase that stands or may stand.
    std::int64_t excused = 0;     ///< Deliveries by suppliers that had refused, each with its case.
};

std::string key(const std::string& supplier, const std::string& ref)
{
    return toUpper(supplier) + '/' + ref;
}

/// Only digits, with the country's 62 as the leading 0: suppliers see numbers in either form.
std::string bareNumber(std::string_view number)
{
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), isDigitAscii);
    if (digits.starts_with("62"))
        digits.replace(0, 2, "0");
    return digits;
}

std::string describe(const Pair& pair)
{
    std::string text = "ref " + pair.wire->ref + " at " + pair.wire->supplier + " (" +
                       std::to_string(pair.wire->requests) + " requests, " + std::to_string(pair.wire->created) +
                       " created, " + std::to_string(pair.wire->delivered) + " delivered)";
    if (pair.attempt == nullptr)
        return text + " is not ours";
    return text + " is attempt " + std::to_string(pair.attempt->no) + " of sale " + pair.attempt->saleId + ", " +
           pair.attempt->state + " after " + std::to_string(pair.attempt->checksStarted) + " checks";
}

class WireAudit final {
public:
    WireAudit(const std::vector<WireRequest>& requests, const WireBooks& books) : m_books(books)
    {
        std::unordered_map<std::string, const WireSale*> sales;
        for (const WireSale& sale : books.sales)
            sales.emplace(sale.id, &sale);
        std::unordered_map<std::string, const WireAttempt*> attempts;
        for (const WireAttempt& attempt : books.attempts)
            attempts.emplace(key(attempt.supplier, attempt.ref), &attempt);
        for (const WireRequest& request : requests) {
            const auto attempt = attempts.find(key(request.supplier, request.ref));
            if (attempt == attempts.end()) {
                m_pairs.push_back({&request, nullptr, nullptr});
                continue;
            }
            const auto sale = sales.find(attempt->second->saleId);
            m_pairs.push_back({&request, attempt->second, sale == sales.end() ? nullptr : sale->second});
        }
        for (const Pair& pair : m_pairs)
            count(pair);
    }

    std::vector<CheckResult> run()
    {
        return {requestsRecorded(),
                createdOnce(),
                oneSupplier(),
                deliveriesKnown(),
                soldDelivered(),
                failedNotDelivered(),
                sentAsCommitted(),
                orderedAsSold()};
    }

private:
    void count(const Pair& pair);
    CheckResult requestsRecorded();
    CheckResult createdOnce();
    CheckResult oneSupplier();
    CheckResult deliveriesKnown();
    CheckResult soldDelivered();
    CheckResult failedNotDelivered();
    CheckResult sentAsCommitted();
    CheckResult orderedAsSold();
    CheckResult forPairs(CheckResult result, const std::function<bool(const Pair&)>& isOffence);
    CheckResult forSales(CheckResult result, const std::function<bool(const WireSale&, const Deliveries&)>& isOffence);

    const WireBooks& m_books;
    std::vector<Pair> m_pairs;
    std::unordered_map<std::string, Deliveries> m_deliveries; // By sale id.
};

void add(CheckResult& result, std::string what)
{
    if (result.offences++ == 0)
        result.sample = std::move(what);
}

/// The supplier had refused this order, a case tells people that it delivered all the same.
bool isLieWithCase(const Pair& pair)
{
    return pair.wire->delivered > 0 && pair.attempt->state == "REJECTED" && pair.sale != nullptr &&
           (pair.sale->lateSuccessCase || pair.sale->doubleDeliveryCase);
}

void WireAudit::count(const Pair& pair)
{
    if (pair.attempt == nullptr)
        return;
    Deliveries& deliveries = m_deliveries[pair.attempt->saleId];
    if (pair.wire->delivered > 0)
        deliveries.count += pair.wire->delivered;
    if (isLieWithCase(pair))
        deliveries.excused += pair.wire->delivered;
    else if (pair.wire->delivered > 0 || (pair.wire->created > 0 && pair.attempt->state != "REJECTED"))
        deliveries.buyers.insert(pair.wire->supplier);
}

CheckResult WireAudit::forPairs(CheckResult result, const std::function<bool(const Pair&)>& isOffence)
{
    for (const Pair& pair : m_pairs) {
        if (isOffence(pair))
            add(result, describe(pair));
    }
    return result;
}

CheckResult WireAudit::forSales(CheckResult result,
                                const std::function<bool(const WireSale&, const Deliveries&)>& isOffence)
{
    static const Deliveries none;
    for (const WireSale& sale : m_books.sales) {
        const auto found = m_deliveries.find(sale.id);
        const Deliveries& deliveries = found == m_deliveries.end() ? none : found->second;
        if (!isOffence(sale, deliveries))
            continue;
        std::string what = "sale " + sale.id + " (" + sale.status + ") was delivered " +
                           std::to_string(deliveries.count) + " times, bought at";
        for (const std::string& buyer : deliveries.buyers)
            what += ' ' + buyer;
        add(result, deliveries.buyers.empty() ? what + " nobody" : what);
    }
    return result;
}

CheckResult WireAudit::requestsRecorded()
{
    return forPairs(
        {"W1", "every request on the wire is the order or a recorded check", "references asked too often", 0, {}},
        [](const Pair& pair) {
            return pair.attempt == nullptr || pair.wire->requests - pair.attempt->checksStarted > 1;
        });
}

CheckResult WireAudit::createdOnce()
{
    return forPairs({"W2", "a reference buys at most once", "references bought more than once", 0, {}},
                    [](const Pair& pair) { return pair.wire->created > 1 || pair.wire->delivered > 1; });
}

CheckResult WireAudit::oneSupplier()
{
    return forSales({"W3", "no sale is bought at two suppliers", "sales bought twice", 0, {}},
                    [](const WireSale&, const Deliveries& deliveries) { return deliveries.buyers.size() > 1; });
}

CheckResult WireAudit::deliveriesKnown()
{
    return forPairs(
        {"W4", "what a supplier made or delivered is ours and not written off", "purchases written off", 0, {}},
        [](const Pair& pair) {
            if (pair.wire->created == 0 && pair.wire->delivered == 0)
                return false;
            if (pair.attempt == nullptr || pair.attempt->state == "NOT_SENT")
                return true;
            return pair.wire->delivered > 0 && pair.attempt->state == "REJECTED" && !isLieWithCase(pair);
        });
}

CheckResult WireAudit::soldDelivered()
{
    return forSales(
        {"W5", "every SUCCESS was delivered exactly once", "sold but not delivered once", 0, {}},
        [](const WireSale& sale, const Deliveries& deliveries) {
            const std::int64_t standing = deliveries.count - deliveries.excused;
            const bool onlyTheLie = standing == 0 && deliveries.excused == 1; // The late delivery became the sale's.
            const bool takenBack = standing == 0 && sale.reversalCase;
            return sale.status == "SUCCESS" && sale.seenBySandbox && standing != 1 && !onlyTheLie && !takenBack;
        });
}

CheckResult WireAudit::failedNotDelivered()
{
    return forSales({"W6", "no FAILED sale was delivered", "given back but delivered", 0, {}},
                    [](const WireSale& sale, const Deliveries& deliveries) {
                        return sale.status == "FAILED" && deliveries.count > 0 && !sale.lateSuccessCase;
                    });
}

CheckResult WireAudit::sentAsCommitted()
{
    CheckResult result = forPairs(
        {"W7", "nothing is sent before its commit, nothing is stuck in sending", "attempts out of step", 0, {}},
        [](const Pair& pair) {
            return pair.attempt != nullptr && pair.attempt->state == "QUEUED" && pair.wire->requests > 0;
        });
    for (const WireAttempt& attempt : m_books.attempts) {
        if (attempt.sendingTooLong)
            add(result,
                "attempt " + std::to_string(attempt.no) + " of sale " + attempt.saleId + ", ref " + attempt.ref +
                    " at " + attempt.supplier + ", is SENDING for too long");
    }
    return result;
}

CheckResult WireAudit::orderedAsSold()
{
    return forPairs({"W8", "suppliers got the SKU and the number of the sale", "orders for something else", 0, {}},
                    [](const Pair& pair) {
                        if (pair.attempt == nullptr)
                            return false;
                        if (!pair.wire->sku.empty() && pair.wire->sku != pair.attempt->sku)
                            return true;
                        return pair.sale != nullptr && !pair.wire->customerNo.empty() &&
                               bareNumber(pair.wire->customerNo) != bareNumber(pair.sale->destination);
                    });
}

} // namespace

std::vector<WireRequest> readWireRequests(std::string_view body)
{
    const auto parsed = parseJson(body, JsonLimits{.depthMax = 8, .bytesMax = kBodyMax});
    if (!parsed || !parsed->isArray())
        throw AuditError("the sandbox's answer is not a JSON list");
    std::vector<WireRequest> requests;
    requests.reserve(parsed->items().size());
    for (const Json& item : parsed->items()) {
        const auto supplier = item["supplier"].asString();
        const auto ref = item["ref"].asText();
        const auto count = item["requests"].asInteger();
        const auto created = item["created"].asInteger();
        const auto delivered = item["delivered"].asInteger();
        if (!supplier || !ref || !count || !created || !delivered)
            throw AuditError("the sandbox's answer has a line without supplier, ref, requests, created or delivered: " +
                             item.dump());
        requests.push_back({std::string(*supplier),
                            *ref,
                            item["sku"].asText().value_or(""),
                            item["customer_no"].asText().value_or(""),
                            *count,
                            *created,
                            *delivered});
    }
    return requests;
}

std::vector<CheckResult> checkWire(const std::vector<WireRequest>& requests, const WireBooks& books)
{
    return WireAudit(requests, books).run();
}

} // namespace eraflazz::ops
