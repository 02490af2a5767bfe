// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/feeder.h"
#include "bench/console/figure.h"
#include "bench/console/many_rows.h"
#include "bench/console/sight.h"
#include "bench/console/subject.h"

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <iostream>
#include <random>
#include <stdexcept>
#include <vector>

namespace eraflazz::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBeatMs = 100;  // As the daemon sends.
constexpr int kEachBeat = 50; // 500 changes a second.
constexpr int kEvents = 200;
constexpr qint64 kLostMs = 3'000;

double quantile(std::vector<double>& values, double share)
{
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(at), values.end());
    return values[at];
}

/// The newest sale changes now and then, the others all the time; what a person sees of the newest is looked at.
class EventToPixel final {
public:
    explicit EventToPixel(const QString& console)
        : m_subject(console, listening(), {u"--page"_s, u"page.sales"_s, u"--size"_s, u"1400x860"_s})
    {
    }

    bool measure()
    {
        if (!waitFor([&] { return m_feeder.isLiveOpen(); }, 15'000))
            throw std::runtime_error("the console did not open the sales: " + m_subject.words().toStdString());
        settle(1'500);
        m_place = placeOf([this](int state) { m_feeder.changeNewest(state); });
        if (m_place.isNull())
            throw std::runtime_error("no row was seen to change");
        for (const int state : {0, 1}) {
            m_feeder.changeNewest(state);
            settle(500);
            m_pictures.at(static_cast<std::size_t>(state)) = seen(m_place);
        }
        watch();
        return report();
    }

private:
    QUrl listening()
    {
        if (!m_feeder.listen())
            throw std::runtime_error("no port to listen on");
        return m_feeder.address();
    }

    [[nodiscard]] double nowMs() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }

    void watch()
    {
        m_clock.start();
        m_nextBeat = kBeatMs;
        m_nextEvent = 50;
        while (static_cast<int>(m_fromEvent.size()) < kEvents) {
            raise();
            if (nowMs() >= m_nextBeat)
                beat();
            look();
            settle(1);
        }
    }

    /// Something happens at any moment of the daemon's beat.
    void raise()
    {
        if (m_hasEvent || nowMs() < m_nextEvent)
            return;
        m_hasEvent = true;
        m_eventAt = nowMs();
        m_sentAt = -1;
    }

    void beat()
    {
        // Never quite in step with the console's own beat, as two clocks are not.
        m_nextBeat += std::uniform_real_distribution<double>(0.9 * kBeatMs, 1.1 * kBeatMs)(m_random);
        m_feeder.changeOthers(kEachBeat);
        if (!m_hasEvent || m_sentAt >= 0)
            return;
        m_state = 1 - m_state;
        m_feeder.changeNewest(m_state);
        m_sentAt = nowMs();
    }

    void look()
    {
        if (!m_hasEvent || m_sentAt < 0)
            return;
        if (seen(m_place) != m_pictures.at(static_cast<std::size_t>(m_state))) {
            if (nowMs() - m_sentAt > kLostMs)
                throw std::runtime_error("a change was never seen");
            return;
        }
        const double at = nowMs();
        m_fromEvent.push_back(at - m_eventAt);
        m_fromSend.push_back(at - m_sentAt);
        m_hasEvent = false;
        m_nextEvent = at + std::uniform_real_distribution<double>(100, 300)(m_random);
    }

    bool report()
    {
        const double load = static_cast<double>(m_feeder.changed()) / (nowMs() / 1000.0);
        std::cerr << "event to pixel at " << load << " changes/s, " << m_fromEvent.size() << " events\n";
        bool isAllMet = tell("event_to_pixel_median", quantile(m_fromEvent, 0.5), 250, "ms");
        isAllMet = tell("event_to_pixel_p95", quantile(m_fromEvent, 0.95), 250, "ms") && isAllMet;
        isAllMet = tell("event_to_pixel_p99", quantile(m_fromEvent, 0.99), 300, "ms") && isAllMet;
        isAllMet = tell("send_to_pixel_median", quantile(m_fromSend, 0.5), 150, "ms") && isAllMet;
        return tell("send_to_pixel_p99", quantile(m_fromSend, 0.99), 200, "ms") && isAllMet;
    }

    Feeder m_feeder;
    Subject m_subject;
    QRect m_place;
    std::array<QImage, 2> m_pictures; ///< Of the two states.
    QElapsedTimer m_clock;
    double m_nextBeat = 0;
    double m_nextEvent = 0;
    double m_eventAt = 0;
    double m_sentAt = -1;
    bool m_hasEvent = false;
    int m_state = 1;
    std::mt19937 m_random{1};
    std::vector<double> m_fromEvent, m_fromSend;
};

} // namespace

bool measureEventToPixel(const QString& console)
{
    return EventToPixel(console).measure();
}

} // namespace eraflazz::bench
