// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/services/bank_door.h"

#include "kernel/text.h"
#include "wallet/banks/cekmutasi.h"
#include "wallet/banks/moota.h"
#include "wallet/banks/mutasibank.h"
#include "wallet/banks/shipped_layouts.h"

#include <utility>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>

namespace eraflazz::wallet {

namespace {

const NameHints& namesOf(const std::string& bank)
{
    static const NameHints none;
    const auto& sets = shippedNameSets();
    const auto found = sets.find(toLower(bank));
    return found != sets.end() ? found->second : none;
}

bool isProven(const BankMessageIn& message, const BankSecrets& secrets)
{
    switch (message.source) {
    case LineSource::Moota:
        return isMootaSignature(message.body, message.proof, secrets.mootaSecret);
    case LineSource::Cekmutasi:
        return isCekmutasiSignature(message.proof, secrets.cekmutasiSecret);
    case LineSource::MutasiBank:
        return !secrets.mutasibankKey.empty(); // The reader compares what stands in the body.
    case LineSource::MootaPoll:
    case LineSource::Import:
        return false; // These are not handed in.
    }
    return false;
}

Result<BankMessage, BankMessageError> read(const BankMessageIn& message, const BankDoorkeeping& account)
{
    const auto& names = namesOf(account.bank);
    switch (message.source) {
    case LineSource::Moota:
        return readMoota(message.body, names);
    case LineSource::Cekmutasi:
        return readCekmutasi(message.body, names);
    case LineSource::MutasiBank:
        return readMutasibank(message.body, account.secrets.mutasibankKey, names);
    case LineSource::MootaPoll:
    case LineSource::Import:
        break;
    }
    return Err(BankMessageError::WrongShape);
}

/// The account numbers a message names that are not ours.
std::string strangersIn(const BankMessage& message, const BankDoorkeeping& account)
{
    std::string strangers;
    for (const auto& lines : message.accounts) {
        if (!lines.accountNumber.empty() && !sameAccountNumber(lines.accountNumber, account.accountNumber))
            strangers += (strangers.empty() ? "account_number " : ", ") + sanitised(lines.accountNumber, 40);
    }
    return strangers;
}

/// The unreadable elements of a message, for the person who must look at the bank's own list; nothing when all were
/// read.
std::optional<UnreadableElements> unreadableIn(const BankMessage& message, const std::string& bank, LineSource source)
{
    if (message.lineErrors.empty())
        return std::nullopt;
    UnreadableElements found{bank, source, {}};
    for (const auto& error : message.lineErrors)
        found.elements.push_back("element " + std::to_string(error.position) + ": " +
                                 std::string(toString(error.kind)));
    return found;
}

} // namespace

BankDoorRefusal refusalOf(MoneyFailure failure)
{
    switch (failure) {
    case MoneyFailure::Overloaded:
        return BankDoorRefusal::Overloaded;
    case MoneyFailure::OutcomeUnknown:
        return BankDoorRefusal::OutcomeUnknown;
    case MoneyFailure::InternalError:
        return BankDoorRefusal::InternalError;
    }
    return BankDoorRefusal::InternalError;
}

std::string_view proofHeaderOf(LineSource source)
{
    switch (source) {
    case LineSource::Moota:
        return "Signature";
    case LineSource::Cekmutasi:
        return "API-SIGNATURE";
    case LineSource::MutasiBank:
    case LineSource::MootaPoll:
    case LineSource::Import:
        return "";
    }
    return "";
}

void BankDoor::receive(BankMessageIn message, Reply reply)
{
    const auto book = m_book();
    const auto found = book->find(message.bank);
    if (found == book->end())
        return reply(BankDoorDenied{BankDoorRefusal::UnknownBank, {}});
    const auto& account = found->second;
    if (!isProven(message, account.secrets))
        return reply(BankDoorDenied{BankDoorRefusal::WrongSecret, {}});
    auto taken = read(message, account);
    if (!taken && taken.error() == BankMessageError::NotMutations)
        return reply(BankDoorTaken{});
    if (!taken && taken.error() == BankMessageError::WrongSecret)
        return reply(BankDoorDenied{BankDoorRefusal::WrongSecret, {}});
    if (!taken)
        return reply(BankDoorDenied{BankDoorRefusal::Unreadable, std::string(toString(taken.error()))});
    if (auto strangers = strangersIn(*taken, account); !strangers.empty())
        return reply(BankDoorDenied{BankDoorRefusal::WrongAccount, std::move(strangers)});
    for (const auto& error : taken->lineErrors)
        spdlog::error("bank {}: element {} of a message of {} is not readable: {}",
                      account.code,
                      error.position,
                      toString(message.source),
                      toString(error.kind));
    const auto unreadable = unreadableIn(*taken, account.code, message.source);
    BankLines lines{account.code, message.source, {}};
    for (auto& part : taken->accounts)
        std::move(part.lines.begin(), part.lines.end(), std::back_inserter(lines.lines));
    BankDoorTaken answer;
    answer.received = static_cast<int>(lines.lines.size() + taken->lineErrors.size());
    answer.unreadable = static_cast<int>(taken->lineErrors.size());
    const auto answered = std::make_shared<Reply>(std::move(reply));
    m_lane.submit(
        [lines = std::move(lines), unreadable, answer, answered](MoneyStore& store) mutable {
            if (unreadable)
                store.deposits().reportUnreadable(*unreadable);
            if (unreadable && lines.lines.empty()) // Sent again in vain: a person must look.
                return (*answered)(BankDoorDenied{BankDoorRefusal::Unreadable, unreadable->elements.front()});
            answer.report = store.deposits().ingestLines(lines);
            (*answered)(answer);
        },
        [answered](MoneyFailure failure) {
            (*answered)(BankDoorDenied{refusalOf(failure), {}});
        });
}

} // namespace eraflazz::wallet
