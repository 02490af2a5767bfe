// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/presence.h"

#include "desk/desk.h"

namespace eraflazz::console {

Presence::Presence(Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_store(desk.clock()),
      m_subscription(std::make_unique<Subscription>(desk.client(), m_store)), m_again(desk.clock().alarm([this] {
          say(m_subject, true);
          m_again->start(kAgainMs);
      }))
{
    m_store.watch(this);
    TopicAsked asked;
    asked.topic = QStringLiteral("presence");
    m_subscription->open(asked);
}

Presence::~Presence()
{
    m_store.unwatch(this);
}

void Presence::look(const std::string& subject)
{
    if (subject == m_subject)
        return;
    if (!m_subject.empty())
        say(m_subject, false);
    m_subject = subject;
    m_again->stop();
    if (subject.empty())
        return;
    say(subject, true);
    m_again->start(kAgainMs);
}

void Presence::say(const std::string& subject, bool isOn)
{
    if (m_desk.client().state() != LinkState::Live)
        return;
    // Whether it was heard matters to nobody here.
    m_desk.ask(
        Call("presence.look").with("subject", std::string_view(subject)).with("on", isOn), this, [](const Answer&) {});
}

const Presence::Onlooker* Presence::at(const std::string& subject) const
{
    const auto found = m_others.find(subject);
    return found == m_others.end() ? nullptr : &found->second;
}

void Presence::rowsTold(std::span<const StoredRow* const>, std::span<const StoredRow* const>)
{
    // The rows are placed after this was told.
    QMetaObject::invokeMethod(
        this, [this] { readAll(); }, Qt::QueuedConnection);
}

void Presence::storeReset()
{
    readAll();
}

void Presence::readAll()
{
    m_others.clear();
    const WireColumns& columns = m_store.columns();
    const int subjectAt = columnNamed(columns, "subject");
    const int userAt = columnNamed(columns, "user");
    const int nameAt = columnNamed(columns, "name");
    const int sinceAt = columnNamed(columns, "since");
    for (int place = 0; place < m_store.count(); ++place) {
        const PackedRow& row = m_store.at(place).cells;
        if (plainLine(textOf(row.cell(userAt))) == m_desk.user())
            continue;
        m_others[std::string(textOf(row.cell(subjectAt)))] = {plainLine(textOf(row.cell(nameAt))),
                                                              numberOf(row.cell(sinceAt)).value_or(0)};
    }
    Q_EMIT changed();
}

} // namespace eraflazz::console
