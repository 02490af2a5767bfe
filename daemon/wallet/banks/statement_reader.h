// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "wallet/banks/bank_layout.h"
#include "wallet/banks/statement.h"
#include "wallet/banks/table_finder.h"

#include <string_view>
#include <vector>

namespace eraflazz::wallet {

/// Reads bank statement files of any of its layouts, told apart by their column titles. Holds no state between files;
/// any thread.
class StatementReader final {
public:
    explicit StatementReader(std::vector<BankLayout> layouts);
    StatementReader(const StatementReader&) = delete;
    StatementReader& operator=(const StatementReader&) = delete;

    /// Any bytes, at most 16 MiB; the time grows with their number only.
    [[nodiscard]] Result<Statement, StatementError> read(std::string_view bytes) const;

    [[nodiscard]] const std::vector<BankLayout>& layouts() const { return m_layouts; }

private:
    const std::vector<BankLayout> m_layouts;
    const TableFinder m_finder;
};

} // namespace eraflazz::wallet
