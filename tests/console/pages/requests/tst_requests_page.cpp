// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/confirm.h"
#include "desk/note_dialog.h"
#include "desk/request_desk.h"
#include "json/json.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/filter_rail.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "requests_bench.h"
#include "ui_main.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* kCredentials = R"({"supplier":"DIGI","version":3,"username":false,"api_key":true,)"
                                     R"("webhook_secret":false,"base_url":"https://pindah.example","testing":true})";
constexpr const char* kKey = R"({"agent":"EF0012","slot":2,"api_key":"ef_key_one"})";
constexpr const char* kBankAccount =
    R"({"account":"BCA1","version":3,"name":"PT TOKO PULSA","auto_limit":5000000,"secrets":["moota_secret"],)"
    R"("moota_made":true,"before":{"name":"PT TOKO","auto_limit":1000000}})";

/// A request that moves no money; the payload is text, as the daemon sends it.
std::string secret(const char* kind, const char* payload)
{
    return R"({"id":")" + kOther + R"(","kind":")" + kind + R"(","state":"proposed","maker":"dewi","reason":"X",)" +
           R"("reason_label":"Kredensial bocor","note":"","subject":"supplier:DIGI","subject_name":"Digiflazz","payload":)" +
           Json::string(payload).dump() +
           R"(,"amount":null,"at_stake":0,"before":null,"after":null,"created_at":1794999000000,"attachments":[],"history":[],)"
           R"("approvers":["rina","owner"],"mine":false})";
}

/// A request of somebody called Keuangan Satu that Keuangan Dua ended.
Json ended(const QString& state)
{
    return *parseJson(R"({"id":"x","kind":"deposit","maker":"keu1","maker_name":"Keuangan Satu","ended_by":"keu2",)"
                      R"("checker":"keu2","checker_name":"Keuangan Dua","state":")" +
                      state.toStdString() + R"("})");
}

} // namespace

/// What waits for a second person, what it would do, and who may agree.
class TestRequestsPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void waitingOnesShowWhoWhatAndBeforeAndAfter()
    {
        RequestsBench shown;
        shown.open();
        const QAbstractItemModelTester tester(shown.grid()->model());
        QCOMPARE(shown.grid()->model()->rowCount(), 2);
        QStringList cells;
        for (int column = 0; column < shown.grid()->model()->columnCount(); ++column)
            cells << shown.grid()->model()->index(0, column).data().toString();
        const QString all = cells.join(u" | "_s);
        QVERIFY2(all.contains(u"40 mnt"_s), qPrintable(all));
        QVERIFY(all.contains(u"Koreksi"_s));
        QVERIFY(all.contains(u"2.500.000"_s));
        QVERIFY(all.contains(u"1.204.500 → 3.704.500"_s));
        QVERIFY(all.contains(u"dewi"_s));
        QVERIFY(shown.grid()->model()->index(1, 5).data().toString().contains(u"Anda"_s));
        shown.seat.shoot(*shown.page, u"persetujuan"_s);
    }

    void requestsAreSearchedForAtTheDaemon()
    {
        RequestsBench shown;
        shown.open();
        QCOMPARE(shown.search(u"pengaju:dewi agen:EF0012 objek:agent:EF0012 nominal>1jt efata 2.500.000"_s), QString());
        QCOMPARE(shown.seat.said("request.list", "maker"), std::string("dewi"));
        QCOMPARE(shown.seat.said("request.list", "agent"), std::string("EF0012"));
        QCOMPARE(shown.seat.said("request.list", "subject"), std::string("agent:EF0012"));
        QCOMPARE(shown.seat.said("request.list", "amount_min"), std::string("1000001"));
        QCOMPARE(shown.seat.said("request.list", "search"), std::string("efata 2500000"));
        QVERIFY(shown.seat.said("request.list", "from").empty()); // What waits is found however old it is.
        shown.seat.shoot(*shown.page, u"persetujuan-cari"_s);
        const int asked = shown.seat.count("request.list");
        QVERIFY(shown.search(u"warna:biru"_s).contains(u"warna"_s));
        QCOMPARE(shown.seat.count("request.list"), asked);
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(1);
        QCOMPARE(shown.search(u"checker:keu2"_s), QString());
        QCOMPARE(shown.seat.said("request.list", "checker"), std::string("keu2"));
        const auto from = std::stoll(shown.seat.said("request.list", "from"));
        QCOMPARE(std::stoll(shown.seat.said("request.list", "to")) - from, 93 * qint64{86'400'000});
        shown.page->open({u"page.requests"_s, QString::fromStdString("request:" + kOther), {}});
        shown.seat.settle();
        QVERIFY(shown.seat.said("request.list", "checker").empty());
    }

    void requestsAreSavedAsTheyAreSeen()
    {
        RequestsBench shown;
        shown.open();
        const QByteArray file = savedTable(shown.seat, *shown.page);
        QVERIFY2(file.contains("2500000") && file.contains("dewi"), file.constData());
    }

    void aRequestForASecretTellsWhatIsNewAndNeverItsValue()
    {
        RequestsBench shown;
        shown.seat.answer("request.get", secret("supplier_credentials", kCredentials));
        shown.open();
        const auto facts = shown.facts();
        QVERIFY2(facts.contains(u"https://pindah.example"_s), qPrintable(facts));
        QVERIFY(facts.contains(u"Kunci API"_s) && facts.contains(u"nilai baru"_s) && facts.contains(u"pesanan uji"_s));
        QVERIFY(!facts.contains(u"Nama pengguna di sana"_s)); // It stays as it is.
        shown.seat.shoot(*shown.page, u"persetujuan-kredensial"_s);
        shown.verb(u"approve"_s)->click();
        auto* dialog = qobject_cast<ConfirmDialog*>(openDialog(u"confirm"_s));
        QVERIFY(dialog != nullptr); // No amount is asked about.
        shown.seat.shoot(*dialog, u"persetujuan-kredensial-dialog"_s);
        QCOMPARE(shown.seat.count("request.approve"), 0);
        shown.seat.answer("request.approve", R"({"request":"x","state":"approved","replayed":false})");
        dialog->findChild<look::Button*>(u"confirmVerb"_s)->click();
        shown.seat.settle();
        QCOMPARE(shown.seat.said("request.approve", "request"), kOther);
        QCOMPARE(shown.seat.said("request.approve", "expect"), std::string("proposed"));
    }

    void bothPeopleOfAnEndedRequestAreNamedAlike_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("role");
        QTest::newRow("approved") << u"approved"_s << u"yang menyetujui"_s;
        QTest::newRow("declined") << u"rejected"_s << u"yang menolak"_s;
        QTest::newRow("withdrawn") << u"withdrawn"_s << u"yang menarik kembali"_s;
    }
    void bothPeopleOfAnEndedRequestAreNamedAlike()
    {
        QFETCH(QString, state);
        QFETCH(QString, role);
        RequestsBench shown;
        shown.open();
        const auto people = requestPeople(*shown.seat.desk, ended(state));
        QCOMPARE(people.size(), std::size_t{2});
        QCOMPARE(people[0].name + u", "_s + people[0].when, u"Keuangan Satu, yang mengajukan"_s);
        QCOMPARE(people[1].name + u", "_s + people[1].when, u"Keuangan Dua, "_s + role);
    }

    void aRequestForAKeyTellsWhichAndWhoWillMakeIt()
    {
        RequestsBench shown;
        shown.seat.answer("request.get", secret("agent_key", kKey));
        shown.open();
        QVERIFY(shown.facts().contains(u"ef_key_one"_s));
        shown.verb(u"approve"_s)->click();
        shown.seat.answer("request.approve", R"({"request":"x","state":"approved","replayed":false})");
        openDialog(u"confirm"_s)->findChild<look::Button*>(u"confirmVerb"_s)->click();
        shown.seat.settle();
        QCOMPARE(shown.seat.news.back().sentence, u"Disetujui. dewi membuat kuncinya, dalam sehari."_s);
    }

    void termsOfTheShopAreAgreedToByAQuestion_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("told");
        QTest::newRow("a margin") << u"price_change"_s << u"level:RETAIL"_s << u"-50|5.000"_s;
        QTest::newRow("a plan") << u"price_change"_s << u"commissions"_s << u"100 · 50|100 · 900"_s;
        QTest::newRow("a limit") << u"role_cap"_s << u"role:finance_maker"_s << u"-50|5.000"_s;
    }

    void termsOfTheShopAreAgreedToByAQuestion()
    {
        QFETCH(QString, kind);
        QFETCH(QString, subject);
        QFETCH(QString, told);
        RequestsBench shown;
        auto request = QString::fromStdString(secret("price_change", R"({"expected":"100,50","plan":"100,900"})"));
        request.replace(u"\"kind\":\"price_change\""_s, u"\"kind\":\""_s + kind + u"\""_s);
        request.replace(u"\"before\":null,\"after\":null"_s, u"\"before\":-50,\"after\":5000"_s);
        static const QRegularExpression subjectIn(u"\"subject\":\"[^\"]*\""_s);
        request.replace(subjectIn, u"\"subject\":\""_s + subject + u"\""_s);
        shown.seat.answer("request.get", request.toStdString());
        shown.open();
        const QString facts = shown.facts();
        for (const QString& one : told.split(u'|'))
            QVERIFY2(facts.contains(one), qPrintable(facts));
        shown.verb(u"approve"_s)->click();
        auto* dialog = qobject_cast<ConfirmDialog*>(openDialog(u"confirm"_s));
        QVERIFY(dialog != nullptr); // No amount is asked about.
        shown.seat.answer("request.approve", R"({"request":"x","state":"approved","replayed":false})");
        dialog->findChild<look::Button*>(u"confirmVerb"_s)->click();
        shown.seat.settle();
        QCOMPARE(shown.seat.said("request.approve", "request"), kOther);
    }

    void aBankAccountIsShownFromWhatToWhat()
    {
        RequestsBench shown;
        shown.seat.answer("request.get", secret("bank_account", kBankAccount));
        shown.open();
        const QString facts = shown.facts();
        QVERIFY2(facts.contains(u"PT TOKO"_s) && facts.contains(u"PT TOKO PULSA"_s), qPrintable(facts));
        QVERIFY(facts.contains(u"1.000.000"_s) && facts.contains(u"5.000.000"_s));
        QVERIFY(facts.contains(u"Rahasia webhook Moota"_s) && facts.contains(u"dibuat oleh kita"_s));
        shown.seat.shoot(*shown.page, u"persetujuan-rekening"_s);
        shown.verb(u"approve"_s)->click();
        auto* dialog = qobject_cast<ConfirmDialog*>(openDialog(u"confirm"_s));
        QVERIFY(dialog != nullptr); // No amount is asked about.
        shown.seat.shoot(*dialog, u"persetujuan-rekening-dialog"_s);
    }

    void approvingShowsTheWholeQuestionAndSendsItOnce()
    {
        RequestsBench shown;
        shown.open();
        auto* approve = shown.verb(u"approve"_s);
        QVERIFY(approve != nullptr && approve->isEnabled());
        approve->click();
        auto* dialog = qobject_cast<look::MoneyDialog*>(openDialog(u"approveDialog"_s));
        QVERIFY(dialog != nullptr);
        QStringList said;
        for (const auto* line : dialog->findChildren<look::TextLine*>())
            said << line->text();
        for (const auto* facts : dialog->findChildren<look::FactRows*>())
            said << facts->accessibleName();
        const QString all = said.join(u'\n');
        QVERIFY2(all.contains(u"Rp\u00a02.500.000"_s), qPrintable(all));
        QVERIFY(all.contains(u"dua juta lima ratus ribu rupiah"_s));
        QVERIFY(all.contains(u"Efata Cell"_s));
        QVERIFY(all.contains(u"1.190.000"_s)); // The balance has moved on since.
        shown.seat.shoot(*dialog, u"persetujuan-dialog"_s);
        shown.seat.answer("request.approve", R"({"request":"x","state":"approved","replayed":false})");
        QTest::keyClick(dialog->panel(), Qt::Key_Return);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.approve"), 1);
        QCOMPARE(shown.seat.said("request.approve", "request"), kOther);
        QCOMPARE(shown.seat.said("request.approve", "expect"), std::string("proposed"));
        QCOMPARE(shown.seat.said("request.approve", "idem").size(), std::size_t{36});
        QCOMPARE(shown.seat.news.back().kind, look::StripKind::Good);
    }

    void escapeApprovesNothing()
    {
        RequestsBench shown;
        shown.open();
        shown.verb(u"approve"_s)->click();
        auto* dialog = openDialog(u"approveDialog"_s);
        QVERIFY(dialog != nullptr);
        QTest::keyClick(dialog, Qt::Key_Escape);
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.approve"), 0);
    }

    void ownRequestSaysWhyAndCanBeWithdrawn()
    {
        RequestsBench shown;
        shown.seat.answer("request.get", whole(kOwn, "rina"));
        shown.open();
        QVERIFY(shown.verb(u"approve"_s) == nullptr);
        auto* why = shown.page->findChild<look::TextLine*>(u"whyNot"_s);
        QVERIFY(why != nullptr && why->text().contains(u"orang lain"_s));
        auto* withdraw = shown.verb(u"withdraw"_s);
        QVERIFY(withdraw != nullptr);
        shown.seat.shoot(*shown.page, u"persetujuan-sendiri"_s);
        withdraw->click();
        auto* dialog = qobject_cast<NoteDialog*>(openDialog(u"noteDialog"_s));
        QVERIFY(dialog != nullptr);
        dialog->confirmButton()->click(); // The note may stay empty.
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.withdraw"), 1);
        QVERIFY(!shown.seat.last("request.withdraw")->params.has("reason"));
    }

    void decliningNeedsAReasonAndStaysOpenWhenRefused()
    {
        RequestsBench shown;
        shown.open();
        shown.verb(u"reject"_s)->click();
        auto* dialog = qobject_cast<NoteDialog*>(openDialog(u"noteDialog"_s));
        QVERIFY(dialog != nullptr);
        dialog->confirmButton()->click();
        QVERIFY(dialog->field()->hasError());
        QCOMPARE(shown.seat.count("request.reject"), 0);
        shown.seat.refuse("request.reject", "conflict", "REQUEST_NOT_WAITING");
        QTest::keyClicks(dialog->field()->box()->edit(), u"Bukti tidak cocok"_s);
        dialog->confirmButton()->click();
        dialog->confirmButton()->click(); // While the first is under way.
        shown.seat.settle(2, 10);
        QCOMPARE(shown.seat.count("request.reject"), 1);
        QVERIFY(dialog->isVisible());
        auto* problem = dialog->findChild<look::TextLine*>(u"problem"_s);
        QVERIFY(problem->isVisible() && problem->text().contains(u"REQUEST_NOT_WAITING"_s));
        shown.seat.shoot(*dialog, u"persetujuan-tolak"_s);
        shown.seat.answer("request.reject", R"({"request":"x","state":"rejected","replayed":false})");
        dialog->confirmButton()->click();
        shown.seat.settle(2, 10);
        QVERIFY(openDialog(u"noteDialog"_s) == nullptr);
        QCOMPARE(shown.seat.said("request.reject", "reason"), std::string("Bukti tidak cocok"));
    }

    void kindOfTheRailPicksRowsAndCountsAll()
    {
        RequestsBench shown;
        shown.open();
        auto* limits = shown.page->findChild<look::RailRow*>(u"kind.credit_limit"_s);
        QVERIFY(limits != nullptr && limits->accessibleName().endsWith(u" 1"_s));
        limits->click();
        shown.seat.settle();
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
        QVERIFY(shown.page->findChild<look::RailRow*>(u"kind."_s)->accessibleName().endsWith(u" 2"_s));
        shown.page->findChild<look::RailRow*>(u"kind.write_off"_s)->click();
        shown.seat.settle();
        QCOMPARE(shown.grid()->model()->rowCount(), 0);
        QVERIFY(!shown.grid()->isVisible()); // A sentence stands there instead.
        shown.seat.shoot(*shown.page, u"persetujuan-saringan"_s);
    }

    void newRequestAppearsByItself()
    {
        RequestsBench shown;
        shown.open();
        const int asked = shown.seat.count("request.list");
        shown.seat.answer("request.list", R"({"rows":[)" + row(kOwn, "credit_limit", "rina", 120'000) + "]}");
        shown.seat.tellRows("request.queue", {{kOwn, {{"kind", "\"credit_limit\""}, {"maker", "\"rina\""}}}});
        shown.seat.settle();
        QVERIFY(shown.seat.count("request.list") > asked);
        QCOMPARE(shown.grid()->model()->rowCount(), 1);
    }

    void decidedOnesHaveTheirTab()
    {
        RequestsBench shown;
        shown.open();
        shown.seat.answer("request.list",
                          R"({"rows":[)" + row(kOther, "adjustment", "dewi", 9'000'000, "approved") + "]}");
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(1);
        shown.seat.settle();
        QCOMPARE(shown.seat.said("request.list", "state"), std::string("ended"));
        QVERIFY(!shown.grid()->isColumnHidden(7));
        shown.seat.shoot(*shown.page, u"persetujuan-riwayat"_s);
    }

    void theNewestComeFirstWhereSomebodyWantsIt()
    {
        RequestsBench shown;
        shown.open();
        QCOMPARE(shown.seat.said("request.list", "order"), std::string()); // What waits longest is at the top.
        auto* order = shown.page->findChild<look::Segmented*>(u"order"_s);
        QVERIFY(order != nullptr && order->isVisible());
        order->findChildren<QAbstractButton*>().last()->click();
        shown.seat.settle();
        QCOMPARE(shown.seat.said("request.list", "order"), std::string("newest"));
        shown.seat.shoot(*shown.page, u"persetujuan-terbaru"_s);
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(1);
        shown.seat.settle();
        QCOMPARE(shown.seat.said("request.list", "order"), std::string());
        QVERIFY(!order->isVisible());
    }

    void placeOpensTheRequest()
    {
        RequestsBench shown;
        shown.open();
        shown.page->open({u"page.requests"_s, QString::fromStdString(kOwn), {}});
        shown.seat.settle();
        QCOMPARE(shown.seat.said("request.get", "request"), kOwn);
        QCOMPARE(shown.grid()->currentIndex().row(), 1);
    }

    void subjectLeadsToItsPage()
    {
        RequestsBench shown;
        shown.open();
        auto* link = shown.page->findChild<QAbstractButton*>(u"subjectLink"_s);
        QVERIFY(link != nullptr);
        link->click();
        QCOMPARE(shown.seat.places.size(), std::size_t{1});
        QCOMPARE(shown.seat.places.front(), (Place{u"page.agents"_s, u"EF0012"_s, {}}));
    }

    void failureIsAStateAndRetried()
    {
        RequestsBench shown;
        shown.seat.refuse("request.list", "unavailable");
        shown.open();
        QVERIFY(!shown.grid()->isVisible());
        shown.seat.shoot(*shown.page, u"persetujuan-gagal"_s);
        shown.seat.answer("request.list", R"({"rows":[]})");
        shown.page->findChild<QWidget*>()->setFocus();
        for (auto* button : shown.page->findChildren<look::Button*>()) {
            if (button->isVisible() && button->text() == u"Ulangi"_s)
                button->click();
        }
        shown.seat.settle();
        const auto lines = shown.page->findChildren<look::TextLine*>();
        QVERIFY(std::any_of(lines.begin(), lines.end(), [](const auto* line) {
            return line->isVisible() && line->text() == u"Tidak ada yang menunggu orang kedua"_s;
        }));
        shown.seat.shoot(*shown.page, u"persetujuan-kosong"_s);
    }

    void withoutTheRightToApproveTheButtonSaysSo()
    {
        RequestsBench shown({"request.read"});
        shown.open();
        auto* approve = shown.verb(u"approve"_s);
        QVERIFY(approve != nullptr && !approve->isEnabled());
        QVERIFY(approve->toolTip().contains(u"menyetujui"_s));
    }

    void whoseBalanceMovesStandsInTheListAndBeforeEverythingElse()
    {
        RequestsBench shown;
        const std::string agent =
            R"("subject":"bank_line:0192-1","subject_name":"","agent":"HJ0090","agent_name":"Hana Jaya",)";
        auto listed = row(kOther, "deposit", "dewi", 60'000);
        const std::string before = R"("subject":"agent:EF0012","subject_name":"Efata Cell",)";
        listed.replace(listed.find(before), before.size(), agent);
        auto whole_ = whole(kOther, "dewi");
        whole_.replace(whole_.find(before), before.size(), agent);
        shown.seat.answer("request.list", R"({"rows":[)" + listed + "]}");
        shown.seat.answer("request.get", whole_);
        shown.open();
        QStringList cells;
        for (int column = 0; column < shown.grid()->model()->columnCount(); ++column)
            cells << shown.grid()->model()->index(0, column).data().toString();
        QVERIFY2(cells.contains(u"HJ0090 \u00b7 Hana Jaya"_s), qPrintable(cells.join(u'|')));
        QVERIFY2(shown.facts().startsWith(u"Agen: HJ0090 \u00b7 Hana Jaya"_s), qPrintable(shown.facts()));
        shown.verb(u"approve"_s)->click();
        const auto* dialog = openDialog(u"approveDialog"_s);
        QStringList said;
        for (const auto* one : dialog->findChildren<look::FactRows*>())
            said << one->accessibleName();
        QVERIFY2(said.join(u'\n').contains(u"Hana Jaya"_s), qPrintable(said.join(u'\n')));
    }

    void afterADecisionTheListHasTheKeyboardAndNotTheNextButton()
    {
        RequestsBench shown;
        shown.open();
        shown.verb(u"approve"_s)->setFocus();
        shown.seat.answer("request.get", whole(kOther, "dewi"));
        shown.grid()->setCurrentIndex(shown.grid()->model()->index(1, 0));
        shown.seat.settle();
        QCOMPARE(shown.page->window()->focusWidget(), static_cast<QWidget*>(shown.grid()));
    }

    void thePageKeepsTheKeyboardWhileTheListIsEmpty()
    {
        RequestsBench shown;
        shown.open();
        shown.grid()->setFocus();
        shown.seat.answer("request.list", R"({"rows":[]})");
        shown.page->findChild<QAction*>(u"view.refresh"_s)->trigger();
        shown.seat.settle();
        QVERIFY(!shown.grid()->isVisible());
        const QWidget* focused = shown.page->window()->focusWidget();
        QVERIFY(focused == shown.page.get() || shown.page->isAncestorOf(focused)); // Keys of the page go on working.
        QVERIFY(!shown.page->findChild<look::TabStrip*>(u"tabs"_s)->isAncestorOf(focused));
        shown.seat.answer("request.list", R"({"rows":[)" + row(kOther, "adjustment", "dewi", 2'400'000) + "]}");
        shown.page->findChild<QAction*>(u"view.refresh"_s)->trigger();
        shown.seat.settle();
        QCOMPARE(shown.page->window()->focusWidget(), static_cast<QWidget*>(shown.grid()));
    }

    void whatIsDecidedSaysHowByWhomAndWhen()
    {
        RequestsBench shown;
        shown.open();
        shown.page->findChild<look::TabStrip*>(u"tabs"_s)->choose(1);
        shown.seat.settle();
        QStringList heads;
        for (int column = 0; column < shown.grid()->model()->columnCount(); ++column) {
            if (!shown.grid()->isColumnHidden(column))
                heads << shown.grid()->model()->headerData(column, Qt::Horizontal).toString();
        }
        QVERIFY2(heads.contains(u"Diputuskan oleh"_s) && !heads.contains(u"Umur"_s), qPrintable(heads.join(u'|')));
        const auto* all = shown.page->findChild<look::RailRow*>(u"kind."_s);
        QVERIFY2(!all->accessibleName().contains(u'0'), qPrintable(all->accessibleName())); // Counted is what waits.
    }

    void whoImportedTheBankLineIsSaid()
    {
        const auto about = [](const char* importer) {
            return whole(
                kOther,
                "dewi",
                std::string(R"(,"line":{"id":"l1","bank":"BCA1","direction":"CR","amount":2500000,)"
                            R"("received_at":1794990000000,"sender":"NINING","description":"TRSF","imported_by":)") +
                    importer + R"(,"file":"mutasi sept.csv"})");
        };
        RequestsBench shown;
        shown.seat.answer("request.get", about(R"("dewi")"));
        shown.open();
        QVERIFY2(shown.facts().contains(u"Diimpor oleh pengaju: dewi \u00b7 mutasi sept.csv"_s),
                 qPrintable(shown.facts()));
        shown.seat.shoot(*shown.page, u"persetujuan-impor"_s);
        shown.seat.answer("request.get", about("null"));
        shown.verb(u"approve"_s)->click();
        shown.seat.settle();
        QVERIFY2(shown.facts().contains(u"BCA1"_s), qPrintable(shown.facts()));
    }
};

ERAFLAZZ_UI_TEST(TestRequestsPage)
#include "tst_requests_page.moc"
