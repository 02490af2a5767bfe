// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/period_button.h"
#include "look/parts/page_states.h"
#include "text/filter_terms.h"

#include <QObject>

#include <functional>
#include <vector>

namespace eraflazz::console {

class Desk;

/// What somebody who found nothing may ask instead: a longer period, or one condition less.
struct OtherSearch final {
    QString words;
    QString filter;
    Period period;
};

/// The longer periods first, the nearest of them before the next; then the filter without each of its conditions.
[[nodiscard]] std::vector<OtherSearch>
otherSearches(const std::vector<text::FilterTerm>& terms, const Period& period, QDate today);

/// Tries other searches one after another and tells those that find something, with how much. Each is one ordinary page
/// of sales, so the daemon ends it in time (a fifth of a second) whatever it asks; what was not reached in that time is
/// not offered. GUI thread.
class WaysOut final : public QObject {
    Q_OBJECT

public:
    static constexpr int kCounted = 100; ///< Beyond them: "100+".

    /// The call that asks for a page of that search, without a limit.
    using CallFor = std::function<Call(const OtherSearch& search)>;

    WaysOut(Desk& desk, CallFor callFor, QObject* parent);

    void look(std::vector<OtherSearch> searches);
    void forget();
    [[nodiscard]] std::vector<look::WayOut> ways() const;
    [[nodiscard]] const OtherSearch* taken(int index) const;

Q_SIGNALS:
    void found(); ///< One more.

private:
    struct Way final {
        OtherSearch search;
        int rows = 0;
        bool hasMore = false;
    };
    void askNext();
    void heard(const OtherSearch& search, const Answer& answer);

    Desk& m_desk;
    CallFor m_callFor;
    std::vector<OtherSearch> m_left; ///< To be tried, the next one last.
    std::vector<Way> m_ways;
    quint64 m_round = 0;
};

} // namespace eraflazz::console
