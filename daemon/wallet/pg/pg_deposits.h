// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/pg/action_chain.h"
#include "storage/unit_of_work.h"
#include "wallet/core/deposits.h"
#include "wallet/pg/deposit_rows.h"

#include <optional>
#include <span>

namespace eraflazz::wallet {

/// Tickets and bank lines in PostgreSQL, over the lane's session, which knows the statements of deposits.sql and
/// ledger.sql. Used from one thread at a time.
class PgDeposits final : public Deposits {
public:
    /// Without a chain nobody can act: rejectTicket() throws then. With one, the session knows requestStatements() and
    /// ops::operatorStatements() too.
    explicit PgDeposits(storage::CommitSession& session, const std::optional<ops::ActionChain>& chain = std::nullopt)
        : m_session(session), m_chain(chain)
    {
    }

    [[nodiscard]] Result<OpenedTicket, TicketDenied> openTicket(const OpenTicket& asked) override;
    [[nodiscard]] Result<Ticket, TicketDenied> cancelTicket(AgentId agent, const Uuid& ticket) override;
    [[nodiscard]] Result<RejectedTicket, RequestRefusal> rejectTicket(const Acting& acting,
                                                                      const RejectTicket& asked) override;
    ExpiryReport expireTickets() override;
    IngestReport ingestLines(const BankLines& lines) override;
    [[nodiscard]] Result<ImportReport, ImportRefusal> importStatement(const StatementImport& statement) override;
    [[nodiscard]] Result<StatementPlan, ImportRefusal> planStatement(const StatementImport& statement) override;
    [[nodiscard]] std::vector<LineOutcome> foreseeLines(const StatementPlan& plan, std::size_t at) override;
    [[nodiscard]] Result<std::vector<LineOutcome>, ImportRefusal>
    importLines(const Acting& acting, const Uuid& import, const StatementPlan& plan, std::size_t at) override;
    [[nodiscard]] ImportCounts endImport(const Uuid& import) override;
    void reportUnreadable(const UnreadableElements& found) override;
    std::vector<ContinuityChange> checkContinuity() override;
    [[nodiscard]] std::vector<TicketCandidate> candidatesOf(const Uuid& line) override;

private:
    [[nodiscard]] Result<OpenedTicket, TicketDenied> insertTicket(storage::UnitOfWork& work, const OpenTicket& asked);
    /// `import`: of a statement. A commit for every step, oldest lines first.
    IngestReport ingest(LineSource source, const StatementPlan& plan, const std::optional<Uuid>& import);
    void stop(const std::string& bank, const std::vector<std::pair<Uuid, std::string>>& breaks);

    storage::CommitSession& m_session;
    std::optional<ops::ActionChain> m_chain;
};

} // namespace eraflazz::wallet
