// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suppliers/digiflazz_price_list.h"

#include "kernel/text.h"

#include <algorithm>
#include <unordered_map>

namespace eraflazz::engine {

namespace {

constexpr std::size_t kTextBytes = 512;

std::string textOf(const Json& field)
{
    const auto text = field.asText();
    return text ? sanitised(trim(*text), kTextBytes) : std::string();
}

/// No closing time at all is as good as 00:00; one that is there must be readable.
bool readCutoff(const Json& field, int& minute)
{
    if (field.isNull())
        return true;
    const auto text = field.asString();
    const auto parsed = text ? parseMinuteOfDay(trim(*text)) : std::nullopt;
    minute = parsed.value_or(0);
    return parsed.has_value();
}

/// False when the list promises no stock.
bool readStock(const Json& element, std::optional<std::int64_t>& stock)
{
    if (element["unlimited_stock"].asBool().value_or(false))
        return true;
    stock = std::max<std::int64_t>(element["stock"].asInteger().value_or(0), 0);
    return *stock > 0;
}

std::optional<PriceLine> lineOf(const Json& element)
{
    PriceLine line;
    line.sku = textOf(element["buyer_sku_code"]);
    const auto price = element["price"].asRupiah();
    if (line.sku.empty() || !price || price->isNegative())
        return std::nullopt;
    line.price = *price;
    line.name = textOf(element["product_name"]);
    line.category = textOf(element["category"]);
    line.brand = textOf(element["brand"]);
    line.multi = element["multi"].asBool().value_or(true);
    const bool startReadable = readCutoff(element["start_cut_off"], line.cutoffStartMinute);
    const bool endReadable = readCutoff(element["end_cut_off"], line.cutoffEndMinute);
    const bool inStock = readStock(element, line.stock);
    const bool switchedOn = element["buyer_product_status"].asBool().value_or(false) &&
                            element["seller_product_status"].asBool().value_or(false);
    line.open = switchedOn && inStock && startReadable && endReadable && line.price.isPositive();
    return line;
}

} // namespace

std::optional<int> parseMinuteOfDay(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3)
        return std::nullopt;
    const auto hours = text.substr(0, colon);
    const auto minutes = text.substr(colon + 1);
    if (!std::all_of(hours.begin(), hours.end(), isDigitAscii) ||
        !std::all_of(minutes.begin(), minutes.end(), isDigitAscii))
        return std::nullopt;
    const auto hour = parseInt(hours);
    const auto minute = parseInt(minutes);
    if (!hour || !minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    return static_cast<int>(*hour * 60 + *minute);
}

std::vector<PriceLine> readDigiflazzPriceLines(const Json& elements)
{
    std::vector<PriceLine> lines;
    lines.reserve(elements.items().size());
    std::unordered_map<std::string, std::size_t> bySku;
    for (const auto& element : elements.items()) {
        auto line = lineOf(element);
        if (!line)
            continue;
        const auto known = bySku.find(line->sku);
        if (known != bySku.end()) {
            lines[known->second] = std::move(*line);
            continue;
        }
        bySku.emplace(line->sku, lines.size());
        lines.push_back(std::move(*line));
    }
    return lines;
}

} // namespace eraflazz::engine
