// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/operator_seed.h"

#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "ops/pg/pg_operators.h"

#include <stdexcept>

namespace eraflazz::app {

void addOperators(const std::string& conninfo, const std::vector<DemoOperator>& operators, const std::string& keyFile)
{
    storage::CommitSession session(conninfo, "eraflazz-demo", {ops::operatorStatements()});
    ops::PgOperators people(session, ops::ActionChain(ops::actionKey(SecretBox::fromKeyFile(keyFile))));
    std::optional<ops::OperatorId> owner;
    for (const auto& one : operators) {
        const auto known = people.credentials(one.username);
        if (known) {
            owner = owner.value_or(known->who.id);
            continue;
        }
        // These passwords are random: nobody guesses them, and the slower hash would only delay the start.
        const ops::NewOperator asked{
            one.username, one.name, ops::roleFrom(one.role).value(), hashPassword(one.password, PasswordCost::Agent)};
        const auto added = people.add(owner, asked, unixMsNow());
        if (!added)
            throw std::runtime_error("the demo's operator " + one.username +
                                     " was refused: " + std::string(errorKey(added.error())));
        owner = owner.value_or(added->id);
    }
}

} // namespace eraflazz::app
