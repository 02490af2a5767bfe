// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"
#include "core/rows/row_sink.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <string>

namespace eraflazz::console {

struct TopicAsked final {
    QString topic;
    QString filter;
    QStringList columns; ///< Empty: all.
    int window = 0;      ///< 0: as the daemon likes.
    int timesASecond = 0;
    bool operator==(const TopicAsked&) const = default;
};

/// Keeps a sink at what the daemon knows about a topic: opens, counts messages, asks again when one is missing, goes on
/// after a lost link. What the sink holds is never emptied meanwhile; it is stale until a snapshot or the missing
/// changes have come. GUI thread.
class Subscription final : public QObject, private UpdateHearer {
    Q_OBJECT

public:
    enum class State {
        Closed,
        Waiting, ///< For the link, or for the answer to sub.open or sub.resync.
        Filling, ///< Parts of a snapshot are coming.
        Current,
        Paused,
        Failed, ///< The daemon refused; failure() says why.
    };

    /// Gaps without a complete snapshot in between, after which the daemon is not believed any more.
    static constexpr int kGapsMax = 5;
    static constexpr qint64 kRetryMs = 2'000; ///< After a refusal that passes by itself.

    Subscription(ControlClient& client, RowSink& sink, QObject* parent = nullptr);
    ~Subscription() override;

    /// Another topic or filter: the old one is closed. Opens by itself as soon as, and whenever, the link is live.
    void open(TopicAsked asked);
    void close();
    void pause(); ///< Locked, minimised, hidden: the daemon sends nothing.
    void resume();
    void setRate(int timesASecond);
    void refresh(); ///< The snapshot again, because a person wants it.

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isStale() const { return m_state != State::Current; }
    /// How old what is shown may be, at most: since anything was heard while current, since it was current otherwise.
    [[nodiscard]] qint64 ageMs() const;
    [[nodiscard]] const protocol::Failure& failure() const { return m_failure; }
    [[nodiscard]] const TopicAsked& asked() const { return m_asked; }
    [[nodiscard]] int resyncs() const { return m_resyncs; }

Q_SIGNALS:
    void stateChanged(eraflazz::console::Subscription::State state);
    void staleChanged(bool isStale);

private:
    void heard(protocol::Update&& update) override;
    void linkChanged(LinkState state);
    void openNow();
    void opened(const Answer& answer);
    void failed(const Answer& answer);
    void countMissed(const protocol::Update& update);
    void resync();
    void closeRemote();
    void command(std::string_view method);
    void enter(State state);
    [[nodiscard]] bool takeColumns(const Json& columns);

    ControlClient& m_client;
    RowSink& m_sink;
    TopicAsked m_asked;
    State m_state = State::Closed;
    protocol::Failure m_failure;
    std::string m_sub;
    std::string m_epoch;
    std::int64_t m_seq = 0;
    std::int64_t m_change = 0; ///< Where a resume may go on; 0: nowhere.
    bool m_awaitsSnapshot = true;
    bool m_isFilling = false;    ///< Parts of a snapshot are on their way.
    bool m_wasCutOff = false;    ///< Open when the link was lost.
    bool m_isCatchingUp = false; ///< What changed while the link was lost is on its way.
    int m_caught = 0;
    bool m_wantsPause = false;
    int m_gaps = 0;
    int m_resyncs = 0;
    bool m_isOpening = false;
    quint64 m_round = 0; ///< Of open(); late answers to an older one are dropped.
    qint64 m_goodUntilMs = 0;
    std::unique_ptr<Alarm> m_retry;
};

} // namespace eraflazz::console
