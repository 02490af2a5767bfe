// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "e2e/support/audit_run.h"
#include "e2e/support/database.h"
#include "e2e/support/demo_process.h"
#include "e2e/support/sandbox_control.h"
#include "e2e/support/signed_client.h"

#include <utility>

#include <string>

namespace eraflazz::e2e {

/// A running demo with everything a test asks it through, one for all tests of a file.
struct Bench final {
    Bench() : Bench(DemoProcess::Options{}) {}
    explicit Bench(DemoProcess::Options options) : demo(std::move(options)) {}

    DemoProcess demo;
    SignedClient agent{demo.ready().api, demo.ready().agent("AG001")};
    SandboxControl sandbox{demo.ready().sandbox};
    Database database{demo.ready().database};

    [[nodiscard]] SignedClient client(const std::string& agentCode) const
    {
        return {demo.ready().api, demo.ready().agent(agentCode)};
    }
    /// "DIGI REJECTED, VIP DELIVERED": the attempts of a sale in their order.
    [[nodiscard]] std::string attemptsOf(const std::string& trxId)
    {
        return database.text(
            "SELECT coalesce(string_agg(s.code || ' ' || a.state, ', ' ORDER BY a.no), '') FROM attempts a "
            "JOIN suppliers s ON s.id = a.supplier_id WHERE a.sale_id = '" +
            trxId + "'");
    }
    [[nodiscard]] std::string casesOf(const std::string& trxId)
    {
        return database.text("SELECT coalesce(string_agg(kind, ', ' ORDER BY kind), '') FROM cases WHERE sale_id = '" +
                             trxId + "'");
    }
};

} // namespace eraflazz::e2e
