// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pg/batch_rows.h"

#include "engine/pg/plan_json.h"
#include "engine/pg/sale_rows.h"
#include "storage/pg_arrays.h"
#include "storage/pg_connection.h"
#include "wallet/pg/ledger_rows.h"

#include <algorithm>

namespace eraflazz::engine {

namespace {

using storage::ints;
using storage::PgArray;
using storage::PgParams;
using storage::PgType;
using storage::texts;
using storage::uuids;

std::optional<std::int64_t> valueOf(const std::optional<Money>& amount)
{
    return amount ? std::optional(amount->value()) : std::nullopt;
}

} // namespace

void BatchRows::queue(const Uuid& batch, const BatchWrite& write) const
{
    queueMoney(batch, write);
    queueNewSales(write.sales);
    queueAttempts(write);
    queueFiles(write.files);
    queueEvidence(write);
    queueResolutions(write);
    queueReports(write);
    queueInbox(write.inbox);
}

/// An insert from arrays adds all its rows or fails.
void BatchRows::insert(const char* statement, const PgParams& params) const
{
    m_connection.queue(statement, params);
}

/// An update tells the database how many rows it must touch; with any other number the commit fails (expect_rows()).
void BatchRows::update(const char* statement, PgParams params, std::size_t rows) const
{
    m_connection.queue(statement, params.add(static_cast<std::int64_t>(rows)));
}

void BatchRows::queueMoney(const Uuid& batch, const BatchWrite& write) const
{
    std::vector<const Transfer*> transfers;
    transfers.reserve(write.transfers.size() + write.sales.size());
    for (const auto& sale : write.sales)
        transfers.push_back(&sale.debit);
    for (const auto& transfer : write.transfers)
        transfers.push_back(&transfer);
    wallet::queueTransfers(m_connection, batch, transfers);
    wallet::queueWallets(m_connection, write.wallets);
}

void BatchRows::queueNewSales(const std::vector<NewSale>& sales) const
{
    if (sales.empty())
        return;
    std::vector<const NewSale*> sorted; // unique keys are taken in one order by every lane
    std::vector<const NewSale*> guarded;
    for (const auto& sale : sales) {
        sorted.push_back(&sale);
        if (sale.duplicateRule)
            guarded.push_back(&sale);
    }
    std::sort(sorted.begin(), sorted.end(), [](const NewSale* a, const NewSale* b) {
        return std::pair(a->sale.agent, std::string_view(a->sale.refId)) <
               std::pair(b->sale.agent, std::string_view(b->sale.refId));
    });
    insert("insert_order_keys",
           PgParams()
               .add(ints(PgType::Int8, sorted, [](const NewSale* s) { return s->sale.agent.value; }))
               .add(texts(sorted, [](const NewSale* s) { return std::string_view(s->sale.refId); }))
               .add(uuids(sorted, [](const NewSale* s) { return s->sale.id; }))
               .add(texts(
                   sorted, [](const NewSale* s) { return bytesOf(s->fingerprint); }, PgType::Bytea)));
    if (!guarded.empty()) {
        const auto keyOf = [](const NewSale* s) {
            return DuplicateKey{s->sale.agent, s->sale.product, s->sale.destination, s->sale.amount, s->sale.counter};
        };
        std::sort(
            guarded.begin(), guarded.end(), [&](const NewSale* a, const NewSale* b) { return keyOf(a) < keyOf(b); });
        insert("upsert_duplicate_keys",
               PgParams()
                   .add(ints(PgType::Int8, guarded, [](const NewSale* s) { return s->sale.agent.value; }))
                   .add(ints(PgType::Int8, guarded, [](const NewSale* s) { return s->sale.product.value; }))
                   .add(texts(guarded, [](const NewSale* s) { return std::string_view(s->sale.destination); }))
                   .add(ints(PgType::Int8, guarded, [](const NewSale* s) { return s->sale.amount.value(); }))
                   .add(ints(PgType::Int2, guarded, [](const NewSale* s) { return s->sale.counter; }))
                   .add(uuids(guarded, [](const NewSale* s) { return s->sale.id; })));
    }
    PgArray maxPrices(PgType::Int8);
    for (const auto& sale : sales)
        maxPrices.addOptionalInt(valueOf(sale.sale.maxPrice));
    insert("insert_sales",
           PgParams()
               .add(uuids(sales, [](const NewSale& s) { return s.sale.id; }))
               .add(ints(PgType::Int8, sales, [](const NewSale& s) { return s.sale.agent.value; }))
               .add(ints(PgType::Int8, sales, [](const NewSale& s) { return s.sale.wallet.value; }))
               .add(texts(sales, [](const NewSale& s) { return std::string_view(s.sale.refId); }))
               .add(ints(PgType::Int8, sales, [](const NewSale& s) { return s.sale.product.value; }))
               .add(texts(sales, [](const NewSale& s) { return std::string_view(s.sale.productCode); }))
               .add(texts(sales, [](const NewSale& s) { return std::string_view(s.sale.destination); }))
               .add(ints(PgType::Int8, sales, [](const NewSale& s) { return s.sale.amount.value(); }))
               .add(ints(PgType::Int2, sales, [](const NewSale& s) { return s.sale.counter; }))
               .add(maxPrices)
               .add(ints(PgType::Int8, sales, [](const NewSale& s) { return s.sale.price.value(); }))
               .add(ints(PgType::Int8, sales, [](const NewSale& s) { return s.sale.balanceAfter.value(); }))
               .add(ints(PgType::Int4, sales, [](const NewSale& s) { return s.sale.businessDay.days; }))
               .add(texts(sales, [](const NewSale& s) { return planToJson(s.sale.plan); }))
               .add(texts(sales, [](const NewSale& s) { return commissionsToJson(s.sale.commissions); }))
               .add(texts(sales, [](const NewSale& s) { return std::string_view(s.sale.callbackUrl); }))
               .add(texts(sales, [](const NewSale& s) { return toString(s.sale.status); }))
               .add(ints(PgType::Int8, sales, [](const NewSale& s) { return s.sale.supplier.value; })));
}

void BatchRows::queueAttempts(const BatchWrite& write) const
{
    std::vector<const Attempt*> born;
    for (const auto& sale : write.sales)
        born.push_back(&sale.attempt);
    for (const auto* file : write.files) {
        for (const int no : file->attemptsBorn) {
            const auto found = std::find_if(
                file->attempts.begin(), file->attempts.end(), [no](const Attempt& a) { return a.no == no; });
            born.push_back(&*found);
        }
    }
    // Changed attempts first: the one that ended must leave the live index before the next one enters it.
    std::vector<const Attempt*> changed;
    for (const auto* file : write.files) {
        for (const auto& attempt : file->attempts) {
            const bool isBorn =
                std::find(file->attemptsBorn.begin(), file->attemptsBorn.end(), attempt.no) != file->attemptsBorn.end();
            const bool isChanged = std::find(file->attemptsChanged.begin(), file->attemptsChanged.end(), attempt.no) !=
                                   file->attemptsChanged.end();
            if (isChanged && !isBorn)
                changed.push_back(&attempt);
        }
    }
    if (!changed.empty()) {
        PgArray charged(PgType::Int8);
        for (const auto* attempt : changed)
            charged.addOptionalInt(valueOf(attempt->charged));
        update("update_attempts",
               PgParams()
                   .add(uuids(changed, [](const Attempt* a) { return a->sale; }))
                   .add(ints(PgType::Int2, changed, [](const Attempt* a) { return a->no; }))
                   .add(texts(changed, [](const Attempt* a) { return toString(a->state); }))
                   .add(ints(PgType::Int2, changed, [](const Attempt* a) { return a->checksStarted; }))
                   .add(ints(PgType::Int2, changed, [](const Attempt* a) { return a->checksAnswered; }))
                   .add(texts(changed, [](const Attempt* a) { return std::string_view(a->supplierCode); }))
                   .add(texts(changed, [](const Attempt* a) { return std::string_view(a->supplierMessage); }))
                   .add(charged),
               changed.size());
    }
    if (born.empty())
        return;
    insert("insert_attempts",
           PgParams()
               .add(uuids(born, [](const Attempt* a) { return a->sale; }))
               .add(ints(PgType::Int2, born, [](const Attempt* a) { return a->no; }))
               .add(ints(PgType::Int8, born, [](const Attempt* a) { return a->supplier.value; }))
               .add(ints(PgType::Int8, born, [](const Attempt* a) { return a->mapping.value; }))
               .add(ints(PgType::Int8, born, [](const Attempt* a) { return a->ref; }))
               .add(texts(born, [](const Attempt* a) { return std::string_view(a->sku); }))
               .add(ints(PgType::Int8, born, [](const Attempt* a) { return a->cost.value(); }))
               .add(ints(PgType::Int8, born, [](const Attempt* a) { return a->priceCap.value(); }))
               .add(texts(born, [](const Attempt* a) { return toString(a->state); }))
               .add(m_slot)
               .add(m_epoch));
    insert("insert_attempt_refs",
           PgParams()
               .add(ints(PgType::Int8, born, [](const Attempt* a) { return a->supplier.value; }))
               .add(ints(PgType::Int8, born, [](const Attempt* a) { return a->ref; }))
               .add(uuids(born, [](const Attempt* a) { return a->sale; }))
               .add(ints(PgType::Int2, born, [](const Attempt* a) { return a->no; })));
}

void BatchRows::queueFiles(const std::vector<const SaleFile*>& files) const
{
    std::vector<const Sale*> changed;
    for (const auto* file : files) {
        if (file->saleChanged)
            changed.push_back(&file->sale);
    }
    if (changed.empty())
        return;
    PgArray costs(PgType::Int8), commissions(PgType::Int8);
    for (const auto* sale : changed) {
        costs.addOptionalInt(valueOf(sale->cost));
        commissions.addOptionalInt(valueOf(sale->commission));
    }
    update("update_sales",
           PgParams()
               .add(uuids(changed, [](const Sale* s) { return s->id; }))
               .add(texts(changed, [](const Sale* s) { return toString(s->status); }))
               .add(ints(PgType::Int8, changed, [](const Sale* s) { return s->supplier.value; }))
               .add(ints(PgType::Int2, changed, [](const Sale* s) { return s->attempts; }))
               .add(costs)
               .add(commissions)
               .add(texts(changed, [](const Sale* s) { return std::string_view(s->sn); }))
               .add(texts(changed, [](const Sale* s) { return std::string_view(s->message); }))
               .add(ints(PgType::Int2, changed, [](const Sale* s) { return s->reports; })),
           changed.size());
}

void BatchRows::queueEvidence(const BatchWrite& write) const
{
    const auto& rows = write.evidence;
    if (!rows.empty()) {
        PgArray applied(PgType::Bool);
        for (const auto& row : rows)
            applied.addBool(row.applied);
        insert("insert_evidence",
               PgParams()
                   .add(uuids(rows, [](const EvidenceRow& r) { return r.evidence.sale; }))
                   .add(uuids(rows, [](const EvidenceRow& r) { return r.evidence.id; }))
                   .add(ints(PgType::Int2, rows, [](const EvidenceRow& r) { return r.evidence.attemptNo; }))
                   .add(texts(rows, [](const EvidenceRow& r) { return toString(r.evidence.source); }))
                   .add(texts(rows, [](const EvidenceRow& r) { return toString(r.evidence.verdict.meaning); }))
                   .add(texts(rows, [](const EvidenceRow& r) { return std::string_view(r.evidence.verdict.code); }))
                   .add(texts(rows, [](const EvidenceRow& r) { return std::string_view(r.evidence.verdict.message); }))
                   .add(texts(rows, [](const EvidenceRow& r) { return std::string_view(r.evidence.raw); }))
                   .add(applied));
    }
    if (!write.serials.empty()) {
        insert("insert_serials",
               PgParams()
                   .add(texts(write.serials, [](const auto& s) { return std::string_view(s.first); }))
                   .add(uuids(write.serials, [](const auto& s) { return s.second; })));
    }
    if (!write.cases.empty()) {
        insert("insert_cases",
               PgParams()
                   .add(uuids(write.cases, [](const Case& c) { return c.id; }))
                   .add(uuids(write.cases, [](const Case& c) { return c.sale; }))
                   .add(texts(write.cases, [](const Case& c) { return toString(c.kind); }))
                   .add(texts(write.cases, [](const Case& c) { return std::string_view(c.detail); })));
    }
}

void BatchRows::queueResolutions(const BatchWrite& write) const
{
    if (!write.closings.empty()) {
        const auto& rows = write.closings;
        update("close_cases",
               PgParams()
                   .add(uuids(rows, [](const CaseClosing& r) { return r.caseId; }))
                   .add(texts(rows, [](const CaseClosing& r) { return std::string_view(r.resolution); }))
                   .add(uuids(rows, [](const CaseClosing& r) { return r.request; })),
               rows.size());
    }
    if (write.resolutions.empty())
        return;
    const auto& rows = write.resolutions;
    PgArray attempts(PgType::Int2), checks(PgType::Int2), accepted(PgType::Bool);
    for (const auto& row : rows) {
        if (row.waiting) {
            attempts.addInt(row.waiting->attemptNo);
            checks.addInt(row.waiting->checksBefore);
            accepted.addBool(row.waiting->wasAccepted);
        } else {
            attempts.addNull();
            checks.addNull();
            accepted.addNull();
        }
    }
    update("update_resolutions",
           PgParams()
               .add(uuids(rows, [](const ResolutionMark& r) { return r.request; }))
               .add(texts(rows, [](const ResolutionMark& r) { return toString(r.state); }))
               .add(attempts)
               .add(checks)
               .add(accepted)
               .add(texts(rows, [](const ResolutionMark& r) { return std::string_view(r.outcome); })),
           rows.size());
}

void BatchRows::queueReports(const BatchWrite& write) const
{
    if (!write.outbox.empty()) {
        const auto& rows = write.outbox;
        insert("insert_outbox",
               PgParams()
                   .add(uuids(rows, [](const OutboxRow& r) { return r.sale; }))
                   .add(ints(PgType::Int2, rows, [](const OutboxRow& r) { return r.sequence; }))
                   .add(ints(PgType::Int8, rows, [](const OutboxRow& r) { return r.agent.value; }))
                   .add(texts(rows, [](const OutboxRow& r) { return toString(r.event); }))
                   .add(texts(rows, [](const OutboxRow& r) { return std::string_view(r.url); }))
                   .add(texts(rows, [](const OutboxRow& r) { return std::string_view(r.body); }))
                   .add(m_slot));
    }
    if (!write.outboxUpdates.empty()) {
        const auto& rows = write.outboxUpdates;
        update("update_outbox",
               PgParams()
                   .add(uuids(rows, [](const OutboxUpdate& r) { return r.sale; }))
                   .add(ints(PgType::Int2, rows, [](const OutboxUpdate& r) { return r.sequence; }))
                   .add(texts(rows, [](const OutboxUpdate& r) { return toString(r.state); }))
                   .add(ints(PgType::Int2, rows, [](const OutboxUpdate& r) { return r.tries; }))
                   .add(ints(PgType::Int8, rows, [](const OutboxUpdate& r) { return r.nextDelayMs; }))
                   .add(texts(rows, [](const OutboxUpdate& r) { return std::string_view(r.error); })),
               rows.size());
    }
}

void BatchRows::queueInbox(const std::vector<InboxRow>& inbox) const
{
    if (inbox.empty())
        return;
    std::vector<const InboxRow*> sorted;
    for (const auto& row : inbox)
        sorted.push_back(&row);
    std::sort(sorted.begin(), sorted.end(), [](const InboxRow* a, const InboxRow* b) {
        return std::pair(a->supplier, a->delivery) < std::pair(b->supplier, b->delivery);
    });
    const auto supplierOf = [](const InboxRow* r) { return r->supplier.value; };
    const auto deliveryOf = [](const InboxRow* r) { return bytesOf(r->delivery); };
    PgArray sales(PgType::Uuid);
    for (const auto* row : sorted) {
        if (row->sale)
            sales.addUuid(*row->sale);
        else
            sales.addNull();
    }
    insert("insert_inbox_keys",
           PgParams()
               .add(ints(PgType::Int8, sorted, supplierOf))
               .add(texts(sorted, deliveryOf, PgType::Bytea))
               .add(uuids(sorted, [](const InboxRow* r) { return r->id; })));
    insert("insert_inbox",
           PgParams()
               .add(uuids(sorted, [](const InboxRow* r) { return r->id; }))
               .add(ints(PgType::Int8, sorted, supplierOf))
               .add(texts(sorted, deliveryOf, PgType::Bytea))
               .add(texts(sorted, [](const InboxRow* r) { return std::string_view(r->body); }))
               .add(texts(sorted, [](const InboxRow* r) { return std::string_view(r->state); }))
               .add(sales));
}

} // namespace eraflazz::engine
