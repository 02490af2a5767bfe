// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/line_recognition.h"

#include "kernel/assert.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::wallet {

using storage::PgArray;
using storage::PgParams;

namespace {

/// A name met again long after it was filed: its own name for a second row.
std::string nameAgain(const BankLineKey& key, const BankLine& line)
{
    return key.key + "#" + (line.date ? line.date->toString() : std::string());
}

} // namespace

LineRecognition::LineRecognition(storage::PgConnection& connection, const IncomingLines& incoming)
    : m_incoming(incoming)
{
    load(connection);
    m_found = recogniseLines(m_incoming.lines, m_incoming.keys, familyOf(toString(m_incoming.source)), m_stored);
}

void LineRecognition::load(storage::PgConnection& connection)
{
    const auto& bank = m_incoming.bank;
    PgArray names(storage::PgType::Text);
    std::set<Money> amounts;
    std::set<std::string> wanted;
    CivilDate first = jakartaDay(bank.nowMs);
    CivilDate last = first;
    for (std::size_t i = 0; i < m_incoming.lines.size(); ++i) {
        const auto& line = m_incoming.lines[i];
        for (const auto& name : {m_incoming.keys[i].key, nameAgain(m_incoming.keys[i], line)}) {
            if (wanted.insert(name).second)
                names.addText(name);
        }
        amounts.insert(line.amount.rupiah);
        first = std::min(first, dayOf(line, bank.nowMs));
        last = std::max(last, dayOf(line, bank.nowMs));
    }
    const auto rows = connection.query(
        "lines_stored",
        PgParams().add(bank.id).add(names).add(asArray(amounts)).add(first.toString()).add(last.toString()));
    for (int row = 0; row < rows.rows(); ++row) {
        auto stored = readStoredLine(rows, row);
        const bool isAskedByName = wanted.count(stored.dedupeKey) == 1;
        keep(std::move(stored), isAskedByName);
    }
}

void LineRecognition::keep(StoredLineRow row, bool isAskedByName)
{
    const auto family = familyOf(toString(m_incoming.source));
    const auto through = split(row.seenThrough, ' ');
    const bool wasSeenHere = std::any_of(
        through.begin(), through.end(), [&](std::string_view source) { return familyOf(source) == family; });
    // One movement is seen once through each door: what this door has brought already is no line of today's.
    if (!isAskedByName && (row.state == LineState::Duplicate || wasSeenHere))
        return;
    auto& stored = row.line;
    if (stored.line.isPending && row.state != LineState::Duplicate)
        stored.key.looseKey = storedKeys(m_incoming.bank.code, std::span(&stored.line, 1)).front().looseKey;
    stored.key.key = row.dedupeKey;
    m_byKey.emplace(row.dedupeKey, m_stored.size());
    m_rows.push_back({row.id, row.state, stored.line.isPending});
    m_stored.push_back(std::move(stored));
}

std::optional<LineRecognition::Filed> LineRecognition::knownAs(std::size_t i, const std::vector<NewLine>& filed) const
{
    const auto& found = m_found[i];
    const auto& key = m_incoming.keys[i];
    if (isSameNameAgain(i)) {
        const auto again = m_byKey.find(nameAgain(key, m_incoming.lines[i]));
        return again == m_byKey.end() ? std::nullopt : std::optional(filedAt(again->second));
    }
    if (found.what != Recognition::Known)
        return std::nullopt;
    if (found.stored)
        return filedAt(*found.stored);
    // It stands twice in this message.
    const auto twin =
        std::find_if(filed.begin(), filed.end(), [&](const NewLine& line) { return line.key == key.key; });
    if (twin != filed.end())
        return Filed{twin->id, twin->state};
    const auto stored = m_byKey.find(key.key);
    ERA_ASSERT(stored != m_byKey.end(), "ingest: a known line that is nowhere");
    return filedAt(stored->second);
}

std::optional<Uuid> LineRecognition::laterFormOf(std::size_t i) const
{
    const auto& found = m_found[i];
    return found.what == Recognition::LaterForm ? std::optional(m_rows[*found.stored].id) : std::nullopt;
}

std::optional<PostedLine> LineRecognition::postedBy(std::size_t i) const
{
    const auto& found = m_found[i];
    const auto& line = m_incoming.lines[i];
    if (found.what != Recognition::Known && found.what != Recognition::LaterForm)
        return std::nullopt;
    if (!found.stored || !m_rows[*found.stored].isPending || line.isPending || !line.date)
        return std::nullopt;
    return PostedLine{m_rows[*found.stored].id, i};
}

std::optional<SeenBefore> LineRecognition::seenBefore(std::size_t i) const
{
    const auto& found = m_found[i];
    if (found.what != Recognition::Doubtful || !found.stored)
        return std::nullopt;
    const auto& line = m_incoming.lines[i];
    const auto& stored = m_stored[*found.stored];
    SeenBefore seen{m_rows[*found.stored].id, false};
    if (stored.source != familyOf(toString(m_incoming.source)) && !isSameNameAgain(i)) {
        // Another door: the same balance after the same movement, or the same day where a door gives no balance.
        seen.isCertain = (line.balance && stored.line.balance) || line.date == stored.line.date;
    }
    return seen;
}

std::string LineRecognition::nameOf(std::size_t i) const
{
    const auto& key = m_incoming.keys[i];
    return isSameNameAgain(i) ? nameAgain(key, m_incoming.lines[i]) : key.key;
}

bool LineRecognition::isSameNameAgain(std::size_t i) const
{
    const auto& found = m_found[i];
    return found.what == Recognition::Doubtful && found.stored &&
           m_stored[*found.stored].key.key == m_incoming.keys[i].key;
}

LineRecognition::Filed LineRecognition::filedAt(std::size_t stored) const
{
    return {m_rows[stored].id, m_rows[stored].state};
}

} // namespace eraflazz::wallet
