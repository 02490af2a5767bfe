// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/child_process.h"
#include "e2e/support/demo_process.h"

#include <QImage>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

using namespace eraflazz;

namespace {

const std::string kProgram = ERAFLAZZ_BIN_DIR "/eraflazz-console";

} // namespace

/// The program itself, at the demo's door.
class TestConsoleProgram final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<e2e::DemoProcess> m_demo;
    QTemporaryDir m_folder;

    [[nodiscard]] e2e::Finished run(const QStringList& options)
    {
        std::vector<std::string> command{
            kProgram, "--settings", m_folder.filePath(QStringLiteral("settings")).toStdString()};
        for (const QString& one : options)
            command.push_back(one.toStdString());
        return e2e::runProgram(command, 40'000);
    }
    [[nodiscard]] QString shot() const { return m_folder.filePath(QStringLiteral("shot.png")); }
    [[nodiscard]] QString ready() const
    {
        return QString::fromStdString(m_demo->folder()) + QStringLiteral("/ready.json");
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        m_demo = std::make_unique<e2e::DemoProcess>();
        QVERIFY(QFile::exists(ready()));
    }

    void everyPageShowsCurrentData_data()
    {
        QTest::addColumn<QString>("page");
        for (const char* page : {"dashboard",
                                 "sales",
                                 "history",
                                 "cases",
                                 "deposits",
                                 "ledger",
                                 "requests",
                                 "products",
                                 "mapping",
                                 "routing",
                                 "reports",
                                 "alarms",
                                 "people",
                                 "audit",
                                 "system"})
            QTest::newRow(page) << QStringLiteral("page.") + QString::fromLatin1(page);
    }
    void everyPageShowsCurrentData()
    {
        QFETCH(const QString, page);
        QFile::remove(shot());
        const auto finished = run({QStringLiteral("--ready-file"),
                                   ready(),
                                   QStringLiteral("--page"),
                                   page,
                                   QStringLiteral("--size"),
                                   QStringLiteral("1366x768"),
                                   QStringLiteral("--settle"),
                                   QStringLiteral("300"),
                                   QStringLiteral("--shot"),
                                   shot()});
        QVERIFY2(finished.exitCode == 0, finished.output.c_str());
        // A page that wants more room than the smallest screen has would make the window larger.
        QCOMPARE(QImage(shot()).size(), QSize(1366, 768));
    }

    void pageOfAnotherRoleIsNotShown()
    {
        const auto finished = run({QStringLiteral("--ready-file"),
                                   ready(),
                                   QStringLiteral("--as"),
                                   QStringLiteral("viewer"),
                                   QStringLiteral("--page"),
                                   QStringLiteral("page.people"),
                                   QStringLiteral("--settle"),
                                   QStringLiteral("300"),
                                   QStringLiteral("--shot"),
                                   shot()});
        QCOMPARE(finished.exitCode, 4);
    }

    void nobodyOfThatNameIsSaid()
    {
        const auto finished =
            run({QStringLiteral("--ready-file"), ready(), QStringLiteral("--as"), QStringLiteral("hantu")});
        QCOMPARE(finished.exitCode, 2);
        QVERIFY(finished.output.find("hantu") != std::string::npos);
    }

    void signInIsPaintedInTime()
    {
        // The best of three: the machine may be busy with other tests.
        double best = 1e9;
        for (int round = 0; round < 3; ++round) {
            const auto finished = run({QStringLiteral("--time"),
                                       QStringLiteral("--settle"),
                                       QStringLiteral("10"),
                                       QStringLiteral("--shot"),
                                       shot()});
            const auto match = QRegularExpression(QStringLiteral("first painted after (\\d+) ms"))
                                   .match(QString::fromStdString(finished.output));
            QVERIFY2(match.hasMatch(), finished.output.c_str());
            best = std::min(best, match.captured(1).toDouble());
        }
        QVERIFY2(best < 400, qPrintable(QString::number(best)));
    }
};

QTEST_GUILESS_MAIN(TestConsoleProgram)
#include "tst_console_program.moc"
