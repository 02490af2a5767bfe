// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/feeder.h"
#include "bench/console/figure.h"
#include "bench/console/many_rows.h"
#include "bench/console/subject.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>
#include <iostream>
#include <stdexcept>
#include <vector>

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace eraflazz;
using namespace eraflazz::bench;

struct Bench {
    QString console;
    int seconds = 10;
    bool allMet = true;

    void note(bool isMet) { allMet = allMet && isMet; }

    void start()
    {
        std::vector<double> moments;
        for (int round = 0; round < 5; ++round) {
            Subject subject(console, {}, {});
            if (!waitFor([&] { return subject.momentOf(u"first painted after"_s).has_value(); }, 10'000))
                return note(tell("start_to_sign_in", -1, 400, "ms"));
            moments.push_back(*subject.momentOf(u"first painted after"_s));
        }
        note(tell("start_to_sign_in_first", moments.front(), 400, "ms"));
        std::sort(moments.begin(), moments.end());
        note(tell("start_to_sign_in_warm", moments[moments.size() / 2], 250, "ms"));
    }

    /// Everything about the live grid, in one life of one console.
    void live()
    {
        Feeder feeder;
        if (!feeder.listen())
            throw std::runtime_error("no port to listen on");
        Subject subject(console, feeder.address(), {u"--page"_s, u"page.sales"_s});
        if (!waitFor([&] { return feeder.isLiveOpen(); }, 15'000))
            throw std::runtime_error("the console did not open the sales: " + subject.words().toStdString());
        note(tell("snapshot_of_5000_to_quiet", quietAfter(subject, 10'000), 800, "ms"));
        subject.takeStalls();

        const double before = subject.cpuSeconds();
        QElapsedTimer clock;
        clock.start();
        int beats = 0;
        while (clock.elapsed() < seconds * 1000) {
            feeder.change(350);
            ++beats;
            settle(static_cast<int>(std::max<qint64>(1, beats * 100 - clock.elapsed())));
        }
        if (feeder.changed() < beats * 350)
            throw std::runtime_error("the console hung up: " + subject.words().toStdString());
        const double share = (subject.cpuSeconds() - before) / (static_cast<double>(clock.elapsed()) / 1000.0);
        const double rate = beats * 350 / (static_cast<double>(clock.elapsed()) / 1000.0);
        std::cerr << "live rate " << rate << " changes/s\n";
        note(tell("cpu_at_3500_changes_a_second", share * 100, 25, "percent of a core"));
        note(tell("longest_stall_at_3500", largest(subject.takeStalls()), 50, "ms"));

        for (int part = 0; part < 10; ++part) {
            feeder.change(2000);
            settle(100);
        }
        settle(1000);
        note(tell("longest_stall_in_burst_of_20000", largest(subject.takeStalls()), 100, "ms"));
        note(tell("memory_with_live_grid", static_cast<double>(subject.residentMb()), 220, "MiB"));

        const double idleBefore = subject.cpuSeconds();
        settle(5000);
        note(tell("cpu_idle_grid", (subject.cpuSeconds() - idleBefore) / 5.0 * 100, 2, "percent of a core"));

        const int opens = feeder.opens();
        feeder.cut();
        settle(300);
        clock.restart();
        if (!feeder.listenAgain())
            throw std::runtime_error("the port is gone");
        const bool isBack = waitFor([&] { return feeder.opens() > opens; }, 20'000);
        note(tell("reconnect", isBack ? static_cast<double>(clock.elapsed()) : -1, 2000, "ms"));
    }

    void home()
    {
        Feeder feeder;
        if (!feeder.listen())
            throw std::runtime_error("no port to listen on");
        Subject subject(console, feeder.address(), {u"--page"_s, u"page.dashboard"_s});
        settle(6000);
        const double before = subject.cpuSeconds();
        settle(5000);
        note(tell("cpu_idle_dashboard", (subject.cpuSeconds() - before) / 5.0 * 100, 6, "percent of a core"));
        const double beforeLive = subject.cpuSeconds();
        for (int second = 0; second < 10; ++second) {
            feeder.changeFigures();
            settle(1000);
        }
        note(tell("dashboard_drawn_each_second", (subject.cpuSeconds() - beforeLive) / 10.0 * 1000, 60, "ms a second"));
        note(tell("longest_stall_of_live_dashboard", largest(subject.takeStalls()), 50, "ms"));
        note(tell("memory_idle_dashboard", static_cast<double>(subject.residentMb()), 120, "MiB"));
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What the console costs: one JSON object a line. Needs a screen."_s);
    parser.addHelpOption();
    const QCommandLineOption console(
        u"console"_s, u"The program."_s, u"FILE"_s, QCoreApplication::applicationDirPath() + u"/eraflazz-console"_s);
    const QCommandLineOption seconds(u"seconds"_s, u"Of the live grid."_s, u"N"_s, u"10"_s);
    parser.addOptions({console, seconds});
    parser.process(application);
    Bench bench{parser.value(console), std::max(1, parser.value(seconds).toInt())};
    try {
        bench.start();
        bench.home();
        bench.live();
        bench.note(measureEventToPixel(bench.console));
        bench.note(measureKeys(bench.console));
        bench.note(measureManyRows(bench.console));
    } catch (const std::exception& error) {
        std::cerr << "eraflazz-console-bench: " << error.what() << '\n';
        return 2;
    }
    return bench.allMet ? 0 : 1;
}
