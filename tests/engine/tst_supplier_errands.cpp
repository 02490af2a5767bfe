// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/supplier_errands.h"
#include "kernel/store_error.h"
#include "outbound_bench.h"
#include "raw_socket.h"

#include <QtTest>

#include <future>

using namespace eraflazz;
using namespace eraflazz::engine;
using namespace eraflazz::test;

namespace {

constexpr SupplierId kSupplier{1};

/// Says what we have there as a plain number, and offers one thing.
class ShopAdapter final : public SupplierAdapter {
public:
    [[nodiscard]] SupplierRequest buildPurchase(const Purchase&) const override { return {}; }
    [[nodiscard]] SupplierVerdict readPurchase(const Purchase&, const SupplierReply&) const override { return {}; }
    [[nodiscard]] StatusMethod statusMethod() const override { return StatusMethod::None; }
    [[nodiscard]] std::int64_t statusWindowMs() const override { return 0; }
    [[nodiscard]] std::int64_t statusIntervalMs() const override { return 0; }
    [[nodiscard]] SupplierRequest buildStatus(const Purchase&) const override { return {}; }
    [[nodiscard]] SupplierVerdict readStatus(const Purchase&, const SupplierReply&) const override { return {}; }
    [[nodiscard]] SupplierRequest buildBalance() const override { return asking("/balance"); }
    [[nodiscard]] std::optional<Money> readBalance(const SupplierReply& reply) const override
    {
        return reply.body == "500" ? std::optional(Money::rupiah(500)) : std::nullopt;
    }
    [[nodiscard]] SupplierRequest buildPriceList() const override { return asking("/prices"); }
    [[nodiscard]] std::optional<std::vector<PriceLine>> readPriceList(const SupplierReply& reply) const override
    {
        if (reply.body != "list")
            return std::nullopt;
        PriceLine line;
        line.sku = "xld10";
        return std::vector<PriceLine>{line};
    }
    [[nodiscard]] CallbackReading readCallback(const std::vector<std::pair<std::string, std::string>>&,
                                               std::string_view) const override
    {
        return {};
    }

private:
    static SupplierRequest asking(const char* target)
    {
        SupplierRequest request;
        request.target = target;
        request.body = R"({"sign":"hush"})";
        return request;
    }
};

class FakeBalances final : public ReconciliationStore {
public:
    [[nodiscard]] std::optional<SupplierFacts> supplier(const std::string&) override { return std::nullopt; }
    [[nodiscard]] std::vector<OurAttempt>
    attempts(SupplierId, std::int64_t, std::int64_t, const std::vector<std::int64_t>&) override
    {
        return {};
    }
    [[nodiscard]] std::size_t record(const ReconciliationRun&, const Reconciliation&) override { return 0; }
    [[nodiscard]] FloatReading ledgerFloat(SupplierId) override { return {{}, Money::rupiah(450), {}}; }
    [[nodiscard]] BalanceCheck recordBalance(SupplierId, const std::string&, const FloatReading& reading) override
    {
        return {reading, driftOf(reading), Money::rupiah(10), false};
    }
    [[nodiscard]] bool isBalanceCheckDue(SupplierId) override { return false; }
    void reconnect() override {}
};

class FakePrices final : public PriceLists {
public:
    explicit FakePrices(bool& isGone) : m_isGone(isGone) {}
    [[nodiscard]] std::optional<std::int64_t> age(SupplierId) override
    {
        if (m_isGone)
            throw StoreError(StoreError::Kind::Lost, "gone");
        return m_age;
    }
    [[nodiscard]] PriceFetch store(SupplierId, const std::vector<PriceLine>& lines, std::int64_t nowUnixMs) override
    {
        m_age = 0;
        return {nowUnixMs, static_cast<std::int64_t>(lines.size()), 1, 0, 0};
    }
    void reconnect() override { m_isGone = false; }

private:
    bool& m_isGone;
    std::optional<std::int64_t> m_age;
};

struct Bench final {
    RawListener peer;
    ExchangeLog log;
    bool isDatabaseGone = false;
    std::shared_ptr<SupplierLinks> links = std::make_shared<SupplierLinks>();
    SupplierErrands errands{{std::make_unique<FakeBalances>(),
                             std::make_unique<FakePrices>(isDatabaseGone),
                             [this] { return links; },
                             log}};

    Bench()
    {
        SupplierLink link;
        link.code = "SHOP";
        link.adapter = std::make_shared<ShopAdapter>();
        link.base = net::Url::parse("http://127.0.0.1:" + std::to_string(peer.port()) + "/").value();
        links->emplace(kSupplier, link);
        errands.start();
    }

    std::future<std::string> prices(SupplierId supplier = kSupplier)
    {
        const auto told = std::make_shared<std::promise<std::string>>();
        errands.fetchPrices(supplier, [told](const Result<PriceFetch, ErrandFailure>& fetch) {
            told->set_value(fetch ? std::to_string(fetch->lines) + " line" : std::string(toString(fetch.error())));
        });
        return told->get_future();
    }
    std::future<std::string> balance()
    {
        const auto told = std::make_shared<std::promise<std::string>>();
        errands.checkBalance(kSupplier, [told](const Result<BalanceCheck, ErrandFailure>& check) {
            told->set_value(check ? std::to_string(check->drift.value()) : std::string(toString(check.error())));
        });
        return told->get_future();
    }
    /// What the peer was asked, and what it answers.
    std::string answer(const std::string& body)
    {
        auto socket = peer.accept();
        const auto asked = socket->readRequest();
        socket->send(httpAnswer(200, body));
        return asked.substr(0, asked.find(" HTTP"));
    }
};

std::string textOf(std::future<std::string>& told)
{
    return told.wait_for(std::chrono::seconds(10)) == std::future_status::ready ? told.get() : std::string("nothing");
}

} // namespace

class TestSupplierErrands final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aBalanceIsAskedForAndCompared()
    {
        Bench bench;
        auto told = bench.balance();
        QCOMPARE(bench.answer("500"), std::string("POST /balance"));
        QCOMPARE(textOf(told), std::string("50"));
        const auto latest = bench.log.latest(kSupplier, 5);
        QCOMPARE(latest.size(), std::size_t{1});
        QCOMPARE(latest.front().kind + latest.front().request + latest.front().answer,
                 std::string(R"(balance{"sign":"***"}500)"));
    }

    void whatCannotBeReadIsNoAnswer()
    {
        Bench bench;
        auto told = bench.balance();
        (void)bench.answer("<html>");
        QCOMPARE(textOf(told), std::string("NO_ANSWER"));
    }

    void aListIsFetchedOnceAndNotAgainAtOnce()
    {
        Bench bench;
        auto first = bench.prices();
        QCOMPARE(bench.answer("list"), std::string("POST /prices"));
        QCOMPARE(textOf(first), std::string("1 line"));
        auto second = bench.prices();
        QCOMPARE(textOf(second), std::string("TOO_SOON"));
    }

    void whoIsNotConfiguredIsNotAsked()
    {
        Bench bench;
        auto told = bench.prices(SupplierId{2});
        QCOMPARE(textOf(told), std::string("NOT_CONFIGURED"));
    }

    void aLostDatabaseComesBack()
    {
        Bench bench;
        bench.isDatabaseGone = true;
        auto lost = bench.prices();
        QCOMPARE(textOf(lost), std::string("UNAVAILABLE"));
        auto again = bench.prices();
        (void)bench.answer("list");
        QCOMPARE(textOf(again), std::string("1 line"));
    }

    void stoppingAnswersEverybody()
    {
        auto bench = std::make_unique<Bench>();
        auto asked = bench->balance();
        auto waiting = bench->balance();
        auto socket = bench->peer.accept(); // and no word
        bench->errands.stop();
        QCOMPARE(textOf(asked), std::string("NO_ANSWER"));
        QCOMPARE(textOf(waiting), std::string("UNAVAILABLE"));
        auto late = bench->balance();
        QCOMPARE(textOf(late), std::string("BUSY"));
    }
};

QTEST_GUILESS_MAIN(TestSupplierErrands)
#include "tst_supplier_errands.moc"
