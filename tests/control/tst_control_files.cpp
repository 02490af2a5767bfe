// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/server/file_book.h"
#include "control_world.h"
#include "file_bringer.h"

#include <QtTest>

using namespace eraflazz;
using namespace eraflazz::control;
using namespace eraflazz::test;

/// Files that consoles bring: bounded, checked, and nobody else's.
class TestControlFiles final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<ControlWorld>();
        m_console = m_world->console("finance_maker");
    }
    void cleanup()
    {
        m_console.reset();
        m_world.reset();
    }

    void aFileOfSeveralPartsIsNamedByItsHash()
    {
        const std::string content(600'000, 'x');
        QCOMPARE(bring(*m_console, "mutasi.csv", content), hashOf(content));
    }

    void whatIsRefusedIsRefusedByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<qint64>("size");
        QTest::addColumn<QString>("refusal");
        QTest::newRow("a byte too many") << "a.csv" << qint64{FileBook::kBytesMax + 1} << "FILE_TOO_LARGE";
        QTest::newRow("far too many") << "a.csv" << qint64{900'000'000'000} << "FILE_TOO_LARGE";
        QTest::newRow("nothing") << "a.csv" << qint64{0} << "FILE_EMPTY";
        QTest::newRow("a path") << "../../etc/passwd" << qint64{3} << "FILE_NAME";
        QTest::newRow("a path of Windows") << "C:\\a.csv" << qint64{3} << "FILE_NAME";
        QTest::newRow("a folder") << ".." << qint64{3} << "FILE_NAME";
        QTest::newRow("blanks") << "   " << qint64{3} << "FILE_NAME";
        QTest::newRow("a name that steers a terminal") << "a\x1b[2J.csv" << qint64{3} << "FILE_NAME";
    }
    void whatIsRefusedIsRefusedByName()
    {
        QFETCH(QString, name);
        QFETCH(qint64, size);
        QFETCH(QString, refusal);
        const auto params =
            fields({{"name", name.toStdString()}, {"size", std::int64_t{size}}, {"sha256", hashOf("abc")}});
        QCOMPARE(detailOf(*m_console, "file.begin", params), refusal.toStdString());
    }

    void aWrongHashEndsTheUpload()
    {
        const auto upload = beginFile(*m_console, "a.csv", 3, hashOf("other"));
        QCOMPARE(m_console->refusal("file.part", partOf(upload, 0, "abc")), std::string());
        QCOMPARE(detailOf(*m_console, "file.end", fields({{"upload", upload}})), std::string("FILE_HASH_DIFFERS"));
        QCOMPARE(detailOf(*m_console, "file.end", fields({{"upload", upload}})), std::string("FILE"));
    }

    void halfAFileIsNoFile()
    {
        const auto upload = beginFile(*m_console, "a.csv", 6, hashOf("abcdef"));
        QCOMPARE(m_console->refusal("file.part", partOf(upload, 0, "abc")), std::string());
        QCOMPARE(detailOf(*m_console, "file.end", fields({{"upload", upload}})), std::string("FILE_INCOMPLETE"));
    }

    void partsComeInOrder()
    {
        for (const std::int64_t offset : {std::int64_t{0}, std::int64_t{2}, std::int64_t{4}}) {
            const auto upload = beginFile(*m_console, "a.csv", 6, hashOf("abcdef"));
            QCOMPARE(m_console->refusal("file.part", partOf(upload, 0, "abc")), std::string());
            QCOMPARE(detailOf(*m_console, "file.part", partOf(upload, offset, "def")), std::string("FILE_WRONG_ORDER"));
            QCOMPARE(detailOf(*m_console, "file.part", partOf(upload, 3, "def")), std::string("FILE"));
        }
    }

    void moreThanWasAnnouncedIsNotTaken()
    {
        const auto upload = beginFile(*m_console, "a.csv", 3, hashOf("abc"));
        QCOMPARE(detailOf(*m_console, "file.part", partOf(upload, 0, "abcd")), std::string("FILE_TOO_LARGE"));
        const auto large = beginFile(*m_console, "a.csv", 400'000, hashOf("abc"));
        // Encoded it has the most characters that a part may have, decoded a byte too many.
        QCOMPARE(m_console->refusal("file.part", partOf(large, 0, std::string(FileBook::kPartBytes + 4, 'x'))),
                 std::string("validation"));
        QCOMPARE(detailOf(*m_console, "file.part", partOf(large, 0, std::string(FileBook::kPartBytes + 1, 'x'))),
                 std::string("FILE_TOO_LARGE"));
    }

    void onlyBase64IsRead()
    {
        for (const char* data : {"%%%%", "YWJ", "YW Jj", "YWJj=", "YWJj\n", "===="}) {
            const auto upload = beginFile(*m_console, "a.csv", 3, hashOf("abc"));
            QCOMPARE(detailOf(*m_console,
                              "file.part",
                              fields({{"upload", upload}, {"offset", std::int64_t{0}}, {"data", data}})),
                     std::string("FILE_UNREADABLE"));
        }
    }

    void nobodyNamesAnothersFile()
    {
        const auto other = m_world->console("owner");
        const auto upload = beginFile(*m_console, "a.csv", 3, hashOf("abc"));
        QCOMPARE(detailOf(*other, "file.part", partOf(upload, 0, "abc")), std::string("FILE"));
        QCOMPARE(m_console->refusal("file.part", partOf(upload, 0, "abc")), std::string());
        QCOMPARE(detailOf(*other, "file.end", fields({{"upload", upload}})), std::string("FILE"));
        QCOMPARE(m_console->refusal("file.end", fields({{"upload", upload}})), std::string());
        QCOMPARE(detailOf(*other, "bank.preview", fields({{"file", hashOf("abc")}})), std::string("FILE"));
        // Not even the same person from another place.
        const auto same = m_world->console("finance_maker");
        QCOMPARE(detailOf(*same, "bank.preview", fields({{"file", hashOf("abc")}})), std::string("FILE"));
        QCOMPARE(m_console->refusal("bank.preview", fields({{"file", hashOf("abc")}})), std::string());
    }

    void aConnectionHasTwoFiles()
    {
        const auto begin = [this](const std::string& content) {
            return detailOf(*m_console,
                            "file.begin",
                            fields({{"name", "a"}, {"size", std::int64_t{3}}, {"sha256", hashOf(content)}}));
        };
        QCOMPARE(begin("abc"), std::string());
        QCOMPARE(begin("def"), std::string());
        QCOMPARE(begin("ghi"), std::string("TOO_MANY_FILES"));
    }

    void aWholeFileMakesRoomForTheNext()
    {
        QVERIFY(!bring(*m_console, "a", "abc").empty());
        QVERIFY(!bring(*m_console, "b", "def").empty());
        QVERIFY(!bring(*m_console, "c", "ghi").empty());
        QCOMPARE(detailOf(*m_console, "bank.preview", fields({{"file", hashOf("abc")}})), std::string("FILE"));
        QCOMPARE(m_console->refusal("bank.preview", fields({{"file", hashOf("ghi")}})), std::string());
    }

    void allConnectionsShareOneBoundedPlace()
    {
        FileBook book(600'000);
        std::int64_t owner = 0;
        for (std::int64_t bytes = 0; bytes < FileBook::kAllBytesMax; bytes += FileBook::kBytesMax) {
            ++owner;
            QVERIFY(book.begin(owner, {"a", FileBook::kBytesMax, hashOf("a"), owner}, 0).has_value());
        }
        QCOMPARE(book.begin(++owner, {"a", 1, hashOf("a")}, 0).error(), FileRefusal::Full);
        book.gone(1);
        QVERIFY(book.begin(owner, {"a", 1, hashOf("a")}, 0).has_value());
        book.tick(FileBook::kStalledMs);
        QVERIFY(book.begin(++owner, {"a", FileBook::kBytesMax, hashOf("a")}, 0).has_value());
    }

    void nobodyTakesTheRoomOfAllTheOthers()
    {
        constexpr std::int64_t kOne = 7;
        constexpr std::int64_t kOther = 8;
        FileBook book(600'000);
        std::int64_t owner = 0;
        for (std::int64_t bytes = 0; bytes < FileBook::kPersonBytesMax; bytes += FileBook::kBytesMax)
            QVERIFY(book.begin(++owner, {"a", FileBook::kBytesMax, hashOf("a"), kOne}, 0).has_value());
        QCOMPARE(book.begin(++owner, {"a", 1, hashOf("a"), kOne}, 0).error(), FileRefusal::TooMany);
        QVERIFY(book.begin(++owner, {"a", 1, hashOf("a"), kOther}, 0).has_value());
        book.gone(1);
        QVERIFY(book.begin(++owner, {"a", 1, hashOf("a"), kOne}, 0).has_value());
    }

    void whatNobodyAsksForIsForgotten()
    {
        FileBook book(600'000);
        const auto upload = book.begin(1, {"a", 3, hashOf("abc")}, 0);
        QCOMPARE(book.add(1, *upload, 0, "YWJj", FileBook::kStalledMs).error(), FileRefusal::Unknown);
        const auto second = book.begin(1, {"a", 3, hashOf("abc")}, 0);
        QCOMPARE(*book.add(1, *second, 0, "YWJj", 1'000), std::int64_t{3});
        QVERIFY(book.end(1, *second, 2'000).has_value());
        QVERIFY(book.find(1, hashOf("abc"), 601'999) != nullptr);
        QVERIFY(book.find(1, hashOf("abc"), 1'201'998) != nullptr); // each look keeps it for longer
        QVERIFY(book.find(1, hashOf("abc"), 1'801'998) == nullptr);
    }

    void aConsoleThatGoesTakesItsFilesAlong()
    {
        const auto file = bring(*m_console, "a.csv", "abc");
        std::int64_t owner = 0;
        for (const auto& [id, connection] : m_world->server->connections())
            owner = id;
        QVERIFY(m_world->server->files().find(owner, file, 0) != nullptr);
        m_console.reset();
        QVERIFY(ConsoleClient::wait([&] { return m_world->server->files().find(owner, file, 0) == nullptr; }));
    }

private:
    std::unique_ptr<ControlWorld> m_world;
    std::unique_ptr<ConsoleClient> m_console;
};

QTEST_GUILESS_MAIN(TestControlFiles)
#include "tst_control_files.moc"
