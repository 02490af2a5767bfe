// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/import_sheet.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

/// A shop of two products; "full" means with words to compare with.
ImportShop shop()
{
    return {.price = [](const PriceKey& key) -> std::optional<Money> {
                if (!key.level.isEmpty())
                    return std::nullopt;
                return key.product == u"XLD10" ? std::optional(Money::rupiah(10850)) : std::nullopt;
            },
            .categories =
                [] {
                    return QSet<QString>{QStringLiteral("Pulsa"), QStringLiteral("PLN")};
                },
            .brands =
                [] {
                    return QSet<QString>{QStringLiteral("XL"), QStringLiteral("PLN")};
                },
            .mayNotAdd = {}};
}

ImportShop emptyShop()
{
    return {.price = [](const PriceKey&) { return std::optional<Money>(); },
            .categories = [] { return QSet<QString>(); },
            .brands = [] { return QSet<QString>(); },
            .mayNotAdd = {}};
}

const QString kTitles =
    QStringLiteral("kode;nama;kategori;operator;nominal;harga;seperti;jenis_tujuan;aturan_tujuan;wajib_sn\n");

ImportSheet sheet(const char* lines, ImportShop of = shop())
{
    return ImportSheet(readPriceCsv(kTitles + QString::fromUtf8(lines)), std::move(of));
}

QString problem(const char* line)
{
    const ImportSheet one = sheet(line);
    return one.lines().size() == 1 ? one.lines()[0].problem : QStringLiteral("no line");
}

} // namespace

class TestImportSheet final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatSpreadsheetsWriteIsRead()
    {
        // A mark, semicolons, cents, points between thousands.
        const auto rows =
            readPriceCsv(csvTextOf("\xEF\xBB\xBF"
                                   "Kode Produk;Nama Produk;Kategori;Operator;Denom;Harga Jual;Wajib SN\r\n"
                                   "XLD15;\"XL 15.000; bulanan\";Pulsa;XL;15.000;15.300,00;Ya\r\n"
                                   "XLD20;XL 20.000;Pulsa;XL;20000;20300.0000;tidak\r\n"));
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].facts.name, QStringLiteral("XL 15.000; bulanan"));
        QCOMPARE(rows[0].facts.nominal.value_or(0), std::int64_t{15000});
        QCOMPARE(rows[0].price->value(), std::int64_t{15300});
        QCOMPARE(rows[0].facts.snRequired.value_or(false), true);
        QCOMPARE(rows[1].price->value(), std::int64_t{20300});
        QCOMPARE(rows[1].facts.snRequired.value_or(true), false);
        // "Unicode text" of a spreadsheet, and letters of an older one.
        QCOMPARE(csvTextOf(QByteArray("\xFF\xFE"
                                      "a\0;\0",
                                      6))
                     .right(2),
                 QStringLiteral("a;"));
        QCOMPARE(csvTextOf("caf\xE9"), QStringLiteral("café"));
    }

    void theEmptyFileIsOneThatIsRead()
    {
        const QString text = csvTextOf(emptyProductCsv());
        const QChar separator = text.contains(u';') ? u';' : u',';
        const QString line = QStringList{QStringLiteral("A1"),
                                         QStringLiteral("Name"),
                                         QStringLiteral("Pulsa"),
                                         QStringLiteral("XL"),
                                         QStringLiteral("1000"),
                                         QStringLiteral("1300"),
                                         QString(),
                                         QStringLiteral("msisdn"),
                                         QStringLiteral("08"),
                                         QStringLiteral("1")}
                                 .join(separator);
        const auto rows = readPriceCsv(text + line);
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].product, QStringLiteral("A1"));
        QCOMPARE(rows[0].price->value(), std::int64_t{1300});
        QCOMPARE(rows[0].facts.destRule, QStringLiteral("08"));
        QCOMPARE(rows[0].facts.snRequired.value_or(false), true);
    }

    void everyLineHasOneFate()
    {
        const ImportSheet file = sheet("XLD15;XL 15.000;Pulsa;XL;15000;15300;;;;\n"
                                       "XLD10;XL;Pulsa;XL;;10900;;;;\n"
                                       "XLD10;;;;;;;;;\n"
                                       "XLD15;XL 15.000;Pulsa;XL;15000;15300;;;;\n");
        QCOMPARE(file.count(LineFate::New), 1);
        QCOMPARE(file.count(LineFate::Changed), 1);
        QCOMPARE(file.count(LineFate::Refused), 2); // No price; twice in the file.
        const ImportSheet same = sheet("XLD10;XL;Pulsa;XL;;10.850;;;;\n");
        QCOMPARE(same.count(LineFate::Same), 1);
    }

    void whatIsWrongIsSaidAtItsLine()
    {
        QVERIFY(problem("AB1;;Pulsa;XL;;1000;;;;\n").contains(QStringLiteral("needs a name")));
        QVERIFY(problem("ab 1;Name;Pulsa;XL;;1000;;;;\n").contains(QStringLiteral("capital letters")));
        QVERIFY(problem("AB1;Name;Plusa;XL;;1000;;;;\n").contains(QStringLiteral("unknown category")));
        QVERIFY(problem("AB1;Name;Pulsa;XLL;;1000;;;;\n").contains(QStringLiteral("unknown operator")));
        QVERIFY(problem("AB1;Name;Pulsa;;;1000;;;;\n").contains(QStringLiteral("no operator")));
        QVERIFY(problem("AB1;Name;Pulsa;XL;banyak;1000;;;;\n").contains(QStringLiteral("denomination")));
        QVERIFY(problem("AB1;Name;Pulsa;XL;;1000;;msisdn;;\n").contains(QStringLiteral("belong together")));
        QVERIFY(problem("AB1;Na\x01me;Pulsa;XL;;1000;;;;\n").contains(QStringLiteral("cannot be read")));
        const QByteArray longName = QByteArray("AB1;") + QByteArray(101, 'x') + ";Pulsa;XL;;1000;;;;\n";
        QVERIFY(problem(longName.constData()).contains(QStringLiteral("too long")));
        QCOMPARE(problem("AB1;Name;Pulsa;XL;;1000;;;;\n"), QString());
    }

    void anAmountThatIsNoPriceSaysWhy()
    {
        const auto why = [](const char* amount) {
            return problem((QByteArray("AB1;Name;Pulsa;XL;;") + amount + ";;;;\n").constData());
        };
        QCOMPARE(why("9.150,50"), QStringLiteral("must be whole rupiah"));
        QCOMPARE(why("12.50"), QStringLiteral("must be whole rupiah"));
        QCOMPARE(why(""), QStringLiteral("no price"));
        QCOMPARE(why("-500"), QStringLiteral("must be above 0"));
        QCOMPARE(why("0"), QStringLiteral("must be above 0"));
        QCOMPARE(why("abc"), QStringLiteral("not a number"));
        QCOMPARE(why("-abc"), QStringLiteral("not a number"));
        QCOMPARE(why("99999999999999999999"), QStringLiteral("too large for a price"));
        QCOMPARE(why("9.150,00"), QString());
    }

    void newWordsAreTakenOnlyWhenThePersonSaysSo()
    {
        ImportSheet file = sheet("AX1;Axis 1.000;Pulsa;AXIS;;1200;;msisdn;08;\nGM1;Diamond;Games;AXIS;;1200;;id;1;\n");
        QCOMPARE(file.count(LineFate::Refused), 2);
        QCOMPARE(file.newWords(), (QStringList{QStringLiteral("AXIS"), QStringLiteral("Games")}));
        file.setNewWordsTaken(true);
        file.judge();
        QCOMPARE(file.count(LineFate::New), 2);
        QCOMPARE(file.newWords().size(), 2);
        // A shop that has nothing has nothing to compare with.
        QCOMPARE(sheet("AX1;Axis 1.000;Pulsa;AXIS;;1200;;msisdn;08;\n", emptyShop()).count(LineFate::New), 1);
    }

    void aRuleIsWrittenOncePerOperatorAndCategory()
    {
        const ImportSheet file = sheet("AX1;Axis 1.000;Pulsa;AXIS;;1200;;msisdn;08.*;ya\n"
                                       "AX2;Axis 2.000;Pulsa;AXIS;;2200;;;;\n"
                                       "AX3;Axis 3.000;;;;3200;AX2;;;\n"
                                       "AX4;Axis 4.000;Data;AXIS;;4200;;;;\n"
                                       "AX5;Axis 5.000;;;;5200;XLD10;;;\n",
                                       emptyShop());
        const auto asks = file.newOnes(false);
        QCOMPARE(asks.size(), std::size_t{5});
        QCOMPARE(asks[1].destRule, QStringLiteral("08.*"));
        QCOMPARE(asks[1].snRequired.value_or(false), true);
        QCOMPARE(asks[2].destRule, QStringLiteral("08.*"));
        QCOMPARE(asks[2].brand, QStringLiteral("AXIS"));
        QCOMPARE(asks[2].like, QString());
        QCOMPARE(asks[3].destRule, QString()); // Another category: the daemon decides.
        QCOMPARE(asks[4].like, QStringLiteral("XLD10"));
    }

    void whatTheDaemonSaysCounts()
    {
        ImportSheet file = sheet("AB1;Name;Pulsa;XL;;1000;;;;\nAB2;Name;Pulsa;XL;;1000;;;;\n");
        file.heard(std::vector<AddVerdict>{{QStringLiteral("AB1"), {}, QStringLiteral("XLD10")},
                                           {QStringLiteral("AB2"), QStringLiteral("FIELDS_MISSING"), {}}});
        file.judge();
        QCOMPARE(file.lines()[0].like, QStringLiteral("XLD10"));
        QCOMPARE(file.lines()[1].fate, LineFate::Refused);
        QVERIFY(file.newOnes(true).empty());
        QCOMPARE(file.newOnes(false).size(), std::size_t{1});
        file.added({{QStringLiteral("AB1"), {}, {}}});
        file.judge();
        QCOMPARE(file.lines()[0].fate, LineFate::Added);
        QVERIFY(file.newOnes(false).empty());
    }

    void aCodeTwiceInTheFileIsAddedOnce()
    {
        ImportSheet file = sheet("AB1;Name;Pulsa;XL;;1000;;;;\nAB1;Other;Pulsa;XL;;2000;;;;\n");
        const QString twice = file.lines()[1].problem;
        QVERIFY(!twice.isEmpty());
        file.added({{QStringLiteral("AB1"), {}, {}}});
        file.judge();
        QCOMPARE(file.lines()[0].fate, LineFate::Added);
        QCOMPARE(file.lines()[1].fate, LineFate::Refused);
        QCOMPARE(file.lines()[1].problem, twice);
        QCOMPARE(file.count(LineFate::Added), 1);
        QCOMPARE(file.count(LineFate::Refused), 1);
    }

    void whoMayNotAddProductsIsTold()
    {
        ImportShop of = shop();
        of.mayNotAdd = QStringLiteral("not you");
        QCOMPARE(sheet("AB1;Name;Pulsa;XL;;1000;;;;\n", of).lines()[0].problem, QStringLiteral("not you"));
    }

    void countsAreThoseOfTheLinesAndNoCodeIsAskedForTwice()
    {
        const bool isHeld = rc::check("every line is counted once, no code is asked for twice", [] {
            const auto rows = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
                rc::gen::tuple(rc::gen::inRange(0, 12), rc::gen::inRange(0, 3), rc::gen::inRange(0, 3)));
            QString text = kTitles;
            for (const auto& [code, brand, price] : rows)
                text += QStringLiteral("P%1;Name;Pulsa;%2;;%3;%4;;;\n")
                            .arg(code)
                            .arg(brand == 0   ? QStringLiteral("XL")
                                 : brand == 1 ? QStringLiteral("AXIS")
                                              : QString())
                            .arg(price * 1000)
                            .arg(price == 2 ? QStringLiteral("P%1").arg(code / 2) : QString());
            ImportSheet file(readPriceCsv(text), shop());
            file.setNewWordsTaken(true);
            file.judge();
            int counted = 0;
            for (const LineFate fate : {LineFate::New, LineFate::Changed, LineFate::Same, LineFate::Refused})
                counted += file.count(fate);
            RC_ASSERT(counted == static_cast<int>(rows.size()));
            std::set<QString> codes;
            for (const NewProductAsk& one : file.newOnes(false))
                RC_ASSERT(codes.insert(one.code).second);
            for (const ImportLine& line : file.lines())
                RC_ASSERT((line.fate == LineFate::Refused) == !line.problem.isEmpty());
        });
        QVERIFY(isHeld);
    }
};

QTEST_GUILESS_MAIN(TestImportSheet)
#include "tst_import_sheet.moc"
