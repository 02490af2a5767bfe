// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/audit.h"
#include "storage/unit_of_work.h"
#include "support/pg_cluster.h"
#include "wallet/pg/ledger_rows.h"
#include "wallet/pg/pg_balance_transfers.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <future>
#include <memory>
#include <thread>

using namespace eraflazz;
using namespace eraflazz::wallet;
using eraflazz::test::PgCluster;

namespace {

constexpr std::int64_t kOpening = 1'000'000;

///     1 ── 2 ── 3        5 ── 6
///       └─ 4
/// Each has a million and the PIN hash "hash". Operators: 1 support, 2 a viewer.
constexpr const char* kSeed = R"(
INSERT INTO levels (id, code, name) VALUES (1, 'BASE', 'Base');
INSERT INTO accounts (id, code, kind, mode) SELECT 1000 + n, 'wallet:A' || n, 'wallet', 'checked' FROM generate_series(1, 6) n;
INSERT INTO accounts (id, code, kind, mode) SELECT 2000 + n, 'commission:A' || n, 'commission', 'summed' FROM generate_series(1, 6) n;
INSERT INTO users (id, code, name, upline_id, level_id, wallet_account_id, commission_account_id, pin_hash)
SELECT n, 'A' || n, 'A' || n, CASE n WHEN 2 THEN 1 WHEN 3 THEN 2 WHEN 4 THEN 1 WHEN 6 THEN 5 END, 1, 1000 + n, 2000 + n, 'hash' FROM generate_series(1, 6) n;
INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id, credit_seq, credit_before, credit_after)
SELECT (left(uuid7_floor(now())::text, 24) || lpad(to_hex(n), 12, '0'))::uuid, 'opening', (SELECT id FROM accounts WHERE code = 'equity'), 1000 + n,
       1000000, gen_random_uuid(), 1, 0, 1000000 FROM generate_series(1, 6) n;
UPDATE accounts SET balance = 1000000, seq = 1, last_delta = 1000000 WHERE kind = 'wallet';
UPDATE accounts SET balance = -6000000 WHERE code = 'equity';
)";

const PinProof kRight{"hash", true};
const PinProof kWrong{"hash", false};

SendMoney ask(std::int64_t from, const std::string& refId, const std::string& to, std::int64_t amount)
{
    return {AgentId{from}, refId, to, Money::rupiah(amount), "note"};
}

class Shop final {
public:
    explicit Shop(PgCluster& cluster) : m_cluster(cluster), m_database(cluster.createDatabase())
    {
        sql(kSeed);
        m_session = session();
        transfers = std::make_unique<PgBalanceTransfers>(*m_session);
    }

    [[nodiscard]] std::unique_ptr<storage::CommitSession> session() const
    {
        return std::make_unique<storage::CommitSession>(
            m_cluster.conninfo(m_database), "transfers", std::vector{ledgerStatements(), balanceTransferStatements()});
    }
    std::string sql(const std::string& text) const { return m_cluster.run(m_database, text); }
    [[nodiscard]] std::int64_t number(const std::string& text) const { return std::stoll(sql(text)); }
    [[nodiscard]] std::int64_t balance(int agent) const
    {
        return number("SELECT balance FROM accounts WHERE id = " + std::to_string(1000 + agent));
    }
    [[nodiscard]] int failures(int agent) const
    {
        return static_cast<int>(number("SELECT pin_failures FROM users WHERE id = " + std::to_string(agent)));
    }
    QString send(const SendMoney& asked, const PinProof& pin = kRight) const
    {
        const auto answer = transfers->send(asked, pin);
        if (answer)
            return answer->isReplay ? QStringLiteral("replayed") : QStringLiteral("sent");
        return QString::fromStdString(std::string(toString(answer.error().reason)));
    }
    [[nodiscard]] Uuid idOf(const std::string& refId) const
    {
        return Uuid::parse(sql("SELECT id FROM balance_transfers WHERE ref_id = '" + refId + "'").substr(0, 36))
            .value();
    }
    QString cancel(std::int64_t agent, const Uuid& id, const PinProof& pin = kRight) const
    {
        return word(transfers->cancel(AgentId{agent}, id, pin));
    }
    static QString word(const TransferAnswer& answer)
    {
        if (answer)
            return answer->isReplay ? QStringLiteral("replayed") : QStringLiteral("cancelled");
        return QString::fromStdString(std::string(toString(answer.error().reason)));
    }
    [[nodiscard]] QString complaints() const
    {
        QString found;
        ops::AuditOptions options;
        options.conninfo = m_cluster.conninfo(m_database, PgCluster::kAudit);
        for (const auto& result : ops::audit(options)) {
            if (!result.ok())
                found += QString::fromStdString(ops::reportLine(result)) + u'\n';
        }
        return found;
    }

    std::unique_ptr<PgBalanceTransfers> transfers;

private:
    PgCluster& m_cluster;
    std::string m_database;
    std::unique_ptr<storage::CommitSession> m_session;
};

} // namespace

class TestBalanceTransfers final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase() { m_cluster.reset(); }

    void moneyGoesUpDownAndAcrossOneTree()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "down", "A3", 100)), QStringLiteral("sent"));
        QCOMPARE(shop.send(ask(3, "up", "A1", 10)), QStringLiteral("sent"));
        QCOMPARE(shop.send(ask(3, "across", "A4", 5)), QStringLiteral("sent"));
        QCOMPARE(shop.balance(1), kOpening - 100 + 10);
        QCOMPARE(shop.balance(3), kOpening + 100 - 10 - 5);
        QCOMPARE(shop.balance(4), kOpening + 5);
        QCOMPARE(shop.complaints(), QString());
    }

    void theReceiptSaysWhatWasDone()
    {
        const Shop shop(*m_cluster);
        const auto sent = shop.transfers->send(ask(1, "a", "A3", 100), kRight);
        QVERIFY(sent && !sent->isReplay);
        QCOMPARE(sent->transfer.balanceAfter.value(), kOpening - 100);
        QCOMPARE(QString::fromStdString(sent->transfer.to), QStringLiteral("A3"));
        QVERIFY(sent->transfer.createdAtMs > 0 && !sent->transfer.isCancelled);
        QCOMPARE(shop.send(ask(1, "b", "A3", 50)), QStringLiteral("sent"));
        const auto again = shop.transfers->send(ask(1, "a", "A3", 100), kWrong);
        QVERIFY(again && again->isReplay);
        QVERIFY(again->transfer.id == sent->transfer.id);
        QCOMPARE(again->transfer.balanceAfter.value(), kOpening - 100);
        QCOMPARE(shop.failures(1), 0); // what is done needs no PIN
        QCOMPARE(shop.balance(1), kOpening - 150);
    }

    void aRefIdWithOtherContentsIsRefused()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "a", "A3", 100)), QStringLiteral("sent"));
        QCOMPARE(shop.send(ask(1, "a", "A3", 101)), QStringLiteral("REF_ID_REUSED"));
        QCOMPARE(shop.send(ask(1, "a", "A2", 100)), QStringLiteral("REF_ID_REUSED"));
        auto other = ask(1, "a", "A3", 100);
        other.note = "another";
        QCOMPARE(shop.send(other), QStringLiteral("REF_ID_REUSED"));
        QCOMPARE(shop.send(ask(2, "a", "A3", 7)), QStringLiteral("sent")); // the key is the sender's
    }

    void theTreeIsTheBorder()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "a", "A6", 1)), QStringLiteral("NOT_IN_TREE"));
        QCOMPARE(shop.send(ask(1, "b", "A5", 1)), QStringLiteral("NOT_IN_TREE"));
        QCOMPARE(shop.send(ask(6, "c", "A5", 1)), QStringLiteral("sent"));
        QCOMPARE(shop.send(ask(1, "d", "A99", 1)), QStringLiteral("AGENT_NOT_FOUND"));
        QCOMPARE(shop.send(ask(1, "e", "A1", 1)), QStringLiteral("INVALID_REQUEST"));
    }

    void bothSidesMustBeActive()
    {
        const Shop shop(*m_cluster);
        shop.sql("UPDATE users SET status = 'suspended' WHERE id = 3");
        QCOMPARE(shop.send(ask(1, "a", "A3", 1)), QStringLiteral("RECEIVER_INACTIVE"));
        QCOMPARE(shop.send(ask(3, "a", "A1", 1)), QStringLiteral("AGENT_INACTIVE"));
    }

    void limitsCountOneTransferAndTheDay()
    {
        const Shop shop(*m_cluster);
        shop.sql(
            "UPDATE settings SET value = '100' WHERE key = 'transfer.amount_max'; UPDATE settings SET value = '250' "
            "WHERE key = 'transfer.daily_max'");
        const auto tooMuch = shop.transfers->send(ask(1, "a", "A3", 101), kRight);
        QVERIFY(!tooMuch && tooMuch.error() == (TransferDenied{TransferRefusal::TransferLimit, Money::rupiah(100), 0}));
        QCOMPARE(shop.send(ask(1, "b", "A3", 100)), QStringLiteral("sent"));
        QCOMPARE(shop.send(ask(1, "c", "A4", 100)), QStringLiteral("sent"));
        const auto tooMany = shop.transfers->send(ask(1, "d", "A3", 51), kRight);
        QVERIFY(!tooMany && tooMany.error() == (TransferDenied{TransferRefusal::TransferLimit, Money::rupiah(50), 0}));
        QCOMPARE(shop.cancel(1, shop.idOf("c")), QStringLiteral("cancelled")); // came back, does not count
        QCOMPARE(shop.send(ask(1, "e", "A3", 100)), QStringLiteral("sent"));
        shop.sql("UPDATE balance_transfers SET business_day = business_day - 1");
        QCOMPARE(shop.send(ask(1, "f", "A3", 100)), QStringLiteral("sent"));
        shop.sql("UPDATE settings SET value = '0' WHERE key LIKE 'transfer.%_max'"); // no limit
        QCOMPARE(shop.send(ask(1, "g", "A3", 5'000)), QStringLiteral("sent"));
    }

    void nobodyGivesWhatTheyDoNotHave()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(2, "a", "A3", kOpening + 1)), QStringLiteral("INSUFFICIENT_BALANCE"));
        QCOMPARE(shop.send(ask(2, "a", "A3", kOpening)), QStringLiteral("sent")); // the refused one freed its key
        QCOMPARE(shop.balance(2), 0);
        QCOMPARE(shop.complaints(), QString());
    }

    void fiveWrongPinsInARowLockThePin()
    {
        const Shop shop(*m_cluster);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(shop.send(ask(1, "w", "A3", 1), kWrong), QStringLiteral("INVALID_PIN"));
        QCOMPARE(shop.send(ask(1, "r", "A3", 1)), QStringLiteral("sent"));
        QCOMPARE(shop.failures(1), 0);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(shop.send(ask(1, "w", "A3", 1), kWrong), QStringLiteral("INVALID_PIN"));
        QCOMPARE(shop.send(ask(1, "s", "A3", 1)), QStringLiteral("PIN_LOCKED"));
        QCOMPARE(shop.failures(1), 5);
        QCOMPARE(shop.cancel(1, shop.idOf("r")), QStringLiteral("PIN_LOCKED"));
        QVERIFY(std::holds_alternative<TransferDenied>(shop.transfers->inquire(ask(1, "s", "A3", 1))));
    }

    void guessingFromManySidesAtOnceGivesNoSixthGuess()
    {
        const Shop shop(*m_cluster);
        std::atomic<int> guesses{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&, t] {
                const auto session = shop.session();
                PgBalanceTransfers transfers(*session);
                for (int i = 0; i < 10; ++i) {
                    const auto answer =
                        transfers.send(ask(1, std::to_string(t) + "-" + std::to_string(i), "A3", 1), kWrong);
                    guesses += !answer && answer.error().reason == TransferRefusal::InvalidPin ? 1 : 0;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(guesses.load(), kPinFailuresMax);
        QCOMPARE(shop.failures(1), kPinFailuresMax);
    }

    void aPinThatWasChangedMeanwhileIsWrong()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "a", "A3", 1), {"another hash", true}), QStringLiteral("INVALID_PIN"));
        shop.sql("UPDATE users SET pin_hash = NULL WHERE id = 1");
        QCOMPARE(shop.send(ask(1, "a", "A3", 1), {"", true}), QStringLiteral("PIN_NOT_SET"));
    }

    void afterAChangeOfThePinTransfersRest()
    {
        const Shop shop(*m_cluster);
        shop.sql("UPDATE users SET pin_changed_at = now() - interval '1430 minutes' WHERE id = 1");
        const auto early = shop.transfers->send(ask(1, "a", "A3", 1), kRight);
        QVERIFY(!early && early.error() == (TransferDenied{TransferRefusal::PinCooling, {}, 10}));
        shop.sql("UPDATE users SET pin_changed_at = now() - interval '1440 minutes' WHERE id = 1");
        QCOMPARE(shop.send(ask(1, "a", "A3", 1)), QStringLiteral("sent"));
    }

    void theQuestionComesBeforeThePin()
    {
        const Shop shop(*m_cluster);
        const auto question = shop.transfers->inquire(ask(1, "a", "A3", 1));
        QCOMPARE(QString::fromStdString(std::get<PinQuestion>(question).hash), QStringLiteral("hash"));
        QCOMPARE(shop.send(ask(1, "a", "A3", 1)), QStringLiteral("sent"));
        QVERIFY(std::get<TransferReceipt>(shop.transfers->inquire(ask(1, "a", "A3", 1))).isReplay);
        const auto id = shop.idOf("a");
        QVERIFY(std::holds_alternative<PinQuestion>(shop.transfers->inquireCancel(AgentId{1}, id)));
        QCOMPARE(shop.cancel(1, id), QStringLiteral("cancelled"));
        QVERIFY(std::get<TransferReceipt>(shop.transfers->inquireCancel(AgentId{1}, id)).isReplay);
    }

    void aTransferIsCancelledWhileTheReceiverCanGiveItBack()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "a", "A3", 400'000)), QStringLiteral("sent"));
        const auto id = shop.idOf("a");
        QCOMPARE(shop.cancel(3, id), QStringLiteral("TRANSFER_NOT_FOUND")); // only the sender's
        QCOMPARE(shop.cancel(1, id, kWrong), QStringLiteral("INVALID_PIN"));
        QCOMPARE(shop.failures(1), 1);
        QCOMPARE(shop.send(ask(3, "spend", "A2", 1'000'001)), QStringLiteral("sent"));
        QCOMPARE(shop.cancel(1, id), QStringLiteral("TRANSFER_SPENT"));
        QCOMPARE(shop.balance(1), kOpening - 400'000);
        QCOMPARE(shop.cancel(3, shop.idOf("spend")), QStringLiteral("cancelled"));
        const auto back = shop.transfers->cancel(AgentId{1}, id, kRight);
        QVERIFY(back && back->transfer.isCancelled && back->transfer.cancelledAtMs > 0);
        QCOMPARE(back->transfer.balanceAfter.value(), kOpening);
        QCOMPARE(shop.cancel(1, id, kWrong), QStringLiteral("replayed"));
        QCOMPARE(shop.send(ask(1, "a", "A3", 400'000)), QStringLiteral("replayed")); // its key stays used
        QCOMPARE(shop.balance(1), kOpening);
        QCOMPARE(shop.balance(3), kOpening);
        QCOMPARE(shop.complaints(), QString());
    }

    void aCancellationNeverUsesTheReceiversCredit()
    {
        const Shop shop(*m_cluster);
        shop.sql("UPDATE accounts SET floor = -500000 WHERE id = 1003");
        QCOMPARE(shop.send(ask(1, "a", "A3", 400'000)), QStringLiteral("sent"));
        QCOMPARE(shop.send(ask(3, "spend", "A2", 1'000'001)), QStringLiteral("sent"));
        QCOMPARE(shop.cancel(1, shop.idOf("a")), QStringLiteral("TRANSFER_SPENT"));
        QCOMPARE(shop.balance(3), 399'999);
    }

    void aReplayTellsTheBalanceOfTheCancellationItWaitedFor()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "a", "A3", 100)), QStringLiteral("sent"));
        const auto id = shop.idOf("a");
        const auto holder = shop.session();
        const auto isWaiting = [&](int sessions) {
            return shop.number("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND "
                               "wait_event_type = 'Lock'") == sessions;
        };
        holder->connection().execute("BEGIN");
        holder->connection().execute("SELECT FROM balance_transfers FOR NO KEY UPDATE");
        const auto cancel = [&] {
            const auto session = shop.session();
            return PgBalanceTransfers(*session).cancel(AgentId{1}, id, kRight);
        };
        auto first = std::async(std::launch::async, cancel);
        QTRY_VERIFY_WITH_TIMEOUT(isWaiting(1), 10'000);
        auto second = std::async(std::launch::async, cancel);
        QTRY_VERIFY_WITH_TIMEOUT(isWaiting(2), 10'000);
        holder->connection().execute("COMMIT");
        const auto answers = std::array{first.get(), second.get()};
        QCOMPARE(std::count_if(answers.begin(), answers.end(), [](const auto& one) { return one && one->isReplay; }),
                 1);
        for (const auto& answer : answers)
            QCOMPARE(answer->transfer.balanceAfter.value(), kOpening);
    }

    void theReceiverDoesNotSeeTheSendersReference()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "a", "A3", 100)), QStringLiteral("sent"));
        QCOMPARE(shop.cancel(1, shop.idOf("a")), QStringLiteral("cancelled"));
        const auto references = [&](int account) {
            return shop.number("SELECT count(*) FROM mutations WHERE reference = 'a' AND account_id = " +
                               std::to_string(account));
        };
        QCOMPARE(references(1001), 2);
        QCOMPARE(references(1003), 0);
    }

    /// Old money is not taken back by one side alone: the receiver has counted on it.
    void afterAWhileTheSenderCannotChangeItsMind()
    {
        const Shop shop(*m_cluster);
        QCOMPARE(shop.send(ask(1, "a", "A3", 100)), QStringLiteral("sent"));
        const auto id = shop.idOf("a");
        shop.sql("UPDATE balance_transfers SET created_at = now() - interval '1440 minutes'");
        QCOMPARE(shop.cancel(1, id), QStringLiteral("CANCEL_TOO_LATE"));
        const auto inquired = std::get<TransferDenied>(shop.transfers->inquireCancel(AgentId{1}, id));
        QVERIFY(inquired.reason == TransferRefusal::CancelTooLate);
        QCOMPARE(shop.balance(3), kOpening + 100);
        shop.sql("UPDATE settings SET value = '1500' WHERE key = 'transfer.cancel_minutes'");
        QCOMPARE(shop.cancel(1, id), QStringLiteral("cancelled"));
        shop.sql("UPDATE settings SET value = '0' WHERE key = 'transfer.cancel_minutes'");
        QCOMPARE(shop.cancel(1, id), QStringLiteral("replayed")); // What is done is answered whenever it is asked.
    }

    void manyAtOnceNeitherLoseNorInventMoney()
    {
        const Shop shop(*m_cluster);
        constexpr int kThreads = 4;
        constexpr int kEach = 40;
        std::atomic<int> sent{0};
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t) {
            threads.emplace_back([&, t] {
                const auto session = shop.session();
                PgBalanceTransfers transfers(*session);
                for (int i = 0; i < kEach; ++i) {
                    // Every ref_id is used by two threads at once, round and round the same agents.
                    const int from = 1 + i % 4;
                    const auto answer = transfers.send(ask(from,
                                                           std::to_string(i) + (t % 2 == 0 ? "a" : "b"),
                                                           "A" + std::to_string(1 + (i + 1) % 4),
                                                           60'000),
                                                       kRight);
                    if (answer && !answer->isReplay)
                        ++sent;
                    if (answer && i % 5 == 0)
                        static_cast<void>(transfers.cancel(AgentId{from}, answer->transfer.id, kRight));
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        QVERIFY(sent > kEach);
        QCOMPARE(shop.number("SELECT count(*) FROM balance_transfers"), sent.load());
        QCOMPARE(shop.balance(1) + shop.balance(2) + shop.balance(3) + shop.balance(4), 4 * kOpening);
        QCOMPARE(shop.complaints(), QString());
    }
};

QTEST_GUILESS_MAIN(TestBalanceTransfers)
#include "tst_balance_transfers.moc"
