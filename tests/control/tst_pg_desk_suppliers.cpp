// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/pg/pg_catalog_desk.h"
#include "desk_world.h"
#include "engine/pg/pg_price_lists.h"
#include "engine/suppliers/registry.h"
#include "protocol/contract.h"

#include <QtTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

engine::PriceLine line(const char* sku, std::int64_t price, bool isOpen = true)
{
    engine::PriceLine one;
    one.sku = sku;
    one.name = std::string("Name of ") + sku;
    one.category = "Pulsa";
    one.brand = "XL";
    one.price = rupiah(price);
    one.open = isOpen;
    return one;
}

constexpr std::int64_t kNowMs = 1'795'237'200'000;

} // namespace

class TestPgDeskSuppliers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_world = std::make_unique<DeskWorld>(m_cluster); }
    void cleanup() { m_world.reset(); }

    void aPauseNeedsAReasonAndTheVersionThatWasSeen()
    {
        auto& admin = m_world->as("admin");
        const auto open = [&](int expect, bool isOpen, const char* reason) {
            return admin.call("supplier.change",
                              fields({{"idem", freshId()},
                                      {"supplier", "DIGI"},
                                      {"expect", expect},
                                      {"open", isOpen},
                                      {"reason", reason}}));
        };
        QCOMPARE(open(1, false, "").error.detail, std::string("REASON_MISSING"));
        QCOMPARE(told(open(1, false, "Perawatan").result["supplier"], "closed_reason"), std::string("Perawatan"));
        QVERIFY(!m_world->engine.catalog()->suppliers.begin()->second.open);
        const auto late = open(1, true, "");
        QCOMPARE(late.error.key + " " + told(late.data["current"], "version"), std::string("conflict 2"));
        QCOMPARE(told(open(2, true, "").result["supplier"], "closed_reason"), std::string());
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'supplier.change'"), 2);
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void aNewSupplierIsClosedHasAnAccountAndIsSeenByTheEngine()
    {
        auto& admin = m_world->steppedUp("admin");
        const auto params = newSupplier("VIPX");
        const auto made = admin.call("supplier.add", params);
        QCOMPARE(made.error.key + made.error.detail, std::string());
        QCOMPARE(told(made.result["supplier"], "open") + " " + told(made.result["supplier"], "max_in_flight"),
                 std::string("false 7"));
        QCOMPARE(told(made.result, "replayed"), std::string("false"));
        QCOMPARE(admin.result("supplier.add", params).dump(), made.result.dump()); // a double click
        QCOMPARE(number("SELECT count(*) FROM suppliers WHERE code = 'VIPX'"), 1);
        QCOMPARE(text("SELECT a.kind || ' ' || a.mode || ' ' || a.balance FROM accounts a JOIN suppliers s "
                      "ON s.deposit_account_id = a.id WHERE a.code = 'supplier:VIPX'"),
                 std::string("supplier summed 0"));
        const auto plain = testBox().open(sealed("VIPX"), "suppliers/credentials/VIPX");
        QCOMPARE(
            plain.value_or(""),
            std::string(R"({"username":"toko","api_key":"hush-hush","webhook_secret":"psst-psst","testing":true})"));
        const auto catalog = m_world->engine.catalog();
        const bool isSeen = std::any_of(catalog->suppliers.begin(), catalog->suppliers.end(), [](const auto& one) {
            return one.second.code == "VIPX" && !one.second.open && one.second.maxInFlight == 7;
        });
        QVERIFY(isSeen);
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'supplier.add' AND subject = "
                        "'supplier:VIPX'"),
                 1);
        const auto seen = admin.result("supplier.get", fields({{"supplier", "VIPX"}}));
        QVERIFY(seen["credentials_set_at"].asInteger().has_value());
        QCOMPARE(told(seen, "ledger"), std::string("0"));
        const auto audit = text("SELECT string_agg(detail, ' ') FROM operator_actions");
        for (const char* secret : {"hush-hush", "psst-psst"})
            QVERIFY((seen.dump() + audit).find(secret) == std::string::npos);
        QCOMPARE(m_world->shop.complaints(), std::string());
        // It sells like the others once it is opened.
        const auto opened = admin.call(
            "supplier.change",
            fields({{"idem", freshId()}, {"supplier", "VIPX"}, {"expect", 1}, {"open", true}, {"reason", ""}}));
        QCOMPARE(told(opened.result["supplier"], "open"), std::string("true"));
    }

    void aSuppliersCodeIsItsOwn()
    {
        auto& admin = m_world->steppedUp("admin");
        QCOMPARE(admin.call("supplier.add", newSupplier("DIGI")).error.detail, std::string("CODE_TAKEN"));
        QCOMPARE(admin.call("supplier.add", newSupplier("vip x")).error.detail, std::string("CODE_UNFIT"));
        QCOMPARE(admin.refusal("supplier.add", newSupplier("VIPX", "ftp://x.example")), std::string("validation"));
        QCOMPARE(number("SELECT count(*) FROM suppliers"), 1);
        QCOMPARE(number("SELECT count(*) FROM accounts WHERE kind = 'supplier'"), 1);
    }

    void onlyWhoMayChangeSuppliersAddsOneAndGivesThePasswordAgain()
    {
        QCOMPARE(m_world->as("owner").refusal("supplier.add", newSupplier("VIPX")), std::string("step_up_required"));
        for (const char* who : {"support", "viewer"})
            QCOMPARE(m_world->as(who).refusal("supplier.add", newSupplier("VIPX")), std::string("forbidden"));
        QCOMPARE(number("SELECT count(*) FROM suppliers"), 1);
    }

    void everyAdapterOfTheEngineMayBeChosen()
    {
        const auto* spec = protocol::method("supplier.add");
        const auto chosen = std::find_if(
            spec->params.begin(), spec->params.end(), [](const auto& param) { return param.name == "adapter"; });
        std::string names;
        for (const auto name : engine::adapterNames())
            names += (names.empty() ? "" : "|") + std::string(name);
        QVERIFY(chosen != spec->params.end());
        QCOMPARE(std::string(chosen->choices), names);
    }

    void credentialsAreAskedForByOneAndAgreedToByAnother()
    {
        auto& admin = m_world->steppedUp("admin");
        auto& owner = m_world->steppedUp("owner");
        const auto asked = askFor(1, {{"username", "toko"}, {"api_key", "hush-hush"}, {"webhook_secret", "w"}});
        QCOMPARE(asked.error.detail, std::string("CREDENTIALS_UNREADABLE")); // The mode of what is stored is not known.
        const auto whole = askFor(
            1, {{"username", "toko"}, {"api_key", "hush-hush"}, {"webhook_secret", "psst-psst"}, {"testing", false}});
        QCOMPARE(told(whole.result, "state"), std::string("proposed"));
        QCOMPARE(testBox().open(sealed(), "suppliers/credentials/DIGI").value_or(""), std::string());
        const auto id = told(whole.result, "request");
        QCOMPARE(decide(admin, id).error.detail, std::string("SAME_PERSON"));
        QCOMPARE(decide(m_world->steppedUp("checker1"), id).error.detail, std::string("NO_RIGHT"));
        const auto waiting = admin.result("supplier.get", fields({{"supplier", "DIGI"}}));
        QCOMPARE(waiting["credentials_requests"].items().size(), std::size_t{1});
        QCOMPARE(told(waiting["credentials_requests"].items().front(), "maker"), std::string("admin"));
        const auto view = owner.result("request.get", fields({{"request", id}}));
        QCOMPARE(decide(owner, id).error.key, std::string());
        QCOMPARE(
            testBox().open(sealed(), "suppliers/credentials/DIGI").value_or(""),
            std::string(R"({"username":"toko","api_key":"hush-hush","webhook_secret":"psst-psst","testing":false})"));
        const auto seen = admin.result("supplier.get", fields({{"supplier", "DIGI"}}));
        QVERIFY(seen["credentials_set_at"].asInteger().has_value());
        QCOMPARE(told(seen, "version"), std::string("2"));
        QVERIFY(seen["credentials_requests"].items().empty());
        const auto after = owner.result("request.get", fields({{"request", id}}));
        const auto audit = text("SELECT string_agg(detail, ' ') FROM operator_actions");
        for (const char* secret : {"hush-hush", "psst-psst"})
            QVERIFY((seen.dump() + view.dump() + after.dump() + audit).find(secret) == std::string::npos);
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void refusalsOfCredentialsHaveTheirNames()
    {
        auto& owner = m_world->steppedUp("owner");
        const auto whole =
            askFor(1, {{"username", "toko"}, {"api_key", "a"}, {"webhook_secret", "w"}, {"testing", false}});
        QCOMPARE(decide(owner, told(whole.result, "request")).error.key, std::string());
        const auto late = askFor(1, {{"api_key", "k"}});
        QCOMPARE(late.error.key + " " + late.error.detail, std::string("conflict STALE"));
        QCOMPARE(askFor(2, {{"base_url", "ftp://x"}}).error.key, std::string("validation"));
        // Whoever moves the door brings the keys: what is stored is not sent to an address of somebody's choice.
        QCOMPARE(askFor(2, {{"base_url", "https://elsewhere.example"}, {"api_key", "k"}}).error.detail,
                 std::string("FIELDS_MISSING"));
        const auto moving = askFor(2, {{"username", "other"}});
        m_world->shop.sql(
            "INSERT INTO attempts (sale_id, no, supplier_id, mapping_id, ref, sku, cost, price_cap, state, "
            "owner_slot, owner_epoch, sent_at) SELECT gen_random_uuid(), 1, id, 1, 1, 'x', 1, 1, "
            "'UNKNOWN', 1, 1, now() FROM suppliers WHERE code = 'DIGI'");
        // A status check repeats the order: at another account it would be a second one.
        const auto refused = decide(owner, told(moving.result, "request"));
        QCOMPARE(refused.error.key + " " + refused.error.detail, std::string("refused SALES_UNDER_WAY"));
        QCOMPARE(askFor(2, {{"username", "other"}}).error.detail, std::string("SALES_UNDER_WAY"));
        const auto still = m_world->as("owner").result("supplier.get", fields({{"supplier", "DIGI"}}));
        QCOMPARE(still["credentials_requests"].items().size(), std::size_t{1});
        m_world->shop.sql("UPDATE attempts SET state = 'REJECTED', ended_at = now()");
        QCOMPARE(decide(owner, told(moving.result, "request")).error.key, std::string());
    }

    void whoeverChangesCredentialsGivesThePasswordAgain()
    {
        QCOMPARE(m_world->as("owner").refusal(
                     "supplier.credentials",
                     fields({{"idem", freshId()}, {"supplier", "DIGI"}, {"expect", 1}, {"reason", "KREDENSIAL_BARU"}})),
                 std::string("step_up_required"));
    }

    void aBreakerIsTouchedAfterItWasWrittenDown()
    {
        auto& admin = m_world->as("admin");
        const auto set = [&](const char* expect, const char* state) {
            return admin.call("supplier.breaker",
                              fields({{"idem", freshId()},
                                      {"supplier", "DIGI"},
                                      {"expect", expect},
                                      {"state", state},
                                      {"reason", "Banyak gagal"}}));
        };
        QCOMPARE(set("open", "closed").error.key, std::string("conflict"));
        QCOMPARE(told(set("closed", "open").result, "state"), std::string("open"));
        QCOMPARE(told(set("open", "closed").result, "state"), std::string("closed"));
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'supplier.breaker'"), 2);
        QCOMPARE(m_world->as("support").refusal("supplier.breaker",
                                                fields({{"idem", freshId()},
                                                        {"supplier", "DIGI"},
                                                        {"expect", "closed"},
                                                        {"state", "open"},
                                                        {"reason", "x"}})),
                 std::string("forbidden"));
    }

    void everyChangeOfABreakerIsRecordedAlsoTheSameCallMuchLater()
    {
        // The server has forgotten the call after ten minutes; the breaker may have moved meanwhile, and moves again.
        catalog::PgCatalogDesk desk(m_world->shop.conninfo(), testKey(), testBox());
        const catalog::DeskAct act{m_world->shop.person("admin").value, freshId(), "asked", "Banyak gagal", kNowMs};
        const std::string rows = "SELECT count(*) FROM operator_actions WHERE action = 'supplier.breaker'";
        const auto first = desk.noteBreaker(act, "DIGI", "closed", "held");
        QVERIFY(first && !first->isReplay);
        const auto second = desk.noteBreaker(act, "DIGI", "closed", "held");
        QVERIFY(second && second->isReplay);
        QCOMPARE(number(rows), 2);
        auto other = act;
        other.asked = "something else";
        QVERIFY(!desk.noteBreaker(other, "DIGI", "held", "closed"));
        QCOMPARE(number(rows), 2);
        QCOMPARE(m_world->shop.complaints(), std::string());
    }

    void holdingABreakerThatOpenedByItselfIsRecorded()
    {
        m_world->engine.setBreaker(true);
        const auto held = m_world->as("admin").call("supplier.breaker",
                                                    fields({{"idem", freshId()},
                                                            {"supplier", "DIGI"},
                                                            {"expect", "open"},
                                                            {"state", "open"},
                                                            {"reason", "Tunggu kabar supplier"}}));
        QCOMPARE(told(held.result, "state"), std::string("open"));
        QCOMPARE(m_world->shop.sql("SELECT detail::jsonb -> 'before' ->> 'breaker' || ' ' || (detail::jsonb -> 'after' "
                                   "->> 'breaker') FROM operator_actions WHERE action = 'supplier.breaker'"),
                 std::string("open held"));
    }

    void aPriceListIsKeptWithWhatChanged()
    {
        engine::PgPriceLists lists(m_world->shop.conninfo());
        const SupplierId digi{number("SELECT id FROM suppliers")};
        QVERIFY(!lists.age(digi));
        const auto first = lists.store(digi, {line("dear", 10'200), line("xld10", 10'000), line("zzz", 5'000)}, kNowMs);
        QCOMPARE(first.added, 3);
        const auto second =
            lists.store(digi, {line("dear", 12'004), line("xld10", 10'000, false), line("a,b{}", 1)}, kNowMs);
        QCOMPARE(second.added, 1);
        QCOMPARE(second.changed, 1);
        QCOMPARE(second.gone, 1);
        QVERIFY(lists.age(digi).has_value());

        auto& owner = m_world->as("owner");
        const auto prices = owner.result("supplier.prices", fields({{"supplier", "DIGI"}, {"search", "dear"}}));
        QCOMPARE(rowsOf(prices).size(), std::size_t{1});
        QCOMPARE(told(rowsOf(prices).front(), "price") + " " + told(rowsOf(prices).front(), "price_before"),
                 std::string("12004 10200"));
        QCOMPARE(rowsOf(prices).front()["products"].dump(), std::string(R"(["XLD10"])"));
        const auto unmatched = owner.result("supplier.unmatched", fields({{"supplier", "DIGI"}}));
        QCOMPARE(unmatched["unmapped"].items().size(), std::size_t{1});
        QCOMPARE(told(unmatched["unmapped"].items().front(), "sku"), std::string("a,b{}"));
        QCOMPARE(unmatched["moved"].items().size(), std::size_t{1});
        QCOMPARE(told(unmatched["moved"].items().front(), "permille"), std::string("177")); // 17,69 %
        QCOMPARE(told(unmatched["gone"].items().front(), "why"), std::string("closed"));
        const auto page = owner.result("supplier.prices", fields({{"supplier", "DIGI"}, {"limit", 1}}));
        QCOMPARE(told(page, "next"), std::string("a,b{}"));
        const auto masked = m_world->as("viewer").result("supplier.prices", fields({{"supplier", "DIGI"}}));
        QCOMPARE(told(rowsOf(masked).front(), "price"), std::string());
    }

    void fetchingIsWrittenDownBeforeItIsDone()
    {
        QCOMPARE(
            m_world->as("admin").refusal("supplier.fetchPrices", fields({{"idem", freshId()}, {"supplier", "DIGI"}})),
            std::string());
        QCOMPARE(m_world->deeds.all().back(), std::string("fetch prices"));
        QCOMPARE(number("SELECT count(*) FROM operator_actions WHERE action = 'supplier.fetch_prices'"), 1);
        QCOMPARE(
            m_world->as("maker1").refusal("supplier.checkBalance", fields({{"idem", freshId()}, {"supplier", "DIGI"}})),
            std::string());
        QCOMPARE(m_world->deeds.all().back(), std::string("check balance"));
        QCOMPARE(
            number("SELECT count(*) FROM operator_actions a JOIN operators o ON o.id = a.operator_id "
                   "WHERE action = 'supplier.check_balance' AND subject = 'supplier:DIGI' AND o.username = 'maker1'"),
            1);
        QCOMPARE(
            m_world->as("admin").refusal("supplier.fetchPrices", fields({{"idem", freshId()}, {"supplier", "NONE"}})),
            std::string("not_found"));
    }

private:
    [[nodiscard]] std::int64_t number(const std::string& sql) const { return m_world->shop.number(sql); }
    [[nodiscard]] std::string text(const std::string& sql) const { return m_world->shop.sql(sql); }
    [[nodiscard]] static std::string newSupplier(const char* code, const char* url = "https://vip.example/v1")
    {
        return fields({{"idem", freshId()},
                       {"code", code},
                       {"name", "VIP Xtra"},
                       {"adapter", "digiflazz"},
                       {"base_url", url},
                       {"username", "toko"},
                       {"api_key", "hush-hush"},
                       {"webhook_secret", "psst-psst"},
                       {"testing", true},
                       {"max_in_flight", 7}});
    }
    /// The admin's wish, with what is given.
    protocol::Message askFor(std::int64_t expect, std::initializer_list<std::pair<const char*, Field>> what)
    {
        auto params =
            fields({{"idem", freshId()}, {"supplier", "DIGI"}, {"expect", expect}, {"reason", "KREDENSIAL_BARU"}});
        params.pop_back();
        return m_world->steppedUp("admin").call("supplier.credentials", params + "," + fields(what).substr(1));
    }
    static protocol::Message decide(ConsoleClient& console, const std::string& request)
    {
        return console.call("request.approve",
                            fields({{"idem", freshId()}, {"request", request}, {"expect", "proposed"}}));
    }
    [[nodiscard]] std::string sealed(const std::string& code = "DIGI") const
    {
        const auto hex = text("SELECT encode(credentials_sealed, 'hex') FROM suppliers WHERE code = '" + code + "'");
        const auto bytes = QByteArray::fromHex(QByteArray::fromStdString(hex));
        return bytes.toStdString();
    }

    PgCluster m_cluster;
    std::unique_ptr<DeskWorld> m_world;
};

QTEST_GUILESS_MAIN(TestPgDeskSuppliers)
#include "tst_pg_desk_suppliers.moc"
