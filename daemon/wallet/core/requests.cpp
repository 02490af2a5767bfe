// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/requests.h"

#include "kernel/enum_word.h"

#include <algorithm>
#include <array>

namespace eraflazz::wallet {

namespace {

struct KindVisitor final {
    RequestKind operator()(const AdjustmentAsk&) const { return RequestKind::Adjustment; }
    RequestKind operator()(const DepositAsk&) const { return RequestKind::Deposit; }
    RequestKind operator()(const LineDuplicateAsk&) const { return RequestKind::LineDuplicate; }
    RequestKind operator()(const WriteOffAsk&) const { return RequestKind::WriteOff; }
    RequestKind operator()(const CreditLimitAsk&) const { return RequestKind::CreditLimit; }
    RequestKind operator()(const PriceAsk&) const { return RequestKind::PriceChange; }
    RequestKind operator()(const LevelMarginAsk&) const { return RequestKind::PriceChange; }
    RequestKind operator()(const CommissionAsk&) const { return RequestKind::PriceChange; }
    RequestKind operator()(const RoleCapAsk&) const { return RequestKind::RoleCap; }
    RequestKind operator()(const CaseAsk&) const { return RequestKind::CaseResolution; }
    RequestKind operator()(const CredentialsAsk&) const { return RequestKind::SupplierCredentials; }
    RequestKind operator()(const AgentKeyAsk&) const { return RequestKind::AgentKey; }
    RequestKind operator()(const BankAccountAsk&) const { return RequestKind::BankAccount; }
    RequestKind operator()(const SupplierAsk& ask) const
    {
        switch (ask.move) {
        case SupplierMove::Deposit:
            return RequestKind::SupplierDeposit;
        case SupplierMove::Refund:
            return RequestKind::SupplierRefund;
        case SupplierMove::DriftLoss:
        case SupplierMove::DriftGain:
            break;
        }
        return RequestKind::SupplierDrift;
    }
};

} // namespace

std::string_view toString(RequestKind kind)
{
    switch (kind) {
    case RequestKind::Adjustment:
        return "adjustment";
    case RequestKind::Deposit:
        return "deposit";
    case RequestKind::LineDuplicate:
        return "line_duplicate";
    case RequestKind::SupplierDeposit:
        return "supplier_deposit";
    case RequestKind::SupplierRefund:
        return "supplier_refund";
    case RequestKind::SupplierDrift:
        return "supplier_drift";
    case RequestKind::WriteOff:
        return "write_off";
    case RequestKind::CaseResolution:
        return "case_resolution";
    case RequestKind::CreditLimit:
        return "credit_limit";
    case RequestKind::PriceChange:
        return "price_change";
    case RequestKind::SupplierCredentials:
        return "supplier_credentials";
    case RequestKind::AgentKey:
        return "agent_key";
    case RequestKind::RoleCap:
        return "role_cap";
    case RequestKind::BankAccount:
        break;
    }
    return "bank_account";
}

std::optional<RequestKind> requestKindFrom(std::string_view word)
{
    return fromWord(word, kRequestKinds);
}

std::string_view toString(RequestState state)
{
    switch (state) {
    case RequestState::Proposed:
        return "proposed";
    case RequestState::Approved:
        return "approved";
    case RequestState::Rejected:
        return "rejected";
    case RequestState::Withdrawn:
        break;
    }
    return "withdrawn";
}

std::optional<RequestState> requestStateFrom(std::string_view word)
{
    return fromWord(
        word,
        std::array{RequestState::Proposed, RequestState::Approved, RequestState::Rejected, RequestState::Withdrawn});
}

std::optional<std::string> secretIn(const NewSecrets& secrets, std::string_view name)
{
    const auto found =
        std::find_if(secrets.begin(), secrets.end(), [name](const auto& secret) { return secret.first == name; });
    return found == secrets.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> newSecretsOf(const RequestAsk& ask)
{
    if (const auto* account = std::get_if<BankAccountAsk>(&ask))
        return account->newSecrets;
    std::vector<std::string> names;
    if (const auto* credentials = std::get_if<CredentialsAsk>(&ask)) {
        const auto add = [&names](bool isNew, const char* name) {
            if (isNew)
                names.emplace_back(name);
        };
        add(credentials->isUsernameNew, "username");
        add(credentials->isApiKeyNew, "api_key");
        add(credentials->isWebhookSecretNew, "webhook_secret");
    }
    return names;
}

NewSecrets Proposal::allSecrets() const
{
    NewSecrets all;
    for (const auto& name : newSecretsOf(ask)) {
        for (const auto* some : {&secrets, &made}) {
            if (const auto value = secretIn(*some, name))
                all.emplace_back(name, *value);
        }
    }
    return all;
}

bool Proposal::hasItsSecrets() const
{
    const auto names = newSecretsOf(ask);
    const auto all = allSecrets();
    return secrets.size() + made.size() == names.size() &&
           std::equal(all.begin(), all.end(), names.begin(), names.end(), [](const auto& secret, const auto& name) {
               return secret.first == name;
           });
}

RequestKind kindOf(const RequestAsk& ask)
{
    return std::visit(KindVisitor{}, ask);
}

std::string_view errorKey(RequestRefusal refusal)
{
    switch (refusal) {
    case RequestRefusal::UnknownOperator:
        return "UNKNOWN_OPERATOR";
    case RequestRefusal::OperatorDisabled:
        return "OPERATOR_DISABLED";
    case RequestRefusal::NoRight:
        return "NO_RIGHT";
    case RequestRefusal::SamePerson:
        return "SAME_PERSON";
    case RequestRefusal::SameHand:
        return "SAME_HAND";
    case RequestRefusal::MakerDisabled:
        return "MAKER_DISABLED";
    case RequestRefusal::NotTheMaker:
        return "NOT_THE_MAKER";
    case RequestRefusal::RequestNotFound:
        return "REQUEST_NOT_FOUND";
    case RequestRefusal::NotWaiting:
        return "REQUEST_NOT_WAITING";
    case RequestRefusal::KeyReused:
        return "KEY_REUSED";
    case RequestRefusal::ReasonUnfit:
        return "REASON_UNFIT";
    case RequestRefusal::ContentUnfit:
        return "CONTENT_UNFIT";
    case RequestRefusal::AmountOutOfRange:
        return "AMOUNT_OUT_OF_RANGE";
    case RequestRefusal::CapExceeded:
        return "CAP_EXCEEDED";
    case RequestRefusal::UnknownSubject:
        return "UNKNOWN_SUBJECT";
    case RequestRefusal::AgentClosed:
        return "AGENT_CLOSED";
    case RequestRefusal::InsufficientBalance:
        return "INSUFFICIENT_BALANCE";
    case RequestRefusal::MoreThanOwed:
        return "MORE_THAN_OWED";
    case RequestRefusal::LineNotWaiting:
        return "LINE_NOT_WAITING";
    case RequestRefusal::TicketMismatch:
        return "TICKET_MISMATCH";
    case RequestRefusal::SaleNotReversible:
        return "SALE_NOT_REVERSIBLE";
    case RequestRefusal::NothingChanges:
        return "NOTHING_CHANGES";
    case RequestRefusal::PriceBelowCost:
        return "PRICE_BELOW_COST";
    case RequestRefusal::Stale:
        return "STALE";
    case RequestRefusal::TooManyAttachments:
        return "TOO_MANY_ATTACHMENTS";
    case RequestRefusal::FieldsMissing:
        return "FIELDS_MISSING";
    case RequestRefusal::SalesUnderWay:
        return "SALES_UNDER_WAY";
    case RequestRefusal::CredentialsUnreadable:
        return "CREDENTIALS_UNREADABLE";
    case RequestRefusal::NoFreeSlot:
        return "NO_FREE_SLOT";
    case RequestRefusal::KeyNotFound:
        return "KEY_NOT_FOUND";
    case RequestRefusal::AccountExists:
        return "ACCOUNT_EXISTS";
    case RequestRefusal::NumberTaken:
        return "NUMBER_TAKEN";
    case RequestRefusal::NumberInUse:
        break;
    }
    return "NUMBER_IN_USE";
}

} // namespace eraflazz::wallet
