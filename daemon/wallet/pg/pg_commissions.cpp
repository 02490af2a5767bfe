// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/pg_commissions.h"

#include "kernel/assert.h"
#include "wallet/core/ledger.h"
#include "wallet/pg/ledger_rows.h"

namespace eraflazz::sql {
std::string_view commissions();
}

namespace eraflazz::wallet {

using storage::PgConnection;
using storage::PgParams;
using storage::UnitOfWork;

namespace {

struct Due final {
    AccountId commission;
    AccountId wallet;
    Money amount;
};

std::int64_t windowOf(PgConnection& connection)
{
    const auto rows = connection.query("complaint_window");
    ERA_ASSERT(rows.rows() == 1, "setting commission.complaint_window_minutes is missing");
    return rows.integer(0, rows.column("minutes"));
}

std::vector<Due> dueOf(PgConnection& connection, std::int64_t windowMinutes)
{
    const auto rows = connection.query("commissions_due", PgParams().add(windowMinutes).add(kMaturedAccountsMax));
    const int commission = rows.column("commission_id"), wallet = rows.column("wallet_id"), due = rows.column("due");
    std::vector<Due> found;
    for (int row = 0; row < rows.rows(); ++row)
        found.push_back({AccountId{rows.integer(row, commission)},
                         AccountId{rows.integer(row, wallet)},
                         Money::rupiah(rows.integer(row, due))});
    return found;
}

/// The books of the wallets to be paid, locked, and of the commission accounts that pay.
Books booksOf(PgConnection& connection, const std::vector<Due>& dues)
{
    std::set<AccountId> wallets, commissions;
    for (const auto& due : dues) {
        wallets.insert(due.wallet);
        commissions.insert(due.commission);
    }
    return {lockWallets(connection, wallets), std::move(commissions)};
}

MaturedCommissions pay(UnitOfWork& unit, const Uuid& run, const std::vector<Due>& dues, std::int64_t windowMinutes)
{
    auto& connection = unit.connection();
    Books books = booksOf(connection, dues);
    MaturedCommissions paid;
    for (const auto& due : dues) {
        const bool isPosted = books.post(
            {run, TransferKind::Maturity, paid.accounts, due.commission, due.wallet, due.amount, {}, {}, {}});
        ERA_ASSERT(isPosted, "a commission account gives whatever it is asked for");
        ++paid.accounts;
        paid.amount += due.amount;
    }
    connection.queue("insert_maturity",
                     PgParams().add(run).add(windowMinutes).add(paid.accounts).add(paid.amount.value()));
    queueBooks(unit, books);
    static_cast<void>(connection.run());
    paid.hasMore = paid.accounts == kMaturedAccountsMax;
    return paid;
}

} // namespace

PgCommissions::PgCommissions(const std::string& conninfo)
    : m_session(conninfo, "eraflazz commissions", {ledgerStatements(), sql::commissions()})
{
}

std::int64_t PgCommissions::complaintWindowMinutes()
{
    return m_session.commit([](UnitOfWork& unit) { return windowOf(unit.connection()); });
}

MaturedCommissions PgCommissions::mature(const Uuid& run)
{
    return m_session.commit([&run](UnitOfWork& unit) -> MaturedCommissions {
        auto& connection = unit.connection();
        const auto known = connection.query("maturity_of_run", PgParams().add(run));
        if (known.rows() == 1) {
            const auto accounts = static_cast<int>(known.integer(0, known.column("accounts")));
            return {accounts, Money::rupiah(known.integer(0, known.column("amount"))), accounts == kMaturedAccountsMax};
        }
        const auto begun = connection.query("begin_maturity");
        if (!begun.boolean(0, begun.column("is_mine")))
            return {};
        const auto window = windowOf(connection);
        const auto dues = dueOf(connection, window);
        return dues.empty() ? MaturedCommissions() : pay(unit, run, dues, window);
    });
}

} // namespace eraflazz::wallet
