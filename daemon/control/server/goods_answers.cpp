// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/goods_answers.h"

#include "crypto/digest.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <algorithm>

namespace eraflazz::control {

using catalog::DeskRefusal;

namespace {

constexpr std::size_t kReasonMax = 200;

/// Everything that was asked for but its key. Of secrets only that there were some: a digest of a short one could be
/// guessed.
std::string digestOf(const Call& call)
{
    std::string text(call.method->name);
    for (const auto& [name, value] : call.params.members()) {
        if (name != "idem")
            text += "\n" + name + ":" + (call.method->stepUp ? std::string() : value.dump());
    }
    return toHex(sha256(text));
}

const char* keyOf(DeskRefusal refusal)
{
    switch (refusal) {
    case DeskRefusal::ProductNotFound:
    case DeskRefusal::MappingNotFound:
    case DeskRefusal::SupplierNotFound:
    case DeskRefusal::RevisionNotFound:
    case DeskRefusal::LikeNotFound:
    case DeskRefusal::LevelNotFound:
    case DeskRefusal::BlockNotFound:
    case DeskRefusal::SaleNotFound:
        return "not_found";
    case DeskRefusal::NotAllowed:
        return "forbidden";
    case DeskRefusal::Stale:
        return "conflict";
    case DeskRefusal::KeyReused:
        return "key_reused";
    case DeskRefusal::CodeTaken:
    case DeskRefusal::CodeUnfit:
    case DeskRefusal::AlreadyMapped:
    case DeskRefusal::ReasonMissing:
    case DeskRefusal::FieldsMissing:
    case DeskRefusal::RuleUnfit:
    case DeskRefusal::OrderUnfit:
    case DeskRefusal::NothingGiven:
    case DeskRefusal::AddressUnfit:
    case DeskRefusal::NameUnfit:
    case DeskRefusal::NumberUnfit:
    case DeskRefusal::AlreadyBlocked:
    case DeskRefusal::NotListed:
    case DeskRefusal::SkuInUse:
        break;
    }
    return "refused";
}

} // namespace

protocol::Failure deskFailure(const catalog::DeskRefused& refused)
{
    JsonWriter more;
    if (!refused.current.empty())
        more.beginObject().key("current").raw(refused.current).endObject();
    return protocol::failure(keyOf(refused.why), std::string(toString(refused.why)), more.take());
}

catalog::DeskAct deskAct(const Call& call)
{
    return {call.who.id.value,
            call.text("idem"),
            digestOf(call),
            sanitised(trim(call.text("reason")), kReasonMax),
            unixMsNow()};
}

void edit(ControlServer& server,
          const Answer& answer,
          std::function<catalog::DeskResult(Readers&)> work,
          std::function<std::string(const catalog::DeskAnswer&)> spell)
{
    server.read(
        [work = std::move(work), spell = std::move(spell)](Readers& readers) -> Outcome {
            const auto done = work(readers);
            if (!done)
                return Err(deskFailure(done.error()));
            return spell(*done);
        },
        [&server, answer](Outcome outcome) {
            if (outcome && server.parts().catalogChanged)
                server.parts().catalogChanged();
            answer(std::move(outcome));
        });
}

std::function<std::string(const catalog::DeskAnswer&)> named(std::string name, bool hasRevision)
{
    return [name = std::move(name), hasRevision](const catalog::DeskAnswer& done) {
        JsonWriter out;
        out.beginObject().key(name).raw(done.row);
        if (hasRevision)
            out.field("revision", done.revision);
        return out.field("replayed", done.isReplay).endObject().take();
    };
}

std::optional<std::string> givenText(const Call& call, std::string_view name)
{
    return call.has(name) ? std::optional(call.text(name)) : std::nullopt;
}
std::optional<std::int64_t> givenNumber(const Call& call, std::string_view name)
{
    return call.has(name) ? std::optional(call.number(name)) : std::nullopt;
}
std::optional<bool> givenTruth(const Call& call, std::string_view name)
{
    return call.has(name) ? std::optional(call.truth(name)) : std::nullopt;
}

catalog::NewProduct newProduct(const Call& call)
{
    catalog::NewProduct asked;
    asked.code = call.text("code");
    asked.name = call.text("name");
    asked.basePrice = call.number("base_price");
    asked.like = call.text("like");
    asked.category = givenText(call, "category");
    asked.brand = givenText(call, "brand");
    asked.destType = givenText(call, "dest_type");
    asked.destRule = givenText(call, "dest_rule");
    asked.nominal = givenNumber(call, "nominal");
    asked.snRequired = givenTruth(call, "sn_required");
    return asked;
}

Dispatcher::Handler
goodsStatement(ControlServer& server, std::string name, std::function<ControlReads::Values(const Call&)> more)
{
    return [&server, name, more](const Call& call, const Answer& answer) {
        server.read(
            [call, name, more](Readers& readers) -> Outcome {
                auto json = readers.reads->json(name, more(call));
                if (json.empty())
                    return Err(protocol::failure("not_found"));
                return json;
            },
            answer);
    };
}

const catalog::Supplier* supplierNamed(const catalog::Catalog& catalog, const std::string& code)
{
    const auto found = std::find_if(catalog.suppliers.begin(), catalog.suppliers.end(), [&](const auto& entry) {
        return entry.second.code == code;
    });
    return found == catalog.suppliers.end() ? nullptr : &found->second;
}

} // namespace eraflazz::control
