// SPDX-License-Identifier: GPL-3.0-or-later
#include "ops/audit/audit.h"

#include "ops/audit/action_macs.h"
#include "ops/audit/check_list.h"
#include "ops/audit/snapshot.h"
#include "ops/audit/wire_check.h"
#include "ops/audit/wire_rows.h"

#include <algorithm>
#include <iostream>

namespace eraflazz::sql {
std::string_view audit_checks();
std::string_view audit_money_checks();
std::string_view audit_row_checks();
} // namespace eraflazz::sql

namespace eraflazz::ops {

namespace {

CheckResult runCheck(AuditSnapshot& snapshot, const CheckQuery& check)
{
    CheckResult result{check.id, check.title, check.broken, 0, {}};
    const AuditSnapshot::Offences found = snapshot.offences(check.query);
    result.offences = found.count;
    result.sample = found.first;
    return result;
}

std::string padded(std::string text, std::size_t width)
{
    text.resize(std::max(width, text.size()), ' ');
    return text;
}

} // namespace

std::vector<CheckResult> audit(const AuditOptions& options)
{
    // Parsed before the snapshot is taken: an old snapshot holds back vacuum in the whole database.
    std::vector<WireRequest> requests;
    if (options.sandboxBody)
        requests = readWireRequests(*options.sandboxBody);

    AuditSnapshot snapshot(options.conninfo);
    std::vector<CheckResult> results;
    for (const std::string_view list : {sql::audit_checks(), sql::audit_money_checks(), sql::audit_row_checks()}) {
        for (const CheckQuery& check : readCheckList(list))
            results.push_back(runCheck(snapshot, check));
    }
    if (options.actionKey)
        results.push_back(checkActionMacs(snapshot, *options.actionKey));
    if (options.sealedHead)
        results.push_back(checkSealedHead(snapshot, *options.sealedHead));
    if (options.sandboxBody) {
        const WireBooks books = loadWireBooks(snapshot, options.sandboxSince);
        for (CheckResult& result : checkWire(requests, books))
            results.push_back(std::move(result));
    }
    return results;
}

std::string reportLine(const CheckResult& result)
{
    const std::string id = padded(result.id, 4);
    if (result.ok())
        return id + padded("ok", 10) + result.title;
    return id + padded("BROKEN", 10) + std::to_string(result.offences) + ' ' + result.broken +
           ", first: " + result.sample;
}

int runAudit(const AuditOptions& options, std::ostream& out, std::ostream& errors)
{
    try {
        bool ok = true;
        for (const CheckResult& result : audit(options)) {
            out << reportLine(result) << '\n';
            ok = ok && result.ok();
        }
        out.flush();
        return ok ? 0 : 1;
    } catch (const AuditError& error) {
        errors << "audit: " << error.what() << '\n';
        return 2;
    }
}

int runAudit(const AuditOptions& options)
{
    return runAudit(options, std::cout, std::cerr);
}

} // namespace eraflazz::ops
