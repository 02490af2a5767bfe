// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"
#include "kernel/csv.h"

using namespace eraflazz;

namespace {

std::string written(const std::vector<CsvRow>& rows)
{
    std::string text;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.fields.size(); ++i) {
            text += i == 0 ? "\"" : ",\"";
            for (const char c : row.fields[i])
                text.append(c == '"' ? 2 : 1, c);
            text += '"';
        }
        text += "\r\n";
    }
    return text;
}

} // namespace

/// Rows that were read, written with every field quoted, read back as the same rows.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto text = fuzz::textOf(data, size);
    static_cast<void>(CsvTable::parse(text));
    const auto rows = parseCsv(text);
    if (!rows)
        return 0;
    const auto again = parseCsv(written(*rows));
    fuzz::require(bool(again) && again->size() == rows->size());
    for (std::size_t i = 0; i < rows->size(); ++i)
        fuzz::require((*again)[i].fields == (*rows)[i].fields);
    return 0;
}
