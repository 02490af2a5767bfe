// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/parts/search_field.h"
#include "shell/search_popup.h"
#include "shell_bench.h"

#include <QStandardItemModel>

using namespace eraflazz;
using namespace eraflazz::console;

namespace {

constexpr auto kFound = R"({"rows":[
    {"kind":"agent","id":"AG001","title":"AG001 Toko Budi","detail":"Rp 1.000.000","state":"ACTIVE","time":1795000000000},
    {"kind":"sale","id":"0192-a","title":"7K3M94","detail":"XLD10 0812 3456 7890","state":"SUCCESS","time":1795000000000},
    {"kind":"sale","id":"0192-b","title":"7K3M95","detail":"XLD10 0812 3456 7891","state":"FAILED","time":1795000000000},
    {"kind":"line","id":"0192-c","title":"BCA1 Rp 50.123","detail":"belum dicocokkan","state":"open","time":1795000000000},
    {"kind":"starship","id":"1","title":"of a later contract","detail":"","state":"","time":1795000000000}]})";

struct Search {
    explicit Search(look::Theme* theme) : bench(theme) {}
    [[nodiscard]] bool begin()
    {
        if (!bench.goLive())
            return false;
        field = bench.window->findChild<look::SearchField*>();
        popup = bench.find<SearchPopup>("searchPopup");
        bench.window->activateWindow();
        const bool isActive = QTest::qWaitForWindowActive(bench.window.get());
        field->goThere();
        return isActive && field->field()->hasFocus();
    }
    void type(const QString& text) const { QTest::keyClicks(field->field(), text); }
    void key(Qt::Key key) const { QTest::keyClick(field->field(), key); }
    [[nodiscard]] bool find(const QString& text)
    {
        type(text);
        bench.clock.advance(200);
        return QTest::qWaitFor([this] { return popup->found().rowCount() > 0; });
    }

    ShellBench bench;
    look::SearchField* field = nullptr;
    SearchPopup* popup = nullptr;
};

void answerFind(ShellBench& bench, const std::string& result)
{
    bench.onRequest = [result](const protocol::Message& it) -> std::optional<std::string> {
        return it.method == "search.find" ? std::optional(protocol::replyText(it.id, result)) : std::nullopt;
    };
}

} // namespace

/// One box for everything, worked by the keyboard alone.
class TestSearchPopup final : public QObject {
    Q_OBJECT

public:
    look::Theme* theme = nullptr;

private Q_SLOTS:
    void asksOnceAfterThePauseAndNotBelowTwoLetters()
    {
        Search search(theme);
        answerFind(search.bench, kFound);
        QVERIFY(search.begin());
        search.type(QStringLiteral("0"));
        search.bench.clock.advance(1'000);
        QCOMPARE(search.popup->sentence(), QStringLiteral("Ketik sedikitnya dua huruf atau angka."));
        search.type(QStringLiteral("812"));
        search.bench.clock.advance(199);
        QCOMPARE(search.bench.daemon.count("search.find"), 0);
        search.bench.clock.advance(1);
        QTRY_COMPARE(search.bench.daemon.count("search.find"), 1);
        QCOMPARE(search.bench.daemon.last("search.find")->params["text"].asString().value_or(""),
                 std::string_view("0812"));
    }

    void showsWhatIsFoundByKind()
    {
        Search search(theme);
        answerFind(search.bench, kFound);
        QVERIFY(search.begin());
        QVERIFY(search.find(QStringLiteral("0812")));
        QStringList rows;
        for (int row = 0; row < search.popup->found().rowCount(); ++row)
            rows << search.popup->found().item(row)->text();
        QCOMPARE(rows,
                 (QStringList{QStringLiteral("Transaksi"),
                              QStringLiteral("7K3M94"),
                              QStringLiteral("7K3M95"),
                              QStringLiteral("Agen"),
                              QStringLiteral("AG001 Toko Budi"),
                              QStringLiteral("Mutasi bank"),
                              QStringLiteral("BCA1 Rp 50.123")}));
        QVERIFY(search.popup->isVisible());
        search.bench.picture(QStringLiteral("cari"));
    }

    void enterGoesToTheChosenOne()
    {
        Search search(theme);
        answerFind(search.bench, kFound);
        QVERIFY(search.begin());
        QVERIFY(search.find(QStringLiteral("0812")));
        search.key(Qt::Key_Down);
        search.key(Qt::Key_Return);
        QCOMPARE(search.bench.window->workplace()->deck().currentAction(), std::string_view("page.sales"));
        QCOMPARE(search.bench.page()->opened.subject, QStringLiteral("0192-b"));
        QVERIFY(!search.popup->isVisible());
        QVERIFY(search.field->field()->text().isEmpty());
    }

    void whatItIsNowStandsWithIt()
    {
        Search search(theme);
        answerFind(search.bench,
                   R"({"rows":[{"kind":"sale","id":"a","title":"A","detail":"XLD10 0812 SN 123","state":"SUCCESS"},)"
                   R"({"kind":"sale","id":"b","title":"B","detail":"","state":"DOUBTFUL"},)"
                   R"({"kind":"agent","id":"c","title":"C","detail":"","state":"ACTIVE"}]})");
        QVERIFY(search.begin());
        QVERIFY(search.find(QStringLiteral("0812")));
        const auto told = [&search](int row) {
            return search.popup->found().item(row)->data(Qt::AccessibleTextRole).toString();
        };
        QVERIFY2(told(1).endsWith(QStringLiteral("SN 123, Sukses")), qPrintable(told(1)));
        QVERIFY2(told(2).endsWith(QStringLiteral("MERAGUKAN")), qPrintable(told(2)));
        QVERIFY2(!told(4).contains(QStringLiteral("ACTIVE")), qPrintable(told(4)));
    }

    void afterwardsThePageHasTheKeyboard()
    {
        Search search(theme);
        answerFind(search.bench, kFound);
        QVERIFY(search.begin());
        QVERIFY(search.find(QStringLiteral("0812")));
        search.key(Qt::Key_Return);
        auto* page = search.bench.window->workplace()->deck().current();
        const auto hasIt = [&] {
            const QWidget* focused = search.bench.window->focusWidget();
            return focused == page || page->isAncestorOf(focused);
        };
        QVERIFY(hasIt());
        search.field->goThere();
        search.key(Qt::Key_Escape);
        QVERIFY(hasIt());
    }

    void upFromTheTopStaysAndHeadsAreSkipped()
    {
        Search search(theme);
        answerFind(search.bench, kFound);
        QVERIFY(search.begin());
        QVERIFY(search.find(QStringLiteral("0812")));
        search.key(Qt::Key_Up);
        for (int step = 0; step < 3; ++step)
            search.key(Qt::Key_Down);
        search.key(Qt::Key_Return); // Sale, sale, agent (forbidden here), bank line.
        QCOMPARE(search.bench.page()->opened.subject, QStringLiteral("line:0192-c"));
        QCOMPARE(search.bench.window->workplace()->deck().currentAction(), std::string_view("page.deposits"));
    }

    void nothingFoundSaysHowNumbersMayBeWritten()
    {
        Search search(theme);
        answerFind(search.bench, R"({"rows":[]})");
        QVERIFY(search.begin());
        search.type(QStringLiteral("zzz"));
        search.bench.clock.advance(200);
        QTRY_COMPARE(search.popup->sentence(),
                     QStringLiteral("Tidak ada \"zzz\". Tulis nomor, kode dan SN lengkap; 08, 628 dan +62 sama saja."));
        search.key(Qt::Key_Return); // Leads nowhere.
        QCOMPARE(search.bench.window->workplace()->deck().currentAction(), std::string_view("page.dashboard"));
    }

    void failureIsSaidInTheBox()
    {
        Search search(theme);
        search.bench.onRequest = [](const protocol::Message& it) -> std::optional<std::string> {
            if (it.method == "search.find")
                return protocol::errorText(it.id, protocol::failure("unavailable"));
            return std::nullopt;
        };
        QVERIFY(search.begin());
        search.type(QStringLiteral("0812"));
        search.bench.clock.advance(200);
        QTRY_VERIFY(search.popup->sentence().size() > 20);
        QVERIFY(search.popup->sentence() != QStringLiteral("Mencari…"));
    }

    void escClosesAndGivesTheFocusBack()
    {
        Search search(theme);
        answerFind(search.bench, kFound);
        QVERIFY(search.begin());
        QVERIFY(search.find(QStringLiteral("0812")));
        search.key(Qt::Key_Escape);
        QVERIFY(!search.popup->isVisible());
        QVERIFY(!search.field->field()->hasFocus());
    }

    void answerToAnOlderTextIsNotShown()
    {
        Search search(theme);
        std::vector<std::string> waiting;
        search.bench.onRequest = [&waiting](const protocol::Message& it) -> std::optional<std::string> {
            if (it.method != "search.find")
                return std::nullopt;
            waiting.push_back(it.id);
            return std::string();
        };
        QVERIFY(search.begin());
        search.type(QStringLiteral("08"));
        search.bench.clock.advance(200);
        QTRY_COMPARE(waiting.size(), std::size_t{1});
        search.type(QStringLiteral("12"));
        search.bench.clock.advance(200);
        QTRY_COMPARE(waiting.size(), std::size_t{2});
        search.bench.daemon.say(protocol::replyText(waiting[1], R"({"rows":[]})"));
        QTRY_VERIFY(search.popup->sentence().contains(QStringLiteral("0812")));
        search.bench.daemon.say(protocol::replyText(waiting[0], kFound));
        QTest::qWait(50);
        QCOMPARE(search.popup->found().rowCount(), 0);
    }
};

ERAFLAZZ_UI_TEST(TestSearchPopup)
#include "tst_shell_search_popup.moc"
