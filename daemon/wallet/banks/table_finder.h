// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/bank_layout.h"
#include "wallet/banks/sheet.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// Which cells of a row hold what, by the titles found.
struct ColumnMap final {
    std::map<ColumnRole, std::vector<std::size_t>> cells;
    std::size_t width = 0; ///< Cells up to the last one with a title.
    [[nodiscard]] bool has(ColumnRole role) const { return cells.count(role) == 1; }
};

/// A statement's table: what stands above it and the rows under the titles.
struct FoundTable final {
    const BankLayout* layout = nullptr;
    ColumnMap columns;
    std::vector<SheetRow> above;
    std::vector<SheetRow> rows;
};

/// Finds the row of column titles of one of its layouts, never trusting a line number, a delimiter or a file's name.
/// Of several candidates the one whose titles explain most cells wins, then the one that leaves fewest unexplained,
/// then the one that misses fewest of its optional columns, then the higher priority, then the earlier row. Refers to
/// the layouts, which must outlive it.
class TableFinder final {
public:
    explicit TableFinder(const std::vector<BankLayout>& layouts);
    [[nodiscard]] Result<FoundTable, StatementError> find(std::string_view text) const;

private:
    struct Known final {
        const BankLayout* layout = nullptr;
        std::map<std::string, ColumnRole, std::less<>> roles; ///< By comparable title.
        std::vector<ColumnRole> required;
        std::vector<ColumnRole> optional;
    };
    struct Candidate final {
        const BankLayout* layout = nullptr;
        const BankLayout* rival = nullptr; ///< Another layout that fits as well.
        ColumnMap columns;
        std::size_t row = 0;
        char delimiter = ',';
        std::size_t explained = 0;
        std::size_t unexplained = 0;
        std::size_t absent = 0; ///< Optional columns that are not there.
    };
    /// How close a layout came, for the refusal.
    struct Near final {
        std::size_t found = 0;
        std::string missing;
    };
    class Search;

    [[nodiscard]] Result<FoundTable, StatementError> findInHtml(std::string_view text) const;
    [[nodiscard]] Result<FoundTable, StatementError> findInText(std::string_view text) const;
    [[nodiscard]] Result<FoundTable, StatementError> findInRecords(std::string_view text, StatementError refusal) const;
    [[nodiscard]] Result<FoundTable, StatementError> tableIn(std::vector<SheetRow> rows) const;

    std::vector<Known> m_known;
};

/// What follows one of the labels in a row such as "No. rekening : 123", "Nama,=,PT X" or "Periode | a - b"; nothing
/// when no cell begins with one. `firstCellOnly`: the first cell that is not empty, else any.
[[nodiscard]] std::optional<std::string>
labelledValue(const std::vector<std::string>& cells, const Titles& labels, bool firstCellOnly);

} // namespace eraflazz::wallet
