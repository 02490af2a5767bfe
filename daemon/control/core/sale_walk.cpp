// SPDX-License-Identifier: GPL-3.0-or-later
#include "control/core/sale_walk.h"

#include <algorithm>
#include <iterator>

namespace eraflazz::control {

namespace {

constexpr std::int64_t kLeastMs = 1000;           // A stretch is no shorter.
constexpr std::int64_t kNarrowerThanWhole = 2048; // A quarter of a year: an hour.
constexpr std::int64_t kNarrower = 16;
constexpr std::int64_t kWiderMost = 8;
constexpr std::int64_t kUsefulMs = 15; // In less, nothing more is begun.

/// The smallest id of that moment.
Uuid firstOf(std::int64_t unixMs)
{
    return StampIssuer(0).next(unixMs).toUuid();
}

class Walk final {
public:
    Walk(ControlReads& reads,
         const SaleQuestion& question,
         std::int64_t stretchMs,
         const WalkTimes& times,
         const std::function<std::int64_t()>& nowMs)
        : m_reads(reads), m_question(question), m_times(times), m_nowMs(nowMs), m_beganMs(nowMs()),
          m_firstToMs(upperOf(question)), m_toMs(m_firstToMs), m_isWhole(stretchMs <= 0),
          m_stretchMs(m_isWhole ? m_toMs - question.fromMs : std::max(stretchMs, kLeastMs))
    {
    }

    SalePage page()
    {
        while (!isFull() && isMoreToSee() && hasTime())
            step();
        SalePage page{
            std::move(m_rows), std::nullopt, std::nullopt, m_isWhole ? 0 : std::max(m_stretchMs, m_nextStretchMs)};
        if (static_cast<int>(page.rows.size()) >= m_question.most) {
            page.next = Uuid::parse(page.rows.back().key);
        } else if (isMoreToSee()) {
            page.next = firstOf(m_toMs);
            page.searchedToMs = m_toMs;
        }
        return page;
    }

private:
    struct Seen final {
        std::int64_t stretchMs = 0;
        std::int64_t tookMs = 0;
    };

    /// A page after another needs to look no further up than that sale.
    static std::int64_t upperOf(const SaleQuestion& question)
    {
        const auto stamp = question.before ? Stamp::fromUuid(*question.before) : std::nullopt;
        return stamp ? std::min(question.toMs, stamp->unixMs() + 1) : question.toMs;
    }

    [[nodiscard]] bool isFull() const { return static_cast<int>(m_rows.size()) >= m_question.most; }
    [[nodiscard]] bool isMoreToSee() const { return m_toMs > m_question.fromMs; }
    [[nodiscard]] bool hasSeenSome() const { return m_toMs < m_firstToMs; }
    [[nodiscard]] std::int64_t leftMs() const { return m_beganMs + m_times.answer - m_nowMs(); }
    [[nodiscard]] bool hasTime() const { return !hasSeenSome() || leftMs() >= kUsefulMs; }

    /// Every answer gets further, however slow the database is: the first stretch of an answer gets its time, the
    /// shortest one all there is.
    [[nodiscard]] int allowedMs() const
    {
        if (m_isWhole)
            return m_times.whole;
        if (hasSeenSome())
            return static_cast<int>(leftMs());
        return m_stretchMs <= kLeastMs ? 0 : std::max(m_times.answer - m_times.whole, static_cast<int>(leftMs()));
    }

    void step()
    {
        SaleQuestion piece = m_question;
        piece.fromMs = std::max(m_question.fromMs, m_toMs - m_stretchMs);
        piece.toMs = m_toMs;
        piece.most = m_question.most - static_cast<int>(m_rows.size());
        piece.withinMs = allowedMs();
        piece.isSparse = !m_isWhole; // an index alone would have led there in time
        const auto beginMs = m_nowMs();
        try {
            auto found = m_reads.sales(piece);
            std::move(found.begin(), found.end(), std::back_inserter(m_rows));
        } catch (const ReadTooSlow&) {
            if (piece.withinMs == 0)
                throw;
            narrow();
            return;
        }
        if (isFull())
            return;
        m_toMs = piece.fromMs;
        fit({piece.toMs - piece.fromMs, m_nowMs() - beginMs});
    }

    void narrow()
    {
        if (m_isWhole)
            m_stretchMs /= kNarrowerThanWhole;
        else if (hasSeenSome()) // It would have fitted into a whole answer, perhaps.
            m_stretchMs = m_nextStretchMs = m_seen.stretchMs;
        else
            m_stretchMs /= kNarrower;
        m_stretchMs = std::max(kLeastMs, m_stretchMs);
        m_isWhole = false;
    }

    /// As long a stretch next as should fit into what time is left, and into the next answer.
    void fit(const Seen& seen)
    {
        m_stretchMs = fitting(seen, std::clamp<std::int64_t>(leftMs() * 2 / 3, 1, m_times.piece));
        m_nextStretchMs = fitting(seen, m_times.piece);
        m_seen = seen;
    }

    /// Judged by the stretch just seen and the one before: every statement takes a while before it looks at anything,
    /// a long one on a cold database.
    [[nodiscard]] std::int64_t fitting(const Seen& seen, std::int64_t aimMs) const
    {
        const bool isLonger = m_seen.stretchMs > 0 && seen.stretchMs >= 2 * m_seen.stretchMs;
        const auto tookMs = isLonger ? seen.tookMs - m_seen.tookMs : seen.tookMs;
        const auto stretchMs = isLonger ? seen.stretchMs - m_seen.stretchMs : seen.stretchMs;
        const auto widest = seen.stretchMs * kWiderMost;
        const auto wanted = tookMs <= 0 ? widest : seen.stretchMs + (aimMs - seen.tookMs) * stretchMs / tookMs;
        return std::max(kLeastMs, std::clamp(wanted, seen.stretchMs / kWiderMost, widest));
    }

    ControlReads& m_reads;
    const SaleQuestion& m_question;
    const WalkTimes& m_times;
    const std::function<std::int64_t()>& m_nowMs;
    const std::int64_t m_beganMs;
    const std::int64_t m_firstToMs;
    std::int64_t m_toMs; ///< Everything from here on was looked at.
    bool m_isWhole;
    std::int64_t m_stretchMs;
    std::int64_t m_nextStretchMs = 0;
    Seen m_seen; ///< The latest.
    std::vector<Row> m_rows;
};

} // namespace

SalePage walkSales(ControlReads& reads,
                   const SaleQuestion& question,
                   std::int64_t stretchMs,
                   const WalkTimes& times,
                   const std::function<std::int64_t()>& nowMs)
{
    return Walk(reads, question, stretchMs, times, nowMs).page();
}

} // namespace eraflazz::control
