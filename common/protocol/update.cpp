// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/update.h"

#include "kernel/text.h"
#include "protocol/message.h"

namespace eraflazz::protocol {

namespace {

std::optional<Update::Row> rowFrom(const Json& json)
{
    const auto& items = json.items();
    if (items.size() < 2 || !items[0].asString() || !items[1].asInteger())
        return std::nullopt;
    Update::Row row{std::string(*items[0].asString()), *items[1].asInteger(), {}};
    row.cells.assign(items.begin() + 2, items.end());
    return row;
}

std::optional<Update::Patch> patchFrom(const Json& json)
{
    const auto& items = json.items();
    if (items.size() != 3 || !items[0].asString() || !items[1].asInteger() || !items[2].isObject())
        return std::nullopt;
    Update::Patch patch{std::string(*items[0].asString()), *items[1].asInteger(), {}};
    for (const auto& [name, value] : items[2].members()) {
        const auto column = parseInt(name);
        if (!column || *column < 0 || *column > 1000)
            return std::nullopt;
        patch.cells.emplace_back(static_cast<int>(*column), value);
    }
    return patch;
}

template <typename T, typename Read> bool readAll(const Json& list, std::vector<T>& into, Read read)
{
    if (!list.isNull() && !list.isArray())
        return false;
    for (const auto& item : list.items()) {
        auto one = read(item);
        if (!one)
            return false;
        into.push_back(*std::move(one));
    }
    return true;
}

} // namespace

std::optional<Update> updateFrom(bool isSnapshot, const Json& params)
{
    Update update;
    const auto sub = params["sub"].asString();
    const auto seq = params["seq"].asInteger();
    const auto change = params["change"].asInteger();
    if (!sub || !seq || !change)
        return std::nullopt;
    update.sub = *sub;
    update.seq = *seq;
    update.change = *change;
    update.isSnapshot = isSnapshot;
    update.isFirst = params["first"].asBool().value_or(false);
    update.isLast = params["last"].asBool().value_or(false);
    const auto text = [](const Json& json) -> std::optional<std::string> {
        const auto found = json.asString();
        return found ? std::optional(std::string(*found)) : std::nullopt;
    };
    const bool isFine = readAll(params[isSnapshot ? "rows" : "ins"], update.rows, rowFrom) &&
                        readAll(params["upd"], update.patches, patchFrom) &&
                        readAll(params["del"], update.removed, text);
    return isFine ? std::optional(std::move(update)) : std::nullopt;
}

UpdateWriter::UpdateWriter(std::string_view sub, std::int64_t seq)
{
    m_out.beginObject().field("sub", sub).field("seq", seq).field("prev", seq - 1);
}

UpdateWriter& UpdateWriter::settled(std::int64_t change)
{
    m_change = change;
    return *this;
}

UpdateWriter& UpdateWriter::snapshot(bool isFirst, bool isLast)
{
    m_isSnapshot = true;
    m_out.field("first", isFirst).field("last", isLast);
    return *this;
}

UpdateWriter& UpdateWriter::delta()
{
    m_isSnapshot = false;
    return *this;
}

UpdateWriter& UpdateWriter::beginRows(std::string_view name)
{
    m_out.key(name).beginArray();
    return *this;
}

UpdateWriter& UpdateWriter::beginRow(std::string_view key, std::int64_t version)
{
    m_out.beginArray().value(key).value(version);
    return *this;
}

UpdateWriter& UpdateWriter::endRow()
{
    m_out.endArray();
    return *this;
}

UpdateWriter& UpdateWriter::endRows()
{
    m_out.endArray();
    return *this;
}

UpdateWriter& UpdateWriter::removed(const std::vector<std::string>& keys)
{
    m_out.key("del").beginArray();
    for (const auto& key : keys)
        m_out.value(key);
    m_out.endArray();
    return *this;
}

std::string UpdateWriter::take()
{
    m_out.field("change", m_change).endObject();
    return notificationText(m_isSnapshot ? "sub.snapshot" : "sub.delta", m_out.text());
}

} // namespace eraflazz::protocol
