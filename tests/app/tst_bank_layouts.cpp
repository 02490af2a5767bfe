// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bank_layouts.h"
#include "wallet/banks/statement_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace eraflazz;

namespace {

void write(const QTemporaryDir& folder, const char* name, const QByteArray& text)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

QByteArray layout(const char* id, const char* title)
{
    return QByteArray("id = \"") + id + "\"\nbank = \"X\"\n[columns]\ndate = [\"Hari\"]\ndescription = [\"" + title +
           "\"]\namount = [\"Nilai\"]\n[format]\ndates = [\"dd/MM/yyyy\"]\nnumbers = [\"1.234,56\"]\n[direction]\nby = "
           "\"sign\"\n[names]\nuse = \"ours\"\n";
}

constexpr const char* kNames = "[[ours]]\nmatch = '^dari (.+)$'\n";

} // namespace

class TestBankLayouts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noFolderMeansWhatIsBuiltIn()
    {
        const auto layouts = app::bankLayouts({});
        QVERIFY(layouts.size() >= 18);
    }

    void theOperatorsFilesAreAddedOrTakeTheirPlace()
    {
        const QTemporaryDir folder;
        write(folder, "name_patterns.toml", kNames);
        write(folder, "ours.toml", layout("ours", "Berita"));
        write(folder, "bsi_ft.toml", layout("bsi_ft", "Catatan"));
        write(folder, "example.toml", "not read");
        write(folder, "README", "not read");
        const auto layouts = app::bankLayouts(folder.path().toStdString());
        QCOMPARE(layouts.size(), app::bankLayouts({}).size() + 1);
        const wallet::StatementReader reader(layouts);
        const auto read = reader.read("Hari;Berita;Nilai\n01/09/2026;dari RUDI;1.000\n");
        QVERIFY(bool(read));
        QCOMPARE(read->layoutId, std::string("ours"));
        QCOMPARE(read->lines.front().nameHint, std::string("RUDI"));
        QCOMPARE(reader.read("Hari;Catatan;Nilai\n01/09/2026;x;1.000\n")->layoutId, std::string("bsi_ft"));
    }

    void aBrokenFileIsNamed()
    {
        const QTemporaryDir folder;
        write(folder, "broken.toml", "id = \"x\"\nbankk = \"y\"\n");
        try {
            static_cast<void>(app::bankLayouts(folder.path().toStdString()));
            QFAIL("accepted");
        } catch (const std::runtime_error& error) {
            QVERIFY2(std::string(error.what()).find("broken.toml: bank is missing") != std::string::npos, error.what());
        }
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, static_cast<void>(app::bankLayouts("/no/such/folder")));
    }
};

QTEST_GUILESS_MAIN(TestBankLayouts)
#include "tst_bank_layouts.moc"
