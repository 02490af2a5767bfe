// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_seal.h"

#include "crypto/digest.h"
#include "kernel/assert.h"

#include <algorithm>
#include <stdexcept>

namespace eraflazz::sql {
std::string_view seal();
}

namespace eraflazz::wallet {

using storage::PgParams;

namespace {

constexpr int kLinksChecked = 1000;

SealHash hashAt(const storage::PgResult& rows, int row, int column)
{
    const std::string_view bytes = rows.text(row, column);
    SealHash hash{};
    // Anything else than 32 bytes is nobody's head: it stays zero and no link fits it.
    if (bytes.size() == hash.size())
        std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

std::string_view bytesOf(const SealHash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

std::vector<Seal> readSeals(const storage::PgResult& rows)
{
    const int no = rows.column("no"), from = rows.column("from_at"), to = rows.column("to_at"),
              transfers = rows.column("transfers"), digest = rows.column("digest"), head = rows.column("head");
    std::vector<Seal> seals;
    for (int row = rows.rows() - 1; row >= 0; --row)
        seals.push_back({rows.integer(row, no),
                         rows.integer(row, from),
                         rows.integer(row, to),
                         rows.integer(row, transfers),
                         hashAt(rows, row, digest),
                         hashAt(rows, row, head)});
    return seals;
}

std::vector<Seal> lastSealsOf(storage::PgConnection& connection, int most)
{
    return readSeals(connection.query("seal_last", PgParams().add(most)));
}

} // namespace

PgSeal::PgSeal(const std::string& conninfo, Settings settings)
    : m_settings(settings), m_session(conninfo, "eraflazz-seal", {sql::seal()})
{
}

std::optional<SealStore::Sealed> PgSeal::sealNext()
{
    storage::translated([this] { static_cast<void>(m_session.connection().query("seal_summarize")); });
    return m_session.commit([this](storage::UnitOfWork& work) { return sealNextIn(work); });
}

std::optional<SealStore::Sealed> PgSeal::sealNextIn(storage::UnitOfWork& work)
{
    auto& connection = work.connection();
    if (!connection.query("seal_lock").boolean(0, 0))
        return std::nullopt;
    const auto bound = connection.query("seal_bound", PgParams().add(m_settings.settledAfterSeconds));
    const SealTime upper = bound.integer(0, bound.column("upper"));
    const auto last = lastSealsOf(connection, 1);
    Seal seal;
    if (!last.empty()) {
        seal.no = last[0].no;
        seal.from = last[0].to;
    }
    ++seal.no;
    if (upper <= seal.from || bound.boolean(0, bound.column("others_write")))
        return std::nullopt;

    seal.to = findSpanEnd(seal.from, upper, m_settings.transfersMax, [&](SealTime to) {
        return connection.query("seal_count", PgParams().add(seal.from).add(to).add(m_settings.transfersMax + 1))
            .integer(0, 0);
    });
    const auto span = connection.query("seal_digest", PgParams().add(seal.from).add(seal.to));
    seal.transfers = span.integer(0, span.column("transfers"));
    if (seal.transfers == 0)
        return std::nullopt; // an idle shop seals nothing; the next span begins where this one would have
    seal.digest = hashAt(span, 0, span.column("digest"));
    seal.head = sha256(headInput(last.empty() ? SealHash{} : last[0].head, seal));
    connection.queue("seal_insert",
                     PgParams()
                         .add(seal.no)
                         .add(seal.from)
                         .add(seal.to)
                         .add(seal.transfers)
                         .add(bytesOf(seal.digest))
                         .add(bytesOf(seal.head)));
    static_cast<void>(connection.run());
    return Sealed{seal, seal.to < upper};
}

std::optional<Seal> PgSeal::lastSeal()
{
    const auto seals = lastSeals(1);
    return seals.empty() ? std::nullopt : std::optional(seals[0]);
}

std::vector<Seal> PgSeal::lastSeals(int most)
{
    return storage::translated([&] { return lastSealsOf(m_session.connection(), most); });
}

void PgSeal::reconnect()
{
    m_session.reconnect();
}

void requireSealChain(SealStore& seals)
{
    if (const auto broken =
            findBrokenLink(seals.lastSeals(kLinksChecked), [](std::string_view b) { return sha256(b); }))
        throw std::runtime_error("the seal of history is broken: " + *broken +
                                 ". Somebody changed the books behind the daemon's back, so nothing was "
                                 "started: `eraflazzd audit` tells what else was changed; restore a backup you trust");
}

} // namespace eraflazz::wallet
