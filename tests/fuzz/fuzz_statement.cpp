// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"
#include "kernel/text.h"
#include "wallet/banks/bank_line_text.h"
#include "wallet/banks/shipped_layouts.h"
#include "wallet/banks/statement_reader.h"

#include <set>

using namespace eraflazz;
using namespace eraflazz::wallet;

/// Whatever is read as a line has an amount, an honest text and a name of its own.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const StatementReader reader(shippedLayouts());
    const auto statement = reader.read(fuzz::textOf(data, size));
    if (!statement) {
        fuzz::require(!statement.error().text().empty());
        return 0;
    }
    std::set<std::string> keys;
    for (const auto& key : bankLineKeys("X", statement->lines))
        fuzz::require(keys.insert(key.key).second);
    for (const auto& line : statement->lines) {
        fuzz::require(line.amount.toCents() > 0 && line.fileLine > 0);
        fuzz::require(line.isPending || (line.date && line.date->isValid()));
        fuzz::require(!line.time || line.time->isValid());
        fuzz::require(isUtf8(line.description) && isUtf8(line.nameHint) && isUtf8(toJsonLine(line)));
    }
    for (const auto& error : statement->rowErrors)
        fuzz::require(isUtf8(error.cell) && error.line > 0);
    return 0;
}
