// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

} // namespace

class TestPgDeskCases final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<DeskWorld>(m_cluster);
        m_world->shop.sql(kSold);
        m_case = told(m_world->as("support").result(
                          "case.complain", fields({{"idem", freshId()}, {"sale", kSale}, {"words", "Belum masuk"}})),
                      "case");
        QVERIFY(!m_case.empty());
    }
    void cleanup() { m_world.reset(); }

    void theBoardShowsWhatAComplaintIsAbout()
    {
        const auto row = rowsOf(m_world->as("support").result("case.list", fields({{"state", "new"}}))).front();
        QCOMPARE(told(row, "kind") + " " + told(row, "state") + " " + told(row, "opened_by"),
                 std::string("complaint new support"));
        QCOMPARE(told(row, "ref_id") + " " + told(row, "agent") + " " + told(row, "supplier"),
                 std::string("R-77 AG1 DIGI"));
        QCOMPARE(told(row, "destination"), std::string("081234567890"));
        QCOMPARE(told(row, "notes"), std::string("0"));
        const auto masked = rowsOf(m_world->as("viewer").result("case.list")).front();
        QCOMPARE(told(masked, "destination") + told(masked, "detail"), std::string("08123***890"));
        QVERIFY(rowsOf(m_world->as("viewer").result("case.list", fields({{"agent", "AG2"}}))).empty());
        QVERIFY(rowsOf(m_world->as("viewer").result("case.list", fields({{"state", "done"}}))).empty());
        const auto page = m_world->as("viewer").result("case.list", fields({{"limit", std::int64_t{1}}}));
        QVERIFY(rowsOf(m_world->as("viewer").result("case.list", fields({{"next", told(page, "next")}}))).empty());
    }

    void casesAreFoundByWhatIdentifiesTheSale()
    {
        const auto found = [&](const char* who, const char* name, const Field& value) {
            return rowsOf(m_world->as(who).result("case.list", fields({{name, value}}))).size();
        };
        const auto code = told(rowsOf(m_world->as("support").result("case.list")).front(), "code");
        for (const std::string& words : {code, std::string("r-77"), std::string("ag1 xld10"), std::string("34567")})
            QVERIFY2(found("support", "search", words) == 1, words.c_str());
        for (const char* words : {"AG2", "ag1 XLD5", "R_77", "0812%"})
            QVERIFY2(found("support", "search", words) == 0, words);
        // Who sees numbers masked finds a whole one, and does not find out one by its pieces.
        QCOMPARE(found("viewer", "search", "081234567890"), std::size_t{1});
        QCOMPARE(found("viewer", "search", "34567"), std::size_t{0});
        QCOMPARE(found("support", "supplier", "DIGI"), std::size_t{1});
        QCOMPARE(found("support", "supplier", "OTHER"), std::size_t{0});
        QCOMPARE(found("support", "product", "XLD10"), std::size_t{1});
        QCOMPARE(found("support", "product", "XLD5"), std::size_t{0});
        const auto now = m_world->shop.number("SELECT (extract(epoch FROM now()) * 1000)::bigint");
        QCOMPARE(found("support", "from", now - 3'600'000), std::size_t{1});
        QCOMPARE(found("support", "from", now + 3'600'000), std::size_t{0});
        QCOMPARE(found("support", "to", now + 3'600'000), std::size_t{1});
        QCOMPARE(found("support", "to", now - 3'600'000), std::size_t{0});
    }

    void requestsAreFoundByPersonAgentAmountAndTime()
    {
        const auto bonus = propose(fields({{"idem", freshId()},
                                           {"kind", "adjustment"},
                                           {"reason", "BONUS"},
                                           {"agent", "AG2"},
                                           {"amount", std::int64_t{5000}},
                                           {"direction", "to"},
                                           {"note", "Hadiah"}}));
        const auto limit = propose(fields({{"idem", freshId()},
                                           {"kind", "credit_limit"},
                                           {"reason", "LIMIT_KREDIT"},
                                           {"agent", "AG1"},
                                           {"amount", std::int64_t{250'000}}}));
        const auto found = [&](const char* state, const char* name, const Field& value) {
            std::string ids;
            const auto page = m_world->as("viewer").result("request.list", fields({{"state", state}, {name, value}}));
            for (const auto& row : rowsOf(page))
                ids += told(row, "id") + " ";
            return ids;
        };
        const std::string both = bonus + " " + limit + " ";
        QCOMPARE(found("proposed", "search", "maker1"), both);
        QCOMPARE(found("proposed", "search", "5000"), bonus + " ");
        QCOMPARE(found("proposed", "search", "ag2 maker1"), bonus + " ");
        QCOMPARE(found("proposed", "search", "maker1 nobody"), std::string());
        QCOMPARE(found("proposed", "agent", "AG2"), bonus + " ");
        QCOMPARE(found("proposed", "agent", "AG1"), limit + " ");
        QCOMPARE(found("proposed", "amount_max", std::int64_t{5000}), bonus + " ");
        QCOMPARE(found("proposed", "amount_min", std::int64_t{5001}), limit + " ");
        end("request.approve", bonus, "note");
        QCOMPARE(found("ended", "checker", "checker1"), bonus + " ");
        QCOMPARE(found("ended", "checker", "maker1"), std::string());
        QCOMPARE(found("all", "maker", "maker1"), limit + " " + bonus + " ");
        const auto now = m_world->shop.number("SELECT (extract(epoch FROM now()) * 1000)::bigint");
        QCOMPARE(found("all", "from", now + 3'600'000), std::string());
        QCOMPARE(found("ended", "from", now - 3'600'000), bonus + " ");
        QCOMPARE(found("ended", "to", now - 3'600'000), std::string());
    }

    void aNoteMovesACaseOnTheBoard()
    {
        auto& support = m_world->as("support");
        const auto note = noteParams("Sudah ditanyakan", "with_supplier");
        const auto seq = told(support.result("case.note", note), "seq");
        QVERIFY(!seq.empty());
        QCOMPARE(m_world->as("checker1").refusal("case.note", noteParams("Baik", nullptr)), std::string());
        QCOMPARE(m_world->as("viewer").refusal("case.note", noteParams("Saya", nullptr)), std::string("forbidden"));
        const auto row = rowsOf(support.result("case.list", fields({{"state", "with_supplier"}}))).front();
        QCOMPARE(told(row, "notes") + " " + told(row, "last_note"), std::string("2 Baik"));
        QVERIFY(rowsOf(support.result("case.list", fields({{"state", "new"}}))).empty());
        const auto whole = support.result("case.get", fields({{"case", m_case}}));
        QCOMPARE(told(whole["notes"].items().front(), "text"), std::string("Sudah ditanyakan"));
        QCOMPARE(told(whole, "state"), std::string("with_supplier"));
        QCOMPARE(support.refusal("case.note", noteParams("Kembali", "new")), std::string());
        QCOMPARE(told(support.result("case.get", fields({{"case", m_case}})), "state"), std::string("new"));
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void theAuditNamesTheSaleByItsCode()
    {
        auto& support = m_world->as("support");
        QCOMPARE(
            support.refusal("case.note", fields({{"idem", freshId()}, {"case", m_case}, {"text", "Sudah ditanya"}})),
            std::string());
        const auto rows = rowsOf(m_world->as("owner").result("audit.list", fields({{"user", "support"}})));
        QCOMPARE(rows.size(), std::size_t{2});
        const std::string code = told(rowsOf(support.result("case.list")).front(), "code");
        QVERIFY(!code.empty());
        QCOMPARE(told(rows[0], "action") + " " + told(rows[0], "code"), "case.note " + code);
        QCOMPARE(told(rows[1], "action") + " " + told(rows[1], "code"), "case.complaint " + code);
        const auto others = rowsOf(m_world->as("owner").result("audit.list", fields({{"user", "owner"}})));
        QVERIFY(std::all_of(others.begin(), others.end(), [](const Json& one) { return told(one, "code").empty(); }));
    }

    void theAuditIsAskedByDayAndArea()
    {
        auto& owner = m_world->as("owner");
        const auto all = rowsOf(owner.result("audit.list", "{}"));
        const auto cases = rowsOf(owner.result("audit.list", fields({{"area", "case"}})));
        QVERIFY(!cases.empty() && cases.size() <= all.size());
        QVERIFY(rowsOf(owner.result("audit.list", fields({{"area", "product"}}))).empty()); // Nobody touched one.
        QVERIFY(std::all_of(
            cases.begin(), cases.end(), [](const Json& one) { return told(one, "action").starts_with("case."); }));
        QVERIFY(rowsOf(owner.result("audit.list", fields({{"area", "cas"}}))).empty()); // A whole word.
        const auto latest = all.front()["at"].asInteger().value_or(0);
        const auto since = [&](std::int64_t from, std::int64_t to) {
            return rowsOf(owner.result("audit.list",
                                       R"({"from":)" + std::to_string(from) + R"(,"to":)" + std::to_string(to) + "}"))
                .size();
        };
        QCOMPARE(since(0, latest + 1000), all.size());
        QVERIFY(since(latest, latest + 1000) >= 1);
        QCOMPARE(since(latest + 1000, latest + 2000), std::size_t{0});
    }

    void aCaseBringsWhatADecisionNeeds()
    {
        const auto whole = m_world->as("support").result("case.get", fields({{"case", m_case}}));
        QCOMPARE(told(whole["sale"], "sn"), std::string("SN12345"));
        QCOMPARE(whole["verbs"].dump(), std::string("[\"reverse\",\"close\"]"));
        QCOMPARE(told(whole, "closable"), std::string("true"));
        QVERIFY(whole["sale"]["cost"].isNull());
        const auto masked = m_world->as("viewer").result("case.get", fields({{"case", m_case}}));
        QCOMPARE(told(masked["sale"], "sn"), std::string("***"));
        QCOMPARE(m_world->as("viewer").refusal("case.get", fields({{"case", freshId()}})), std::string("not_found"));
    }

    void aComplaintWithoutMoneyIsClosedByOnePerson()
    {
        auto& support = m_world->as("support");
        const auto close = closeParams();
        QCOMPARE(m_world->as("checker1").refusal("case.close", closeParams()), std::string("forbidden"));
        QCOMPARE(m_world->as("viewer").refusal("case.close", closeParams()), std::string("forbidden"));
        QCOMPARE(told(support.result("case.close", close), "state"), std::string("done"));
        QCOMPARE(support.refusal("case.close", close), std::string()); // a double click
        QCOMPARE(support.refusal("case.close", closeParams()), std::string("conflict"));
        const auto whole = support.result("case.get", fields({{"case", m_case}}));
        QCOMPARE(told(whole, "state") + " " + told(whole, "resolution"), std::string("done Sudah dijelaskan"));
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM operator_actions WHERE action = 'case.close'"),
                 std::int64_t{1});
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void whatTwoPeopleDecideNobodyClosesAlone()
    {
        const auto asked = m_world->as("maker1").result(
            "case.propose",
            fields({{"idem", freshId()}, {"case", m_case}, {"verb", "reverse"}, {"reason", "Memang gagal"}}));
        QCOMPARE(told(asked, "state"), std::string("proposed"));
        auto& support = m_world->as("support");
        QCOMPARE(support.call("case.close", closeParams()).error.detail, std::string("UNDER_DECISION"));
        const auto whole = support.result("case.get", fields({{"case", m_case}}));
        QCOMPARE(told(whole, "closable"), std::string("false"));
        QCOMPARE(told(whole["requests"].items().front(), "verb"), std::string("reverse"));
        const auto row = rowsOf(support.result("case.list")).front();
        QCOMPARE(told(row, "request"), told(asked, "request"));
        // What the daemon found is no complaint.
        m_world->shop.sql("INSERT INTO cases (id, sale_id, kind) VALUES ('01900000-0000-7000-8000-0000000000cc', '" +
                          std::string(kSale) + "', 'stuck')");
        QCOMPARE(support
                     .call("case.close",
                           fields({{"idem", freshId()},
                                   {"case", "01900000-0000-7000-8000-0000000000cc"},
                                   {"expect", "open"},
                                   {"reason", "Biar"}}))
                     .error.detail,
                 std::string("NOT_A_COMPLAINT"));
    }

    void whatIsSaidAboutACustomersOrderIsForThoseWhoSeeIt()
    {
        const auto asked = m_world->as("maker1").result(
            "case.propose",
            fields({{"idem", freshId()}, {"case", m_case}, {"verb", "close"}, {"reason", "SN12345 sudah masuk"}}));
        const auto request = fields({{"request", told(asked, "request")}});
        const auto everything = [&](const char* who) {
            auto& console = m_world->as(who);
            return console.result("request.get", request).dump() + console.result("request.list").dump() +
                   console.result("case.get", fields({{"case", m_case}})).dump() + console.result("case.list").dump();
        };
        QVERIFY(everything("support").find("SN12345 sudah") != std::string::npos);
        const auto masked = everything("viewer");
        QVERIFY2(masked.find("SN12345") == std::string::npos, masked.c_str());
        end("request.reject", told(asked, "request"), "reason");
        const auto closed = fields({{"idem", freshId()}, {"case", m_case}, {"expect", "open"}, {"reason", "SN12345"}});
        QCOMPARE(m_world->as("support").refusal("case.close", closed), std::string());
        const auto story = m_world->as("viewer").result("trx.get", fields({{"sale", kSale}})).dump() +
                           m_world->as("viewer").result("case.list", fields({{"state", "done"}})).dump();
        QVERIFY2(story.find("SN12345") == std::string::npos, story.c_str());
    }

    void aReviewShowsWhatARequestWouldDo()
    {
        const auto adjustment = propose(fields({{"idem", freshId()},
                                                {"kind", "adjustment"},
                                                {"reason", "BONUS"},
                                                {"agent", "AG2"},
                                                {"amount", std::int64_t{5000}},
                                                {"direction", "to"},
                                                {"note", "Hadiah"}}));
        const auto limit = propose(fields({{"idem", freshId()},
                                           {"kind", "credit_limit"},
                                           {"reason", "LIMIT_KREDIT"},
                                           {"agent", "AG1"},
                                           {"amount", std::int64_t{250'000}}}));
        const auto page = m_world->as("maker1").result("request.list");
        QCOMPARE(rowsOf(page).size(), std::size_t{2});
        const auto newest =
            m_world->as("maker1").result("request.list", fields({{"order", "newest"}, {"limit", std::int64_t{1}}}));
        QCOMPARE(told(rowsOf(newest).front(), "id"), limit);
        const auto older = m_world->as("maker1").result(
            "request.list", fields({{"order", "newest"}, {"limit", std::int64_t{1}}, {"next", told(newest, "next")}}));
        QCOMPARE(told(rowsOf(older).front(), "id"), adjustment);
        const auto& first = rowsOf(page).front();
        QCOMPARE(told(first, "before") + " " + told(first, "after") + " " + told(first, "mine"),
                 std::string("100000 105000 true"));
        const auto& second = rowsOf(page).back();
        QCOMPARE(told(second, "before") + " " + told(second, "after"), std::string("0 250000"));
        const auto view = m_world->as("checker1").result("request.get", fields({{"request", adjustment}}));
        QCOMPARE(told(view, "balance_now") + " " + told(view, "after") + " " + told(view, "mine"),
                 std::string("100000 105000 false"));
        QVERIFY(!view["approvers"].items().empty());
        end("request.approve", adjustment, "note");
        end("request.reject", limit, "reason");
        m_world->shop.sql("UPDATE operators SET name = 'Keuangan Dua' WHERE username = 'checker1'");
        const auto agreed = m_world->as("viewer").result("request.get", fields({{"request", adjustment}}));
        QCOMPARE(told(agreed, "checker_name"), std::string("Keuangan Dua"));
        const auto ended = m_world->as("viewer").result("request.list", fields({{"state", "ended"}}));
        QCOMPARE(rowsOf(ended).size(), std::size_t{2});
        QCOMPARE(told(rowsOf(ended).front(), "state") + " " + told(rowsOf(ended).front(), "checker"),
                 std::string("rejected checker1"));
        QCOMPARE(told(rowsOf(ended).back(), "after"), std::string("105000"));
        const auto one =
            m_world->as("viewer").result("request.list", fields({{"state", "ended"}, {"limit", std::int64_t{1}}}));
        const auto next = m_world->as("viewer").result(
            "request.list", fields({{"state", "ended"}, {"limit", std::int64_t{1}}, {"next", told(one, "next")}}));
        QCOMPARE(told(rowsOf(next).front(), "id"), adjustment);
        QVERIFY(rowsOf(m_world->as("viewer").result("request.list")).empty());
    }

    void reasonsAreListedByTheirKind()
    {
        const auto some = m_world->as("viewer").result("reason.list", fields({{"kind", "deposit"}}));
        QCOMPARE(rowsOf(some).size(), std::size_t{2});
        QVERIFY(rowsOf(m_world->as("viewer").result("reason.list")).size() > 10);
    }

    void aSaleIsFoundByEverythingItIsCalled()
    {
        const auto first = [this](const char* who, const std::string& text) {
            const auto answer = m_world->as(who).result("search.find", fields({{"text", text}}));
            return rowsOf(answer).empty() ? std::string() : told(rowsOf(answer).front(), "id");
        };
        for (const std::string& text :
             {std::string("+62 812-3456-7890"), std::string("R-77"), std::string("SN12345"), std::string(kSale)})
            QCOMPARE(first("support", text), std::string(kSale));
        QCOMPARE(first("viewer", "SN12345"), std::string());
        const auto row =
            rowsOf(m_world->as("viewer").result("search.find", fields({{"text", "081234567890"}}))).front();
        QCOMPARE(told(row, "detail"), std::string("XLD10 08123***890 AG1"));
    }

    void peopleSeeWhoElseLooks()
    {
        auto& rina = m_world->as("maker1");
        auto& dodi = m_world->as("maker2");
        const std::string subject = std::string("ticket:") + RequestsWorld::kTicket;
        const auto on = fields({{"subject", subject}, {"on", true}});
        QVERIFY(rina.result("presence.look", on)["others"].items().empty());
        const auto others = dodi.result("presence.look", on)["others"];
        QCOMPARE(told(others.items().front(), "user"), std::string("maker1"));
        const auto sub = dodi.subscribe(R"({"topic":"presence"})");
        QVERIFY(ConsoleClient::wait([&] { return dodi.mirror(sub).rows.size() == 2; }));
        rina.socket().close();
        QVERIFY(ConsoleClient::wait([&] { return dodi.mirror(sub).rows.size() == 1; }));
        (void)dodi.result("presence.look", fields({{"subject", subject}, {"on", false}}));
        QVERIFY(ConsoleClient::wait([&] { return dodi.mirror(sub).rows.empty(); }));
        QCOMPARE(dodi.refusal("presence.look", fields({{"subject", "dream:1"}, {"on", true}})),
                 std::string("validation"));
    }

    void theOwnerSendsASessionOff()
    {
        auto& viewer = m_world->as("viewer");
        QCOMPARE(viewer.refusal("session.list"), std::string("forbidden"));
        auto& owner = m_world->as("owner");
        std::int64_t session = 0;
        const auto sessions = owner.result("session.list");
        for (const auto& row : rowsOf(sessions)) {
            if (told(row, "user") == "viewer")
                session = *row["session"].asInteger();
        }
        QVERIFY(session > 0);
        const auto kick = [&](const char* expect) {
            return fields({{"idem", freshId()}, {"session", session}, {"expect", expect}, {"reason", "Selesai"}});
        };
        QCOMPARE(m_world->as("admin").refusal("session.kick", kick("viewer")), std::string("forbidden"));
        QCOMPARE(owner.refusal("session.kick", kick("support")), std::string("conflict"));
        QCOMPARE(owner.refusal("session.kick", kick("viewer")), std::string());
        QVERIFY(viewer.waitForClose());
        QCOMPARE(viewer.closeCode(), 4011);
        QCOMPARE(owner.refusal("session.kick", kick("viewer")), std::string("not_found"));
        QCOMPARE(m_world->shop.number("SELECT count(*) FROM operator_actions WHERE action = 'session.kick'"),
                 std::int64_t{1});
    }

    /// What the daemon that was asked first has written in the commit of the report, another one finds.
    void anAgentIsNotToldTwiceBecauseAnAnswerWasLost()
    {
        auto& support = m_world->as("support");
        const auto idem = freshId();
        const auto wish = fields({{"idem", idem}, {"sale", kSale}});
        QCOMPARE(m_world->as("viewer").refusal("trx.report", wish), std::string("forbidden"));
        m_world->shop.sql(
            "INSERT INTO operator_actions (seq, operator_id, action, subject, detail, at, mac) SELECT (SELECT "
            "max(seq) + 1 FROM operator_actions), id, 'trx.report', 'sale:" +
            std::string(kSale) + "', '{\"no\":2,\"idem\":\"" + idem +
            "\"}', now(), '' FROM operators WHERE username = 'support'");
        const auto deeds = m_world->deeds.all().size();
        QCOMPARE(told(support.result("trx.report", wish), "replayed"), std::string("true"));
        QCOMPARE(m_world->deeds.all().size(), deeds);
        QCOMPARE(told(support.result("trx.report", fields({{"idem", freshId()}, {"sale", kSale}})), "replayed"),
                 std::string("false"));
        QCOMPARE(m_world->deeds.all().back(), std::string("report again"));
    }

private:
    [[nodiscard]] std::string noteParams(const char* text, const char* stage) const
    {
        if (stage == nullptr)
            return fields({{"idem", freshId()}, {"case", m_case}, {"text", text}});
        return fields({{"idem", freshId()}, {"case", m_case}, {"text", text}, {"stage", stage}});
    }
    [[nodiscard]] std::string closeParams() const
    {
        return fields({{"idem", freshId()}, {"case", m_case}, {"expect", "open"}, {"reason", "Sudah dijelaskan"}});
    }
    std::string propose(const std::string& params)
    {
        return told(m_world->as("maker1").result("request.propose", params), "request");
    }
    void end(const char* method, const std::string& request, const char* why)
    {
        QCOMPARE(
            m_world->steppedUp("checker1")
                .refusal(method,
                         fields({{"idem", freshId()}, {"request", request}, {"expect", "proposed"}, {why, "Baik"}})),
            std::string());
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
    std::string m_case;
};

QTEST_GUILESS_MAIN(TestPgDeskCases)
#include "tst_pg_desk_cases.moc"
