// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_row.h"
#include "control/core/scopes.h"
#include "protocol/contract.h"
#include "protocol/contract_tool/contract_file.h"
#include "protocol/message.h"
#include "protocol/update.h"

#include <QtTest>

#include <fstream>
#include <iterator>
#include <set>

using namespace eraflazz;
using namespace eraflazz::protocol;

namespace {

std::string contentOf(const std::string& path)
{
    std::ifstream file(std::string(ERAFLAZZ_SOURCE_DIR) + "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

Json contract()
{
    return readContract(contentOf(std::string(kContractPath)));
}

/// Everybody's own, whatever the role.
bool isOnesOwn(std::string_view method)
{
    static const std::set<std::string_view> own{
        "session.password", "session.enrolTwoStep", "session.confirmTwoStep", "session.dropTwoStep"};
    return own.count(method) == 1;
}

} // namespace

class TestControlContract final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsMadeFromTheContractIsUpToDate()
    {
        for (const auto& [path, content] : generate(contract()))
            QVERIFY2(contentOf(path) == content, (path + " is stale: run eraflazz-contract write").c_str());
    }

    void aContractWithAMistakeIsRefused()
    {
        const auto refuses = [](const std::string& text) {
            try {
                (void)readContract(text);
            } catch (const std::runtime_error&) {
                return true;
            }
            return false;
        };
        const std::string rest = R"("scopes":[],"errors":[],"close":[],"topics":[],"notifications":[])";
        QVERIFY(!refuses("{" + rest + R"(,"methods":[]})"));
        QVERIFY(refuses("{" + rest + R"(,"methods":[{"name":"a","scope":"none"}]})"));
        QVERIFY(refuses("{" + rest + R"(,"methods":[{"name":"a","changes":true,"params":[]}]})"));
        QVERIFY(refuses("{" + rest + R"(,"methods":[{"name":"a","params":[{"name":"b","type":"float"}]}]})"));
        QVERIFY(refuses("{" + rest + R"(,"methods":[{"name":"a"},{"name":"a"}]})"));
        QVERIFY(refuses("not json"));
    }

    void everyMethodThatChangesSomethingNeedsAScopeOfItsOwn()
    {
        int changing = 0;
        for (const auto& method : methods()) {
            if (!method.changes || isOnesOwn(method.name))
                continue;
            ++changing;
            QVERIFY2(!method.scope.empty(), std::string(method.name).c_str());
            QVERIFY2(!control::hasScope(ops::Role::Viewer, method.scope), std::string(method.name).c_str());
        }
        QVERIFY(changing >= 12);
    }

    void everyScopeIsHeldByTheOwnerAndKnownToTheContract()
    {
        const std::set<std::string_view> known(scopes().begin(), scopes().end());
        const auto held = control::scopesOf(ops::Role::Owner);
        QVERIFY((std::set<std::string_view>(held.begin(), held.end()) == known));
    }

    void rowsOfSalesHaveTheColumnsOfTheContract()
    {
        const auto* live = topic("trx.live");
        const auto row = control::saleRow({}, "AG001", "DIGI");
        QCOMPARE(row.cells.size(), live->columns.size());
        QCOMPARE(live->columns[control::sale_column::kDestination].name, std::string_view("destination"));
        QCOMPARE(live->columns[control::sale_column::kProfit].name, std::string_view("profit"));
        std::set<std::string_view> columns;
        for (const auto& column : live->columns)
            columns.insert(column.name);
        for (const auto& field : control::liveSaleFields(true, true)) {
            if (field.isPastOnly)
                continue; // of history alone
            const auto name = live->columns[static_cast<std::size_t>(field.column)].name;
            QVERIFY2(field.name == name || columns.count(field.name) == 0, std::string(field.name).c_str());
        }
    }

    void everyExampleIsAMessage()
    {
        const Json whole = contract();
        for (const auto& method : whole["methods"].items()) {
            const auto text = requestText("\"1\"", textOf(method, "name"), method["example"].dump());
            const auto message = decode(text, kIncomingMax);
            QVERIFY(message.has_value());
            QCOMPARE(message->method, textOf(method, "name"));
        }
    }

    void messagesComeBackAsTheyWere()
    {
        const auto error = decode(errorText("7", failure("forbidden", "NO", "{\"scope\":\"trx.read\"}")), 1000);
        QCOMPARE(error->error.key, std::string("forbidden"));
        QCOMPARE(error->error.code, 1003);
        QCOMPARE(error->data["scope"].asString().value_or(""), std::string_view("trx.read"));
        UpdateWriter writer("s1", 3);
        writer.delta().beginRows("ins").beginRow("k", 4).out().value("x").value(5);
        writer.endRow().endRows().beginRows("upd").endRows().removed({"z"}).settled(9);
        const auto message = decode(writer.take(), 1000);
        const auto update = updateFrom(false, message->params);
        QCOMPARE(update->sub, std::string("s1"));
        QCOMPARE(update->seq, std::int64_t{3});
        QCOMPARE(update->change, std::int64_t{9});
        QCOMPARE(update->rows.front().key, std::string("k"));
        QCOMPARE(update->rows.front().cells.size(), std::size_t{2});
        QCOMPARE(update->removed.front(), std::string("z"));
    }

    void batchesAndHalfMessagesAreRefused()
    {
        for (const char* text : {"[]",
                                 "[{\"jsonrpc\":\"2.0\",\"method\":\"a\"}]",
                                 "{\"jsonrpc\":\"1.0\",\"method\":\"a\"}",
                                 "{\"jsonrpc\":\"2.0\",\"method\":\"\"}",
                                 "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"a\"}",
                                 "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"a\"}",
                                 "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"a\",\"params\":[1]}",
                                 "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":1,\"error\":{\"code\":1}}",
                                 "\"hello\"",
                                 "{\"jsonrpc\":\"2.0\",\"method\":\"a\",\"method\":\"b\"}",
                                 ""})
            QVERIFY2(!decode(text, 1000), text);
        QVERIFY(!decode(requestText("1", "a", "{}"), 10)); // longer than may be
    }
};

QTEST_GUILESS_MAIN(TestControlContract)
#include "tst_control_contract.moc"
