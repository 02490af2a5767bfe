// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"

namespace eraflazz::control {

namespace {

Cell moneyCell(const std::optional<Money>& amount)
{
    return amount ? Cell(amount->value()) : Cell();
}

} // namespace

Row saleRow(const engine::SaleChange& sale,
            const std::string& agent,
            const std::string& supplier,
            const std::string& category,
            const std::string& brand)
{
    const auto stamp = Stamp::fromUuid(sale.id);
    const std::int64_t createdMs = stamp ? stamp->unixMs() : 0;
    Cell profit;
    if (sale.status == engine::SaleStatus::Success && sale.cost && sale.commission)
        profit = (sale.price - *sale.cost - *sale.commission).value();
    Row row{sale.id.toString(), sale.version, {}};
    row.cells = {createdMs,
                 stamp ? stamp->toCode() : std::string(),
                 agent,
                 sale.refId,
                 sale.productCode,
                 sale.destination,
                 sale.price.value(),
                 std::string(toString(sale.status)),
                 sale.isDoubtful,
                 sale.sn,
                 sale.message,
                 supplier,
                 std::int64_t{sale.attempts},
                 sale.settledMs ? Cell(*sale.settledMs - createdMs) : Cell(),
                 sale.amount.value(),
                 sale.balanceAfter.value(),
                 moneyCell(sale.cost),
                 moneyCell(sale.commission),
                 profit,
                 category,
                 brand};
    return row;
}

std::vector<FilterField> saleFields(bool seesPersonal, bool seesMargin)
{
    using Kind = FilterField::Kind;
    namespace at = sale_column;
    const bool masked = !seesPersonal;
    constexpr std::string_view kDurationSql =
        "(extract(epoch FROM coalesce(t.settled_at, now()) - t.created_at) * 1000)::bigint";
    std::vector<FilterField> fields{
        {"code", {"kode", "id"}, Kind::Code, at::kCode, "trx_code(t.id)", 1, false, true},
        {"ref_id", {"ref", "refid"}, Kind::Text, at::kRefId, "t.ref_id", 1, false, true},
        {"agent",
         {"agen", "member", "reseller"},
         Kind::Text,
         at::kAgent,
         "u.code",
         1,
         false,
         true,
         {},
         "t.agent_id IN (SELECT x.id FROM users x WHERE lower(x.code) = lower(?))"},
        {"product", {"produk"}, Kind::Text, at::kProduct, "t.product_code", 1, false, true},
        {"destination", {"tujuan", "nomor"}, Kind::Phone, at::kDestination, "t.destination", 1, masked, true},
        {"sn",
         {"token"},
         Kind::Text,
         at::kSn,
         "t.sn",
         1,
         masked,
         true,
         {},
         "t.id IN (SELECT x.sale_id FROM serials x WHERE x.sn = ?)"},
        {"category", {"kategori"}, Kind::Text, at::kCategory, "p.category", 1, false, false},
        {"brand", {"operator", "merek"}, Kind::Text, at::kBrand, "p.brand", 1, false, false},
        {"status", {}, Kind::Status, at::kStatus, "t.status", 1, false, false},
        {"supplier", {"pemasok"}, Kind::Text, at::kSupplier, "s.code", 1, false, false},
        {"price", {"harga"}, Kind::Number, at::kPrice, "t.price", 1, false, false},
        {"amount", {"nominal"}, Kind::Number, at::kAmount, "t.amount", 1, false, false},
        {"attempts", {"kirim"}, Kind::Number, at::kAttempts, "t.attempts", 1, false, false},
        {"duration_ms", {}, Kind::Number, at::kDuration, kDurationSql, 1, false, false, {}, {}, at::kTime},
        {"durasi",
         {"duration", "umur", "age"},
         Kind::Number,
         at::kDuration,
         kDurationSql,
         1000,
         false,
         false,
         {},
         {},
         at::kTime},
        {"time",
         {"waktu"},
         Kind::Number,
         at::kTime,
         "(extract(epoch FROM t.created_at) * 1000)::bigint",
         1,
         false,
         false},
        {"doubtful",
         {"meragukan"},
         Kind::Truth,
         at::kDoubtful,
         "EXISTS (SELECT FROM attempts x WHERE x.sale_id = t.id AND x.state = 'UNKNOWN')",
         1,
         false,
         false}};
    if (seesMargin) {
        fields.push_back({"cost", {"modal"}, Kind::Number, at::kCost, "t.cost", 1, false, false});
        fields.push_back({"profit", {"laba"}, Kind::Number, at::kProfit, "t.profit", 1, false, false});
    }
    return fields;
}

} // namespace eraflazz::control
