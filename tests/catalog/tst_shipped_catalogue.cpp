// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/core/destination.h"
#include "kernel/csv.h"
#include "kernel/text.h"

#include <QFile>
#include <QTest>

#include <map>
#include <set>

using namespace eraflazz;
using namespace eraflazz::catalog;

namespace {

CsvTable tableOf(const char* name)
{
    QFile file(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/resources/catalogue/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error(std::string("missing: ") + name);
    const auto table = CsvTable::parse(file.readAll().toStdString());
    if (!table)
        throw std::runtime_error(std::string(name) + ", line " + std::to_string(table.error().line) + ": " +
                                 std::string(toString(table.error().error)));
    return *table;
}

std::string textOf(const CsvTable& table, const CsvRow& row, std::string_view column)
{
    const auto text = table.field(row, column);
    if (!text)
        throw std::runtime_error("no such column: " + std::string(column));
    return std::string(*text);
}

std::int64_t numberOf(const CsvTable& table, const CsvRow& row, std::string_view column)
{
    const auto text = textOf(table, row, column);
    const auto number = parseInt(text);
    if (!number)
        throw std::runtime_error("line " + std::to_string(row.line) + ": not a number in " + std::string(column) +
                                 ": " + text);
    return *number;
}

/// The rows that may be enforced; the others are only hints.
std::vector<PrefixRow> activePrefixes()
{
    const auto table = tableOf("prefixes.csv");
    std::vector<PrefixRow> rows;
    for (const auto& row : table.rows()) {
        if (textOf(table, row, "status") != "active")
            continue;
        rows.push_back({textOf(table, row, "prefix"),
                        textOf(table, row, "brand"),
                        textOf(table, row, "operator"),
                        static_cast<std::size_t>(numberOf(table, row, "digits_min")),
                        static_cast<std::size_t>(numberOf(table, row, "digits_max"))});
    }
    return rows;
}

/// A destination of each type as a person would type it; telephone numbers come from the prefixes.
const std::map<std::string, std::vector<std::string>>& samples()
{
    static const std::map<std::string, std::vector<std::string>> kSamples{
        {"msisdn_any", {"+62 812-0000-1230", "087800001230"}},
        {"msisdn_wallet", {"081200001230", "6289600001230"}},
        {"pln_id", {"53000000001", "5300 0000 0001"}},
        {"game_id_zone", {"123456782001", "12345678(2001)", "12345678-2001", "12345678.2001"}},
        {"game_id", {"1234567890"}},
        {"game_id_server", {"800123456", "800123456 os_asia", "800123456|OS_ASIA"}},
        {"riot_id", {"Contoh#ID1"}},
        {"game_user", {"Pemain_88"}},
        {"driver_id", {"1234567"}},
        {"card16", {"6032 9812 3456 7890"}},
        {"pln_idpel", {"530000000001"}},
        {"pln_reg", {"3225030005921"}},
        {"bpjs_va", {"8801234560001"}},
        {"nik", {"8102051011270001"}},
        {"telkom_no", {"6391601001"}},
        {"pdam_no", {"1013226"}},
        {"customer_no", {"1272465001"}},
        {"contract_no", {"6391601201"}},
        {"nop", {"329801092375999991"}},
        {"samsat", {"9658548523568701,0212502110170100"}},
    };
    return kSamples;
}

} // namespace

class TestShippedCatalogue final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        try {
            m_products.emplace(tableOf("products.csv"));
            m_prefixes = activePrefixes();
        } catch (const std::exception& error) {
            QFAIL(error.what());
        }
    }

    void hasFourHundredProductsWithTheirOwnCodes()
    {
        std::set<std::string> codes;
        for (const auto& row : m_products->rows()) {
            codes.insert(textOf(*m_products, row, "code"));
            QVERIFY(!textOf(*m_products, row, "name").empty() && !textOf(*m_products, row, "brand").empty() &&
                    !textOf(*m_products, row, "category").empty());
        }
        QCOMPARE(m_products->rows().size(), std::size_t{400});
        QCOMPARE(codes.size(), std::size_t{400});
    }

    void pricesAreWholeRupiah()
    {
        const std::set<std::string> kinds{"fixed", "open", "postpaid", "inquiry"};
        for (const auto& row : m_products->rows()) {
            const auto kind = textOf(*m_products, row, "kind");
            QVERIFY2(kinds.count(kind) == 1, kind.c_str());
            const auto cost = numberOf(*m_products, row, "cost");
            QVERIFY(kind == "fixed" ? cost > 0 : cost >= 0);
            if (kind == "open")
                QVERIFY(numberOf(*m_products, row, "min_amount") <= numberOf(*m_products, row, "max_amount"));
        }
    }

    void everyRuleCompiles()
    {
        DestinationRuleCompiler compiler;
        for (const auto& row : m_products->rows()) {
            const auto pattern = textOf(*m_products, row, "dest_regex");
            QVERIFY2(compiler.rule(textOf(*m_products, row, "dest_type"), textOf(*m_products, row, "brand"), pattern),
                     pattern.c_str());
        }
        QVERIFY(compiler.distinctPatterns() < 60);
    }

    void everyProductTakesASampleDestination()
    {
        DestinationRuleCompiler compiler;
        const PrefixTable prefixes(m_prefixes);
        for (const auto& row : m_products->rows()) {
            const auto code = textOf(*m_products, row, "code");
            const auto type = textOf(*m_products, row, "dest_type");
            if (type == "msisdn")
                continue;
            const auto rule =
                compiler.rule(type, textOf(*m_products, row, "brand"), textOf(*m_products, row, "dest_regex"));
            QVERIFY2(samples().count(type) == 1, type.c_str());
            for (const auto& sample : samples().at(type)) {
                const auto destination = normaliseDestination(type, sample);
                QVERIFY(destination);
                QVERIFY2(checkDestination(*rule, prefixes, *destination) == DestinationCheck::Ok,
                         (code + " refuses " + *destination).c_str());
            }
            QCOMPARE(checkDestination(*rule, prefixes, "x"), DestinationCheck::InvalidDestination);
        }
    }

    void everyMobileProductTakesThePrefixesOfItsBrandOnly()
    {
        DestinationRuleCompiler compiler;
        const PrefixTable prefixes(m_prefixes);
        for (const auto& row : m_products->rows()) {
            if (textOf(*m_products, row, "dest_type") != "msisdn")
                continue;
            const auto brand = textOf(*m_products, row, "brand");
            const auto rule = compiler.rule("msisdn", brand, textOf(*m_products, row, "dest_regex"));
            QVERIFY2(prefixes.knowsBrand(brand), brand.c_str());
            for (const auto& prefix : m_prefixes) {
                const std::string number = prefix.prefix + std::string(12 - prefix.prefix.size(), '0');
                const auto expected = prefix.brand == brand ? DestinationCheck::Ok : DestinationCheck::PrefixMismatch;
                QVERIFY2(checkDestination(*rule, prefixes, number) == expected,
                         (textOf(*m_products, row, "code") + " and " + number).c_str());
            }
        }
    }

    void hasEveryPrefix()
    {
        const auto table = tableOf("prefixes.csv");
        const std::set<std::string> states{"active", "doubt", "legacy", "special"};
        std::set<std::string> seen;
        for (const auto& row : table.rows()) {
            seen.insert(textOf(table, row, "prefix"));
            QVERIFY(textOf(table, row, "prefix").rfind("08", 0) == 0);
            QVERIFY(states.count(textOf(table, row, "status")) == 1);
            QVERIFY(numberOf(table, row, "digits_min") >= 10 &&
                    numberOf(table, row, "digits_min") <= numberOf(table, row, "digits_max"));
            QVERIFY(numberOf(table, row, "digits_max") <= 13);
        }
        QCOMPARE(table.rows().size(), std::size_t{77});
        QCOMPARE(seen.size(), std::size_t{77});
        QVERIFY(m_prefixes.size() > 40 && m_prefixes.size() < 77);
    }

    void everyPriceBelongsToASupplierAndAProduct()
    {
        const auto suppliers = tableOf("suppliers.csv");
        const auto prices = tableOf("suppliers_prices.csv");
        std::set<std::string> supplierCodes;
        std::set<std::string> productCodes;
        for (const auto& row : suppliers.rows())
            supplierCodes.insert(textOf(suppliers, row, "supplier"));
        for (const auto& row : m_products->rows())
            productCodes.insert(textOf(*m_products, row, "code"));
        QCOMPARE(supplierCodes.size(), std::size_t{5});

        std::set<std::pair<std::string, std::string>> pairs;
        for (const auto& row : prices.rows()) {
            const auto supplier = textOf(prices, row, "supplier");
            const auto product = textOf(prices, row, "our_code");
            QVERIFY2(supplierCodes.count(supplier) == 1, supplier.c_str());
            QVERIFY2(productCodes.count(product) == 1, product.c_str());
            QVERIFY2(pairs.emplace(supplier, product).second, (supplier + " " + product).c_str());
            QVERIFY(!textOf(prices, row, "supplier_code").empty());
        }
        QCOMPARE(prices.rows().size(), std::size_t{1415});
    }

private:
    std::optional<CsvTable> m_products;
    std::vector<PrefixRow> m_prefixes;
};

QTEST_GUILESS_MAIN(TestShippedCatalogue)
#include "tst_shipped_catalogue.moc"
