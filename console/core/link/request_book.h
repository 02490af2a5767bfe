// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QtGlobal>

#include <map>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// Who waits for which answer. Knows nothing of sockets; times are monotonic milliseconds. A call that changes
/// something and was under way when the link broke is kept and sent again, word for word, when the link is back: its
/// idem makes the daemon tell what became of it.
class RequestBook final {
public:
    static constexpr qint64 kDeadlineMs = 15'000;
    static constexpr int kUnderWayMax = 32; ///< The daemon takes no more at once; others wait here.
    static constexpr int kRepeatsMax = 3;   ///< Of one call that the daemon itself answered with outcome_unknown.

    using Id = quint64;
    struct Ended final {
        Answered then;
        Answer answer;
    };
    struct Outgoing final {
        Id id = 0;
        std::string text;
    };

    Id add(Call call, Answered then, qint64 nowMs);
    /// The next message to send, if another may be under way.
    [[nodiscard]] std::optional<Outgoing> nextToSend();
    /// A reply or an error came. Nothing when nobody waits for it, or when it will be asked again.
    [[nodiscard]] std::optional<Ended> settle(const protocol::Message& message);
    /// Ends a call nobody wants. `wasSent` says whether the daemon must be told; a change waits for its answer then.
    [[nodiscard]] std::optional<Ended> cancel(Id id, bool& wasSent);
    /// Those whose time is over.
    [[nodiscard]] std::vector<Ended> expire(qint64 nowMs);
    /// Reads end; changes that were sent stay, and so do those not sent yet.
    [[nodiscard]] std::vector<Ended> linkLost();
    /// The link is back: what stayed may be sent, and has its full time again.
    void linkBack(qint64 nowMs);
    /// No link will come: everything ends.
    [[nodiscard]] std::vector<Ended> giveUp();

    /// When expire() has something to do next; nothing while no clock runs.
    [[nodiscard]] std::optional<qint64> nextDeadlineMs() const;
    /// Changes whose outcome nobody here knows at the moment.
    [[nodiscard]] int uncertain() const;
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }

private:
    struct Entry final {
        Call call;
        Answered then;
        qint64 deadlineMs = 0;
        bool isUnderWay = false;
        bool wasSent = false;
        bool isUncertain = false; ///< It was sent before, and nothing told what became of it.
        int repeats = 0;
    };
    [[nodiscard]] static Answer unanswered(const Entry& entry, Answer::Kind read);

    std::map<Id, Entry> m_entries; // In the order they were asked.
    Id m_nextId = 1;
    int m_underWay = 0;
    bool m_isLinked = true;
};

} // namespace eraflazz::console
