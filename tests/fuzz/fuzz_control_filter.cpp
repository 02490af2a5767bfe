// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/filter.h"
#include "control/core/sale_row.h"
#include "fuzz_target.h"

/// Whatever a person types into the filter bar: a filter, or a mistake inside the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace eraflazz;
    using namespace eraflazz::control;
    const auto fields = saleFields(true, true);
    const auto filter = parseFilter(fuzz::textOf(data, size), fields);
    if (!filter) {
        fuzz::require(filter.error().position >= 0 && filter.error().length >= 0);
        fuzz::require(static_cast<std::size_t>(filter.error().position + filter.error().length) <= size);
        return 0;
    }
    (void)matcher(*filter, fields)(saleRow({}, "AG001", "DIGI"));
    const auto condition = sqlCondition(*filter, fields, 1);
    for (const char c : condition.text) // nothing a person wrote gets into the text
        fuzz::require(c >= ' ' && c <= '~');
    return 0;
}
