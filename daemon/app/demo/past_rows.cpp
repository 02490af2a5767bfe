// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/past_rows.h"

#include "kernel/clock.h"

namespace eraflazz::sql {
std::string_view demo_past();
}

namespace eraflazz::app {

namespace {

using storage::PgArray;
using storage::PgConnection;
using storage::PgParams;
using storage::PgType;

/// What the other statements read: the sales with what they cost whom, their attempts, and what each moved in its
/// wallet.
constexpr const char* kTables = R"(
CREATE TEMP TABLE past_sales (n bigint PRIMARY KEY, id uuid, at timestamptz, ended timestamptz, ref bigint, ref_id text, sn text, destination text,
    is_delivered boolean, product_id bigint, product_code text, agent_id bigint, wallet bigint, price bigint, near_account bigint, near_amount bigint,
    far_account bigint, far_amount bigint, commission_plan text) ON COMMIT DROP;
CREATE TEMP TABLE past_attempts (n bigint, no smallint, supplier_id bigint, deposit bigint, mapping_id bigint, sku text, cost bigint, sent timestamptz,
    ended timestamptz, is_delivered boolean, PRIMARY KEY (n, no)) ON COMMIT DROP;
CREATE TEMP TABLE past_moves (n bigint, is_refund boolean, wallet bigint, seq bigint, before bigint, amount bigint, PRIMARY KEY (n, is_refund)) ON COMMIT DROP)";

void loadSales(PgConnection& connection, const std::vector<PastSale>& sales)
{
    PgArray accepted(PgType::Int8), ended(PgType::Int8), agents(PgType::Text), products(PgType::Text),
        destinations(PgType::Text), delivered(PgType::Bool);
    PgArray numbers(PgType::Int8), places(PgType::Int8), suppliers(PgType::Text), sent(PgType::Int8),
        answered(PgType::Int8);
    std::int64_t n = 0;
    for (const auto& sale : sales) {
        ++n;
        accepted.addInt(sale.acceptedMs);
        ended.addInt(sale.attempts.back().endedMs);
        agents.addText(sale.agent);
        products.addText(sale.product);
        destinations.addText(sale.destination);
        delivered.addBool(sale.attempts.back().isDelivered);
        std::int64_t no = 0;
        for (const auto& attempt : sale.attempts) {
            numbers.addInt(n);
            places.addInt(++no);
            suppliers.addText(attempt.supplier);
            sent.addInt(attempt.sentMs);
            answered.addInt(attempt.endedMs);
        }
    }
    PgParams params;
    params.add(accepted).add(ended).add(agents).add(products).add(destinations).add(delivered);
    (void)connection.query("past_sales", params);
    (void)connection.query("past_attempts", PgParams().add(numbers).add(places).add(suppliers).add(sent).add(answered));
}

} // namespace

void writePast(PgConnection& connection,
               const std::vector<PastSale>& sales,
               const std::string& reportUrl,
               StampIssuer& stamps)
{
    connection.execute(kTables);
    connection.addStatements(sql::demo_past());
    loadSales(connection, sales);
    connection.execute("ANALYZE past_sales; ANALYZE past_attempts");
    (void)connection.query("past_moves");
    connection.execute("ANALYZE past_moves");
    const auto batch = stamps.next(unixMsNow()).toUuid();
    (void)connection.query("past_wallets_open", PgParams().add(batch));
    (void)connection.query("past_deposits_open", PgParams().add(batch));
    (void)connection.query("past_transfers", PgParams().add(batch));
    (void)connection.query("past_transactions", PgParams().add(reportUrl));
    for (const auto* rows : {"past_attempt_rows",
                             "past_attempt_refs",
                             "past_evidence",
                             "past_order_keys",
                             "past_duplicate_keys",
                             "past_serials"})
        (void)connection.query(rows);
    (void)connection.query("past_reports", PgParams().add(reportUrl));
    (void)connection.query("past_balances");
    (void)connection.query("past_deltas", PgParams().add(batch));
}

} // namespace eraflazz::app
