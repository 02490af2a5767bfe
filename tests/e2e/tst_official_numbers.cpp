// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "e2e/support/bench.h"
#include "e2e/support/waiting.h"
#include "sandbox/webhook_receiver.h"

#include <QtTest>

#include <map>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kWebhookMs = 15'000;

struct Official final {
    const char* destination;
    const char* outcome;
};
constexpr Official kNumbers[] = {
    {"087800001230", "SUCCESS"}, {"087800001232", "FAILED"}, {"087800001233", "SUCCESS"}, {"087800001234", "FAILED"}};

} // namespace

/// The four official test numbers of the supplier, through the door an agent uses.
class TestOfficialNumbers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bench = std::make_unique<Bench>();
        m_receiver = std::make_unique<sandbox::test::WebhookReceiver>();
        m_opening = m_bench->agent.balance();
        QVERIFY(m_opening > 0);
        std::int64_t balance = m_opening;
        for (const auto& number : kNumbers) {
            const auto answer = m_bench->agent.order(
                {std::string("OFFICIAL-") + number.destination, "XLD10", number.destination, m_receiver->url("/hook")});
            QVERIFY2(answer.status == 200, answer.body.dump().c_str());
            QVERIFY(answer.data()["replayed"].asBool() == false);
            const auto price = answer.number("price");
            QVERIFY(price > 0);
            m_ids.push_back(answer.text("trx_id"));
            m_prices.push_back(price);
            // Refunds of the earlier orders may have come in between: never less than all debits leave.
            balance -= price;
            QVERIFY(answer.number("balance_remaining") >= balance);
            QVERIFY(answer.number("balance_remaining") <= m_opening - price);
        }
        m_hooks = m_receiver->waitFor("/hook", std::size(kNumbers), kWebhookMs);
    }

    void everyNumberEndsAsTheSupplierPromises()
    {
        for (std::size_t i = 0; i < std::size(kNumbers); ++i) {
            const auto sale = m_bench->agent.waitForStatus(m_ids[i], kNumbers[i].outcome, 20'000);
            QCOMPARE(sale.text("status"), std::string(kNumbers[i].outcome));
            QCOMPARE(sale.text("destination"), std::string(kNumbers[i].destination));
            QCOMPARE(sale.text("sn").empty(), sale.text("status") == "FAILED");
        }
        QCOMPARE(m_bench->agent.sale(m_ids.front()).text("sn"), std::string("1234567890"));
    }

    void theBalanceFellByWhatWasDelivered()
    {
        QCOMPARE(m_bench->agent.balance(), m_opening - m_prices[0] - m_prices[2]);
        const auto balance = m_bench->agent.get("/api/v1/balance");
        QCOMPARE(balance.number("held"), std::int64_t{0});
    }

    void mutationsAreOneChainWithoutGap()
    {
        const auto answer = m_bench->agent.get("/api/v1/mutations?limit=50");
        const auto& mutations = answer.data()["mutations"].items();
        QCOMPARE(mutations.size(), std::size_t{7}); // The opening, four debits, two refunds; newest first.
        std::int64_t seq = static_cast<std::int64_t>(mutations.size());
        std::int64_t after = m_bench->agent.balance();
        std::multimap<std::string, std::string> causes;
        for (const auto& mutation : mutations) {
            QCOMPARE(mutation["seq"].asInteger().value_or(0), seq--);
            QCOMPARE(mutation["balance_after"].asInteger().value_or(-1), after);
            const auto amount = mutation["amount"].asInteger().value_or(0);
            const auto before = mutation["balance_before"].asInteger().value_or(-1);
            QCOMPARE(before + amount, after);
            after = before;
            causes.emplace(mutation["cause_id"].asText().value_or(""), mutation["type"].asText().value_or(""));
        }
        QCOMPARE(after, std::int64_t{0});
        for (std::size_t i = 0; i < std::size(kNumbers); ++i) {
            const bool isRefunded = std::string(kNumbers[i].outcome) == "FAILED";
            QCOMPARE(causes.count(m_ids[i]), std::size_t(isRefunded ? 2 : 1));
        }
    }

    void eachOutcomeIsReportedOnceAndSigned()
    {
        QCOMPARE(m_hooks.size(), std::size(kNumbers));
        const auto& secret = m_bench->demo.ready().agent("AG001").apiSecret;
        std::map<std::string, std::string> outcomes;
        for (const auto& hook : m_hooks) {
            const auto timestamp = net::singleHeader(hook.headers, "X-Eraflazz-Timestamp");
            const auto signature = net::singleHeader(hook.headers, "X-Eraflazz-Signature");
            QVERIFY(timestamp && signature);
            QCOMPARE(std::string(*signature), hmacSha256Hex(secret, std::string(*timestamp) + "\n" + hook.body));
            const auto body = parseJson(hook.body);
            QVERIFY(body.has_value());
            QCOMPARE((*body)["sequence"].asInteger().value_or(0), std::int64_t{1});
            QCOMPARE(std::string(*net::singleHeader(hook.headers, "X-Eraflazz-Event")),
                     (*body)["event"].asText().value_or(""));
            outcomes[(*body)["trx_id"].asText().value_or("")] = (*body)["status"].asText().value_or("");
        }
        QCOMPARE(outcomes.size(), std::size(kNumbers));
        for (std::size_t i = 0; i < std::size(kNumbers); ++i)
            QCOMPARE(outcomes[m_ids[i]], std::string(kNumbers[i].outcome));
        QVERIFY(waitUntil(
            [&] { return m_bench->database.number("SELECT count(*) FROM outbox WHERE state <> 'delivered'") == 0; },
            5000));
        QCOMPARE(m_receiver->waitFor("/hook", std::size(kNumbers), 0).size(), std::size(kNumbers));
    }

    void theBooksAndTheWireAgree()
    {
        const auto audit = runAudit(m_bench->demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

    void nothingIsLeftAfterTheEnd()
    {
        const auto folder = m_bench->demo.ready().dataDir;
        QCOMPARE(m_bench->demo.stop(), 0);
        QCOMPARE(m_bench->demo.processesLeft(), std::string());
        QVERIFY(!QFile::exists(QString::fromStdString(folder)));
    }

private:
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<sandbox::test::WebhookReceiver> m_receiver;
    std::int64_t m_opening = 0;
    std::vector<std::string> m_ids;
    std::vector<std::int64_t> m_prices;
    std::vector<net::HttpRequest> m_hooks;
};

QTEST_GUILESS_MAIN(TestOfficialNumbers)
#include "tst_official_numbers.moc"
