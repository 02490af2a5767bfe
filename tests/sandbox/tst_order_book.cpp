// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/core/order_book.h"

#include <QtTest>

#include <deque>
#include <rapidcheck.h>
#include <string>
#include <vector>

using namespace eraflazz;
using namespace eraflazz::sandbox;

namespace {

constexpr std::int64_t kPrice = 10000;

SupplierTerms termsOf(std::string code, std::int64_t deposit)
{
    SupplierTerms terms;
    terms.code = std::move(code);
    terms.deposit = Money::rupiah(deposit);
    Product pulsa;
    pulsa.sku = "xld10";
    pulsa.price = Money::rupiah(kPrice);
    Product scarce;
    scarce.sku = "scarce";
    scarce.price = Money::rupiah(2500);
    scarce.stock = 3;
    terms.products = {pulsa, scarce};
    return terms;
}

Rule ruleFor(std::string destination, Behaviour behaviour)
{
    Rule rule;
    rule.destination = std::move(destination);
    rule.behaviour = behaviour;
    return rule;
}

OrderRequest requestOf(std::string_view ref, std::string_view customer = "0878", std::string_view sku = "xld10")
{
    OrderRequest request;
    request.ref = ref;
    request.sku = sku;
    request.customerNo = customer;
    request.nowMs = 1000;
    request.minuteOfDay = 600;
    return request;
}

Decision submit(OrderBook& book, const OrderRequest& request)
{
    auto decision = book.decide(request);
    book.apply(decision.event);
    return decision;
}

const Order& orderOf(const OrderBook& book, std::string_view ref)
{
    return book.orders().at(book.orders().find(0, ref).value());
}

/// What a book looks like from outside, to compare two of them.
std::string pictureOf(const OrderBook& book)
{
    std::string picture;
    const auto number = [&](auto value) { picture += std::to_string(value) + ' '; };
    for (std::uint8_t i = 0; i < book.supplierCount(); ++i) {
        const auto& counts = book.counts(i);
        for (const auto value : {counts.requests, counts.created, counts.delivered, counts.open})
            number(value);
        for (const auto money : {counts.deposit, counts.held, counts.spent})
            number(money.value());
        number(book.rules(i).all().size());
        number(book.product(i, "scarce")->stock.value());
    }
    for (std::uint32_t i = 0; i < book.orders().size(); ++i) {
        const auto& order = book.orders().at(i);
        picture.append(order.ref())
            .append("/")
            .append(order.customerNo())
            .append("/")
            .append(book.skuOf(order))
            .append("/");
        picture.append(book.callbackUrlOf(order)).append(" ");
        for (const int value :
             {static_cast<int>(order.requests), int{order.created}, int{order.delivered}, int{order.rc}})
            number(value);
        number(static_cast<int>(order.status));
        number(static_cast<int>(order.laterIsDue));
    }
    return picture;
}

/// A random history against two suppliers, with every event it made as a line of the state log.
struct History final {
    OrderBook book;
    std::vector<std::string> lines;
    bool depositWasNegative = false;

    static std::vector<SupplierTerms> suppliers()
    {
        auto first = termsOf("DIGI", 120000);
        auto second = termsOf("VIP", 60000);
        // One destination for each behaviour there is: "d0", "d1", ...
        for (const auto& script : allScripts()) {
            const auto name = "d" + std::to_string(static_cast<int>(script.behaviour));
            first.rules.push_back(ruleFor(name, script.behaviour));
            second.rules.push_back(ruleFor(name, script.behaviour));
        }
        return {first, second};
    }

    History() : book(suppliers()) {}

    void record(const Event& event)
    {
        lines.push_back(encodeEvent(event, book.terms(event.supplier).code));
        book.apply(event);
        for (std::uint8_t i = 0; i < book.supplierCount(); ++i)
            depositWasNegative = depositWasNegative || book.counts(i).deposit.isNegative();
    }

    void step()
    {
        const int what = *rc::gen::inRange(0, 20);
        Event event;
        event.supplier = *rc::gen::inRange<std::uint8_t>(0, 2);
        if (what < 13) {
            order(event.supplier);
        } else if (what < 17) {
            if (const auto settled = book.settle(*rc::gen::inRange<std::uint32_t>(0, 12)))
                record(*settled);
        } else if (what == 17) {
            event.kind = Event::Kind::ToppedUp;
            event.price = Money::rupiah(*rc::gen::inRange(0, 30000));
            record(event);
        } else if (what == 18) {
            event.kind = Event::Kind::RuleAdded;
            event.added = ruleFor("d" + std::to_string(*rc::gen::inRange(0, 27)), *rc::gen::elementOf(behaviours()));
            event.added.id = book.nextRuleId();
            event.added.times = *rc::gen::inRange(1, 3);
            event.added.rc = *rc::gen::elementOf(std::vector<std::optional<Rc>>{{}, Rc{44}, Rc{54}});
            record(event);
        } else {
            event.kind = Event::Kind::RulesRemoved;
            record(event);
        }
    }

    void order(std::uint8_t supplier)
    {
        const auto ref = "r" + std::to_string(*rc::gen::inRange(0, 10));
        const auto customer = "d" + std::to_string(*rc::gen::inRange(0, 27));
        auto request = requestOf(ref, customer, *rc::gen::element<std::string_view>("xld10", "scarce", "nothing"));
        request.supplier = supplier;
        request.callbackUrl = *rc::gen::element<std::string_view>("", "http://127.0.0.1:1/x");
        if (*rc::gen::inRange(0, 8) == 0)
            request.maxPrice = Money::rupiah(*rc::gen::inRange<std::int64_t>(0, 20000));
        record(book.decide(request).event);
    }

    static std::vector<Behaviour> behaviours()
    {
        std::vector<Behaviour> all;
        for (const auto& script : allScripts())
            all.push_back(script.behaviour);
        return all;
    }
};

void runSteps(History& history)
{
    const int steps = *rc::gen::inRange(1, 120);
    for (int i = 0; i < steps; ++i)
        history.step();
}

} // namespace

class TestOrderBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRefBuysAtMostOnceWhateverHappens()
    {
        QVERIFY(rc::check([] {
            History history;
            runSteps(history);
            for (std::uint32_t i = 0; i < history.book.orders().size(); ++i) {
                const auto& order = history.book.orders().at(i);
                RC_ASSERT(order.created <= 1);
                RC_ASSERT(order.delivered <= order.created);
                RC_ASSERT(order.requests >= 1U);
            }
        }));
    }

    void moneyIsNeitherLostNorInvented()
    {
        QVERIFY(rc::check([] {
            History history;
            runSteps(history);
            RC_ASSERT(!history.depositWasNegative);
            for (std::uint8_t i = 0; i < history.book.supplierCount(); ++i) {
                Money held;
                Money spent;
                for (std::uint32_t n = 0; n < history.book.orders().size(); ++n) {
                    const auto& order = history.book.orders().at(n);
                    if (order.supplier != i)
                        continue;
                    held += order.holdsMoney ? order.price : Money();
                    spent += order.delivered > 0 ? order.price : Money();
                }
                Money paidIn = history.book.terms(i).deposit;
                for (const auto& line : history.lines) {
                    const auto decoded = decodeEvent(line);
                    if (decoded->event.kind == Event::Kind::ToppedUp &&
                        decoded->supplierCode == history.book.terms(i).code)
                        paidIn += decoded->event.price;
                }
                const auto& counts = history.book.counts(i);
                RC_ASSERT(counts.held == held);
                RC_ASSERT(counts.spent == spent);
                RC_ASSERT(counts.deposit + held + spent == paidIn);
            }
        }));
    }

    void theStateLogGivesTheSameBookAgain()
    {
        QVERIFY(rc::check([] {
            History history;
            runSteps(history);
            OrderBook again(History::suppliers());
            for (const auto& line : history.lines) {
                auto decoded = decodeEvent(line);
                RC_ASSERT(decoded.has_value());
                decoded->event.supplier = again.supplierNamed(decoded->supplierCode).value();
                again.apply(decoded->event);
            }
            RC_ASSERT(pictureOf(again) == pictureOf(history.book));
        }));
    }

    void anyTextAsALineIsReadOrRefused()
    {
        QVERIFY(rc::check([](const std::string& text) { static_cast<void>(decodeEvent(text)); }));
        QVERIFY(rc::check([] {
            History history;
            runSteps(history);
            if (history.lines.empty())
                return; // a history in which nothing happened has no line to cut
            auto line = history.lines.back();
            line.resize(static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(line.size()))));
            const auto cut = decodeEvent(line);
            RC_ASSERT((!cut || encodeEvent(cut->event, cut->supplierCode) == line));
        }));
    }

    void theSameContentIsAnsweredAndNotBoughtAgain()
    {
        OrderBook book({termsOf("DIGI", 100000)});
        QCOMPARE(submit(book, requestOf("1")).kind, Decision::Kind::Created);
        QCOMPARE(submit(book, requestOf("1")).kind, Decision::Kind::Repeated);
        QCOMPARE(orderOf(book, "1").requests, 2U);
        QCOMPARE(int{orderOf(book, "1").created}, 1);
        QCOMPARE(book.counts(0).deposit.value(), 100000 - kPrice);
    }

    void otherContentUnderAKnownRefIsAConflict()
    {
        OrderBook book({termsOf("DIGI", 100000)});
        submit(book, requestOf("1"));
        const auto other = submit(book, requestOf("1", "0879"));
        QCOMPARE(other.kind, Decision::Kind::Conflict);
        QCOMPARE(int{other.rc}, 49);
        QCOMPARE(orderOf(book, "1").customerNo(), std::string_view("0878"));
    }

    void refusalsBeforeAPurchase_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("sku");
        QTest::addColumn<qint64>("maxPrice");
        QTest::addColumn<qint64>("deposit");
        QTest::newRow("unknown sku") << 43 << "nothing" << qint64{-1} << qint64{100000};
        QTest::newRow("closed") << 66 << "closed" << qint64{-1} << qint64{100000};
        QTest::newRow("no stock") << 68 << "empty" << qint64{-1} << qint64{100000};
        QTest::newRow("dearer than allowed") << 69 << "xld10" << qint64{kPrice - 1} << qint64{100000};
        QTest::newRow("deposit one rupiah short") << 44 << "xld10" << qint64{kPrice} << qint64{kPrice - 1};
    }

    void refusalsBeforeAPurchase()
    {
        QFETCH(int, code);
        QFETCH(QString, sku);
        QFETCH(qint64, maxPrice);
        QFETCH(qint64, deposit);
        auto terms = termsOf("DIGI", deposit);
        Product closed;
        closed.sku = "closed";
        closed.open = false;
        Product empty;
        empty.sku = "empty";
        empty.stock = 0;
        terms.products.push_back(closed);
        terms.products.push_back(empty);
        OrderBook book({terms});
        const auto wanted = sku.toStdString();
        auto request = requestOf("1", "0878", wanted);
        if (maxPrice >= 0)
            request.maxPrice = Money::rupiah(maxPrice);

        const auto decision = submit(book, request);

        QCOMPARE(decision.kind, Decision::Kind::Refused);
        QCOMPARE(int{decision.rc}, code);
        QCOMPARE(int{orderOf(book, "1").created}, 0);
        QCOMPARE(book.counts(0).deposit.value(), deposit);
    }

    void insideTheDailyWindowTheRefIsUsedUp()
    {
        auto terms = termsOf("DIGI", 100000);
        terms.products[0].cutOffStartMinute = 23 * 60;
        terms.products[0].cutOffEndMinute = 60;
        OrderBook book({terms});
        auto night = requestOf("1");
        night.minuteOfDay = 30;
        const auto decision = submit(book, night);
        QCOMPARE(int{decision.rc}, 58);
        QCOMPARE(decision.kind, Decision::Kind::Created);
        QCOMPARE(book.counts(0).deposit.value(), 100000);
        QCOMPARE(submit(book, requestOf("2")).rc, codes::kSuccess); // 10:00
    }

    void aRefusalThatLeavesNoTransactionLeavesTheRefFree()
    {
        OrderBook book({termsOf("DIGI", kPrice - 1)});
        QCOMPARE(int{submit(book, requestOf("1")).rc}, 44);
        Event topUp;
        topUp.kind = Event::Kind::ToppedUp;
        topUp.price = Money::rupiah(1);
        book.apply(topUp);
        QCOMPARE(submit(book, requestOf("1")).kind, Decision::Kind::Created);
        QCOMPARE(book.counts(0).deposit.value(), 0);
    }

    void aLostRequestBuysWhenItIsRepeated()
    {
        auto terms = termsOf("DIGI", 100000);
        terms.defaultBehaviour = Behaviour::SilentNotDelivered;
        OrderBook book({terms});
        QCOMPARE(submit(book, requestOf("1")).kind, Decision::Kind::Lost);
        QCOMPARE(int{orderOf(book, "1").created}, 0);
        QCOMPARE(submit(book, requestOf("1")).kind, Decision::Kind::Created);
        QCOMPARE(int{orderOf(book, "1").delivered}, 1);
    }

    void askingAPendingRefTooSoonSays85AndChangesNothing()
    {
        auto terms = termsOf("DIGI", 100000);
        terms.defaultBehaviour = Behaviour::Pending;
        terms.statusIntervalMs = 60000;
        OrderBook book({terms});
        submit(book, requestOf("1"));
        auto soon = requestOf("1");
        soon.nowMs = 1000 + 59999;
        QCOMPARE(submit(book, soon).kind, Decision::Kind::TooSoon);
        auto later = requestOf("1");
        later.nowMs = soon.nowMs + 60000;
        QCOMPARE(submit(book, later).kind, Decision::Kind::Repeated);
        QCOMPARE(orderOf(book, "1").status, OrderStatus::Pending);
    }

    void aForgottenRefBuysAgain()
    {
        auto terms = termsOf("DIGI", 100000);
        terms.forgetAfterMs = 1000;
        OrderBook book({terms});
        submit(book, requestOf("1"));
        auto late = requestOf("1");
        late.nowMs = 2001;
        QCOMPARE(submit(book, late).kind, Decision::Kind::Created);
        QCOMPARE(int{orderOf(book, "1").created}, 2);
        QCOMPARE(book.counts(0).deposit.value(), 100000 - 2 * kPrice);
    }

    void successThatFailsLaterGivesTheMoneyBack()
    {
        auto terms = termsOf("DIGI", 100000);
        terms.defaultBehaviour = Behaviour::SuccessThenFail;
        OrderBook book({terms});
        submit(book, requestOf("1"));
        QCOMPARE(int{orderOf(book, "1").delivered}, 1);
        book.apply(book.settle(0).value());
        QCOMPARE(int{orderOf(book, "1").delivered}, 0);
        QCOMPARE(int{orderOf(book, "1").rc}, 74);
        QCOMPARE(book.counts(0).deposit.value(), 100000);
        QVERIFY(!book.settle(0));
    }

    void failureThatDeliversLaterKeepsTheMoney()
    {
        auto terms = termsOf("DIGI", 100000);
        terms.defaultBehaviour = Behaviour::FailThenSuccess;
        OrderBook book({terms});
        QCOMPARE(int{submit(book, requestOf("1")).rc}, 2);
        QCOMPARE(orderOf(book, "1").status, OrderStatus::Failed);
        QCOMPARE(book.counts(0).deposit.value(), 100000 - kPrice);
        book.apply(book.settle(0).value());
        QCOMPARE(int{orderOf(book, "1").delivered}, 1);
        QCOMPARE(book.counts(0).deposit.value(), 100000 - kPrice);
    }

    void theMostSpecificRuleWinsAndTheLatestAmongEquals()
    {
        BehaviourRules rules;
        const auto add = [&](std::string sku, std::string destination, bool suffix, Behaviour behaviour) {
            Rule rule = ruleFor(std::move(destination), behaviour);
            rule.sku = std::move(sku);
            rule.destinationIsSuffix = suffix;
            rules.add(rule);
        };
        add("xld10", "0878", false, Behaviour::Rst);
        add("", "0878", false, Behaviour::Slow);
        add("", "78", true, Behaviour::Html502);
        add("xld10", "", false, Behaviour::Pending);
        add("xld10", "", false, Behaviour::PendingFail);
        add("", "", false, Behaviour::WrongRef);
        QCOMPARE(rules.match("xld10", "0878")->behaviour, Behaviour::Rst);
        QCOMPARE(rules.match("other", "0878")->behaviour, Behaviour::Slow);
        QCOMPARE(rules.match("xld10", "0978")->behaviour, Behaviour::Html502);
        QCOMPARE(rules.match("xld10", "0979")->behaviour, Behaviour::PendingFail);
        QCOMPARE(rules.match("other", "0979")->behaviour, Behaviour::WrongRef);
    }

    void aRuleAppliesAsOftenAsItSays()
    {
        OrderBook book({termsOf("DIGI", 100000)});
        Event event;
        event.kind = Event::Kind::RuleAdded;
        event.added = ruleFor("0878", Behaviour::Refuse);
        event.added.id = book.nextRuleId();
        event.added.times = 2;
        event.added.rc = Rc{54};
        book.apply(event);
        QCOMPARE(int{submit(book, requestOf("1")).rc}, 54);
        QCOMPARE(int{submit(book, requestOf("1")).rc}, 54); // A repetition is no order of its own.
        QCOMPARE(int{submit(book, requestOf("2")).rc}, 54);
        QCOMPARE(int{submit(book, requestOf("3")).rc}, 0);
        QVERIFY(book.rules(0).all().empty());
    }

    void theShareOfRefusalsIsWhatWasAskedFor()
    {
        auto terms = termsOf("DIGI", 1'000'000'000);
        terms.refusePercent = 20;
        OrderBook book({terms});
        int refusals = 0;
        for (int i = 0; i < 10000; ++i) {
            const auto ref = std::to_string(17'000'000'000'000'000LL + i);
            refusals += submit(book, requestOf(ref)).rc == codes::kDisturbed ? 1 : 0;
        }
        QVERIFY2(refusals > 1850 && refusals < 2150, qPrintable(QString::number(refusals)));
    }

    void manyOrdersAreFoundAgain()
    {
        OrderTable table(8);
        for (int i = 0; i < 50000; ++i)
            table.add(static_cast<std::uint8_t>(i % 3), std::to_string(i / 3), "08" + std::to_string(i));
        for (int i = 0; i < 50000; ++i) {
            const auto index = table.find(static_cast<std::uint8_t>(i % 3), std::to_string(i / 3));
            QVERIFY(index.has_value());
            QCOMPARE(table.at(*index).customerNo(), "08" + std::to_string(i));
        }
        QVERIFY(!table.find(0, "50000"));
    }
};

QTEST_GUILESS_MAIN(TestOrderBook)
#include "tst_order_book.moc"
