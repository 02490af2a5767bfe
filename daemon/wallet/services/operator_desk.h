// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/core/two_step.h"
#include "wallet/core/deposits.h"
#include "wallet/core/requests_store.h"
#include "wallet/services/money_lane.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace eraflazz::wallet {

/// The one door through which people move money, limits and prices: the control channel and the command line come
/// through here and nothing else calls Requests. Who acts is somebody authenticated() returned; every commit reads that
/// person again and decides on what it finds. Any thread; `answered` or `failed` is called once, on the lane's thread.
class OperatorDesk final {
public:
    template <typename T> using Answered = std::function<void(Result<T, RequestRefusal>)>;
    using PersonAnswered = std::function<void(Result<ops::Operator, ops::OperatorRefusal>)>;
    using Failed = std::function<void(MoneyFailure)>;

    explicit OperatorDesk(MoneyLane& lane) : m_lane(lane) {}

    void propose(const ops::Operator& who, Proposal proposal, Answered<RequestReceipt> answered, Failed failed);
    void
    attach(const ops::Operator& who, const Uuid& request, EvidenceFile evidence, Answered<int> answered, Failed failed);
    void approve(const ops::Operator& who,
                 const Uuid& request,
                 std::string note,
                 Answered<RequestReceipt> answered,
                 Failed failed);
    void reject(const ops::Operator& who,
                const Uuid& request,
                std::string note,
                Answered<RequestReceipt> answered,
                Failed failed);
    void withdraw(const ops::Operator& who,
                  const Uuid& request,
                  std::string note,
                  Answered<RequestReceipt> answered,
                  Failed failed);
    /// See Requests::changePrice().
    void changePrice(const ops::Operator& who, Proposal proposal, Answered<PriceOutcome> answered, Failed failed);
    void judgePrice(const ops::Operator& who, RequestAsk ask, Answered<PriceStep> answered, Failed failed);
    void
    changePrices(const ops::Operator& who, PriceBatch batch, Answered<std::vector<PriceItem>> answered, Failed failed);
    void waiting(const ops::Operator& who, int limit, Answered<std::vector<RequestView>> answered, Failed failed);
    void read(const ops::Operator& who, const Uuid& request, Answered<RequestView> answered, Failed failed);
    void readAttachment(
        const ops::Operator& who, const Uuid& request, int no, Answered<EvidenceFile> answered, Failed failed);

    /// Ends a ticket whose line is held, alone: no money moves by it. What becomes of the line takes two people.
    void rejectTicket(const ops::Operator& who, RejectTicket asked, Answered<RejectedTicket> answered, Failed failed);

    // A statement that somebody brings, in steps: see Deposits.
    template <typename T> using ImportAnswered = std::function<void(Result<T, ImportRefusal>)>;
    using SharedPlan = std::shared_ptr<const StatementPlan>;
    void planStatement(StatementImport statement, ImportAnswered<SharedPlan> answered, Failed failed);
    void foreseeLines(SharedPlan plan,
                      std::size_t at,
                      std::function<void(std::vector<LineOutcome>)> answered,
                      Failed failed);
    /// Answers how many of the plan's lines it took.
    void importLines(const ops::Operator& who,
                     const Uuid& import,
                     SharedPlan plan,
                     std::size_t at,
                     ImportAnswered<std::size_t> answered,
                     Failed failed);
    void endImport(const Uuid& import, std::function<void(ImportCounts)> answered, Failed failed);

    /// Without an actor: the first owner, while nobody is there.
    void addOperator(std::optional<ops::Operator> actor,
                     ops::NewOperator asked,
                     ops::ActedFrom from,
                     PersonAnswered answered,
                     Failed failed);
    void changeOperator(const ops::Operator& actor,
                        std::string username,
                        ops::OperatorChange change,
                        ops::ActedFrom from,
                        PersonAnswered answered,
                        Failed failed);
    void people(std::function<void(std::vector<ops::Operator>)> answered, Failed failed);

    // Codes of authenticator apps: see ops::TwoStepBook.
    template <typename T> using TwoStepAnswered = std::function<void(Result<T, ops::TwoStepRefusal>)>;
    void enrolTwoStep(const ops::Operator& who, TwoStepAnswered<std::string> answered, Failed failed);
    void confirmTwoStep(const ops::Operator& who,
                        std::string code,
                        TwoStepAnswered<std::vector<std::string>> answered,
                        Failed failed);
    void useCode(const ops::Operator& who, std::string code, TwoStepAnswered<int> answered, Failed failed);
    void
    dropTwoStep(const ops::Operator& who, std::string code, TwoStepAnswered<ops::Operator> answered, Failed failed);
    void resetTwoStep(const ops::Operator& actor,
                      ops::TwoStepReset asked,
                      ops::ActedFrom from,
                      TwoStepAnswered<ops::Operator> answered,
                      Failed failed);

    /// For a log-in: hand what comes to authenticated().
    void credentials(std::string username,
                     std::function<void(std::optional<ops::OperatorCredentials>)> answered,
                     Failed failed);
    /// Stores the hash of the same password under the present cost; nobody waits for it.
    void renewHash(const ops::OperatorCredentials& credentials, std::string newHash);

private:
    /// Runs `call(MoneyStore&)` on the lane and hands its answer on. Again after a lost connection, with the same
    /// moment.
    template <typename Call, typename Answer> void run(Call call, Answer answered, Failed failed);

    MoneyLane& m_lane;
};

/// The hash of a new password, for addOperator() and changeOperator(), or PasswordTooWeak. A pool thread's work.
[[nodiscard]] Result<ops::PasswordHash, ops::OperatorRefusal> hashNewPassword(std::string_view password);

/// Whether the password is that person's and the person is active. As slow for a name that nobody has. Blocks for the
/// time of argon2id: a pool thread's work.
[[nodiscard]] std::optional<ops::Operator> authenticated(const std::optional<ops::OperatorCredentials>& credentials,
                                                         std::string_view password);

} // namespace eraflazz::wallet
