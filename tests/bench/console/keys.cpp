// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/feeder.h"
#include "bench/console/figure.h"
#include "bench/console/many_rows.h"
#include "bench/console/sight.h"
#include "bench/console/subject.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

namespace eraflazz::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPresses = 60;
constexpr int kBeatMs = 100;
constexpr int kEachBeat = 350; // 3,500 changes a second.
constexpr qint64 kLostMs = 3'000;
constexpr double kGoalMs = 50;

/// A key and the one that takes it back, and what a person sees of either.
class Keys final {
public:
    explicit Keys(const QString& console)
        : m_subject(console, listening(), {u"--page"_s, u"page.sales"_s, u"--size"_s, u"1400x860"_s})
    {
    }

    bool measure()
    {
        if (!waitFor([&] { return m_feeder.isLiveOpen(); }, 15'000))
            throw std::runtime_error("the console did not open the sales: " + m_subject.words().toStdString());
        settle(1'500);
        Hand hand(m_subject.processId());
        hand.key(u"F3"_s);
        hand.type(u"0812"_s);
        bool isAllMet = pressAll(hand, u"3"_s, u"BackSpace"_s, "key_to_text_at_3500", kEachBeat);
        hand.key(u"Escape"_s);
        hand.key(u"Escape"_s);
        hand.key(u"Tab"_s);
        settle(500);
        hand.click(rowPlace().center());
        hand.key(u"Down"_s);
        return pressAll(hand, u"Down"_s, u"Up"_s, "key_to_row", 0) && isAllMet;
    }

private:
    QUrl listening()
    {
        if (!m_feeder.listen())
            throw std::runtime_error("no port to listen on");
        return m_feeder.address();
    }

    QRect rowPlace()
    {
        const QRect place = placeOf([this](int state) { m_feeder.changeNewest(state); });
        if (place.isNull())
            throw std::runtime_error("no row was seen to change");
        return place;
    }

    bool pressAll(Hand& hand, const QString& there, const QString& back, const char* figure, int eachBeat)
    {
        const std::array keys{back, there};
        QRect place = placeOf([&](int state) { hand.key(keys.at(static_cast<std::size_t>(state))); });
        if (place.isNull())
            throw std::runtime_error("no key was seen");
        place.adjust(3, 0, -3, 0); // Beside the text stands the cursor, which blinks.
        std::array<QImage, 2> pictures;
        for (std::size_t state = 0; state < 2; ++state) {
            hand.key(keys.at(state));
            settle(500);
            pictures.at(state) = seen(place);
        }
        std::vector<double> waits;
        for (std::size_t press = 0; press < kPresses; ++press) {
            if (eachBeat > 0)
                m_feeder.change(eachBeat);
            settle(kBeatMs);
            waits.push_back(pressed(hand, keys.at(press % 2), place, pictures.at(press % 2)));
        }
        std::sort(waits.begin(), waits.end());
        const auto name = std::string(figure);
        const bool isMet = tell((name + "_median").c_str(), waits[waits.size() / 2], kGoalMs, "ms");
        return tell((name + "_p95").c_str(), waits[waits.size() * 95 / 100], 2 * kGoalMs, "ms") && isMet;
    }

    /// The time the key takes to get to the X server is in it: a process has to begin.
    double pressed(Hand& hand, const QString& key, const QRect& place, const QImage& expected)
    {
        QElapsedTimer clock;
        clock.start();
        hand.key(key);
        while (seen(place) != expected) {
            if (clock.elapsed() > kLostMs)
                throw std::runtime_error("a key was never seen");
            settle(1);
        }
        return static_cast<double>(clock.nsecsElapsed()) / 1e6;
    }

    Feeder m_feeder;
    Subject m_subject;
};

} // namespace

bool measureKeys(const QString& console)
{
    return Keys(console).measure();
}

} // namespace eraflazz::bench
