// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/subscription.h"

#include "kernel/text.h"
#include "protocol/update.h"

#include <algorithm>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kMarkMs = 20'000; // well within what a table remembers
constexpr std::size_t kRoomPerMessage = protocol::kOutgoingMax - 16 * 1024;

std::string_view typeName(protocol::CellType type)
{
    switch (type) {
    case protocol::CellType::Text:
        return "text";
    case protocol::CellType::Int:
        return "int";
    case protocol::CellType::Money:
        return "money";
    case protocol::CellType::Time:
        return "time";
    case protocol::CellType::Bool:
        break;
    }
    return "bool";
}

void writeRow(protocol::UpdateWriter& writer, const std::vector<SeenColumn>& columns, const Row& row)
{
    writer.beginRow(row.key, row.version);
    for (const auto& column : columns)
        writeCell(writer.out(), column, row);
    writer.endRow();
}

std::vector<int> differing(const std::vector<SeenColumn>& columns, const Row& before, const Row& now)
{
    std::vector<int> all;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto cell = static_cast<std::size_t>(columns[i].cell);
        if (before.cells[cell] != now.cells[cell])
            all.push_back(static_cast<int>(i));
    }
    return all;
}

} // namespace

void writeCell(JsonWriter& out, const SeenColumn& column, const Row& row)
{
    const Cell& cell = row.cells[static_cast<std::size_t>(column.cell)];
    if (const auto* truth = std::get_if<bool>(&cell)) {
        out.value(*truth);
    } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        out.value(*number);
    } else if (const auto* text = std::get_if<std::string>(&cell)) {
        if (!column.isMasked || text->empty())
            out.value(*text);
        else
            out.value(column.spec->name == "destination" ? masked(*text) : std::string("***"));
    } else {
        out.null();
    }
}

std::optional<std::vector<SeenColumn>> seenColumns(const protocol::TopicSpec& topic,
                                                   const std::vector<std::string>& wanted,
                                                   const std::function<bool(std::string_view)>& may)
{
    std::vector<SeenColumn> all;
    for (std::size_t i = 0; i < topic.columns.size(); ++i) {
        const auto& spec = topic.columns[i];
        if (may(spec.scope))
            all.push_back({&spec, static_cast<int>(i), !spec.maskScope.empty() && !may(spec.maskScope)});
    }
    if (wanted.empty())
        return all;
    std::vector<SeenColumn> chosen;
    for (const auto& name : wanted) {
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const SeenColumn& one) { return one.spec->name == name; });
        if (found == all.end())
            return std::nullopt;
        chosen.push_back(*found);
    }
    return chosen;
}

void writeColumns(JsonWriter& out, const std::vector<SeenColumn>& columns)
{
    out.key("columns").beginArray();
    for (const auto& column : columns) {
        out.beginObject().field("name", column.spec->name).field("type", typeName(column.spec->type));
        out.field("masked", column.isMasked).endObject();
    }
    out.endArray();
}

Subscription::Subscription(std::string id,
                           const protocol::TopicSpec& topic,
                           std::vector<SeenColumn> columns,
                           std::unique_ptr<Window> window,
                           int maxHz)
    : m_id(std::move(id)), m_topic(topic), m_columns(std::move(columns)), m_window(std::move(window)),
      m_everyMs(1000 / maxHz)
{
}

Subscription::~Subscription()
{
    m_window.reset();
    if (onEnd)
        onEnd();
}

bool Subscription::flush(std::int64_t nowMs, const Send& send)
{
    if (m_isPaused || (nowMs < m_nextMs && !m_window->isInSnapshot()))
        return false;
    if (nowMs - m_saidMs > kMarkMs)
        m_window->mark();
    const auto step = m_window->next(kRowsMax);
    if (!step)
        return false;
    m_saidMs = nowMs;
    m_nextMs = nowMs + m_everyMs;
    write(*step, send);
    return m_window->isInSnapshot();
}

void Subscription::write(const Window::Step& step, const Send& send)
{
    if (step.isSnapshot)
        writeSnapshot(step, send);
    else
        writeDelta(step, send);
}

void Subscription::writeSnapshot(const Window::Step& step, const Send& send)
{
    std::size_t at = 0;
    bool isFirst = step.isFirst;
    do {
        // Wide rows may not fit into one message; which one is the last is known once they are written.
        protocol::UpdateWriter writer(m_id, ++m_seq);
        writer.beginRows("rows");
        while (at < step.rows.size() && writer.size() < kRoomPerMessage)
            writeRow(writer, m_columns, *step.rows[at++]);
        const bool isEnd = at == step.rows.size();
        writer.endRows().snapshot(isFirst, isEnd && step.isLast).settled(isEnd ? step.change : 0);
        send(writer.take());
        isFirst = false;
    } while (at < step.rows.size());
}

void Subscription::writeDelta(const Window::Step& step, const Send& send)
{
    std::vector<const Row*> whole;
    std::vector<std::pair<const Row*, std::vector<int>>> patches;
    for (const auto& row : step.rows)
        whole.push_back(row.get());
    for (const auto& [before, now] : step.changed) {
        auto columns = differing(m_columns, *before, *now);
        if (columns.size() * 2 > m_columns.size())
            whole.push_back(now.get());
        else
            patches.emplace_back(now.get(), std::move(columns));
    }
    std::size_t wholeAt = 0;
    std::size_t patchAt = 0;
    bool isFirst = true;
    while (isFirst || wholeAt < whole.size() || patchAt < patches.size()) {
        // The last message of the step says where a resume may go on; only then the picture is complete.
        protocol::UpdateWriter writer(m_id, ++m_seq);
        writer.delta().beginRows("ins");
        while (wholeAt < whole.size() && writer.size() < kRoomPerMessage)
            writeRow(writer, m_columns, *whole[wholeAt++]);
        writer.endRows().beginRows("upd");
        while (patchAt < patches.size() && writer.size() < kRoomPerMessage) {
            const auto& [row, columns] = patches[patchAt++];
            writer.beginRow(row->key, row->version).out().beginObject();
            for (const int column : columns) {
                writer.out().key(std::to_string(column));
                writeCell(writer.out(), m_columns[static_cast<std::size_t>(column)], *row);
            }
            writer.out().endObject();
            writer.endRow();
        }
        writer.endRows().removed(isFirst ? step.removed : std::vector<std::string>());
        if (wholeAt == whole.size() && patchAt == patches.size())
            writer.settled(step.change);
        send(writer.take());
        isFirst = false;
    }
}

} // namespace eraflazz::control
