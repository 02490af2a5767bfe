// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_money_store.h"

#include "catalog/pg/supplier_credentials.h"
#include "kernel/assert.h"
#include "wallet/pg/bank_account_rows.h"
#include "wallet/pg/ledger_rows.h"

namespace eraflazz::wallet {

PgMoneyStore::PgMoneyStore(const std::string& conninfo,
                           const std::optional<ops::ActionKey>& key,
                           const std::optional<SecretBox>& box)
    : m_session(conninfo,
                "eraflazz-money",
                {ledgerStatements(),
                 balanceTransferStatements(),
                 depositStatements(),
                 requestStatements(),
                 bankAccountStatements(),
                 catalog::supplierCredentialStatements(),
                 ops::operatorStatements(),
                 ops::twoStepStatements()}),
      m_deposits(m_session, key ? std::optional<ops::ActionChain>(*key) : std::nullopt), m_balanceTransfers(m_session)
{
    if (!key)
        return;
    const ops::ActionChain chain(*key);
    m_requests.emplace(m_session, chain, RequestSecrets(box));
    m_operators.emplace(m_session, chain);
    if (box)
        m_twoStep.emplace(m_session, chain, *box);
}

Requests& PgMoneyStore::requests()
{
    ERA_ASSERT(m_requests.has_value(), "this lane has no key for the chain of actions");
    return *m_requests;
}

ops::Operators& PgMoneyStore::operators()
{
    ERA_ASSERT(m_operators.has_value(), "this lane has no key for the chain of actions");
    return *m_operators;
}

ops::TwoStepBook& PgMoneyStore::twoStep()
{
    ERA_ASSERT(m_twoStep.has_value(), "this lane has no key for secrets");
    return *m_twoStep;
}

} // namespace eraflazz::wallet
