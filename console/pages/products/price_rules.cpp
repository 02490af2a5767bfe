// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_rules.h"

#include "text/cell_text.h"

#include <QRegularExpression>

namespace eraflazz::console {

namespace {

constexpr std::int64_t kPriceMax = 1'000'000'000'000;

std::optional<Money> rounded(Money raw, int to)
{
    const std::int64_t step = to < 1 ? 1 : to;
    const std::int64_t value = raw.value();
    if (value <= 0 || value > kPriceMax)
        return std::nullopt;
    const std::int64_t up = (value + step - 1) / step * step;
    return up > kPriceMax ? std::nullopt : std::optional(Money::rupiah(up));
}

} // namespace

std::optional<Money> bulkPrice(const BulkRule& rule, Money price, const std::optional<Money>& cost)
{
    switch (rule.kind) {
    case BulkRule::Kind::MarginRupiah:
        return cost ? rounded(*cost + Money::rupiah(rule.rupiah), rule.roundTo) : std::nullopt;
    case BulkRule::Kind::MarginPercent: {
        if (!cost)
            return std::nullopt;
        // A part of a rupiah belongs to the shop.
        const std::int64_t part = ((*cost * rule.permille).value() + 999) / 1000;
        return rounded(*cost + Money::rupiah(part), rule.roundTo);
    }
    case BulkRule::Kind::AddRupiah:
        return rounded(price + Money::rupiah(rule.rupiah), rule.roundTo);
    }
    Q_UNREACHABLE();
}

std::optional<int> readPermille(QStringView typed)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,3})(?:[.,]([0-9]))? ?%?$"));
    const auto match = form.match(typed.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toInt() * 10 + match.captured(2).toInt();
}

std::optional<int> marginPermille(Money price, Money margin)
{
    if (!price.isPositive())
        return std::nullopt;
    return text::permilleOf(margin.value(), price.value());
}

} // namespace eraflazz::console
