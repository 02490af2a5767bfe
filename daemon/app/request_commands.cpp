// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_commands.h"

#include "app/desk_session.h"
#include "app/refusal_words.h"
#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "kernel/text.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace eraflazz::app {

namespace {

using namespace wallet;
template <typename T> using Answer = Result<T, RequestRefusal>;

Uuid idFrom(const CommandOptions& options, const std::string& name)
{
    const auto id = Uuid::parse(needOption(options, name));
    if (!id)
        throw std::runtime_error(name + " is an id of the form 01234567-89ab-7cde-8f01-23456789abcd");
    return *id;
}

std::optional<Uuid> maybeId(const CommandOptions& options, const std::string& name)
{
    return optionOf(options, name) ? std::optional(idFrom(options, name)) : std::nullopt;
}

/// Whether --direction is `yes`; anything but the two words is refused.
bool direction(const CommandOptions& options, const std::string& yes, const std::string& no)
{
    const auto& word = needOption(options, "--direction");
    if (word != yes && word != no)
        throw std::runtime_error("--direction is " + yes + " or " + no);
    return word == yes;
}

SupplierAsk supplierAsk(const CommandOptions& options, SupplierMove move)
{
    return {move, needOption(options, "--supplier"), rupiahFrom(options, "--amount"), maybeId(options, "--line")};
}

template <typename T> const T& value(const Answer<T>& answer)
{
    if (!answer)
        throw std::runtime_error(refusalWords(answer.error()));
    return *answer;
}

void tell(const RequestReceipt& receipt)
{
    std::cout << "request " << receipt.id.toString() << ' ' << toString(receipt.state)
              << (receipt.isReplay ? " (as before)" : "") << '\n';
}

int propose(DeskSession& session, const CommandOptions& options)
{
    const Proposal proposal{askFrom(options),
                            needOption(options, "--reason"),
                            optionOf(options, "--note").value_or(""),
                            optionOf(options, "--key").value_or(randomHex(12))};
    const auto who = session.logIn(options);
    if (std::holds_alternative<PriceAsk>(proposal.ask)) {
        const auto outcome = session.wait<Answer<PriceOutcome>>(
            [&](auto answered, auto failed) { session.desk().changePrice(who, proposal, answered, failed); });
        if (!value(outcome).isChanged)
            tell(*outcome->request);
        else
            std::cout << "the price is changed\n";
        return 0;
    }
    tell(value(session.wait<Answer<RequestReceipt>>(
        [&](auto answered, auto failed) { session.desk().propose(who, proposal, answered, failed); })));
    return 0;
}

int end(DeskSession& session, const CommandOptions& options, const std::string& verb)
{
    const auto id = idFrom(options, "--id");
    const auto note = optionOf(options, "--note").value_or("");
    const auto who = session.logIn(options);
    const auto call = verb == "approve"  ? &OperatorDesk::approve
                      : verb == "reject" ? &OperatorDesk::reject
                                         : &OperatorDesk::withdraw;
    tell(value(session.wait<Answer<RequestReceipt>>(
        [&](auto answered, auto failed) { (session.desk().*call)(who, id, note, answered, failed); })));
    return 0;
}

int rejectTicket(DeskSession& session, const CommandOptions& options)
{
    const RejectTicket asked{idFrom(options, "--ticket"),
                             needOption(options, "--reason"),
                             optionOf(options, "--key").value_or(randomHex(12))};
    const auto who = session.logIn(options);
    const auto answer = session.wait<Answer<RejectedTicket>>(
        [&](auto answered, auto failed) { session.desk().rejectTicket(who, asked, answered, failed); });
    std::cout << "ticket " << value(answer).ticket.toString() << " rejected" << (answer->isReplay ? " (as before)" : "")
              << "; its bank line waits for two people\n";
    return 0;
}

int attach(DeskSession& session, const CommandOptions& options)
{
    const auto id = idFrom(options, "--id");
    const auto& path = needOption(options, "--file");
    std::ifstream file(path, std::ios::binary);
    EvidenceFile evidence{path.substr(path.find_last_of('/') + 1),
                          needOption(options, "--media-type"),
                          {std::istreambuf_iterator<char>(file), {}}};
    const auto who = session.logIn(options);
    const auto answer = session.wait<Answer<int>>(
        [&](auto answered, auto failed) { session.desk().attach(who, id, evidence, answered, failed); });
    const int no = value(answer);
    std::cout << "attachment " << no << '\n';
    return 0;
}

void print(const RequestView& view)
{
    std::cout << view.id.toString() << '\t' << toString(view.kind) << '\t' << toString(view.state) << '\t'
              << view.subject << "\tRp " << formatRupiah(view.atStake) << '\t' << view.maker << '\t' << view.reasonLabel
              << '\n';
}

int list(DeskSession& session, const CommandOptions& options)
{
    constexpr int kListed = 500;
    const auto who = session.logIn(options);
    const auto all = session.wait<Answer<std::vector<RequestView>>>(
        [&](auto answered, auto failed) { session.desk().waiting(who, kListed, answered, failed); });
    for (const auto& view : value(all))
        print(view);
    return 0;
}

int show(DeskSession& session, const CommandOptions& options)
{
    const auto id = idFrom(options, "--id");
    const auto who = session.logIn(options);
    const auto answer = session.wait<Answer<RequestView>>(
        [&](auto answered, auto failed) { session.desk().read(who, id, answered, failed); });
    const auto& view = value(answer);
    print(view);
    std::cout << "asked " << view.payload << "\nnote " << view.note << '\n';
    if (view.movement)
        std::cout << "moves Rp " << formatRupiah(view.movement->amount) << " from " << view.movement->debit << " to "
                  << view.movement->credit << " (" << view.movement->kind << ")\n";
    for (const auto& one : view.attachments)
        std::cout << "proof " << one.no << ' ' << one.fileName << ' ' << one.mediaType << ' ' << one.bytes
                  << " bytes\n";
    for (const auto& entry : view.history)
        std::cout << toIsoUtc(entry.atMs) << ' ' << entry.operatorName << ' ' << entry.action << ' ' << entry.detail
                  << '\n';
    if (view.state == RequestState::Proposed) {
        std::cout << "can be approved by";
        for (const auto& name : view.approvers)
            std::cout << ' ' << name;
        std::cout << (view.approvers.empty() ? " nobody today\n" : "\n");
    }
    return 0;
}

} // namespace

wallet::RequestAsk askFrom(const CommandOptions& options)
{
    const auto kind = requestKindFrom(needOption(options, "--kind"));
    if (!kind)
        throw std::runtime_error("--kind is one of adjustment, deposit, line_duplicate, supplier_deposit, "
                                 "supplier_refund, supplier_drift, write_off, credit_limit, price_change, "
                                 "case_resolution");
    switch (*kind) {
    case RequestKind::Adjustment:
        return AdjustmentAsk{
            needOption(options, "--agent"), direction(options, "to", "from"), rupiahFrom(options, "--amount")};
    case RequestKind::Deposit:
        return DepositAsk{idFrom(options, "--line"), needOption(options, "--agent"), maybeId(options, "--ticket")};
    case RequestKind::LineDuplicate:
        return LineDuplicateAsk{idFrom(options, "--line"), idFrom(options, "--same-as")};
    case RequestKind::SupplierDeposit:
        return supplierAsk(options, SupplierMove::Deposit);
    case RequestKind::SupplierRefund:
        return supplierAsk(options, SupplierMove::Refund);
    case RequestKind::SupplierDrift:
        return supplierAsk(options,
                           direction(options, "loss", "gain") ? SupplierMove::DriftLoss : SupplierMove::DriftGain);
    case RequestKind::WriteOff:
        return WriteOffAsk{optionOf(options, "--agent").value_or(""), rupiahFrom(options, "--amount")};
    case RequestKind::CreditLimit:
        return CreditLimitAsk{needOption(options, "--agent"), rupiahFrom(options, "--limit")};
    case RequestKind::PriceChange:
        return PriceAsk{needOption(options, "--product"),
                        optionOf(options, "--level").value_or(""),
                        rupiahFrom(options, "--expected"),
                        rupiahFrom(options, "--price")};
    case RequestKind::RoleCap:
        throw std::runtime_error("--kind role_cap is asked for from a console");
    case RequestKind::BankAccount:
        throw std::runtime_error("--kind bank_account is asked for from a console, or set here with `eraflazzd bank`");
    case RequestKind::SupplierCredentials:
    case RequestKind::AgentKey:
        throw std::runtime_error("--kind " + std::string(toString(*kind)) +
                                 " is asked for from a console; its secrets are on no command line");
    case RequestKind::CaseResolution:
        break;
    }
    return CaseAsk{needOption(options, "--subject"), maybeId(options, "--sale"), needOption(options, "--decision")};
}

int runRequestCommand(const std::string& verb, const CommandOptions& options)
{
    DeskSession session(readConfig(needOption(options, "--config")));
    if (verb == "propose")
        return propose(session, options);
    if (verb == "approve" || verb == "reject" || verb == "withdraw")
        return end(session, options, verb);
    if (verb == "reject-ticket")
        return rejectTicket(session, options);
    if (verb == "attach")
        return attach(session, options);
    if (verb == "list")
        return list(session, options);
    if (verb == "show")
        return show(session, options);
    throw std::runtime_error(
        "eraflazzd request knows: propose, attach, approve, reject, reject-ticket, withdraw, list, "
        "show");
}

} // namespace eraflazz::app
