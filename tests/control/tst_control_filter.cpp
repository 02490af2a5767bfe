// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/filter.h"
#include "control/core/sale_row.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::control;

namespace {

Row sale(const std::string& status, const std::string& destination, std::int64_t price)
{
    engine::SaleChange change;
    change.id = Stamp{std::int64_t{1} << 30}.toUuid();
    change.version = 1;
    change.refId = "REF-1";
    change.productCode = "XLD10";
    change.destination = destination;
    change.price = Money::rupiah(price);
    change.status = *engine::saleStatusFrom(status);
    change.sn = "SN123456";
    return saleRow(change, "AG001", "DIGI");
}

bool fits(const std::string& text, const Row& row)
{
    const auto fields = saleFields(true, true);
    const auto filter = parseFilter(text, fields);
    return filter && matcher(*filter, fields)(row);
}

std::string whyNot(const std::string& text, bool seesPersonal = true)
{
    const auto filter = parseFilter(text, saleFields(seesPersonal, true));
    if (filter)
        return {};
    return std::string(toString(filter.error().why)) + "@" + std::to_string(filter.error().position) + "+" +
           std::to_string(filter.error().length);
}

} // namespace

class TestControlFilter final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingMatchesAnEmptyFilter() { QVERIFY(fits("  ", sale("PENDING", "0812", 1))); }

    void conditionsMustAllHold()
    {
        const Row row = sale("FAILED", "081234567890", 10'500);
        QVERIFY(fits("status:gagal produk:XLD10 member:ag001", row));
        QVERIFY(fits("status:sukses,gagal harga>10.000 harga<=10500", row));
        QVERIFY(!fits("status:gagal harga>10500", row));
        QVERIFY(!fits("-status:gagal", row));
        QVERIFY(fits("-status:sukses", row));
    }

    void aNumberMayBeWrittenInEverySpelling()
    {
        const Row row = sale("PENDING", "081234567890", 1);
        for (const char* text : {"081234567890", "6281234567890", "+6281234567890", "81234567890", "0812*", "62812*"})
            QVERIFY2(fits("tujuan:" + std::string(text), row), text);
        QVERIFY(!fits("tujuan:0813*", row));
        QVERIFY(fits("tujuan:*7890", row));
        QVERIFY(fits("tujuan:*3456*", row));
    }

    void aWordAloneLooksInTheUsualPlaces()
    {
        const Row row = sale("PENDING", "081234567890", 1);
        QVERIFY(fits("ref-1", row));
        QVERIFY(fits("SN1234", row));
        QVERIFY(fits("+62812345", row));
        QVERIFY(!fits("TSEL5", row));
        QVERIFY(fits("\"REF-1\"", row));
    }

    void aMistakeIsNamedWithItsPlace()
    {
        QCOMPARE(whyNot("status:gagal warna:merah"), std::string("unknown_field@13+11"));
        QCOMPARE(whyNot("status:"), std::string("no_value@0+7"));
        QCOMPARE(whyNot("harga>mahal"), std::string("not_a_number@0+11"));
        QCOMPARE(whyNot("status:ungu"), std::string("unknown_status@0+11"));
        QCOMPARE(whyNot("produk>5"), std::string("not_comparable@0+8"));
        QCOMPARE(whyNot("produk:\"XL"), std::string("open_quote@0+10"));
    }

    void whatOnlyHistoryKnowsIsRefusedByNameOfLiveRows()
    {
        QCOMPARE(whyNot("laporan:gagal"), std::string());
        QCOMPARE(whyNot("laporan:ungu"), std::string("unknown_status@0+12"));
        QCOMPARE(whyNot("report>failed"), std::string("not_comparable@0+13"));
        const auto live = parseFilter("xl laporan:gagal", liveSaleFields(true, true));
        QVERIFY(!live);
        QCOMPARE(toString(live.error().why), std::string_view("past_only"));
        QCOMPARE(live.error().position, 3);
        QVERIFY(parseFilter("xl status:gagal", liveSaleFields(true, true)).has_value());
        for (const char* word : {"gagal", "FAILED", "menunggu", "waiting", "terkirim", "delivered", "tanpa", "none"})
            QVERIFY2(reportWord(word), word);
    }

    void whatIsMaskedCanOnlyBeAskedWhole()
    {
        QCOMPARE(whyNot("tujuan:0812*", false), std::string("masked@0+12"));
        QCOMPARE(whyNot("sn:*9*", false), std::string("masked@0+6"));
        QCOMPARE(whyNot("tujuan:081234567890", false), std::string());
        const auto fields = saleFields(false, false);
        const auto filter = parseFilter("3456", fields);
        QVERIFY(!matcher(*filter, fields)(sale("PENDING", "081234567890", 1)));
        QVERIFY(!parseFilter("laba<0", fields)); // a column that is not there cannot be asked
    }

    void historyIsAskedWithParametersOnly()
    {
        const auto fields = saleFields(true, true);
        const auto filter = parseFilter("tujuan:0812* produk:\"X' OR 1=1 --\" harga>5 -status:gagal", fields);
        const auto condition = sqlCondition(*filter, fields, 1);
        QVERIFY(condition.text.find("OR 1=1") == std::string::npos);
        QVERIFY(condition.text.find(":f1") != std::string::npos);
        QVERIFY(condition.text.find("NOT coalesce") != std::string::npos);
        QCOMPARE(condition.values.size(), std::size_t{6}); // four spellings, price, status
        QCOMPARE(std::get<std::string>(condition.values[0]), std::string("0812%"));
        QCOMPARE(condition.names.size(), std::size_t{1});
        QCOMPARE(condition.names[0].names, std::vector<std::string>{"X' OR 1=1 --"});
        QVERIFY(condition.text.find("t.product_id IN (" + idsPlace(0) + ")") != std::string::npos);
    }

    void historyIsAskedForTheSalesThatAValueMeans()
    {
        const auto fields = saleFields(true, true);
        const auto asked = [&](const std::string& text) { return sqlCondition(*parseFilter(text, fields), fields, 1); };
        // One query for all values, read once; what is rare is named, and nothing is where a frequent value stands
        // beside it.
        const auto serials = asked("sn:A,B").text;
        QCOMPARE(serials.find("ANY (ARRAY"), serials.rfind("ANY (ARRAY"));
        QVERIFY(serials.find("UNION ALL") != std::string::npos);
        QVERIFY(asked("status:refund").text.find("FROM cases") != std::string::npos);
        QVERIFY(asked("status:pending,proses").text.find("FROM attempts") != std::string::npos);
        QVERIFY(asked("status:refund,gagal").text.find("FROM cases") == std::string::npos);
        QCOMPARE(asked("supplier:A,B").names.size(), std::size_t{1});
        QVERIFY(asked("supplier:A").text.find(fewPlace(0)) != std::string::npos);
        QVERIFY(asked("supplier:A*").names.empty());
        // A word alone: agents and products by name, everything else by an index.
        const auto word = asked("INV7");
        QCOMPARE(word.names.size(), std::size_t{2});
        QVERIFY(word.text.find("lower(t.") == std::string::npos && word.text.find("ILIKE") == std::string::npos);
        QCOMPARE(std::get<std::string>(word.values.back()), std::string("INV7"));
    }

    void noBytesBreakIt()
    {
        QVERIFY(rc::check("any text is a filter or a mistake inside it", [](const std::string& text) {
            const auto fields = saleFields(true, true);
            const auto filter = parseFilter(text, fields);
            if (filter) {
                (void)matcher(*filter, fields)(sale("PENDING", "0812", 1));
                const auto condition = sqlCondition(*filter, fields, 1);
                RC_ASSERT(condition.text.empty() == filter->empty());
                return;
            }
            RC_ASSERT(filter.error().position >= 0);
            RC_ASSERT(static_cast<std::size_t>(filter.error().position + filter.error().length) <= text.size());
        }));
    }

    void anOpenSaleGrowsOlder()
    {
        const auto fields = saleFields(true, true);
        engine::SaleChange change;
        change.id = Stamp{std::int64_t{1'000'000} << 22}.toUuid();
        const auto open = saleRow(change, "AG001", "DIGI", "PULSA", "XL");
        const auto madeMs = std::get<std::int64_t>(open.cells[sale_column::kTime]);
        change.settledMs = madeMs + 5'000;
        const auto ended = saleRow(change, "AG001", "DIGI", "PULSA", "XL");
        std::int64_t now = madeMs + 59'000;
        for (const char* text : {"durasi>60", "umur>60", "duration_ms>60000"}) {
            const auto filter = parseFilter(text, fields);
            QVERIFY(filter && isAgeing(*filter, fields));
            const auto match = matcher(*filter, fields, [&now] { return now; });
            now = madeMs + 59'000;
            QVERIFY(!match(open) && !match(ended));
            now = madeMs + 61'000;
            QVERIFY(match(open) && !match(ended));
        }
        const auto plain = parseFilter("kategori:pulsa operator:xl", fields);
        QVERIFY(plain && !isAgeing(*plain, fields) && matcher(*plain, fields)(open));
    }
};

QTEST_GUILESS_MAIN(TestControlFilter)
#include "tst_control_filter.moc"
