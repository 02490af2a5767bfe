// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "engine/suppliers/registry.h"
#include "fuzz_target.h"

using namespace eraflazz;
using namespace eraflazz::engine;

using Kind = CallbackReading::Kind;

/// Nothing without the right signature is evidence; with it, the same body says the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const auto kSigned = makeAdapter("digiflazz", {"demo", "key123", "rahasia", false});
    static const auto kOpen = makeAdapter("digiflazz", {"demo", "key123", "", false});
    const auto body = fuzz::textOf(data, size);

    fuzz::require(kSigned->readCallback({}, body).kind == Kind::BadSignature);
    fuzz::require(kSigned->readCallback({{"X-Hub-Signature", std::string(body)}}, body).kind == Kind::BadSignature);

    const auto hint = kOpen->readCallback({{"X-Digiflazz-Delivery", std::string(body)}}, body);
    const auto evidence = kSigned->readCallback({{"X-Hub-Signature", "sha1=" + hmacSha1Hex("rahasia", body)}}, body);
    fuzz::require(hint.kind != Kind::Evidence && hint.kind != Kind::BadSignature && hint.deliveryId.size() <= 512);
    fuzz::require(evidence.kind == (hint.kind == Kind::Hint ? Kind::Evidence : hint.kind));
    fuzz::require(evidence.ref == hint.ref && evidence.verdict.meaning == hint.verdict.meaning);
    fuzz::require(evidence.kind == Kind::Evidence || evidence.verdict.meaning == EvidenceClass::Unknown);
    return 0;
}
