// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/config.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <stdexcept>

using eraflazz::app::Config;
using eraflazz::app::readConfig;

class ConfigTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theShippedExampleSaysWhatHoldsWithoutIt();
    void theManualExplainsEveryKeyOfTheExample();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();

private:
    static QString shipped(const char* path)
    {
        QFile file(QStringLiteral(ERAFLAZZ_SOURCE_DIR "/packaging/") + QString::fromLatin1(path));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    std::string written(const QByteArray& text)
    {
        const QString path = m_folder.filePath(QStringLiteral("eraflazz.toml"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            throw std::runtime_error("cannot write the configuration");
        return path.toStdString();
    }

    QTemporaryDir m_folder;
};

void ConfigTest::theShippedExampleSaysWhatHoldsWithoutIt()
{
    const Config example = readConfig(ERAFLAZZ_SOURCE_DIR "/packaging/daemon/eraflazz.toml.example");
    const Config bare = readConfig(written("[database]\napp = \"x\"\n[keys]\nfile = \"y\"\n"));
    QCOMPARE(example.apiAddress, bare.apiAddress);
    QCOMPARE(example.apiPort, bare.apiPort);
    QCOMPARE(example.connectionsPerAddress, bare.connectionsPerAddress);
    QCOMPARE(example.trustedProxies.size(), bare.trustedProxies.size());
    QCOMPARE(example.adminAddress, bare.adminAddress);
    QCOMPARE(example.adminPort, bare.adminPort);
    QCOMPARE(example.controlAddress, bare.controlAddress);
    QCOMPARE(example.controlPort, bare.controlPort);
    QCOMPARE(example.lanes, bare.lanes);
    QCOMPARE(example.statusIntervalMs, bare.statusIntervalMs);
    QCOMPARE(example.webhookAllowPrivate, bare.webhookAllowPrivate);
}

void ConfigTest::theManualExplainsEveryKeyOfTheExample()
{
    const QString manual = shipped("man/eraflazz.toml.5");
    static const QRegularExpression key(QStringLiteral("^([a-z_]+) *="), QRegularExpression::MultilineOption);
    auto keys = key.globalMatch(shipped("daemon/eraflazz.toml.example"));
    QVERIFY(keys.hasNext());
    while (keys.hasNext()) {
        const QString name = keys.next().captured(1);
        QVERIFY2(manual.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(name))), qPrintable(name));
    }
}

void ConfigTest::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");
    const QByteArray least = "[database]\napp = \"x\"\n[keys]\nfile = \"y\"\n";
    QTest::newRow("a misspelt key") << least + "[api]\nprot = 1\n" << QStringLiteral("[api] prot is not known here");
    QTest::newRow("an unknown table") << least + "[apis]\nport = 1\n" << QStringLiteral("apis is not known here");
    QTest::newRow("a value in place of a table")
        << QByteArray("engine = 2\n") + least << QStringLiteral("engine must be a table: [engine]");
    QTest::newRow("a port out of range") << least + "[api]\nport = 70000\n"
                                         << QStringLiteral("[api] port must be between");
    QTest::newRow("a text for a number") << least + "[engine]\nlanes = \"2\"\n"
                                         << QStringLiteral("[engine] lanes has a value of");
    QTest::newRow("no port to listen on") << least + "[control]\nlisten = \"0.0.0.0\"\n"
                                          << QStringLiteral("[control] listen must be an address and a port");
    QTest::newRow("half a certificate") << least + "[control]\ncertificate = \"c\"\n"
                                        << QStringLiteral("belong together");
    QTest::newRow("no database") << QByteArray("[keys]\nfile = \"y\"\n") << QStringLiteral("[database] app is missing");
    QTest::newRow("no key") << QByteArray("[database]\napp = \"x\"\n") << QStringLiteral("[keys] file is missing");
    QTest::newRow("no TOML") << QByteArray("data_dir = \n") << QStringLiteral("line 1");
}

void ConfigTest::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    try {
        (void)readConfig(written(text));
        QFAIL("it was read");
    } catch (const std::runtime_error& error) {
        QVERIFY2(QString::fromUtf8(error.what()).contains(named), error.what());
    }
}

QTEST_GUILESS_MAIN(ConfigTest)
#include "tst_config.moc"
