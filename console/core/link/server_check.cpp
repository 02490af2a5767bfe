// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/server_check.h"

#include "core/link/greeting.h"
#include "core/link/wire.h"
#include "protocol/contract.h"
#include "protocol/message.h"

namespace eraflazz::console {

namespace {

LinkFault faultOf(LinkProblem problem)
{
    LinkFault fault;
    fault.problem = problem;
    return fault;
}

} // namespace

ServerCheck::ServerCheck(Clock& clock, QObject* parent)
    : QObject(parent), m_clock(clock), m_timeout(clock.alarm([this] { end(faultOf(LinkProblem::TimedOut)); }))
{
}

ServerCheck::~ServerCheck()
{
    stop();
}

void ServerCheck::start(const QUrl& address, const QString& pinned)
{
    stop();
    m_isConfigured = true;
    m_wire = new Wire(address, pinned, this);
    connect(m_wire, &Wire::heard, this, &ServerCheck::heard);
    connect(m_wire, &Wire::ended, this, [this](int closeCode, LinkFault fault) {
        if (closeCode != 0)
            fault.problem = LinkProblem::NotOurs; // It hung up instead of greeting.
        end(fault);
    });
    m_timeout->start(kAnswerMs);
    m_wire->open();
}

void ServerCheck::stop()
{
    m_timeout->stop();
    if (m_wire != nullptr) {
        m_wire->disconnect(this);
        m_wire->abandon();
    }
    m_wire = nullptr;
}

void ServerCheck::heard(const QString& text)
{
    const auto message = protocol::decode(text.toStdString(), protocol::kOutgoingMax);
    const auto hello = message && message->kind == protocol::Message::Kind::Notification && message->method == "hello"
                           ? protocol::helloFrom(message->params)
                           : std::nullopt;
    m_isConfigured = !hello || hello->isConfigured;
    end(hello ? judgeGreeting(*hello, m_clock.unixMs(), true) : faultOf(LinkProblem::NotOurs));
}

void ServerCheck::end(const LinkFault& fault)
{
    stop();
    Q_EMIT ended(fault);
}

} // namespace eraflazz::console
