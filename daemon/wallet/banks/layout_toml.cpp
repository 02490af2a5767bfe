// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/banks/layout_toml.h"

#include "kernel/text.h"
#include "wallet/banks/sheet.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <set>

namespace eraflazz::wallet {

namespace {

/// Carries a LayoutError out of the nested reading; never leaves this file.
class Refused final {
public:
    explicit Refused(std::string text) : m_text(std::move(text)) {}
    [[nodiscard]] const std::string& text() const { return m_text; }

private:
    std::string m_text;
};

/// One table of the file. Remembers which keys were asked for, so that the others can be refused.
class Section final {
public:
    Section(std::string name, const toml::table* table) : m_name(std::move(name)), m_table(table) {}

    [[nodiscard]] bool exists() const { return m_table != nullptr; }
    [[nodiscard]] std::string path(std::string_view key) const
    {
        return m_name.empty() ? std::string(key) : m_name + "." + std::string(key);
    }
    Section section(const char* key)
    {
        const auto* node = at(key);
        if (node && !node->is_table())
            throw Refused(path(key) + " must be a table");
        return {path(key), node ? node->as_table() : nullptr};
    }
    std::string text(const char* key, std::string fallback)
    {
        const auto* node = at(key);
        if (!node)
            return fallback;
        const auto value = node->value_exact<std::string>();
        if (!value)
            throw Refused(path(key) + " must be a text in quotes");
        return *value;
    }
    std::string needText(const char* key)
    {
        auto value = text(key, {});
        if (value.empty())
            throw Refused(path(key) + " is missing");
        return value;
    }
    bool flag(const char* key)
    {
        const auto* node = at(key);
        const auto value = node ? node->value_exact<bool>() : std::optional(false);
        if (!value)
            throw Refused(path(key) + " must be true or false");
        return *value;
    }
    int number(const char* key)
    {
        const auto* node = at(key);
        const auto value = node ? node->value_exact<std::int64_t>() : std::optional<std::int64_t>(0);
        if (!value || *value < -1000 || *value > 1000)
            throw Refused(path(key) + " must be a whole number from -1000 to 1000");
        return static_cast<int>(*value);
    }
    Titles texts(const char* key)
    {
        const auto* node = at(key);
        if (!node)
            return {};
        const auto* array = node->as_array();
        Titles found;
        for (std::size_t i = 0; array && i < array->size(); ++i) {
            if (const auto value = array->get(i)->value_exact<std::string>())
                found.push_back(*value);
        }
        if (!array || found.size() != array->size())
            throw Refused(path(key) + " must be a list of texts: [\"...\", \"...\"]");
        return found;
    }
    const toml::array* tables(const char* key)
    {
        const auto* node = at(key);
        if (node && !node->is_array())
            throw Refused(path(key) + " must be a list of tables");
        return node ? node->as_array() : nullptr;
    }
    void refuseOthers() const
    {
        if (!m_table)
            return;
        for (const auto& entry : *m_table) {
            if (m_asked.count(std::string(entry.first.str())) == 0)
                throw Refused("unknown key " + path(entry.first.str()));
        }
    }

private:
    const toml::node* at(const char* key)
    {
        m_asked.insert(key);
        return m_table ? m_table->get(key) : nullptr;
    }

    std::string m_name;
    const toml::table* m_table;
    std::set<std::string> m_asked;
};

struct RoleName final {
    const char* name;
    ColumnRole role;
};
constexpr std::array<RoleName, 13> kRoles{{{"date", ColumnRole::Date},
                                           {"time", ColumnRole::Time},
                                           {"description", ColumnRole::Description},
                                           {"amount", ColumnRole::Amount},
                                           {"mark", ColumnRole::Mark},
                                           {"debit", ColumnRole::Debit},
                                           {"credit", ColumnRole::Credit},
                                           {"balance", ColumnRole::Balance},
                                           {"balance_before", ColumnRole::BalanceBefore},
                                           {"reference", ColumnRole::Reference},
                                           {"account", ColumnRole::Account},
                                           {"remark", ColumnRole::Remark},
                                           {"ignored", ColumnRole::Ignored}}};

std::optional<BankDirection> directionOf(const std::string& path, const std::string& word)
{
    if (word.empty())
        return std::nullopt;
    if (word != "credit" && word != "debit")
        throw Refused(path + " must be \"credit\" or \"debit\"");
    return word == "credit" ? BankDirection::Credit : BankDirection::Debit;
}

void readPatterns(Section& section, const char* key, NameHints& names)
{
    const auto* list = section.tables(key);
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        const auto where = section.path(key) + "[" + std::to_string(i) + "]";
        if (!list->get(i)->is_table())
            throw Refused(where + " must be a table: { match = '...', when = \"credit\" }");
        Section entry(where, list->get(i)->as_table());
        const auto match = entry.needText("match");
        const auto when = directionOf(entry.path("when"), entry.text("when", {}));
        if (const auto problem = names.add(match, when))
            throw Refused(where + ": " + *problem);
        entry.refuseOthers();
    }
}

void readColumns(Section section, BankLayout& layout)
{
    for (const auto& [name, role] : kRoles) {
        auto titles = section.texts(name);
        if (!titles.empty())
            layout.columns[role] = std::move(titles);
    }
    for (const auto& name : section.texts("optional")) {
        const auto found =
            std::find_if(kRoles.begin(), kRoles.end(), [&](const RoleName& r) { return name == r.name; });
        if (found == kRoles.end() || layout.columns.count(found->role) == 0)
            throw Refused(section.path("optional") + ": \"" + name + "\" is no column of this layout");
        layout.optionalColumns.push_back(found->role);
    }
    section.refuseOthers();
    for (const auto role : {ColumnRole::Date, ColumnRole::Description}) {
        if (layout.columns.count(role) == 0)
            throw Refused("columns.date and columns.description are needed");
    }
}

std::vector<DateFormat> formatsOf(Section& section, const char* key, bool ofDates)
{
    std::vector<DateFormat> formats;
    for (const auto& pattern : section.texts(key)) {
        auto format = DateFormat::compile(pattern);
        if (!format || format->hasDate() != ofDates)
            throw Refused(section.path(key) + ": \"" + pattern + "\" is no " +
                          (ofDates ? "date format, such as dd/MM/yyyy HH:mm:ss" : "time format, such as HH:mm:ss"));
        formats.push_back(std::move(*format));
    }
    return formats;
}

void readFormat(Section section, BankLayout& layout)
{
    layout.dateFormats = formatsOf(section, "dates", true);
    if (layout.dateFormats.empty())
        throw Refused(section.path("dates") + " is missing");
    layout.timeFormats = formatsOf(section, "times", false);
    for (const auto& example : section.texts("numbers")) {
        const auto style = numberStyleOf(example);
        if (!style)
            throw Refused(section.path("numbers") + R"( knows "1,234.56" and "1.234,56")");
        layout.numberStyles.push_back(*style);
    }
    if (layout.numberStyles.empty())
        throw Refused(section.path("numbers") + " is missing");
    layout.pendingWords = section.texts("pending");
    layout.descriptionJoin = section.text("description_join", layout.descriptionJoin);
    layout.descriptionMayOverflow = section.flag("description_overflow");
    section.refuseOthers();
}

void needRoles(const BankLayout& layout, std::initializer_list<ColumnRole> roles, const char* text)
{
    for (const auto role : roles) {
        if (layout.columns.count(role) == 0)
            throw Refused(text);
    }
}

void readDirection(Section section, BankLayout& layout)
{
    const auto by = section.needText("by");
    if (by == "columns") {
        layout.direction = DirectionBy::Columns;
        needRoles(layout, {ColumnRole::Debit, ColumnRole::Credit}, "by = \"columns\" needs columns.debit and .credit");
    } else if (by == "mark") {
        layout.direction = DirectionBy::Mark;
        needRoles(layout, {ColumnRole::Amount, ColumnRole::Mark}, "by = \"mark\" needs columns.amount and .mark");
    } else if (by == "suffix" || by == "sign") {
        layout.direction = by == "sign" ? DirectionBy::Sign : DirectionBy::Suffix;
        needRoles(layout, {ColumnRole::Amount}, "this direction needs columns.amount");
    } else {
        throw Refused(section.path("by") + R"( must be "columns", "mark", "suffix" or "sign")");
    }
    layout.creditWords = section.texts("credit");
    layout.debitWords = section.texts("debit");
    layout.unmarked = directionOf(section.path("unmarked"), section.text("unmarked", {}));
    const bool needsWords = layout.direction == DirectionBy::Mark || layout.direction == DirectionBy::Suffix;
    if (needsWords && (layout.creditWords.empty() || layout.debitWords.empty()))
        throw Refused(section.path("credit") + " and .debit are needed");
    section.refuseOthers();
}

void readTitles(Section section, BankLayout& layout)
{
    layout.accountLabels = section.texts("account");
    layout.holderLabels = section.texts("holder");
    layout.periodLabels = section.texts("period");
    section.refuseOthers();
}

void readRows(Section section, BankLayout& layout)
{
    layout.openingLabels = section.texts("opening");
    layout.closingLabels = section.texts("closing");
    layout.skippedLabels = section.texts("skip");
    layout.reversalWords = section.texts("reversal");
    section.refuseOthers();
}

void readSecondRow(Section section, BankLayout& layout)
{
    layout.hasSecondRow = section.exists();
    layout.secondRowTimes = formatsOf(section, "times", false);
    layout.secondRowJoin = section.text("join", layout.secondRowJoin);
    section.refuseOthers();
}

void readNames(Section section, const NameSets& sets, BankLayout& layout)
{
    readPatterns(section, "patterns", layout.names);
    if (const auto use = section.text("use", {}); !use.empty()) {
        const auto set = sets.find(use);
        if (set == sets.end())
            throw Refused(section.path("use") + ": no set \"" + use + "\" in name_patterns.toml");
        layout.names.addAll(set->second);
    }
    section.refuseOthers();
}

BankLayout layoutOf(const toml::table& file, const NameSets& names)
{
    Section root("", &file);
    BankLayout layout;
    layout.id = root.needText("id");
    layout.bank = root.needText("bank");
    layout.title = root.text("title", layout.id);
    layout.priority = root.number("priority");
    readColumns(root.section("columns"), layout);
    readFormat(root.section("format"), layout);
    readDirection(root.section("direction"), layout);
    readTitles(root.section("titles"), layout);
    readRows(root.section("rows"), layout);
    readSecondRow(root.section("second_row"), layout);
    readNames(root.section("names"), names, layout);
    root.refuseOthers();
    return layout;
}

/// Runs `read` over the parsed file; every refusal becomes a value.
template <typename T, typename Read> Result<T, LayoutError> parsed(std::string_view text, const Read& read)
{
    try {
        return read(toml::parse(text));
    } catch (const toml::parse_error& error) {
        return Err(
            LayoutError{"line " + std::to_string(error.source().begin.line) + ": " + std::string(error.description())});
    } catch (const Refused& refused) {
        return Err(LayoutError{refused.text()});
    }
}

} // namespace

std::string comparableTitle(std::string_view title)
{
    auto text = toLower(collapsed(title));
    while (!text.empty() && text.front() == '\'')
        text.erase(0, 1);
    while (!text.empty() && (text.back() == '.' || text.back() == ':' || text.back() == ' '))
        text.pop_back();
    return text;
}

Result<NameSets, LayoutError> readNameSets(std::string_view text)
{
    return parsed<NameSets>(text, [](const toml::table& file) {
        NameSets sets;
        for (const auto& entry : file) {
            Section root("", &file);
            const std::string name(entry.first.str());
            readPatterns(root, name.c_str(), sets[name]);
        }
        return sets;
    });
}

Result<BankLayout, LayoutError> readLayout(std::string_view text, const NameSets& names)
{
    return parsed<BankLayout>(text, [&](const toml::table& file) { return layoutOf(file, names); });
}

} // namespace eraflazz::wallet
