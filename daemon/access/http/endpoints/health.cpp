// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"

#include <utility>

namespace eraflazz::access {

namespace {

net::HttpResponse healthy(std::string_view message, std::string_view status)
{
    JsonWriter json = beginSuccess(message);
    json.beginObject().field("status", status).endObject();
    return finishSuccess(std::move(json));
}

} // namespace

/// The process lives and its HTTP thread answers; nothing more.
void getHealth(const ApiContextPtr&, ApiCall& call)
{
    call.reply(healthy("OK", "ok"));
}

void getReadiness(const ApiContextPtr& context, ApiCall& call)
{
    if (context->desk.isReady())
        call.reply(healthy("OK", "ready"));
    else
        call.refuse(textOf(HttpError::NotReady));
}

} // namespace eraflazz::access
