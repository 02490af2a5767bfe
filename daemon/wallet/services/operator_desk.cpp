// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/services/operator_desk.h"

#include "crypto/secret_box.h"
#include "kernel/clock.h"

#include <utility>

namespace eraflazz::wallet {

namespace {

Acting now(const ops::Operator& who)
{
    return {who.id, unixMsNow()};
}

} // namespace

template <typename Call, typename Answer> void OperatorDesk::run(Call call, Answer answered, Failed failed)
{
    m_lane.submit(
        [call = std::move(call), answered = std::move(answered)](MoneyStore& store) { answered(call(store)); },
        std::move(failed));
}

void OperatorDesk::propose(const ops::Operator& who,
                           Proposal proposal,
                           Answered<RequestReceipt> answered,
                           Failed failed)
{
    run([acting = now(who),
         proposal = std::move(proposal)](MoneyStore& store) { return store.requests().propose(acting, proposal); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::attach(
    const ops::Operator& who, const Uuid& request, EvidenceFile evidence, Answered<int> answered, Failed failed)
{
    run([acting = now(who), request, evidence = std::move(evidence)](
            MoneyStore& store) { return store.requests().attach(acting, request, evidence); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::approve(
    const ops::Operator& who, const Uuid& request, std::string note, Answered<RequestReceipt> answered, Failed failed)
{
    run([acting = now(who), request, note = std::move(note)](
            MoneyStore& store) { return store.requests().approve(acting, request, note); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::reject(
    const ops::Operator& who, const Uuid& request, std::string note, Answered<RequestReceipt> answered, Failed failed)
{
    run([acting = now(who), request, note = std::move(note)](
            MoneyStore& store) { return store.requests().reject(acting, request, note); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::withdraw(
    const ops::Operator& who, const Uuid& request, std::string note, Answered<RequestReceipt> answered, Failed failed)
{
    run([acting = now(who), request, note = std::move(note)](
            MoneyStore& store) { return store.requests().withdraw(acting, request, note); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::changePrice(const ops::Operator& who,
                               Proposal proposal,
                               Answered<PriceOutcome> answered,
                               Failed failed)
{
    run([acting = now(who),
         proposal = std::move(proposal)](MoneyStore& store) { return store.requests().changePrice(acting, proposal); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::judgePrice(const ops::Operator& who, RequestAsk ask, Answered<PriceStep> answered, Failed failed)
{
    run([acting = now(who),
         ask = std::move(ask)](MoneyStore& store) { return store.requests().judgePrice(acting, ask); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::changePrices(const ops::Operator& who,
                                PriceBatch batch,
                                Answered<std::vector<PriceItem>> answered,
                                Failed failed)
{
    run([acting = now(who),
         batch = std::move(batch)](MoneyStore& store) { return store.requests().changePrices(acting, batch); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::waiting(const ops::Operator& who,
                           int limit,
                           Answered<std::vector<RequestView>> answered,
                           Failed failed)
{
    run([acting = now(who), limit](MoneyStore& store) { return store.requests().waiting(acting, limit); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::read(const ops::Operator& who, const Uuid& request, Answered<RequestView> answered, Failed failed)
{
    run([acting = now(who), request](MoneyStore& store) { return store.requests().read(acting, request); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::readAttachment(
    const ops::Operator& who, const Uuid& request, int no, Answered<EvidenceFile> answered, Failed failed)
{
    run([acting = now(who), request, no](
            MoneyStore& store) { return store.requests().readAttachment(acting, request, no); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::rejectTicket(const ops::Operator& who,
                                RejectTicket asked,
                                Answered<RejectedTicket> answered,
                                Failed failed)
{
    run([acting = now(who),
         asked = std::move(asked)](MoneyStore& store) { return store.deposits().rejectTicket(acting, asked); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::planStatement(StatementImport statement, ImportAnswered<SharedPlan> answered, Failed failed)
{
    run(
        [statement = std::move(statement)](MoneyStore& store) -> Result<SharedPlan, ImportRefusal> {
            auto plan = store.deposits().planStatement(statement);
            if (!plan)
                return Err(plan.error());
            return SharedPlan(std::make_shared<StatementPlan>(*std::move(plan)));
        },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::foreseeLines(SharedPlan plan,
                                std::size_t at,
                                std::function<void(std::vector<LineOutcome>)> answered,
                                Failed failed)
{
    run([plan = std::move(plan), at](MoneyStore& store) { return store.deposits().foreseeLines(*plan, at); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::importLines(const ops::Operator& who,
                               const Uuid& import,
                               SharedPlan plan,
                               std::size_t at,
                               ImportAnswered<std::size_t> answered,
                               Failed failed)
{
    run(
        [acting = now(who), import, plan = std::move(plan), at](
            MoneyStore& store) -> Result<std::size_t, ImportRefusal> {
            const auto taken = store.deposits().importLines(acting, import, *plan, at);
            if (!taken)
                return Err(taken.error());
            return taken->size();
        },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::endImport(const Uuid& import, std::function<void(ImportCounts)> answered, Failed failed)
{
    run([import](MoneyStore& store) { return store.deposits().endImport(import); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::addOperator(std::optional<ops::Operator> actor,
                               ops::NewOperator asked,
                               ops::ActedFrom from,
                               PersonAnswered answered,
                               Failed failed)
{
    const auto id = actor ? std::optional(actor->id) : std::nullopt;
    run([id, asked = std::move(asked), from, nowMs = unixMsNow()](
            MoneyStore& store) { return store.operators().add(id, asked, nowMs, from); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::changeOperator(const ops::Operator& actor,
                                  std::string username,
                                  ops::OperatorChange change,
                                  ops::ActedFrom from,
                                  PersonAnswered answered,
                                  Failed failed)
{
    run([acting = now(actor), username = std::move(username), change = std::move(change), from](
            MoneyStore& store) { return store.operators().change(acting.who, username, change, acting.nowMs, from); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::people(std::function<void(std::vector<ops::Operator>)> answered, Failed failed)
{
    run([](MoneyStore& store) { return store.operators().list(); }, std::move(answered), std::move(failed));
}

void OperatorDesk::enrolTwoStep(const ops::Operator& who, TwoStepAnswered<std::string> answered, Failed failed)
{
    run([acting = now(who)](MoneyStore& store) { return store.twoStep().enrol(acting.who, acting.nowMs); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::confirmTwoStep(const ops::Operator& who,
                                  std::string code,
                                  TwoStepAnswered<std::vector<std::string>> answered,
                                  Failed failed)
{
    run([acting = now(who),
         code = std::move(code)](MoneyStore& store) { return store.twoStep().confirm(acting.who, code, acting.nowMs); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::useCode(const ops::Operator& who, std::string code, TwoStepAnswered<int> answered, Failed failed)
{
    run([acting = now(who),
         code = std::move(code)](MoneyStore& store) { return store.twoStep().use(acting.who, code, acting.nowMs); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::dropTwoStep(const ops::Operator& who,
                               std::string code,
                               TwoStepAnswered<ops::Operator> answered,
                               Failed failed)
{
    run([acting = now(who), code = std::move(code)](
            MoneyStore& store) { return store.twoStep().switchOff(acting.who, code, acting.nowMs); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::resetTwoStep(const ops::Operator& actor,
                                ops::TwoStepReset asked,
                                ops::ActedFrom from,
                                TwoStepAnswered<ops::Operator> answered,
                                Failed failed)
{
    run([acting = now(actor), asked = std::move(asked), from](
            MoneyStore& store) { return store.twoStep().reset(acting.who, asked, acting.nowMs, from); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::credentials(std::string username,
                               std::function<void(std::optional<ops::OperatorCredentials>)> answered,
                               Failed failed)
{
    run([username = std::move(username)](MoneyStore& store) { return store.operators().credentials(username); },
        std::move(answered),
        std::move(failed));
}

void OperatorDesk::renewHash(const ops::OperatorCredentials& credentials, std::string newHash)
{
    m_lane.submit(
        [credentials, newHash = std::move(newHash)](MoneyStore& store) {
            store.operators().renewHash(credentials.who.id, credentials.passwordHash, newHash);
        },
        [](MoneyFailure) {});
}

Result<ops::PasswordHash, ops::OperatorRefusal> hashNewPassword(std::string_view password)
{
    if (password.size() < ops::kPasswordMin)
        return Err(ops::OperatorRefusal::PasswordTooWeak);
    return ops::PasswordHash{hashPassword(password, PasswordCost::Operator)};
}

std::optional<ops::Operator> authenticated(const std::optional<ops::OperatorCredentials>& credentials,
                                           std::string_view password)
{
    // Of no password, so that a name nobody has takes as long as a wrong password.
    static const std::string nobody = hashPassword(randomHex(16), PasswordCost::Operator);
    const bool isRight = verifyPassword(credentials ? credentials->passwordHash : nobody, password);
    return isRight && credentials && credentials->who.isActive() ? std::optional(credentials->who) : std::nullopt;
}

} // namespace eraflazz::wallet
