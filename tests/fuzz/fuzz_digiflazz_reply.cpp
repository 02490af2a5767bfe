// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/suppliers/registry.h"
#include "fuzz_target.h"
#include "json/json.h"
#include "kernel/text.h"

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

bool isRejection(EvidenceClass meaning)
{
    return meaning == EvidenceClass::RejectedRetry || meaning == EvidenceClass::RejectedStop;
}

void requireSane(const SupplierVerdict& verdict)
{
    fuzz::require(verdict.meaning != EvidenceClass::NotSent); // No reply can prove that nothing was sent.
    for (const auto* text : {&verdict.code, &verdict.message, &verdict.sn})
        fuzz::require(text->size() <= 640 && isUtf8(*text) && text->find('\0') == std::string::npos);
    fuzz::require(!verdict.charged || verdict.charged->isPositive());
    fuzz::require(!verdict.unmapped || verdict.meaning == EvidenceClass::Unknown ||
                  verdict.meaning == EvidenceClass::Pending);
}

/// A success is believed only when the body says so in full and speaks of our order.
void requireProof(const Purchase& purchase, const std::string& body)
{
    const auto json = parseJson(body);
    fuzz::require(bool(json));
    const auto& reply = (*json)["data"];
    fuzz::require(trim(reply["rc"].asText().value_or("")) == "00" &&
                  reply["ref_id"].asText() == std::optional(purchase.ref));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto kAdapter = makeAdapter("digiflazz", {"demo", "key123", "rahasia", false});
    static const Purchase kPurchase{"7211530917888000", "xld10", "087800001230", Money::rupiah(10500), std::nullopt};
    const SupplierReply reply{200, std::string(fuzz::textOf(data, size))};

    const auto first = kAdapter->readPurchase(kPurchase, reply);
    const auto repeated = kAdapter->readStatus(kPurchase, reply);
    requireSane(first);
    requireSane(repeated);
    fuzz::require(!isRejection(repeated.meaning) || repeated.meaning == first.meaning);
    fuzz::require((first.meaning == EvidenceClass::Delivered) == (repeated.meaning == EvidenceClass::Delivered));
    if (first.meaning == EvidenceClass::Delivered)
        requireProof(kPurchase, reply.body);

    static_cast<void>(kAdapter->readBalance(reply));
    if (const auto lines = kAdapter->readPriceList(reply)) {
        for (const auto& line : *lines)
            fuzz::require(!line.sku.empty() && !line.price.isNegative() && (!line.open || line.price.isPositive()));
    }
    return 0;
}
