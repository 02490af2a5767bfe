// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suppliers/statement_layouts.h"

#include "kernel/assert.h"
#include "kernel/text.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <initializer_list>

namespace eraflazz::engine::statement_layout_files {
std::string_view digiflazz();
}

namespace eraflazz::engine {

namespace {

constexpr std::array kStatuses{StatementStatus::Delivered, StatementStatus::Failed, StatementStatus::Pending};

/// Carries what is wrong out of the nested reading; never leaves this file.
struct Refused final {
    std::string text;
};

std::vector<std::string> textsOf(const toml::node_view<const toml::node>& node, const std::string& path)
{
    const auto* array = node.as_array();
    std::vector<std::string> texts;
    for (std::size_t i = 0; array != nullptr && i < array->size(); ++i) {
        if (const auto value = array->get(i)->value_exact<std::string>(); value && !value->empty())
            texts.push_back(*value);
    }
    if (array == nullptr || array->empty() || texts.size() != array->size())
        throw Refused{path + " must be a list of texts: [\"...\"]"};
    return texts;
}

void refuseUnknown(const toml::table& table, const std::string& path, const std::vector<std::string_view>& known)
{
    for (const auto& [key, value] : table) {
        if (std::find(known.begin(), known.end(), key.str()) == known.end())
            throw Refused{"unknown key " + path + std::string(key.str())};
    }
}

const toml::table& tableOf(const toml::table& root, const char* name)
{
    const auto* table = root.get_as<toml::table>(name);
    if (table == nullptr)
        throw Refused{std::string("[") + name + "] is missing"};
    return *table;
}

void readColumns(const toml::table& columns, StatementLayout& layout)
{
    std::vector<std::string_view> known;
    for (const auto role : kStatementRoles) {
        known.push_back(toString(role));
        if (columns.contains(toString(role)))
            layout.titles[role] = textsOf(columns[toString(role)], "columns." + std::string(toString(role)));
    }
    refuseUnknown(columns, "columns.", known);
    for (const auto needed : {StatementRole::Ref, StatementRole::Status}) {
        if (layout.titles.count(needed) == 0)
            throw Refused{"columns." + std::string(toString(needed)) + " is missing"};
    }
}

void readWords(const toml::table& words, StatementLayout& layout)
{
    std::vector<std::string_view> known;
    for (const auto status : kStatuses) {
        const std::string path = "status." + std::string(toString(status));
        known.push_back(toString(status));
        for (const auto& word : textsOf(words[toString(status)], path)) {
            if (!layout.words.emplace(toLower(word), status).second)
                throw Refused{path + ": \"" + word + "\" has two meanings"};
        }
    }
    refuseUnknown(words, "status.", known);
}

StatementLayout layoutOf(const toml::table& root)
{
    refuseUnknown(root, "", {"id", "group", "utc_offset_minutes", "time_formats", "columns", "status"});
    StatementLayout layout;
    layout.id = root["id"].value_exact<std::string>().value_or("");
    if (layout.id.empty())
        throw Refused{"id is missing"};
    const auto group = root["group"].value_exact<std::string>().value_or(".");
    if (group != "." && group != ",")
        throw Refused{"group must be \".\" or \",\""};
    layout.group = group[0];
    const auto offset = root["utc_offset_minutes"].value_exact<std::int64_t>().value_or(420);
    if (offset < -840 || offset > 840)
        throw Refused{"utc_offset_minutes must be from -840 to 840"};
    layout.utcOffsetMinutes = static_cast<int>(offset);
    readColumns(tableOf(root, "columns"), layout);
    if (layout.titles.count(StatementRole::Time) == 1)
        layout.timeFormats = textsOf(root["time_formats"], "time_formats");
    readWords(tableOf(root, "status"), layout);
    return layout;
}

} // namespace

Result<StatementLayout, std::string> readStatementLayout(std::string_view toml)
{
    try {
        return layoutOf(toml::parse(toml));
    } catch (const Refused& refused) {
        return Err(refused.text);
    } catch (const toml::parse_error& error) {
        return Err("line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description()));
    }
}

std::optional<StatementLayout> shippedStatementLayout(std::string_view adapterName)
{
    if (adapterName != "digiflazz")
        return std::nullopt;
    auto layout = readStatementLayout(statement_layout_files::digiflazz());
    ERA_ASSERT(layout.has_value(), "a shipped statement layout is broken: " + layout.error());
    return std::move(*layout);
}

} // namespace eraflazz::engine
