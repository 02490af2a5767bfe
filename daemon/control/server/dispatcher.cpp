// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/dispatcher.h"

#include "crypto/digest.h"
#include "kernel/assert.h"
#include "kernel/text.h"

namespace eraflazz::control {

namespace {

protocol::Failure forbidden(std::string_view scope)
{
    JsonWriter more;
    more.beginObject().field("scope", scope).endObject();
    return protocol::failure("forbidden", {}, more.take());
}

} // namespace

void Dispatcher::add(std::string_view method, Handler handler)
{
    ERA_ASSERT(protocol::method(method) != nullptr, "the contract knows no method " + std::string(method));
    m_handlers.emplace(method, std::move(handler));
}

void Dispatcher::dispatch(Call call, bool steppedUp, Answer answer)
{
    if (!call.may(call.method->scope))
        return answer(Err(forbidden(call.method->scope)));
    if (auto refusal = unfitParams(*call.method, call.params))
        return answer(Err(*std::move(refusal)));
    if (call.method->stepUp && !steppedUp)
        return answer(Err(protocol::failure("step_up_required")));
    const auto handler = m_handlers.find(call.method->name);
    ERA_ASSERT(handler != m_handlers.end(), "a method of the contract without a handler");
    if (call.method->changes) {
        // Hashed: parameters may hold a password.
        const std::string print = toHex(sha256(std::string(call.method->name) + call.params.dump()));
        switch (m_idem.begin(call.who.id.value, call.text("idem"), print, answer)) {
        case IdemBook::Found::New:
            break;
        case IdemBook::Found::Answered:
        case IdemBook::Found::UnderWay:
            return;
        case IdemBook::Found::Other:
            return answer(Err(protocol::failure("key_reused")));
        }
    }
    handler->second(call, std::move(answer));
}

} // namespace eraflazz::control
