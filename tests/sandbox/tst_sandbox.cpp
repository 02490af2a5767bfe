// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/digest.h"
#include "json/json.h"
#include "kernel/clock.h"
#include "sandbox_process.h"
#include "webhook_receiver.h"

#include <QTemporaryDir>
#include <QtTest>

#include <memory>
#include <set>

using namespace eraflazz;
using namespace eraflazz::sandbox::test;

namespace {

constexpr const char* kConfig = R"({"suppliers":[
  {"code":"DIGI","username":"buyer","api_key":"key-1","webhook_secret":"hook-1","deposit":1000000,
   "products":[{"sku":"xld10","price":10000},{"sku":"pln20","price":20500},{"sku":"dead","price":1,"status":"closed"}],
   "rules":[{"destination_suffix":"901","behaviour":"refuse","rc":"54"}]},
  {"code":"VIP","username":"buyer2","api_key":"key-2","deposit":5000,"products":[{"sku":"xld10","price":10100}]}]})";

std::string orderBody(std::string_view ref,
                      std::string_view customer,
                      std::string_view sku = "xld10",
                      std::string_view callbackUrl = {},
                      std::string_view username = "buyer",
                      std::string_view key = "key-1")
{
    JsonWriter json;
    json.beginObject().field("username", username).field("buyer_sku_code", sku).field("customer_no", customer);
    json.field("ref_id", ref)
        .field("sign", std::string_view(md5Hex(std::string(username) + std::string(key) + std::string(ref))));
    json.field("max_price", 30000);
    if (!callbackUrl.empty())
        json.field("cb_url", callbackUrl);
    return json.endObject().take();
}

/// {"cmd":...,"username":"buyer","sign":...}
std::string commandBody(std::string_view command, std::string_view sign)
{
    JsonWriter json;
    json.beginObject().field("cmd", command).field("username", "buyer").field("sign", sign);
    return json.endObject().take();
}

Json parsed(const std::string& text)
{
    auto json = parseJson(text, {32, 1U << 22});
    return json ? *json : Json();
}

std::string field(const Json& json, std::string_view name)
{
    return json[name].asText().value_or("(missing)");
}

} // namespace

class TestSandbox final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_sandbox = std::make_unique<SandboxProcess>(m_folder->path());
        QVERIFY2(m_sandbox->start(kConfig, state()), m_sandbox->problem().constData());
    }
    void cleanup() { m_sandbox.reset(); }

    void officialNumberSucceedsAtOnce()
    {
        const auto data = order("1", "087800001230");
        QCOMPARE(field(data, "status"), "Sukses");
        QCOMPARE(field(data, "rc"), "00");
        QCOMPARE(field(data, "sn"), "1234567890");
        QCOMPARE(field(data, "price"), "10000");
        QCOMPARE(field(data, "buyer_last_saldo"), "990000");
    }

    void officialNumberFailsAtOnce()
    {
        const auto data = order("1", "087800001232");
        QCOMPARE(field(data, "status"), "Gagal");
        QCOMPARE(field(data, "rc"), "02");
        QCOMPARE(balance(), "1000000");
    }

    void officialPendingNumbersEndByASignedWebhook_data()
    {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("deposit");
        QTest::newRow("success") << "087800001233"
                                 << "Sukses"
                                 << "990000";
        QTest::newRow("failure") << "087800001234"
                                 << "Gagal"
                                 << "1000000";
    }

    void officialPendingNumbersEndByASignedWebhook()
    {
        QFETCH(QString, number);
        QFETCH(QString, status);
        QFETCH(QString, deposit);
        WebhookReceiver receiver;
        const auto sentMs = monotonicMsNow();
        const auto data = order("7", number.toStdString(), "xld10", receiver.url("/cb"));
        QCOMPARE(field(data, "status"), "Pending");
        QCOMPARE(field(data, "sn"), "");

        const auto webhooks = receiver.waitFor("/cb", 1);
        QCOMPARE(webhooks.size(), 1U);
        QVERIFY(monotonicMsNow() - sentMs < 2000);
        const auto& webhook = webhooks.front();
        QCOMPARE(QString::fromStdString(field(parsed(webhook.body)["data"], "status")), status);
        QCOMPARE(field(parsed(webhook.body)["data"], "ref_id"), "7");
        QCOMPARE(header(webhook, "X-Hub-Signature"), "sha1=" + hmacSha1Hex("hook-1", webhook.body));
        QCOMPARE(header(webhook, "X-Digiflazz-Event"), "update");
        QCOMPARE(header(webhook, "User-Agent"), "Digiflazz-Hookshot");
        QCOMPARE(header(webhook, "X-Digiflazz-Delivery").size(), 36U);
        QCOMPARE(QString::fromStdString(balance()), deposit);
        QCOMPARE(QString::fromStdString(field(order("7", number.toStdString()), "status")), status);
    }

    void wrongSignaturesAndBodiesAreRefusedWithoutATrace()
    {
        const auto forged =
            exchange(port(), "POST", "/DIGI/v1/transaction", orderBody("1", "0878", "xld10", {}, "buyer", "other"));
        QCOMPARE(field(parsed(forged.body())["data"], "rc"), "41");
        QCOMPARE(field(parsed(exchange(port(), "POST", "/DIGI/v1/transaction", "{").body())["data"], "rc"), "40");
        QCOMPARE(
            field(parsed(exchange(port(), "POST", "/VIP/v1/transaction", orderBody("1", "0878")).body())["data"], "rc"),
            "41");
        QCOMPARE(exchange(port(), "GET", "/sandbox/requests").body(), "[]");
    }

    void refusalsThatNeedNoBehaviour()
    {
        QCOMPARE(field(order("1", "0878", "nothing"), "rc"), "43");
        QCOMPARE(field(order("2", "0878", "dead"), "rc"), "66");
        QCOMPARE(field(order("3", "0878901"), "rc"), "54");
        order("4", "0878");
        QCOMPARE(field(order("4", "0879"), "rc"), "49");
    }

    void tokensLookLikeTokens()
    {
        const auto sn = QString::fromStdString(field(order("1", "530000000001", "pln20"), "sn"));
        const QRegularExpression shape(QStringLiteral("^\\d{4}(-\\d{4}){4}/[A-Z ]+/R1/900VA/[0-9,]+$"));
        QVERIFY2(shape.match(sn).hasMatch(), qPrintable(sn));
        const auto pulsa = QString::fromStdString(field(order("2", "0878"), "sn"));
        QVERIFY2(QRegularExpression(QStringLiteral("^\\d{16,20}$")).match(pulsa).hasMatch(), qPrintable(pulsa));
    }

    void balanceAndPriceListAnswerOnlyWithTheirSignatures()
    {
        QCOMPARE(balance(), "1000000");
        const auto list = call("/DIGI/v1/price-list", commandBody("prepaid", md5Hex("buyerkey-1pricelist")));
        QCOMPARE(list["data"].items().size(), 3U);
        QCOMPARE(field(list["data"].items()[0], "buyer_sku_code"), "xld10");
        QCOMPARE(list["data"].items()[2]["seller_product_status"].asBool(), std::optional(false));
        const auto forged = call("/DIGI/v1/price-list", commandBody("prepaid", "0"));
        QCOMPARE(field(forged["data"], "rc"), "41");
    }

    void eachBehaviourShowsOnTheWireWhatItPromises_data()
    {
        using End = Exchange::End;
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("created");
        QTest::addColumn<QString>("afterwards");
        const auto row = [](const char* name, End end, int created, const char* afterwards) {
            QTest::newRow(name) << QString::fromLatin1(name) << static_cast<int>(end) << created
                                << QString::fromLatin1(afterwards);
        };
        row("silent_delivered", End::TimedOut, 1, "Sukses");
        row("silent_not_delivered", End::TimedOut, 0, "Sukses");
        row("close_before_body", End::Closed, 1, "Sukses");
        row("close_not_delivered", End::Closed, 0, "Sukses");
        row("close_after_body", End::Closed, 1, "Sukses");
        row("close_in_body", End::Closed, 1, "Sukses");
        row("rst", End::Reset, 1, "Sukses");
        row("half_json", End::Complete, 1, "Sukses");
        row("html_502", End::Complete, 1, "Sukses");
        row("html_502_not_delivered", End::Complete, 0, "Sukses");
        row("unknown_code", End::Complete, 1, "Aneh");
        row("success_without_sn", End::Complete, 1, "Sukses");
        row("wrong_ref", End::Complete, 1, "Sukses");
        row("wrong_price", End::Complete, 1, "Sukses");
        row("redirect", End::Complete, 1, "Sukses");
        row("huge_body", End::Complete, 1, "Sukses");
        row("pending_forever", End::Complete, 1, "Pending");
    }

    void eachBehaviourShowsOnTheWireWhatItPromises()
    {
        QFETCH(QString, behaviour);
        QFETCH(int, end);
        QFETCH(int, created);
        QFETCH(QString, afterwards);
        const auto name = behaviour.toStdString();
        behave(name, "081");
        const bool silent = end == static_cast<int>(Exchange::End::TimedOut);

        const auto result =
            exchange(port(), "POST", "/DIGI/v1/transaction", orderBody("55", "081"), silent ? 600 : 5000);

        QCOMPARE(static_cast<int>(result.end), end);
        checkBytes(name, result);
        const auto counted = requests("ref=55").items().at(0);
        QCOMPARE(field(counted, "requests"), "1");
        QCOMPARE(field(counted, "created"), std::to_string(created));
        const auto again = order("55", "081");
        QCOMPARE(QString::fromStdString(field(again, "status")), afterwards);
        QCOMPARE(field(again, "ref_id"), "55");
        const auto recounted = requests("destination=081").items().at(0);
        QCOMPARE(field(recounted, "requests"), "2");
        QCOMPARE(field(recounted, "created"), "1");
    }

    void slowAnswersTakeTheirTime()
    {
        behave("slow", "081", R"(,"delay_ms":300)");
        const auto startMs = monotonicMsNow();
        QCOMPARE(field(order("1", "081"), "status"), "Sukses");
        QVERIFY(monotonicMsNow() - startMs >= 295);
    }

    void laterStatesAreToldAsPromised_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("webhooks");
        QTest::addColumn<int>("delivered");
        QTest::newRow("success then fail") << "success_then_fail"
                                           << "Sukses"
                                           << "Gagal" << 0;
        QTest::newRow("fail then success") << "fail_then_success"
                                           << "Gagal"
                                           << "Sukses" << 1;
        QTest::newRow("five callbacks") << "duplicate_callbacks"
                                        << "Pending"
                                        << "Sukses Sukses Sukses Sukses Sukses" << 1;
        QTest::newRow("stale callback") << "stale_callback"
                                        << "Pending"
                                        << "Sukses Pending" << 1;
        QTest::newRow("callback first") << "callback_before_answer"
                                        << "Pending"
                                        << "Sukses" << 1;
        QTest::newRow("odd word") << "unknown_code"
                                  << "Aneh"
                                  << "Sukses" << 1;
    }

    void laterStatesAreToldAsPromised()
    {
        QFETCH(QString, behaviour);
        QFETCH(QString, first);
        QFETCH(QString, webhooks);
        QFETCH(int, delivered);
        WebhookReceiver receiver;
        behave(behaviour.toStdString(), "081", R"(,"delay_ms":50)");
        QCOMPARE(QString::fromStdString(field(order("9", "081", "xld10", receiver.url("/cb")), "status")), first);
        if (behaviour == QLatin1String("callback_before_answer"))
            QCOMPARE(receiver.waitFor("/cb", 1, 0).size(), 1U); // Was there before the answer.
        const auto expected = static_cast<std::size_t>(webhooks.count(QLatin1Char(' ')) + 1);
        const auto came = receiver.waitFor("/cb", expected);
        QStringList told;
        std::set<std::string> deliveries;
        for (const auto& webhook : came) {
            told << QString::fromStdString(field(parsed(webhook.body)["data"], "status"));
            deliveries.insert(header(webhook, "X-Digiflazz-Delivery"));
        }
        QCOMPARE(told.join(QLatin1Char(' ')), webhooks);
        QCOMPARE(deliveries.size(), expected == 5 ? 3U : expected); // Three of the five share an id.
        QCOMPARE(field(requests("ref=9").items().at(0), "delivered"), std::to_string(delivered));
    }

    void aWebhookNotTakenComesAgainUnchanged()
    {
        WebhookReceiver receiver;
        receiver.refuse(1);
        behave("pending", "081", R"(,"delay_ms":10)");
        order("1", "081", "xld10", receiver.url("/cb"));
        const auto came = receiver.waitFor("/cb", 2);
        QCOMPARE(came.size(), 2U);
        QCOMPARE(came[0].body, came[1].body);
        QCOMPARE(header(came[0], "X-Digiflazz-Delivery"), header(came[1], "X-Digiflazz-Delivery"));
    }

    void behavioursCanBeListedCountedAndRemoved()
    {
        behave("refuse", "081", R"(,"rc":"53","times":1)");
        behave("refuse", "082");
        QCOMPARE(field(order("1", "081"), "rc"), "53");
        QCOMPARE(field(order("2", "081"), "rc"), "00");
        QCOMPARE(field(order("3", "082"), "rc"), "55");
        QVERIFY(exchange(port(), "GET", "/sandbox/behaviours").body().find("\"082\"") != std::string::npos);
        QCOMPARE(exchange(port(), "DELETE", "/sandbox/behaviours?supplier=DIGI").status(), 200);
        QCOMPARE(field(order("4", "082"), "rc"), "00");
        QCOMPARE(field(order("5", "0878901"), "rc"), "54"); // The configuration's own rule stays.
        QCOMPARE(exchange(port(), "POST", "/sandbox/behaviour", R"({"supplier":"DIGI","behaviour":"dance"})").status(),
                 400);
        QCOMPARE(exchange(port(), "POST", "/sandbox/behaviour", R"({"supplier":"NOBODY","behaviour":"slow"})").status(),
                 400);
    }

    void theDepositLimitsAndCanBeToppedUp()
    {
        const auto body = orderBody("1", "0878", "xld10", {}, "buyer2", "key-2");
        QCOMPARE(field(call("/VIP/v1/transaction", body)["data"], "rc"), "44");
        QCOMPARE(field(call("/sandbox/deposit", R"({"supplier":"VIP","amount":5100})"), "deposit"), "10100");
        QCOMPARE(field(call("/VIP/v1/transaction", body)["data"], "rc"), "00");
        const auto all = requests("supplier=VIP");
        QCOMPARE(
            all.dump(),
            R"([{"supplier":"VIP","ref":"1","sku":"xld10","customer_no":"0878","requests":2,"created":1,"delivered":1}])");
        const auto summary = parsed(exchange(port(), "GET", "/sandbox/summary").body())["suppliers"].items().at(1);
        QCOMPARE(field(summary, "deposit"), "0");
        QCOMPARE(field(summary, "spent"), "10100");
    }

    void aKilledSandboxRemembersItsOrdersAndFinishesThem()
    {
        WebhookReceiver receiver;
        order("1", "0878");
        behave("pending", "081", R"(,"delay_ms":1500)");
        order("2", "081", "xld10", receiver.url("/cb"));
        behave("silent_not_delivered", "082");
        static_cast<void>(exchange(port(), "POST", "/DIGI/v1/transaction", orderBody("3", "082"), 100));
        m_sandbox->kill();
        QVERIFY2(m_sandbox->start(kConfig, state()), m_sandbox->problem().constData());

        QCOMPARE(field(order("1", "0878"), "status"), "Sukses");
        QCOMPARE(field(order("1", "0999"), "rc"), "49");
        QCOMPARE(field(requests("ref=1").items().at(0), "created"), "1");
        QCOMPARE(field(requests("ref=1").items().at(0), "requests"), "3");
        QCOMPARE(field(requests("ref=3").items().at(0), "created"), "0");
        QCOMPARE(field(order("3", "082"), "status"), "Sukses"); // Lost once, not twice.
        QCOMPARE(receiver.waitFor("/cb", 1).size(), 1U);
        QCOMPARE(field(order("2", "081"), "status"), "Sukses");
        QCOMPARE(balance(), "970000");
    }

    void aTornLastLineIsCutOff()
    {
        order("1", "0878");
        m_sandbox->kill();
        QFile log(m_folder->filePath(QStringLiteral("state")));
        QVERIFY(log.open(QIODevice::Append));
        log.write("C\tDIGI\t2\txld1");
        log.close();
        QVERIFY2(m_sandbox->start(kConfig, state()), m_sandbox->problem().constData());
        QCOMPARE(field(order("2", "0878"), "status"), "Sukses");
        m_sandbox->kill();
        QVERIFY2(m_sandbox->start(kConfig, state()), m_sandbox->problem().constData());
        QCOMPARE(requests("").items().size(), 2U);
    }

    void itEndsCleanlyWhenAsked() { QCOMPARE(m_sandbox->terminate(), 0); }

    void aConfigurationItCannotReadIsNamed()
    {
        SandboxProcess other(m_folder->path());
        QVERIFY(
            !other.start(R"({"suppliers":[{"code":"A","username":"u","api_key":"k","default_behaviour":"dance"}]})"));
        QVERIFY(other.problem().contains("dance"));
    }

private:
    [[nodiscard]] std::uint16_t port() const { return m_sandbox->port(); }
    [[nodiscard]] QStringList state() const
    {
        return {QStringLiteral("--state"), m_folder->filePath(QStringLiteral("state"))};
    }
    [[nodiscard]] Json call(std::string_view target, const std::string& body) const
    {
        return parsed(exchange(port(), "POST", target, body).body());
    }
    Json order(std::string_view ref,
               std::string_view customer,
               std::string_view sku = "xld10",
               std::string_view callbackUrl = {}) const
    {
        return call("/DIGI/v1/transaction", orderBody(ref, customer, sku, callbackUrl))["data"];
    }
    [[nodiscard]] Json requests(const std::string& query) const
    {
        return parsed(exchange(port(), "GET", "/sandbox/requests?" + query).body());
    }
    [[nodiscard]] std::string balance() const
    {
        return field(call("/DIGI/v1/cek-saldo", commandBody("deposit", md5Hex("buyerkey-1depo")))["data"], "deposit");
    }
    void behave(const std::string& behaviour, const std::string& destination, const std::string& more = {}) const
    {
        JsonWriter json;
        json.beginObject().field("supplier", "DIGI").field("destination", std::string_view(destination));
        json.field("behaviour", std::string_view(behaviour));
        const auto body = json.take() + more + "}";
        QCOMPARE(exchange(port(), "POST", "/sandbox/behaviour", body).status(), 200);
    }
    [[nodiscard]] static std::string header(const net::HttpRequest& request, std::string_view name)
    {
        return std::string(net::singleHeader(request.headers, name).value_or("(missing)"));
    }

    /// The bytes of the first answer, for those behaviours whose ending alone does not tell them apart.
    static void checkBytes(const std::string& behaviour, const Exchange& result)
    {
        const auto data = parsed(result.body())["data"];
        const bool headOver = result.bytes.find("\r\n\r\n") != std::string::npos;
        if (behaviour == "silent_delivered" || behaviour == "silent_not_delivered" ||
            behaviour == "close_before_body" || behaviour == "close_not_delivered" || behaviour == "rst")
            QCOMPARE(result.bytes, std::string());
        else if (behaviour == "close_after_body")
            QVERIFY(!headOver && result.bytes.starts_with("HTTP/1.1 200"));
        else if (behaviour == "close_in_body")
            QVERIFY(headOver && !result.body().empty());
        else if (behaviour == "half_json")
            QVERIFY(result.status() == 200 && !parseJson(result.body()) && result.body().starts_with("{\"data\""));
        else if (behaviour.starts_with("html_502"))
            QVERIFY(result.status() == 502 && result.body().starts_with("<html>"));
        else if (behaviour == "unknown_code")
            QCOMPARE(field(data, "status") + field(data, "rc"), "Aneh97");
        else if (behaviour == "success_without_sn")
            QCOMPARE(field(data, "status") + field(data, "sn"), "Sukses");
        else if (behaviour == "wrong_ref")
            QCOMPARE(field(data, "ref_id"), "559");
        else if (behaviour == "wrong_price")
            QCOMPARE(field(data, "price"), "11000");
        else if (behaviour == "redirect")
            QCOMPARE(result.status(), 302);
        else if (behaviour == "huge_body")
            QVERIFY(result.body().size() > 1'000'000);
        else
            QCOMPARE(field(data, "status"), "Pending");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxProcess> m_sandbox;
};

QTEST_GUILESS_MAIN(TestSandbox)
#include "tst_sandbox.moc"
