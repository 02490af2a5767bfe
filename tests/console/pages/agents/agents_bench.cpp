// SPDX-License-Identifier: GPL-3.0-or-later
#include "agents_bench.h"

#include "desk/confirm.h"
#include "pages/agents/agents_page.h"

#include <QDialog>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::string kLevels =
    R"({"rows":[{"code":"DEALER","name":"Dealer","margin":300,"agents":5,"own_prices":0},{"code":"MASTER","name":"Master","margin":100,"agents":1,"own_prices":0}]})";
const std::string kPreview =
    R"({"agent":"AG001","what":"markup","before":"50","after":"80","agents_total":3,"dearer":12,"cheaper":0,"unchanged":4,)"
    R"("largest_rise":{"agent":"AG009","product":"XLD10","before":10500,"after":10530},"agents":[{"agent":"AG009","uplines_before":150,"uplines_after":180,"groups":[{"category":"Pulsa","brand":"XL","products":12,"dearer":12,"cheaper":0,"product":"XLD10","before":10500,"after":10530}]}],"losses_total":0})";

/// While a new key is asked for.
std::string withKeyRequest(const char* state, const char* maker)
{
    auto text = agent("AG001");
    text.pop_back();
    return text + R"(,"key_requests":[{"id":")" + kKeyRequest + R"(","state":")" + state +
           R"(","slot":0,"api_key":"","maker":")" + maker + R"(","maker_name":")" + maker +
           R"(","created_at":1790000000000,"usable_until":1790086400000}]})";
}

} // namespace

std::string someAgents()
{
    return R"({"rows":[{"code":"AG001","name":"Efata Cell","level":"DEALER","upline":"UP001","status":"active","balance":1204500,"floor":0,"last_sale_at":null},)"
           R"({"code":"AG002","name":"Haji Jaya","level":"DEALER","upline":"UP001","status":"active","balance":-350000,"floor":-500000,"last_sale_at":null},)"
           R"({"code":"UP000","name":"Makmur Pusat","level":"MASTER","upline":null,"status":"suspended","balance":0,"floor":0,"last_sale_at":null}]})";
}

std::string agent(const std::string& code, const std::string& status, const std::string& markup)
{
    return R"({"code":")" + code + R"(","name":"Efata Cell","level":"DEALER","level_name":"Dealer","upline":"UP001",)" +
           R"("uplines":[{"code":"UP001","name":"Jaya","markup":100},{"code":"UP000","name":"Makmur Pusat","markup":75}],)" +
           R"("status":")" + status + R"(","markup":)" + markup +
           R"(,"markups":[{"product":"XLD10","name":"XL 10.000","markup":25}],"balance":-350000,"floor":-500000,"credit_limit":500000,)" +
           R"("commission_waiting":1200,"open_sales":2,"downlines":3,"downlines_all":7,"rate_per_minute":60,"duplicate_rule":true,)" +
           R"("open_tickets_max":3,"open_tickets":1,"pin_set":true,"pin_changed_at":null,"pin_failures":1,"created_at":1790000000000,)" +
           R"("last_sale":{"id":"0192f0c1-7a40-7cde-8f01-23456789abcd","code":"7K3M9F","at":1790000000000,"product":"XLD10","status":"success"},)" +
           R"("today":{"sales":9,"success":8,"failed":1,"revenue":99000},"webhook":{"url":"https://efata.example/lapor","waiting":1,"failing":1,"last_delivered_at":null,"last_error":"HTTP 500"},)" +
           R"("allowed_ips":["10.0.0.1"],"credentials":[{"slot":1,"api_key":"ef_key_one","status":"active","created_at":1790000000000}]})";
}

AgentsBench::AgentsBench(std::vector<std::string> scopes, const std::string& list) : PageBench(std::move(scopes))
{
    seat.answer("agent.list", list);
    seat.answer("agent.get", agent("AG001"));
    seat.answer("level.list", kLevels);
    seat.answer("agent.preview", kPreview);
    seat.answer(
        "agent.tree",
        R"({"children":[{"code":"UP000","name":"Makmur Pusat","level":"MASTER","status":"active","downlines":2}]})");
    show(makeAgentsPage, 4);
}

void AgentsBench::choose(int row)
{
    auto* view = find<QTableView>("agentGrid");
    if (view->currentIndex().row() == row)
        find<AgentPanel>("agentPanel")->reload(); // The first one is there before anybody chooses it.
    else
        view->setCurrentIndex(view->model()->index(row, 0));
    seat.settle(4);
}

void AgentsBench::tab(AgentPanel::Tab tab)
{
    find<AgentPanel>("agentPanel")->chooseTab(tab);
    seat.settle(4);
}

void AgentsBench::press(const char* object)
{
    auto* button = live<QAbstractButton>(object);
    QVERIFY2(button != nullptr, object);
    QVERIFY2(button->isEnabled(), object);
    button->click();
    seat.settle(3);
}

void AgentsBench::sayVerb()
{
    auto* dialog = page->findChild<ConfirmDialog*>();
    QVERIFY(dialog != nullptr);
    dialog->findChild<look::Button*>(u"confirmVerb"_s)->click();
    seat.settle(4);
}

void AgentsBench::tellKeyRequest(const char* state, const char* maker)
{
    choose(0);
    seat.answer("agent.get", withKeyRequest(state, maker));
    find<AgentPanel>("agentPanel")->reload();
    seat.settle(4);
}

QDialog* AgentsBench::dialog(const char* name)
{
    return page->findChild<QDialog*>(QLatin1String(name));
}

void AgentsBench::type(QDialog* in, const char* name, const QString& words)
{
    auto* edit = in->findChild<QLineEdit*>(QLatin1String(name));
    QVERIFY2(edit != nullptr, name);
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, words);
    QTest::qWait(320); // The form waits for the end of the typing before it asks.
    seat.settle(3);
}

QString AgentsBench::facts(const char* object)
{
    const auto* rows = live<QWidget>(object);
    return rows == nullptr ? QString() : rows->accessibleName();
}

} // namespace eraflazz::console
