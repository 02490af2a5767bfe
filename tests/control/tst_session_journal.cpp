// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/session_journal.h"
#include "control/core/sign_in_rules.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::control;
using Kind = ops::SessionNote::Kind;

namespace {

constexpr std::int64_t kNow = 1'795'000'000'000;
constexpr std::int64_t kMinute = SessionJournal::kMinuteMs;

SessionJournal::Seat rina(const std::string& address = "203.0.113.7")
{
    return {ops::OperatorId{5}, "rina", address};
}

} // namespace

class TestSessionJournal final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSignInAndASignOutAreToldAtOnce()
    {
        SessionJournal journal;
        journal.begun(rina(), kNow);
        journal.ended(rina(), "signed_out", kNow + 1);
        const auto notes = journal.take(kNow + 2);
        QCOMPARE(notes.size(), std::size_t{2});
        QVERIFY((notes[0] ==
                 ops::SessionNote{Kind::Begun, ops::OperatorId{5}, "rina", "203.0.113.7", "password", 1, kNow}));
        QCOMPARE(notes[1].why, std::string("signed_out"));
        QVERIFY(journal.take(kNow + 3).empty());
    }

    void aConnectionThatComesBackIsNeitherEndNorBeginning()
    {
        SessionJournal journal;
        journal.begun(rina(), kNow);
        (void)journal.take(kNow);
        journal.lost(rina(), kNow + 1);
        journal.cameBack(rina(), kNow + 2);
        QVERIFY(journal.take(kNow + 2 * TokenBook::kLivesMs).empty());
        journal.lost(rina(), kNow + 3);
        QVERIFY(journal.take(kNow + 4).empty()); // it may still come back
        const auto notes = journal.take(kNow + 3 + TokenBook::kLivesMs);
        QCOMPARE(notes.size(), std::size_t{1});
        QVERIFY(notes[0].kind == Kind::Ended && notes[0].why == "lost" && notes[0].atMs == kNow + 3);
    }

    void aTokenFromAnotherAddressIsTold()
    {
        SessionJournal journal;
        journal.begun(rina(), kNow);
        (void)journal.take(kNow);
        journal.cameBack(rina("198.51.100.9"), kNow + 1);
        journal.cameBack(rina("198.51.100.9"), kNow + 2);
        const auto notes = journal.take(kNow + 3);
        QCOMPARE(notes.size(), std::size_t{1});
        QVERIFY(notes[0].why == "token" && notes[0].address == "198.51.100.9");
    }

    void refusalsOfANameAtAnAddressAreOneRowAMinute()
    {
        SessionJournal journal;
        for (int i = 0; i < 1000; ++i)
            journal.refused("rina", "203.0.113.7", i < 5 ? "wrong" : "held", kNow + i);
        journal.refused("rina", "198.51.100.9", "wrong", kNow);
        QVERIFY(journal.take(kNow + kMinute - 1).empty());
        const auto notes = journal.take(kNow + kMinute);
        QCOMPARE(notes.size(), std::size_t{2});
        QCOMPARE(notes[0].count, std::int64_t{1});
        QCOMPARE(notes[1].count, std::int64_t{1000});
        QCOMPARE(notes[1].why, std::string("held"));
    }

    void whoeverKnocksTheRowsOfAMinuteAreFew()
    {
        SessionJournal journal;
        for (int address = 0; address < 300; ++address) {
            for (int name = 0; name < 30; ++name)
                journal.refused("name" + std::to_string(name), "10.0.0." + std::to_string(address), "wrong", kNow);
        }
        const auto notes = journal.take(kNow + kMinute);
        QVERIFY(notes.size() <= SessionJournal::kRefusalsMax + 1);
        std::int64_t all = 0;
        for (const auto& note : notes)
            all += note.count;
        QCOMPARE(all, std::int64_t{9000}); // none is forgotten
    }

    void whatCouldNotBeWrittenComesAgainInItsOrder()
    {
        SessionJournal journal;
        journal.begun(rina(), kNow);
        auto notes = journal.take(kNow);
        journal.ended(rina(), "signed_out", kNow + 1);
        journal.putBack(std::move(notes));
        notes = journal.take(kNow + 2);
        QCOMPARE(notes.size(), std::size_t{2});
        QVERIFY(notes[0].kind == Kind::Begun && notes[1].kind == Kind::Ended);
    }

    void theLastTimeNothingIsKept()
    {
        SessionJournal journal;
        journal.refused("rina", "203.0.113.7", "wrong", kNow);
        journal.lost(rina(), kNow);
        QCOMPARE(journal.take(kNow, true).size(), std::size_t{2});
    }
};

QTEST_GUILESS_MAIN(TestSessionJournal)
#include "tst_session_journal.moc"
