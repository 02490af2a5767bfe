// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/supplier_credentials.h"
#include "kernel/assert.h"
#include "wallet/pg/pg_requests.h"

// What PgRequests does with a supplier's new credentials.

namespace eraflazz::wallet {

using storage::UnitOfWork;

void PgRequests::addStanding(UnitOfWork& unit, RequestFacts& facts, const Proposal& proposal) const
{
    if (const auto* ask = std::get_if<CredentialsAsk>(&proposal.ask))
        facts.credentials = catalog::credentialsStanding(unit, m_secrets.box(), changeOf(*ask, proposal.secrets));
}

void PgRequests::addStanding(UnitOfWork& unit, RequestFacts& facts, const StoredRequest& stored) const
{
    const auto* ask = std::get_if<CredentialsAsk>(&stored.request.ask);
    if (ask == nullptr)
        return;
    catalog::lockSupplier(unit, ask->supplier);
    const auto secrets = m_secrets.opened(stored.id, *ask, stored.secretsSealed);
    facts.credentials =
        catalog::credentialsStanding(unit, m_secrets.box(), changeOf(*ask, secrets.value_or(CredentialSecrets())));
    if (facts.credentials && !secrets)
        facts.credentials->isReadable = false;
}

void PgRequests::setCredentials(UnitOfWork& unit,
                                const Acting& acting,
                                const StoredRequest& stored,
                                const CredentialsAsk& ask)
{
    const auto secrets = m_secrets.opened(stored.id, ask, stored.secretsSealed);
    ERA_ASSERT(secrets.has_value(), "credentials that were not looked at before");
    auto told = catalog::changeCredentials(unit, m_secrets.box(), changeOf(ask, *secrets), stored.id, acting.nowMs);
    note(unit, acting, "supplier.credentials", stored.request.plan.subject, std::move(told));
}

} // namespace eraflazz::wallet
