// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>

/// What the program says without a screen, on a server or in a build.
class TestConsoleWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itTellsAboutItselfWithoutAScreen_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("says");
        QTest::newRow("version") << QStringLiteral("--version") << QStringLiteral("eraflazz-console ");
        QTest::newRow("v") << QStringLiteral("-v") << QStringLiteral("eraflazz-console ");
        QTest::newRow("help") << QStringLiteral("--help") << QStringLiteral("--ready-file");
        QTest::newRow("h") << QStringLiteral("-h") << QStringLiteral("The operator console of Eraflazz.");
    }
    void itTellsAboutItselfWithoutAScreen()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, says);
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* screen : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            environment.remove(QString::fromLatin1(screen));
        program.setProcessEnvironment(environment);
        program.start(QStringLiteral(ERAFLAZZ_BIN_DIR "/eraflazz-console"), {option});
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0);
        const QString said = QString::fromUtf8(program.readAllStandardOutput());
        QVERIFY2(said.contains(says), qPrintable(said));
        QVERIFY(program.readAllStandardError().isEmpty());
    }

    void aWrongOptionIsNamed()
    {
        QProcess program;
        program.start(QStringLiteral(ERAFLAZZ_BIN_DIR "/eraflazz-console"),
                      {QStringLiteral("--versoin"), QStringLiteral("--help")});
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitCode(), 1);
        QVERIFY(program.readAllStandardError().contains("versoin"));
    }
};

QTEST_GUILESS_MAIN(TestConsoleWords)
#include "tst_console_words.moc"
