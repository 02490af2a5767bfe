// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/transfer_text.h"
#include "api_bench.h"
#include "wallet/services/transfer_desk.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;
using access::Language;
using wallet::TransferDenied;
using wallet::TransferRefusal;

namespace {

/// Answers what the test says and keeps what it was asked.
class FakeTransferDesk final : public wallet::TransferDesk {
public:
    void send(wallet::SendMoney asked, std::string pin, Reply reply) override
    {
        lastAsked = std::move(asked);
        lastPin = std::move(pin);
        ++calls;
        reply(outcome);
    }
    void cancel(AgentId sender, const Uuid& transfer, std::string pin, Reply reply) override
    {
        lastAsked.from = sender;
        lastCancelled = transfer;
        lastPin = std::move(pin);
        ++calls;
        reply(outcome);
    }

    wallet::TransferOutcome outcome = wallet::MoneyFailure::InternalError;
    wallet::SendMoney lastAsked;
    Uuid lastCancelled;
    std::string lastPin;
    int calls = 0;
};

wallet::TransferReceipt receipt(bool isReplay = false, bool isCancelled = false)
{
    wallet::TransferReceipt made;
    made.transfer.id = Stamp{123'456'789'012}.toUuid();
    made.transfer.refId = "t-1";
    made.transfer.to = "AG002";
    made.transfer.amount = Money::rupiah(25'000);
    made.transfer.isCancelled = isCancelled;
    made.transfer.createdAtMs = 1'795'000'000'123;
    made.transfer.balanceAfter = Money::rupiah(975'000);
    made.isReplay = isReplay;
    return made;
}

const std::string kBody = R"({"ref_id":"t-1","to":"AG002","amount":25000,"pin":"012345","note":"setoran"})";

class Bench final {
public:
    explicit Bench(access::ApiLimits limits = {}) : api(limits, {nullptr, nullptr, &desk}) {}
    ApiAnswer send(const std::string& body, const std::string& headers = {})
    {
        return api.call("POST", "/api/v1/transfers", body, 1, headers);
    }
    FakeTransferDesk desk;
    ApiBench api;
};

std::string textOf(const Json& json)
{
    return std::string(json.asString().value_or(""));
}

} // namespace

class TestApiTransfers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTransferIsAskedForInTheAgentsName()
    {
        Bench bench;
        bench.desk.outcome = receipt();
        const auto answer = bench.send(kBody);
        QCOMPARE(answer.status, 200);
        QVERIFY(bench.desk.lastAsked.from == AgentId{1});
        QCOMPARE(bench.desk.lastAsked.refId, std::string("t-1"));
        QCOMPARE(bench.desk.lastAsked.to, std::string("AG002"));
        QCOMPARE(bench.desk.lastAsked.amount.value(), 25'000);
        QCOMPARE(bench.desk.lastAsked.note, std::string("setoran"));
        QCOMPARE(bench.desk.lastPin, std::string("012345"));
        const auto& data = answer.data();
        QCOMPARE(textOf(data["transfer_id"]), receipt().transfer.id.toString());
        QCOMPARE(textOf(data["status"]), std::string("DONE"));
        QCOMPARE(data["amount"].asInteger().value(), 25'000);
        QCOMPARE(data["balance_remaining"].asInteger().value(), 975'000);
        QCOMPARE(data["replayed"].asBool().value(), false);
    }

    void aReplayIsASuccessThatSaysSo()
    {
        Bench bench;
        bench.desk.outcome = receipt(true, true);
        const auto answer = bench.send(kBody);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.data()["replayed"].asBool().value(), true);
        QCOMPARE(textOf(answer.data()["status"]), std::string("CANCELLED"));
    }

    void everyRefusalHasItsStatusAndBothTexts_data()
    {
        QTest::addColumn<int>("reason");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        const auto row = [](TransferRefusal reason, int status, const char* code) {
            QTest::newRow(std::string(toString(reason)).append("/").append(code).c_str())
                << static_cast<int>(reason) << status << QString::fromLatin1(code);
        };
        row(TransferRefusal::RefIdReused, 409, "REF_ID_REUSED");
        row(TransferRefusal::TransferNotFound, 404, "TRANSFER_NOT_FOUND");
        row(TransferRefusal::AgentInactive, 403, "AGENT_INACTIVE");
        row(TransferRefusal::PinNotSet, 403, "PIN_NOT_SET");
        row(TransferRefusal::PinLocked, 403, "PIN_LOCKED");
        row(TransferRefusal::InvalidPin, 401, "INVALID_PIN");
        row(TransferRefusal::PinCooling, 403, "PIN_COOLING");
        row(TransferRefusal::SelfTransfer, 400, "INVALID_REQUEST");
        row(TransferRefusal::AgentNotFound, 404, "AGENT_NOT_FOUND");
        row(TransferRefusal::ReceiverInactive, 422, "RECEIVER_INACTIVE");
        row(TransferRefusal::NotInTree, 403, "NOT_IN_TREE");
        row(TransferRefusal::TransferLimit, 422, "TRANSFER_LIMIT");
        row(TransferRefusal::InsufficientBalance, 402, "INSUFFICIENT_BALANCE");
        row(TransferRefusal::TransferSpent, 409, "TRANSFER_SPENT");
        row(TransferRefusal::CancelTooLate, 409, "CANCEL_TOO_LATE");
    }

    void everyRefusalHasItsStatusAndBothTexts()
    {
        QFETCH(int, reason);
        QFETCH(int, status);
        QFETCH(QString, code);
        Bench bench;
        bench.desk.outcome = TransferDenied{static_cast<TransferRefusal>(reason), {}, 0};
        const auto indonesian = bench.send(kBody);
        const auto english = bench.send(kBody, "Accept-Language: en\r\n");
        QCOMPARE(indonesian.status, status);
        QCOMPARE(QString::fromStdString(indonesian.code()), code);
        const auto words = textOf(indonesian.json["message"]);
        QVERIFY(words.size() > 20 && words != textOf(english.json["message"]));
    }

    void limitsAndWaitsAreNamed()
    {
        Bench bench;
        bench.desk.outcome = TransferDenied{TransferRefusal::TransferLimit, Money::rupiah(1'250'000), 0};
        QVERIFY(textOf(bench.send(kBody).json["message"]).ends_with("(Rp 1.250.000)"));
        bench.desk.outcome = TransferDenied{TransferRefusal::PinCooling, {}, 90};
        QVERIFY(textOf(bench.send(kBody).json["message"]).ends_with("(90 menit lagi)"));
    }

    void aLaneThatCannotAnswerIsSaidSo()
    {
        Bench bench;
        bench.desk.outcome = wallet::MoneyFailure::OutcomeUnknown;
        QCOMPARE(QString::fromStdString(bench.send(kBody).code()), QStringLiteral("OUTCOME_UNKNOWN"));
        bench.desk.outcome = wallet::MoneyFailure::Overloaded;
        const auto answer = bench.send(kBody);
        QCOMPARE(answer.status, 503);
        QVERIFY(answer.hasHeader("Retry-After: "));
    }

    void whatIsMalformedNeverReachesTheDesk_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("field");
        const auto row = [](const char* field, const char* body) {
            QTest::newRow(body) << QString::fromLatin1(body) << QString::fromLatin1(field);
        };
        row("body", "[]");
        row("ref_id", R"({"to":"A","amount":1,"pin":"1234"})");
        row("to", R"({"ref_id":"a","to":"A B","amount":1,"pin":"1234"})");
        row("amount", R"({"ref_id":"a","to":"A","amount":0,"pin":"1234"})");
        row("amount", R"({"ref_id":"a","to":"A","amount":1.5,"pin":"1234"})");
        row("amount", R"({"ref_id":"a","to":"A","amount":"1","pin":"1234"})");
        row("pin", R"({"ref_id":"a","to":"A","amount":1})");
        row("pin", R"({"ref_id":"a","to":"A","amount":1,"pin":1234})");
        row("pin", R"({"ref_id":"a","to":"A","amount":1,"pin":"12a4"})");
        row("pin", R"({"ref_id":"a","to":"A","amount":1,"pin":"123"})");
        row("note", R"({"ref_id":"a","to":"A","amount":1,"pin":"1234","note":"a\u0000b"})");
        row("notes", R"({"ref_id":"a","to":"A","amount":1,"pin":"1234","notes":"b"})");
    }

    void whatIsMalformedNeverReachesTheDesk()
    {
        QFETCH(QString, body);
        QFETCH(QString, field);
        Bench bench;
        const auto answer = bench.send(body.toStdString());
        QCOMPARE(answer.status, 400);
        QCOMPARE(QString::fromStdString(answer.code()), QStringLiteral("INVALID_REQUEST"));
        const auto words = QString::fromStdString(textOf(answer.json["message"]));
        QVERIFY2(words.contains(QStringLiteral("(%1: ").arg(field)), qPrintable(words));
        QCOMPARE(bench.desk.calls, 0);
    }

    void aTransferIsCancelledByItsId()
    {
        Bench bench;
        bench.desk.outcome = receipt(false, true);
        const auto id = receipt().transfer.id;
        const auto target = "/api/v1/transfers/" + id.toString() + "/cancel";
        const auto answer = bench.api.call("POST", target, R"({"pin":"012345"})");
        QCOMPARE(answer.status, 200);
        QVERIFY(bench.desk.lastCancelled == id);
        QVERIFY(bench.desk.lastAsked.from == AgentId{1});
        QCOMPARE(bench.desk.lastPin, std::string("012345"));
        QCOMPARE(bench.api.call("POST", target, "{}").status, 400);
        QCOMPARE(bench.api.call("POST", "/api/v1/transfers/nonsense/cancel", R"({"pin":"012345"})").status, 404);
        QCOMPARE(bench.api.call("GET", target).status, 405);
        QCOMPARE(bench.desk.calls, 1);
    }

    void whatWasGivenAndGotIsListed()
    {
        Bench bench;
        access::TransferRecord record;
        record.id = receipt().transfer.id;
        record.isIncoming = true;
        record.other = "AG002";
        record.amount = Money::rupiah(25'000);
        record.isCancelled = true;
        record.createdAtMs = 1'795'000'000'123;
        record.cancelledAtMs = 1'795'000'060'123;
        bench.api.reads.transfers = {record, record};
        const auto answer = bench.api.call("GET", "/api/v1/transfers?limit=2");
        QCOMPARE(answer.status, 200);
        const auto& first = answer.data()["transfers"].items().at(0);
        QCOMPARE(textOf(first["direction"]), std::string("IN"));
        QCOMPARE(textOf(first["agent"]), std::string("AG002"));
        QCOMPARE(textOf(first["status"]), std::string("CANCELLED"));
        QCOMPARE(textOf(first["cancelled_at"]), toIsoUtc(record.cancelledAtMs));
        QCOMPARE(textOf(answer.data()["next_cursor"]), record.id.toString());
        QVERIFY(bench.api.call("GET", "/api/v1/transfers").data()["next_cursor"].isNull());
        QCOMPARE(bench.api.call("GET", "/api/v1/transfers?cursor=x").status, 400);
    }

    void transfersHaveARateOfTheirOwn()
    {
        access::ApiLimits limits;
        limits.transfersPerMinute = 2;
        Bench bench(limits);
        bench.desk.outcome = receipt();
        bench.api.agent(1).ratePerMinute = 60;
        QCOMPARE(bench.send(kBody).status, 200);
        QCOMPARE(bench.send(kBody).status, 200);
        QCOMPARE(bench.send(kBody).status, 429);
        QCOMPARE(bench.desk.calls, 2);
    }

    void aServerWithoutMoneyLaneSaysThatItIsBusy()
    {
        ApiBench bench;
        QCOMPARE(bench.call("POST", "/api/v1/transfers", kBody).status, 503);
    }
};

QTEST_GUILESS_MAIN(TestApiTransfers)
#include "tst_api_transfers.moc"
