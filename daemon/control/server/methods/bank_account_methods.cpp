// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/desk_answers.h"
#include "control/server/goods_answers.h"
#include "control/server/statement.h"
#include "crypto/secret_box.h"
#include "wallet/core/bank_account_rules.h"

#include <string>

namespace eraflazz::control {

namespace {

constexpr std::size_t kMadeSecretBytes = 24;

std::optional<Money> givenMoney(const Call& call, std::string_view name)
{
    const auto amount = givenNumber(call, name);
    return amount ? std::optional(Money::rupiah(*amount)) : std::nullopt;
}

wallet::BankTerms termsFrom(const Call& call)
{
    wallet::BankTerms terms;
    terms.bank = givenText(call, "bank");
    terms.number = givenText(call, "number");
    terms.holder = givenText(call, "name");
    terms.autoLimit = givenMoney(call, "auto_limit");
    terms.fee = givenMoney(call, "fee");
    terms.least = givenMoney(call, "amount_min");
    terms.most = givenMoney(call, "amount_max");
    terms.uniqueCodeMax = givenNumber(call, "unique_code_max");
    terms.ticketMinutes = givenNumber(call, "ticket_minutes");
    terms.graceMinutes = givenNumber(call, "grace_minutes");
    terms.isOpen = givenTruth(call, "open");
    terms.isAutomatic = givenTruth(call, "auto_credit");
    wallet::tidy(terms);
    return terms;
}

/// The ask with its secrets, or which field does not fit.
Result<wallet::Proposal, protocol::Failure> proposalFrom(const Call& call, wallet::BankAccountAsk ask)
{
    wallet::Proposal proposal;
    ask.isMootaSecretMade = call.truth("make_moota");
    if (ask.isMootaSecretMade && call.has("moota_secret"))
        return Err(unfit("moota_secret", "made"));
    for (const auto name : wallet::kBankSecrets) {
        if (call.has(name)) {
            ask.newSecrets.emplace_back(name);
            proposal.secrets.emplace_back(name, call.text(name));
        } else if (ask.isMootaSecretMade && name == wallet::kBankSecrets[0]) {
            ask.newSecrets.emplace_back(name);
            proposal.made.emplace_back(name, randomHex(kMadeSecretBytes));
        }
    }
    if (const auto fault = wallet::faultIn(ask))
        return Err(unfit(fault->field, fault->key));
    proposal.ask = std::move(ask);
    proposal.reason = call.text("reason");
    proposal.note = call.text("note");
    proposal.idempotencyKey = call.text("idem");
    return proposal;
}

/// The receipt, and the secret that was made for it: here and never again.
std::string receiptWithMade(const wallet::RequestReceipt& receipt, const wallet::NewSecrets& made)
{
    if (made.empty() || receipt.isReplay)
        return receiptJson(receipt);
    JsonWriter out;
    out.beginObject();
    for (const auto& [name, value] : made)
        out.field(name, value);
    return joined(receiptJson(receipt), out.endObject().take());
}

void propose(ControlServer& server, const Call& call, wallet::BankAccountAsk ask, const Answer& answer)
{
    auto proposal = proposalFrom(call, std::move(ask));
    if (!proposal)
        return answer(Err(proposal.error()));
    const auto spell = [made = proposal->made](const wallet::RequestReceipt& receipt) {
        return receiptWithMade(receipt, made);
    };
    server.desk().propose(
        call.who, *std::move(proposal), spelled<wallet::RequestReceipt>(server, answer, spell), failed(server, answer));
}

void addAccount(ControlServer& server, const Call& call, const Answer& answer)
{
    wallet::BankAccountAsk ask;
    ask.account = call.text("code");
    ask.terms = termsFrom(call);
    propose(server, call, std::move(ask), answer);
}

wallet::BankAccountAsk askAbout(const Call& call)
{
    wallet::BankAccountAsk ask;
    ask.account = call.text("account");
    ask.version = call.number("expect");
    return ask;
}

void setSecrets(ControlServer& server, const Call& call, const Answer& answer)
{
    propose(server, call, askAbout(call), answer);
}

/// What one person may do is done at once, the rest becomes a request.
void changeAccount(ControlServer& server, const Call& call, const Answer& answer)
{
    auto ask = askAbout(call);
    ask.terms = termsFrom(call);
    auto proposal = proposalFrom(call, std::move(ask));
    if (!proposal)
        return answer(Err(proposal.error()));
    const auto spell = [&server](const wallet::PriceOutcome& outcome) {
        if (outcome.isChanged && server.parts().catalogChanged)
            server.parts().catalogChanged();
        JsonWriter out;
        out.beginObject().field("changed", outcome.isChanged);
        if (outcome.request)
            out.key("request").raw(receiptJson(*outcome.request));
        return out.endObject().take();
    };
    server.desk().changePrice(
        call.who, *std::move(proposal), spelled<wallet::PriceOutcome>(server, answer, spell), failed(server, answer));
}

/// Which doors the secrets of each account open, by the book this daemon works with.
std::string doorsJson(const wallet::BankBook& book)
{
    JsonWriter out;
    out.beginObject().key("doors").beginArray();
    for (const auto& [code, account] : book) {
        const auto& secrets = account.secrets;
        out.beginObject().field("account", code).field("moota", !secrets.mootaSecret.empty());
        out.field("moota_poll", !secrets.mootaToken.empty() && !secrets.mootaBankId.empty());
        out.field("cekmutasi", !secrets.cekmutasiSecret.empty());
        out.field("mutasibank", !secrets.mutasibankKey.empty()).endObject();
    }
    return out.endArray().endObject().take();
}

void list(ControlServer& server, const Call& call, const Answer& answer)
{
    server.read(
        [call, bankBook = server.parts().bankBook](Readers& readers) -> Outcome {
            const auto rows =
                readers.reads->json("bank_list", {{":user", call.who.username}, {":money", call.may("ledger.read")}});
            return bankBook ? joined(rows, doorsJson(*bankBook())) : rows;
        },
        answer);
}

} // namespace

void addBankAccountMethods(Dispatcher& dispatcher, ControlServer& server)
{
    dispatcher.add("bank.list", [&server](const Call& call, const Answer& answer) { list(server, call, answer); });
    dispatcher.add("bank.add", [&server](const Call& call, const Answer& answer) { addAccount(server, call, answer); });
    dispatcher.add("bank.change",
                   [&server](const Call& call, const Answer& answer) { changeAccount(server, call, answer); });
    dispatcher.add("bank.secrets",
                   [&server](const Call& call, const Answer& answer) { setSecrets(server, call, answer); });
}

} // namespace eraflazz::control
