// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/agent_failure.h"
#include "control/server/desk_answers.h"
#include "control/server/statement.h"
#include "crypto/secret_box.h"
#include "kernel/clock.h"

#include <algorithm>
#include <array>

namespace eraflazz::control {

namespace {

constexpr std::size_t kPinDigits = 6;

catalog::AgentAct actOf(const Call& call)
{
    return {call.who.id.value, unixMsNow(), call.text("idem")};
}

catalog::NewAgent newAgentFrom(const Call& call)
{
    catalog::NewAgent agent;
    agent.code = call.text("code");
    agent.name = call.text("name");
    agent.level = call.text("level");
    agent.upline = call.text("upline");
    agent.markup = call.number("markup");
    agent.ratePerMinute = call.number("rate_per_minute", agent.ratePerMinute);
    agent.webhookUrl = call.text("webhook_url");
    return agent;
}

void add(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call](Readers& readers) -> Outcome {
            const auto added = readers.agents->add(actOf(call), newAgentFrom(call));
            if (!added)
                return Err(agentFailure(added.error()));
            JsonWriter out;
            return out.beginObject().field("agent", call.text("code")).field("id", added->id).endObject().take();
        },
        thenReloaded(server, answer));
}

catalog::KeyAct keyActFrom(const std::string& word)
{
    if (word == "issue")
        return catalog::KeyAct::Issue;
    return word == "rotate" ? catalog::KeyAct::Rotate : catalog::KeyAct::Revoke;
}

/// Asks for a key. Nothing is made yet: a second person must agree, then who asked makes it.
void proposeKey(ControlServer& server, const Call& call, const Answer& answer)
{
    if (!call.has("reason"))
        return answer(Err(unfit("reason", "required")));
    if (call.has("slot") && !call.has("expect"))
        return answer(Err(unfit("expect", "required")));
    const wallet::AgentKeyAsk ask{call.text("agent"), static_cast<int>(call.number("slot")), call.text("expect")};
    server.desk().propose(call.who,
                          {ask, call.text("reason"), call.text("note"), call.text("idem")},
                          spelled<wallet::RequestReceipt>(server, answer, receiptJson),
                          failed(server, answer));
}

void credential(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto act = keyActFrom(call.text("what"));
    if ((act == catalog::KeyAct::Issue) == call.has("slot"))
        return answer(Err(unfit("slot", call.has("slot") ? "unknown" : "required")));
    if (act != catalog::KeyAct::Revoke && !call.has("request"))
        return proposeKey(server, call, answer);
    server.read(
        [call, act](Readers& readers) -> Outcome {
            const auto done = readers.agents->changeKey(actOf(call),
                                                        {call.text("agent"),
                                                         act,
                                                         static_cast<int>(call.number("slot")),
                                                         call.text("expect"),
                                                         call.uuid("request")});
            if (!done)
                return Err(agentFailure(done.error()));
            JsonWriter out;
            out.beginObject().field("agent", call.text("agent")).field("slot", done->slot);
            out.field("api_key", done->apiKey);
            if (!done->secret.empty())
                out.field("secret", done->secret);
            return out.field("status", done->secret.empty() ? "revoked" : "active").endObject().take();
        },
        thenReloaded(server, answer));
}

/// Digits without one that comes up more often: bytes that do not divide evenly are left out.
std::string freshPin()
{
    constexpr std::size_t kHexOfByte = 2;
    constexpr int kEven = 250;
    std::string pin;
    while (pin.size() < kPinDigits) {
        const int byte = std::stoi(randomHex(1).substr(0, kHexOfByte), nullptr, 16);
        if (byte < kEven)
            pin += static_cast<char>('0' + byte % 10);
    }
    return pin;
}

void givePin(ControlServer& server, const Call& call, const Answer& answer)
{
    const auto catalog = server.engine().catalog();
    const auto found = std::find_if(catalog->agents.begin(), catalog->agents.end(), [&](const auto& entry) {
        return entry.second.code == call.text("agent");
    });
    if (found == catalog->agents.end())
        return answer(Err(protocol::failure("not_found", "AGENT_NOT_FOUND")));
    server.read(
        [call, catalog, agent = found->first](Readers& readers) -> Outcome {
            const std::string pin = freshPin();
            const auto set = readers.tree->setPin(
                *catalog, {call.who.id.value, std::nullopt}, agent, hashPassword(pin), unixMsNow());
            if (!set) {
                const bool isForbidden = set.error() == catalog::TreeRefusal::NotAllowed;
                return Err(
                    protocol::failure(isForbidden ? "forbidden" : "refused", std::string(toString(set.error()))));
            }
            JsonWriter out;
            return out.beginObject().field("agent", call.text("agent")).field("pin", pin).endObject().take();
        },
        thenReloaded(server, answer));
}

} // namespace

void addAgentDeskMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add(
        "agent.get", statementMethod(server, "agent_file", [](const Call& call) {
            return ControlReads::Values{{":agent", call.text("agent")}, {":personal", call.may("trx.personal")}};
        }));
    dispatcher.add("agent.add", [&server](const Call& call, const Answer& answer) { add(server, call, answer); });
    dispatcher.add("agent.credential",
                   [&server](const Call& call, const Answer& answer) { credential(server, call, answer); });
    dispatcher.add("agent.pin", [&server](const Call& call, const Answer& answer) { givePin(server, call, answer); });
}

} // namespace eraflazz::control
