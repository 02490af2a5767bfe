// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/statement_look.h"
#include "control_world.h"
#include "file_bringer.h"

#include <QFile>
#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::test;

namespace {

std::string sample(const char* name)
{
    QFile file(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/tests/wallet/statements/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string utf16(const std::string& text)
{
    std::string wide("\xff\xfe", 2);
    for (const char c : text)
        wide += {c, '\0'};
    return wide;
}

/// A statement in BCA's way with that many credits.
std::string longStatement(int lines)
{
    std::string text = "No. Rekening,=,'0000512345\r\nNama,=,PT CONTOH\r\nMata Uang,=,IDR\r\n\r\n"
                       "Tanggal,Keterangan,Cabang,Jumlah,,Saldo\r\n";
    std::int64_t balance = 1'000'000;
    for (int i = 0; i < lines; ++i) {
        balance += 10'000 + i;
        text += "'02/09/2026,TRSF E-BANKING CR " + std::to_string(i) + ",'0938," + std::to_string(10'000 + i) +
                ".00,CR," + std::to_string(balance) + ".00\r\n";
    }
    return text;
}

} // namespace

/// Statements over the channel, hostile ones first. The shop behind it is invented: every line is new to it.
class TestControlStatements final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ControlWorld>();
        m_console = m_world->console("finance_maker");
        for (const auto& [id, connection] : m_world->server->connections())
            m_world->server->connection(id)->steppedUpUntilMs = INT64_MAX;
    }
    void cleanup()
    {
        m_console.reset();
        m_world.reset();
    }

    void whatIsNoStatementIsNamed_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char* name, const std::string& content, const char* problem) {
            QTest::newRow(name) << QByteArray::fromStdString(content) << QString::fromLatin1(problem);
        };
        row("an archive", std::string("PK\x03\x04") + std::string(2000, '\0'), "ZIP_FILE");
        row("old Excel", std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + std::string(2000, 'x'), "EXCEL_FILE");
        row("a PDF", "%PDF-1.7\n", "PDF_FILE");
        row("zero bytes", "Tanggal,Keterangan" + std::string(100, '\0') + "\n1,2\n", "BINARY_FILE");
        row("some text", "hello\nworld\n", "NO_TABLE");
        row("a page that is no statement", "<html><table><tr><td>Login</td></tr></table></html>", "NO_TABLE");
        row("deeper than any page", "<html><table>" + std::string(400'000, '<') + "tr><td>", "NO_TABLE");
        row("one endless line", std::string(200'000, 'a'), "NO_TABLE");
        row("an endless line in a table", longStatement(1) + std::string(200'000, 'a'), "LINE_TOO_LONG");
        std::string rows = longStatement(1);
        for (int i = 0; i <= 100'000; ++i)
            rows += "'02/09/2026,A,0,1.00,CR,2.00\r\n";
        row("very many rows", rows, "TOO_MANY_ROWS");
    }
    void whatIsNoStatementIsNamed()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, problem);
        const auto file = bring(*m_console, "mutasi.xls", content.toStdString());
        QVERIFY(!file.empty());
        const auto look = m_console->result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}}));
        QCOMPARE(QString::fromStdString(std::string(look["problem"]["key"].asString().value_or(""))), problem);
        QCOMPARE(look["importable"].asBool(), std::optional(false));
        QVERIFY(!look["layouts"].items().empty()); // to choose from
        QCOMPARE(detailOf(*m_console, "bank.import", importOf(file, 0)), std::string("FILE_UNREADABLE"));
        QCOMPARE(imports(), 0);
    }

    void aStatementIsRecognisedHoweverItIsWrittenAndNamed()
    {
        const auto page = bring(*m_console, "mutasi.xls", sample("bca_export_html.xls"));
        const auto html = m_console->result("bank.preview", fields({{"file", page}, {"bank", "BCA1"}}));
        QCOMPARE(html["layout"]["id"].asString(), std::optional<std::string_view>("bca_export_html"));
        const auto wide = bring(*m_console, "harmless.txt", utf16(sample("bca_individual_a.csv")));
        const auto text = m_console->result("bank.preview", fields({{"file", wide}, {"bank", "BCA1"}}));
        QCOMPARE(text["layout"]["id"].asString(), std::optional<std::string_view>("bca_individual_a"));
        QCOMPARE(text["importable"].asBool(), std::optional(true));
        QCOMPARE(text["totals"]["new"].asInteger(), text["totals"]["lines"].asInteger());
        QCOMPARE(text["expect"].asInteger(), text["totals"]["lines"].asInteger());
        QCOMPARE(text["rows"].items().front()["state"].asString(), std::optional<std::string_view>("suspense"));
        QCOMPARE(imports(), 0);
    }

    void theAccountIsChosenWhenTheFileNamesNoneOfOurs()
    {
        const auto file = bring(*m_console, "mutasi.csv", sample("bca_individual_a.csv"));
        const auto look = m_console->result("bank.preview", fields({{"file", file}}));
        QCOMPARE(look["refusal"].asString(), std::optional<std::string_view>("CHOOSE_BANK"));
        QVERIFY(!look.has("bank"));
        QVERIFY(!look["rows"].items().empty());
        const auto unknown = m_console->result("bank.preview", fields({{"file", file}, {"bank", "NONE"}}));
        QCOMPARE(unknown["refusal"].asString(), std::optional<std::string_view>("UNKNOWN_BANK"));
    }

    void aChosenLayoutIsTheOnlyOneTried()
    {
        const auto file = bring(*m_console, "mutasi.csv", sample("bca_individual_a.csv"));
        const auto look =
            m_console->result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}, {"layout", "bri_export"}}));
        QCOMPARE(look["problem"]["key"].asString(), std::optional<std::string_view>("NO_TABLE"));
        const auto none =
            m_console->result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}, {"layout", "no_such"}}));
        QCOMPARE(none["problem"]["key"].asString(), std::optional<std::string_view>("NO_TABLE"));
    }

    void aPictureGoesWithItsFile()
    {
        const auto file = bring(*m_console, "mutasi.csv", longStatement(300));
        const auto further = fields({{"file", file}, {"bank", "BCA1"}, {"from", std::int64_t{200}}});
        QVERIFY(m_console->result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}})).has("next"));
        QCOMPARE(m_console->refusal("bank.preview", further), std::string());
        m_world->server->files().tick(INT64_MAX);
        QVERIFY(ConsoleClient::wait([&] { return detailOf(*m_console, "bank.preview", further) == "LOOK_AGAIN"; }));
        QCOMPARE(detailOf(*m_console, "bank.preview", fields({{"file", file}, {"bank", "BCA1"}})), std::string("FILE"));
    }

    void rowsThatCannotBeReadComeFirstAndKeepAllOut()
    {
        auto text = sample("bca_individual_a.csv");
        text.insert(text.find("'05/09/2026"), "'99/09/2026,RUSAK,'0938,1.00,CR,2.00\n");
        const auto file = bring(*m_console, "mutasi.csv", text);
        const auto look = m_console->result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}}));
        QCOMPARE(look["refusal"].asString(), std::optional<std::string_view>("UNREADABLE_ROWS"));
        const auto& first = look["rows"].items().front();
        QCOMPARE(first["state"].asString(), std::optional<std::string_view>("refused"));
        QCOMPARE(first["reason"].asString(), std::optional<std::string_view>("DATE_UNREADABLE"));
        QCOMPARE(detailOf(*m_console, "bank.import", importOf(file, 0)), std::string("UNREADABLE_ROWS"));
        QCOMPARE(imports(), 0);
    }

    void aLongStatementComesInPagesAndTellsHowFarItIs()
    {
        const auto file = bring(*m_console, "mutasi.csv", longStatement(1'000));
        auto look = m_console->result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}}));
        std::size_t rows = look["rows"].items().size();
        QCOMPARE(rows, std::size_t{200});
        while (const auto next = look["next"].asString()) {
            look = m_console->result(
                "bank.preview", fields({{"file", file}, {"bank", "BCA1"}, {"from", std::stoll(std::string(*next))}}));
            rows += look["rows"].items().size();
        }
        QCOMPARE(rows, std::size_t{1'000});
        const auto* told = m_console->last("job");
        QVERIFY(told != nullptr);
        QCOMPARE(told->params["job"].asString(), std::optional<std::string_view>(file.substr(0, 16)));
        QCOMPARE(told->params["progress_permille"].asInteger(), std::optional<std::int64_t>(1'000));
        // Of another picture there are no further rows.
        QCOMPARE(detailOf(*m_console,
                          "bank.preview",
                          fields({{"file", file}, {"bank", "OTHER"}, {"from", std::int64_t{200}}})),
                 std::string("LOOK_AGAIN"));
    }

    void longerThanAConsoleTakesIsRefused()
    {
        const auto file =
            bring(*m_console, "mutasi.csv", longStatement(static_cast<int>(control::StatementLook::kLinesMax) + 1));
        const auto look = m_console->result("bank.preview", fields({{"file", file}, {"bank", "BCA1"}}));
        QCOMPARE(look["refusal"].asString(), std::optional<std::string_view>("TOO_MANY_LINES"));
        // Pictures stay for a while: of what is too long there is none, or a few of them would fill the memory.
        QCOMPARE(look["totals"]["lines"].asInteger(), std::optional<std::int64_t>(0));
        QVERIFY(look["rows"].items().empty());
    }

    void anImportNeedsThePasswordAndWhatWasSeen()
    {
        const auto file = bring(*m_console, "mutasi.csv", longStatement(450));
        QCOMPARE(detailOf(*m_console, "bank.import", importOf(file, 449)), std::string("LINES_DIFFER"));
        QCOMPARE(imports(), 0);
        QCOMPARE(m_console->refusal("bank.import", importOf(file, 450)), std::string());
        QCOMPARE(imports(), 3); // steps of 200 lines
        for (const auto& [id, connection] : m_world->server->connections())
            m_world->server->connection(id)->steppedUpUntilMs = 0;
        QCOMPARE(m_console->refusal("bank.import", importOf(file, 450)), std::string("step_up_required"));
        QCOMPARE(imports(), 3);
    }

    void pressingTwiceImportsOnce()
    {
        const auto file = bring(*m_console, "mutasi.csv", longStatement(10));
        const auto call = importOf(file, 10);
        const auto first = m_console->call("bank.import", call);
        const auto second = m_console->call("bank.import", call);
        QCOMPARE(first.error.key + second.error.key, std::string());
        QCOMPARE(first.result.dump(), second.result.dump());
        QCOMPARE(imports(), 1);
    }

private:
    static std::string importOf(const std::string& file, std::int64_t expect)
    {
        return fields({{"idem", freshIdem()}, {"file", file}, {"bank", "BCA1"}, {"expect", expect}});
    }
    [[nodiscard]] int imports() const
    {
        const auto all = m_world->deeds.all();
        return static_cast<int>(std::count(all.begin(), all.end(), "import lines"));
    }

    std::unique_ptr<ControlWorld> m_world;
    std::unique_ptr<ConsoleClient> m_console;
};

QTEST_GUILESS_MAIN(TestControlStatements)
#include "tst_control_statements.moc"
