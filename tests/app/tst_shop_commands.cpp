// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backup_commands.h"
#include "app/operator_commands.h"
#include "app/shop/shipped_prefixes.h"
#include "app/shop/shop_commands.h"
#include "app/term_commands.h"
#include "crypto/secret_box.h"
#include "kernel/clock.h"
#include "support/pg_cluster.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>

using namespace eraflazz;
using app::runShopCommand;
using app::runTermCommand;
using test::PgCluster;

class ShopCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theLongestShippedPrefixNamesTheNetwork();
    void aNewShopGetsALevelAndThePrefixesOnce();
    void levelsAndCommissionsAreChangedByPeople();
    void nonsenseIsRefused();
    void theNightlyScriptNotesItsDumpAndNothingElse();

private:
    std::string count(std::string_view what)
    {
        return m_cluster.run(m_database, "SELECT count(*) FROM " + std::string(what));
    }

    PgCluster m_cluster;
    std::string m_database;
    QTemporaryDir m_folder;
    app::CommandOptions m_config;
    std::string m_password; ///< A file.
};

void ShopCommandsTest::initTestCase()
{
    m_database = m_cluster.createDatabase();
    const auto file = m_folder.filePath(QStringLiteral("eraflazz.toml")).toStdString();
    const auto keys = m_folder.filePath(QStringLiteral("keys")).toStdString();
    (void)SecretBox::fromKeyFile(keys);
    std::ofstream(file) << "[database]\napp = \"" << m_cluster.conninfo(m_database) << "\"\n[keys]\nfile = \"" << keys
                        << "\"\n";
    m_config = {{"--config", file}};
    m_password = m_folder.filePath(QStringLiteral("password")).toStdString();
    std::ofstream(m_password) << "sepuluh huruf lebih\n";
    auto owner = m_config;
    owner.insert({{"--username", "pemilik"}, {"--role", "owner"}, {"--new-password-file", m_password}});
    QCOMPARE(app::runOperatorCommand("add", owner), 0);
}

void ShopCommandsTest::theLongestShippedPrefixNamesTheNetwork()
{
    const catalog::PrefixTable table(app::shippedPrefixes());
    QVERIFY(table.size() > 30);
    const auto* found = table.find("081234567890");
    QVERIFY(found != nullptr);
    QCOMPARE(found->brand, std::string("TELKOMSEL"));
    QVERIFY(table.find("0123456789") == nullptr);
}

void ShopCommandsTest::aNewShopGetsALevelAndThePrefixesOnce()
{
    QCOMPARE(runShopCommand("begin", m_config), 0);
    QCOMPARE(count("levels WHERE code = 'RETAIL' AND margin = 0"), std::string("1"));
    QCOMPARE(count("prefixes"), std::to_string(app::shippedPrefixes().size()));
    m_cluster.run(m_database, "UPDATE prefixes SET operator = 'Mine' WHERE prefix = '0812'");
    QCOMPARE(runShopCommand("begin", m_config), 0);
    QCOMPARE(count("levels"), std::string("1"));
    QCOMPARE(count("prefixes WHERE operator = 'Mine'"), std::string("1"));
}

void ShopCommandsTest::levelsAndCommissionsAreChangedByPeople()
{
    auto level = m_config;
    level.insert({{"--as", "pemilik"}, {"--password-file", m_password}, {"--code", "MASTER"}, {"--name", "Master"}});
    level.insert({"--margin", "-50"});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runTermCommand("level", level)); // of whose margin?
    level["--like"] = "RETAIL";
    QCOMPARE(runTermCommand("level", level), 0);
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runTermCommand("level", level));
    QCOMPARE(count("levels WHERE code = 'MASTER' AND margin = -50"), std::string("1"));

    auto commission = m_config;
    commission.insert({{"--as", "pemilik"}, {"--password-file", m_password}, {"--depth", "2"}, {"--amount", "25"}});
    QCOMPARE(runTermCommand("commission", commission), 0);
    commission["--depth"] = "1";
    commission["--amount"] = "90";
    QCOMPARE(runTermCommand("commission", commission), 0);
    QCOMPARE(m_cluster.run(m_database,
                           "SELECT string_agg(depth || ':' || amount, ' ' ORDER BY depth) FROM commission_levels"),
             std::string("1:90 2:25"));
    QCOMPARE(count("operator_actions WHERE action IN ('level.add', 'level.margin', 'commission.plan')"),
             std::string("4"));
}

void ShopCommandsTest::nonsenseIsRefused()
{
    auto level = m_config;
    level.insert({{"--as", "pemilik"},
                  {"--password-file", m_password},
                  {"--code", "small letters"},
                  {"--name", "x"},
                  {"--like", "RETAIL"}});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runTermCommand("level", level));
    auto commission = m_config;
    commission.insert({{"--as", "pemilik"}, {"--password-file", m_password}, {"--depth", "0"}, {"--amount", "25"}});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runTermCommand("commission", commission));
    auto nobody = m_config;
    nobody.insert({{"--depth", "1"}, {"--amount", "25"}});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runTermCommand("commission", nobody));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runShopCommand("rename", m_config));
}

void ShopCommandsTest::theNightlyScriptNotesItsDumpAndNothingElse()
{
    const auto noted = [this](const char* key) {
        return m_cluster.run(m_database, std::string("SELECT value FROM settings WHERE key = '") + key + "'");
    };
    const std::filesystem::path dump = m_folder.filePath(QStringLiteral("eraflazz.dump")).toStdString();
    std::ofstream(dump).close(); // pg_dump failed, and its script went on
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, app::runBackupCommand("recorded", dump, m_config));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, app::runBackupCommand("recorded", dump / "nowhere", m_config));
    QCOMPARE(noted("backup.made_at"), std::string());

    std::ofstream(dump) << "PGDMP\x01\x0e";
    std::filesystem::last_write_time(dump, std::filesystem::file_time_type::clock::now() - std::chrono::hours(2));
    QCOMPARE(app::runBackupCommand("recorded", dump, m_config), 0);
    const std::int64_t age = unixMsNow() - std::stoll(noted("backup.made_at"));
    QVERIFY2(age >= 7'200'000 && age < 7'320'000, std::to_string(age).c_str()); // Of the dump, not of the command.
    QCOMPARE(noted("backup.tested_at"), std::string());
    QCOMPARE(app::runBackupCommand("tested", {}, m_config), 0);
    QVERIFY(unixMsNow() - std::stoll(noted("backup.tested_at")) < 120'000);
}

QTEST_GUILESS_MAIN(ShopCommandsTest)
#include "tst_shop_commands.moc"
