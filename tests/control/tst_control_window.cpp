// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/window.h"

#include <QtTest>

#include <algorithm>
#include <rapidcheck.h>

using namespace eraflazz::control;

namespace {

using Picture = std::map<std::string, std::int64_t>; // key -> number in the only cell

Row row(const std::string& key, std::int64_t version, std::int64_t number)
{
    return {key, version, {number}};
}

std::int64_t numberOf(const Row& one)
{
    return std::get<std::int64_t>(one.cells[0]);
}

bool isEven(const Row& one)
{
    return numberOf(one) % 2 == 0;
}

/// What a console should see: written anew each time, without any memory.
Picture expected(const LiveTable& table, std::size_t size)
{
    Picture picture;
    for (auto it = table.rows().rbegin(); it != table.rows().rend() && picture.size() < size; ++it) {
        if (isEven(*it->second))
            picture.emplace(it->first, numberOf(*it->second));
    }
    return picture;
}

/// A console: does what the steps say and nothing else.
struct Console final {
    Picture picture;
    std::int64_t change = 0;
    bool wasRight = true;

    void apply(const Window::Step& step)
    {
        if (step.isFirst)
            picture.clear();
        for (const auto& one : step.rows)
            picture[one->key] = numberOf(*one);
        for (const auto& [before, now] : step.changed) {
            wasRight = wasRight && picture.count(now->key) == 1 && picture[now->key] == numberOf(*before);
            picture[now->key] = numberOf(*now);
        }
        for (const auto& key : step.removed)
            picture.erase(key);
        change = step.change;
    }
    void drain(Window& window, std::size_t rowsMax)
    {
        while (auto step = window.next(rowsMax))
            apply(*step);
    }
};

std::string keyOf(int number)
{
    return std::to_string(1000 + number);
}

} // namespace

class TestControlWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aConsoleHasTheNewestRowsThatMatchWhateverHappens()
    {
        QVERIFY(rc::check("deltas keep the picture right", [] {
            LiveTable table({30, 1000, 60'000});
            const auto size = *rc::gen::inRange<std::size_t>(1, 12);
            const auto rowsMax = *rc::gen::inRange<std::size_t>(1, 6);
            Window window(table, isEven, size);
            Console console;
            std::int64_t version = 0;
            const int steps = *rc::gen::inRange(1, 120);
            for (int i = 0; i < steps; ++i) {
                const int key = *rc::gen::inRange(0, 40);
                const int what = *rc::gen::inRange(0, 10);
                if (what < 6)
                    table.put(row(keyOf(key), ++version, *rc::gen::inRange(0, 100)), i);
                else if (what < 8)
                    table.remove(keyOf(key), i);
                else if (what == 8)
                    if (auto step = window.next(rowsMax))
                        console.apply(*step);
                if (what == 9 && *rc::gen::inRange(0, 10) == 0)
                    window.reset();
            }
            console.drain(window, rowsMax);
            RC_ASSERT(console.wasRight);
            RC_ASSERT(console.picture == expected(table, size));
            RC_ASSERT((console.change > 0 && console.change <= table.change()));
        }));
    }

    void aConsoleThatWasAwayGoesOnWhereItWas()
    {
        QVERIFY(rc::check("a resume ends at the same picture", [] {
            LiveTable table({25, 40, 60'000});
            const auto size = *rc::gen::inRange<std::size_t>(1, 10);
            Console console;
            std::int64_t version = 0;
            const auto churn = [&](int steps) {
                for (int i = 0; i < steps; ++i) {
                    const int key = *rc::gen::inRange(0, 35);
                    if (*rc::gen::inRange(0, 4) > 0)
                        table.put(row(keyOf(key), ++version, *rc::gen::inRange(0, 100)), 0);
                    else
                        table.remove(keyOf(key), 0);
                }
            };
            churn(*rc::gen::inRange(0, 40));
            {
                Window window(table, isEven, size);
                console.drain(window, 3);
                churn(*rc::gen::inRange(0, 10));
                console.drain(window, 3);
            }
            churn(*rc::gen::inRange(0, 60));
            Window window(table, isEven, size);
            const bool isResumed = window.resume(console.change, 0);
            const auto first = window.next(1000);
            RC_ASSERT(first.has_value());
            RC_ASSERT(first->isSnapshot == !isResumed);
            console.apply(*first);
            console.drain(window, 3);
            RC_ASSERT(console.wasRight);
            RC_ASSERT(console.picture == expected(table, size));
        }));
    }

    void whatIsForgottenCannotBeResumed()
    {
        LiveTable table({100, 3, 1000});
        for (int i = 0; i < 3; ++i)
            table.put(row(keyOf(i), 1, 2), 0);
        const auto change = table.change();
        Window window(table, isEven, 10);
        QVERIFY(window.resume(change, 500));
        QVERIFY(!window.resume(change - 4, 500)); // more than three changes ago
        QVERIFY(!window.resume(change + 1, 500)); // never was
        QVERIFY(!window.resume(0, 500));
        QVERIFY(!window.resume(change - 1, 5000)); // longer than a second ago
        table.clear();
        QVERIFY(!window.resume(change, 500));
    }

    void theLatestOfManyChangesIsSentOnce()
    {
        LiveTable table;
        Window window(
            table, [](const Row&) { return true; }, 10);
        Console console;
        console.drain(window, 10);
        for (int i = 1; i <= 1000; ++i)
            table.put(row("a", i, i), 0);
        const auto step = window.next(10);
        QVERIFY(step.has_value());
        QCOMPARE(step->rows.size(), std::size_t{1});
        QCOMPARE(numberOf(*step->rows.front()), std::int64_t{1000});
        QVERIFY(!window.next(10));
    }

    void anOlderVersionChangesNothing()
    {
        LiveTable table;
        table.put(row("a", 5, 50), 0);
        const auto change = table.change();
        table.put(row("a", 4, 40), 0);
        table.put(row("a", 5, 41), 0);
        QCOMPARE(numberOf(*table.rows().at("a")), std::int64_t{50});
        QCOMPARE(table.change(), change);
    }

    void theWholeTableBecomesItsDifferences()
    {
        LiveTable table;
        table.replace({row("a", 0, 1), row("b", 0, 2)}, 0);
        const auto change = table.change();
        table.replace({row("a", 0, 1), row("c", 0, 3)}, 0);
        QCOMPARE(table.change(), change + 2); // c came, b went, a is as it was
        QCOMPARE(table.rows().size(), std::size_t{2});
    }

    void whatCameWhileTheDatabaseWasReadStays()
    {
        LiveTable table;
        Window window(
            table, [](const Row&) { return true; }, 10);
        table.clear();
        table.put(row("b", 7, 70), 0);
        table.load({row("a", 0, 1), row("b", 0, 2)});
        Console console;
        console.drain(window, 10);
        QCOMPARE(console.picture, (Picture{{"a", 1}, {"b", 70}}));
    }

    void whatIsKeptOutlivesTheLimitUntilItIsLetGo()
    {
        LiveTable table(LiveTable::Limits{3, 100, 1000});
        table.setKeep([](const Row& one) { return numberOf(one) < 0; });
        table.put(row("a", 1, -1), 1);
        for (const char* key : {"b", "c", "d", "e"})
            table.put(row(key, 1, 1), 1);
        QCOMPARE(table.rows().size(), std::size_t{4});
        QVERIFY(table.rows().count("a") == 1 && table.rows().count("b") == 0);
        table.put(row("0", 1, -2), 2); // older than all, and open
        QVERIFY(table.rows().count("0") == 1);
        table.put(row("1", 1, 2), 2); // older than all, and ended
        QVERIFY(table.rows().count("1") == 0);
        table.put(row("a", 2, 3), 3);
        QVERIFY(table.rows().count("a") == 0);
        QCOMPARE(table.rows().size(), std::size_t{4});
    }

    void rowsOfAnAgeingWindowComeAndGoByTime()
    {
        std::int64_t now = 0;
        LiveTable table;
        table.setKeep([](const Row& one) { return numberOf(one) >= 0; });
        Window window(
            table, [&now](const Row& one) { return now - numberOf(one) > 10; }, 5, true);
        Window still(
            table, [](const Row&) { return true; }, 5);
        table.put(row("a", 1, 0), 1);
        table.put(row("b", 1, 5), 1);
        Console console;
        const auto look = [&] {
            while (const auto step = window.next(10))
                console.apply(*step);
        };
        look();
        QVERIFY(console.picture.empty());
        now = 11;
        table.age();
        look();
        QCOMPARE(console.picture.size(), std::size_t{1});
        now = 100;
        table.age();
        look();
        QCOMPARE(console.picture.size(), std::size_t{2});
        now = 3;
        table.age();
        look();
        QVERIFY(console.picture.empty() && console.wasRight);
        QVERIFY(!window.resume(1, 1)); // nobody knows what matched then
    }
};

QTEST_GUILESS_MAIN(TestControlWindow)
#include "tst_control_window.moc"
