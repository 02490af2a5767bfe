// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_tests.h"

#include <QTest>

using namespace eraflazz;
using namespace eraflazz::test;
using namespace eraflazz::wallet;

namespace {

std::string said(const Result<PriceOutcome, RequestRefusal>& answer)
{
    if (!answer)
        return std::string(errorKey(answer.error()));
    return answer->isChanged ? "changed" : test::said(Result<RequestReceipt, RequestRefusal>(*answer->request));
}

} // namespace

/// Suppliers, debts, limits and prices.
class RequestShopTests final : public RequestTests {
    Q_OBJECT

public:
    using RequestTests::RequestTests;

private Q_SLOTS:
    void moneyAtASupplierFollowsTheRequest()
    {
        const auto book = [&](SupplierMove move, std::int64_t amount) {
            QCOMPARE(approve(file(SupplierAsk{move, "DIGI", rupiah(amount)})), std::string("approved"));
        };
        book(SupplierMove::Deposit, 1'000'000); // Over the counter: no bank has seen it.
        QCOMPARE(m_world->balance("supplier:DIGI"), -11'000'000);
        QCOMPARE(m_world->balance("suspense"), 650'123);
        QCOMPARE(m_world->balance("adjustment"), 1'000'000);
        book(SupplierMove::Refund, 400'000);
        QCOMPARE(m_world->balance("supplier:DIGI"), -10'600'000);
        book(SupplierMove::DriftLoss, 300);
        book(SupplierMove::DriftGain, 100);
        QCOMPARE(m_world->balance("supplier:DIGI"), -10'599'800);
        QCOMPARE(m_world->balance("loss:supplier_drift"), -200);
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::Deposit, "NONE", rupiah(1)}), std::string("UNKNOWN_SUBJECT"));
    }

    void moneyTheBankPaidASupplierIsThatLineOnce()
    {
        BankLine paid;
        paid.rowId = "moota/paid";
        paid.date = CivilDate{2026, 11, 21};
        paid.direction = BankDirection::Debit;
        paid.amount = {rupiah(800'000), 0};
        paid.description = "TRSF KE DIGI";
        const auto out = m_world->store().deposits().ingestLines({"BCA1", LineSource::Moota, {paid}}).lines.at(0).line;
        QCOMPARE(m_world->balance("suspense"), -149'877);
        const auto pay = [&](std::int64_t amount, std::optional<Uuid> line) {
            return SupplierAsk{SupplierMove::Deposit, "DIGI", rupiah(amount), line};
        };
        QCOMPARE(ask("maker1", pay(799'999, out)), std::string("AMOUNT_OUT_OF_RANGE"));
        QCOMPARE(ask("maker1", pay(250'000, uuid(RequestsWorld::kLine))), std::string("LINE_NOT_WAITING"));
        QCOMPARE(ask("maker1", pay(1, uuid(RequestsWorld::kTicket))), std::string("UNKNOWN_SUBJECT"));
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::DriftGain, "DIGI", rupiah(800'000), out}),
                 std::string("CONTENT_UNFIT"));
        const auto first = file(pay(800'000, out));
        const auto second = file(pay(800'000, out), "maker2");
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(second), std::string("LINE_NOT_WAITING"));
        QCOMPARE(m_world->balance("supplier:DIGI"), -10'800'000);
        QCOMPARE(m_world->balance("suspense"), 650'123);
        QCOMPARE(m_world->number("SELECT count(*) FROM transfers WHERE kind = 'supplier_deposit' AND cause_id = '" +
                                 out.toString() + "'"),
                 1);
    }

    void whatASupplierPaidBackIsNoAgents()
    {
        const auto line = uuid(RequestsWorld::kLine);
        const SupplierAsk refund{SupplierMove::Refund, "DIGI", rupiah(250'000), line};
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::Refund, "DIGI", rupiah(150'123), uuid(RequestsWorld::kHeld)}),
                 std::string("TICKET_MISMATCH"));
        const auto toAgent = file(DepositAsk{line, "AG1", std::nullopt}, "maker2");
        const auto first = file(refund);
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(toAgent), std::string("LINE_NOT_WAITING"));
        QCOMPARE(ask("maker1", DepositAsk{line, "AG1", std::nullopt}), std::string("LINE_NOT_WAITING"));
        QCOMPARE(ask("maker1", refund), std::string("LINE_NOT_WAITING"));
        QCOMPARE(m_world->balance("supplier:DIGI"), -9'750'000);
        QCOMPARE(m_world->balance("suspense"), 400'123);
        const auto twin = uuid(RequestsWorld::kTwin);
        QCOMPARE(approve(file(DepositAsk{twin, "AG1", std::nullopt})), std::string("approved"));
        QCOMPARE(ask("maker1", SupplierAsk{SupplierMove::Refund, "DIGI", rupiah(250'000), twin}),
                 std::string("LINE_NOT_WAITING"));
    }

    void aDebtIsWrittenOffOnce()
    {
        QCOMPARE(ask("maker1", WriteOffAsk{"AG2", rupiah(70'001)}), std::string("MORE_THAN_OWED"));
        QCOMPARE(ask("maker1", WriteOffAsk{"AG1", rupiah(1)}), std::string("MORE_THAN_OWED"));
        const auto first = file(WriteOffAsk{"AG2", rupiah(50'000)});
        const auto second = file(WriteOffAsk{"AG2", rupiah(50'000)});
        QCOMPARE(approve(first), std::string("approved"));
        QCOMPARE(approve(second), std::string("MORE_THAN_OWED"));
        QCOMPARE(m_world->balance("receivable:AG2"), -20'000);
        QCOMPARE(m_world->balance("loss:write_off"), -50'000);
    }

    void aCreditLimitIsAgreedOnAndCounts()
    {
        QCOMPARE(ask("maker1", CreditLimitAsk{"AG1", rupiah(50'000'001)}), std::string("CAP_EXCEEDED"));
        QCOMPARE(ask("maker1", CreditLimitAsk{"AG1", rupiah(0)}), std::string("NOTHING_CHANGES"));
        QCOMPARE(ask("maker1", CreditLimitAsk{"AG3", rupiah(5)}), std::string("AGENT_CLOSED"));
        const auto raised = file(CreditLimitAsk{"AG1", rupiah(1'000'000)});
        const auto other = file(CreditLimitAsk{"AG1", rupiah(2'000'000)});
        QCOMPARE(approve(raised, "maker1"), std::string("NO_RIGHT"));
        QCOMPARE(approve(raised), std::string("approved"));
        QCOMPARE(m_world->number("SELECT floor FROM accounts WHERE code = 'wallet:AG1'"), -1'000'000);
        QCOMPARE(approve(other), std::string("STALE"));
        QCOMPARE(approve(file(take(5'900'000))), std::string("approved"));
        // Less credit than is used already: nothing is taken, nothing more can be.
        QCOMPARE(approve(file(CreditLimitAsk{"AG1", rupiah(0)})), std::string("approved"));
        QCOMPARE(m_world->balance("wallet:AG1"), -900'000);
        QCOMPARE(ask("maker1", take(1)), std::string("INSUFFICIENT_BALANCE"));
        QCOMPARE(approve(file(give(5))), std::string("approved"));
    }

    void aSmallStepOfAPriceIsMadeAlone()
    {
        const auto change = [&](std::int64_t from, std::int64_t to, const char* who, std::string key) {
            return said(requests().changePrice(
                m_world->acting(who), proposal(PriceAsk{"XLD10", "", rupiah(from), rupiah(to)}, std::move(key))));
        };
        const auto version = m_world->number("SELECT version FROM config_version");
        QCOMPARE(change(10'500, 11'000, "maker1", "a"), std::string("NO_RIGHT"));
        QCOMPARE(change(10'500, 11'000, "admin", "a"), std::string("changed"));
        QCOMPARE(change(10'500, 11'000, "admin", "a"), std::string("changed"));
        QCOMPARE(change(10'500, 11'001, "admin", "a"), std::string("KEY_REUSED"));
        QVERIFY(m_world->number("SELECT version FROM config_version") > version);
        QCOMPARE(change(10'500, 10'600, "owner", "b"), std::string("STALE"));
        // Small steps of one day add up: 10,500 to 11,551 is more than ten percent.
        QCOMPARE(change(11'000, 11'551, "owner", "c"), std::string("proposed"));
        QCOMPARE(change(11'000, 11'551, "owner", "c"), std::string("proposed again"));
        QCOMPARE(change(11'000, 11'550, "owner", "d"), std::string("changed"));
        QCOMPARE(m_world->number("SELECT base_price FROM products"), 11'550);
        QCOMPARE(change(11'550, 9'999, "owner", "e"), std::string("PRICE_BELOW_COST"));
        QCOMPARE(change(11'550, 11'550, "owner", "e"), std::string("NOTHING_CHANGES"));
        QCOMPARE(said(requests().changePrice(m_world->acting("owner"),
                                             proposal(PriceAsk{"NONE", "", rupiah(1), rupiah(2)}, newKey()))),
                 std::string("UNKNOWN_SUBJECT"));
    }

    void stepsOfALevelAndOfTheBaseAddUp()
    {
        const auto change = [&](const char* level, std::int64_t from, std::int64_t to) {
            return said(requests().changePrice(m_world->acting("admin"),
                                               proposal(PriceAsk{"XLD10", level, rupiah(from), rupiah(to)}, newKey())));
        };
        // RETAIL follows the base price two hundred above it: 10,700 in the morning, at most 11,770 by one alone.
        QCOMPARE(change("", 10'500, 11'550), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'750, 11'771), std::string("proposed"));
        QCOMPARE(change("RETAIL", 11'750, 11'770), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'770, 11'771), std::string("proposed"));
        // A price of its own follows nobody any more.
        QCOMPARE(change("", 11'550, 11'000), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'770, 11'000), std::string("changed"));
        QCOMPARE(change("RETAIL", 11'000, 11'771), std::string("proposed"));
    }

    void aLargeStepOfAPriceTakesTwo()
    {
        const PriceAsk level{"XLD10", "RETAIL", rupiah(10'700), rupiah(20'000)};
        const auto id = file(level, "admin");
        QCOMPARE(approve(id, "admin"), std::string("SAME_PERSON"));
        QCOMPARE(approve(id), std::string("approved"));
        QCOMPARE(m_world->number("SELECT price FROM level_prices"), 20'000);
        QCOMPARE(m_world->number("SELECT base_price FROM products"), 10'500);
        // Agreed on by two: the small steps begin anew from there.
        QCOMPARE(said(requests().changePrice(
                     m_world->acting("admin"),
                     proposal(PriceAsk{"XLD10", "RETAIL", rupiah(20'000), rupiah(22'000)}, newKey()))),
                 std::string("changed"));
        const auto stale = file(PriceAsk{"XLD10", "", rupiah(10'500), rupiah(30'000)}, "admin");
        m_world->sql("UPDATE products SET base_price = 10501");
        QCOMPARE(approve(stale), std::string("STALE"));
        // 10,100 covers 10,000 for who has no upline, but not the hundred of the upline.
        QCOMPARE(ask("admin", PriceAsk{"XLD10", "RETAIL", rupiah(22'000), rupiah(10'099)}),
                 std::string("PRICE_BELOW_COST"));
        QCOMPARE(ask("admin", PriceAsk{"XLD10", "RETAIL", rupiah(22'000), rupiah(10'100)}), std::string("proposed"));
    }
};

std::unique_ptr<QObject> eraflazz::test::makeRequestShopTests(PgCluster& cluster)
{
    return std::make_unique<RequestShopTests>(cluster);
}

#include "pg_request_shop.moc"
