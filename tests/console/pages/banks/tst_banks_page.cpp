// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/secret_dialog.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/link_button.h"
#include "look/parts/page_states.h"
#include "look/parts/text_line.h"
#include "page_bench.h"
#include "pages/banks/bank_dialog.h"
#include "pages/banks/bank_secrets_dialog.h"
#include "pages/banks/banks_page.h"
#include "ui_main.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace eraflazz;
using namespace eraflazz::console;
using namespace Qt::Literals::StringLiterals;
using namespace std::string_literals;

namespace {

const std::vector<std::string> kAll{
    "deposit.read", "bank.change", "ledger.read", "request.read", "request.propose", "system.read"};

std::string account(const char* code, const std::string& more, qint64 now)
{
    return std::string(R"({"code":")") + code +
           R"(","bank":"BCA","number":"0000512345","name":"PT TOKO PULSA","auto_credit":true,"auto_limit":5000000,"fee":0,)"
           R"("amount_min":10000,"amount_max":100000000,"unique_code_max":999,"ticket_minutes":1440,"grace_minutes":4320,)"
           R"("version":3,"secrets_set_at":)" +
           std::to_string(now - 86'400'000) + R"(,"balance":48250000,"unmatched_sum":250000,"unmatched_age_s":5400,)" +
           more + "}";
}

std::string list(qint64 now)
{
    const std::string ago = std::to_string(now - 180'000);
    const std::string busy =
        R"("open":true,"stopped":"","number_fixed":true,"last_line":{"at":)" + ago +
        R"(,"age_s":180,"source":"moota","direction":"CR","amount":250123},"sources":[{"source":"moota","lines":42,"at":)" +
        ago + R"(},{"source":"import","lines":118,"at":)" + std::to_string(now - 172'800'000) +
        R"(}],"unmatched":2,"tickets":7,"changes":[{"version":3,"at":)" + std::to_string(now - 7'200'000) +
        R"(,"number":"0000512345","name":"PT TOKO PULSA","open":true,"auto_limit":5000000,"auto_credit":true,"secrets":false,"by":"server","request":null,"maker":null,"checker":null},)"
        R"({"version":2,"at":)" +
        std::to_string(now - 86'400'000) +
        R"(,"number":"0000512345","name":"PT TOKO PULSA","open":true,"auto_limit":1000000,"auto_credit":true,"secrets":true,"by":"two","request":"r1","maker":"rina","checker":"dewi"}])";
    const std::string stopped =
        R"("open":true,"stopped":"baris hilang sebelum 250.123","number_fixed":true,"last_line":{"at":)" + ago +
        R"(,"age_s":180,"source":"moota_poll","direction":"CR","amount":1},"sources":[],"unmatched":0,"tickets":0,"changes":[])";
    const std::string closed =
        R"("open":false,"stopped":"","number_fixed":false,"last_line":null,"sources":[],"unmatched":0,"tickets":0,"changes":[])";
    return R"({"rows":[)" + account("BCA1", busy, now) + "," + account("BRI1", stopped, now) + "," +
           account("MAN1", closed, now) +
           R"(],"waiting":[{"id":"0192f0c1-7a40-7cde-8f01-23456789abcd","account":"BCA1","new":false,"maker":"rina","maker_name":"Rina Astuti","mine":false,"created_at":)" +
           ago +
           R"(}],"doors":[{"account":"BCA1","moota":true,"moota_poll":false,"cekmutasi":false,"mutasibank":false}]})";
}

struct Bench : PageBench {
    explicit Bench(std::vector<std::string> scopes = kAll, const std::string& rows = {}) : PageBench(std::move(scopes))
    {
        seat.answer("bank.list", rows.empty() ? list(seat.clock.unixMs()) : rows);
        seat.answer(
            "reason.list",
            R"({"rows":[{"code":"REKENING_BERUBAH","kind":"bank_account","label":"Nomor atau nama berubah"}]})");
        show(makeBanksPage, 4);
    }
    void choose(int row)
    {
        auto* grid = find<QTableView>("bankGrid");
        grid->setCurrentIndex(grid->model()->index(row, 0));
        seat.settle(2);
    }
    void press(const char* button)
    {
        auto* pressed = find<look::Button>(button);
        QVERIFY2(pressed != nullptr, button);
        pressed->click();
        seat.settle(4);
    }
    template <typename Dialog> [[nodiscard]] Dialog* dialog() { return page->findChild<Dialog*>(); }
    void type(const char* field, const QString& text)
    {
        auto* edit = find<QLineEdit>(field);
        QVERIFY2(edit != nullptr, field);
        edit->setText(text);
    }
    template <typename Dialog> void say()
    {
        seat.settle(2);
        QVERIFY(dialog<Dialog>() != nullptr);
        dialog<Dialog>()->verbButton()->click();
        seat.settle(4);
    }
    [[nodiscard]] QString cell(int row, const QString& column)
    {
        auto* model = find<QTableView>("bankGrid")->model();
        for (int at = 0; at < model->columnCount(); ++at) {
            const auto look = model->headerData(at, Qt::Horizontal, look::ColumnRole).value<look::Column>();
            if (look.name == column)
                return model->index(row, at).data().toString();
        }
        return {};
    }
};

} // namespace

class TestBanksPage final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void everyAccountSaysHowItIs()
    {
        Bench bench;
        auto* grid = bench.find<QTableView>("bankGrid");
        QCOMPARE(grid->model()->rowCount(), 3);
        QCOMPARE(bench.cell(0, u"number"_s), u"0000512345"_s);
        QCOMPARE(bench.cell(0, u"auto_limit"_s), u"5.000.000"_s);
        QCOMPARE(bench.cell(0, u"balance"_s), u"48.250.000"_s);
        QCOMPARE(bench.cell(0, u"unmatched"_s), u"2"_s);
        QVERIFY(bench.cell(0, u"sources"_s).contains(u","_s));
        QVERIFY(bench.cell(0, u"last"_s).contains(u"Moota"_s));
        QVERIFY(bench.cell(0, u"standing"_s) != bench.cell(1, u"standing"_s));
        QVERIFY(bench.cell(1, u"standing"_s) != bench.cell(2, u"standing"_s));
        bench.seat.shoot(*bench.page, u"banks"_s);
        bench.choose(1);
        bench.seat.shoot(*bench.page, u"banks-stopped"_s);
    }

    void whatWaitsLeadsToItsRequest()
    {
        Bench bench;
        auto* link = bench.find<look::LinkButton>("bankWaiting");
        QVERIFY(link != nullptr);
        link->click();
        QCOMPARE(bench.seat.places.back(), (Place{u"page.requests"_s, u"0192f0c1-7a40-7cde-8f01-23456789abcd"_s, {}}));
    }

    void closingIsOnePersonsWithAReason()
    {
        Bench bench;
        bench.seat.answer("bank.change", R"({"changed":true})");
        bench.press("bankStanding");
        auto* dialog = bench.page->findChild<QDialog*>();
        QVERIFY(dialog != nullptr);
        bench.seat.shoot(*dialog, u"banks-close"_s);
        dialog->findChild<QLineEdit*>()->setText(u"Pindah ke BRI"_s);
        for (auto* button : dialog->findChildren<look::Button*>()) {
            if (button->kind() == look::ButtonKind::Danger)
                button->click();
        }
        bench.seat.settle(4);
        QCOMPARE(bench.seat.said("bank.change", "account"), "BCA1"s);
        QCOMPARE(bench.seat.last("bank.change")->params["open"].asBool(), std::optional(false));
        QCOMPARE(bench.seat.said("bank.change", "expect"), "3"s);
        QCOMPARE(bench.seat.said("bank.change", "note"), "Pindah ke BRI"s);
        QVERIFY(!bench.seat.said("bank.change", "idem").empty());
    }

    void aLowerLimitIsSavedAtOnce()
    {
        Bench bench;
        bench.seat.answer("bank.change", R"({"changed":true})");
        bench.press("bankChange");
        QVERIFY(!bench.find<QLineEdit>("bank.number")->isEnabled()); // Money came in under it.
        bench.type("bank.auto_limit", u"1jt"_s);
        QVERIFY(!bench.find<QComboBox>("bank.reason")->isEnabled());
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.said("bank.change", "auto_limit"), "1000000"s);
        QCOMPARE(bench.seat.said("bank.change", "reason"), ""s);
        QCOMPARE(bench.seat.said("bank.change", "number"), ""s);
        QCOMPARE(bench.seat.news.back().kind, look::StripKind::Good);
        QVERIFY(bench.dialog<BankDialog>() == nullptr || !bench.dialog<BankDialog>()->isVisible());
    }

    void aHigherLimitIsProposed()
    {
        Bench bench;
        bench.seat.answer(
            "bank.change",
            R"({"changed":false,"request":{"request":"0192f0c1-7a40-7cde-8f01-23456789abcd","state":"proposed","replayed":false}})");
        bench.press("bankChange");
        const QString alone = bench.find<look::TextLine>("bankStep")->text();
        bench.type("bank.auto_limit", u"9jt"_s);
        bench.seat.settle(2);
        QVERIFY(bench.find<look::TextLine>("bankStep")->text() != alone);
        bench.seat.shoot(*bench.dialog<BankDialog>(), u"banks-change"_s);
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.said("bank.change", "auto_limit"), "9000000"s);
        QCOMPARE(bench.seat.said("bank.change", "reason"), "REKENING_BERUBAH"s);
        QVERIFY(!bench.seat.news.back().action.isEmpty());
    }

    void howLongTicketsWaitIsOnePersons()
    {
        Bench bench;
        bench.seat.answer("bank.change", R"({"changed":true})");
        bench.press("bankChange");
        QCOMPARE(bench.find<QLineEdit>("bank.unique_code_max")->text(), u"999"_s);
        bench.type("bank.ticket_minutes", u"120"_s);
        bench.type("bank.grace_minutes", u"10080"_s);
        QVERIFY(!bench.find<QComboBox>("bank.reason")->isEnabled());
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.said("bank.change", "ticket_minutes"), "120"s);
        QCOMPARE(bench.seat.said("bank.change", "grace_minutes"), "10080"s);
        QCOMPARE(bench.seat.said("bank.change", "unique_code_max"), ""s);
        QCOMPARE(bench.seat.said("bank.change", "fee"), ""s);
    }

    void fewerCodesAndAShorterRestAreProposed_data()
    {
        QTest::addColumn<QString>("field");
        QTest::newRow("fewer codes") << u"unique_code_max"_s;
        QTest::newRow("a shorter rest") << u"grace_minutes"_s;
    }
    void fewerCodesAndAShorterRestAreProposed()
    {
        QFETCH(QString, field);
        Bench bench;
        bench.seat.answer(
            "bank.change",
            R"({"changed":false,"request":{"request":"0192f0c1-7a40-7cde-8f01-23456789abcd","state":"proposed","replayed":false}})");
        bench.press("bankChange");
        bench.type(("bank." + field.toStdString()).c_str(), u"100"_s);
        bench.seat.settle(2);
        QVERIFY(bench.find<QComboBox>("bank.reason")->isEnabled());
        bench.seat.shoot(*bench.dialog<BankDialog>(), u"banks-"_s + field);
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.said("bank.change", field.toStdString()), "100"s);
        QCOMPARE(bench.seat.said("bank.change", "reason"), "REKENING_BERUBAH"s);
    }

    void termsOfTicketsOutOfBoundsAreNotSent()
    {
        Bench bench;
        bench.press("bankChange");
        bench.type("bank.unique_code_max", u"8"_s);
        bench.type("bank.ticket_minutes", u"14"_s);
        bench.type("bank.grace_minutes", u"43201"_s);
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.count("bank.change"), 0);
        int wrong = 0;
        for (auto* field : bench.dialog<BankDialog>()->findChildren<look::Field*>())
            wrong += field->hasError() ? 1 : 0;
        QCOMPARE(wrong, 3);
    }

    void everythingFitsASmallScreen()
    {
        Bench bench;
        bench.page->resize(1286, 640); // What 1366x768 leaves beside the rail and between the bars.
        bench.seat.settle(4);
        auto* grid = bench.find<QTableView>("bankGrid");
        QVERIFY(grid->isVisible());
        QCOMPARE(grid->horizontalScrollBar()->maximum(), 0);
        bench.seat.shoot(*bench.page, u"banks-small"_s);
    }

    void whatCannotBeIsSaidAtItsField()
    {
        Bench bench;
        bench.press("bankAddInBar");
        bench.type("bank.code", u"BNI1"_s);
        bench.type("bank.bank", u"BNI"_s);
        bench.type("bank.number", u"12A45"_s);
        bench.type("bank.name", u"PT TOKO"_s);
        bench.type("bank.fee", u"20rb"_s);
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.count("bank.add"), 0);
        int wrong = 0;
        for (auto* field : bench.dialog<BankDialog>()->findChildren<look::Field*>())
            wrong += field->hasError() ? 1 : 0;
        QCOMPARE(wrong, 2);
        bench.seat.shoot(*bench.dialog<BankDialog>(), u"banks-add-wrong"_s);
        bench.type("bank.number", u"1234-5678 90"_s);
        bench.type("bank.fee", u"0"_s);
        bench.seat.refuse("bank.add", "refused", "NUMBER_TAKEN");
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.count("bank.add"), 1);
        const std::string first = bench.seat.said("bank.add", "idem");
        QVERIFY(bench.dialog<BankDialog>()->isVisible());
        QVERIFY(bench.dialog<BankDialog>()->problem().isEmpty()); // It stands at the number.
        bench.seat.answer("bank.add",
                          R"({"request":"0192f0c1-7a40-7cde-8f01-23456789abcd","state":"proposed","replayed":false})");
        bench.say<BankDialog>();
        QCOMPARE(bench.seat.said("bank.add", "amount_min"), "10000"s);
        QVERIFY(bench.seat.said("bank.add", "idem") != first);
    }

    void aSecretThatIsMadeIsShownOnce()
    {
        Bench bench;
        bench.seat.answer(
            "bank.secrets",
            R"({"request":"0192f0c1-7a40-7cde-8f01-23456789abcd","state":"proposed","replayed":false,"moota_secret":"c0ffee-secret"})");
        bench.press("bankSecrets");
        auto* dialog = bench.dialog<BankSecretsDialog>();
        QVERIFY(dialog != nullptr);
        for (const char* name : {"secret.moota_token", "secret.cekmutasi_secret", "secret.mutasibank_key"}) {
            QCOMPARE(bench.find<QLineEdit>(name)->text(), QString());
            QCOMPARE(bench.find<QLineEdit>(name)->echoMode(), QLineEdit::Password);
        }
        bench.seat.shoot(*dialog, u"banks-secrets"_s);
        bench.find<QComboBox>("secret.moota")->setCurrentIndex(1);
        bench.type("secret.mutasibank_key", u"psst"_s);
        bench.say<BankSecretsDialog>();
        QCOMPARE(bench.seat.last("bank.secrets")->params["make_moota"].asBool(), std::optional(true));
        QCOMPARE(bench.seat.said("bank.secrets", "mutasibank_key"), "psst"s);
        QCOMPARE(bench.seat.said("bank.secrets", "moota_token"), ""s);
        auto* shown = bench.dialog<SecretDialog>();
        QVERIFY(shown != nullptr);
        QCOMPARE(shown->findChild<QLineEdit*>(u"secret0"_s)->text(), u"c0ffee-secret"_s);
        shown->findChild<look::Button*>(u"secretDone"_s)->click();
        bench.seat.settle(4);
        QVERIFY(bench.dialog<SecretDialog>() == nullptr);
        for (const auto& news : bench.seat.news)
            QVERIFY(!news.sentence.contains(u"c0ffee"_s));
    }

    void whoMayNotChangeSeesItAll()
    {
        Bench bench({"deposit.read", "system.read"});
        QCOMPARE(bench.find<QTableView>("bankGrid")->model()->rowCount(), 3);
        for (const char* name : {"bankAddInBar", "bankChange", "bankSecrets", "bankStanding"})
            QVERIFY2(!bench.find<look::Button>(name)->isEnabled(), name);
    }

    void withoutTheRightNothingIsAsked()
    {
        Bench bench({"system.read"});
        QCOMPARE(bench.seat.count("bank.list"), 0);
        QVERIFY(!bench.find<QTableView>("bankGrid")->isVisible());
    }

    void aShopWithoutAccountsIsToldWhatToDo()
    {
        Bench bench(kAll, R"({"rows":[],"waiting":[],"doors":[]})");
        QVERIFY(!bench.find<QTableView>("bankGrid")->isVisible());
        bench.seat.shoot(*bench.page, u"banks-empty"_s);
        bench.seat.refuse("bank.list", "unavailable");
        bench.page->comeForward();
        bench.seat.settle(4);
        QVERIFY(!bench.find<QTableView>("bankGrid")->isVisible());
    }

    void aLinkChoosesItsAccount()
    {
        Bench bench;
        bench.page->open({u"page.banks"_s, u"MAN1"_s, {}});
        bench.seat.settle(2);
        QCOMPARE(bench.find<QTableView>("bankGrid")->currentIndex().row(), 2);
        bench.press("bankStanding"); // Opening takes the form, with its reason.
        QVERIFY(bench.dialog<BankDialog>() != nullptr);
    }
};

ERAFLAZZ_UI_TEST(TestBanksPage)
#include "tst_banks_page.moc"
