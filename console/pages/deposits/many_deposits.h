// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "look/cell.h"

#include <QAbstractTableModel>
#include <QString>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::console {

/// One deposit of several that are handled one after another, and what becomes of it.
struct ManyDeposit final {
    enum class Fate { Chosen, Spared, LeftOut, Sending, Done, Refused };
    std::size_t which = 0;        ///< Of what the caller has.
    std::array<QString, 4> about; ///< What stands before its amount.
    Money amount;
    std::string idem; ///< Its own: each is a commit of its own.
    Fate fate = Fate::Chosen;
    QString words;        ///< Why it is left out, or what the daemon said.
    QString leadsTo = {}; ///< What it leads to, while it may still be chosen; "" says what happens to all of them.
};

/// How the rows are called.
struct ManyColumns final {
    std::array<look::Column, 4> about;
    QString chosen, sending, done; ///< What happens to a row.
};

/// Deposits that may be handled together, and which of them are chosen. A tick is set and taken away until the first
/// one is sent. What is left out stands below. GUI thread.
class ManyDepositsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Tick, First, Second, Third, Fourth, Amount, Outcome, kColumns };
    static constexpr std::size_t kMost = 200;

    /// Those beyond kMost are not chosen at first.
    ManyDepositsModel(ManyColumns columns, std::vector<ManyDeposit> rows, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// False when it cannot be: left out, or kMost are chosen already.
    bool toggle(int row);
    void tickAll(bool isTicked);
    [[nodiscard]] bool isTickable(int row) const;

    /// Rows of one fate.
    [[nodiscard]] int count(ManyDeposit::Fate fate) const;
    [[nodiscard]] Money sum(ManyDeposit::Fate fate) const;
    /// The first that is to be sent; nothing when all were.
    [[nodiscard]] std::optional<int> next() const;
    [[nodiscard]] const ManyDeposit& at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void settle(int row, ManyDeposit::Fate fate, const QString& words = {});

Q_SIGNALS:
    void choiceChanged();

private:
    [[nodiscard]] QString said(const ManyDeposit& one) const;

    ManyColumns m_columns;
    std::vector<ManyDeposit> m_rows;
};

} // namespace eraflazz::console
