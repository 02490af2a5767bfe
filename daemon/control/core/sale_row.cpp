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
                 brand,
                 sale.settledMs.value_or(sale.atMs),
                 sale.sku,
                 sale.supplierCode,
                 sale.supplierRef != 0 ? std::to_string(sale.supplierRef) : std::string()};
    return row;
}

std::vector<FilterField> saleFields(bool seesPersonal, bool seesMargin)
{
    using Kind = FilterField::Kind;
    namespace at = sale_column;
    const bool masked = !seesPersonal;
    constexpr std::string_view kDurationSql =
        "(extract(epoch FROM coalesce(t.settled_at, now()) - t.created_at) * 1000)::bigint";
    constexpr std::string_view kSkuSql = "(SELECT x.sku FROM attempts x WHERE x.sale_id = t.id AND x.no = t.attempts)";
    constexpr std::string_view kAnswerSql =
        "(SELECT x.supplier_code FROM attempts x WHERE x.sale_id = t.id AND x.no = t.attempts)";
    // An attempt gives its sale its supplier; a sale is open while an attempt of it is live.
    constexpr std::string_view kOpenSales =
        "SELECT x.sale_id FROM attempts x WHERE x.state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'UNKNOWN')";
    // The latest report alone: an agent that was told at the second try knows. No index names what became of a report
    // (it would cost every report that ends), so those of the question's time are looked through, in stretches.
    constexpr std::string_view kReportSql =
        "(SELECT CASE x.state WHEN 'due' THEN 'waiting' WHEN 'delivered' THEN 'delivered' WHEN 'skipped' THEN 'none' "
        "ELSE 'failed' END FROM outbox x WHERE x.sale_id = t.id ORDER BY x.sequence DESC LIMIT 1)";
    constexpr std::string_view kUntoldSales =
        "SELECT x.sale_id FROM outbox x WHERE x.sale_id >= uuid7_floor(to_timestamp(:from::bigint / 1000.0)) "
        "AND x.sale_id < uuid7_floor(to_timestamp(:to::bigint / 1000.0)) AND x.state IN ('due', 'dead', 'stopped')";
    const FilterPath byRef{.sales = "SELECT x.sale_id FROM order_keys x WHERE x.ref_id IN (?, lower(?), upper(?))"};
    const FilterPath bySn{.sales = "SELECT x.sale_id FROM serials x WHERE x.sn = ?"};
    const FilterPath byAgent{.ids = "SELECT id FROM users WHERE lower(code) = lower(:name)", .named = "t.agent_id"};
    const FilterPath byProduct{.ids = "SELECT id FROM products WHERE lower(code) = lower(:name)",
                               .named = "t.product_id"};
    const FilterPath byCategory{.ids = "SELECT id FROM products WHERE lower(category) = lower(:name)",
                                .named = "t.product_id"};
    const FilterPath byBrand{.ids = "SELECT id FROM products WHERE lower(brand) = lower(:name)",
                             .named = "t.product_id"};
    const FilterPath bySupplier{
        .ids = "SELECT id FROM suppliers WHERE lower(code) = lower(:name)",
        .named = "t.supplier_id",
        .few = "SELECT x.sale_id::text FROM attempt_refs x WHERE x.supplier_id IN (:ids) AND x.ref >= :first"};
    const FilterPath byStatus{.rare = {{"PENDING", kOpenSales},
                                       {"PROCESSING", kOpenSales},
                                       {"REFUND", "SELECT x.sale_id FROM cases x WHERE x.kind = 'reversal'"}}};
    const FilterPath byReport{.rare = {{"failed", kUntoldSales}, {"waiting", kUntoldSales}}};
    std::vector<FilterField> fields{
        {"code", {"kode", "id"}, Kind::Code, at::kCode, "trx_code(t.id)", 1, false, true},
        {"ref_id", {"ref", "refid"}, Kind::Text, at::kRefId, "t.ref_id", 1, false, true, {}, -1, byRef},
        {"agent", {"agen", "member", "reseller"}, Kind::Text, at::kAgent, "u.code", 1, false, true, {}, -1, byAgent},
        {"product", {"produk"}, Kind::Text, at::kProduct, "t.product_code", 1, false, true, {}, -1, byProduct},
        {"destination", {"tujuan", "nomor"}, Kind::Phone, at::kDestination, "t.destination", 1, masked, true},
        {"sn", {"token"}, Kind::Text, at::kSn, "t.sn", 1, masked, true, {}, -1, bySn},
        {"category", {"kategori"}, Kind::Text, at::kCategory, "p.category", 1, false, false, {}, -1, byCategory},
        {"brand", {"operator", "merek"}, Kind::Text, at::kBrand, "p.brand", 1, false, false, {}, -1, byBrand},
        {"status", {}, Kind::Status, at::kStatus, "t.status", 1, false, false, {}, -1, byStatus},
        {"supplier", {"pemasok"}, Kind::Text, at::kSupplier, "s.code", 1, false, false, {}, -1, bySupplier},
        {"sku", {"kodesupplier"}, Kind::Text, at::kSku, kSkuSql, 1, false, false},
        {"supplier_code", {"jawaban", "rc"}, Kind::Text, at::kSupplierCode, kAnswerSql, 1, false, false},
        {"price", {"harga"}, Kind::Number, at::kPrice, "t.price", 1, false, false},
        {"amount", {"nominal"}, Kind::Number, at::kAmount, "t.amount", 1, false, false},
        {"attempts", {"kirim"}, Kind::Number, at::kAttempts, "t.attempts", 1, false, false},
        {"duration_ms", {}, Kind::Number, at::kDuration, kDurationSql, 1, false, false, {}, at::kTime},
        {"durasi",
         {"duration", "umur", "age"},
         Kind::Number,
         at::kDuration,
         kDurationSql,
         1000,
         false,
         false,
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
         false},
        {"report", {"laporan"}, Kind::Report, -1, kReportSql, 1, false, false, {}, -1, byReport}};
    if (seesMargin) {
        fields.push_back({"cost", {"modal"}, Kind::Number, at::kCost, "t.cost", 1, false, false});
        fields.push_back({"profit", {"laba"}, Kind::Number, at::kProfit, "t.profit", 1, false, false});
    }
    return fields;
}

std::vector<FilterField> liveSaleFields(bool seesPersonal, bool seesMargin)
{
    auto fields = saleFields(seesPersonal, seesMargin);
    for (auto& field : fields)
        field.isPastOnly = field.column < 0;
    return fields;
}

} // namespace eraflazz::control
