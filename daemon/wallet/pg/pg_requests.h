// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ops/pg/action_chain.h"
#include "wallet/core/requests_store.h"
#include "wallet/pg/pg_requests_facts.h"
#include "wallet/pg/request_secrets.h"

#include <utility>

#include <string>

namespace eraflazz::wallet {

/// Requests in PostgreSQL. One thread: its session's.
class PgRequests final : public Requests {
public:
    /// The session has requestStatements(), ledgerStatements(), catalog::supplierCredentialStatements() and
    /// ops::operatorStatements(), and outlives this.
    PgRequests(storage::CommitSession& session, const ops::ActionChain& chain, RequestSecrets secrets)
        : m_session(session), m_chain(chain), m_secrets(std::move(secrets))
    {
    }

    Answer<RequestReceipt> propose(const Acting& acting, const Proposal& proposal) override;
    Answer<int> attach(const Acting& acting, const Uuid& request, const EvidenceFile& evidence) override;
    Answer<RequestReceipt> approve(const Acting& acting, const Uuid& request, std::string_view note) override;
    Answer<RequestReceipt> reject(const Acting& acting, const Uuid& request, std::string_view note) override;
    Answer<RequestReceipt> withdraw(const Acting& acting, const Uuid& request, std::string_view note) override;
    Answer<PriceOutcome> changePrice(const Acting& acting, const Proposal& proposal) override;
    Answer<PriceStep> judgePrice(const Acting& acting, const RequestAsk& ask) override;
    Answer<std::vector<PriceItem>> changePrices(const Acting& acting, const PriceBatch& batch) override;
    Answer<std::vector<RequestView>> waiting(const Acting& acting, int limit) override;
    Answer<RequestView> read(const Acting& acting, const Uuid& request) override;
    Answer<EvidenceFile> readAttachment(const Acting& acting, const Uuid& request, int no) override;

private:
    using Unit = storage::UnitOfWork;

    Answer<RequestReceipt> proposeIn(Unit& unit, const Acting& acting, const Proposal& proposal);
    Answer<RequestReceipt> approveIn(Unit& unit, const Acting& acting, const Uuid& id, std::string_view words);
    Answer<PriceOutcome> changePriceIn(Unit& unit, const Acting& acting, const Proposal& proposal);
    /// The new credentials, beside the supplier they are for; the same of a request that was filed.
    void addStanding(Unit& unit, RequestFacts& facts, const Proposal& proposal) const;
    void addStanding(Unit& unit, RequestFacts& facts, const StoredRequest& stored) const;
    void setCredentials(Unit& unit, const Acting& acting, const StoredRequest& stored, const CredentialsAsk& ask);
    void setBank(Unit& unit, const Acting& acting, const StoredRequest& stored, const BankAccountAsk& ask);
    void setBankAlone(Unit& unit, const Acting& acting, const Proposal& proposal, const BankTerms& present);
    void carryOut(Unit& unit, const Acting& acting, const StoredRequest& stored);
    /// Sets a term and says so in the chain; `request` is the one that two people agreed on, `key` that of one person.
    void setTermBy(Unit& unit, const Acting& acting, const RequestAsk& ask, const std::string& key);
    void setTermBy(Unit& unit, const Acting& acting, const RequestAsk& ask, const Uuid& request);
    RequestReceipt
    endBy(Unit& unit, const Acting& acting, const StoredRequest& stored, RequestState state, std::string_view words);
    void note(Unit& unit, const Acting& acting, const char* action, std::string subject, std::string detail);

    storage::CommitSession& m_session;
    ops::ActionChain m_chain;
    RequestSecrets m_secrets;
};

} // namespace eraflazz::wallet
