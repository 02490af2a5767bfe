// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/strip.h"
#include "ui_main.h"

#include <QSignalSpy>
#include <QTimer>

using namespace eraflazz::look;

class TestStrips final : public QObject {
    Q_OBJECT

public:
    Theme* theme = nullptr;

private Q_SLOTS:
    void goodNewsLeavesSoonWarningsLaterErrorsNever()
    {
        QCOMPARE(stayMs(StripKind::Good), 6'000);
        QCOMPARE(stayMs(StripKind::Warning), 15'000);
        QCOMPARE(stayMs(StripKind::Bad), 0);
        StripStack stack;
        const auto* good = stack.show({StripKind::Good, QStringLiteral("Tersimpan."), {}})->findChild<QTimer*>();
        QVERIFY(good->isActive());
        QCOMPARE(good->interval(), 6'000);
        const auto* bad = stack.show({StripKind::Bad, QStringLiteral("Ditolak."), {}})->findChild<QTimer*>();
        QVERIFY(!bad->isActive());
    }

    void newestStandsOnTopAndThreeAreTheMost()
    {
        StripStack stack;
        for (const char* word : {"satu", "dua", "tiga", "empat"})
            stack.show({StripKind::Bad, QString::fromUtf8(word), {}});
        QCOMPARE(stack.strips().size(), 3);
        QCOMPARE(stack.strips().front()->news().sentence, QStringLiteral("empat"));
        QCOMPARE(stack.strips().back()->news().sentence, QStringLiteral("dua"));
    }

    void equalNewsIsCounted()
    {
        StripStack stack;
        Strip* first = stack.show({StripKind::Warning, QStringLiteral("BNI diam."), {}});
        QCOMPARE(stack.show({StripKind::Warning, QStringLiteral("BNI diam."), {}}), first);
        QCOMPARE(stack.strips().size(), 1);
        QCOMPARE(first->times(), 2);
        QCOMPARE(first->accessibleName(), QStringLiteral("BNI diam. (2 kali)"));
    }

    void aFinishedStripLeaves()
    {
        StripStack stack;
        Strip* strip = stack.show({StripKind::Good, QStringLiteral("Tersimpan."), {}});
        Q_EMIT strip->done();
        QVERIFY(stack.strips().isEmpty());
    }
};

ERAFLAZZ_UI_TEST(TestStrips)
#include "tst_strips.moc"
