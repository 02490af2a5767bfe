// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/subscription.h"

#include "core/rows/page_reader.h"

#include <utility>

namespace eraflazz::console {

namespace {

constexpr std::size_t kNameMax = 64;

} // namespace

Subscription::Subscription(ControlClient& client, RowSink& sink, QObject* parent)
    : QObject(parent), m_client(client), m_sink(sink), m_retry(client.clock().alarm([this] { openNow(); }))
{
    connect(&client, &ControlClient::stateChanged, this, &Subscription::linkChanged);
    connect(&client, &ControlClient::welcomed, this, &Subscription::openNow);
}

Subscription::~Subscription()
{
    closeRemote();
}

void Subscription::open(TopicAsked asked)
{
    closeRemote();
    m_asked = std::move(asked);
    m_change = 0;
    m_gaps = 0;
    enter(State::Waiting);
    openNow();
}

void Subscription::close()
{
    closeRemote();
    enter(State::Closed);
}

void Subscription::closeRemote()
{
    ++m_round;
    m_retry->stop();
    m_isOpening = m_wasCutOff = m_isCatchingUp = false;
    if (m_sub.empty())
        return;
    m_client.forgetUpdates(m_sub);
    command("sub.close");
    m_sub.clear();
}

void Subscription::command(std::string_view method)
{
    if (!m_sub.empty() && m_client.state() == LinkState::Live)
        m_client.ask(Call(method).with("sub", std::string_view(m_sub)), &m_client, [](const Answer&) {});
}

void Subscription::openNow()
{
    if (m_state == State::Closed || m_client.state() != LinkState::Live || m_isOpening || !m_sub.empty())
        return;
    Call call("sub.open");
    call.with("topic", m_asked.topic);
    if (!m_asked.filter.isEmpty())
        call.with("filter", m_asked.filter);
    if (!m_asked.columns.isEmpty()) {
        JsonWriter names;
        names.beginArray();
        for (const QString& name : m_asked.columns)
            names.value(name.toStdString());
        call.withRaw("columns", names.endArray().text());
    }
    if (m_asked.window > 0)
        call.with("window", m_asked.window);
    if (m_asked.timesASecond > 0)
        call.with("max_hz", m_asked.timesASecond);
    if (m_change > 0 && m_epoch == m_client.welcome().epoch) {
        JsonWriter from;
        from.beginObject().field("epoch", m_epoch).field("change", m_change).endObject();
        call.withRaw("resume", from.text());
    }
    enter(State::Waiting);
    m_isOpening = true;
    // Whatever becomes of this object, a subscription that was opened late must not stay open.
    const auto then =
        [self = QPointer<Subscription>(this), client = &m_client, round = ++m_round](const Answer& answer) {
            if (self != nullptr && round == self->m_round) {
                self->m_isOpening = false;
                self->opened(answer);
            } else if (const auto sub = answer.result["sub"].asString(); answer.isFine() && sub) {
                client->ask(Call("sub.close").with("sub", *sub), client, [](const Answer&) {});
            }
        };
    m_client.ask(std::move(call), &m_client, then);
}

void Subscription::opened(const Answer& answer)
{
    if (!answer.isFine()) {
        failed(answer);
        return;
    }
    const auto sub = answer.result["sub"].asString();
    const auto epoch = answer.result["epoch"].asString();
    if (!sub || sub->empty() || sub->size() > kNameMax || !epoch || epoch->size() > kNameMax ||
        !takeColumns(answer.result["columns"])) {
        m_client.protocolFault(QStringLiteral("malformed answer to sub.open"));
        return;
    }
    m_isFilling = false;
    m_sub = *sub;
    const bool goesOn = answer.result["resumed"].asBool().value_or(false);
    if (m_wasCutOff && !goesOn)
        Q_EMIT m_client.caughtUp(std::nullopt);
    m_isCatchingUp = std::exchange(m_wasCutOff, false) && goesOn;
    m_caught = 0;
    m_epoch = *epoch;
    m_seq = 0;
    m_failure = {};
    m_client.hearUpdates(m_sub, this);
    m_awaitsSnapshot = !goesOn;
    if (m_awaitsSnapshot)
        m_change = 0;
    if (m_wantsPause) {
        command("sub.pause");
        enter(State::Paused);
    } else {
        enter(m_awaitsSnapshot ? State::Waiting : State::Current);
    }
}

void Subscription::failed(const Answer& answer)
{
    switch (answer.kind) {
    case Answer::Kind::Refused:
        m_failure = answer.failure;
        m_failure.more = answer.data.dump(); // Where a filter is wrong, which right is missing.
        // Nobody should have to click because a database was away for a moment.
        if (m_failure.key == "unavailable" || m_failure.key == "rate_limited")
            m_retry->start(kRetryMs);
        enter(State::Failed);
        return;
    case Answer::Kind::TimedOut:
        m_failure = protocol::failure("unavailable");
        m_retry->start(kRetryMs);
        enter(State::Failed);
        return;
    case Answer::Kind::Reply:
    case Answer::Kind::Cancelled:
    case Answer::Kind::LinkLost: // The next welcome opens it again.
    case Answer::Kind::OutcomeUnknown:
        return;
    }
}

bool Subscription::takeColumns(const Json& columns)
{
    const auto known = columnsFrom(columns);
    if (known)
        m_sink.columnsKnown(*known);
    return known.has_value();
}

void Subscription::heard(protocol::Update&& update)
{
    const bool isFresh = update.isSnapshot && update.isFirst;
    if (m_awaitsSnapshot && !isFresh && !m_isFilling)
        return; // Of before the resync.
    if (!isFresh && update.seq != m_seq + 1) {
        resync();
        return;
    }
    m_seq = update.seq;
    switch (m_sink.take(update)) {
    case RowSink::Taken::Fine:
        break;
    case RowSink::Taken::Gap:
        resync();
        return;
    case RowSink::Taken::Malformed:
        m_client.protocolFault(QStringLiteral("malformed rows of ") + m_asked.topic);
        return;
    }
    // 0: more of the same moment is to come, and a resume must not begin in the middle of it.
    m_change = update.change;
    m_goodUntilMs = m_client.clock().monotonicMs();
    countMissed(update);
    if (!update.isSnapshot) {
        if (m_state == State::Waiting)
            enter(State::Current);
        return;
    }
    m_awaitsSnapshot = m_isFilling = !update.isLast;
    if (update.isLast)
        m_gaps = 0;
    if (m_state != State::Paused)
        enter(update.isLast ? State::Current : State::Filling);
}

void Subscription::countMissed(const protocol::Update& update)
{
    if (!m_isCatchingUp)
        return;
    m_caught += static_cast<int>(update.rows.size() + update.patches.size() + update.removed.size());
    if (update.change == 0 && !update.isSnapshot)
        return; // More of it is to come.
    m_isCatchingUp = false;
    Q_EMIT m_client.caughtUp(update.isSnapshot ? std::nullopt : std::optional(m_caught));
}

void Subscription::resync()
{
    m_awaitsSnapshot = true;
    m_isFilling = false;
    m_change = 0;
    ++m_resyncs;
    if (++m_gaps > kGapsMax) {
        m_client.protocolFault(QStringLiteral("gaps without end in ") + m_asked.topic);
        return;
    }
    if (m_state != State::Paused)
        enter(State::Waiting);
    command("sub.resync");
}

void Subscription::refresh()
{
    if (m_sub.empty()) {
        openNow();
        return;
    }
    m_awaitsSnapshot = true;
    m_isFilling = false;
    m_change = 0;
    enter(State::Waiting);
    command("sub.resync");
}

void Subscription::pause()
{
    if (m_wantsPause)
        return;
    m_wantsPause = true;
    command("sub.pause");
    if (!m_sub.empty())
        enter(State::Paused);
}

void Subscription::resume()
{
    if (!m_wantsPause)
        return;
    m_wantsPause = false;
    if (m_state != State::Paused)
        return;
    enter(State::Waiting);
    // Nothing comes when nothing has changed, so the answer alone makes it current.
    m_client.ask(
        Call("sub.resume").with("sub", std::string_view(m_sub)), this, [this, round = m_round](const Answer& it) {
            if (it.isFine() && round == m_round && m_state == State::Waiting && !m_awaitsSnapshot)
                enter(State::Current);
        });
}

void Subscription::setRate(int timesASecond)
{
    m_asked.timesASecond = timesASecond;
    if (!m_sub.empty() && m_client.state() == LinkState::Live)
        m_client.ask(Call("sub.rate").with("sub", std::string_view(m_sub)).with("max_hz", timesASecond),
                     &m_client,
                     [](const Answer&) {});
}

void Subscription::linkChanged(LinkState state)
{
    if (state == LinkState::Live || m_state == State::Closed)
        return;
    m_wasCutOff = m_wasCutOff || !m_sub.empty();
    m_sub.clear();
    m_isOpening = false;
    m_isFilling = false;
    ++m_round;
    m_awaitsSnapshot = true;
    enter(State::Waiting);
}

qint64 Subscription::ageMs() const
{
    const qint64 good = m_state == State::Current ? m_client.lastHeardMs() : m_goodUntilMs;
    return std::max<qint64>(0, m_client.clock().monotonicMs() - good);
}

void Subscription::enter(State state)
{
    if (m_state == state)
        return;
    const bool wasStale = isStale();
    // While current every sign of life says that nothing has changed.
    if (m_state == State::Current)
        m_goodUntilMs = std::max(m_goodUntilMs, m_client.lastHeardMs());
    m_state = state;
    Q_EMIT stateChanged(state);
    if (wasStale != isStale())
        Q_EMIT staleChanged(isStale());
}

} // namespace eraflazz::console
