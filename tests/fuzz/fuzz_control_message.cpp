// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz_target.h"
#include "protocol/contract.h"
#include "protocol/handshake.h"
#include "protocol/message.h"
#include "protocol/update.h"

/// Whatever a console or a daemon sends: it is taken apart or refused, and what was taken can be spelled again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace eraflazz;
    using namespace eraflazz::protocol;
    const auto message = decode(fuzz::textOf(data, size), kIncomingMax);
    if (!message)
        return 0;
    if (const auto identify = identifyFrom(message->params)) {
        const auto again = decode(toText(*identify), kIncomingMax);
        fuzz::require(again.has_value() && identifyFrom(again->params).has_value());
    }
    (void)helloFrom(message->params);
    (void)welcomeFrom(message->params);
    for (const bool isSnapshot : {true, false}) {
        if (const auto update = updateFrom(isSnapshot, message->params))
            fuzz::require(update->rows.size() + update->removed.size() <= size);
    }
    if (message->kind == Message::Kind::Request) {
        const auto again = decode(requestText(message->id, message->method, message->params.dump()), kIncomingMax);
        fuzz::require(again.has_value() && again->id == message->id && again->method == message->method);
    }
    return 0;
}
