// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/result.h"
#include "kernel/stamp.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace eraflazz::catalog {

/// Why an agent was not added, or its terms and keys stay as they are. Nothing was written.
enum class AgentRefusal {
    NotAllowed, ///< The operator is disabled or has no right to it.
    AgentNotFound,
    UplineNotFound,
    LevelNotFound,
    CodeTaken,
    CodeUnfit,   ///< 2 to 32 letters, digits, - and _.
    ValueUnfit,  ///< No value of that kind.
    AgentClosed, ///< A closed agent is history.
    TooDeep,     ///< The chain of uplines would be longer than network.depth_max.
    Stale,       ///< It is not what the person saw.
    NoFreeSlot,  ///< Both keys are live: rotate or revoke one.
    KeyReused,   ///< The person added another agent so under this idempotency key.
    KeyNotFound, ///< The slot has no live key.
    RequestNotFound,
    NotTheMaker,        ///< Who asked makes the key, not who agreed.
    RequestNotApproved, ///< It waits, or was declined or taken back.
    RequestUnfit,       ///< It allows something else.
    RequestSpent,       ///< A key was made of it already.
    RequestExpired,     ///< It was agreed to too long ago.
};
[[nodiscard]] std::string_view toString(AgentRefusal refusal); ///< "CODE_TAKEN"

/// Who does it, when (Unix milliseconds), and under which key: the same again is answered from what was done.
struct AgentAct final {
    std::int64_t operatorId = 0;
    std::int64_t nowMs = 0;
    std::string key;
};

struct NewAgent final {
    std::string code;
    std::string name;
    std::string level;
    std::string upline; ///< "" for a root.
    std::int64_t markup = 0;
    std::int64_t ratePerMinute = 60; ///< 0 = no limit.
    std::string webhookUrl;          ///< "" for none.
};

/// What can be changed about an agent that is not its place in the tree.
enum class AgentTerm { Name, RatePerMinute, OpenTicketsMax, DuplicateRule, WebhookUrl, AllowedIps };
[[nodiscard]] std::optional<AgentTerm> agentTermFrom(std::string_view word);
[[nodiscard]] std::string_view toString(AgentTerm term); ///< "rate_per_minute"

struct TermChange final {
    std::string agent;
    AgentTerm term = AgentTerm::Name;
    std::string expected; ///< What the person saw, in the words of `value`.
    std::string value;    ///< "-" for no webhook and for any address.
};

/// How long who asked for a key may make it after another person has agreed.
inline constexpr std::int64_t kKeyClaimMs = 24 * 3'600'000;

enum class KeyAct { Issue, Rotate, Revoke };
struct KeyChange final {
    std::string agent;
    KeyAct act = KeyAct::Issue;
    int slot = 0;                  ///< 1 or 2; not of Issue.
    std::string expected;          ///< The key that was seen; "" when nobody looked.
    std::optional<Uuid> request{}; ///< That allows a new key; revoking one needs none.
};

/// An agent_key request of two people, as it stands.
struct KeyRequest final {
    std::int64_t makerId = 0;
    std::string state; ///< As stored: "approved".
    std::string agent;
    int slot = 0;         ///< 0: a new key where there is room.
    std::string expected; ///< The key that is replaced.
    std::int64_t approvedMs = 0;
    bool isSpent = false;
};
/// Why the person does not make this key of it; nothing when it may be made.
[[nodiscard]] std::optional<AgentRefusal>
keyRefusal(const AgentAct& act, const KeyChange& change, const KeyRequest& request);

struct KeyAnswer final {
    int slot = 0;
    std::string apiKey;
    std::string secret; ///< Of a new key; the only time that it can be read.
};

struct AddedAgent final {
    std::int64_t id = 0;
    bool isReplay = false;
};

/// Why a new agent cannot be as it is asked for; nothing when it can.
[[nodiscard]] std::optional<AgentRefusal> unfitness(const NewAgent& asked);
/// Whether the value is one of that term.
[[nodiscard]] bool fits(AgentTerm term, std::string_view value);

/// Agents' files. One call is one commit: the change and the record of who did it. Throws StoreError. One thread at a
/// time.
class AgentDesk {
public:
    virtual ~AgentDesk() = default;
    [[nodiscard]] virtual Result<AddedAgent, AgentRefusal> add(const AgentAct& act, const NewAgent& asked) = 0;
    /// What the term was before; the same as the value when it was so already.
    [[nodiscard]] virtual Result<std::string, AgentRefusal> change(const AgentAct& act, const TermChange& change) = 0;
    /// A new key only by `change.request`, once: its secret is told to who asked for it and to nobody else.
    [[nodiscard]] virtual Result<KeyAnswer, AgentRefusal> changeKey(const AgentAct& act, const KeyChange& change) = 0;
};

} // namespace eraflazz::catalog
