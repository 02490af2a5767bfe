// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/mapping/match_desk.h"

#include <QAbstractTableModel>

#include <vector>

namespace eraflazz::console {

/// Proposals for a supplier's codes, those a person chose, and what became of them. GUI thread.
class MatchModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Tick, Sku, TheirName, Price, Product, OurName, Rule, Margin, Saving, Note, ColumnCount };
    enum class Fate { Open, Made, Refused, TakenBack };

    explicit MatchModel(QObject* parent = nullptr);

    /// Proposals anew; certain ones are ticked.
    void show(MatchDesk::Lists lists);
    void setOnlyCertain(bool isOnly);
    void toggle(int row);
    void tickAll(bool isTicked); ///< Of those shown.

    [[nodiscard]] bool isFetched() const { return m_lists.isFetched; }
    [[nodiscard]] int proposals() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] int certain() const;
    [[nodiscard]] int withoutProposal() const { return static_cast<int>(m_lists.codes.size() - m_rows.size()); }
    [[nodiscard]] int count(Fate fate) const;
    [[nodiscard]] std::vector<WantedLine> chosen() const;
    [[nodiscard]] std::vector<MadeLine> made() const; ///< Those that can be taken back.

    void heardMade(const std::vector<MadeLine>& lines);
    void heardTakenBack(const std::vector<MadeLine>& lines);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void choiceChanged();

private:
    struct Row final {
        MatchProposal proposal;
        Fate fate = Fate::Open;
        MadeLine line = {};
        bool isTicked = false;
    };
    [[nodiscard]] const Row& at(int row) const { return m_rows[m_shown[static_cast<std::size_t>(row)]]; }
    [[nodiscard]] bool isTickable(const Row& row) const;
    [[nodiscard]] std::optional<Money> marginOf(const Row& row) const;
    [[nodiscard]] std::optional<Money> savingOf(const Row& row) const;
    [[nodiscard]] QString textOf(const Row& row, int column) const;
    [[nodiscard]] QString noteOf(const Row& row) const;
    [[nodiscard]] int toneOf(const Row& row, int column) const;
    [[nodiscard]] Row* rowOf(const MadeLine& line);
    void filter();
    void told();

    MatchDesk::Lists m_lists;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_shown;
    bool m_isOnlyCertain = false;
};

} // namespace eraflazz::console
