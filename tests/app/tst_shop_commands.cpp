// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shop/shipped_prefixes.h"
#include "app/shop/shop_commands.h"
#include "support/pg_cluster.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <stdexcept>

using namespace eraflazz;
using app::runShopCommand;
using test::PgCluster;

class ShopCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theLongestShippedPrefixNamesTheNetwork();
    void aNewShopGetsALevelAndThePrefixesOnce();
    void whatIsThereStands();
    void nonsenseIsRefused();

private:
    std::string count(std::string_view what)
    {
        return m_cluster.run(m_database, "SELECT count(*) FROM " + std::string(what));
    }

    PgCluster m_cluster;
    std::string m_database;
    QTemporaryDir m_folder;
    app::CommandOptions m_config;
};

void ShopCommandsTest::initTestCase()
{
    m_database = m_cluster.createDatabase();
    const auto file = m_folder.filePath(QStringLiteral("eraflazz.toml")).toStdString();
    std::ofstream(file) << "[database]\napp = \"" << m_cluster.conninfo(m_database)
                        << "\"\n[keys]\nfile = \"unused\"\n";
    m_config = {{"--config", file}};
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

void ShopCommandsTest::whatIsThereStands()
{
    auto level = m_config;
    level.insert({{"--code", "MASTER"}, {"--name", "Master"}, {"--margin", "-50"}});
    QCOMPARE(runShopCommand("level", level), 0);
    level["--margin"] = "700";
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runShopCommand("level", level));
    QCOMPARE(count("levels WHERE code = 'MASTER' AND margin = -50"), std::string("1"));

    auto commission = m_config;
    commission.insert({{"--depth", "1"}, {"--amount", "25"}});
    QCOMPARE(runShopCommand("commission", commission), 0);
    commission["--amount"] = "90";
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runShopCommand("commission", commission));
    QCOMPARE(count("commission_levels WHERE depth = 1 AND amount = 25"), std::string("1"));
}

void ShopCommandsTest::nonsenseIsRefused()
{
    auto level = m_config;
    level.insert({{"--code", "small letters"}, {"--name", "x"}});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runShopCommand("level", level));
    auto commission = m_config;
    commission.insert({{"--depth", "0"}, {"--amount", "25"}});
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runShopCommand("commission", commission));
    QVERIFY_THROWS_EXCEPTION(std::runtime_error, runShopCommand("rename", m_config));
}

QTEST_GUILESS_MAIN(ShopCommandsTest)
#include "tst_shop_commands.moc"
