// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/core/transfer_text.h"
#include "access/http/endpoints/endpoints.h"
#include "access/http/endpoints/transfer_json.h"
#include "access/http/transfer_body.h"

#include <utility>

namespace eraflazz::access {

namespace {

constexpr Words kCancelled{"Transfer dibatalkan; saldo sudah kembali.", "Transfer cancelled; the money is back."};
constexpr Words kReplayed{"Transfer ini sudah dibatalkan sebelumnya.", "This transfer was cancelled before."};

} // namespace

void cancelTransfer(const ApiContextPtr& context, ApiCall& call)
{
    if (!mayTransfer(context, call))
        return;
    const auto id = Uuid::parse(call.argument());
    if (!id) {
        call.refuse(textOf(wallet::TransferRefusal::TransferNotFound));
        return;
    }
    auto pin = readPinBody(call.request.body);
    if (!pin) {
        call.refuse(textOf(engine::Refusal::InvalidRequest), pin.error().in(call.language));
        return;
    }
    context->money.transfers->cancel(
        call.agent->id,
        *id,
        std::move(*pin),
        [reply = std::move(call.reply), language = call.language](const wallet::TransferOutcome& outcome) {
            reply(transferResponse(outcome, kCancelled, kReplayed, language));
        });
}

} // namespace eraflazz::access
