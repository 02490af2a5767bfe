// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposits_world.h"

#include "kernel/clock.h"
#include "wallet/core/match_lines.h"

namespace eraflazz::test {

wallet::CivilDate today()
{
    return wallet::jakartaDay(unixMsNow());
}

wallet::BankLine moota(const std::string& id, Money amount, std::optional<std::int64_t> balance)
{
    auto line = plain(amount, balance);
    line.rowId = "moota/" + id;
    return line;
}

wallet::BankLine plain(Money amount, std::optional<std::int64_t> balance)
{
    wallet::BankLine line;
    line.date = today();
    line.amount = {amount, 0};
    if (balance)
        line.balance = wallet::BankAmount{Money::rupiah(*balance), 0};
    line.description = "TRSF E-BANKING CR 0209/FTSCY/WS95011 " + std::to_string(amount.value()) + ".00BUDI SANTOSO";
    line.nameHint = "BUDI SANTOSO";
    return line;
}

wallet::BankLine takenBack(wallet::BankLine line)
{
    line.direction = wallet::BankDirection::Debit;
    line.description = "KOREKSI DB " + line.description;
    if (!line.rowId.empty())
        line.rowId += "-back";
    if (line.balance)
        line.balance->rupiah -= line.amount.rupiah;
    return line;
}

} // namespace eraflazz::test
