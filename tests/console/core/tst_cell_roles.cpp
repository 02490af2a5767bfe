// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/cell_roles.h"
#include "look/cell.h"

#include <QTest>

namespace core = eraflazz::console;
namespace look = eraflazz::look;

/// Models answer and the grid asks by the same numbers, though neither sees the other.
class TestCellRoles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rolesAreTheGrids()
    {
        QCOMPARE(int{core::ColumnRole}, int{look::ColumnRole});
        QCOMPARE(int{core::StateRole}, int{look::StateRole});
        QCOMPARE(int{core::ToneRole}, int{look::ToneRole});
        QCOMPARE(int{core::RowMarkRole}, int{look::RowMarkRole});
        QCOMPARE(int{core::DraftRole}, int{look::DraftRole});
        QCOMPARE(int{core::KindRole}, int{look::KindRole});
        QCOMPARE(int{core::RawRole}, int{look::RawRole});
    }

    void marksAreTheGrids()
    {
        QCOMPARE(int{core::DoubtfulMark}, int{look::DoubtfulMark});
        QCOMPARE(int{core::ArrivedMark}, int{look::ArrivedMark});
        QCOMPARE(int{core::OffMark}, int{look::OffMark});
    }

    void statesAndTonesAreTheLooks()
    {
        QCOMPARE(static_cast<int>(core::SaleState::Queued), static_cast<int>(look::State::Queued));
        QCOMPARE(static_cast<int>(core::SaleState::Processing), static_cast<int>(look::State::Processing));
        QCOMPARE(static_cast<int>(core::SaleState::Waiting), static_cast<int>(look::State::Waiting));
        QCOMPARE(static_cast<int>(core::SaleState::Success), static_cast<int>(look::State::Success));
        QCOMPARE(static_cast<int>(core::SaleState::Failed), static_cast<int>(look::State::Failed));
        QCOMPARE(static_cast<int>(core::SaleState::Doubtful), static_cast<int>(look::State::Doubtful));
        QCOMPARE(static_cast<int>(core::SaleState::Reversed), static_cast<int>(look::State::Reversed));
        QCOMPARE(static_cast<int>(core::Tone::BadStrong), static_cast<int>(look::CellTone::BadStrong));
        QCOMPARE(static_cast<int>(core::Tone::Off), static_cast<int>(look::CellTone::Off));
    }
};

QTEST_GUILESS_MAIN(TestCellRoles)
#include "tst_cell_roles.moc"
