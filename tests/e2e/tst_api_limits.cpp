// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/hostile_requests.h"
#include "e2e/support/bench.h"
#include "kernel/text.h"
#include "net/raw_socket.h"

#include <QtTest>

#include <memory>

using namespace eraflazz;
using namespace eraflazz::e2e;
using eraflazz::test::RawSocket;

namespace {

constexpr int kHostileRequests = 3000;
constexpr long kGrownMaxKiB = 20 * 1024;
const std::string kOrders = "/api/v1/transactions";

long residentKiB(pid_t pid)
{
    const auto status = readWholeFile("/proc/" + std::to_string(pid) + "/status");
    const auto at = status.find("VmRSS:");
    return at == std::string::npos ? -1 : std::stol(status.substr(at + 6));
}

int statusOf(const std::string& answer)
{
    return answer.starts_with("HTTP/1.1 ") ? static_cast<int>(parseInt(answer.substr(9, 3)).value_or(-1))
           : answer.empty()                ? 0
                                           : -1;
}

std::string codeOf(const std::string& answer)
{
    const auto head = answer.find("\r\n\r\n");
    if (head == std::string::npos)
        return {};
    const auto body = parseJson(std::string_view(answer).substr(head + 4));
    return body ? (*body)["error_code"].asText().value_or("") : std::string();
}

} // namespace

/// Strangers and broken programs at the real daemon's public door: every request gets its error code or is cut, none
/// succeeds, and the daemon stays as small as it was.
class TestApiLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bench = std::make_unique<Bench>(); }

    void hostileRequestsGetTheirErrorAndNothingElse()
    {
        for (const auto& hostile : hostileRequests(agent())) {
            const auto answer = answerTo(hostile);
            QVERIFY2(hostile.statuses.count(statusOf(answer)) == 1,
                     (hostile.name + ": " + answer.substr(0, 300)).c_str());
            if (!answer.empty() && !hostile.code.empty())
                QVERIFY2(codeOf(answer) == hostile.code, (hostile.name + ": " + answer).c_str());
        }
        QCOMPARE(m_bench->database.number("SELECT count(*) FROM transactions"), std::int64_t{0});
    }

    void aRepeatedOrderIsAReplayAndNoSecondDebit()
    {
        const auto bytes = orderBytes(agent(), orderBody({"LIMITS-REPLAY", "XLD10", "087800001230"}));
        for (int i = 0; i < 3; ++i) { // The same bytes: signature, timestamp and all.
            auto socket = RawSocket::connectTo(m_bench->demo.ready().apiPort());
            socket.send(bytes);
            const auto answer = socket.readUntil("}}");
            QCOMPARE(statusOf(answer), 200);
            QCOMPARE(answer.find("\"replayed\":true") != std::string::npos, i > 0);
        }
        QCOMPARE(m_bench->database.number("SELECT count(*) FROM transactions"), std::int64_t{1});
    }

    void aSlowRequestIsCut()
    {
        auto head = RawSocket::connectTo(m_bench->demo.ready().apiPort());
        head.send("GET /healthz HTTP/1.1\r\nHost: a\r\nX-Slow: ");
        auto body = RawSocket::connectTo(m_bench->demo.ready().apiPort());
        body.send("POST " + kOrders + " HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n{");
        // While those two dawdle everybody else is served.
        QCOMPARE(m_bench->agent.get("/api/v1/balance").status, 200);
        const auto headAnswer = head.readToEnd(8000); // The head must be there within 5 s, the body within 10 s.
        QVERIFY2(headAnswer.empty() || statusOf(headAnswer) == 408, headAnswer.c_str());
        const auto bodyAnswer = body.readToEnd(8000);
        QVERIFY2(bodyAnswer.empty() || statusOf(bodyAnswer) == 408, bodyAnswer.c_str());
        QVERIFY(body.isClosedWithin(100));
    }

    void theDaemonDoesNotGrow()
    {
        const auto pid = m_bench->demo.ready().servePid;
        const auto requests = hostileRequests(agent());
        const auto round = [&](int count) {
            for (int i = 0; i < count; ++i) {
                const auto& hostile = requests[static_cast<std::size_t>(i) % requests.size()];
                const int status = statusOf(answerTo(hostile));
                if (status >= 200 && status < 300)
                    return hostile.name;
            }
            return std::string();
        };
        QCOMPARE(round(200), std::string()); // Caches and allocator arenas fill once.
        const long before = residentKiB(pid);
        QVERIFY(before > 0);
        QCOMPARE(round(kHostileRequests), std::string());
        const long grown = residentKiB(pid) - before;
        QVERIFY2(grown < kGrownMaxKiB, std::to_string(grown).c_str());
        QVERIFY(isAlive(pid));
        QCOMPARE(m_bench->agent.get("/api/v1/balance").status, 200);
    }

    void theBooksAndTheWireAgree()
    {
        const auto audit = runAudit(m_bench->demo.ready());
        QVERIFY2(audit.exitCode == 0, audit.output.c_str());
    }

private:
    [[nodiscard]] std::string answerTo(const Hostile& hostile) const
    {
        auto socket = RawSocket::connectTo(m_bench->demo.ready().apiPort());
        // A request hidden behind the hostile one must never be answered.
        socket.send(hostile.isCut ? hostile.bytes + "GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n" : hostile.bytes);
        return hostile.isCut ? socket.readToEnd() : socket.readUntil("}");
    }

    [[nodiscard]] const AgentKey& agent() const { return m_bench->demo.ready().agent("AG001"); }

    std::unique_ptr<Bench> m_bench;
};

QTEST_GUILESS_MAIN(TestApiLimits)
#include "tst_api_limits.moc"
