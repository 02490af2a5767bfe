// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page_bench.h"
#include "pages/agents/agent_panel.h"

class QDialog;

namespace eraflazz::console {

/// agent.get of AG001 and its like: two uplines, credit, one key, a webhook that fails.
[[nodiscard]] std::string
agent(const std::string& code, const std::string& status = "active", const std::string& markup = "50");
/// agent.list: three agents, of which one is suspended.
[[nodiscard]] std::string someAgents();

/// reason.list of a new key, and the request that asks for one.
inline constexpr const char* kKeyReasons =
    R"({"rows":[{"code":"KUNCI_BARU","kind":"agent_key","label":"Kunci API baru untuk agen"}]})";
inline constexpr const char* kKeyRequest = "0192f0c1-7a40-7cde-8f01-0000000000c7";

/// The page of agents over three of them.
struct AgentsBench : PageBench {
    explicit AgentsBench(std::vector<std::string> scopes = {}, const std::string& list = someAgents());

    void choose(int row);
    void tab(AgentPanel::Tab tab);
    /// Parts of the panel are made anew on every answer: what is being thrown away is hidden first.
    template <typename Widget> [[nodiscard]] Widget* live(const char* object)
    {
        seat.settle(2);
        return find<Widget>(object);
    }
    void press(const char* object);
    void sayVerb(); ///< Of the question that is open.
    void tellKeyRequest(const char* state, const char* maker);
    [[nodiscard]] QDialog* dialog(const char* name);
    void type(QDialog* in, const char* name, const QString& words);
    [[nodiscard]] QString facts(const char* object);
};

} // namespace eraflazz::console
