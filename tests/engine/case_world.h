// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/services/decision_json.h"
#include "engine_world.h"
#include "storage/unit_of_work.h"

#include <future>
#include <memory>
#include <optional>
#include <string>

namespace eraflazz::test {

/// Two people and what they decide, on top of an EngineWorld.
class TwoPeople final {
public:
    explicit TwoPeople(EngineWorld& world) : m_world(world)
    {
        world.sql("INSERT INTO operators (id, username, role, password_hash) VALUES "
                  "(1, 'finance1', 'finance_maker', 'x'), (2, 'finance2', 'finance_checker', 'x'); "
                  "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) "
                  "SELECT coalesce((SELECT max(seq) FROM operator_actions), 0) + id, 1, 'operator.add', 'operator:' || "
                  "username, json_build_object('role', role), now(), '' FROM operators");
    }

    /// A case of that kind about the sale, opened by hand.
    [[nodiscard]] Uuid open(engine::CaseKind kind, const engine::SaleId& sale) const
    {
        const auto id = storage::newUuid7();
        m_world.sql("INSERT INTO cases (id, sale_id, kind) VALUES ('" + id.toString() + "', '" + sale.toString() +
                    "', '" + std::string(engine::toString(kind)) + "')");
        return id;
    }

    [[nodiscard]] Uuid caseOf(engine::CaseKind kind, const engine::SaleId& sale) const
    {
        const auto text = m_world.sql("SELECT id FROM cases WHERE sale_id = '" + sale.toString() + "' AND kind = '" +
                                      std::string(engine::toString(kind)) + "'");
        return Uuid::parse(text).value_or(Uuid{});
    }

    /// What one of them asks for. `reversed`: the sale whose price goes back.
    [[nodiscard]] Uuid propose(const engine::Decision& decision, std::optional<engine::SaleId> reversed = {}) const
    {
        return proposePayload(engine::decisionToJson(decision), reversed);
    }

    [[nodiscard]] Uuid proposePayload(const std::string& payload, std::optional<engine::SaleId> reversed = {}) const
    {
        const auto id = storage::newUuid7().toString();
        const std::string movement =
            reversed ? "id, 'reversal', (SELECT a.id FROM accounts a WHERE a.code = 'sales'), wallet_account_id, price "
                       "FROM transactions WHERE id = '" +
                           reversed->toString() + "'"
                     : std::string("NULL::uuid, NULL, NULL::bigint, NULL::bigint, NULL::bigint");
        m_world.sql(
            "INSERT INTO money_requests (id, kind, maker_id, idempotency_key, fingerprint, reason_code, "
            "subject, payload, business_day, cause_id, transfer_kind, debit_account_id, credit_account_id, amount) "
            "SELECT '" +
            id + "'::uuid, 'case_resolution', 1, '" + id + "', '', 'KEPUTUSAN_KASUS', 'x', '" + payload +
            "', '2026-11-22', " + movement);
        act(1, "request.propose", id);
        return *Uuid::parse(id);
    }

    /// The other one agrees: by this alone the engine is to carry it out.
    void approve(const Uuid& request) const
    {
        m_world.sql("INSERT INTO request_approvals (request_id, maker_id, checker_id, cause_id, transfer_kind, "
                    "debit_account_id, credit_account_id, amount, business_day) SELECT id, 1, 2, cause_id, "
                    "transfer_kind, debit_account_id, credit_account_id, amount, business_day FROM money_requests "
                    "WHERE id = '" +
                        request.toString() + "'",
                    PgCluster::kApp);
        m_world.sql("UPDATE money_requests SET state = 'approved', ended_at = now(), ended_by = 2 WHERE id = '" +
                    request.toString() + "'");
        act(2, "request.approve", request.toString());
    }

    [[nodiscard]] Uuid decide(const engine::Decision& decision, std::optional<engine::SaleId> reversed = {}) const
    {
        const auto request = propose(decision, reversed);
        approve(request);
        return request;
    }

private:
    void act(int who, const std::string& what, const std::string& request) const
    {
        m_world.sql(
            "INSERT INTO operator_actions (seq, operator_id, action, subject, at, mac) SELECT coalesce(max(seq), "
            "0) + 1, " +
            std::to_string(who) + ", '" + what + "', 'money_request:" + request + "', now(), '' FROM operator_actions");
    }

    EngineWorld& m_world;
};

/// Sends it to the lane and waits: "done delivered", "waiting ...", "refused NOT_APPROVED", "failed".
inline std::string carryOut(LaneHouse& house, const engine::SaleId& sale, const Uuid& request, std::size_t lane = 0)
{
    const auto promise = std::make_shared<std::promise<engine::ResolveOutcome>>();
    auto answer = promise->get_future();
    house.lanes[lane]->submit(
        engine::ResolveJob{sale, request, {}, [promise](auto outcome) { promise->set_value(outcome); }});
    if (answer.wait_for(std::chrono::seconds(30)) != std::future_status::ready)
        return "nothing";
    const auto outcome = answer.get();
    return outcome.failed ? "failed" : std::string(toString(outcome.state)) + " " + outcome.why;
}

} // namespace eraflazz::test
