// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/console/many_rows.h"

#include "bench/console/feeder.h"
#include "bench/console/figure.h"
#include "bench/console/sight.h"
#include "bench/console/subject.h"

#include <QElapsedTimer>

#include <optional>
#include <stdexcept>

namespace eraflazz::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kRows = 200'000;
constexpr int kWidth = 1'400;
constexpr int kMostMs = 60'000;
constexpr double kStallGoalMs = 50;

class ManyRows final {
public:
    explicit ManyRows(const QString& console)
        : m_subject(console, listening(), {u"--page"_s, u"page.sales"_s, u"--size"_s, u"%1x860"_s.arg(kWidth)})
    {
    }

    bool measure()
    {
        fill();
        m_row = rowPlace();
        Hand hand(m_subject.processId());
        m_subject.takeStalls();
        scroll(hand);
        jump(hand);
        changeFilter(hand);
        return m_isAllMet;
    }

private:
    QUrl listening()
    {
        m_feeder.setRows(kRows);
        if (!m_feeder.listen())
            throw std::runtime_error("no port to listen on");
        return m_feeder.address();
    }

    void note(bool isMet) { m_isAllMet = m_isAllMet && isMet; }
    void noteStalls(const char* figure) { note(tell(figure, largest(m_subject.takeStalls()), kStallGoalMs, "ms")); }

    /// Rows that come at once, forty times as many as the daemon sends at most.
    void tellStall(const char* figure)
    {
        constexpr double kAtOnceGoalMs = 2'000;
        note(tell(figure, largest(m_subject.takeStalls()), kAtOnceGoalMs, "ms"));
    }

    void fill()
    {
        if (!waitFor([&] { return m_feeder.isLiveOpen(); }, 15'000))
            throw std::runtime_error("the console did not open the sales: " + m_subject.words().toStdString());
        m_subject.takeStalls();
        note(tell("snapshot_of_200000_to_quiet", quietAfter(m_subject, kMostMs), 10'000, "ms"));
        tellStall("longest_stall_filling_200000");
        note(tell("memory_with_200000_rows", static_cast<double>(m_subject.residentMb()), 220, "MiB"));
    }

    /// Of the newest sale, which is the first one: all rows lie below it.
    QRect rowPlace()
    {
        const QRect place = placeOf([this](int state) { m_feeder.changeNewest(state); });
        if (place.isNull())
            throw std::runtime_error("no row was seen to change");
        return place;
    }

    /// Row after row and page after page, and with the handle of the scroll bar from the first row to the last one.
    void scroll(Hand& hand)
    {
        constexpr int kPages = 120;
        constexpr int kEveryMs = 40;
        hand.click(m_row.center());
        const QRect rows(m_row.left(), m_row.top(), m_row.width(), 300);
        FrameCount pages(rows);
        hand.keepPressing(u"Next"_s, kPages, kEveryMs, [&] { pages.look(); });
        settle(500);
        pages.look();
        note(tellAtLeast("pages_seen_of_120", pages.frames(), kPages * 0.8, "pages"));
        noteStalls("longest_stall_paging_200000");
        hand.key(u"ctrl+Home"_s);
        settle(500);
        drag(hand, rows);
    }

    void drag(Hand& hand, const QRect& rows)
    {
        constexpr int kSteps = 150;
        const auto x = handleX(hand, rows);
        if (!x)
            throw std::runtime_error("the scroll bar was not found");
        m_subject.takeStalls();
        FrameCount frames(rows);
        QElapsedTimer clock;
        clock.start();
        hand.press(QPoint(*x, m_row.top() + 4));
        for (int step = 0; step <= kSteps; ++step) {
            hand.moveTo(QPoint(*x, m_row.top() + 4 + step * 4));
            for (int look = 0; look < 3; ++look) {
                frames.look();
                settle(3);
            }
        }
        hand.release();
        const double seconds = static_cast<double>(clock.elapsed()) / 1000.0;
        settle(300);
        note(tellAtLeast("frames_a_second_dragging_200000", frames.frames() / seconds, 20, "frames"));
        noteStalls("longest_stall_dragging_200000");
    }

    /// The scroll bar's handle is where a drag brings other rows. It is left where it was.
    std::optional<int> handleX(Hand& hand, const QRect& rows)
    {
        constexpr int kDragged = 90;
        for (int x = kWidth - 3; x > kWidth - 30; x -= 3) {
            const QPoint handle(x, m_row.top() + 4);
            hand.moveTo(handle);
            settle(300); // What lay under the pointer is no longer marked.
            const QImage before = seen(rows);
            hand.press(handle);
            hand.moveTo(handle + QPoint(0, kDragged / 2));
            hand.moveTo(handle + QPoint(0, kDragged));
            settle(300);
            const bool hasMoved = seen(rows) != before;
            hand.moveTo(handle);
            hand.release();
            settle(300);
            if (hasMoved)
                return x;
        }
        return std::nullopt;
    }

    void jump(Hand& hand)
    {
        hand.click(m_row.center());
        settle(300);
        m_subject.takeStalls();
        for (int round = 0; round < 5; ++round) {
            for (const auto& name : {u"ctrl+End"_s, u"ctrl+Home"_s}) {
                hand.key(name);
                settle(200);
            }
        }
        noteStalls("longest_stall_from_first_to_last");
    }

    void changeFilter(Hand& hand)
    {
        const int opens = m_feeder.opens();
        hand.key(u"F3"_s);
        hand.type(u"status:sukses"_s);
        m_subject.takeStalls();
        hand.key(u"Return"_s);
        awaitOpen(opens);
        note(tell("filter_to_20000_of_200000_to_quiet", quietAfter(m_subject, kMostMs), 2'000, "ms"));
        tellStall("longest_stall_with_filter");
        const int filtered = m_feeder.opens();
        hand.key(u"Escape"_s);
        hand.key(u"Escape"_s);
        awaitOpen(filtered);
        note(tell("filter_cleared_to_200000_to_quiet", quietAfter(m_subject, kMostMs), 10'000, "ms"));
        tellStall("longest_stall_without_filter");
        note(tell("memory_after_filters", static_cast<double>(m_subject.residentMb()), 220, "MiB"));
    }

    void awaitOpen(int opens)
    {
        if (!waitFor([&] { return m_feeder.opens() > opens; }, 5'000))
            throw std::runtime_error("the filter was not asked for");
    }

    Feeder m_feeder;
    Subject m_subject;
    QRect m_row;
    bool m_isAllMet = true;
};

} // namespace

bool measureManyRows(const QString& console)
{
    return ManyRows(console).measure();
}

} // namespace eraflazz::bench
