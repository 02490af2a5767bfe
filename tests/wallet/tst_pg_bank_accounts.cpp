// SPDX-License-Identifier: GPL-3.0-or-later
#include "deposits_world.h"
#include "json/json.h"
#include "requests_world.h"
#include "wallet/pg/bank_account_rows.h"
#include "wallet/pg/pg_bank_book.h"

#include <QtTest>

#include <future>
#include <set>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

constexpr std::int64_t kNow = RequestsWorld::kNoonMs;
constexpr const char* kSecrets[] = {"hush-moota-signs", "psst-our-token", "another-hush-key"};

/// BCA1 of the world, which has lines.
BankAccountAsk about(std::int64_t version = 1, const std::string& account = "BCA1")
{
    BankAccountAsk ask;
    ask.account = account;
    ask.version = version;
    return ask;
}

BankAccountAsk newAccount(const std::string& code = "BRI1", const std::string& number = "001901000123509")
{
    BankAccountAsk ask;
    ask.account = code;
    ask.terms.bank = "BRI";
    ask.terms.number = number;
    ask.terms.holder = "PT TOKO PULSA";
    ask.terms.autoLimit = rupiah(5'000'000);
    return ask;
}

Proposal withSecrets(BankAccountAsk ask, std::string key, const NewSecrets& secrets)
{
    for (const auto& [name, value] : secrets)
        ask.newSecrets.push_back(name);
    auto asked = proposal(std::move(ask), std::move(key));
    asked.secrets = secrets;
    return asked;
}

std::string said(const Result<PriceOutcome, RequestRefusal>& outcome)
{
    if (!outcome)
        return std::string(errorKey(outcome.error()));
    return outcome->isChanged ? "changed" : test::said(*outcome->request);
}

template <typename T> BankAccountAsk changed(std::optional<T> BankTerms::*term, T value)
{
    auto ask = about();
    ask.terms.*term = std::move(value);
    return ask;
}

} // namespace

/// Where agents pay, and what is credited without anybody looking.
class TestPgBankAccounts final : public QObject {
    Q_OBJECT

    std::unique_ptr<PgCluster> m_cluster;
    std::unique_ptr<RequestsWorld> m_world;
    int m_keys = 0;

    [[nodiscard]] std::string newKey() { return "k" + std::to_string(++m_keys); }
    Requests& requests() { return m_world->requests(); }
    std::string ask(const Proposal& asked, const char* who = "admin")
    {
        return test::said(requests().propose(m_world->acting(who), asked));
    }
    Uuid file(const Proposal& asked, const char* who = "admin")
    {
        return requests().propose(m_world->acting(who), asked).value().id;
    }
    std::string change(const BankAccountAsk& what, const char* who = "admin", std::string key = {})
    {
        const auto asked = proposal(what, key.empty() ? newKey() : std::move(key));
        return said(requests().changePrice(m_world->acting(who), asked));
    }
    std::string approve(const Uuid& id, const char* who = "checker1")
    {
        return test::said(requests().approve(m_world->acting(who), id, ""));
    }
    Uuid onlyWaiting() { return requests().waiting(m_world->acting("owner"), 10).value().front().id; }
    [[nodiscard]] std::string text(const std::string& sql) const { return m_world->text(sql); }
    [[nodiscard]] std::string row(const std::string& code = "BCA1") const
    {
        return text("SELECT concat_ws(' ', bank, account_number, account_name, status, auto_limit, fee, amount_min, "
                    "amount_max, auto_credit, version) FROM bank_accounts WHERE code = '" +
                    code + "'");
    }
    [[nodiscard]] std::string terms(const std::string& code = "BCA1") const
    {
        return text("SELECT concat_ws(' ', unique_code_max, ticket_minutes, grace_minutes, version) FROM bank_accounts "
                    "WHERE code = '" +
                    code + "'");
    }
    [[nodiscard]] BankSecrets stored(const std::string& code) const
    {
        const PgBankBook source(m_world->conninfo(), [](std::string_view sealed, const std::string& context) {
            return testBox().open(sealed, context);
        });
        const auto book = source.load().book;
        const auto found = book->find(code);
        return found == book->end() ? BankSecrets() : found->second.secrets;
    }
    Result<OpenedTicket, TicketDenied> openTicket(std::int64_t amount, const std::string& bank)
    {
        const AgentId agent{m_world->number("SELECT id FROM users WHERE code = 'AG1'")};
        return m_world->store().deposits().openTicket({agent, newKey(), rupiah(amount), bank});
    }

private Q_SLOTS:
    void initTestCase() { m_cluster = std::make_unique<PgCluster>(); }
    void cleanupTestCase()
    {
        m_world.reset();
        m_cluster.reset();
    }
    void init() { m_world = std::make_unique<RequestsWorld>(*m_cluster); }
    void cleanup() { QCOMPARE(m_world->complaints(), std::string()); }

    void anAccountThatAgentsPayToTakesTwoPeople()
    {
        for (const char* who : {"maker1", "checker1", "support", "viewer"})
            QCOMPARE(ask(proposal(newAccount(), newKey()), who), std::string("NO_RIGHT"));
        const auto id = file(withSecrets(newAccount(), newKey(), {{"moota_secret", kSecrets[0]}}));
        QCOMPARE(row("BRI1"), std::string());
        QVERIFY(!openTicket(50'000, "BRI1"));
        QCOMPARE(approve(id, "admin"), std::string("SAME_PERSON"));
        for (const char* who : {"maker1", "support", "viewer"})
            QCOMPARE(approve(id, who), std::string("NO_RIGHT"));
        QCOMPARE(row("BRI1"), std::string());
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(approve(id), std::string("approved again"));
        QCOMPARE(row("BRI1"), std::string("BRI 001901000123509 PT TOKO PULSA open 5000000 0 10000 100000000 t 1"));
        QCOMPARE(stored("BRI1").mootaSecret, std::string(kSecrets[0]));
        QCOMPARE(m_world->balance("bank:BRI1"), std::int64_t{0});
        QVERIFY(openTicket(50'000, "BRI1"));
        QCOMPARE(text("SELECT subject || (detail::jsonb ->> 'request' = '" + id.toString() +
                      "') FROM operator_actions WHERE action = 'bank.account'"),
                 std::string("bank:BRI1true"));
    }

    void whatLetsLessInIsOnePersons()
    {
        m_world->sql("UPDATE bank_accounts SET auto_limit = 5000000 WHERE code = 'BCA1'");
        for (const char* who : {"maker1", "checker1", "support", "viewer"})
            QCOMPARE(change(changed(&BankTerms::isOpen, false), who), std::string("NO_RIGHT"));
        auto less = about(2);
        less.terms.autoLimit = rupiah(1'000'000);
        less.terms.fee = rupiah(1'000);
        less.terms.least = rupiah(20'000);
        less.terms.most = rupiah(9'000'000);
        QCOMPARE(change(less, "admin", "less"), std::string("changed"));
        QCOMPARE(change(less, "admin", "less"), std::string("changed")); // Asked again after a lost answer.
        less.terms.fee = rupiah(2'000);
        QCOMPARE(change(less, "admin", "less"), std::string("KEY_REUSED"));
        auto off = about(3);
        off.terms.isAutomatic = false;
        off.terms.isOpen = false;
        QCOMPARE(change(off, "owner"), std::string("changed"));
        QCOMPARE(row(), std::string("BCA 1234567890 PT Contoh closed 1000000 1000 20000 9000000 f 4"));
        QCOMPARE(m_world->number("SELECT count(*) FROM money_requests"), std::int64_t{0});
        QCOMPARE(text("SELECT string_agg(subject || ' ' || (detail::jsonb ->> 'before'), '|' ORDER BY seq) FROM "
                      "operator_actions WHERE action = 'bank.change'"),
                 std::string(R"(bank:BCA1 {"fee": 0, "amount_max": 100000000, "amount_min": 10000, "auto_limit": )"
                             R"(5000000}|bank:BCA1 {"open": true, "auto_credit": true})"));
    }

    void moreRoomForTicketsIsOnePersons()
    {
        m_world->sql("UPDATE bank_accounts SET unique_code_max = 99 WHERE code = 'BCA1'");
        auto more = about(2);
        more.terms.uniqueCodeMax = 500;
        more.terms.ticketMinutes = 120;
        more.terms.graceMinutes = 10'080;
        QCOMPARE(change(more, "admin", "more"), std::string("changed"));
        QCOMPARE(change(more, "admin", "more"), std::string("changed")); // Asked again after a lost answer.
        QCOMPARE(terms(), std::string("500 120 10080 3"));
        QCOMPARE(text("SELECT detail::jsonb ->> 'before' || (detail::jsonb ->> 'after') FROM operator_actions "
                      "WHERE action = 'bank.change'"),
                 std::string(R"({"grace_minutes": 4320, "ticket_minutes": 1440, "unique_code_max": 99})"
                             R"({"grace_minutes": 10080, "ticket_minutes": 120, "unique_code_max": 500})"));
    }

    void amountsCloserTogetherTakeTwo_data()
    {
        QTest::addColumn<bool>("isOfCodes");
        QTest::newRow("fewer codes") << true;
        QTest::newRow("a shorter grace") << false;
    }
    void amountsCloserTogetherTakeTwo()
    {
        QFETCH(bool, isOfCodes);
        auto less = about();
        (isOfCodes ? less.terms.uniqueCodeMax : less.terms.graceMinutes) = 60;
        less.terms.ticketMinutes = 30; // Goes along, though one person could.
        QCOMPARE(change(less), std::string("proposed"));
        QCOMPARE(terms(), std::string("999 1440 4320 1"));
        QCOMPARE(approve(onlyWaiting(), "admin"), std::string("SAME_PERSON"));
        QCOMPARE(approve(onlyWaiting()), std::string("approved"));
        QCOMPARE(terms(), std::string(isOfCodes ? "60 30 4320 2" : "999 30 60 2"));
        QCOMPARE(text("SELECT concat_ws(' ', unique_code_max, grace_minutes, request_id IS NOT NULL) FROM "
                      "bank_account_changes ORDER BY version DESC LIMIT 1"),
                 std::string(isOfCodes ? "60 4320 t" : "999 60 t"));
    }

    void theDatabaseItselfWantsTwoPeopleForLess()
    {
        for (const char* term : {"unique_code_max = 500", "grace_minutes = 60"})
            QVERIFY2(
                m_world->refusal("UPDATE bank_accounts SET " + std::string(term)).find("bank_account_needs_request") !=
                    std::string::npos,
                term);
        QCOMPARE(terms(), std::string("999 1440 4320 1"));
    }

    void termsOfTicketsHaveTheirBounds()
    {
        const std::tuple<std::optional<std::int64_t> BankTerms::*, std::int64_t, std::int64_t> bounds[] = {
            {&BankTerms::uniqueCodeMax, 9, 999},
            {&BankTerms::ticketMinutes, 15, 10'080},
            {&BankTerms::graceMinutes, 60, 43'200}};
        for (const auto& [term, least, most] : bounds) {
            for (const std::int64_t outside : {least - 1, most + 1, std::int64_t{-1}, INT64_MAX})
                QCOMPARE(change(changed(term, outside)), std::string("CONTENT_UNFIT"));
            for (const std::int64_t inside : {least, most})
                QVERIFY(!faultIn(changed(term, inside)));
        }
    }

    void whatLetsMoreInBecomesARequest_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"holder", "limit", "open", "automatic", "some less and more"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whatLetsMoreInBecomesARequest()
    {
        QFETCH(QString, what);
        m_world->sql("UPDATE bank_accounts SET status = 'closed', auto_credit = false WHERE code = 'BCA1'");
        const auto before = row();
        auto more = about(2);
        if (what == QLatin1String("holder"))
            more.terms.holder = "PT SEJATI";
        if (what == QLatin1String("limit") || what == QLatin1String("some less and more"))
            more.terms.autoLimit = rupiah(1);
        if (what == QLatin1String("open"))
            more.terms.isOpen = true;
        if (what == QLatin1String("automatic"))
            more.terms.isAutomatic = true;
        if (what == QLatin1String("some less and more"))
            more.terms.most = rupiah(50'000);
        QCOMPARE(change(more), std::string("proposed"));
        QCOMPARE(row(), before);
        QCOMPARE(approve(onlyWaiting(), "admin"), std::string("SAME_PERSON"));
        QCOMPARE(approve(onlyWaiting()), std::string("approved"));
        QVERIFY(row() != before);
        QCOMPARE(m_world->number("SELECT count(*) FROM bank_account_changes WHERE request_id IS NOT NULL"),
                 std::int64_t{1});
    }

    /// The second person compares; what was there before must not be what it is by then.
    void theRequestTellsWhatItReplaces()
    {
        auto more = about();
        more.terms.holder = "PT SEJATI";
        more.terms.fee = rupiah(0); // As it is.
        QCOMPARE(change(more), std::string("proposed"));
        const auto view = requests().read(m_world->acting("checker1"), onlyWaiting()).value();
        QCOMPARE(view.subject, std::string("bank:BCA1"));
        QCOMPARE(view.payload,
                 std::string(R"({"account":"BCA1","version":1,"name":"PT SEJATI","fee":0,"secrets":[],"moota_made":)"
                             R"(false,"before":{"name":"PT Contoh"}})"));
    }

    void whatWasSeenMustStillBeSo()
    {
        QCOMPARE(change(changed(&BankTerms::isOpen, true)), std::string("NOTHING_CHANGES"));
        auto more = about(7);
        more.terms.holder = "PT SEJATI";
        QCOMPARE(change(more), std::string("STALE"));
        QCOMPARE(change(about(1, "NONE")), std::string("UNKNOWN_SUBJECT"));
        more.version = 1;
        QCOMPARE(change(more), std::string("proposed"));
        // What the daemon says by itself is nothing that a person changed.
        m_world->sql("UPDATE bank_accounts SET auto_credit_stopped = 'a line is missing'");
        const auto waiting = onlyWaiting();
        QCOMPARE(change(changed(&BankTerms::fee, rupiah(500))), std::string("changed"));
        QCOMPARE(approve(waiting), std::string("STALE"));
        QCOMPARE(row(), std::string("BCA 1234567890 PT Contoh open 0 500 10000 100000000 t 2"));
    }

    void aNumberWithMoneyBehindItStays()
    {
        QCOMPARE(change(changed<std::string>(&BankTerms::number, "9876543210")), std::string("NUMBER_IN_USE"));
        QCOMPARE(change(changed<std::string>(&BankTerms::bank, "BRI")), std::string("NUMBER_IN_USE"));
        QCOMPARE(approve(file(proposal(newAccount(), newKey()))), std::string("approved"));
        auto typo = about(1, "BRI1");
        typo.terms.number = "001901000123510";
        QCOMPARE(change(typo), std::string("proposed"));
        QCOMPARE(approve(onlyWaiting()), std::string("approved"));
        QVERIFY(row("BRI1").find("001901000123510") != std::string::npos);
        // However it is written.
        QCOMPARE(ask(proposal(newAccount("BRI2", "1901000123510"), newKey())), std::string("NUMBER_TAKEN"));
        QCOMPARE(ask(proposal(newAccount("BRI1", "77777777"), newKey())), std::string("ACCOUNT_EXISTS"));
    }

    void aFeeIsBelowTheSmallestAmount()
    {
        QCOMPARE(change(changed(&BankTerms::fee, rupiah(10'000))), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(change(changed(&BankTerms::most, rupiah(9'999))), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(change(changed(&BankTerms::fee, rupiah(9'999))), std::string("changed"));
    }

    void hostileValuesAreRefusedByTheirField_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        const auto add = [](const char* name, const char* field, const char* value) {
            QTest::newRow(name) << QString::fromLatin1(field) << QString::fromUtf8(value);
        };
        add("a path in the code", "code", "../BCA");
        add("no code", "code", "");
        add("letters in the number", "number", "12345O7890");
        add("other digits", "number", "١٢٣٤٥٦٧٨");
        add("zeros", "number", "0000000");
        add("a line end in the name", "name", "PT TOKO\nBCA 999");
        add("a name that turns around", "name", "PT \u202eOKOT");
        add("a name of blanks", "name", "   ");
        add("markup in the bank", "bank", "<B>");
        add("a bank in small letters", "bank", "bri"); // Whoever brings it has not tidied it.
    }
    void hostileValuesAreRefusedByTheirField()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        auto hostile = newAccount();
        if (field == QLatin1String("code"))
            hostile.account = value.toStdString();
        if (field == QLatin1String("number"))
            hostile.terms.number = value.toStdString();
        if (field == QLatin1String("name"))
            hostile.terms.holder = value.toStdString();
        if (field == QLatin1String("bank"))
            hostile.terms.bank = value.toStdString();
        QCOMPARE(faultIn(hostile).value_or(BankFault{}).field, std::string_view(field.toStdString()));
        QCOMPARE(ask(proposal(hostile, newKey())), std::string("CONTENT_UNFIT"));
    }

    void hostileAmountsAreRefused()
    {
        for (const std::int64_t amount : {std::int64_t{-1}, std::int64_t{1'000'000'000'001}, INT64_MAX}) {
            for (const auto term : {&BankTerms::autoLimit, &BankTerms::fee, &BankTerms::least, &BankTerms::most})
                QCOMPARE(change(changed(term, rupiah(amount))), std::string("CONTENT_UNFIT"));
        }
        auto quoted = newAccount();
        quoted.terms.holder = "O'Brien; DROP TABLE bank_accounts";
        QCOMPARE(approve(file(proposal(quoted, newKey()))), std::string("approved"));
        QVERIFY(row("BRI1").find("O'Brien; DROP TABLE bank_accounts") != std::string::npos);
        auto doubled = about();
        doubled.newSecrets = {"moota_secret", "moota_secret"};
        auto unknown = about();
        unknown.newSecrets = {"pin"};
        for (const auto& odd : {doubled, unknown})
            QCOMPARE(faultIn(odd), std::optional(BankFault{"secrets", "form"}));
    }

    void nothingSecretStandsInPlainText()
    {
        const auto isNowhere = [&](const char* secret) {
            const auto tables = m_world->tablesWith(secret);
            QVERIFY2(tables.empty(), (std::string(secret) + " stands in " + tables).c_str());
        };
        const NewSecrets two{{"moota_token", kSecrets[1]}, {"mutasibank_key", kSecrets[2]}};
        const auto waiting = file(withSecrets(about(), newKey(), two));
        for (const char* secret : kSecrets)
            isNowhere(secret);
        const auto view = requests().read(m_world->acting("checker1"), waiting).value();
        QCOMPARE(
            view.payload,
            std::string(
                R"({"account":"BCA1","version":1,"secrets":["moota_token","mutasibank_key"],"moota_made":false})"));
        QCOMPARE(approve(waiting), std::string("approved"));
        QCOMPARE(stored("BCA1").mootaToken, std::string(kSecrets[1]));
        QCOMPARE(stored("BCA1").mutasibankKey, std::string(kSecrets[2]));
        // What is not new stays; an empty one shuts its door.
        QCOMPARE(approve(file(withSecrets(about(2), newKey(), {{"mutasibank_key", ""}}))), std::string("approved"));
        QCOMPARE(stored("BCA1").mootaToken, std::string(kSecrets[1]));
        QCOMPARE(stored("BCA1").mutasibankKey, std::string());
        const auto declined = file(withSecrets(about(3), newKey(), {{"moota_secret", kSecrets[0]}}));
        QCOMPARE(test::said(requests().reject(m_world->acting("owner"), declined, "no")), std::string("rejected"));
        QCOMPARE(m_world->number("SELECT count(*) FROM money_requests WHERE secrets_sealed IS NOT NULL"),
                 std::int64_t{0});
        for (const char* secret : kSecrets)
            isNowhere(secret);
    }

    void theSameKeyWithOtherSecretsIsRefused()
    {
        const auto given = withSecrets(about(), "once", {{"moota_secret", kSecrets[0]}});
        QCOMPARE(ask(given), std::string("proposed"));
        QCOMPARE(ask(given), std::string("proposed again"));
        QCOMPARE(ask(withSecrets(about(), "once", {{"moota_secret", kSecrets[2]}})), std::string("KEY_REUSED"));
        auto untold = proposal(about(), newKey());
        untold.secrets = {{"moota_secret", kSecrets[0]}};
        QCOMPARE(ask(untold), std::string("CONTENT_UNFIT"));
    }

    void aSecretThatWeMadeIsTheSameRequestAskedAgain()
    {
        const auto made = [](const char* value) {
            auto asked = proposal(about(), "made");
            auto& ask = std::get<BankAccountAsk>(asked.ask);
            ask.newSecrets = {"moota_secret"};
            ask.isMootaSecretMade = true;
            asked.made = {{"moota_secret", value}};
            return asked;
        };
        const auto id = file(made(kSecrets[0]));
        QCOMPARE(ask(made(kSecrets[1])), std::string("proposed again"));
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(stored("BCA1").mootaSecret, std::string(kSecrets[0]));
    }

    void secretsThatChangedPlacesAreNotTaken()
    {
        const auto waiting = file(withSecrets(about(), newKey(), {{"moota_secret", kSecrets[0]}}));
        m_world->sql("ALTER TABLE money_requests DISABLE TRIGGER request_secrets_stay;"
                     "UPDATE money_requests SET secrets_sealed = 'no such thing';"
                     "ALTER TABLE money_requests ENABLE TRIGGER request_secrets_stay");
        QCOMPARE(approve(waiting), std::string("CREDENTIALS_UNREADABLE"));
        QCOMPARE(stored("BCA1").mootaSecret, std::string());
    }

    /// Whatever the daemon's role is made to write.
    void theDatabaseItselfWantsTwoPeople()
    {
        const auto id = file(proposal(changed<std::string>(&BankTerms::holder, "PT SEJATI"), newKey())).toString();
        const auto refused = [&](const std::string& sql) {
            const auto words = m_world->refusal(sql);
            QVERIFY2(words.find("approved request of its own") != std::string::npos, (sql + ": " + words).c_str());
        };
        refused("UPDATE bank_accounts SET account_name = 'PT SEJATI'");
        refused("UPDATE bank_accounts SET account_number = '1'");
        refused("UPDATE bank_accounts SET auto_limit = 1");
        refused("UPDATE bank_accounts SET secrets_sealed = 'x'");
        refused("UPDATE bank_accounts SET agreed_request_id = (SELECT request_id FROM request_approvals LIMIT 1), "
                "secrets_sealed = 'x'");
        refused("UPDATE bank_accounts SET status = 'closed'; UPDATE bank_accounts SET status = 'open'");
        refused("UPDATE bank_accounts SET auto_credit = false; UPDATE bank_accounts SET auto_credit = true");
        refused("WITH l AS (INSERT INTO accounts (code, kind, mode) VALUES ('bank:X', 'bank', 'summed') RETURNING id) "
                "INSERT INTO bank_accounts (code, bank, account_number, account_name, ledger_account_id) SELECT 'X', "
                "'BCA', '77777', 'X', id FROM l");
        QCOMPARE(m_world->refusal("UPDATE bank_accounts SET fee = 5, auto_limit = 0, status = 'closed'"),
                 std::string());
        m_world->sql("UPDATE bank_accounts SET status = 'open', version = 1");
        QCOMPARE(row().substr(0, 29), std::string("BCA 1234567890 PT Contoh open"));
        QVERIFY(!id.empty());
    }

    /// On the server nobody else need be there: the row tells it.
    void whoOwnsTheDatabaseSetsItAlone()
    {
        const auto session = [&](std::string_view role) {
            return std::make_unique<storage::CommitSession>(
                m_world->conninfo(role), "test", std::vector<std::string_view>{bankAccountStatements()});
        };
        auto asked = newAccount();
        asked.newSecrets = {"moota_secret"};
        const NewSecrets secrets{{"moota_secret", kSecrets[0]}};
        try {
            (void)setBankOnServer(*session(PgCluster::kApp), testBox(), asked, secrets);
            QFAIL("the daemon's role set it alone");
        } catch (const std::exception& error) {
            QVERIFY2(std::string(error.what()).find("approved request of its own") != std::string::npos, error.what());
        }
        const auto owner = session(PgCluster::kOwner);
        QVERIFY(!setBankOnServer(*owner, testBox(), asked, secrets));
        QCOMPARE(setBankOnServer(*owner, testBox(), asked, secrets), std::optional(RequestRefusal::AccountExists));
        QCOMPARE(stored("BRI1").mootaSecret, std::string(kSecrets[0]));
        auto more = about(1, "BRI1");
        more.terms.autoLimit = rupiah(9'000'000);
        QVERIFY(!setBankOnServer(*owner, testBox(), more, {}));
        QCOMPARE(stored("BRI1").mootaSecret, std::string(kSecrets[0]));
        QCOMPARE(
            text("SELECT string_agg(concat_ws(' ', c.version, c.request_id, c.by_role, c.auto_limit), '|' ORDER BY "
                 "c.version) FROM bank_account_changes c JOIN bank_accounts b ON b.id = c.bank_account_id WHERE "
                 "b.code = 'BRI1'"),
            std::string("1 eraflazz_owner 5000000|2 eraflazz_owner 9000000"));
    }

    void oneCodeIsOpenedOnceHoweverManyAgree()
    {
        const auto first = file(proposal(newAccount("BRI1", "1111111"), newKey()));
        const auto second = file(proposal(newAccount("BRI1", "2222222"), newKey()));
        const auto third = file(proposal(newAccount("BRI3", "1111111"), newKey()));
        const char* people[] = {"owner", "checker1", "checker2"};
        std::vector<std::future<std::string>> answers;
        for (const auto& [id, who] : {std::pair{first, people[0]}, std::pair{second, people[1]}, {third, people[2]}})
            answers.push_back(std::async(std::launch::async, [this, id = id, who = who] {
                const auto store = m_world->newStore();
                return test::said(store->requests().approve(m_world->acting(who), id, ""));
            }));
        std::multiset<std::string> all;
        for (auto& answer : answers)
            all.insert(answer.get());
        QVERIFY2(all.count("approved") >= 1, all.begin()->c_str());
        const std::int64_t opened = m_world->number("SELECT count(*) FROM bank_accounts WHERE bank = 'BRI'");
        QCOMPARE(static_cast<std::int64_t>(all.count("approved")), opened);
        QCOMPARE(all.count("approved") + all.count("ACCOUNT_EXISTS") + all.count("NUMBER_TAKEN"), all.size());
        QCOMPARE(m_world->number("SELECT count(*) FROM accounts WHERE code LIKE 'bank:BRI%'"), opened);
    }

    void twoPeopleWhoSawTheSameChangeItOnce()
    {
        std::vector<std::future<std::string>> answers;
        for (const char* who : {"owner", "admin"})
            answers.push_back(std::async(std::launch::async, [this, who] {
                const auto store = m_world->newStore();
                const auto asked = proposal(changed(&BankTerms::fee, rupiah(700)), who);
                return said(store->requests().changePrice(m_world->acting(who), asked));
            }));
        std::multiset<std::string> all;
        for (auto& answer : answers)
            all.insert(answer.get());
        QCOMPARE(all, (std::multiset<std::string>{"STALE", "changed"}));
    }

    void aClosedAccountTakesNoTicketAndFinishesWhatIsUnderWay()
    {
        m_world->sql("UPDATE bank_accounts SET auto_limit = 5000000 WHERE code = 'BCA1'");
        const auto ticket = openTicket(50'000, "BCA1");
        QVERIFY(ticket);
        auto closing = about(2);
        closing.terms.isOpen = false;
        QCOMPARE(change(closing), std::string("changed"));
        const auto denied = openTicket(60'000, "BCA1");
        QVERIFY(!denied);
        QCOMPARE(denied.error().reason, TicketRefusal::BankClosed);
        auto& deposits = m_world->store().deposits();
        const auto report =
            deposits.ingestLines({"BCA1",
                                  LineSource::Moota,
                                  {moota("late-1", ticket->ticket.transferAmount), moota("late-2", rupiah(777'777))}});
        QCOMPARE(report.credited, 1);
        QCOMPARE(report.suspense, 1);
        QCOMPARE(text("SELECT state FROM deposit_tickets WHERE id = '" + ticket->ticket.id.toString() + "'"),
                 std::string("approved"));
    }
};

QTEST_GUILESS_MAIN(TestPgBankAccounts)
#include "tst_pg_bank_accounts.moc"
