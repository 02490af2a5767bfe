// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "e2e/support/bench.h"
#include "e2e/support/waiting.h"
#include "kernel/clock.h"

#include <QtTest>

#include <csignal>
#include <future>
#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kRestartMs = 30'000;

std::string jakartaTime()
{
    auto text = toIsoUtc(unixMsNow() + 7 * 3'600'000).substr(0, 19);
    text[10] = ' ';
    return text;
}

} // namespace

/// Money that comes in from the bank through the real daemon: ticket, Moota's signed message, wallet.
class TestDeposits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bench = std::make_unique<Bench>(); }

    void whatTheBankReportsIsInTheWallet()
    {
        const auto before = m_bench->agent.balance();
        const auto ticket = open("E2E-1", 250'000);
        QCOMPARE(ticket.status, 200);
        QCOMPARE(ticket.text("status"), std::string("OPEN"));
        QCOMPARE(ticket.text("account_number"), bank().accountNumber);
        const auto message = credit("e2e-1", ticket.number("transfer_amount"));
        const auto taken = moota(message);
        QCOMPARE(taken.status, 200);
        QCOMPARE(taken.number("credited"), std::int64_t{1});
        QCOMPARE(m_bench->agent.balance(), before + ticket.number("transfer_amount"));
        QCOMPARE(stateOf(ticket), std::string("APPROVED"));

        const auto again = moota(message);
        QCOMPARE(again.status, 200);
        QCOMPARE(again.number("duplicates"), std::int64_t{1});
        QCOMPARE(again.number("new"), std::int64_t{0});
        QCOMPARE(m_bench->agent.balance(), before + ticket.number("transfer_amount"));
        QVERIFY(open("E2E-1", 250'000).data()["replayed"].asBool().value_or(false));
    }

    void aForgedMessageMovesNothing()
    {
        const auto ticket = open("E2E-2", 100'000);
        const auto message = credit("e2e-2", ticket.number("transfer_amount"));
        QCOMPARE(post(message, hmacSha256Hex("guess", message)).status, 401);
        QCOMPARE(stateOf(ticket), std::string("OPEN"));
    }

    void aboveTheLimitAPersonDecides()
    {
        const auto before = m_bench->agent.balance();
        const auto ticket = open("E2E-3", 5'000'001);
        QCOMPARE(moota(credit("e2e-3", ticket.number("transfer_amount"))).number("held"), std::int64_t{1});
        QCOMPARE(stateOf(ticket), std::string("MATCHED"));
        QCOMPARE(m_bench->agent.balance(), before);
    }

    void whatTheBankTakesBackIsGone()
    {
        const auto before = m_bench->agent.balance();
        const auto ticket = open("E2E-4", 300'000);
        const auto amount = ticket.number("transfer_amount");
        QCOMPARE(moota(credit("e2e-4", amount)).number("credited"), std::int64_t{1});
        QCOMPARE(moota(line("e2e-4-back", amount, "DB", "KOREKSI DB 2211/FTSCY/WS95271")).number("taken_back"),
                 std::int64_t{1});
        QCOMPARE(stateOf(ticket), std::string("REVERSED"));
        QCOMPARE(m_bench->agent.balance(), before);
    }

    void aCrashBetweenMessagesLosesAndDoublesNothing()
    {
        const auto before = m_bench->agent.balance();
        std::vector<std::string> messages;
        std::int64_t expected = 0;
        for (int i = 0; i < 20; ++i) {
            const auto ticket = open("E2E-5-" + std::to_string(i), 50'000);
            expected += ticket.number("transfer_amount");
            messages.push_back(credit("e2e-5-" + std::to_string(i), ticket.number("transfer_amount")));
        }
        std::vector<std::future<ApiAnswer>> answers;
        for (const auto& message : messages)
            answers.push_back(later(message, hmacSha256Hex(bank().mootaSecret, message)));
        const auto pid = m_bench->demo.ready().servePid;
        ::kill(pid, SIGKILL);
        for (auto& answer : answers)
            answer.wait();
        QVERIFY(m_bench->demo.waitForOtherServe(pid, kRestartMs));
        for (const auto& message : messages)
            QCOMPARE(moota(message).status, 200);
        QCOMPARE(m_bench->agent.balance(), before + expected);
    }

    void theHostSetsABankAccountAlone()
    {
        const auto added = bankCommand(
            {"add", "--code", "HOST1", "--bank", "BRI", "--number", "001901000999301", "--name", "PT TOKO"});
        QVERIFY2(added.exitCode == 0, added.output.c_str());
        const auto changed = bankCommand({"change", "--code", "HOST1", "--auto-limit", "2000000"});
        QVERIFY2(changed.exitCode == 0, changed.output.c_str());
        QCOMPARE(m_bench->database.number("SELECT auto_limit FROM bank_accounts WHERE code = 'HOST1'"),
                 std::int64_t{2'000'000});
    }

    void theBooksAreRight()
    {
        const auto audit = runAudit(m_bench->demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

private:
    Finished bankCommand(std::vector<std::string> words)
    {
        words.insert(words.begin(), {DemoProcess::defaultProgram(), "bank"});
        words.insert(words.end(), {"--config", m_bench->demo.ready().dataDir + "/eraflazzd.toml"});
        return runProgram(words, kRestartMs);
    }

    [[nodiscard]] const BankKey& bank() const { return m_bench->demo.ready().banks.at(0); }

    ApiAnswer open(const std::string& refId, std::int64_t amount)
    {
        JsonWriter json;
        json.beginObject().field("ref_id", refId).field("amount", amount).field("bank", bank().code).endObject();
        return m_bench->agent.send("POST", "/api/v1/deposits", json.take()).get();
    }
    std::string stateOf(const ApiAnswer& ticket)
    {
        return m_bench->agent.get("/api/v1/deposits/" + ticket.text("ticket_id")).text("status");
    }

    [[nodiscard]] std::string
    line(const std::string& id, std::int64_t amount, const char* type, const std::string& description)
    {
        m_balance += std::string(type) == "CR" ? amount : -amount;
        JsonWriter json;
        json.beginArray().beginObject().field("mutation_id", id).field("account_number", bank().accountNumber);
        json.field("date", jakartaTime()).field("description", description).field("amount", amount);
        json.field("type", type).field("balance", m_balance).endObject().endArray();
        return json.take();
    }
    [[nodiscard]] std::string credit(const std::string& id, std::int64_t amount)
    {
        return line(id, amount, "CR", "TRSF E-BANKING CR 2211/FTSCY/WS95031 " + std::to_string(amount) + ".00BUDI");
    }

    std::future<ApiAnswer> later(const std::string& body, const std::string& signature)
    {
        net::ClientRequest request;
        request.url = net::Url::parse(m_bench->demo.ready().api + "/api/v1/banks/" + bank().code + "/moota").value();
        request.headers = {{"Signature", signature}};
        request.body = body;
        const auto answer = std::make_shared<std::promise<ApiAnswer>>();
        m_client.send(std::move(request), [answer](const net::ClientResult& result) {
            ApiAnswer read;
            read.kind = result.kind;
            read.status = result.status;
            if (auto json = parseJson(result.body))
                read.body = std::move(*json);
            answer->set_value(std::move(read));
        });
        return answer->get_future();
    }
    ApiAnswer post(const std::string& body, const std::string& signature) { return later(body, signature).get(); }
    ApiAnswer moota(const std::string& body) { return post(body, hmacSha256Hex(bank().mootaSecret, body)); }

    std::unique_ptr<Bench> m_bench;
    net::HttpClient m_client;
    std::int64_t m_balance = 1'000'000;
};

QTEST_GUILESS_MAIN(TestDeposits)
#include "tst_deposits.moc"
