// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/deposit_text.h"
#include "api_bench.h"
#include "deposit_bodies.h"
#include "wallet/fake_money_store.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;
using access::Language;
using wallet::TicketRefusal;
using wallet::TicketState;

namespace {

constexpr const char* kMootaSecret = "moota-secret";
constexpr const char* kCekmutasiSecret = "cekmutasi-secret";
constexpr const char* kMutasibankKey = "mutasibank-key";
const std::string kBody = depositBody();

wallet::Ticket ticket(TicketState state = TicketState::Open)
{
    wallet::Ticket ticket;
    ticket.id = Stamp{123'456'789'012}.toUuid();
    ticket.refId = "d-1";
    ticket.state = state;
    ticket.amount = Money::rupiah(250'000);
    ticket.transferAmount = Money::rupiah(250'405);
    ticket.bank = "BCA1";
    ticket.accountNumber = "0000512345";
    ticket.accountName = "PT CONTOH";
    ticket.expiresAtMs = 1'795'000'000'000;
    return ticket;
}

std::string textOf(const Json& json)
{
    return std::string(json.asString().value_or(""));
}

class Bench final {
public:
    explicit Bench(access::ApiLimits limits = {})
        : lane(std::make_unique<FakeMoneyStore>(deposits)), door(lane, [this] { return book; }),
          api(limits, makeMoney())
    {
        auto accounts = std::make_shared<wallet::BankBook>();
        accounts->emplace("BCA1",
                          wallet::BankDoorkeeping{
                              "BCA1", "BCA", "0000512345", {kMootaSecret, "", "", kCekmutasiSecret, kMutasibankKey}});
        accounts->emplace("BRI1", wallet::BankDoorkeeping{"BRI1", "BRI", "77", {}});
        book = accounts;
        deposits.onOpen = [](const wallet::OpenTicket&) { return wallet::OpenedTicket{ticket(), false}; };
        deposits.onCancel = [](AgentId, const Uuid&) { return ticket(TicketState::Cancelled); };
        lane.start();
    }
    ~Bench()
    {
        lane.stop();
        api.server->stop();
    }

    ApiAnswer open(const std::string& body, const std::string& headers = {})
    {
        return api.call("POST", "/api/v1/deposits", body, 1, headers);
    }
    ApiAnswer report(const std::string& body, const std::string& header, const std::string& where = "BCA1/moota")
    {
        return api.plain("POST", "/api/v1/banks/" + where, body, header);
    }
    ApiAnswer moota(const std::string& body)
    {
        return report(body, "Signature: " + hmacSha256Hex(kMootaSecret, body) + "\r\n");
    }

    FakeDeposits deposits;
    std::shared_ptr<const wallet::BankBook> book;
    wallet::MoneyLane lane;
    wallet::BankDoor door;
    ApiBench api;

private:
    access::ApiMoney makeMoney()
    {
        access::ApiMoney money;
        money.lane = &lane;
        money.banks = &door;
        return money;
    }
};

} // namespace

class TestApiDeposits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTicketIsOpenedInTheAgentsName()
    {
        Bench bench;
        const auto answer = bench.open(kBody);
        QCOMPARE(answer.status, 200);
        QCOMPARE(bench.deposits.opened.size(), std::size_t{1});
        QVERIFY(bench.deposits.opened[0].agent == AgentId{1});
        QCOMPARE(bench.deposits.opened[0].refId, std::string("d-1"));
        QCOMPARE(bench.deposits.opened[0].amount.value(), 250'000);
        QCOMPARE(bench.deposits.opened[0].bank, std::string("BCA1"));
        const auto& data = answer.data();
        QCOMPARE(textOf(data["ticket_id"]), ticket().id.toString());
        QCOMPARE(textOf(data["status"]), std::string("OPEN"));
        QCOMPARE(data["transfer_amount"].asInteger().value(), 250'405);
        QCOMPARE(textOf(data["account_number"]), std::string("0000512345"));
        QCOMPARE(textOf(data["account_name"]), std::string("PT CONTOH"));
        QCOMPARE(textOf(data["expires_at"]), toIsoUtc(1'795'000'000'000));
        QCOMPARE(data["replayed"].asBool().value(), false);
    }

    void malformedBodiesAreRefusedByField_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("field");
        for (const auto& [name, body, field] : malformedDeposits())
            QTest::newRow(name.c_str()) << QString::fromStdString(body) << QString::fromStdString(field);
    }
    void malformedBodiesAreRefusedByField()
    {
        QFETCH(QString, body);
        QFETCH(QString, field);
        Bench bench;
        const auto answer = bench.open(body.toStdString());
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), std::string("INVALID_REQUEST"));
        QVERIFY(textOf(answer.json["message"]).find("(" + field.toStdString() + ":") != std::string::npos);
        QVERIFY(bench.deposits.opened.empty());
    }

    void everyRefusalHasItsStatusAndBothTexts_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](TicketRefusal reason, int status, const char* code) {
            QTest::newRow((std::to_string(status) + code + std::to_string(static_cast<int>(reason))).c_str())
                << static_cast<int>(reason) << status << QString::fromLatin1(code);
        };
        row(TicketRefusal::RefIdReused, 409, "REF_ID_REUSED");
        row(TicketRefusal::UnknownBank, 404, "NOT_FOUND");
        row(TicketRefusal::BankClosed, 422, "BANK_CLOSED");
        row(TicketRefusal::AmountOutOfRange, 422, "AMOUNT_OUT_OF_RANGE");
        row(TicketRefusal::TooManyOpenTickets, 409, "TOO_MANY_OPEN_TICKETS");
        row(TicketRefusal::TooManyHeldAmounts, 409, "TOO_MANY_OPEN_TICKETS");
        row(TicketRefusal::UniqueCodesExhausted, 409, "UNIQUE_CODES_EXHAUSTED");
        row(TicketRefusal::TicketNotFound, 404, "NOT_FOUND");
        row(TicketRefusal::TicketNotOpen, 409, "TICKET_NOT_OPEN");
    }
    void everyRefusalHasItsStatusAndBothTexts()
    {
        QFETCH(int, reason);
        QFETCH(int, status);
        QFETCH(QString, code);
        Bench bench;
        bench.deposits.onOpen = [reason](const wallet::OpenTicket&) {
            return Err(wallet::TicketDenied{
                static_cast<TicketRefusal>(reason), Money::rupiah(10'000), Money::rupiah(100'000'000)});
        };
        const auto indonesian = bench.open(kBody);
        QCOMPARE(indonesian.status, status);
        QCOMPARE(indonesian.code(), code.toStdString());
        const auto english = bench.open(kBody, "Accept-Language: en\r\n");
        const auto said = access::textOf(static_cast<TicketRefusal>(reason));
        QVERIFY(textOf(indonesian.json["message"]).starts_with(said.message(Language::Indonesian)));
        QVERIFY(textOf(english.json["message"]).starts_with(said.message(Language::English)));
        QVERIFY(said.message(Language::Indonesian) != said.message(Language::English));
        if (static_cast<TicketRefusal>(reason) == TicketRefusal::AmountOutOfRange)
            QVERIFY(textOf(english.json["message"]).find("Rp 10.000 - Rp 100.000.000") != std::string::npos);
    }

    void ticketsAreShownAndListedToTheirAgentOnly()
    {
        Bench bench;
        bench.api.reads.tickets[AgentId{1}] = {ticket(TicketState::Approved)};
        const auto target = "/api/v1/deposits/" + ticket().id.toString();
        const auto shown = bench.api.call("GET", target);
        QCOMPARE(shown.status, 200);
        QCOMPARE(textOf(shown.data()["status"]), std::string("APPROVED"));
        const auto others = bench.api.call("GET", target, {}, 2);
        QCOMPARE(others.status, 404);
        QCOMPARE(others.code(), std::string("NOT_FOUND"));
        QCOMPARE(bench.api.call("GET", "/api/v1/deposits/nonsense").status, 404);

        const auto listed = bench.api.call("GET", "/api/v1/deposits?status=APPROVED&limit=1&ref_id=d-1");
        QCOMPARE(listed.data()["deposits"].items().size(), std::size_t{1});
        QCOMPARE(textOf(listed.data()["next_cursor"]), ticket().id.toString());
        QVERIFY(bench.api.reads.lastTicketFilter.state == TicketState::Approved);
        QCOMPARE(bench.api.reads.lastTicketFilter.refId.value_or(""), std::string("d-1"));
        QCOMPARE(bench.api.call("GET", "/api/v1/deposits?status=approved").status, 400);
        QCOMPARE(bench.api.call("GET", "/api/v1/deposits?cursor=1").status, 400);
    }

    void aTicketIsCancelledByItsAgent()
    {
        Bench bench;
        AgentId asked;
        bench.deposits.onCancel = [&asked](AgentId agent, const Uuid&) -> Result<wallet::Ticket, wallet::TicketDenied> {
            asked = agent;
            return ticket(TicketState::Cancelled);
        };
        const auto target = "/api/v1/deposits/" + ticket().id.toString() + "/cancel";
        const auto answer = bench.api.call("POST", target, {}, 2);
        QCOMPARE(answer.status, 200);
        QCOMPARE(textOf(answer.data()["status"]), std::string("CANCELLED"));
        QVERIFY(asked == AgentId{2});
        QCOMPARE(bench.api.call("POST", "/api/v1/deposits/nonsense/cancel").status, 404);
        QCOMPARE(bench.api.call("POST", "/api/v1/deposits//cancel").status, 404);
        QCOMPARE(bench.api.call("GET", target).status, 405);
        QCOMPARE(bench.api.plain("POST", target).status, 401);
    }

    void thirtyAMinuteForThoseWithALimit()
    {
        access::ApiLimits limits;
        limits.depositsPerMinute = 3;
        Bench bench(limits);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(bench.open(kBody).status, 200); // This agent has none.
        bench.api.agent(1).ratePerMinute = 60;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(bench.open(kBody).status, 200);
        const auto refused = bench.open(kBody);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.hasHeader("Retry-After"));
        QCOMPARE(bench.api.call("GET", "/api/v1/deposits").status, 200); // Looking is counted apart.
    }

    void aDatabaseThatIsAwayIsSaidSo()
    {
        Bench bench;
        bench.deposits.onOpen = [](const wallet::OpenTicket&) -> Result<wallet::OpenedTicket, wallet::TicketDenied> {
            throw StoreError(StoreError::Kind::Refused, "a constraint");
        };
        QCOMPARE(bench.open(kBody).code(), std::string("INTERNAL_ERROR"));
        bench.lane.stop();
        const auto stopped = bench.open(kBody);
        QCOMPARE(stopped.status, 503);
        QCOMPARE(stopped.code(), std::string("OVERLOADED"));
        QCOMPARE(bench.moota("[" + mutation("m1") + "]").code(), std::string("OVERLOADED"));
    }

    void withoutMoneyTheServerTakesNone()
    {
        ApiBench bench;
        QCOMPARE(bench.call("POST", "/api/v1/deposits", kBody).code(), std::string("OVERLOADED"));
        QCOMPARE(bench.plain("POST", "/api/v1/banks/BCA1/moota", "[]").code(), std::string("OVERLOADED"));
    }

    void aMootaMessageIsTakenAndCounted()
    {
        Bench bench;
        bench.deposits.report.fresh = 2;
        bench.deposits.report.credited = 1;
        bench.deposits.report.suspense = 1;
        const auto answer = bench.moota("[" + mutation("m1") + "," + mutation("m2", "0000512345") + "]");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.data()["received"].asInteger().value(), 2);
        QCOMPARE(answer.data()["new"].asInteger().value(), 2);
        QCOMPARE(answer.data()["credited"].asInteger().value(), 1);
        QCOMPARE(answer.data()["suspense"].asInteger().value(), 1);
        QCOMPARE(answer.data()["held"].asInteger().value(), 0);
        QCOMPARE(answer.data()["duplicates"].asInteger().value(), 0);
        const auto& taken = bench.deposits.ingested.at(0);
        QCOMPARE(taken.bank, std::string("BCA1"));
        QVERIFY(taken.source == wallet::LineSource::Moota);
        QCOMPARE(taken.lines.size(), std::size_t{2});
        QCOMPARE(taken.lines[0].amount.rupiah.value(), 250'405);
    }

    void theProofComesBeforeAnythingElse()
    {
        Bench bench;
        const std::string broken = "{";
        QCOMPARE(bench.report(broken, {}).code(), std::string("INVALID_SIGNATURE"));
        QCOMPARE(bench.report(broken, "Signature: 00\r\n").status, 401);
        const auto body = "[" + mutation("m1") + "]";
        const auto signature = "Signature: " + hmacSha256Hex(kMootaSecret, body) + "\r\n";
        QCOMPARE(bench.report(body + " ", signature).status, 401);
        QCOMPARE(bench.report(body, signature + signature).status, 401);   // Twice is none.
        QCOMPARE(bench.report(body, signature, "BRI1/moota").status, 401); // Has no secret: lets nobody in.
        QCOMPARE(bench.report(body, signature, "NONE/moota").status, 404);
        QCOMPARE(bench.report(body, signature, "BCA1/paypal").status, 404);
        QCOMPARE(bench.moota(broken).status, 400);
        QVERIFY(bench.deposits.ingested.empty());
        QCOMPARE(bench.report(body, signature).status, 200);
    }

    void aLineOfAnotherAccountIsRefusedByName()
    {
        Bench bench;
        const auto answer = bench.moota("[" + mutation("m1") + "," + mutation("m2", "999") + "]");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), std::string("INVALID_REQUEST"));
        QVERIFY(textOf(answer.json["message"]).find("account_number 999") != std::string::npos);
        QVERIFY(bench.deposits.ingested.empty());
    }

    void tooManyHeldAmountsSayWhenToTryAgain()
    {
        Bench bench;
        bench.deposits.onOpen = [](const wallet::OpenTicket&) {
            return Err(wallet::TicketDenied{TicketRefusal::TooManyHeldAmounts, {}, {}, 1'795'237'200'000});
        };
        const auto words = textOf(bench.open(kBody).json["message"]);
        QVERIFY2(words.find("(2026-11-21T05:00:00") != std::string::npos, words.c_str());
    }

    void unreadableElementsAreCountedTheOthersTaken()
    {
        Bench bench;
        const auto answer = bench.moota("[" + mutation("m1") + "," + mutation("m2", "512345", "\"x\"") + "]");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.data()["received"].asInteger().value(), 2);
        QCOMPARE(answer.data()["unreadable"].asInteger().value(), 1);
        QCOMPARE(bench.deposits.ingested.at(0).lines.size(), std::size_t{1});
        QCOMPARE(bench.deposits.unreadable.at(0).elements,
                 std::vector<std::string>{"element 2: the amount is missing, not positive or not exact"});
        QCOMPARE(bench.moota("[" + mutation("m2", "512345", "-1") + "]").status, 400);
        QCOMPARE(bench.deposits.unreadable.size(), std::size_t{2}); // A person sees it, though nothing was taken.
        QCOMPARE(bench.deposits.ingested.size(), std::size_t{1});
    }

    void cekmutasiShowsItsSecretInAHeader()
    {
        Bench bench;
        const auto body = cekmutasiBody();
        QCOMPARE(bench.report(body, "API-SIGNATURE: nonsense\r\n", "BCA1/cekmutasi").status, 401);
        const auto answer =
            bench.report(body, std::string("Api-Signature: ") + kCekmutasiSecret + "\r\n", "BCA1/cekmutasi");
        QCOMPARE(answer.status, 200);
        QVERIFY(bench.deposits.ingested.at(0).source == wallet::LineSource::Cekmutasi);
    }

    void mutasibankShowsItsKeyInTheBody()
    {
        Bench bench;
        QCOMPARE(bench.report(mutasibankBody("nonsense"), {}, "BCA1/mutasibank").status, 401);
        QCOMPARE(bench.report(mutasibankBody(""), {}, "BRI1/mutasibank").status, 401);
        QCOMPARE(bench.report(mutasibankBody(kMutasibankKey), {}, "BCA1/mutasibank").status, 200);
        QVERIFY(bench.deposits.ingested.at(0).source == wallet::LineSource::MutasiBank);
    }

    void aFloodOfMessagesIsCut()
    {
        access::ApiLimits limits;
        limits.bankLinesPerMinute = 2;
        Bench bench(limits);
        QCOMPARE(bench.moota("[]").status, 200);
        QCOMPARE(bench.moota("[]").status, 200);
        QCOMPARE(bench.moota("[]").status, 429);
        QCOMPARE(bench.report("[]", {}, "BRI1/moota").status, 401); // Another account's messages are counted apart.
    }
};

QTEST_GUILESS_MAIN(TestApiDeposits)
#include "tst_api_deposits.moc"
