// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/support/child_process.h"
#include "e2e/support/demo_process.h"
#include "json/json.h"

#include <QtTest>

#include <filesystem>

using namespace eraflazz;
using namespace eraflazz::e2e;

namespace {

constexpr int kChaosMs = 220'000;
constexpr int kCrashPoints = 16;

/// The last line of the output is the outcome; what is before it speaks to people.
Json outcomeIn(const std::string& output)
{
    const auto start = output.rfind("\n{");
    const auto line = output.substr(start == std::string::npos ? 0 : start + 1);
    auto json = parseJson(line.substr(0, line.find('\n')));
    return json ? std::move(*json) : Json();
}

} // namespace

/// A short run of `./run chaos`: a dozen kills, every crash point, a paused daemon, a dead database, cut connections.
class TestChaosSmall final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPromiseIsKept()
    {
        const auto program =
            (std::filesystem::path(DemoProcess::defaultProgram()).parent_path() / "eraflazz-chaos").string();
        const auto run =
            runProgram({program, "--kills", "12", "--pause-seconds", "17", "--seed", "20261122"}, kChaosMs);
        const auto outcome = outcomeIn(run.output);
        QVERIFY2(run.exitCode == 0, run.output.c_str());
        QCOMPARE(outcome["audit"].asText().value_or(""), std::string("clean"));
        QCOMPARE(outcome["violations"].items().size(), std::size_t{0});
        QCOMPARE(outcome["kills"].asInteger().value_or(0), std::int64_t{12});
        QVERIFY2(outcome["crash_points"].asInteger() == kCrashPoints, run.output.c_str());
        for (const char* injected : {"stops", "db_restarts", "cuts", "forged", "replayed"})
            QVERIFY2(outcome[injected].asInteger().value_or(0) > 0, injected);
        QVERIFY2(outcome["orders"].asInteger().value_or(0) > 200, run.output.c_str());
        QVERIFY(outcome["success"].asInteger().value_or(0) > 0);
        QVERIFY(outcome["failed"].asInteger().value_or(0) > 0);
    }
};

QTEST_GUILESS_MAIN(TestChaosSmall)
#include "tst_chaos_small.moc"
