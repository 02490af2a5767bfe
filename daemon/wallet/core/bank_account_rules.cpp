// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/bank_account_rules.h"

#include "kernel/text.h"
#include "wallet/core/requests_rules.h"

#include <utility>

#include <algorithm>

namespace eraflazz::wallet {

namespace {

constexpr std::size_t kCodeMax = 32, kBankMax = 32, kNumberLeast = 5, kNumberMax = 34, kHolderMax = 100;

bool isCapitalOrDigit(char c)
{
    return isDigitAscii(c) || (c >= 'A' && c <= 'Z');
}

/// What stands in the address of the webhook and in an agent's request.
bool isCode(std::string_view code)
{
    return !code.empty() && code.size() <= kCodeMax && std::all_of(code.begin(), code.end(), [](char c) {
        return isCapitalOrDigit(c) || (c >= 'a' && c <= 'z') || c == '-' || c == '_';
    });
}

bool isBank(std::string_view bank)
{
    return !bank.empty() && bank.size() <= kBankMax && bank.front() != ' ' && bank.back() != ' ' &&
           std::all_of(bank.begin(), bank.end(), [](char c) { return isCapitalOrDigit(c) || c == ' ' || c == '-'; });
}

/// Digits only: agents copy it, and two spellings of one number would be two accounts. Zeros alone name none.
bool isNumber(std::string_view number)
{
    return number.size() >= kNumberLeast && number.size() <= kNumberMax &&
           std::all_of(number.begin(), number.end(), isDigitAscii) &&
           number.find_first_not_of('0') != std::string_view::npos;
}

/// One line that a person can read aloud. Nothing that turns around or hides what stands beside it.
bool isHolder(std::string_view holder)
{
    constexpr auto kPrintable = [](char c) { return c >= ' ' && c <= '~'; };
    return !holder.empty() && holder.size() <= kHolderMax && holder.front() != ' ' && holder.back() != ' ' &&
           std::all_of(holder.begin(), holder.end(), kPrintable);
}

bool isAmount(const std::optional<Money>& amount, Money least)
{
    return !amount || (*amount >= least && *amount <= kRequestAmountMax);
}

bool isWithin(const std::optional<std::int64_t>& number, std::int64_t least, std::int64_t most)
{
    return !number || (*number >= least && *number <= most);
}

/// The names are some of kBankSecrets, each once, in that order.
bool areSecrets(const std::vector<std::string>& names)
{
    const auto* at = std::begin(kBankSecrets);
    return std::all_of(names.begin(), names.end(), [&at](const std::string& name) {
        at = std::find(at, std::end(kBankSecrets), name);
        if (at == std::end(kBankSecrets))
            return false;
        ++at;
        return true;
    });
}

/// Whether the term is given and another than the present one.
template <typename T> bool changes(const std::optional<T>& term, const std::optional<T>& present)
{
    return term.has_value() && term != present;
}

bool changesAnything(const BankTerms& terms, const BankTerms& present)
{
    bool isFound = false;
    forEachTerm([&](const char*, auto member) { isFound = isFound || changes(terms.*member, present.*member); });
    return isFound;
}

/// A deposit of the smallest amount brings its agent something, and there is a largest one. What is not given is not
/// judged.
std::optional<BankFault> unsound(const BankTerms& terms)
{
    if (terms.least && terms.most && *terms.most < *terms.least)
        return BankFault{"amount_max", "range"};
    if (terms.fee && terms.least && *terms.fee >= *terms.least)
        return BankFault{"fee", "range"};
    return std::nullopt;
}

BankTerms merged(BankTerms present, const BankTerms& terms)
{
    forEachTerm([&](const char*, auto member) {
        if (terms.*member)
            present.*member = terms.*member;
    });
    return present;
}

std::string trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(' ');
    return from == std::string_view::npos ? std::string()
                                          : std::string(text.substr(from, text.find_last_not_of(' ') - from + 1));
}

} // namespace

void tidy(BankTerms& terms)
{
    if (terms.bank) {
        terms.bank = trimmed(*terms.bank);
        std::transform(terms.bank->begin(), terms.bank->end(), terms.bank->begin(), [](char c) {
            return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
    }
    if (terms.number) {
        auto& number = *terms.number;
        const auto isBetween = [](char c) { return c == ' ' || c == '-' || c == '.'; };
        number.erase(std::remove_if(number.begin(), number.end(), isBetween), number.end());
    }
    if (terms.holder)
        terms.holder = trimmed(*terms.holder);
}

std::optional<BankFault> faultIn(const BankAccountAsk& ask)
{
    const bool isNew = ask.version == 0;
    const auto& terms = ask.terms;
    if (!isCode(ask.account))
        return BankFault{"code", "form"};
    for (const auto& [field, term] :
         {std::pair{"bank", &terms.bank}, std::pair{"number", &terms.number}, std::pair{"name", &terms.holder}}) {
        if (isNew && !term->has_value())
            return BankFault{field, "required"};
    }
    if (terms.bank && !isBank(*terms.bank))
        return BankFault{"bank", "form"};
    if (terms.number && !isNumber(*terms.number))
        return BankFault{"number", "form"};
    if (terms.holder && !isHolder(*terms.holder))
        return BankFault{"name", "form"};
    if (!isAmount(terms.autoLimit, Money()))
        return BankFault{"auto_limit", "range"};
    if (!isAmount(terms.fee, Money()))
        return BankFault{"fee", "range"};
    if (!isAmount(terms.least, Money::rupiah(1)))
        return BankFault{"amount_min", "range"};
    if (!isAmount(terms.most, Money::rupiah(1)))
        return BankFault{"amount_max", "range"};
    if (!isWithin(terms.uniqueCodeMax, kUniqueCodesLeast, kUniqueCodesMost))
        return BankFault{"unique_code_max", "range"};
    if (!isWithin(terms.ticketMinutes, kTicketMinutesLeast, kTicketMinutesMost))
        return BankFault{"ticket_minutes", "range"};
    if (!isWithin(terms.graceMinutes, kGraceMinutesLeast, kGraceMinutesMost))
        return BankFault{"grace_minutes", "range"};
    const bool isMootaNew =
        std::find(ask.newSecrets.begin(), ask.newSecrets.end(), kBankSecrets[0]) != ask.newSecrets.end();
    if (!areSecrets(ask.newSecrets) || (ask.isMootaSecretMade && !isMootaNew))
        return BankFault{"secrets", "form"};
    if (isNew && (terms.isOpen || terms.isAutomatic))
        return BankFault{"open", "unknown"};
    return unsound(isNew ? merged(newBankTerms(), terms) : terms);
}

const BankTerms& newBankTerms()
{
    static const BankTerms terms = [] {
        BankTerms all;
        all.autoLimit = Money();
        all.fee = Money();
        all.least = Money::rupiah(10'000);
        all.most = Money::rupiah(100'000'000);
        all.uniqueCodeMax = 999;
        all.ticketMinutes = 1440;
        all.graceMinutes = 4320;
        all.isOpen = true;
        all.isAutomatic = true;
        return all;
    }();
    return terms;
}

std::optional<RequestRefusal> refusalOf(const BankAccountAsk& ask, const BankFacts& facts)
{
    if (faultIn(ask))
        return RequestRefusal::ContentUnfit;
    const bool isNew = ask.version == 0;
    if (isNew && facts.account)
        return RequestRefusal::AccountExists;
    if (!isNew && !facts.account)
        return RequestRefusal::UnknownSubject;
    if (!isNew && facts.account->version != ask.version)
        return RequestRefusal::Stale;
    const auto present = isNew ? newBankTerms() : facts.account->terms;
    if (!isNew && ask.newSecrets.empty() && !changesAnything(ask.terms, present))
        return RequestRefusal::NothingChanges;
    if (unsound(merged(present, ask.terms)))
        return RequestRefusal::AmountOutOfRange;
    // What came in under one number is not what another number holds.
    const bool isElsewhere = changes(ask.terms.bank, present.bank) || changes(ask.terms.number, present.number);
    if (!isNew && isElsewhere && facts.account->hasLines)
        return RequestRefusal::NumberInUse;
    if (facts.isNumberTaken)
        return RequestRefusal::NumberTaken;
    if (facts.areSecretsLost)
        return RequestRefusal::CredentialsUnreadable;
    return std::nullopt;
}

bool needsTwoPeople(const BankAccountAsk& ask, const BankFacts& facts)
{
    if (!facts.account || !ask.newSecrets.empty())
        return true;
    const auto& terms = ask.terms;
    const auto& present = facts.account->terms;
    const bool opens = changes(terms.isOpen, present.isOpen) && *terms.isOpen;
    const bool automates = changes(terms.isAutomatic, present.isAutomatic) && *terms.isAutomatic;
    return changes(terms.bank, present.bank) || changes(terms.number, present.number) ||
           changes(terms.holder, present.holder) || opens || automates ||
           (terms.autoLimit && *terms.autoLimit > *present.autoLimit) ||
           (terms.uniqueCodeMax && *terms.uniqueCodeMax < *present.uniqueCodeMax) ||
           (terms.graceMinutes && *terms.graceMinutes < *present.graceMinutes);
}

BankTerms replacedBy(const BankTerms& terms, const BankTerms& present)
{
    BankTerms before;
    forEachTerm([&](const char*, auto member) {
        if (changes(terms.*member, present.*member))
            before.*member = present.*member;
    });
    return before;
}

} // namespace eraflazz::wallet
