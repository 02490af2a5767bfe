// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/note_dialog.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/link_button.h"
#include "look/parts/page_states.h"
#include "look/parts/segmented.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "page_seat.h"
#include "pages/suppliers/add_supplier_dialog.h"
#include "pages/suppliers/supplier_list.h"
#include "pages/suppliers/supplier_pane.h"
#include "pages/suppliers/suppliers_page.h"
#include "ui_main.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;

namespace {

using Cells = PageSeat::Cells;

/// DIGI runs as usual, MKIO is nearly out of money and failing, VIPX is paused.
std::vector<std::pair<std::string, Cells>> rows(bool isBreakerOpen = false)
{
    const std::string breaker = isBreakerOpen ? "true" : "false";
    return {{"DIGI",
             {{"code", "\"DIGI\""},
              {"name", "\"Digiflazz\""},
              {"open", "true"},
              {"float", "48250000"},
              {"in_flight", "2"},
              {"max_in_flight", "20"},
              {"breaker_open", breaker},
              {"breaker_held", breaker},
              {"success_permille", "984"},
              {"latency_us", "900000"},
              {"delivered", "1200"},
              {"refused", "19"},
              {"trouble", "3"},
              {"latency_p95_us", "2400000"},
              {"burn_per_hour", "1500000"},
              {"lasts_s", "115800"}}},
            {"MKIO",
             {{"code", "\"MKIO\""},
              {"name", "\"Mitra Kios\""},
              {"open", "true"},
              {"float", "390000"},
              {"in_flight", "10"},
              {"max_in_flight", "10"},
              {"breaker_open", "false"},
              {"breaker_held", "false"},
              {"success_permille", "812"},
              {"latency_us", "4000000"},
              {"delivered", "80"},
              {"refused", "20"},
              {"trouble", "0"},
              {"latency_p95_us", "61000000"},
              {"burn_per_hour", "180000"},
              {"lasts_s", "7800"}}},
            {"VIPX",
             {{"code", "\"VIPX\""},
              {"name", "\"VIP\""},
              {"open", "false"},
              {"float", "0"},
              {"in_flight", "0"},
              {"max_in_flight", "7"},
              {"breaker_open", "false"},
              {"breaker_held", "false"},
              {"success_permille", "-1"}, // Nothing has ended there.
              {"latency_us", "0"},
              {"delivered", "0"},
              {"refused", "0"},
              {"trouble", "0"},
              {"latency_p95_us", "0"},
              {"burn_per_hour", "0"}}}};
}

std::string file(qint64 now, int version = 3, int inFlight = 20, const char* name = "Digiflazz")
{
    const auto at = [now](qint64 before) { return std::to_string(now - before); };
    return R"({"code":"DIGI","name":")" + std::string(name) +
           R"(","status":"open","closed_reason":"","adapter":"digiflazz","base_url":"https://api.digi.example/v1","max_in_flight":)" +
           std::to_string(inFlight) +
           R"(,"float_reserve":100000,"connect_timeout_ms":5000,"total_timeout_ms":10000,"reuse_connections":true,"credentials_set_at":)" +
           at(864'000'000) + R"(,"prices_at":null,"version":)" + std::to_string(version) +
           R"(,"ledger":48300000,"checks":[{"at":)" + at(600'000) +
           R"(,"reported":48310000,"ledger":48300000,"drift":10000},{"at":)" + at(1'200'000) +
           R"(,"reported":48500000,"ledger":48500000,"drift":0}]})";
}

const std::string kErrors =
    R"({"supplier":"DIGI","hours":1,"orders":1600,"refused":80,"rows":[{"code":"40","state":"REJECTED","count":60,)"
    R"("message":"<b>Nomor</b> tujuan salah"},{"code":"68","state":"REJECTED","count":15,"message":"Stok kosong"},)"
    R"({"code":"","state":"NOT_SENT","count":5,"message":""}]})";

const std::string kProposed =
    R"({"request":"0192f0c1-7a40-7cde-8f01-0000000000c7","state":"proposed","replayed":false})";

/// While somebody's wish for other credentials waits.
std::string waitingFile(qint64 now)
{
    auto text = file(now);
    text.pop_back();
    return text +
           R"(,"credentials_requests":[{"id":"0192f0c1-7a40-7cde-8f01-0000000000c7","maker":"dewi","maker_name":"Dewi","created_at":)" +
           std::to_string(now - 60'000) + R"(,"version":3}]})";
}

std::string prices(qint64 now)
{
    return R"({"supplier":"DIGI","fetched_at":)" + std::to_string(now - 10'800'000) +
           R"(,"rows":[{"sku":"tsel50","name":"Telkomsel 50.000","category":"Pulsa","brand":"TELKOMSEL","price":49420,"price_before":48170,"open":true,"stock":null,"multi":true,"cutoff_start":0,"cutoff_end":0,"products":["TSEL50"]},)"
           R"({"sku":"xl10","name":"<b>XL</b> 10.000","category":"Pulsa","brand":"XL","price":10200,"price_before":null,"open":false,"stock":4,"multi":true,"cutoff_start":1410,"cutoff_end":30,"products":[]}]})";
}

std::string unmatched(qint64 now)
{
    return R"({"supplier":"DIGI","fetched_at":)" + std::to_string(now - 10'800'000) +
           R"(,"unmapped":[{"sku":"xl10","name":"XL 10.000","category":"Pulsa","brand":"XL","price":10200,"open":true}],)"
           R"("moved":[{"mapping":4,"version":1,"product":"TSEL50","sku":"tsel50","name":"Telkomsel 50.000","cost":48170,"price":49420,"permille":26}],)"
           R"("gone":[{"mapping":5,"version":1,"product":"AX5","sku":"ax5","why":"closed"}]})";
}

struct Bench {
    explicit Bench(std::vector<std::string> scopes = {},
                   std::vector<std::pair<std::string, Cells>> suppliers = rows(),
                   const std::function<void(PageSeat&)>& prepare = {})
        : seat(std::move(scopes))
    {
        seat.setRows("supplier.state", suppliers);
        seat.answer("supplier.get", file(seat.clock.unixMs()));
        seat.answer("supplier.errors", kErrors);
        seat.answer("supplier.prices", prices(seat.clock.unixMs()));
        seat.answer("supplier.unmatched", unmatched(seat.clock.unixMs()));
        seat.answer(
            "reason.list",
            R"({"rows":[{"code":"KREDENSIAL_BOCOR","kind":"supplier_credentials","label":"Kredensial bocor"}]})");
        if (prepare)
            prepare(seat);
        if (!seat.signIn())
            qFatal("not signed in");
        page.reset(makeSuppliersPage(*seat.desk, nullptr));
        page->resize(1286, 660);
        page->show();
        page->comeForward();
        seat.settle(5);
    }
    template <typename Widget> [[nodiscard]] Widget* find(const QString& name)
    {
        return page->findChild<Widget*>(name);
    }
    [[nodiscard]] QString said(const QString& name) { return find<look::TextLine>(name)->text(); }
    void tab(int index)
    {
        find<look::TabStrip>(u"supplierTabs"_s)->choose(index);
        seat.settle(4);
    }
    void type(const QString& name, const QString& text)
    {
        auto* edit = find<QLineEdit>(name);
        edit->setText(text);
        seat.settle(4);
    }
    void choose(int row)
    {
        auto* grid = find<QTableView>(u"supplierGrid"_s);
        grid->setCurrentIndex(grid->model()->index(row, 0));
        seat.settle(4);
    }
    /// Writes the sentence and presses the verb of the dialog that is open.
    void note(const QString& words)
    {
        auto* dialog = page->findChild<NoteDialog*>();
        QVERIFY(dialog != nullptr);
        dialog->findChild<QLineEdit*>(u"note"_s)->setText(words);
        dialog->confirmButton()->click();
        seat.settle(4);
    }

    PageSeat seat;
    std::unique_ptr<Page> page;
};

QString cell(QTableView* grid, int row, int column)
{
    return grid->model()->index(row, column).data().toString().replace(QChar::Nbsp, u' ');
}

look::CellTone tone(QTableView* grid, int row, int column)
{
    return static_cast<look::CellTone>(grid->model()->index(row, column).data(look::ToneRole).toInt());
}

} // namespace

class TestSuppliersPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void suppliersAreSavedAsTheyAreSeen()
    {
        Bench bench;
        const QByteArray file = savedTable(bench.seat, *bench.page);
        QVERIFY2(file.contains("48250000") && file.contains("2 / 20"), file.constData());
    }

    void theListSaysHowEachSupplierIsAndIsLoudOnlyWhereSomebodyMustAct()
    {
        Bench bench;
        auto* grid = bench.find<QTableView>(u"supplierGrid"_s);
        QCOMPARE(grid->model()->rowCount(), 3);
        QCOMPARE(cell(grid, 0, SupplierFloatHeld), u"48.250.000"_s);
        QCOMPARE(cell(grid, 0, SupplierBurn), u"1.500.000"_s);
        QCOMPARE(cell(grid, 0, SupplierInFlight), u"2 / 20"_s);
        QCOMPARE(cell(grid, 0, SupplierP95), u"2,4"_s);
        QCOMPARE(cell(grid, 1, SupplierLasts), u"± 2 j 10 mnt"_s);
        QCOMPARE(cell(grid, 1, SupplierSuccess), u"81,2 %"_s);
        QCOMPARE(cell(grid, 2, SupplierStanding), u"dijeda"_s);
        QCOMPARE(cell(grid, 2, SupplierSuccess), u"–"_s); // Nothing has ended there: no share.
        for (const int column : {SupplierFloatHeld, SupplierLasts, SupplierInFlight, SupplierSuccess}) {
            QCOMPARE(tone(grid, 0, column), look::CellTone::ByKind);
            QVERIFY(tone(grid, 1, column) == look::CellTone::Bad || tone(grid, 1, column) == look::CellTone::BadStrong);
            QCOMPARE(tone(grid, 2, column), look::CellTone::Off);
        }
        QCOMPARE(bench.said(u"supplierCount"_s), u"1 dari 3 perlu perhatian"_s);
        QVERIFY(bench.said(u"figuresAge"_s).startsWith(u"umur "_s));
        bench.seat.shoot(*bench.page, u"suppliers"_s);
    }

    void theFilterShowsOnlyThoseWhoNeedSomebodyAndSaysTheWayOut()
    {
        Bench bench;
        auto* grid = bench.find<QTableView>(u"supplierGrid"_s);
        bench.find<look::Segmented>(u"supplierWhich"_s)->choose(1);
        bench.seat.settle(2);
        QCOMPARE(grid->model()->rowCount(), 1);
        QCOMPARE(cell(grid, 0, SupplierCode), u"MKIO"_s);
        bench.type(u"supplierSearch"_s, u"digi"_s);
        QVERIFY(bench.page->findChild<look::EmptyState*>() != nullptr);
        bench.seat.shoot(*bench.page, u"suppliers-filtered"_s);
    }

    void pausingNeedsAReasonAndSendsTheVersionThatWasSeen()
    {
        Bench bench;
        bench.seat.answer("supplier.change",
                          R"({"supplier":{"code":"DIGI","open":false,"version":4},"replayed":false})");
        bench.find<look::Button>(u"pauseSupplier"_s)->click();
        bench.note({});
        QCOMPARE(bench.seat.count("supplier.change"), 0);
        bench.note(u"Perawatan"_s);
        QCOMPARE(bench.seat.said("supplier.change", "supplier"), std::string("DIGI"));
        QCOMPARE(bench.seat.said("supplier.change", "expect"), std::string("3"));
        QCOMPARE(bench.seat.last("supplier.change")->params["open"].asBool(), std::optional(false));
        QCOMPARE(bench.seat.said("supplier.change", "reason"), std::string("Perawatan"));
        QVERIFY(!bench.seat.said("supplier.change", "idem").empty());
        QCOMPARE(bench.seat.news.back().sentence, u"DIGI dijeda."_s);
    }

    void theBreakerIsHeldAndClosedWithAReason()
    {
        Bench bench;
        bench.seat.answer("supplier.breaker", R"({"supplier":"DIGI","state":"open","held":true,"replayed":false})");
        bench.find<look::Button>(u"breakerChange"_s)->click();
        bench.note(u"Banyak gagal"_s);
        QCOMPARE(bench.seat.said("supplier.breaker", "expect") + " " + bench.seat.said("supplier.breaker", "state"),
                 std::string("closed open"));
        bench.seat.tellRows("supplier.state", rows(true));
        QCOMPARE(cell(bench.find<QTableView>(u"supplierGrid"_s), 0, SupplierStanding), u"diistirahatkan"_s);
        QVERIFY(bench.said(u"breakerWords"_s).contains(u"Diistirahatkan"_s));
        bench.find<look::Button>(u"breakerChange"_s)->click();
        bench.note(u"Sudah pulih"_s);
        QCOMPARE(bench.seat.said("supplier.breaker", "expect") + " " + bench.seat.said("supplier.breaker", "state"),
                 std::string("open closed"));
    }

    void limitsAreSavedAsTheyWereSeen()
    {
        Bench bench;
        auto* save = bench.find<look::Button>(u"settingsSave"_s);
        QVERIFY(!save->isEnabled());
        bench.type(u"setting.max_in_flight"_s, u"500.000"_s);
        save->click();
        bench.seat.settle(2);
        QCOMPARE(bench.seat.count("supplier.change"), 0); // Beyond what is possible.
        bench.type(u"setting.max_in_flight"_s, u"25"_s);
        bench.type(u"setting.float_reserve"_s, u"250rb"_s);
        QVERIFY(!bench.page->unsaved().isEmpty());
        const auto now = bench.seat.clock.unixMs();
        bench.seat.answer("supplier.change", R"({"supplier":)" + file(now, 4, 25) + R"(,"replayed":false})");
        save->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("supplier.change", "expect"), std::string("3"));
        QCOMPARE(bench.seat.said("supplier.change", "max_in_flight"), std::string("25"));
        QCOMPARE(bench.seat.said("supplier.change", "float_reserve"), std::string("250000"));
        QVERIFY(!bench.seat.last("supplier.change")->params.has("total_timeout_ms")); // Untouched.
        QVERIFY(bench.page->unsaved().isEmpty());
    }

    void aConflictShowsTheirsAndKeepsMine()
    {
        Bench bench;
        const auto now = bench.seat.clock.unixMs();
        bench.seat.daemon.onRequest = [&bench, now, before = bench.seat.daemon.onRequest](const protocol::Message& it) {
            if (it.method != "supplier.change")
                return before(it);
            return protocol::errorText(
                it.id, protocol::failure("conflict", "STALE", R"({"current":)" + file(now, 7, 30, "Digi Baru") + "}"));
        };
        bench.type(u"setting.max_in_flight"_s, u"25"_s);
        bench.find<look::Button>(u"settingsSave"_s)->click();
        bench.seat.settle(4);
        QVERIFY(bench.said(u"settingsProblem"_s).contains(u"mengubah"_s));
        QCOMPARE(bench.find<QLineEdit>(u"setting.max_in_flight"_s)->text(), u"25"_s);
        QCOMPARE(bench.find<QLineEdit>(u"setting.name"_s)->text(), u"Digi Baru"_s); // Not touched here: theirs.
        bench.seat.shoot(*bench.page, u"suppliers-conflict"_s);
        bench.find<look::Button>(u"settingsSave"_s)->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("supplier.change", "expect"), std::string("7"));
        QCOMPARE(bench.seat.said("supplier.change", "max_in_flight"), std::string("25"));
        QVERIFY(!bench.seat.last("supplier.change")->params.has("name"));
    }

    void theBalanceIsAskedAndShownBesideOurBooks()
    {
        Bench bench;
        bench.seat.answer(
            "supplier.checkBalance",
            R"({"supplier":"DIGI","at":1,"reported":48310000,"ledger":48300000,"open_costs":0,"drift":10000,"threshold":5000,"case_opened":true})");
        const int asked = bench.seat.count("supplier.get");
        bench.find<look::Button>(u"balanceCheck"_s)->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("supplier.checkBalance", "supplier"), std::string("DIGI"));
        QVERIFY(!bench.seat.said("supplier.checkBalance", "idem").empty());
        QVERIFY(bench.seat.count("supplier.get") > asked);
        QVERIFY(bench.said(u"balanceNote"_s).contains(u"kasus"_s));
        bench.seat.refuse("supplier.checkBalance", "unavailable", "NO_ANSWER");
        bench.find<look::Button>(u"balanceCheck"_s)->click();
        bench.seat.settle(4);
        QVERIFY(bench.said(u"balanceNote"_s).contains(u"NO_ANSWER"_s));
    }

    void whatIsRefusedMostLeadsToItsSales()
    {
        Bench bench;
        bench.choose(0);
        QVERIFY2(bench.said(u"errorSum"_s).startsWith(u"80 dari 1.600"_s), qPrintable(bench.said(u"errorSum"_s)));
        bench.seat.shoot(*bench.page, u"supplier-ditolak"_s);
        auto* first = bench.find<QAbstractButton>(u"error_40"_s);
        QVERIFY(first->text().contains(u"<b>Nomor</b>"_s)); // Foreign words stay words.
        first->click();
        QCOMPARE(bench.seat.places.back(),
                 (Place{u"page.history"_s, {}, u"supplier:DIGI jawaban:40 waktu:60-menit"_s}));
        bench.seat.answer("supplier.errors", R"({"supplier":"DIGI","hours":24,"orders":7,"refused":0,"rows":[]})");
        bench.find<look::Segmented>(u"errorSpan"_s)->findChildren<QAbstractButton*>().at(1)->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.last("supplier.errors")->params["hours"].asInteger().value_or(0), std::int64_t{24});
        QVERIFY2(bench.said(u"errorSum"_s).contains(u"7 pesanan"_s), qPrintable(bench.said(u"errorSum"_s)));
        QVERIFY(bench.find<QAbstractButton>(u"error_40"_s) == nullptr);
    }

    void thePriceListIsSearchedAndLeadsToOurMapping()
    {
        Bench bench;
        bench.tab(SupplierPane::Prices);
        auto* grid = bench.find<QTableView>(u"pricesGrid0"_s);
        QCOMPARE(grid->model()->rowCount(), 2);
        QCOMPARE(cell(grid, 0, 4), u"49.420"_s);
        QCOMPARE(cell(grid, 1, 1), u"<b>XL</b> 10.000"_s); // As it is, never as rich text.
        QVERIFY(bench.said(u"pricesFetched"_s).contains(u"3 j"_s));
        bench.type(u"pricesSearch"_s, u"xl"_s);
        QTRY_COMPARE(bench.seat.said("supplier.prices", "search"), std::string("xl"));
        bench.seat.settle(4);
        grid->setCurrentIndex(grid->model()->index(0, 0));
        bench.seat.settle(2);
        bench.find<look::Button>(u"pricesMap"_s)->click();
        QCOMPARE(bench.seat.places.back(), (Place{u"page.mapping"_s, u"TSEL50"_s, {}}));
        bench.seat.shoot(*bench.page, u"suppliers-prices"_s);
    }

    void codesThatDoNotMeetOurMappingsHaveListsOfTheirOwn()
    {
        Bench bench;
        bench.tab(SupplierPane::Prices);
        const auto look = [&bench](int kind) {
            bench.find<look::Segmented>(u"pricesKind"_s)->choose(kind);
            bench.seat.settle(4);
            return bench.find<QTableView>(u"pricesGrid%1"_s.arg(kind));
        };
        QCOMPARE(cell(look(1), 0, 0), u"xl10"_s);
        auto* moved = look(2);
        QCOMPARE(cell(moved, 0, 0) + u' ' + cell(moved, 0, 5), u"TSEL50 +2,6 %"_s);
        QCOMPARE(tone(moved, 0, 5), look::CellTone::Bad);
        auto* gone = look(3);
        QCOMPARE(cell(gone, 0, 2), u"tutup di supplier"_s);
        bench.seat.shoot(*bench.page, u"suppliers-gone"_s);
    }

    void fetchingTooSoonIsExplainedAndTheListStays()
    {
        Bench bench;
        bench.tab(SupplierPane::Prices);
        bench.seat.refuse("supplier.fetchPrices", "refused", "TOO_SOON");
        bench.find<look::Button>(u"pricesFetch"_s)->click();
        bench.seat.settle(4);
        QVERIFY(bench.said(u"pricesNote"_s).contains(u"lima menit"_s));
        QCOMPARE(bench.find<QTableView>(u"pricesGrid0"_s)->model()->rowCount(), 2);
        const auto first = bench.seat.said("supplier.fetchPrices", "idem");
        bench.seat.answer("supplier.fetchPrices",
                          R"({"supplier":"DIGI","fetched_at":1,"lines":812,"new":3,"changed":40,"gone":1})");
        bench.find<look::Button>(u"pricesFetch"_s)->click();
        bench.seat.settle(4);
        QVERIFY(bench.seat.said("supplier.fetchPrices", "idem") != first);
        QVERIFY(bench.seat.news.back().sentence.contains(u"812 kode"_s));
    }

    void credentialsAreOnlyWritten()
    {
        Bench bench;
        bench.tab(SupplierPane::Secrets);
        QVERIFY(bench.said(u"secretsWhen"_s).startsWith(u"Diset "_s));
        auto* key = bench.find<QLineEdit>(u"secret.api_key"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QVERIFY(key->text().isEmpty());
        QVERIFY(!bench.find<look::Button>(u"secretsSave"_s)->isEnabled());
        QVERIFY(!bench.find<look::LinkButton>(u"secretsWaiting"_s)->isVisible());
        bench.type(u"secret.api_key"_s, u"rahasia-baru"_s);
        bench.type(u"secret.note"_s, u"Dari supplier, lewat telepon"_s);
        bench.seat.answer("supplier.credentials", kProposed);
        bench.seat.answer("supplier.get", waitingFile(bench.seat.clock.unixMs()));
        bench.find<look::Button>(u"secretsSave"_s)->click();
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("supplier.credentials", "api_key"), std::string("rahasia-baru"));
        QCOMPARE(bench.seat.said("supplier.credentials", "expect"), std::string("3"));
        QCOMPARE(bench.seat.said("supplier.credentials", "reason"), std::string("KREDENSIAL_BOCOR"));
        QCOMPARE(bench.seat.said("supplier.credentials", "note"), std::string("Dari supplier, lewat telepon"));
        for (const char* untouched : {"username", "webhook_secret", "base_url", "testing"})
            QVERIFY(!bench.seat.last("supplier.credentials")->params.has(untouched));
        QVERIFY(key->text().isEmpty()); // Gone from the screen too.
        QCOMPARE(bench.seat.news.back().sentence, u"Diajukan. Orang lain harus menyetujui."_s);
        auto* waiting = bench.find<look::LinkButton>(u"secretsWaiting"_s);
        QVERIFY(waiting->isVisible() && waiting->text().startsWith(u"Dewi meminta ganti kredensial"_s));
        bench.seat.shoot(*bench.page, u"suppliers-secrets"_s);
    }

    void anotherAddressNeedsEverySecretAnew()
    {
        Bench bench;
        bench.tab(SupplierPane::Secrets);
        bench.seat.answer("supplier.credentials", kProposed);
        bench.type(u"secret.base_url"_s, u"https://pindah.example"_s);
        bench.type(u"secret.username"_s, u"toko"_s);
        bench.find<look::Button>(u"secretsSave"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.count("supplier.credentials"), 0);
        bench.type(u"secret.api_key"_s, u"kunci"_s);
        bench.type(u"secret.webhook_secret"_s, u"rahasia"_s);
        bench.find<look::Button>(u"secretsSave"_s)->click();
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("supplier.credentials", "base_url"), std::string("https://pindah.example"));
        QCOMPARE(bench.seat.said("supplier.credentials", "webhook_secret"), std::string("rahasia"));
    }

    void conversationsArePlainText()
    {
        Bench bench;
        bench.seat.answer(
            "supplier.exchanges",
            R"({"supplier":"DIGI","rows":[{"at":1,"kind":"order","ref":"123","sku":"tsel50","request":"POST /transaction\nsign=***","outcome":"answered","status":200,"answer":"<img src=x>rc=00","elapsed_us":812000}]})");
        bench.tab(SupplierPane::Talk);
        const QString text = bench.find<QPlainTextEdit>(u"talkText"_s)->toPlainText();
        QVERIFY(text.contains(u"POST /transaction\nsign=***"_s));
        QVERIFY(text.contains(u"<img src=x>"_s));
        QCOMPARE(cell(bench.find<QTableView>(u"talkGrid"_s), 0, 5), u"0,8"_s);
        QCOMPARE(cell(bench.find<QTableView>(u"talkGrid"_s), 0, 1), u"pesanan"_s);
        bench.seat.shoot(*bench.page, u"suppliers-talk"_s);
    }

    void withoutTheRightTheConversationsAreNotAsked()
    {
        Bench bench({"supplier.read", "trx.read"});
        bench.tab(SupplierPane::Talk);
        QCOMPARE(bench.seat.count("supplier.exchanges"), 0);
        QVERIFY(!bench.find<look::Button>(u"pauseSupplier"_s)->isEnabled());
        QVERIFY(bench.find<look::Button>(u"pauseSupplier"_s)->toolTip() == lackWords("supplier.change"));
        QVERIFY(!bench.find<look::Button>(u"supplierAdd"_s)->isEnabled());
    }

    void theWaysToSalesAndLedgerNameTheSupplier()
    {
        Bench bench;
        bench.choose(1);
        bench.find<look::Button>(u"openSales"_s)->click();
        QCOMPARE(bench.seat.places.back(), (Place{u"page.sales"_s, {}, u"supplier:MKIO"_s}));
        bench.find<look::Button>(u"openLedger"_s)->click();
        QCOMPARE(bench.seat.places.back(), (Place{u"page.ledger"_s, u"supplier:MKIO"_s, {}}));
    }

    void aNewSupplierIsAskedForOnceAndChosenWhenItComes()
    {
        Bench bench;
        bench.seat.refuse("supplier.add", "refused", "CODE_TAKEN");
        bench.find<look::Button>(u"supplierAdd"_s)->click();
        auto* dialog = bench.page->findChild<AddSupplierDialog*>();
        QVERIFY(dialog != nullptr);
        const auto write = [dialog](const char* name, const QString& text) {
            auto* edit = dialog->findChild<QLineEdit*>(QLatin1String(name));
            edit->clear();
            QTest::keyClicks(edit, text);
        };
        dialog->verbButton()->click();
        QCOMPARE(bench.seat.count("supplier.add"), 0); // Everything is missing.
        write("new.code", u"digi"_s);
        write("new.name", u"Baru"_s);
        write("new.base_url", u"https://baru.example"_s);
        write("new.username", u"toko"_s);
        write("new.api_key", u"kunci"_s);
        write("new.webhook_secret", u"rahasia"_s);
        write("new.max_in_flight", u"12"_s);
        dialog->verbButton()->click();
        bench.seat.settle(3);
        bench.seat.shoot(*dialog, u"suppliers-add"_s);
        QCOMPARE(bench.seat.said("supplier.add", "code"), std::string("DIGI"));
        QVERIFY(dialog->isVisible());
        const auto first = bench.seat.said("supplier.add", "idem");
        bench.seat.answer("supplier.add", R"({"supplier":{"code":"BARU"},"replayed":false})");
        write("new.code", u"BARU"_s);
        dialog->verbButton()->click();
        bench.seat.settle(3);
        QVERIFY(bench.seat.said("supplier.add", "idem") != first);
        QCOMPARE(bench.seat.said("supplier.add", "adapter"), std::string("digiflazz"));
        QCOMPARE(bench.seat.said("supplier.add", "max_in_flight"), std::string("12"));
        QCOMPARE(bench.seat.last("supplier.add")->params["testing"].asBool(), std::optional(false));
        auto more = rows();
        more.push_back({"BARU", {{"code", "\"BARU\""}, {"name", "\"Baru\""}, {"open", "false"}, {"float", "0"}}});
        bench.seat.tellRows("supplier.state", more);
        bench.seat.settle(3);
        QCOMPARE(bench.seat.said("supplier.get", "supplier"), std::string("BARU"));
    }

    void aShopWithoutSuppliersIsShownWhatToDo()
    {
        Bench bench({}, {});
        auto* first = bench.page->findChild<look::EmptyState*>();
        QVERIFY(first != nullptr);
        bench.seat.shoot(*bench.page, u"suppliers-empty"_s);
        auto* verb = first->findChild<look::Button*>();
        QVERIFY(verb != nullptr);
        verb->click();
        QVERIFY(bench.page->findChild<AddSupplierDialog*>() != nullptr);
    }

    void withoutTheRightThePageSaysWhichOne()
    {
        Bench bench({"trx.read"});
        QVERIFY(bench.page->findChild<look::EmptyState*>() != nullptr);
        QCOMPARE(bench.seat.count("supplier.get"), 0);
    }

    void aSupplierThatCannotBeReadSaysWhyAndIsAskedAgain()
    {
        Bench bench({}, rows(), [](PageSeat& seat) { seat.refuse("supplier.get", "unavailable"); });
        auto* failure = bench.page->findChild<look::ErrorState*>();
        QVERIFY(failure != nullptr);
        bench.seat.answer("supplier.get", file(bench.seat.clock.unixMs()));
        failure->findChild<look::Button*>()->click();
        bench.seat.settle(4);
        QCOMPARE(bench.find<QLineEdit>(u"setting.name"_s)->text(), u"Digiflazz"_s);
    }

    void aBrokenLinkFreezesWhatIsThere()
    {
        Bench bench;
        bench.seat.daemon.stop();
        bench.seat.settle(6);
        QVERIFY(bench.page->isStale());
        QCOMPARE(bench.find<QTableView>(u"supplierGrid"_s)->model()->rowCount(), 3);
        for (const auto& name : {u"pauseSupplier"_s, u"breakerChange"_s, u"balanceCheck"_s, u"supplierAdd"_s})
            QVERIFY2(!bench.find<look::Button>(name)->isEnabled(), qPrintable(name));
        bench.seat.shoot(*bench.page, u"suppliers-stale"_s);
    }
};

ERAFLAZZ_UI_TEST(TestSuppliersPage)
#include "tst_suppliers_page.moc"
