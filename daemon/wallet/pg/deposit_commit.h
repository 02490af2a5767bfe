// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/unit_of_work.h"

#include <utility>

namespace eraflazz::wallet {

/// Commits, knowing the keys that two daemons may file at the same moment: the second one then finds them.
template <typename Work> auto commitRacing(storage::CommitSession& session, Work work)
{
    return session.commit(std::move(work),
                          {"bank_lines_once",
                           "deposit_tickets_ref_once",
                           "deposit_tickets_amount_held",
                           "deposit_tickets_line_once",
                           "transfers_one_credit_a_line",
                           "cases_subject_once"});
}

} // namespace eraflazz::wallet
