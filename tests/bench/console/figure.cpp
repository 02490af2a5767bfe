// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/figure.h"

#include "bench/console/subject.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <iostream>

namespace eraflazz::bench {

namespace {

constexpr qint64 kQuietMs = 250;

bool tellAll(const char* figure, double value, double goal, const char* unit, bool isMet)
{
    std::cout << "{\"figure\":\"" << figure << "\",\"value\":" << value << ",\"unit\":\"" << unit
              << "\",\"goal\":" << goal << ",\"met\":" << (isMet ? "true" : "false") << "}" << std::endl;
    return isMet;
}

} // namespace

void settle(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

bool waitFor(const std::function<bool()>& condition, int ms)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition()) {
        if (clock.elapsed() > ms)
            return false;
        settle(2);
    }
    return true;
}

double quietAfter(const Subject& subject, int mostMs)
{
    QElapsedTimer clock;
    clock.start();
    double cpu = -1;
    qint64 quietSince = 0;
    const bool isQuiet = waitFor(
        [&] {
            const double now = subject.cpuSeconds();
            if (now != cpu)
                quietSince = clock.elapsed();
            cpu = now;
            return clock.elapsed() - quietSince > kQuietMs;
        },
        mostMs);
    return isQuiet ? static_cast<double>(quietSince) : -1;
}

bool tell(const char* figure, double value, double most, const char* unit)
{
    return tellAll(figure, value, most, unit, value >= 0 && value <= most);
}

bool tellAtLeast(const char* figure, double value, double least, const char* unit)
{
    return tellAll(figure, value, least, unit, value >= least);
}

double largest(const std::vector<int>& values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

} // namespace eraflazz::bench
