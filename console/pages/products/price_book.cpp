// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/price_book.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"

#include <QTimer>

#include <algorithm>

namespace eraflazz::console {

PriceBook::PriceBook(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk), m_rest(new QTimer(this))
{
    m_rest->setSingleShot(true);
    connect(m_rest, &QTimer::timeout, this, &PriceBook::askNext);
}

void PriceBook::want(const QStringList& codes)
{
    for (const QString& code : codes) {
        const auto known = m_entries.constFind(code);
        if ((known != m_entries.constEnd() && !known->isDoubted) || m_asked.contains(code))
            continue;
        m_wanted.removeOne(code);
        m_wanted.append(code);
    }
    askNext();
}

void PriceBook::doubt(const QStringList& codes)
{
    for (const QString& code : codes) {
        if (const auto known = m_entries.find(code); known != m_entries.end())
            known->isDoubted = true;
    }
}

void PriceBook::doubtAll()
{
    for (Entry& entry : m_entries)
        entry.isDoubted = true;
}

const std::vector<LevelPrice>* PriceBook::find(const QString& code) const
{
    const auto known = m_entries.constFind(code);
    return known == m_entries.constEnd() ? nullptr : &known->prices;
}

std::optional<Money> PriceBook::price(const QString& code, const QString& level) const
{
    const auto* prices = find(code);
    if (prices == nullptr)
        return std::nullopt;
    const auto found =
        std::find_if(prices->begin(), prices->end(), [&level](const LevelPrice& one) { return one.level == level; });
    return found == prices->end() ? std::nullopt : std::optional(found->price);
}

void PriceBook::learn(const std::vector<LevelPrice>& prices)
{
    std::vector<std::pair<QString, QString>> levels;
    levels.reserve(prices.size());
    for (const LevelPrice& one : prices)
        levels.emplace_back(one.level, one.name);
    if (levels == m_levels)
        return;
    m_levels = std::move(levels);
    Q_EMIT levelsKnown();
}

void PriceBook::askNext()
{
    while (!m_rest->isActive() && m_asked.size() < kAskedMax && !m_wanted.isEmpty()) {
        const QString code = m_wanted.takeLast();
        m_asked.append(code);
        m_desk.ask(Call("product.get").with("product", code), this, [this, code](const Answer& answer) {
            m_asked.removeOne(code);
            if (answer.isFine()) {
                Entry entry;
                for (const Json& row : answer.result["levels"].items()) {
                    if (const auto price = row["price"].asInteger())
                        entry.prices.push_back({plainLine(row["level"].asString().value_or("")),
                                                plainLine(row["name"].asString().value_or("")),
                                                Money::rupiah(*price),
                                                row["own"].asBool().value_or(false)});
                }
                m_entries.insert(code, std::move(entry));
                learn(m_entries[code].prices);
                Q_EMIT arrived(code);
            } else if (answer.failure.key == "rate_limited") {
                m_wanted.append(code);
                m_rest->start(static_cast<int>(answer.data["retry_ms"].asInteger().value_or(1000)));
                return;
            } else if (answer.failure.key != "not_found") {
                // Nobody gets these now; those that are still looked at are wanted again when rows scroll or change.
                m_wanted.clear();
            }
            askNext();
        });
    }
}

} // namespace eraflazz::console
