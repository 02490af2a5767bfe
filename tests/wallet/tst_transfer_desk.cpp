// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/money_store.h"
#include "wallet/services/transfer_desk.h"

#include <QtTest>

#include <future>
#include <memory>
#include <stdexcept>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

constexpr std::string_view kHash = "the hash of 1234";

/// Asks for a PIN, or answers at once when told to; keeps the proof it was given.
class FakeTransfers final : public BalanceTransfers {
public:
    TransferInquiry inquire(const SendMoney&) override { return inquiry; }
    TransferAnswer send(const SendMoney& asked, const PinProof& pin) override
    {
        proof = pin;
        TransferReceipt receipt;
        receipt.transfer.refId = asked.refId;
        return pin.isRight ? TransferAnswer(receipt)
                           : TransferAnswer(Err(TransferDenied{TransferRefusal::InvalidPin, {}, 0}));
    }
    TransferInquiry inquireCancel(AgentId, const Uuid&) override { return inquiry; }
    TransferAnswer cancel(AgentId, const Uuid& transfer, const PinProof& pin) override
    {
        proof = pin;
        TransferReceipt receipt;
        receipt.transfer.id = transfer;
        receipt.transfer.isCancelled = true;
        return receipt;
    }

    TransferInquiry inquiry = PinQuestion{std::string(kHash)};
    PinProof proof;
};

class FakeStore final : public MoneyStore {
public:
    explicit FakeStore(FakeTransfers& transfers) : m_transfers(transfers) {}
    void reconnect() override {}
    Deposits& deposits() override { throw std::logic_error("no deposits here"); }
    BalanceTransfers& balanceTransfers() override { return m_transfers; }
    Requests& requests() override { throw std::logic_error("no requests here"); }
    ops::Operators& operators() override { throw std::logic_error("no operators here"); }
    ops::TwoStepBook& twoStep() override { throw std::logic_error("no operators here"); }

private:
    FakeTransfers& m_transfers;
};

class Counter final {
public:
    explicit Counter(LaneTransferDesk::Verify verify = isRight)
        : m_lane(std::make_unique<FakeStore>(transfers)), m_desk(m_lane, std::move(verify))
    {
        m_lane.start();
    }
    ~Counter() { m_lane.stop(); }
    Counter(const Counter&) = delete;
    Counter& operator=(const Counter&) = delete;

    static bool isRight(std::string_view hash, std::string_view pin) { return hash == kHash && pin == "1234"; }

    std::future<TransferOutcome> send(const std::string& pin)
    {
        return asked([&](auto reply) {
            m_desk.send({AgentId{1}, "ref", "A2", Money::rupiah(5), ""}, pin, std::move(reply));
        });
    }
    std::future<TransferOutcome> cancel(const Uuid& id, const std::string& pin)
    {
        return asked([&](auto reply) { m_desk.cancel(AgentId{1}, id, pin, std::move(reply)); });
    }
    void stopLane() { m_lane.stop(); }

    FakeTransfers transfers;

private:
    template <typename Ask> static std::future<TransferOutcome> asked(Ask ask)
    {
        const auto promise = std::make_shared<std::promise<TransferOutcome>>();
        auto answer = promise->get_future();
        ask([promise](const TransferOutcome& outcome) { promise->set_value(outcome); });
        return answer;
    }

    MoneyLane m_lane;
    LaneTransferDesk m_desk;
};

} // namespace

class TestTransferDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRightPinIsProvenAgainstTheHashThatWasAskedFor()
    {
        Counter counter;
        const auto outcome = counter.send("1234").get();
        QCOMPARE(std::get<TransferReceipt>(outcome).transfer.refId, std::string("ref"));
        QVERIFY(counter.transfers.proof.isRight);
        QCOMPARE(counter.transfers.proof.hash, std::string(kHash));
    }

    void aWrongPinIsDecidedOnByTheStore()
    {
        Counter counter;
        const auto outcome = counter.send("4321").get();
        QVERIFY(std::get<TransferDenied>(outcome).reason == TransferRefusal::InvalidPin);
        QCOMPARE(counter.transfers.proof.hash, std::string(kHash)); // so that it can be counted
    }

    void whatIsKnownOrRefusedAlreadyNeedsNoPin()
    {
        Counter counter([](std::string_view, std::string_view) -> bool { throw std::logic_error("checked a PIN"); });
        counter.transfers.inquiry = TransferReceipt{{}, true};
        QVERIFY(std::get<TransferReceipt>(counter.send("1234").get()).isReplay);
        counter.transfers.inquiry = TransferDenied{TransferRefusal::PinLocked, {}, 0};
        QVERIFY(std::get<TransferDenied>(counter.send("1234").get()).reason == TransferRefusal::PinLocked);
    }

    void aCancellationTakesTheSameWay()
    {
        Counter counter;
        const Uuid id = Stamp{123'456}.toUuid();
        const auto outcome = counter.cancel(id, "1234").get();
        QVERIFY(std::get<TransferReceipt>(outcome).transfer.id == id);
        QVERIFY(counter.transfers.proof.isRight);
    }

    void aSlowCheckHoldsNobodyElseUpAndTooManyAreRefused()
    {
        std::promise<void> gate;
        const auto opened = gate.get_future().share();
        Counter counter([opened](std::string_view, std::string_view) {
            opened.wait();
            return true;
        });
        std::vector<std::future<TransferOutcome>> waiting;
        for (int i = 0; i < 150; ++i)
            waiting.push_back(counter.send("1234"));
        const auto isAnswered = [](std::future<TransferOutcome>& answer) {
            return answer.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        };
        QTRY_VERIFY(isAnswered(waiting.back())); // the lane got through all of them while one PIN was being checked
        QVERIFY(!isAnswered(waiting.front()));
        gate.set_value();
        int sent = 0;
        int overloaded = 0;
        for (auto& answer : waiting) {
            const auto outcome = answer.get();
            sent += std::holds_alternative<TransferReceipt>(outcome) ? 1 : 0;
            overloaded += std::holds_alternative<MoneyFailure>(outcome) ? 1 : 0;
        }
        QCOMPARE(sent + overloaded, 150);
        QVERIFY(sent >= 100 && overloaded > 0);
    }

    void aStoppedLaneIsSaidSo()
    {
        Counter counter;
        counter.stopLane();
        QVERIFY(std::get<MoneyFailure>(counter.send("1234").get()) == MoneyFailure::Overloaded);
    }
};

QTEST_GUILESS_MAIN(TestTransferDesk)
#include "tst_transfer_desk.moc"
