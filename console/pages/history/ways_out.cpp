// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/history/ways_out.h"

#include "desk/desk.h"
#include "text/cell_text.h"

#include <algorithm>

namespace eraflazz::console {

namespace {

constexpr std::size_t kTermsTried = 4;

QString withoutTerm(const std::vector<text::FilterTerm>& terms, std::size_t left)
{
    QStringList words;
    for (std::size_t at = 0; at < terms.size(); ++at) {
        if (at != left)
            words << terms[at].text();
    }
    return words.join(QLatin1Char(' '));
}

QString joined(const std::vector<text::FilterTerm>& terms)
{
    return withoutTerm(terms, terms.size());
}

/// The nearest that holds the present one and more, up to what the daemon answers for.
std::vector<Period> longerThan(const Period& period, QDate today)
{
    const auto [from, until] = period.days(today);
    const Period longest{Period::Kind::Range, today.addDays(1 - Period::kDaysMax), today};
    std::vector<Period> longer;
    for (const Period& one : {Period{Period::Kind::Week, {}, {}}, Period{Period::Kind::Month, {}, {}}, longest}) {
        if (one.days(today).first < from && longer.size() < 2)
            longer.push_back(one);
    }
    return longer;
}

} // namespace

std::vector<OtherSearch> otherSearches(const std::vector<text::FilterTerm>& terms, const Period& period, QDate today)
{
    std::vector<OtherSearch> searches;
    for (const Period& longer : longerThan(period, today))
        searches.push_back({longer.kind == Period::Kind::Range ? WaysOut::tr("The last %1 days").arg(Period::kDaysMax)
                                                               : WaysOut::tr("The last %1").arg(longer.words(today)),
                            joined(terms),
                            longer});
    for (std::size_t at = 0; at < std::min(terms.size(), kTermsTried); ++at)
        searches.push_back({WaysOut::tr("Without %1").arg(terms[at].text()), withoutTerm(terms, at), period});
    return searches;
}

WaysOut::WaysOut(Desk& desk, CallFor callFor, QObject* parent)
    : QObject(parent), m_desk(desk), m_callFor(std::move(callFor))
{
}

void WaysOut::look(std::vector<OtherSearch> searches)
{
    forget();
    m_left = std::move(searches);
    std::reverse(m_left.begin(), m_left.end());
    askNext();
}

void WaysOut::forget()
{
    ++m_round;
    m_left.clear();
    m_ways.clear();
}

void WaysOut::askNext()
{
    if (m_left.empty())
        return;
    const OtherSearch search = m_left.back();
    m_left.pop_back();
    Call call = m_callFor(search);
    call.with("limit", kCounted);
    m_desk.ask(std::move(call), this, [this, search, round = m_round](const Answer& answer) {
        if (round == m_round)
            heard(search, answer);
    });
}

void WaysOut::heard(const OtherSearch& search, const Answer& answer)
{
    // One that fails or takes too long is no way out; the next may be.
    const auto rows = answer.isFine() ? static_cast<int>(answer.result["rows"].items().size()) : 0;
    if (rows > 0) {
        m_ways.push_back({search, rows, answer.result.has("next")});
        Q_EMIT found();
    }
    askNext();
}

std::vector<look::WayOut> WaysOut::ways() const
{
    std::vector<look::WayOut> ways;
    for (const Way& one : m_ways) {
        const QString count = text::countText(one.rows);
        ways.push_back({one.search.words, one.hasMore ? tr("more than %1").arg(count) : tr("%1 sale(s)").arg(count)});
    }
    return ways;
}

const OtherSearch* WaysOut::taken(int index) const
{
    const auto at = static_cast<std::size_t>(index);
    return index >= 0 && at < m_ways.size() ? &m_ways[at].search : nullptr;
}

} // namespace eraflazz::console
