// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

constexpr const char* kLine = RequestsWorld::kLine;
constexpr const char* kHeld = RequestsWorld::kHeld;
constexpr const char* kTicket = RequestsWorld::kTicket;

// A day that holds the ids of the shop's lines and tickets.
constexpr std::int64_t kFromMs = 0x019000000000LL - 43'200'000, kToMs = kFromMs + 86'400'000;
const std::pair<const char*, Field> kFrom{"from", kFromMs}, kTo{"to", kToMs};

} // namespace

class TestPgDeskDeposits final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup() { m_world.reset(); }

    void theDeskSeesTicketsByTheirState()
    {
        auto& viewer = m_world->as("viewer");
        for (const char* state : {"waiting", "matched", "all"}) {
            const auto answer = viewer.result("deposit.list", fields({{"state", state}}));
            QCOMPARE(rowsOf(answer).size(), std::size_t{1});
            const auto& row = rowsOf(answer).front();
            QCOMPARE(told(row, "no"), std::string("000004"));
            QCOMPARE(told(row, "agent") + " " + told(row, "bank"), std::string("AG2 BCA1"));
            QCOMPARE(told(row, "unique_code"), std::string("123"));
            QCOMPARE(told(row, "line"), std::string(kHeld));
            QCOMPARE(told(row, "by"), std::string());
        }
        for (const char* state : {"open", "approved", "expired"})
            QVERIFY(rowsOf(viewer.result("deposit.list", fields({{"state", state}}))).empty());
        QVERIFY(rowsOf(viewer.result("deposit.list", fields({{"agent", "AG1"}}))).empty());
        QVERIFY(rowsOf(viewer.result("deposit.list", fields({{"bank", "BRI1"}}))).empty());
        QCOMPARE(viewer.refusal("deposit.list", fields({{"state", "asleep"}})), std::string("validation"));
    }

    void aTicketSaysWhatTheCreditMakesOfTheBalance()
    {
        const auto ticket = m_world->as("maker1").result("deposit.get", fields({{"ticket", kTicket}}));
        QCOMPARE(told(ticket, "balance_before"), std::string("100000"));
        QCOMPARE(told(ticket, "credit"), std::string("149623"));
        QCOMPARE(told(ticket, "balance_after"), std::string("249623"));
        QCOMPARE(told(ticket["line"], "state"), std::string("held"));
        QCOMPARE(told(ticket["line"], "description"), std::string("TRSF"));
        const auto masked = m_world->as("viewer").result("deposit.get", fields({{"ticket", kTicket}}));
        QCOMPARE(told(masked["line"], "description"), std::string("***"));
        QCOMPARE(m_world->as("viewer").refusal("deposit.get", fields({{"ticket", freshId()}})),
                 std::string("not_found"));
    }

    void twoPeopleApproveATicketWithItsLine()
    {
        const auto asked = m_world->as("maker1").result("request.propose",
                                                        fields({{"idem", freshId()},
                                                                {"kind", "deposit"},
                                                                {"reason", "DEPOSIT_DISETUJUI"},
                                                                {"agent", "AG2"},
                                                                {"line", kHeld},
                                                                {"ticket", kTicket}}));
        const auto request = told(asked, "request");
        QVERIFY(!request.empty());
        QCOMPARE(told(m_world->as("viewer").result("deposit.get", fields({{"ticket", kTicket}})), "request"), request);
        const auto waiting = m_world->as("viewer").result("line.list", fields({{"state", "held"}}));
        QCOMPARE(told(rowsOf(waiting).front(), "request"), request);
        const auto listed = rowsOf(m_world->as("maker1").result("request.list")).front();
        QCOMPARE(told(listed, "ticket"), std::string("000004"));
        const auto masked = rowsOf(m_world->as("viewer").result("request.list")).front();
        const auto line = m_world->as("maker1").result("request.get", fields({{"request", request}}))["line"];
        QCOMPARE(told(listed, "sender") + " " + told(masked, "sender"), told(line, "sender") + " ***");
        const auto approve = fields({{"idem", freshId()}, {"request", request}, {"expect", "proposed"}});
        QCOMPARE(m_world->as("checker1").refusal("request.approve", approve), std::string("step_up_required"));
        QCOMPARE(m_world->steppedUp("checker1").refusal("request.approve", approve), std::string());
        const auto ticket = m_world->as("viewer").result("deposit.get", fields({{"ticket", kTicket}}));
        QCOMPARE(told(ticket, "state"), std::string("approved"));
        QCOMPARE(told(ticket, "by"), std::string("person"));
        QCOMPARE(told(ticket, "decided_by"), std::string("checker1"));
        QCOMPARE(told(ticket, "balance_before"), std::string("100000"));
        QCOMPARE(told(ticket, "balance_after"), std::string("249623"));
        QVERIFY(ticket["history"].items().size() >= 2);
        QCOMPARE(m_world->shop.balance("wallet:AG2"), std::int64_t{249'623});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aRejectedTicketReleasesItsLine()
    {
        auto& maker = m_world->as("maker1");
        const auto reject =
            fields({{"idem", freshId()}, {"ticket", kTicket}, {"expect", "matched"}, {"reason", "Bukan pengirimnya"}});
        const auto done = maker.result("ticket.reject", reject);
        QCOMPARE(told(done, "state") + told(done, "replayed"), std::string("rejectedfalse"));
        QCOMPARE(maker.refusal("ticket.reject", reject), std::string()); // a double click
        const auto line = maker.result("line.get", fields({{"line", kHeld}}));
        QCOMPARE(told(line, "state") + " " + told(line, "reason"), std::string("suspense ticket_rejected"));
        const auto ticket = maker.result("deposit.get", fields({{"ticket", kTicket}}));
        QCOMPARE(told(ticket, "state") + " " + told(ticket, "decided_by"), std::string("rejected maker1"));
        QVERIFY(told(ticket["history"].items().front(), "detail").find("Bukan") != std::string::npos);
        const auto masked = m_world->as("viewer").result("deposit.get", fields({{"ticket", kTicket}}));
        QCOMPARE(told(masked["history"].items().front(), "detail"), std::string("{}"));
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM operator_actions WHERE action = 'ticket.reject'"),
                 std::int64_t{1});
        // Somebody who still sees it as it was.
        QCOMPARE(m_world->as("maker2").refusal(
                     "ticket.reject",
                     fields({{"idem", freshId()}, {"ticket", kTicket}, {"expect", "matched"}, {"reason", "Lambat"}})),
                 std::string("conflict"));
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void onlyWhoAsksForMoneyRejectsTickets()
    {
        for (const char* who : {"checker1", "support", "viewer"}) {
            const auto refusal = m_world->as(who).refusal(
                "ticket.reject",
                fields({{"idem", freshId()}, {"ticket", kTicket}, {"expect", "matched"}, {"reason", "Tidak boleh"}}));
            QCOMPARE(refusal, std::string("forbidden"));
        }
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM deposit_tickets WHERE state = 'matched'"), std::int64_t{1});
    }

    void linesAreFoundByWhatWasDoneWithThem()
    {
        auto& viewer = m_world->as("viewer");
        const auto count = [&](const char* state) {
            return rowsOf(viewer.result("line.list", fields({{"state", state}, {"bank", "BCA1"}}))).size();
        };
        QCOMPARE(count("unmatched"), std::size_t{2});
        QCOMPARE(count("held"), std::size_t{1});
        QCOMPARE(count("matched"), std::size_t{0});
        QCOMPARE(count("all"), std::size_t{3});
        const auto first = viewer.result("line.list", fields({{"limit", std::int64_t{2}}}));
        const auto second =
            viewer.result("line.list", fields({{"limit", std::int64_t{2}}, {"before", told(first, "next")}}));
        QCOMPARE(rowsOf(second).size(), std::size_t{1});
        QCOMPARE(told(rowsOf(second).front(), "id"), std::string(kLine));
        QCOMPARE(told(rowsOf(first).front(), "sender"), std::string("***"));
        const auto line = m_world->as("maker1").result("line.get", fields({{"line", kLine}}));
        QCOMPARE(told(line["transfers"].items().front(), "kind"), std::string("bank_in"));
    }

    void ticketsOfATimeAreFoundByWhatAClerkKnows()
    {
        auto& viewer = m_world->as("viewer");
        const auto found = [&](const char* name, const Field& value) {
            return rowsOf(viewer.result("deposit.list", fields({kFrom, kTo, {"state", "all"}, {name, value}}))).size();
        };
        for (const char* words : {"150123", "ag2", "000004", "AG2 150123"})
            QVERIFY2(found("search", words) == 1, words);
        for (const char* words : {"15012", "AG1", "AG2 999999", "%", "AG_"})
            QVERIFY2(found("search", words) == 0, words);
        QCOMPARE(found("no", "000004"), std::size_t{1});
        QCOMPARE(found("no", "4"), std::size_t{0});
        QCOMPARE(found("amount_min", std::int64_t{150'123}), std::size_t{1});
        QCOMPARE(found("amount_min", std::int64_t{150'124}), std::size_t{0});
        QCOMPARE(found("amount_max", std::int64_t{150'123}), std::size_t{1});
        QCOMPARE(found("amount_max", std::int64_t{150'122}), std::size_t{0});
        const auto later = fields({{"from", kToMs}, {"to", kToMs + 1000}, {"state", "all"}});
        QVERIFY(rowsOf(viewer.result("deposit.list", later)).empty());
        const auto earlier = fields({{"from", kFromMs - 1000}, {"to", kFromMs}, {"state", "all"}});
        QVERIFY(rowsOf(viewer.result("deposit.list", earlier)).empty());
    }

    void linesOfATimeAreFoundByWhatTheBankWrote()
    {
        m_world->shop.sql("UPDATE bank_lines SET agent_id = (SELECT id FROM users WHERE code = 'AG2') WHERE id = "
                          "'01900000-0000-7000-8000-000000000003'");
        auto& maker = m_world->as("maker1");
        const auto found = [&](const char* name, const Field& value) {
            return rowsOf(maker.result("line.list", fields({kFrom, kTo, {"state", "all"}, {name, value}}))).size();
        };
        QCOMPARE(found("search", "trsf"), std::size_t{3});
        QCOMPARE(found("search", "TRSF 150123"), std::size_t{1});
        QCOMPARE(found("search", "TRSF HANA"), std::size_t{0});
        QCOMPARE(found("amount_min", std::int64_t{250'000}), std::size_t{2});
        QCOMPARE(found("amount_max", std::int64_t{150'123}), std::size_t{1});
        QCOMPARE(found("agent", "AG2"), std::size_t{1});
        QCOMPARE(found("agent", "AG1"), std::size_t{0});
        QCOMPARE(found("sender", "nobody of that name"), std::size_t{0});
    }

    /// Without indexes to lead to it, a search is only of a time that is short enough.
    void aSearchNeedsATime()
    {
        auto& maker = m_world->as("maker1");
        for (const char* name : {"search", "no"})
            QCOMPARE(maker.refusal("deposit.list", fields({{name, "AG2"}})), std::string("validation"));
        for (const char* name : {"search", "sender", "agent"})
            QCOMPARE(maker.refusal("line.list", fields({{name, "AG2"}})), std::string("validation"));
        for (const char* method : {"deposit.list", "line.list"}) {
            QCOMPARE(maker.refusal(method, fields({{"amount_min", std::int64_t{1}}})), std::string("validation"));
            QCOMPARE(maker.refusal(method, fields({kTo})), std::string("validation"));
            QCOMPARE(maker.refusal(method, fields({kTo, {"from", kToMs}})), std::string("validation"));
            const auto tooLong = fields({kFrom, {"to", kFromMs + 94LL * 86'400'000}});
            QCOMPARE(maker.refusal(method, tooLong), std::string("validation"));
        }
    }

    void whoSeesLinesMaskedFindsThemByAmountOnly()
    {
        auto& viewer = m_world->as("viewer");
        for (const char* name : {"search", "sender"}) {
            const auto refused = viewer.call("line.list", fields({kFrom, kTo, {name, "TRSF"}}));
            QCOMPARE(refused.error.key, std::string("validation"));
            QCOMPARE(told(refused.data["fields"].items().front(), "key"), std::string("masked"));
        }
        const auto amount = viewer.result("line.list", fields({kFrom, kTo, {"state", "all"}, {"search", "150123"}}));
        QCOMPARE(rowsOf(amount).size(), std::size_t{1});
        // Digits of what is masked are no way to find it either.
        m_world->shop.sql("UPDATE bank_lines SET description = 'TRSF 15012'");
        QVERIFY(
            rowsOf(viewer.result("line.list", fields({kFrom, kTo, {"state", "all"}, {"search", "15012"}}))).empty());
    }

    void pairsAreSuggestedTheLikeliestFirst()
    {
        m_world->shop.sql("INSERT INTO deposit_tickets (id, agent_id, wallet_account_id, ref_id, bank_account_id, "
                          "amount, unique_code, transfer_amount, expires_at) "
                          "SELECT '01900000-0000-7000-8000-0000000000aa', u.id, u.wallet_account_id, 'D2', b.id, "
                          "249900, 95, 249995, now() + interval '1 day' "
                          "FROM users u, bank_accounts b WHERE u.code = 'AG1'");
        auto& maker = m_world->as("maker1");
        const auto all = maker.result("deposit.suggest");
        QCOMPARE(rowsOf(all).size(), std::size_t{3});
        QCOMPARE(told(rowsOf(all).front(), "ticket"), std::string(kTicket));
        QCOMPARE(told(rowsOf(all).front(), "score"), std::string("100"));
        QCOMPARE(rowsOf(all).front()["reasons"].dump(), std::string("[\"own_line\"]"));
        const auto ofLine = maker.result("deposit.suggest", fields({{"line", kLine}}));
        QCOMPARE(rowsOf(ofLine).size(), std::size_t{1});
        QCOMPARE(told(rowsOf(ofLine).front(), "agent") + " " + told(rowsOf(ofLine).front(), "difference"),
                 std::string("AG1 5"));
        const auto ofTicket = maker.result("deposit.suggest", fields({{"ticket", kTicket}}));
        QCOMPARE(rowsOf(ofTicket).size(), std::size_t{1});
        QCOMPARE(told(rowsOf(ofTicket).front(), "line"), std::string(kHeld));
        QCOMPARE(maker.refusal("deposit.suggest", fields({{"ticket", freshId()}})), std::string("not_found"));
    }

    void aSuppliersMoneyIsTiedToItsBankLine()
    {
        m_world->shop.sql(
            "INSERT INTO bank_lines (id, bank_account_id, dedupe_key, source, line_date, pending, direction, amount, "
            "description, state) "
            "SELECT '01900000-0000-7000-8000-0000000000bb', id, 'out', 'moota', '2026-11-21', false, 'DB', 75000, 'KE "
            "DIGI', 'out' FROM bank_accounts; "
            "INSERT INTO transfers (cause_id, kind, debit_account_id, credit_account_id, amount, batch_id) "
            "VALUES ('01900000-0000-7000-8000-0000000000bb', 'bank_out', acc('suspense'), acc('bank:BCA1'), 75000, "
            "gen_random_uuid()); "
            "UPDATE accounts SET balance = balance + 75000 WHERE code = 'bank:BCA1'; UPDATE accounts SET balance = "
            "balance - 75000 WHERE code = 'suspense'");
        const auto asked = m_world->as("maker1").result("request.propose",
                                                        fields({{"idem", freshId()},
                                                                {"kind", "supplier_deposit"},
                                                                {"reason", "DEPOSIT_SUPPLIER"},
                                                                {"supplier", "DIGI"},
                                                                {"amount", std::int64_t{75'000}},
                                                                {"line", "01900000-0000-7000-8000-0000000000bb"}}));
        QCOMPARE(told(asked, "state"), std::string("proposed"));
        QCOMPARE(
            m_world->steppedUp("checker1")
                .refusal("request.approve",
                         fields({{"idem", freshId()}, {"request", told(asked, "request")}, {"expect", "proposed"}})),
            std::string());
        QCOMPARE(m_world->shop.balance("supplier:DIGI"), std::int64_t{-10'075'000});
        QCOMPARE(m_world->shop.balance("suspense"), std::int64_t{650'123});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

private:
    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskDeposits)
#include "tst_pg_desk_deposits.moc"
