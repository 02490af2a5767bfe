// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/supplier_credentials.h"
#include "json/json.h"
#include "kernel/assert.h"
#include "kernel/text.h"
#include "wallet/pg/bank_account_rows.h"
#include "wallet/pg/pg_requests.h"

// What PgRequests does with a supplier's new credentials, with a bank account and its secrets.

namespace eraflazz::wallet {

using storage::UnitOfWork;

void PgRequests::addStanding(UnitOfWork& unit, RequestFacts& facts, const Proposal& proposal) const
{
    if (const auto* ask = std::get_if<CredentialsAsk>(&proposal.ask))
        facts.credentials = catalog::credentialsStanding(unit, m_secrets.box(), changeOf(*ask, proposal.secrets));
}

void PgRequests::addStanding(UnitOfWork& unit, RequestFacts& facts, const StoredRequest& stored) const
{
    if (std::holds_alternative<BankAccountAsk>(stored.request.ask))
        facts.bank.areSecretsLost = !m_secrets.opened(stored.id, stored.request.ask, stored.secretsSealed);
    const auto* ask = std::get_if<CredentialsAsk>(&stored.request.ask);
    if (ask == nullptr)
        return;
    catalog::lockSupplier(unit, ask->supplier);
    const auto secrets = m_secrets.opened(stored.id, *ask, stored.secretsSealed);
    facts.credentials =
        catalog::credentialsStanding(unit, m_secrets.box(), changeOf(*ask, secrets.value_or(NewSecrets())));
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

void PgRequests::setBank(UnitOfWork& unit, const Acting& acting, const StoredRequest& stored, const BankAccountAsk& ask)
{
    const auto secrets = m_secrets.opened(stored.id, ask, stored.secretsSealed);
    ERA_ASSERT(secrets.has_value(), "secrets that were not looked at before");
    setBankAccount(unit, m_secrets.box(), ask, *secrets, BankSetBy::TwoPeople, stored.id);
    JsonWriter told;
    told.beginObject().key("before").beginObject();
    writeTerms(told, ask.before);
    told.endObject().key("after").beginObject();
    writeTerms(told, ask.terms);
    told.endObject().key("secrets").beginArray();
    for (const auto& name : ask.newSecrets)
        told.value(name);
    told.endArray().field("request", stored.id.toString()).endObject();
    note(unit, acting, "bank.account", stored.request.plan.subject, told.take());
}

void PgRequests::setBankAlone(UnitOfWork& unit,
                              const Acting& acting,
                              const Proposal& proposal,
                              const BankTerms& present)
{
    const auto& ask = std::get<BankAccountAsk>(proposal.ask);
    setBankAccount(unit, m_secrets.box(), ask, {}, BankSetBy::OnePerson);
    JsonWriter told;
    told.beginObject().key("before").beginObject();
    writeTerms(told, replacedBy(ask.terms, present));
    told.endObject().key("after").beginObject();
    writeTerms(told, ask.terms);
    told.endObject().field("key", proposal.idempotencyKey);
    if (!proposal.note.empty())
        told.field("note", sanitised(proposal.note, kNoteMax));
    note(unit, acting, "bank.change", "bank:" + ask.account, told.endObject().take());
}

} // namespace eraflazz::wallet
