// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/route_preview.h"

#include "core/rows/packed_row.h"
#include "desk/word_table.h"
#include "text/amount_text.h"

#include <QCoreApplication>

#include <array>

namespace eraflazz::console {

namespace {

QString words(const char* english)
{
    return QCoreApplication::translate("RoutePreview", english);
}

QString textAt(const Json& row, std::string_view name)
{
    return plainLine(row[name].asString().value_or(std::string_view()));
}

std::optional<Money> moneyAt(const Json& row, std::string_view name)
{
    const auto number = row[name].asInteger();
    return number ? std::optional(Money::rupiah(*number)) : std::nullopt;
}

constexpr std::array kExclusions{
    Word{"supplier_closed", QT_TRANSLATE_NOOP("RoutePreview", "supplier is closed")},
    Word{"mapping_closed", QT_TRANSLATE_NOOP("RoutePreview", "switched off here")},
    Word{"cut_off", QT_TRANSLATE_NOOP("RoutePreview", "outside its hours")},
    Word{"out_of_stock", QT_TRANSLATE_NOOP("RoutePreview", "out of stock")},
    Word{"would_lose", QT_TRANSLATE_NOOP("RoutePreview", "would lose after commissions")},
    Word{"float_too_low", QT_TRANSLATE_NOOP("RoutePreview", "our deposit there is too low")},
    Word{"breaker_open", QT_TRANSLATE_NOOP("RoutePreview", "breaker is open")},
    Word{"already_tried", QT_TRANSLATE_NOOP("RoutePreview", "was tried already")},
};

constexpr std::array kRefusals{
    Word{"PRODUCT_CLOSED", QT_TRANSLATE_NOOP("RoutePreview", "The product is not open: an order is refused.")},
    Word{"INVALID_DESTINATION", QT_TRANSLATE_NOOP("RoutePreview", "The product does not take this number.")},
    Word{"PREFIX_MISMATCH", QT_TRANSLATE_NOOP("RoutePreview", "The number belongs to another operator.")},
    Word{"INVALID_AMOUNT", QT_TRANSLATE_NOOP("RoutePreview", "The product does not take this amount.")},
    Word{"AGENT_INACTIVE", QT_TRANSLATE_NOOP("RoutePreview", "The agent may not order now.")},
    Word{"INSUFFICIENT_BALANCE", QT_TRANSLATE_NOOP("RoutePreview", "The agent's balance is too small.")},
    Word{"NO_ROUTE", QT_TRANSLATE_NOOP("RoutePreview", "No supplier is left: an order is refused.")},
};

} // namespace

std::optional<RoutePreview> routePreviewFrom(const Json& result)
{
    if (!result["candidates"].isArray() || !result["excluded"].isArray())
        return std::nullopt;
    RoutePreview preview;
    preview.policy = textAt(result, "policy");
    preview.price = moneyAt(result, "price").value_or(Money());
    preview.minute = static_cast<int>(result["minute"].asInteger().value_or(-1));
    preview.destination = textAt(result, "destination");
    preview.refused = textAt(result, "refused");
    for (const Json& row : result["candidates"].items())
        preview.candidates.push_back({textAt(row, "supplier"),
                                      textAt(row, "sku"),
                                      moneyAt(row, "cost"),
                                      static_cast<int>(row["success_permille"].asInteger().value_or(-1))});
    for (const Json& row : result["excluded"].items())
        preview.excluded.push_back(
            {textAt(row, "supplier"), textAt(row, "sku"), textAt(row, "why"), moneyAt(row, "cost")});
    return preview;
}

QString candidateWords(const RoutePreview& preview, std::size_t place)
{
    if (place == 0) {
        if (preview.policy == u"cheapest")
            return words(QT_TRANSLATE_NOOP("RoutePreview", "cheapest that can deliver"));
        if (preview.policy == u"success_rate")
            return words(QT_TRANSLATE_NOOP("RoutePreview", "highest success"));
        return words(QT_TRANSLATE_NOOP("RoutePreview", "first by priority"));
    }
    if (place == 1)
        return words(QT_TRANSLATE_NOOP("RoutePreview", "fallback when %1 refuses"))
            .arg(preview.candidates.front().supplier);
    return words(QT_TRANSLATE_NOOP("RoutePreview", "fallback number %1")).arg(place);
}

QString exclusionWords(const RoutePreview& preview, const RoutePreview::Excluded& excluded)
{
    if (excluded.why == u"would_lose" && excluded.cost && *excluded.cost > preview.price)
        return words(QT_TRANSLATE_NOOP("RoutePreview", "loses %1"))
            .arg(text::amountText(*excluded.cost - preview.price));
    const char* english = findWord(kExclusions, excluded.why.toStdString());
    return english == nullptr ? excluded.why : words(english);
}

QString refusalWords(const QString& refused)
{
    if (refused.isEmpty())
        return {};
    const char* english = findWord(kRefusals, refused.toStdString());
    return english == nullptr ? words(QT_TRANSLATE_NOOP("RoutePreview", "An order is refused: %1")).arg(refused)
                              : words(english);
}

} // namespace eraflazz::console
