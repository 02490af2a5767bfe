// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/core/fake_clock.h"
#include "console/core/fake_daemon.h"
#include "core/link/control_client.h"
#include "core/session/action_registry.h"
#include "core/session/profiles.h"
#include "desk/desk.h"
#include "desk/page.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <map>

namespace eraflazz::console {

/// A shop of four products at two suppliers, told by a daemon of this process, and the desk a page is given. Answers
/// can be replaced by method.
class GoodsBench final {
public:
    using AnswerTo = std::function<std::string(const protocol::Message&)>;

    GoodsBench()
    {
        if (!daemon.listen())
            qFatal("no port");
        client.setDice([](int below) { return below / 2; });
        daemon.welcome.scopes = {"product.read",
                                 "product.price",
                                 "product.close",
                                 "product.change",
                                 "route.change",
                                 "supplier.read",
                                 "supplier.change",
                                 "report.margin",
                                 "request.read",
                                 "agent.read"};
        daemon.onRequest = [this](const protocol::Message& it) { return answer(it); };
        QObject::connect(&desk, &Desk::newsTold, &desk, [this](const look::News& news, const auto& does) {
            told = news;
            toldDoes = does;
        });
        QObject::connect(&desk, &Desk::placeAsked, &desk, [this](const Place& place) { gone = place; });
    }

    /// Signs in and waits for the welcome.
    [[nodiscard]] bool signIn()
    {
        SignIn who;
        who.address = daemon.address();
        who.user = QStringLiteral("rina");
        client.signIn(who);
        return QTest::qWaitFor([this] { return client.state() == LinkState::Live; });
    }

    /// Shows a page of that size and waits until it has products.
    [[nodiscard]] bool show(Page& page, QSize size = {1364, 790})
    {
        page.resize(size);
        page.show();
        page.comeForward();
        return QTest::qWaitFor([&page] { return !page.isStale(); });
    }

    void refuse(const std::string& method, const std::string& key, const std::string& detail = {})
    {
        answers[method] = [key, detail](const protocol::Message& it) {
            return protocol::errorText(it.id, protocol::failure(key, detail));
        };
    }

    void reply(const std::string& method, const std::string& result)
    {
        answers[method] = [result](const protocol::Message& it) { return protocol::replyText(it.id, result); };
    }

    /// Tells the catalogue's subscribers something new.
    void tellProducts(const std::string& rows)
    {
        ++m_seq;
        daemon.say(protocol::notificationText("sub.delta",
                                              R"({"sub":")" + m_catalogSub + R"(","seq":)" + std::to_string(m_seq) +
                                                  R"(,"prev":)" + std::to_string(m_seq - 1) + R"(,"change":9,"ins":[)" +
                                                  rows + "]}"));
        // The store shows what it took in flushes.
        for (int i = 0; i < 10; ++i) {
            QTest::qWait(10);
            clock.advance(100);
        }
    }

    [[nodiscard]] static std::string product(const std::string& code,
                                             const std::string& name,
                                             const std::string& brand,
                                             const std::string& status,
                                             int price,
                                             int mappings,
                                             int cost,
                                             int version = 1)
    {
        const std::string supplier = mappings == 0 ? "null" : "\"DIGI\"";
        const std::string costs = cost == 0 ? "null,null" : std::to_string(cost) + "," + std::to_string(price - cost);
        return "[\"" + code + "\"," + std::to_string(version) + ",\"" + code + "\",\"" + name + "\",\"Pulsa\",\"" +
               brand + "\"," + (status == "open" ? "true" : "false") + ",\"" + status + "\",\"\"," +
               std::to_string(price) + "," + std::to_string(mappings) + "," + supplier + ",\"priority\"," +
               std::to_string(version) + "," + costs + "]";
    }

    QTemporaryDir folder;
    FakeClock clock;
    FakeDaemon daemon{clock};
    ControlClient client{clock};
    ActionRegistry actions;
    Profiles profiles{folder.filePath(QStringLiteral("console.ini"))};
    Desk desk{client, actions, profiles};
    std::map<std::string, AnswerTo> answers;
    std::string products = product("TSEL10", "Telkomsel 10.000", "TELKOMSEL", "open", 10475, 2, 10260) + "," +
                           product("TSEL50", "Telkomsel 50.000", "TELKOMSEL", "open", 49875, 3, 48900) + "," +
                           product("XLD10", "XL 10.000", "XL", "disturbed", 10850, 1, 10600) + "," +
                           product("PLN20", "Token PLN 20.000", "PLN", "open", 20900, 0, 0);
    look::News told;
    std::function<void()> toldDoes;
    Place gone;

private:
    static constexpr const char* kColumns =
        R"([{"name":"code","type":"text"},{"name":"name","type":"text"},{"name":"category","type":"text"},)"
        R"({"name":"brand","type":"text"},{"name":"open","type":"bool"},{"name":"status","type":"text"},)"
        R"({"name":"closed_reason","type":"text"},{"name":"price","type":"money"},{"name":"mappings","type":"int"},)"
        R"({"name":"best_supplier","type":"text"},{"name":"policy","type":"text"},{"name":"version","type":"int"},)"
        R"({"name":"best_cost","type":"money"},{"name":"margin","type":"money"}])";
    static constexpr const char* kLights =
        R"([{"name":"code","type":"text"},{"name":"name","type":"text"},{"name":"open","type":"bool"},)"
        R"({"name":"breaker_open","type":"bool"},{"name":"breaker_held","type":"bool"},)"
        R"({"name":"success_permille","type":"int"},{"name":"in_flight","type":"int"},)"
        R"({"name":"max_in_flight","type":"int"}])";

    std::string openSub(const protocol::Message& it)
    {
        const std::string topic(it.params["topic"].asString().value_or(""));
        const std::string sub = "s" + std::to_string(++m_subs);
        std::string rows;
        std::string columns = "[]";
        if (topic == "product.catalog") {
            m_catalogSub = sub;
            m_seq = 1;
            rows = products;
            columns = kColumns;
        } else if (topic == "supplier.state") {
            columns = kLights;
            rows = R"(["DIGI",1,"DIGI","Digiflazz",true,false,false,984,2,20],)"
                   R"(["VIPX",1,"VIPX","VIP",true,true,false,912,0,20])";
        }
        if (topic == "presence") {
            columns =
                R"([{"name":"subject","type":"text"},{"name":"user","type":"text"},{"name":"name","type":"text"},{"name":"since","type":"time"}])";
            rows = R"(["p1",1,"product:TSEL50","budi","Budi",1795000000000])";
        }
        // After the answer.
        QTimer::singleShot(0, &daemon, [this, sub, rows] {
            daemon.say(protocol::notificationText(
                "sub.snapshot",
                R"({"sub":")" + sub + R"(","seq":1,"prev":0,"change":7,"first":true,"last":true,"rows":[)" + rows +
                    "]}"));
        });
        return protocol::replyText(
            it.id, R"({"sub":")" + sub + R"(","epoch":"run-1","resumed":false,"columns":)" + columns + "}");
    }

    std::string answer(const protocol::Message& it)
    {
        if (const auto known = answers.find(it.method); known != answers.end())
            return known->second(it);
        if (it.method == "sub.open")
            return openSub(it);
        if (it.method == "sub.resync" && it.params["sub"].asString() == m_catalogSub) {
            QTimer::singleShot(0, &daemon, [this] {
                ++m_seq;
                daemon.say(protocol::notificationText(
                    "sub.snapshot",
                    R"({"sub":")" + m_catalogSub + R"(","seq":)" + std::to_string(m_seq) + R"(,"prev":)" +
                        std::to_string(m_seq - 1) + R"(,"change":8,"first":true,"last":true,"rows":[)" + products +
                        "]}"));
            });
        }
        if (it.method == "product.get") {
            const std::string code(it.params["product"].asString().value_or(""));
            return protocol::replyText(
                it.id,
                R"({"code":")" + code +
                    R"(","levels":[{"level":"DEALER","name":"Dealer","price":10525,"own":false},{"level":"MASTER","name":"Master","price":10500,"own":true}]})");
        }
        if (it.method == "reason.list")
            return protocol::replyText(
                it.id,
                R"({"rows":[{"code":"PROMO","kind":"price_change","label":"Promo"},{"code":"UBAH_HARGA","kind":"price_change","label":"Perubahan harga"}]})");
        if (it.method == "agent.list")
            return protocol::replyText(it.id, R"({"rows":[{"code":"AG001","name":"Toko Satu"}]})");
        if (it.method == "supplier.list")
            return protocol::replyText(it.id, R"({"rows":[{"code":"DIGI"},{"code":"VIPX"}]})");
        if (it.method == "route.preview")
            return protocol::replyText(
                it.id,
                R"({"policy":"priority","price":49875,"minute":600,"candidates":[{"mapping":1,"supplier":"DIGI","sku":"t50","cost":48900,"priority":10,"success_permille":984},{"mapping":2,"supplier":"VIPX","sku":"S50","cost":49150,"priority":20,"success_permille":979}],"excluded":[{"supplier":"MKIO","sku":"TSL50K","why":"would_lose","cost":50010}]})");
        return protocol::replyText(it.id, "{}");
    }

    std::string m_catalogSub;
    std::int64_t m_seq = 0;
    int m_subs = 0;
};

/// Where pictures go when somebody wants to look at them: the environment's SHOTS.
inline void shoot(QWidget& widget, const QString& name)
{
    const QString folder = qEnvironmentVariable("SHOTS");
    if (folder.isEmpty())
        return;
    QCoreApplication::processEvents();
    if (!widget.grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))))
        qWarning("no picture %s", qPrintable(name));
}

} // namespace eraflazz::console
