// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/search_text.h"
#include "control/server/control_server.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kFound = 10;

struct Found final {
    std::string kind;
    std::string id;
    std::string title;
    std::string detail;
    std::string state;
    std::optional<std::int64_t> amount;
    std::optional<std::int64_t> time;
};

std::string_view scopeOf(std::string_view kind)
{
    static const std::map<std::string_view, std::string_view> scopes{{"sale", "trx.read"},
                                                                     {"ticket", "deposit.read"},
                                                                     {"line", "deposit.read"},
                                                                     {"agent", "agent.read"},
                                                                     {"product", "product.read"},
                                                                     {"supplier", "supplier.read"},
                                                                     {"request", "request.read"},
                                                                     {"case", "case.read"}};
    return scopes.at(kind);
}

/// The rows of search_id, search_sales and search_deposits.
std::vector<Found> foundFrom(const std::vector<Row>& rows)
{
    const auto number = [](const Cell& cell) {
        const auto* value = std::get_if<std::int64_t>(&cell);
        return value != nullptr ? std::optional(*value) : std::nullopt;
    };
    std::vector<Found> found;
    for (const auto& row : rows) {
        const auto text = [&row](std::size_t cell) {
            const auto* value = std::get_if<std::string>(&row.cells[cell]);
            return value != nullptr ? *value : std::string();
        };
        found.push_back({row.key, text(0), text(1), text(2), text(3), number(row.cells[4]), number(row.cells[5])});
    }
    return found;
}

std::string_view wordOf(catalog::AgentStatus status)
{
    switch (status) {
    case catalog::AgentStatus::Active:
        return "active";
    case catalog::AgentStatus::Suspended:
        return "suspended";
    case catalog::AgentStatus::Closed:
        break;
    }
    return "closed";
}

std::string_view wordOf(catalog::ProductStatus status)
{
    switch (status) {
    case catalog::ProductStatus::Open:
        return "open";
    case catalog::ProductStatus::Disturbed:
        return "disturbed";
    case catalog::ProductStatus::Empty:
        return "empty";
    case catalog::ProductStatus::Closed:
        break;
    }
    return "closed";
}

/// Looks through what the daemon keeps in memory; the best of one kind.
class Shelf final {
public:
    Shelf(std::string kind, const std::string& sought, std::size_t most)
        : m_kind(std::move(kind)), m_sought(sought), m_most(most)
    {
    }

    void look(const std::string& code, const std::string& name, std::string_view state)
    {
        const int rank = matchRank(m_sought, code, name);
        if (rank > 0)
            m_found.emplace(rank, code, name, state);
    }

    void addTo(std::vector<Found>& all) const
    {
        std::size_t taken = 0;
        for (const auto& [rank, code, name, state] : m_found) {
            if (++taken > m_most)
                return;
            all.push_back({m_kind, code, code, name, std::string(state), std::nullopt, std::nullopt});
        }
    }

private:
    std::string m_kind;
    const std::string& m_sought;
    std::size_t m_most;
    std::set<std::tuple<int, std::string, std::string, std::string_view>> m_found;
};

std::vector<Found> shelved(const catalog::Catalog& catalog, const std::string& sought, std::size_t most)
{
    std::vector<Found> all;
    Shelf agents("agent", sought, most);
    for (const auto& [id, agent] : catalog.agents)
        agents.look(agent.code, agent.name, wordOf(agent.status));
    agents.addTo(all);
    Shelf products("product", sought, most);
    for (const auto& [code, product] : catalog.productsByCode)
        products.look(code, product.name, wordOf(product.status));
    products.addTo(all);
    Shelf suppliers("supplier", sought, most);
    for (const auto& [id, supplier] : catalog.suppliers)
        suppliers.look(supplier.code, supplier.name, supplier.open ? "open" : "closed");
    suppliers.addTo(all);
    return all;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string all;
    for (const auto& word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

std::vector<Found> stored(ControlReads& reads, const Call& call, const SearchText& search, std::int64_t limit)
{
    std::vector<Found> all;
    const auto take = [&all](const std::vector<Row>& rows) {
        for (auto& one : foundFrom(rows))
            all.push_back(std::move(one));
    };
    const bool seesPersonal = call.may("trx.personal");
    if (search.id)
        take(reads.table("search_id", {{":id", search.id->toString()}, {":personal", seesPersonal}}));
    if (call.may("trx.read"))
        take(reads.table("search_sales",
                         {{":destinations", joined(search.destinations)},
                          {":text", search.text},
                          {":bare", search.bare},
                          {":personal", seesPersonal},
                          {":limit", limit}}));
    if (call.may("deposit.read"))
        take(reads.table("search_deposits",
                         {{":amount", search.amount ? Cell(*search.amount) : Cell(std::int64_t{-1})},
                          {":text", search.text},
                          {":personal", seesPersonal},
                          {":limit", limit}}));
    return all;
}

std::string spell(const Call& call, const std::vector<Found>& found)
{
    std::set<std::pair<std::string, std::string>> told;
    JsonWriter out;
    out.beginObject().key("rows").beginArray();
    for (const auto& one : found) {
        if (!call.may(scopeOf(one.kind)) || !told.emplace(one.kind, one.id).second)
            continue;
        out.beginObject().field("kind", one.kind).field("id", one.id).field("title", one.title);
        out.field("detail", one.detail).field("state", one.state);
        if (one.amount)
            out.field("amount", *one.amount);
        if (one.time)
            out.field("time", *one.time);
        out.endObject();
    }
    return out.endArray().endObject().take();
}

void find(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call, catalog = server.engine().catalog()](Readers& readers) -> Outcome {
            const auto search = readSearch(call.text("text"));
            if (search.text.empty())
                return Err(unfit("text", "required"));
            const auto limit = call.number("limit", kFound);
            auto found = stored(*readers.reads, call, search, limit);
            for (auto& one : shelved(*catalog, search.text, static_cast<std::size_t>(limit)))
                found.push_back(std::move(one));
            return spell(call, found);
        },
        answer);
}

} // namespace

void addSearchMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("search.find", [&server](const Call& call, const Answer& answer) { find(server, call, answer); });
}

} // namespace eraflazz::control
