// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "wallet/banks/bank_line_text.h"
#include "wallet/banks/cekmutasi.h"
#include "wallet/banks/moota.h"
#include "wallet/banks/mutasibank.h"
#include "wallet/banks/shipped_layouts.h"

#include <QTest>

#include <algorithm>

using namespace eraflazz;
using namespace eraflazz::wallet;

namespace {

const NameHints kNoNames;

/// JSON is easier on the eye with the other quotes.
std::string json(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::string mutation(const std::string& id, const std::string& amount, const std::string& rest = {})
{
    return json("{'mutation_id':'") + id + json("','token':'") + id +
           json("','bank_id':'B1','account_number':'0612345',") +
           json("'date':'2026-09-02 00:00:00','description':'TRSF E-BANKING CR 0209/FTSCY/WS95051 1000187.00 AGUS "
                "RANUDASTA',") +
           json("'note':'','amount':") + amount + json(",'type':'CR','balance':'30500992.00','taggings':[]") + rest +
           "}";
}

std::string bodyOf(std::size_t count)
{
    std::string body = "[";
    for (std::size_t i = 0; i < count; ++i)
        body += (i == 0 ? "" : ",") + mutation("m" + std::to_string(i), "1");
    return body + "]";
}

/// The error of the only element of a Moota message.
std::string problemOf(const std::string& element)
{
    const auto message = readMoota("[" + element + "]", kNoNames);
    if (!message)
        return std::string(toString(message.error()));
    return message->lineErrors.empty() ? "read" : std::string(toString(message->lineErrors.front().kind));
}

const std::string kCekmutasi = json("{'action':'payment_report','content':{'service_name':'Bank "
                                    "BCA','service_code':'bca','account_number':'0612345','account_name':'PT "
                                    "CONTOH','data':[{'id':77,'unix_timestamp':1788224400,'type':'credit','amount':'"
                                    "1400026.00','description':'SETORAN TUNAI 8405 "
                                    "WATI','balance':'1400026.00'},{'id':'78','unix_timestamp':'1788282000','type':'"
                                    "debit','amount':2500,'description':'BIAYA','balance':1397526}]}}");

std::string mutasibank(const std::string& module, const std::string& date)
{
    return json("{'api_key':'kunci','account_id':5,'module':'") + module +
           json("','account_name':'PT','account_number':'0612345','balance':1000.5,'data_mutasi':[{'transaction_date':"
                "'") +
           date +
           json("','description':'BI-FAST CR TANGGAL :02/09 TRANSFER   DR 002 JOKO "
                "PELANGIKA','type':'CR','amount':500123,'balance':600123}]}");
}

std::string onlyKey(const Result<BankMessage, BankMessageError>& message)
{
    return bankLineKeys("BCA1", message.value().accounts.front().lines).front().key;
}

} // namespace

class TestBankMessages final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // --- Moota -----------------------------------------------------------------------------------------------------

    void mootaSignsTheRawBody()
    {
        const std::string body = json("{'data':{'ref_id':'T1','status':'Sukses','rc':'00','sn':'123'}}");
        const std::string good = "d208d393357676aa771a692577e0811c3739ed2e0b83e797d3a70095504967fa";
        QVERIFY(isMootaSignature(body, good, "rahasia"));
        QVERIFY(!isMootaSignature(body + "\n", good, "rahasia"));
        QVERIFY(!isMootaSignature(body, good, "Rahasia"));
        QVERIFY(!isMootaSignature(body, good.substr(1), "rahasia"));
        QVERIFY(!isMootaSignature(body, "", "rahasia"));
        QVERIFY(!isMootaSignature(body, hmacSha256Hex("", body), ""));
    }

    void mootaLinesAreRead()
    {
        const auto message = readMoota("[" + mutation("abc", "1000187") + "]", shippedNameSets().at("bca"));
        QVERIFY(bool(message));
        QCOMPARE(message->lineCount(), std::size_t{1});
        const auto& account = message->accounts.front();
        QCOMPARE(account.accountNumber, std::string("0612345"));
        QCOMPARE(account.accountId, std::string("B1"));
        const auto& line = account.lines.front();
        QCOMPARE(line.rowId, std::string("moota/abc"));
        QCOMPARE(line.reference, std::string("abc"));
        QCOMPARE(toJsonLine(line),
                 (json("{'line': 1, 'date': '2026-09-02', 'time': null, 'pending': false, 'direction': 'CR', 'amount': "
                       "1000187, 'cents': 0, 'balance': 30500992, 'balance_cents': 0, 'description': 'TRSF E-BANKING "
                       "CR 0209/FTSCY/WS95051 1000187.00 AGUS RANUDASTA', 'name_hint': 'AGUS RANUDASTA'}")));
    }

    void mootaWritesAmountsAsTextOrNumber()
    {
        for (const auto* amount : {"12111", "12111.00", "\"12111\"", "\"12111.00\"", "\" 12111.000 \""}) {
            const auto message = readMoota(mutation("a", amount), kNoNames);
            QVERIFY2(bool(message) && message->lineErrors.empty(), amount);
            QCOMPARE(message->accounts.front().lines.front().amount.toCents(), 1'211'100);
        }
        QCOMPARE(readMoota(mutation("a", "\"0.5\""), kNoNames)->accounts.front().lines.front().amount.toCents(), 50);
    }

    void mootaAmountsAreExactOrRefused()
    {
        for (const auto* amount : {"0",
                                   "-1",
                                   "\"-5.00\"",
                                   "1e6",
                                   "\"1e6\"",
                                   "\"1,000.00\"",
                                   "12111.001",
                                   "null",
                                   "true",
                                   "\"\"",
                                   "[]",
                                   "99999999999999999999",
                                   "\"0x10\"",
                                   "\"1.\"",
                                   "\".5\"",
                                   "\" \""})
            QCOMPARE(problemOf(mutation("a", amount)), std::string(toString(MessageLineErrorKind::AmountUnreadable)));
    }

    void mootaElementsThatCannotBeReadAreNamedAndTheOthersCount()
    {
        const auto message =
            readMoota("[" + mutation("a", "1") + ",5," + mutation("", "1") + "," + mutation("b", "2") + "]", kNoNames);
        QCOMPARE(message->lineCount(), std::size_t{2});
        QVERIFY(message->lineErrors == (std::vector<MessageLineError>{{MessageLineErrorKind::NotAnObject, 2},
                                                                      {MessageLineErrorKind::IdMissing, 3}}));
        QCOMPARE(message->accounts.front().lines.back().fileLine, std::size_t{4});
        QCOMPARE(problemOf(json("{'mutation_id':'a','date':'besok','amount':1,'type':'CR'}")),
                 std::string(toString(MessageLineErrorKind::DateUnreadable)));
        QCOMPARE(problemOf(json("{'mutation_id':'a','date':'2026-09-02','amount':1,'type':'XX'}")),
                 std::string(toString(MessageLineErrorKind::TypeUnknown)));
        QCOMPARE(problemOf(json("{'mutation_id':'a','date':'2026-09-02','amount':1,'type':'CR','balance':'banyak'}")),
                 std::string(toString(MessageLineErrorKind::BalanceUnreadable)));
        QCOMPARE(problemOf(json("{'mutation_id':'a','date':'2026-09-02','amount':1,'type':'cr','balance':null}")),
                 std::string("read"));
    }

    void mootaMayReportSeveralAccountsAtOnce()
    {
        auto other = mutation("b", "2");
        other.replace(other.find("0612345"), 7, "0700000");
        const auto message =
            readMoota("[" + mutation("a", "1") + "," + other + "," + mutation("c", "3") + "]", kNoNames);
        QCOMPARE(message->accounts.size(), std::size_t{2});
        QCOMPARE(message->accounts[0].lines.size(), std::size_t{2});
        QCOMPARE(message->accounts[1].accountNumber, std::string("0700000"));
    }

    void mootaResentIsTheSameLine()
    {
        auto corrected = mutation("abc", "1000187");
        corrected.replace(corrected.find("2026-09-02"), 10, "2026-09-03");
        QCOMPARE(onlyKey(readMoota(corrected, kNoNames)), onlyKey(readMoota(mutation("abc", "1000187"), kNoNames)));
    }

    void mootaBodiesThatAreNoneAreRefusedByName()
    {
        const auto errorOf = [](const std::string& body) { return readMoota(body, kNoNames).error(); };
        QVERIFY(errorOf("") == BankMessageError::NotJson);
        QVERIFY(errorOf("<html>") == BankMessageError::NotJson);
        QVERIFY(errorOf("[{\"a\":1,\"a\":2}]") == BankMessageError::NotJson);
        QVERIFY(errorOf(std::string(100, '[') + std::string(100, ']')) == BankMessageError::NotJson);
        QVERIFY(errorOf("5") == BankMessageError::WrongShape);
        QVERIFY(errorOf("\"x\"") == BankMessageError::WrongShape);
        QVERIFY(errorOf(bodyOf(1001)) == BankMessageError::TooManyLines);
        QCOMPARE(readMoota(bodyOf(1000), kNoNames)->lineCount(), std::size_t{1000});
        QVERIFY(readMoota("[]", kNoNames)->accounts.empty());
    }

    void mootaTextIsBounded()
    {
        const auto message =
            readMoota(json("{'mutation_id':'a','date':'2026-09-02','amount':1,'type':'DB','description':'") +
                          std::string(50'000, 'x') + "\"}",
                      kNoNames);
        QCOMPARE(message->accounts.front().lines.front().description.size(), std::size_t{1000});
    }

    void mootaPagesAreRead()
    {
        const auto page =
            readMootaPage(json("{'current_page':2,'data':[") + mutation("a", "\"12111.00\"") +
                              json("],'next_page_url':'https://x','last_page':3,'per_page':20,'total':45}"),
                          kNoNames);
        QVERIFY(bool(page));
        QCOMPARE(page->page, 2);
        QCOMPARE(page->lastPage, 3);
        QVERIFY(!page->isLast());
        QCOMPARE(page->message.lineCount(), std::size_t{1});
        QVERIFY(readMootaPage(json("{'current_page':1,'data':[],'next_page_url':null}"), kNoNames)->isLast());
        QVERIFY(readMootaPage("[]", kNoNames).error() == BankMessageError::WrongShape);
        QVERIFY(readMootaPage(json("{'data':{}}"), kNoNames).error() == BankMessageError::WrongShape);
        QVERIFY(readMootaPage(json("{'message':'Unauthenticated.'}"), kNoNames).error() ==
                BankMessageError::WrongShape);
    }

    // --- cekmutasi -------------------------------------------------------------------------------------------------

    void cekmutasiSendsItsSecret()
    {
        QVERIFY(isCekmutasiSignature("rahasia", "rahasia"));
        QVERIFY(!isCekmutasiSignature("rahasi", "rahasia"));
        QVERIFY(!isCekmutasiSignature("", ""));
    }

    void cekmutasiLinesAreRead()
    {
        const auto message = readCekmutasi(kCekmutasi, shippedNameSets().at("bca"));
        QVERIFY(bool(message));
        const auto& account = message->accounts.front();
        QCOMPARE(account.accountNumber, std::string("0612345"));
        QCOMPARE(account.lines.size(), std::size_t{2});
        QCOMPARE(account.lines[0].rowId, std::string("cekmutasi/77"));
        QCOMPARE(toJsonLine(account.lines[0]),
                 (json("{'line': 1, 'date': '2026-09-01', 'time': '08:00:00', 'pending': false, 'direction': 'CR', "
                       "'amount': 1400026, 'cents': 0, 'balance': 1400026, 'balance_cents': 0, 'description': 'SETORAN "
                       "TUNAI 8405 WATI', 'name_hint': 'WATI'}")));
        // Midnight in Jakarta, still the first of September in Greenwich.
        QCOMPARE(account.lines[1].date->toString() + " " + account.lines[1].time->toString(),
                 std::string("2026-09-02 00:00:00"));
        QVERIFY(account.lines[1].direction == BankDirection::Debit);
    }

    void cekmutasiBodiesThatAreNoneAreRefusedByName()
    {
        const auto errorOf = [](const std::string& body) { return readCekmutasi(body, kNoNames).error(); };
        QVERIFY(errorOf("{}") == BankMessageError::WrongShape);
        QVERIFY(errorOf("[]") == BankMessageError::WrongShape);
        QVERIFY(errorOf(json("{'action':'payment_report','content':{}}")) == BankMessageError::WrongShape);
        QVERIFY(errorOf(json("{'action':'ping'}")) == BankMessageError::NotMutations);
        const auto broken = readCekmutasi(json("{'action':'payment_report','content':{'data':[{'id':1,'unix_timestamp':"
                                               "'x'},{'id':1,'unix_timestamp':-5},{'unix_timestamp':5}]}}"),
                                          kNoNames);
        QCOMPARE(broken->lineErrors.size(), std::size_t{3});
        QVERIFY(broken->lineErrors.back().kind == MessageLineErrorKind::IdMissing);
    }

    // --- mutasibank ------------------------------------------------------------------------------------------------

    void mutasibankLinesAreRead()
    {
        const auto message =
            readMutasibank(mutasibank("bca", "2026-09-02 10:11:12"), "kunci", shippedNameSets().at("bca"));
        QVERIFY(bool(message));
        const auto& account = message->accounts.front();
        QCOMPARE(account.accountId, std::string("5"));
        QCOMPARE(toJsonLine(account.lines.front()),
                 (json("{'line': 1, 'date': '2026-09-02', 'time': '10:11:12', 'pending': false, 'direction': 'CR', "
                       "'amount': 500123, 'cents': 0, 'balance': 600123, 'balance_cents': 0, 'description': 'BI-FAST "
                       "CR TANGGAL :02/09 TRANSFER DR 002 JOKO PELANGIKA', 'name_hint': 'JOKO PELANGIKA'}")));
        QVERIFY(account.lines.front().rowId.empty());
    }

    void mutasibankIsNotBelievedWithoutItsKey()
    {
        const auto body = mutasibank("bca", "2026-09-02");
        for (const auto* key : {"", "kunc", "kunci2"})
            QVERIFY(readMutasibank(body, key, kNoNames).error() == BankMessageError::WrongSecret);
        QVERIFY(readMutasibank(json("{'api_key':''}"), "", kNoNames).error() == BankMessageError::WrongSecret);
        QVERIFY(readMutasibank("[]", "kunci", kNoNames).error() == BankMessageError::WrongShape);
        QVERIFY(readMutasibank(json("{'api_key':'kunci'}"), "kunci", kNoNames).error() == BankMessageError::WrongShape);
    }

    void mutasibankLinesOfBcaMayChangeTheirDateOthersMayNot()
    {
        const auto key = [](const char* module, const char* date) {
            return onlyKey(readMutasibank(mutasibank(module, date), "kunci", kNoNames));
        };
        QCOMPARE(key("bca", "PEND"), key("bca", "2026-09-02"));
        QCOMPARE(key("bca", "2026-09-03"), key("bca", "2026-09-02"));
        QVERIFY(key("bri", "2026-09-03") != key("bri", "2026-09-02"));
        QVERIFY(readMutasibank(mutasibank("bri", "PEND"), "kunci", kNoNames)->lineErrors.size() == 1);
    }
};

QTEST_GUILESS_MAIN(TestBankMessages)
#include "tst_bank_messages.moc"
