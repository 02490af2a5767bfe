// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/sight.h"

#include "bench/console/figure.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QProcess>
#include <QScreen>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace eraflazz::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kShownMs = 500; // Two flushes and the paint behind them.
constexpr int kRounds = 3;

QString xdotool(const QStringList& arguments)
{
    QProcess process;
    process.start(u"xdotool"_s, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        throw std::runtime_error("xdotool " + arguments.join(u' ').toStdString() + ": " +
                                 process.readAllStandardError().toStdString());
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

} // namespace

QImage seen(const QRect& place)
{
    auto* screen = QGuiApplication::primaryScreen();
    const QRect all = place.isNull() ? screen->geometry() : place;
    return screen->grabWindow(0, all.x(), all.y(), all.width(), all.height())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

QRect placeOf(const std::function<void(int state)>& show)
{
    std::array<std::vector<QImage>, 2> pictures;
    for (int round = 0; round < kRounds; ++round) {
        for (int state = 0; state < 2; ++state) {
            show(state);
            settle(kShownMs);
            pictures[static_cast<std::size_t>(state)].push_back(seen());
        }
    }
    const auto isSteady = [](const std::vector<QImage>& all, int x, int y) {
        return std::all_of(
            all.begin(), all.end(), [&](const QImage& one) { return one.pixel(x, y) == all.front().pixel(x, y); });
    };
    QRect place;
    const QSize size = pictures[0].front().size();
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const bool differs = pictures[0].front().pixel(x, y) != pictures[1].front().pixel(x, y);
            if (differs && isSteady(pictures[0], x, y) && isSteady(pictures[1], x, y))
                place |= QRect(x, y, 1, 1);
        }
    }
    return place;
}

void FrameCount::look()
{
    QImage now = seen(m_place);
    if (now == m_last)
        return;
    m_last = std::move(now);
    ++m_frames;
}

Hand::Hand(qint64 processId)
{
    const QString windows = xdotool(
        {u"search"_s, u"--all"_s, u"--onlyvisible"_s, u"--pid"_s, QString::number(processId), u"--name"_s, u"."_s});
    if (windows.isEmpty())
        throw std::runtime_error("the console has no window");
    // Without a window manager nobody else gives it the keyboard.
    xdotool({u"windowfocus"_s, u"--sync"_s, windows.split(u'\n').last()});
}

void Hand::act(const QStringList& arguments)
{
    xdotool(arguments);
}

void Hand::moveTo(const QPoint& at)
{
    act({u"mousemove"_s, QString::number(at.x()), QString::number(at.y())});
}

void Hand::press(const QPoint& at)
{
    moveTo(at);
    act({u"mousedown"_s, u"1"_s});
}

void Hand::release()
{
    act({u"mouseup"_s, u"1"_s});
}

void Hand::click(const QPoint& at)
{
    press(at);
    release();
}

void Hand::key(const QString& name)
{
    act({u"key"_s, name});
}

void Hand::type(const QString& text)
{
    act({u"type"_s, u"--delay"_s, u"10"_s, text});
}

void Hand::keepPressing(const QString& name, int times, int everyMs, const std::function<void()>& meanwhile)
{
    QProcess process;
    process.start(u"xdotool"_s,
                  {u"key"_s,
                   u"--delay"_s,
                   QString::number(everyMs),
                   u"--repeat"_s,
                   QString::number(times),
                   u"--repeat-delay"_s,
                   QString::number(everyMs),
                   name});
    process.waitForStarted();
    while (process.state() != QProcess::NotRunning) {
        meanwhile();
        settle(3);
    }
}

} // namespace eraflazz::bench
