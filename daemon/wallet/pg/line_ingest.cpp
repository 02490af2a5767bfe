// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/pg/line_ingest.h"

#include "kernel/assert.h"
#include "kernel/case_sentence.h"

#include <algorithm>

namespace eraflazz::wallet {

namespace {

const IncomingLines& oneCommits(const IncomingLines& incoming)
{
    const auto count = incoming.lines.size();
    ERA_ASSERT(count > 0 && count <= LineIngest::kLinesMax && count == incoming.keys.size(),
               "ingest: one commit's lines");
    return incoming;
}

/// Less than a rupiah (interest and its tax) is filed, but the books have no smaller unit.
bool isBooked(Money amount)
{
    return amount.isPositive();
}

} // namespace

LineIngest::LineIngest(storage::UnitOfWork& work, const IncomingLines& incoming, const std::optional<Uuid>& import)
    : m_work(work), m_incoming(oneCommits(incoming)), m_import(import), m_recognition(work.connection(), m_incoming),
      m_matching(work.connection(), m_incoming), m_booking(work, m_incoming.bank)
{
    for (std::size_t i = 0; i < m_incoming.lines.size(); ++i)
        m_ids.push_back(storage::newUuid7());
    std::sort(m_ids.begin(), m_ids.end());
}

std::vector<LineOutcome> LineIngest::run()
{
    for (std::size_t i = 0; i < m_incoming.lines.size() && decide(i); ++i) {
    }
    m_booking.book(m_changes);
    write();
    return std::move(m_outcomes);
}

std::vector<LineOutcome> LineIngest::foresee()
{
    for (std::size_t i = 0; i < m_incoming.lines.size(); ++i) {
        if (!decide(i)) // a commit of its own, which takes back what this one would credit
            m_outcomes.push_back({m_ids[i], true, LineState::TakeBack, {}, std::nullopt});
    }
    return std::move(m_outcomes);
}

bool LineIngest::decide(std::size_t i)
{
    if (const auto known = m_recognition.knownAs(i, m_new)) {
        m_outcomes.push_back({known->line, false, known->state, {}, std::nullopt});
        notePosted(i);
        return true;
    }
    if (const auto earlier = m_recognition.laterFormOf(i)) {
        carryOut(i, Duplicate{*earlier});
        notePosted(i);
        return true;
    }
    const auto decision = m_matching.decide(i, m_recognition.seenBefore(i));
    if (const auto* back = std::get_if<TakeBack>(&decision);
        back && m_matching.earlierCredit(back->line).isOfThisCommit)
        return false;
    std::visit([&](const auto& made) { carryOut(i, made); }, decision);
    return true;
}

void LineIngest::notePosted(std::size_t i)
{
    if (const auto posted = m_recognition.postedBy(i))
        m_posted.push_back(*posted);
}

NewLine& LineIngest::file(std::size_t i, LineState state, std::string_view reason)
{
    NewLine line;
    line.at = i;
    line.id = m_ids[i];
    line.key = m_recognition.nameOf(i);
    line.state = state;
    line.reason = reason;
    m_outcomes.push_back({line.id, true, state, line.reason, std::nullopt});
    return m_new.emplace_back(std::move(line));
}

void LineIngest::carryOut(std::size_t i, const Credit& credit)
{
    const auto& ticket = m_matching.ticket(credit.ticket);
    auto& line = file(i, LineState::Credited, {});
    line.agent = ticket.agent;
    m_outcomes.back().ticket = ticket.id;
    m_booking.in(line.id, amountOf(i));
    m_booking.deposit(line.id, amountOf(i), ticket);
    m_changes.ticket(ticket.id, TicketState::Approved, line.id);
    m_matching.noteCredited(i, credit.ticket);
    m_matching.noteFiled(i, line.id);
}

void LineIngest::carryOut(std::size_t i, const Hold& hold)
{
    const auto& ticket = m_matching.ticket(hold.ticket);
    const auto id = file(i, LineState::Held, toString(hold.reason)).id;
    m_outcomes.back().ticket = ticket.id;
    m_booking.in(id, amountOf(i));
    m_changes.ticket(ticket.id, TicketState::Matched, id);
    m_matching.noteHeld(hold.ticket);
    m_matching.noteFiled(i, id);
}

void LineIngest::carryOut(std::size_t i, const Suspense& suspense)
{
    const auto state = isBooked(amountOf(i)) ? LineState::Suspense : LineState::Cents;
    const auto id = file(i, state, toString(suspense.reason)).id;
    if (isBooked(amountOf(i)))
        m_booking.in(id, amountOf(i));
    m_matching.noteFiled(i, id);
}

void LineIngest::carryOut(std::size_t i, const TakeBack& back)
{
    const auto id = file(i, LineState::TakeBack, {}).id;
    const auto earlier = m_matching.earlierLine(back.line);
    const auto& credit = m_matching.earlierCredit(back.line);
    m_booking.out(id, amountOf(i));
    m_changes.reverseLine(earlier);
    if (credit.ticket) {
        m_changes.ticket(*credit.ticket, TicketState::Reversed, earlier);
        m_outcomes.back().ticket = credit.ticket;
    }
    if (credit.credited.isPositive())
        m_booking.takeBack(earlier, amountOf(i), credit);
    m_matching.noteTakenBack(back.line);
}

void LineIngest::carryOut(std::size_t i, const Out& out)
{
    const auto id = file(i, LineState::Out, toString(out.reason)).id;
    if (isBooked(amountOf(i)))
        m_booking.out(id, amountOf(i));
    if (out.reason == OutReason::ReversalUnmatched)
        m_changes.openCase(
            "deposit_taken_back",
            subjectOf(id),
            caseText(CaseSentence::UnknownTakenBack, {formatRupiah(amountOf(i)), descriptionOf(m_incoming.lines[i])}));
}

void LineIngest::carryOut(std::size_t i, const Duplicate& duplicate)
{
    file(i, LineState::Duplicate, {}).sameAs = duplicate.of;
}

void LineIngest::write()
{
    if (m_new.empty() && m_posted.empty())
        return;
    auto& connection = m_work.connection();
    queueNewLines(connection, m_incoming, m_import, m_new);
    queuePostedLines(connection, m_incoming, m_posted);
    m_changes.queue(connection);
    m_booking.queue();
    [[maybe_unused]] const auto done = connection.run();
}

} // namespace eraflazz::wallet
