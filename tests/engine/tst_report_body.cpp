// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/services/report_body.h"
#include "json/json.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::engine;

namespace {

Sale soldSale()
{
    Sale sale;
    sale.id = Stamp{Stamp::fromCode("0C0FFEE000001")->value}.toUuid();
    sale.refId = "ref \"7\"";
    sale.status = SaleStatus::Success;
    sale.price = Money::rupiah(10'270);
    sale.sn = "1234-5678/BUDI";
    sale.message = "Sukses\nya";
    sale.productCode = "XLD10";
    sale.destination = "087800001230";
    return sale;
}

} // namespace

class TestReportBody final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holdsExactlyTheFieldsOfTheContractInTheirOrder()
    {
        const auto body = reportBody(soldSale(), {soldSale().id, 3, ReportEvent::Corrected}, Uuid{}, 1'795'334'400'123);
        const auto json = parseJson(body);
        QVERIFY(json.has_value());
        std::vector<std::string> names;
        for (const auto& [name, value] : json->members())
            names.push_back(name);
        const std::vector<std::string> expected{"event_id",
                                                "event",
                                                "sequence",
                                                "trx_id",
                                                "trx_code",
                                                "ref_id",
                                                "status",
                                                "price",
                                                "sn",
                                                "message",
                                                "product_code",
                                                "destination",
                                                "at"};
        QCOMPARE(names, expected);
        QVERIFY((*json)["event"].asString() == "sale.corrected");
        QVERIFY((*json)["sequence"].asInteger() == 3);
        QVERIFY((*json)["trx_id"].asString() == soldSale().id.toString());
        QVERIFY((*json)["trx_code"].asString() == "0C0FFEE000001");
        QVERIFY((*json)["ref_id"].asString() == "ref \"7\"");
        QVERIFY((*json)["status"].asString() == "SUCCESS");
        QVERIFY((*json)["price"].asInteger() == 10'270);
        QVERIFY((*json)["message"].asString() == "Sukses\nya");
        QVERIFY((*json)["at"].asString() == "2026-11-22T08:00:00.123Z");
    }

    void theSameReportIsTheSameBytes()
    {
        const Report report{soldSale().id, 1, ReportEvent::Success};
        QCOMPARE(reportBody(soldSale(), report, Uuid{}, 5), reportBody(soldSale(), report, Uuid{}, 5));
    }
};

QTEST_GUILESS_MAIN(TestReportBody)
#include "tst_report_body.moc"
