// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/http/endpoints/endpoints.h"
#include "access/http/endpoints/sale_json.h"

#include <utility>

namespace eraflazz::access {

namespace {

constexpr Words kBalance{"Saldo saat ini; held sudah dipotong dari saldo.",
                         "The balance now; held is already taken from it."};

} // namespace

void getBalance(const ApiContextPtr& context, ApiCall& call)
{
    context->reads.balance(
        call.agent->id, [reply = std::move(call.reply), language = call.language](const auto& found) {
            if (!found) {
                reply(errorResponse(textOf(found.error()), language));
                return;
            }
            JsonWriter json = beginSuccess(kBalance.in(language));
            json.beginObject().field("balance", found->balance).field("held", found->held).endObject();
            reply(finishSuccess(std::move(json)));
        });
}

} // namespace eraflazz::access
