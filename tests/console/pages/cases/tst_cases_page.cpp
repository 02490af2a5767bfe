// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/case_words.h"
#include "desk/note_dialog.h"
#include "dropped_file.h"
#include "json/json.h"
#include "kernel/case_sentence.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/filter_rail.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/page_states.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "opened_files.h"
#include "page_bench.h"
#include "pages/cases/case_groups.h"
#include "pages/cases/cases_page.h"
#include "ui_main.h"

#include <QAbstractItemModelTester>
#include <QCryptographicHash>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;
const std::string kStuck = "0192f0c1-7a40-7cde-8f01-0000000000d1";
const std::string kComplaint = "0192f0c1-7a40-7cde-8f01-0000000000d2";
const std::string kDrift = "0192f0c1-7a40-7cde-8f01-0000000000d3";
const std::string kOlder = "0192f0c1-7a40-7cde-8f01-0000000000d4";

std::string row(const std::string& id, const char* kind, qint64 age, const char* state = "new")
{
    return R"({"id":")" + id + R"(","kind":")" + kind + R"(","state":")" + state +
           R"(","open":true,"sale":"0192f0c1-7a40-7cde-8f01-0000000000e1","code":"7K3M9F","ref_id":"INV-1","subject":"sale:x","detail":"no answer for 3 hours",)"
           R"("opened_at":)" +
           std::to_string(kNow - age) +
           R"(,"closed_at":null,"age_s":1,"resolution":"","status":"PROCESSING","agent":"EF0012","agent_name":"Efata Cell","product":"TSEL50",)"
           R"("destination":"081254409917","price":49875,"supplier":"DIGI","opened_by":"","notes":1,"last_note":"","request":null})";
}

std::string whole(const std::string& id,
                  const char* kind,
                  const std::string& verbs = R"(["delivered","failed"])",
                  bool closable = false,
                  const std::string& requests = "[]")
{
    return R"({"id":")" + id + R"(","kind":")" + kind +
           R"(","state":"new","open":true,"subject":"sale:x","detail":"no answer for 3 hours","opened_at":1794990000000,"closed_at":null,"age_s":1,"resolution":"","opened_by":"",)"
           R"("sale":{"id":"0192f0c1-7a40-7cde-8f01-0000000000e1","code":"7K3M9F","agent":"EF0012","agent_name":"Efata Cell","product":"TSEL50","destination":"081254409917","price":49875,)"
           R"("status":"PROCESSING","doubtful":true,"sn":"0410011224020098","message":"sedang diproses","supplier":"DIGI"},)"
           R"("notes":[{"seq":1,"at":1794995000000,"user":"dewi","text":"Sudah ditanya lewat WhatsApp, belum ada jawaban","stage":null}],"requests":)" +
           requests + R"(,"verbs":)" + verbs + R"(,"closable":)" + (closable ? "true" : "false") + "}";
}

/// The stuck one with a picture, and the line in its history that tells of it.
std::string withProof(const QByteArray& content)
{
    auto text = whole(kStuck, "stuck");
    const std::string notes = R"("stage":null}],"requests")";
    const auto hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex().toStdString();
    return text.replace(
        text.find(notes),
        notes.size(),
        R"("stage":null,"file":null},{"seq":2,"at":1794996000000,"user":"dewi","text":"chat supplier.jpg","stage":null,"file":2}],)"
        R"("evidence":[{"no":2,"file_name":"chat supplier.jpg","media_type":"image/jpeg","bytes":9,"user":"dewi","at":1,"sha256":")" +
            hash + R"("}],"requests")");
}

/// A decision that waits for the second person, as request.get tells it.
std::string proposal(const std::string& verb)
{
    const std::string payload = JsonWriter().beginObject().field("case_id", "x").field("verb", verb).endObject().take();
    return R"({"id":"r1","kind":"case_resolution","state":"proposed","maker":"dewi","reason":"KEPUTUSAN_KASUS",)"
           R"("reason_label":"Keputusan atas kasus","note":"Supplier: tidak masuk","subject":"sale:x","subject_name":"",)"
           R"("amount":null,"at_stake":49875,"before":null,"after":null,"created_at":1794999000000,"attachments":[],)"
           R"("history":[],"approvers":["rina"],"mine":false,)" +
           JsonWriter().beginObject().field("payload", payload).endObject().take().substr(1);
}

struct Shown : PageBench {
    explicit Shown(std::vector<std::string> scopes = {}) : PageBench(std::move(scopes))
    {
        seat.clock.setUnixMs(kNow);
        seat.answer("case.list",
                    R"({"rows":[)" + row(kDrift, "supplier_drift", 90'000'000) + "," +
                        row(kComplaint, "complaint", 50'000'000, "with_supplier") + "," +
                        row(kOlder, "quarantine", 9'000'000) + "," + row(kStuck, "stuck", 600'000) + "]}");
        seat.answer("case.get", whole(kStuck, "stuck"));
        seat.answer("trx.get", R"({"id":"0192f0c1-7a40-7cde-8f01-0000000000e1","balance":310500})");
    }
    void open() { show(makeCasesPage); }
    [[nodiscard]] QTableView* grid() const { return page->findChild<QTableView*>(u"caseGrid"_s); }
};

} // namespace

class TestCasesPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void everyKindHasItsGroup()
    {
        QCOMPARE(groupOf("stuck"), CaseGroup::Unknown);
        QCOMPARE(groupOf("complaint"), CaseGroup::Complaint);
        QCOMPARE(groupOf("deposit_taken_back"), CaseGroup::Reversal);
        QCOMPARE(groupOf("supplier_drift"), CaseGroup::Difference);
        QCOMPARE(groupOf("a_kind_of_next_year"), CaseGroup::Difference);
    }

    void unknownOutcomesComeFirstAndOldestFirst()
    {
        Shown shown;
        shown.open();
        const QAbstractItemModelTester tester(shown.grid()->model());
        QCOMPARE(shown.grid()->model()->rowCount(), 4);
        const auto kind = [&shown](int at) { return shown.grid()->model()->index(at, 1).data().toString(); };
        QCOMPARE(kind(0), u"Jawaban bertentangan"_s); // 2.5 hours
        QCOMPARE(kind(1), u"Hasil belum pasti"_s);    // 10 minutes
        QCOMPARE(kind(2), u"Saldo supplier berbeda"_s);
        QCOMPARE(kind(3), u"Komplain"_s);
        QVERIFY((shown.grid()->model()->index(0, 0).data(look::RowMarkRole).toInt() & look::DoubtfulMark) != 0);
        QCOMPARE(shown.grid()->model()->index(3, 0).data(look::RowMarkRole).toInt(), 0);
        shown.seat.shoot(*shown.page, u"kasus"_s);
    }

    void railCountsAndPicksGroups()
    {
        Shown shown;
        shown.open();
        auto* unknown = shown.page->findChild<look::RailRow*>(u"group.0"_s);
        QVERIFY2(unknown->accessibleName().endsWith(u" 2"_s), qPrintable(unknown->accessibleName()));
        unknown->click();
        QCOMPARE(shown.grid()->model()->rowCount(), 2);
        shown.page->findChild<look::RailRow*>(u"group.2"_s)->click();
        QVERIFY(!shown.grid()->isVisible());
        shown.seat.shoot(*shown.page, u"kasus-saringan"_s);
    }

    void casesAreSearchedForAtTheDaemon()
    {
        Shown shown;
        shown.open();
        QVERIFY(shown.seat.said("case.list", "search").empty());
        shown.seat.answer("case.list", R"({"rows":[)" + row(kStuck, "stuck", 600'000) + "]}");
        QCOMPARE(shown.search(u"agen:EF0012 produk:tsel50 7k3m9f 081254409917"_s), QString());
        QCOMPARE(shown.seat.said("case.list", "agent"), std::string("EF0012"));
        QCOMPARE(shown.seat.said("case.list", "product"), std::string("TSEL50"));
        QCOMPARE(shown.seat.said("case.list", "search"), std::string("7k3m9f 081254409917"));
        QVERIFY(shown.seat.said("case.list", "from").empty()); // What is open is found however old it is.
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
        shown.seat.shoot(*shown.page, u"kasus-cari"_s);
        const int asked = shown.seat.count("case.list");
        QVERIFY(shown.search(u"-supplier:DIGI"_s).contains(u"supplier"_s));
        QCOMPARE(shown.seat.count("case.list"), asked);
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
    }

    void casesAreSavedAsTheyAreSeen()
    {
        Shown shown;
        shown.open();
        const QByteArray file = savedTable(shown.seat, *shown.page);
        QVERIFY2(file.contains("EF0012") && file.contains("081254409917"), file.constData());
        QCOMPARE(file.trimmed().count('\n'), 4); // The titles and four cases.
    }

    void theTickKeepsToTheSearchAndALinkLeavesIt()
    {
        Shown shown;
        shown.open();
        QCOMPARE(shown.search(u"hana"_s), QString());
        shown.seat.settle(4, 15'000);
        QCOMPARE(shown.seat.said("case.list", "search"), std::string("hana"));
        shown.page->open({u"page.cases"_s, {}, u"complaint"_s});
        shown.seat.settle();
        QVERIFY(shown.seat.said("case.list", "search").empty());
    }

    void whatIsDoneIsSearchedInATime()
    {
        Shown shown;
        shown.open();
        shown.seat.answer("case.list", R"({"rows":[]})");
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(3);
        QCOMPARE(shown.search(u"7K3M9F"_s), QString());
        QCOMPARE(shown.seat.said("case.list", "state"), std::string("done"));
        const auto from = std::stoll(shown.seat.said("case.list", "from"));
        QCOMPARE(std::stoll(shown.seat.said("case.list", "to")) - from, 93 * qint64{86'400'000});
        shown.seat.shoot(*shown.page, u"kasus-selesai-kosong"_s);
        auto* body = shown.page->findChild<look::EmptyState*>();
        QVERIFY(body != nullptr && body->isVisible());
        Q_EMIT body->clearAsked();
        shown.seat.settle();
        QVERIFY(shown.seat.said("case.list", "search").empty());
    }

    void aPlaceOpensTheGroupOfItsKind()
    {
        Shown shown;
        shown.open();
        shown.page->open({u"page.cases"_s, {}, u"complaint"_s});
        QVERIFY(shown.page->findChild<look::RailRow*>(u"group.1"_s)->isChecked());
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
        QCOMPARE(shown.grid()->model()->index(0, 1).data().toString(), u"Komplain"_s);
    }

    void whatTheDaemonFoundIsSaidInThePersonsLanguage()
    {
        QCOMPARE(caseDetailWords(caseText(CaseSentence::PastAsking)),
                 u"Supplier tidak aman lagi untuk ditanya; harus diputuskan orang."_s);
        QCOMPARE(caseDetailWords(caseText(CaseSentence::LateSuccess, {"2", "REJECTED", "0410%1"})),
                 u"Percobaan 2 semula ditolak, kini dilaporkan sukses, SN 0410%1."_s);
        const auto note = caseText(CaseSentence::AnotherEnd, {"DELIVERED", "failed"});
        QCOMPARE(
            caseDetailWords(caseText(CaseSentence::DiffersOursInFile, {"DIGI", "881", note, "5.150", "nov.csv", "17"})),
            u"DIGI 881: di kita sukses, menurut laporan supplier gagal; kita Rp 5.150 (nov.csv, baris 17)"_s);
        QCOMPARE(caseDetailWords("rina: pulsa belum masuk"), u"rina: pulsa belum masuk"_s);
        QVERIFY(!caseDetailWords("stored a\u202Eb, later c").contains(QChar(0x202E))); // Writing is not turned round.
    }

    void aComplaintIsToldInTheAgentsWordsAlone()
    {
        const auto said = [](const char* detail, const char* by, const char* kind = "complaint") {
            return std::string(complaintWords(kind, detail, by));
        };
        QCOMPARE(said("owner: Pulsa belum masuk", "owner"), std::string("Pulsa belum masuk"));
        QCOMPARE(said("owner: Pulsa belum masuk", "own"), std::string("owner: Pulsa belum masuk"));
        QCOMPARE(said("owner: Pulsa belum masuk", ""), std::string("owner: Pulsa belum masuk"));
        QCOMPARE(said("owner: Pulsa belum masuk", "owner", "stuck"), std::string("owner: Pulsa belum masuk"));
        QCOMPARE(said("owner: ", "owner"), std::string("owner: "));
        const auto complained = [](std::string text) {
            for (const auto& [now, then] :
                 {std::pair{R"("detail":"no answer for 3 hours")", R"("detail":"owner: Belum masuk")"},
                  std::pair{R"("opened_by":"")", R"("opened_by":"owner")"}})
                text.replace(text.find(now), std::string_view(now).size(), then);
            return text;
        };
        Shown shown;
        shown.seat.answer("case.list", R"({"rows":[)" + complained(row(kComplaint, "complaint", 1'000)) + "]}");
        shown.seat.answer("case.get", complained(whole(kComplaint, "complaint")));
        shown.open();
        QStringList row;
        for (int column = 0; column < shown.grid()->model()->columnCount(); ++column)
            row << shown.grid()->model()->index(0, column).data().toString();
        QVERIFY2(row.contains(u"Belum masuk"_s), qPrintable(row.join(u'|')));
        shown.grid()->selectRow(0);
        shown.seat.settle(4);
        QStringList told;
        for (const auto* line : shown.page->findChildren<look::TextLine*>())
            told << line->text();
        QVERIFY2(told.contains(u"\u201cBelum masuk\u201d"_s), qPrintable(told.join(u'|')));
    }

    void stagesHaveTheirTabs()
    {
        Shown shown;
        shown.open();
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(2);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(3);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.said("case.list", "state"), std::string("done"));
    }

    void whatIsDoneIsOfTheChosenGroupToo()
    {
        Shown shown;
        shown.open();
        shown.page->findChild<look::RailRow*>(u"group.3"_s)->click(); // differences
        shown.seat.answer("case.list",
                          R"({"rows":[)" + row(kDrift, "supplier_drift", 90'000'000, "done") + "," +
                              row(kComplaint, "complaint", 50'000'000, "done") + "]}");
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(3);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
        QCOMPARE(shown.grid()->model()->index(0, 1).data().toString(), u"Saldo supplier berbeda"_s);
    }

    void aLinkSelectsItsRowOnceTheRowsAreThere()
    {
        Shown shown;
        QVERIFY(shown.seat.signIn());
        shown.page.reset(makeCasesPage(*shown.seat.desk, nullptr));
        shown.page->resize(1360, 770);
        shown.page->show();
        shown.page->comeForward();
        shown.page->open({u"page.cases"_s, QString::fromStdString(kDrift), {}});
        shown.seat.settle();
        QCOMPARE(shown.grid()->currentIndex().siblingAtColumn(1).data().toString(), u"Saldo supplier berbeda"_s);
    }

    void decisionNeedsProofAndTheAmountForMoneyBack()
    {
        Shown shown;
        shown.open();
        auto* decide = shown.verb(u"decide"_s);
        QVERIFY(decide != nullptr && decide->isEnabled());
        decide->click();
        auto* form = openDialog(u"decideForm"_s);
        QVERIFY(form != nullptr);
        const auto goOn = [&shown, form] {
            named<look::Button>(*form, u"formConfirm"_s)->click();
            shown.seat.settle(2, 10);
        };
        QTest::keyClicks(named<QLineEdit>(*form, u"decideReason"_s), u"Supplier: tidak masuk, tiket 881"_s);
        goOn();
        QCOMPARE(shown.seat.count("trx.get"), 0); // Nothing is chosen for the person.
        named<QRadioButton>(*form, u"verb.failed"_s)->click();
        const QString consequence = named<look::TextLine>(*form, u"effectWords"_s)->text();
        shown.seat.shoot(*form, u"kasus-putuskan"_s);
        goOn();
        auto* money = qobject_cast<look::MoneyDialog*>(openDialog(u"decideMoney"_s));
        QVERIFY(money != nullptr);
        const QString facts = money->findChild<look::FactRows*>()->accessibleName();
        QVERIFY2(facts.contains(u"310.500") && facts.contains(u"360.375"), qPrintable(facts)); // Before and after.
        QVERIFY(!money->panel()->confirmButton()->isEnabled());
        QTest::keyClicks(money->panel()->amountField()->edit(), u"49875"_s);
        QVERIFY(money->panel()->confirmButton()->isEnabled());
        shown.seat.shoot(*money, u"kasus-putuskan-dana"_s);
        shown.seat.answer("case.propose", R"({"request":"x","state":"proposed","replayed":false})");
        money->panel()->confirmButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("case.propose"), 1);
        QCOMPARE(shown.seat.said("case.propose", "case"), kStuck);
        QCOMPARE(shown.seat.said("case.propose", "verb"), std::string("failed"));
        QCOMPARE(shown.seat.said("case.propose", "idem").size(), std::size_t{36});
        QVERIFY(!shown.seat.last("case.propose")->params.has("sn"));
        QVERIFY(openDialog(u"decideForm"_s) == nullptr);
        QCOMPARE(shown.seat.count("case.complain"), 0); // It is a case already.
        // What two people sign is what the engine does: the money goes back, nobody else is asked.
        QVERIFY2(consequence.contains(u"dana kembali ke agen"), qPrintable(consequence));
        QVERIFY2(consequence.contains(u"tidak ada supplier lain"), qPrintable(consequence));
    }

    void withoutTheAgentsBalanceNoMoneyIsDecided()
    {
        Shown shown;
        shown.open();
        shown.seat.refuse("trx.get", "unavailable");
        shown.verb(u"decide"_s)->click();
        auto* form = openDialog(u"decideForm"_s);
        named<QRadioButton>(*form, u"verb.failed"_s)->click();
        QTest::keyClicks(named<QLineEdit>(*form, u"decideReason"_s), u"Supplier: tidak masuk"_s);
        named<look::Button>(*form, u"formConfirm"_s)->click();
        shown.seat.settle(2, 10);
        QVERIFY(openDialog(u"decideMoney"_s) == nullptr);
        QVERIFY(named<look::TextLine>(*form, u"formProblem"_s)->isVisible());
        QVERIFY(named<look::Button>(*form, u"formConfirm"_s)->isEnabled()); // It may be tried again.
    }

    void deliveredCarriesTheSerialNumberAndNoAmount()
    {
        Shown shown;
        shown.open();
        shown.verb(u"decide"_s)->click();
        auto* form = openDialog(u"decideForm"_s);
        named<QRadioButton>(*form, u"verb.delivered"_s)->click();
        QCOMPARE(named<QLineEdit>(*form, u"decideSerial"_s)->text(), u"0410011224020098"_s);
        QTest::keyClicks(named<QLineEdit>(*form, u"decideReason"_s), u"SN dari supplier"_s);
        named<look::Button>(*form, u"formConfirm"_s)->click();
        shown.seat.settle(2, 10);
        auto* money = qobject_cast<look::MoneyDialog*>(openDialog(u"decideMoney"_s));
        QVERIFY(money != nullptr);
        QCOMPARE(money->panel()->amountField(), nullptr);
        money->panel()->confirmButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.said("case.propose", "verb"), std::string("delivered"));
        QCOMPARE(shown.seat.said("case.propose", "sn"), std::string("0410011224020098"));
    }

    void closingMovesNoMoneyAndSaysSo()
    {
        Shown shown;
        shown.seat.answer("case.get", whole(kStuck, "stuck", R"(["close"])"));
        shown.open();
        shown.verb(u"decide"_s)->click();
        auto* form = openDialog(u"decideForm"_s);
        const QString consequence = named<look::TextLine>(*form, u"effectWords"_s)->text();
        QTest::keyClicks(named<QLineEdit>(*form, u"decideReason"_s), u"Sudah dijelaskan ke agen"_s);
        named<look::Button>(*form, u"formConfirm"_s)->click();
        shown.seat.settle(2, 10);
        auto* question = openDialog(u"confirm"_s);
        QVERIFY(question != nullptr);
        QCOMPARE(shown.seat.count("case.propose"), 0);
        shown.seat.shoot(*question, u"kasus-tutup"_s);
        named<look::Button>(*question, u"confirmVerb"_s)->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.said("case.propose", "verb"), std::string("close"));
        QVERIFY2(consequence.contains(u"Tidak ada dana"), qPrintable(consequence));
    }

    void waitingDecisionIsApprovedBySomebodyElse()
    {
        Shown shown;
        shown.seat.answer(
            "case.get",
            whole(
                kStuck,
                "stuck",
                "[]",
                false,
                R"([{"id":"r1","state":"proposed","maker":"dewi","reason":"","note":"Supplier: tidak masuk","verb":"failed","created_at":1,"ended_at":null,"ended_by":null}])"));
        shown.seat.answer("request.get", proposal("failed"));
        shown.open();
        QVERIFY(shown.verb(u"decide"_s) == nullptr);
        auto* approve = shown.verb(u"approve"_s);
        QVERIFY(approve != nullptr);
        shown.seat.shoot(*shown.page, u"kasus-orang-kedua"_s);
        approve->click();
        auto* dialog = qobject_cast<look::MoneyDialog*>(openDialog(u"approveDialog"_s));
        QVERIFY(dialog != nullptr);
        shown.seat.shoot(*dialog, u"kasus-setujui"_s);
        // The second person reads what is decided and what follows, and types the amount like the first one.
        QStringList said;
        for (const auto* line : dialog->findChildren<look::TextLine*>())
            said << line->text();
        for (const auto* facts : dialog->findChildren<look::FactRows*>())
            said << facts->accessibleName();
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(u"Tidak terkirim"), qPrintable(all));
        QVERIFY2(all.contains(u"tidak ada supplier lain"), qPrintable(all));
        QVERIFY(!dialog->panel()->confirmButton()->isEnabled());
        QTest::keyClicks(dialog->panel()->amountField()->edit(), u"49875"_s);
        QVERIFY(dialog->panel()->confirmButton()->isEnabled());
    }

    void closingIsAgreedToWithoutAnAmount()
    {
        Shown shown;
        shown.seat.answer(
            "case.get",
            whole(
                kStuck,
                "stuck",
                "[]",
                false,
                R"([{"id":"r1","state":"proposed","maker":"dewi","reason":"","note":"Sudah dijelaskan","verb":"close","created_at":1,"ended_at":null,"ended_by":null}])"));
        shown.seat.answer("request.get", proposal("close"));
        shown.open();
        shown.verb(u"approve"_s)->click();
        QVERIFY(openDialog(u"approveDialog"_s) == nullptr);
        auto* question = openDialog(u"confirm"_s);
        QVERIFY(question != nullptr);
        shown.seat.answer("request.approve", R"({"request":"r1","state":"approved","replayed":false})");
        named<look::Button>(*question, u"confirmVerb"_s)->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.said("request.approve", "request"), std::string("r1"));
    }

    void notesMoveTheStage()
    {
        Shown shown;
        shown.open();
        shown.verb(u"stage"_s)->click();
        auto* dialog = qobject_cast<NoteDialog*>(openDialog(u"noteDialog"_s));
        QVERIFY(dialog != nullptr);
        QTest::keyClicks(dialog->field()->box()->edit(), u"Tiket 881 di DIGI"_s);
        dialog->confirmButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.said("case.note", "stage"), std::string("with_supplier"));
        QCOMPARE(shown.seat.said("case.note", "text"), std::string("Tiket 881 di DIGI"));
    }

    void complaintIsClosedWithAResolution()
    {
        Shown shown;
        shown.seat.answer("case.get", whole(kComplaint, "complaint", "[]", true));
        shown.open();
        shown.verb(u"close"_s)->click();
        auto* dialog = qobject_cast<NoteDialog*>(openDialog(u"noteDialog"_s));
        QTest::keyClicks(dialog->field()->box()->edit(), u"Sudah dijelaskan"_s);
        dialog->confirmButton()->click();
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.said("case.close", "expect"), std::string("open"));
        QCOMPARE(shown.seat.said("case.close", "reason"), std::string("Sudah dijelaskan"));
    }

    void whatProvesACaseStandsWithItAndIsOpened()
    {
        OpenedFiles opened;
        Shown shown;
        const QByteArray content("\xff\xd8\xff photo");
        shown.seat.answer("case.get", withProof(content));
        shown.seat.answer("evidence.get", R"({"no":2,"from":0,"data":")" + content.toBase64().toStdString() + R"("})");
        shown.open();
        auto* file = shown.page->findChild<QAbstractButton*>(u"evidence.2"_s);
        QVERIFY(file != nullptr);
        // The line in the history about attaching it is no note of anybody's.
        const auto lines = shown.page->findChildren<look::TextLine*>();
        QVERIFY(std::none_of(
            lines.begin(), lines.end(), [](const auto* line) { return line->text() == u"chat supplier.jpg"_s; }));
        shown.seat.shoot(*shown.page, u"kasus-bukti"_s);
        file->click();
        named<QAbstractButton>(*openDialog(u"confirm"_s), u"confirmVerb"_s)->click();
        shown.seat.settle(4, 10);
        QCOMPARE(shown.seat.said("evidence.get", "case"), kOlder); // the first of the list
        QVERIFY(!shown.seat.last("evidence.get")->params.has("request"));
        QTRY_COMPARE(opened.paths().size(), 1);
    }

    void proofIsAttachedToACaseByDroppingIt()
    {
        Shown shown;
        takeFiles(shown.seat, std::string(64, 'b'));
        shown.seat.answer("evidence.add", R"({"no":1})");
        shown.open();
        QVERIFY(shown.page->findChild<QAbstractButton*>(u"attach"_s) != nullptr);
        QVERIFY(drop(*shown.page, {QUrl::fromLocalFile(fileOf(shown.seat, u"surat.txt"_s, "tidak masuk"))}));
        const int before = shown.seat.count("case.get");
        shown.seat.settle(8, 10);
        QCOMPARE(shown.seat.said("evidence.add", "case"), kOlder);
        QCOMPARE(shown.seat.said("evidence.add", "idem").size(), std::size_t{36});
        QVERIFY(shown.seat.count("case.get") > before);
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Good);
    }

    void whoOnlyLooksAttachesNothing()
    {
        Shown shown({"case.read", "trx.read"});
        takeFiles(shown.seat, std::string(64, 'b'));
        shown.open();
        QVERIFY(shown.page->findChild<QAbstractButton*>(u"attach"_s) == nullptr);
        drop(*shown.page, {QUrl::fromLocalFile(fileOf(shown.seat, u"a.txt"_s, "x"))});
        shown.seat.settle(4, 10);
        QCOMPARE(shown.seat.count("file.begin"), 0);
    }

    void answersAreFilledWithTheFactsOfTheSale()
    {
        const auto theCase = parseJson(whole(kStuck, "stuck"));
        QVERIFY(theCase);
        const auto answers = answersFor(*theCase);
        QVERIFY(answers.size() >= 4);
        for (const CaseAnswer& one : answers) {
            QVERIFY2(one.words.contains(u"7K3M9F"_s), qPrintable(one.words));
            QVERIFY(!one.words.contains(u'%'));
        }
        QVERIFY(answers[1].words.contains(u"0410011224020098"_s));
    }

    void saleIsOneStepAway()
    {
        Shown shown;
        shown.open();
        shown.page->findChild<QAbstractButton*>(u"saleLink"_s)->click();
        QCOMPARE(shown.seat.places.back().page, u"page.sales"_s);
        QCOMPARE(shown.seat.places.back().subject, u"0192f0c1-7a40-7cde-8f01-0000000000e1"_s);
    }

    void doubtfulSalesAreCountedAndOneStepAway()
    {
        Shown shown;
        shown.seat.setRows("trx.counts",
                           {{"d", {{"group", "\"state\""}, {"name", "\"doubtful\""}, {"count", "3"}}},
                            {"c", {{"group", "\"state\""}, {"name", "\"cases\""}, {"count", "4"}}}});
        shown.open();
        auto* doubtful = shown.page->findChild<look::RailRow*>(u"doubtfulSales"_s);
        QVERIFY2(doubtful->accessibleName().endsWith(u" 3"_s), qPrintable(doubtful->accessibleName()));
        doubtful->click();
        QCOMPARE(shown.seat.places.back().page, u"page.sales"_s);
        // A case more: the list is read anew without waiting for its turn.
        const int asked = shown.seat.count("case.list");
        shown.seat.tellRows("trx.counts",
                            {{"d", {{"group", "\"state\""}, {"name", "\"doubtful\""}, {"count", "3"}}},
                             {"c", {{"group", "\"state\""}, {"name", "\"cases\""}, {"count", "5"}}}});
        QCOMPARE(shown.seat.count("case.list"), asked + 1);
    }

    void whatIsNewComesByItself()
    {
        Shown shown;
        shown.open();
        shown.seat.answer("case.list", R"({"rows":[)" + row(kStuck, "stuck", 600'000) + "]}");
        shown.seat.clock.advance(16'000);
        shown.seat.settle();
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
    }

    void nothingToSettleIsSaid()
    {
        Shown shown;
        shown.seat.answer("case.list", R"({"rows":[]})");
        shown.open();
        const auto lines = shown.page->findChildren<look::TextLine*>();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const auto* line) {
            return line->isVisible() && line->text() == u"Tidak ada yang perlu diselesaikan"_s;
        }));
        shown.seat.shoot(*shown.page, u"kasus-kosong"_s);
    }

    void brokenLinkKeepsTheRowsAndForbids()
    {
        Shown shown;
        shown.open();
        shown.seat.daemon.stop();
        QTRY_VERIFY(shown.page->isStale());
        QCOMPARE(shown.grid()->model()->rowCount(), 4);
        QVERIFY(!shown.verb(u"decide"_s)->isEnabled());
        shown.seat.shoot(*shown.page, u"kasus-terputus"_s);
    }
};

ERAFLAZZ_UI_TEST(TestCasesPage)
#include "tst_cases_page.moc"
