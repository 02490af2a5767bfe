// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/presence.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::control;

class TestPresence final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsNotSaidAgainIsForgotten()
    {
        Presence presence;
        QVERIFY(presence.look(1, "ticket:a", {"rina", "Rina", 100}, 0));
        QVERIFY(presence.look(2, "ticket:a", {"dodi", "Dodi", 200}, 30'000));
        QVERIFY(presence.settle(30'000));
        QVERIFY(!presence.settle(30'001));
        QVERIFY(presence.look(1, "ticket:a", {"rina", "Rina", 300}, 50'000)); // again: it goes on, since then
        QVERIFY(presence.settle(Presence::kLivesMs + 30'000));
        QCOMPARE(presence.rows().size(), std::size_t{1});
        QCOMPARE(presence.othersAt("ticket:a", "dodi").front().sinceMs, std::int64_t{100});
        QVERIFY(presence.settle(Presence::kLivesMs + 50'000));
        QVERIFY(presence.rows().empty());
    }

    void onePersonWithTwoWindowsIsOne()
    {
        Presence presence;
        QVERIFY(presence.look(1, "case:a", {"rina", "Rina", 100}, 0));
        QVERIFY(presence.look(2, "case:a", {"rina", "Rina", 200}, 0));
        QCOMPARE(presence.rows().size(), std::size_t{1});
        QVERIFY(presence.othersAt("case:a", "rina").empty());
        QCOMPARE(presence.othersAt("case:a", "dodi").size(), std::size_t{1});
        presence.gone(1);
        QCOMPARE(presence.rows().size(), std::size_t{1});
        presence.leave(2, "case:a");
        QVERIFY(presence.rows().empty());
        QVERIFY(presence.settle(1));
    }

    void nobodyLooksAtEverything()
    {
        Presence presence;
        for (std::size_t i = 0; i < Presence::kSubjectsMax; ++i)
            QVERIFY(presence.look(1, "agent:" + std::to_string(i), {"rina", "Rina", 1}, 0));
        QVERIFY(!presence.look(1, "agent:more", {"rina", "Rina", 1}, 0));
        QVERIFY(presence.look(1, "agent:0", {"rina", "Rina", 1}, 0));
        QCOMPARE(presence.subjectsOf(1).size(), Presence::kSubjectsMax);
    }

    void subjectsNeedTheScopeOfTheirKind()
    {
        QCOMPARE(scopeOfSubject("ticket:1"), std::string_view("deposit.read"));
        for (const char* text : {"ticket", "ticket:", "dream:1", ""})
            QVERIFY2(scopeOfSubject(text).empty(), text);
    }
};

QTEST_GUILESS_MAIN(TestPresence)
#include "tst_presence.moc"
