// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/recognise_lines.h"

#include "kernel/assert.h"

#include <algorithm>
#include <map>
#include <set>

namespace eraflazz::wallet {

namespace {

constexpr std::int64_t kSameNameDaysMax = 7;
constexpr std::int64_t kPostingDaysMax = 5;
constexpr std::int64_t kOtherSourceDaysMax = 1;

/// Whether both days are known and further apart than that.
bool isFarther(const std::optional<CivilDate>& a, const std::optional<CivilDate>& b, std::int64_t daysMax)
{
    if (!a || !b)
        return false;
    const auto distance = a->toDays() - b->toDays();
    return distance > daysMax || distance < -daysMax;
}

bool looksLikeTheSame(const BankLine& a, const BankLine& b)
{
    if (a.direction != b.direction || a.amount != b.amount)
        return false;
    if (a.balance && b.balance)
        return *a.balance == *b.balance;
    return !isFarther(a.date, b.date, kOtherSourceDaysMax);
}

class Recogniser final {
public:
    Recogniser(std::span<const BankLine> lines,
               std::span<const BankLineKey> keys,
               std::string_view source,
               std::span<const StoredBankLine> stored)
        : m_lines(lines), m_keys(keys), m_source(source), m_stored(stored), m_taken(stored.size(), false),
          m_found(lines.size())
    {
    }

    std::vector<RecognisedLine> run()
    {
        byName();
        // The latest days first: an older equal line that was never stored must not take the place of the posted form.
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (m_found[i].what == Recognition::New)
                order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return m_lines[a].date > m_lines[b].date;
        });
        for (const auto i : order)
            byPendingLine(i);
        for (const auto i : order) {
            if (m_found[i].what == Recognition::New)
                byOtherSource(i);
        }
        return std::move(m_found);
    }

private:
    void byName()
    {
        std::map<std::string_view, std::size_t> names;
        for (std::size_t s = 0; s < m_stored.size(); ++s)
            names.emplace(m_stored[s].key.key, s);
        std::set<std::string_view> here;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (!here.insert(m_keys[i].key).second) {
                m_found[i].what = Recognition::Known; // An aggregator's id that stands twice in one message.
                continue;
            }
            const auto found = names.find(m_keys[i].key);
            if (found == names.end())
                continue;
            const auto& earlier = m_stored[found->second];
            const auto& day = earlier.line.date ? earlier.line.date : earlier.firstSeen;
            const bool isFar = isFarther(m_lines[i].date, day, kSameNameDaysMax);
            take(i, found->second, isFar ? Recognition::Doubtful : Recognition::Known);
        }
    }

    void byPendingLine(std::size_t i)
    {
        if (m_keys[i].looseKey.empty())
            return;
        for (std::size_t s = 0; s < m_stored.size(); ++s) {
            const auto& earlier = m_stored[s];
            if (m_taken[s] || !earlier.line.isPending || earlier.isPosted || earlier.key.looseKey != m_keys[i].looseKey)
                continue;
            const bool isLate = isFarther(m_lines[i].date, earlier.firstSeen, kPostingDaysMax);
            take(i, s, isLate ? Recognition::Doubtful : Recognition::LaterForm);
            return;
        }
    }

    void byOtherSource(std::size_t i)
    {
        for (std::size_t s = 0; s < m_stored.size(); ++s) {
            if (m_taken[s] || m_stored[s].source == m_source || !looksLikeTheSame(m_lines[i], m_stored[s].line))
                continue;
            take(i, s, Recognition::Doubtful);
            return;
        }
    }

    void take(std::size_t i, std::size_t s, Recognition what)
    {
        m_taken[s] = true;
        m_found[i] = {what, s};
    }

    std::span<const BankLine> m_lines;
    std::span<const BankLineKey> m_keys;
    std::string_view m_source;
    std::span<const StoredBankLine> m_stored;
    std::vector<bool> m_taken;
    std::vector<RecognisedLine> m_found;
};

} // namespace

std::vector<RecognisedLine> recogniseLines(std::span<const BankLine> lines,
                                           std::span<const BankLineKey> keys,
                                           std::string_view source,
                                           std::span<const StoredBankLine> stored)
{
    ERA_ASSERT(lines.size() == keys.size(), "every bank line has its key");
    return Recogniser(lines, keys, source, stored).run();
}

} // namespace eraflazz::wallet
