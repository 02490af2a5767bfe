// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/rail_counts.h"
#include "sale/sale_story.h"
#include "sale/sale_timeline.h"
#include "sale/sale_words.h"
#include "sale_bench.h"
#include "ui_main.h"

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;
using look::Step;
using look::StepState;

namespace {

SampleSale doubtfulSale()
{
    SampleSale sale;
    sale.status = "PROCESSING";
    sale.isDoubtful = true;
    sale.sn.clear();
    sale.durationMs = -1;
    return sale;
}

SaleStory storyOf(const SampleSale& sale, const std::string& evidence = "[]")
{
    const auto json = parseJson(storyJson(sale, "[]", evidence));
    return storyFrom(json.value()).value();
}

constexpr qint64 kNow = 1'795'000'060'000;

} // namespace

class TestSaleStory final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void whatIsNoStoryIsNone()
    {
        QVERIFY(!storyFrom(Json()).has_value());
        QVERIFY(!storyFrom(parseJson(R"({"id":""})").value()).has_value());
        QVERIFY(!storyFrom(parseJson(R"([])").value()).has_value());
        // Members of another kind are left out, not believed.
        const auto odd =
            storyFrom(parseJson(R"({"id":"x","status":"SUCCESS","price":"many","attempts":7,"route":[]})").value());
        QVERIFY(odd.has_value());
        QCOMPARE(odd->brief.price, 0);
        QVERIFY(odd->attempts.empty());
    }

    void everyCandidateSaysWhyItWasTakenOrNot()
    {
        const auto facts = stepFacts(storyOf(SampleSale()), Step::Routed, kNow);
        QCOMPARE(facts.details.size(), std::size_t{3});
        QVERIFY(facts.details[0].chosen);
        QCOMPARE(facts.details[0].fact, u"48.900"_s);
        QCOMPARE(facts.details[1].end, u"cadangan 1"_s);
        QCOMPARE(facts.details[2].lead, u"ISIM"_s);
        QVERIFY(facts.details[2].end.contains(u"gangguan"));
    }

    void whoWasTriedIsNoFallbackAnyMore()
    {
        auto story = storyOf(SampleSale());
        SaleStory::Candidate first;
        first.supplier = u"AAA"_s;
        SaleStory::Candidate second;
        second.supplier = u"DIGI"_s;
        SaleStory::Candidate third;
        third.supplier = u"CCC"_s;
        story.route = {first, second, third};
        SaleStory::Attempt refused;
        refused.supplier = u"AAA"_s;
        refused.state = u"REJECTED"_s;
        story.attempts.insert(story.attempts.begin(), refused);
        const auto facts = stepFacts(story, Step::Routed, kNow);
        QCOMPARE(facts.details[0].end, u"ditolak"_s);
        QCOMPARE(facts.details[1].end, u"dipilih"_s);
        QCOMPARE(facts.details[2].end, u"cadangan 1"_s);
    }

    void anAgentWithoutCallbackIsSaidToHaveNone()
    {
        auto story = storyOf(SampleSale());
        SaleStory::Report none;
        none.event = u"sale.success"_s;
        none.state = u"skipped"_s;
        story.reports = {none};
        const auto facts = stepFacts(story, Step::Reported, kNow);
        QCOMPARE(facts.time, u"agen tidak punya alamat callback"_s);
    }

    void silenceIsNotQuotedAsTheSuppliersWords()
    {
        QCOMPARE(evidenceSaid(u"NO_ANSWER"_s, u"Menunggu jawaban pemasok: timeout"_s, u"unknown"_s),
                 u"tidak ada jawaban"_s);
        QCOMPARE(evidenceSaid(u"39"_s, u"Stok kosong"_s, u"rejected_retry"_s), u"\u201cStok kosong\u201d"_s);
    }

    void theBalanceBeforeAndAfterTheDebitIsSaid()
    {
        const auto facts = stepFacts(storyOf(SampleSale()), Step::Debited, kNow);
        QCOMPARE(facts.time, u"+4 ms"_s);
        QVERIFY(facts.fact.endsWith(u"1.204.500"_s));
        QCOMPARE(facts.factAfter, u"1.154.625"_s);
    }

    void aDoubtfulSaleSaysThatNobodyKnowsAndSettlesNothing()
    {
        const auto story = storyOf(
            doubtfulSale(),
            R"([{"attempt":1,"source":"check","class":"pending","code":"","message":"sedang diproses","applied":false,"at":1795000030000}])");
        const auto evidence = stepFacts(story, Step::Evidence, kNow);
        QCOMPARE(evidence.state, StepState::Doubtful);
        QCOMPARE(evidence.time, u"+30,0 dtk"_s);
        QCOMPARE(evidence.details.size(), std::size_t{1});
        QCOMPARE(evidence.details[0].fact, u"“sedang diproses”"_s); // Short or long: one place.
        QCOMPARE(stepFacts(story, Step::Settled, kNow).state, StepState::Open);
        QCOMPARE(stepFacts(story, Step::Reported, kNow).state, StepState::Open);
    }

    void longWordsOfASupplierStandWhereTheyCanBeCut()
    {
        const auto story = storyOf(
            doubtfulSale(),
            R"([{"attempt":1,"source":"answer","class":"unknown","code":"","message":"closed without an answer after a while","applied":true,"at":1795000030000}])");
        const auto detail = stepFacts(story, Step::Evidence, kNow).details.at(0);
        QVERIFY(detail.fact.contains(u"closed without"));
        QCOMPARE(detail.end, u"jawaban"_s);
    }

    void withSeveralSuppliersEachAnswerSaysWhose()
    {
        auto story = storyOf(
            doubtfulSale(),
            R"([{"attempt":2,"source":"answer","class":"unknown","code":"","message":"habis","applied":true,"at":1795000030000}])");
        SaleStory::Attempt first, second;
        first.no = 1;
        first.supplier = u"DIGI"_s;
        second.no = 2;
        second.supplier = u"PORT"_s;
        story.attempts = {first, second};
        QCOMPARE(stepFacts(story, Step::Evidence, kNow).details.at(0).end, u"PORT · jawaban"_s);
        story.attempts = {second};
        QCOMPARE(stepFacts(story, Step::Evidence, kNow).details.at(0).end, u"jawaban"_s);
    }

    void aFailedSaleDoesNotEndLikeADeliveredOne()
    {
        auto story = storyOf(SampleSale());
        story.brief.status = u"FAILED"_s;
        QCOMPARE(stepFacts(story, Step::Settled, kNow).state, StepState::Failed);
    }

    void midnightDoesNotTurnTheLiveGridIntoDates()
    {
        SaleFace face(SaleTimes::Clock);
        const WireColumns columns{{"time", protocol::CellType::Time}, {"status", protocol::CellType::Text}};
        face.cells().wireColumnsKnown(columns);
        const auto row =
            PackedRow::of(columns, std::vector<Json>{Json::integer(kNow), Json::string("SUCCESS")}).value();
        const auto time = [&](int role) {
            return face.cells().cell(row, static_cast<int>(SaleColumn::Time), role).toString();
        };
        face.setNow(kNow + 10 * 3'600'000); // The next day.
        QCOMPARE(time(Qt::DisplayRole), u"18:07:40"_s);
        face.setNow(kNow + 20 * 3'600'000LL);
        QCOMPARE(time(Qt::DisplayRole), u"18 Nov"_s);
        QCOMPARE(time(Qt::ToolTipRole), u"18 Nov 18:07"_s);
    }

    void aFinishedSaleIsDoneToItsEnd()
    {
        const auto story = storyOf(SampleSale());
        QCOMPARE(stepFacts(story, Step::Received, kNow).state, StepState::Done);
        QCOMPARE(stepFacts(story, Step::Settled, kNow).state, StepState::Done);
        QVERIFY(stepFacts(story, Step::Settled, kNow).fact.contains(u"0410011222113540117"));
        QVERIFY(stepFacts(story, Step::Sent, kNow).fact.contains(u"88120447710021"));
    }

    void theCustomersAnswerIsOneLineWithoutOurMargin()
    {
        SaleBrief brief = storyOf(SampleSale()).brief;
        QCOMPARE(customerAnswer(brief), u"TSEL50 · 081254409917 · Sukses · SN 0410011222113540117 · Ref INV-1"_s);
        brief.status = u"FAILED"_s;
        brief.sn.clear();
        brief.message = u"Nomor salah"_s;
        QCOMPARE(customerAnswer(brief), u"TSEL50 · 081254409917 · Gagal · Nomor salah · Ref INV-1"_s);
    }

    void countsStayByNameWhenTheDaemonFallsSilentAboutThem()
    {
        RailCounts counts;
        counts.columnsKnown({{"group", protocol::CellType::Text},
                             {"name", protocol::CellType::Text},
                             {"count", protocol::CellType::Int}});
        const auto update = [&counts](const std::string& members) {
            const auto json = parseJson(R"({"sub":"s","seq":1,"prev":0,"change":1,)" + members + "}");
            return counts.take(
                protocol::updateFrom(members.find("\"first\"") != std::string::npos, json.value()).value());
        };
        QCOMPARE(
            update(
                R"("first":true,"last":true,"rows":[["supplier:DIGI",0,"supplier","DIGI",5],["category:DIGI",0,"category","DIGI",2]])"),
            RowSink::Taken::Fine);
        QCOMPARE(counts.count(u"supplier"_s, u"DIGI"_s), 5);
        QCOMPARE(counts.count(u"category"_s, u"DIGI"_s), 2); // The same name in another group is another count.
        QCOMPARE(update(R"("upd":[["supplier:DIGI",1,{"2":9}]])"), RowSink::Taken::Fine);
        QCOMPARE(counts.count(u"supplier"_s, u"DIGI"_s), 9);
        QCOMPARE(update(R"("upd":[["supplier:PORT",1,{"2":1}]])"), RowSink::Taken::Gap);
        QCOMPARE(update(R"("del":["supplier:DIGI"])"), RowSink::Taken::Fine);
        QCOMPARE(counts.count(u"supplier"_s, u"DIGI"_s), 0);
        QCOMPARE(counts.names(u"supplier"_s).size(), std::size_t{1});
    }
};

ERAFLAZZ_UI_TEST(TestSaleStory)
#include "tst_sale_story.moc"
