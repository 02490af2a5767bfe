// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_world.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

/// Bank accounts as consoles see and ask for them, over the real books.
class TestPgDeskBanks final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup() { m_world.reset(); }

    void aSecretThatIsMadeIsToldOnce()
    {
        auto& admin = m_world->steppedUp("admin");
        const auto params = newAccount("BRI1", "0019-0100 0123509");
        const auto asked = admin.call("bank.add", params);
        QCOMPARE(asked.error.key + asked.error.detail, std::string());
        QCOMPARE(told(asked.result, "state"), std::string("proposed"));
        const auto secret = told(asked.result, "moota_secret");
        QVERIFY(secret.size() >= 40);
        QCOMPARE(admin.result("bank.add", params).dump(), asked.result.dump()); // A double click.
        m_world->restartServer();
        const auto again = m_world->steppedUp("admin").call("bank.add", params);
        QCOMPARE(told(again.result, "request"), told(asked.result, "request"));
        QVERIFY(!again.result.has("moota_secret"));
        const auto id = told(asked.result, "request");
        QCOMPARE(decide("admin", id).error.detail, std::string("SAME_PERSON"));
        const auto view = m_world->as("checker1").result("request.get", fields({{"request", id}}));
        QCOMPARE(decide("checker1", id).error.key, std::string());
        const auto seen = m_world->as("owner").result("bank.list");
        const auto audit = text("SELECT string_agg(detail, ' ') FROM operator_actions");
        QVERIFY((view.dump() + seen.dump() + audit).find(secret) == std::string::npos);
        const auto hex = text("SELECT encode(secrets_sealed, 'hex') FROM bank_accounts WHERE code = 'BRI1'");
        const auto plain = testBox().open(QByteArray::fromHex(QByteArray::fromStdString(hex)).toStdString(),
                                          "bank_accounts/secrets/BRI1");
        QVERIFY(plain.value_or("").find(secret) != std::string::npos);
        QCOMPARE(text("SELECT account_number FROM bank_accounts WHERE code = 'BRI1'"), std::string("001901000123509"));
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void everyFieldThatDoesNotFitIsNamed()
    {
        auto& admin = m_world->steppedUp("admin");
        const auto field = [&](const std::string& params) {
            const auto answer = admin.call("bank.add", params);
            return answer.error.key + " " + told(answer.data["fields"].items().front(), "path");
        };
        QCOMPARE(field(newAccount("B/1", "12345678")), std::string("validation code"));
        QCOMPARE(field(newAccount("BRI1", "12345O78")), std::string("validation number"));
        QCOMPARE(field(newAccount("BRI1", "")), std::string("validation number"));
        QCOMPARE(field(fields({{"idem", freshId()},
                               {"code", "BRI1"},
                               {"bank", "BRI"},
                               {"number", "12345678"},
                               {"name", "PT TOKO"},
                               {"fee", 10'000},
                               {"reason", "REKENING_BARU"}})),
                 std::string("validation fee"));
        QCOMPARE(field(fields({{"idem", freshId()},
                               {"code", "BRI1"},
                               {"bank", "BRI"},
                               {"number", "12345678"},
                               {"name", "PT TOKO"},
                               {"make_moota", true},
                               {"moota_secret", "mine"},
                               {"reason", "REKENING_BARU"}})),
                 std::string("validation moota_secret"));
        QCOMPARE(number("SELECT count(*) FROM money_requests"), 0);
    }

    void oneListTellsHowEachAccountIs()
    {
        m_world->shop.sql("UPDATE bank_accounts SET auto_credit_stopped = 'a line is missing'");
        QCOMPARE(change({{"account", "BCA1"}, {"expect", 1}, {"auto_limit", 5'000'000}, {"reason", "BATAS_OTOMATIS"}})
                     .error.key,
                 std::string());
        const auto seen = m_world->as("owner").result("bank.list");
        const auto& row = rowsOf(seen).front();
        QCOMPARE(told(row, "code") + " " + told(row, "number") + " " + told(row, "name") + " " + told(row, "open"),
                 std::string("BCA1 1234567890 PT Contoh true"));
        QCOMPARE(told(row, "balance") + " " + told(row, "unmatched") + " " + told(row, "unmatched_sum"),
                 std::string("650123 3 650123"));
        QCOMPARE(told(row, "stopped"), std::string("a line is missing"));
        QCOMPARE(told(row["last_line"], "source"), std::string("moota"));
        QCOMPARE(told(row, "number_fixed"), std::string("true"));
        QCOMPARE(told(row["changes"].items().front(), "by"), std::string("server"));
        const auto& waiting = seen["waiting"].items();
        QCOMPARE(waiting.size(), std::size_t{1});
        QCOMPARE(told(waiting.front(), "account") + " " + told(waiting.front(), "maker") + " " +
                     told(waiting.front(), "new") + " " + told(waiting.front(), "mine"),
                 std::string("BCA1 admin false false"));
        QCOMPARE(decide("checker1", told(waiting.front(), "id")).error.key, std::string());
        const auto after = m_world->as("viewer").result("bank.list");
        const auto& now = rowsOf(after).front();
        QCOMPARE(told(now, "auto_limit") + told(now, "balance"), std::string("5000000")); // No balance for a viewer.
        const auto& changed = now["changes"].items().front();
        QCOMPARE(told(changed, "by") + " " + told(changed, "maker") + " " + told(changed, "checker") + " " +
                     told(changed, "secrets"),
                 std::string("two admin checker1 false"));
        QVERIFY(after["waiting"].items().empty());
    }

    void termsOfTicketsAreChangedAndBounded()
    {
        for (const auto& [name, value] : {std::pair{"unique_code_max", 8},
                                          {"ticket_minutes", 14},
                                          {"grace_minutes", 59},
                                          {"unique_code_max", 1000},
                                          {"ticket_minutes", 10'081},
                                          {"grace_minutes", 43'201}})
            QCOMPARE(change({{"account", "BCA1"}, {"expect", 1}, {name, value}}).error.key, std::string("validation"));
        const auto waits =
            change({{"account", "BCA1"}, {"expect", 1}, {"ticket_minutes", 60}, {"grace_minutes", 5'000}});
        QCOMPARE(told(waits.result, "changed"), std::string("true"));
        QCOMPARE(change({{"account", "BCA1"}, {"expect", 2}, {"unique_code_max", 99}}).error.detail,
                 std::string("REASON_UNFIT"));
        const auto fewer =
            change({{"account", "BCA1"}, {"expect", 2}, {"unique_code_max", 99}, {"reason", "ATURAN_TIKET"}});
        QCOMPARE(decide("checker1", told(fewer.result["request"], "request")).error.key, std::string());
        const auto seen = m_world->as("viewer").result("bank.list");
        const auto& row = rowsOf(seen).front();
        QCOMPARE(told(row, "unique_code_max") + " " + told(row, "ticket_minutes") + " " + told(row, "grace_minutes"),
                 std::string("99 60 5000"));
        const auto& last = row["changes"].items().front();
        QCOMPARE(told(last, "by") + " " + told(last, "unique_code_max") + " " + told(last, "grace_minutes"),
                 std::string("two 99 5000"));
    }

    void closingIsDoneAtOnceAndOpeningIsAskedFor()
    {
        QCOMPARE(m_world->as("admin").refusal("bank.change", closing(1)), std::string("step_up_required"));
        for (const char* who : {"maker1", "checker1", "support", "viewer"})
            QCOMPARE(m_world->steppedUp(who).refusal("bank.change", closing(1)), std::string("forbidden"));
        const auto closed = m_world->steppedUp("admin").call("bank.change", closing(1));
        QCOMPARE(told(closed.result, "changed"), std::string("true"));
        QCOMPARE(text("SELECT status FROM bank_accounts"), std::string("closed"));
        const auto late = m_world->steppedUp("owner").call("bank.change", closing(1));
        QCOMPARE(late.error.key + " " + late.error.detail, std::string("conflict STALE"));
        QCOMPARE(change({{"account", "BCA1"}, {"expect", 2}, {"open", true}}).error.detail,
                 std::string("REASON_UNFIT"));
        const auto opened =
            change({{"account", "BCA1"}, {"expect", 2}, {"open", true}, {"reason", "REKENING_BERUBAH"}});
        QCOMPARE(told(opened.result, "changed") + told(opened.result["request"], "state"),
                 std::string("falseproposed"));
        QCOMPARE(text("SELECT status FROM bank_accounts"), std::string("closed"));
        QCOMPARE(
            number("SELECT count(*) FROM operator_actions WHERE action = 'bank.change' AND detail LIKE '%Pindah%'"), 1);
    }

private:
    /// The admin's wish, with the password given a moment ago.
    protocol::Message change(std::initializer_list<std::pair<const char*, Field>> what)
    {
        auto params = fields({{"idem", freshId()}});
        params.pop_back();
        return m_world->steppedUp("admin").call("bank.change", params + "," + fields(what).substr(1));
    }
    static std::string newAccount(const char* code, const char* number)
    {
        return fields({{"idem", freshId()},
                       {"code", code},
                       {"bank", "bri"},
                       {"number", number},
                       {"name", "PT TOKO PULSA"},
                       {"auto_limit", 5'000'000},
                       {"make_moota", true},
                       {"reason", "REKENING_BARU"}});
    }
    static std::string closing(int expect)
    {
        return fields(
            {{"idem", freshId()}, {"account", "BCA1"}, {"expect", expect}, {"open", false}, {"note", "Pindah ke BRI"}});
    }
    protocol::Message decide(const char* who, const std::string& request)
    {
        return m_world->steppedUp(who).call(
            "request.approve", fields({{"idem", freshId()}, {"request", request}, {"expect", "proposed"}}));
    }
    [[nodiscard]] std::string text(const std::string& sql) const
    {
        auto lines = m_world->shop.sql(sql);
        while (!lines.empty() && lines.back() == '\n')
            lines.pop_back();
        return lines;
    }
    [[nodiscard]] int number(const std::string& sql) const { return static_cast<int>(m_world->shop.number(sql)); }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskBanks)
#include "tst_pg_desk_banks.moc"
