// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_requests.h"

#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "ops/core/acting_address.h"
#include "ops/pg/pg_operators.h"
#include "wallet/pg/bank_account_rows.h"
#include "wallet/pg/ledger_rows.h"
#include "wallet/pg/pg_requests_deposit.h"
#include "wallet/pg/pg_requests_payload.h"
#include "wallet/pg/pg_requests_terms.h"

#include <set>

namespace eraflazz::wallet {

using storage::PgParams;
using storage::UnitOfWork;

namespace {

std::string_view viewOf(const Sha256& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

/// Of what was asked, not of what was found then: the same question asked again later is the same.
Sha256 fingerprintOf(const Proposal& proposal, const RequestSecrets& secrets)
{
    std::string text(toString(kindOf(proposal.ask)));
    const auto add = [&text](std::string_view part) {
        text += '\n' + std::to_string(part.size()) + ':' + std::string(part);
    };
    if (const auto* resolution = std::get_if<CaseAsk>(&proposal.ask)) {
        add(resolution->subject);
        add(resolution->reversedSale ? resolution->reversedSale->toString() : "");
    }
    add(payloadOf(proposal.ask));
    add(proposal.reason);
    add(proposal.note);
    if (!proposal.secrets.empty())
        add(secrets.digest(proposal.secrets));
    return sha256(text);
}

bool isReadable(const Proposal& proposal)
{
    const auto* resolution = std::get_if<CaseAsk>(&proposal.ask);
    return proposal.idempotencyKey == sanitised(proposal.idempotencyKey, kKeyMax) &&
           (resolution == nullptr || isDecision(resolution->decision)) && proposal.hasItsSecrets();
}

/// The ask as the second person reads it: with what stands there now.
RequestAsk told(RequestAsk ask, const RequestFacts& facts)
{
    if (auto* bank = std::get_if<BankAccountAsk>(&ask); bank && facts.bank.account)
        bank->before = replacedBy(bank->terms, facts.bank.account->terms);
    return ask;
}

PgParams insertParams(const Uuid& id,
                      const Acting& acting,
                      const Proposal& proposal,
                      const RequestPlan& plan,
                      const RequestFacts& facts,
                      const RequestSecrets& secrets)
{
    PgParams params;
    params.add(id).add(toString(plan.kind)).add(acting.who.value).add(proposal.idempotencyKey);
    params.add(viewOf(fingerprintOf(proposal, secrets))).add(proposal.reason).add(sanitised(proposal.note, kNoteMax));
    params.add(plan.subject).add(payloadOf(told(proposal.ask, facts), plan.floor));
    if (plan.movement) {
        params.add(plan.movement->cause).add(toString(plan.movement->kind)).add(plan.movement->debit.value);
        params.add(plan.movement->credit.value).add(plan.movement->amount.value()).addNull();
    } else {
        params.addNull().addNull().addNull().addNull().addNull().add(plan.atStake.value());
    }
    return params.add(BusinessDay::at(acting.nowMs).toString()).add(secrets.sealed(id, proposal.allSecrets()));
}

/// What the chain keeps about a request: enough to see that the row is still the one that was agreed on.
std::string requestDetail(const RequestPlan& plan, const std::string& askedHex, std::string_view note)
{
    JsonWriter json;
    json.beginObject().field("kind", toString(plan.kind)).field("subject", plan.subject).field("asked", askedHex);
    json.field("at_stake", plan.atStake);
    if (!note.empty())
        json.field("note", note);
    return json.endObject().take();
}

std::string subjectOf(const Uuid& request)
{
    return "money_request:" + request.toString();
}

const char* actionOf(RequestState state)
{
    switch (state) {
    case RequestState::Proposed:
        return "request.propose";
    case RequestState::Approved:
        return "request.approve";
    case RequestState::Rejected:
        return "request.reject";
    case RequestState::Withdrawn:
        break;
    }
    return "request.withdraw";
}

/// The answer when there is nothing to decide: nobody, no request, or one that has ended, perhaps just so by this
/// person.
std::optional<Result<RequestReceipt, RequestRefusal>>
alreadyEnded(const std::optional<ops::Operator>& who, const std::optional<StoredRequest>& stored, RequestState wanted)
{
    using Answer = Result<RequestReceipt, RequestRefusal>;
    if (!who)
        return Answer(Err(RequestRefusal::UnknownOperator));
    if (!stored)
        return Answer(Err(RequestRefusal::RequestNotFound));
    if (stored->state == wanted && stored->endedBy == who->id)
        return Answer(RequestReceipt{stored->id, stored->state, true});
    if (stored->state != RequestState::Proposed)
        return Answer(Err(RequestRefusal::NotWaiting));
    return std::nullopt;
}

/// Every product of the batch before the first is looked at, in the order of their codes: two batches cannot wait for
/// each other.
void lockProducts(UnitOfWork& unit, const PriceBatch& batch)
{
    std::set<std::string> codes;
    for (const auto& ask : batch.asks)
        codes.insert(ask.product);
    for (const auto& code : codes)
        (void)unit.connection().query("lock_request_product", PgParams().add(code));
}

/// The answer when this person has made a change alone under this key before.
std::optional<Result<PriceOutcome, RequestRefusal>>
changedBefore(UnitOfWork& unit, const Acting& acting, const RequestAsk& ask, const std::string& key)
{
    using Answer = Result<PriceOutcome, RequestRefusal>;
    if (const auto* bank = std::get_if<BankAccountAsk>(&ask)) {
        const auto isSame = isBankChangedAlone(unit, acting.who, *bank, key);
        if (!isSame)
            return std::nullopt;
        return *isSame ? Answer(PriceOutcome{true, std::nullopt}) : Answer(Err(RequestRefusal::KeyReused));
    }
    const auto term = actionOf(ask, {"key", key});
    const auto rows = unit.connection().query(
        "term_action_by_key", PgParams().add(term.subject).add(term.action).add(acting.who.value).add(key));
    if (rows.rows() == 0)
        return std::nullopt;
    const bool isSame = ops::withoutAddress(std::string(rows.text(0, rows.column("detail")))) == term.detail;
    return isSame ? Answer(PriceOutcome{true, std::nullopt}) : Answer(Err(RequestRefusal::KeyReused));
}

} // namespace

PgRequests::Answer<RequestReceipt> PgRequests::propose(const Acting& acting, const Proposal& proposal)
{
    return m_session.commit([&](UnitOfWork& unit) { return proposeIn(unit, acting, proposal); },
                            {"money_requests_once"});
}

PgRequests::Answer<RequestReceipt>
PgRequests::proposeIn(UnitOfWork& unit, const Acting& acting, const Proposal& proposal)
{
    auto& connection = unit.connection();
    const auto maker = ops::lockOperator(unit, acting.who);
    if (!maker)
        return Err(RequestRefusal::UnknownOperator);
    if (!isReadable(proposal))
        return Err(RequestRefusal::ContentUnfit);
    const auto fingerprint = fingerprintOf(proposal, m_secrets);
    const auto known =
        connection.query("request_by_key", PgParams().add(acting.who.value).add(proposal.idempotencyKey));
    if (known.rows() == 1) {
        if (known.text(0, known.column("fingerprint")) != viewOf(fingerprint))
            return Err(RequestRefusal::KeyReused);
        return RequestReceipt{
            known.uuid(0, known.column("id")), *requestStateFrom(known.text(0, known.column("state"))), true};
    }
    const auto day = BusinessDay::at(acting.nowMs);
    const auto id = storage::newUuid7();
    auto facts = loadFacts(unit, proposal.ask, id, day, FactsLock::None);
    addStanding(unit, facts, proposal);
    const auto plan =
        decideProposal(*maker, proposal, loadReason(unit, proposal.reason), useAsMaker(unit, *maker, day), facts);
    if (!plan)
        return Err(plan.error());
    (void)connection.query("insert_request", insertParams(id, acting, proposal, *plan, facts, m_secrets));
    note(unit, acting, actionOf(RequestState::Proposed), subjectOf(id), requestDetail(*plan, toHex(fingerprint), {}));
    return RequestReceipt{id, RequestState::Proposed, false};
}

PgRequests::Answer<RequestReceipt> PgRequests::approve(const Acting& acting, const Uuid& request, std::string_view note)
{
    // Two requests for one new bank account may be agreed to at the same moment.
    return m_session.commit([&](UnitOfWork& unit) { return approveIn(unit, acting, request, note); },
                            {"accounts_code_key", "bank_accounts_code_key", "bank_accounts_number_once"});
}

PgRequests::Answer<RequestReceipt>
PgRequests::approveIn(UnitOfWork& unit, const Acting& acting, const Uuid& id, std::string_view words)
{
    const auto checker = ops::lockOperator(unit, acting.who);
    auto stored = lockRequest(unit, id);
    if (const auto settled = alreadyEnded(checker, stored, RequestState::Approved))
        return *settled;
    stored->request.isOfOneHand = areOfOneHand(unit, stored->request.maker, *checker, acting.nowMs);
    const auto day = BusinessDay::at(acting.nowMs);
    const auto use = useAsChecker(unit, *checker, day);
    auto facts = loadFacts(unit, stored->request.ask, id, day, FactsLock::Rows);
    addStanding(unit, facts, *stored);
    const auto plan = decideApproval(*checker, stored->request, use, facts);
    if (!plan)
        return Err(plan.error());
    (void)unit.connection().query("insert_approval", PgParams().add(id).add(acting.who.value).add(day.toString()));
    carryOut(unit, acting, *stored);
    return endBy(unit, acting, *stored, RequestState::Approved, words);
}

void PgRequests::carryOut(UnitOfWork& unit, const Acting& acting, const StoredRequest& stored)
{
    const auto& ask = stored.request.ask;
    const auto& plan = stored.request.plan;
    if (plan.kind == RequestKind::CaseResolution)
        return; // the engine finds the approval and does what was decided
    if (const auto* deposit = std::get_if<DepositAsk>(&ask))
        creditByRequest(unit, stored.id, *deposit, *plan.movement);
    else if (const auto* duplicate = std::get_if<LineDuplicateAsk>(&ask))
        markDuplicateByRequest(unit, stored.id, *duplicate, *plan.movement);
    else if (const auto* supplier = std::get_if<SupplierAsk>(&ask); supplier && supplier->line)
        settleLineByRequest(unit, stored.id, *supplier->line, *plan.movement);
    else if (plan.movement)
        bookByRequest(unit, stored.id, *plan.movement);
    if (plan.floor) {
        const auto& floor = *plan.floor;
        (void)unit.connection().query("set_floor",
                                      PgParams().add(floor.account.value).add(floor.after.value()).add(stored.id));
        JsonWriter json;
        json.beginObject().field("before", -floor.before).field("after", -floor.after);
        json.field("request", stored.id.toString()).endObject();
        note(unit, acting, "agent.credit_limit", plan.subject, json.take());
    }
    if (isTerm(ask))
        setTermBy(unit, acting, ask, stored.id);
    if (const auto* credentials = std::get_if<CredentialsAsk>(&ask))
        setCredentials(unit, acting, stored, *credentials);
    if (const auto* bank = std::get_if<BankAccountAsk>(&ask))
        setBank(unit, acting, stored, *bank);
}

PgRequests::Answer<RequestReceipt> PgRequests::reject(const Acting& acting, const Uuid& request, std::string_view note)
{
    return m_session.commit([&](UnitOfWork& unit) -> Answer<RequestReceipt> {
        const auto who = ops::lockOperator(unit, acting.who);
        const auto stored = lockRequest(unit, request);
        if (const auto settled = alreadyEnded(who, stored, RequestState::Rejected))
            return *settled;
        if (const auto refusal = decideRejection(*who, stored->request))
            return Err(*refusal);
        return endBy(unit, acting, *stored, RequestState::Rejected, note);
    });
}

PgRequests::Answer<RequestReceipt>
PgRequests::withdraw(const Acting& acting, const Uuid& request, std::string_view note)
{
    return m_session.commit([&](UnitOfWork& unit) -> Answer<RequestReceipt> {
        const auto who = ops::lockOperator(unit, acting.who);
        const auto stored = lockRequest(unit, request);
        if (const auto settled = alreadyEnded(who, stored, RequestState::Withdrawn))
            return *settled;
        if (!who->isActive())
            return Err(RequestRefusal::OperatorDisabled);
        if (stored->request.maker.id != who->id)
            return Err(RequestRefusal::NotTheMaker);
        return endBy(unit, acting, *stored, RequestState::Withdrawn, note);
    });
}

RequestReceipt PgRequests::endBy(
    UnitOfWork& unit, const Acting& acting, const StoredRequest& stored, RequestState state, std::string_view words)
{
    (void)unit.connection().query("end_request",
                                  PgParams()
                                      .add(stored.id)
                                      .add(toString(state))
                                      .add(acting.who.value)
                                      .add(sanitised(words, kNoteMax))
                                      .add(acting.nowMs));
    const auto& plan = stored.request.plan;
    note(unit,
         acting,
         actionOf(state),
         subjectOf(stored.id),
         requestDetail(plan, stored.askedHex, sanitised(words, kNoteMax)));
    return {stored.id, state, false};
}

PgRequests::Answer<PriceOutcome> PgRequests::changePrice(const Acting& acting, const Proposal& proposal)
{
    return m_session.commit([&](UnitOfWork& unit) { return changePriceIn(unit, acting, proposal); },
                            {"money_requests_once"});
}

PgRequests::Answer<PriceStep> PgRequests::judgePrice(const Acting& acting, const RequestAsk& ask)
{
    return m_session.commit([&](UnitOfWork& unit) -> Answer<PriceStep> {
        unit.abandon();
        const auto who = ops::lockOperator(unit, acting.who);
        if (!who)
            return Err(RequestRefusal::UnknownOperator);
        return decidePriceStep(*who, ask, loadFacts(unit, ask, {}, BusinessDay::at(acting.nowMs), FactsLock::None));
    });
}

PgRequests::Answer<std::vector<PriceItem>> PgRequests::changePrices(const Acting& acting, const PriceBatch& batch)
{
    const auto work = [&](UnitOfWork& unit) -> Answer<std::vector<PriceItem>> {
        (void)ops::lockOperator(unit, acting.who); // first, as everywhere
        lockProducts(unit, batch);
        std::vector<PriceItem> items;
        for (const auto& ask : batch.asks) {
            const std::string key = batch.idempotencyKey + "/" + std::to_string(items.size() + 1);
            const auto outcome = changePriceIn(unit, acting, Proposal{ask, batch.reason, batch.note, key});
            PriceItem item;
            if (outcome) {
                item.outcome = *outcome;
            } else {
                item.refusal = outcome.error();
                const auto facts = loadFacts(unit, ask, {}, BusinessDay::at(acting.nowMs), FactsLock::None);
                item.present = facts.price ? presentPrice(*facts.price, ask.level) : std::nullopt;
            }
            items.push_back(std::move(item));
        }
        if (batch.isDry)
            unit.abandon();
        return items;
    };
    return m_session.commit(work, {"money_requests_once"});
}

PgRequests::Answer<PriceOutcome>
PgRequests::changePriceIn(UnitOfWork& unit, const Acting& acting, const Proposal& proposal)
{
    const auto& ask = proposal.ask;
    const bool isBank = std::holds_alternative<BankAccountAsk>(ask);
    ERA_ASSERT(isTerm(ask) || isBank, "what is asked for is never one person's");
    const auto who = ops::lockOperator(unit, acting.who);
    if (!who)
        return Err(RequestRefusal::UnknownOperator);
    if (!isReadable(proposal) || proposal.idempotencyKey.empty())
        return Err(RequestRefusal::ContentUnfit);
    if (const auto before = changedBefore(unit, acting, ask, proposal.idempotencyKey))
        return *before;
    const bool isRequest = unit.connection()
                               .query("request_by_key", PgParams().add(acting.who.value).add(proposal.idempotencyKey))
                               .rows() == 1;
    if (!isRequest) {
        const auto facts = loadFacts(unit, ask, {}, BusinessDay::at(acting.nowMs), FactsLock::Rows);
        const auto step = decidePriceStep(*who, ask, facts);
        if (!step)
            return Err(step.error());
        if (*step == PriceStep::Alone) {
            if (isBank)
                setBankAlone(unit, acting, proposal, facts.bank.account->terms);
            else
                setTermBy(unit, acting, ask, proposal.idempotencyKey);
            return PriceOutcome{true, std::nullopt};
        }
    }
    const auto receipt = proposeIn(unit, acting, proposal);
    if (!receipt)
        return Err(receipt.error());
    return PriceOutcome{false, *receipt};
}

void PgRequests::setTermBy(UnitOfWork& unit, const Acting& acting, const RequestAsk& ask, const std::string& key)
{
    setTerm(unit, ask, std::nullopt);
    auto term = actionOf(ask, {"key", key});
    note(unit, acting, term.action, std::move(term.subject), std::move(term.detail));
}

void PgRequests::setTermBy(UnitOfWork& unit, const Acting& acting, const RequestAsk& ask, const Uuid& request)
{
    setTerm(unit, ask, request);
    auto term = actionOf(ask, {"request", request.toString()});
    note(unit, acting, term.action, std::move(term.subject), std::move(term.detail));
}

void PgRequests::note(
    UnitOfWork& unit, const Acting& acting, const char* action, std::string subject, std::string detail)
{
    m_chain.append(unit, {0, acting.who, action, std::move(subject), std::move(detail), acting.nowMs * 1000});
}

} // namespace eraflazz::wallet
