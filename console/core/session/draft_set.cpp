// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/draft_set.h"

#include <QUndoCommand>

#include <algorithm>

namespace eraflazz::console {

/// From one draft (or none) of a key to another (or none).
class DraftSet::Step final : public QUndoCommand {
public:
    Step(DraftSet& set, const PriceKey& key, std::optional<PriceDraft> before, std::optional<PriceDraft> after)
        : m_set(set), m_key(key), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { m_set.put(m_key, m_before); }
    void redo() override { m_set.put(m_key, m_after); }

private:
    DraftSet& m_set;
    PriceKey m_key;
    std::optional<PriceDraft> m_before;
    std::optional<PriceDraft> m_after;
};

DraftSet::DraftSet(QObject* parent) : QObject(parent) {}

DraftSet::~DraftSet()
{
    m_undo.clear();
}

void DraftSet::push(const QString& words, const PriceKey& key, std::optional<PriceDraft> after)
{
    const PriceDraft* before = find(key);
    if (before == nullptr && !after)
        return;
    auto* step = new Step(*this, key, before == nullptr ? std::nullopt : std::optional(*before), std::move(after));
    step->setText(words);
    m_undo.push(step); // Runs redo().
}

void DraftSet::put(const PriceKey& key, const std::optional<PriceDraft>& draft)
{
    const int before = count();
    if (draft) {
        PriceDraft now = *draft;
        now.server = m_server.contains(key) ? m_server.at(key) : now.server;
        m_drafts.insert_or_assign(key, std::move(now));
    } else {
        m_drafts.erase(key);
    }
    Q_EMIT draftChanged(key);
    if (before != count())
        Q_EMIT countChanged(count());
}

void DraftSet::edit(const PriceKey& key, Money server, Money price)
{
    const PriceDraft* before = find(key);
    if (before == nullptr)
        m_server[key] = server;
    else if (before->price == price)
        return;
    const Money now = m_server.at(key);
    const Money seen = before == nullptr ? server : before->seen;
    if (price == now) {
        push(tr("Take back the price of %1").arg(key.product), key, std::nullopt);
        return;
    }
    push(tr("Price of %1").arg(key.product), key, PriceDraft{key, seen, price, now, newIdem()});
}

void DraftSet::revert(const PriceKey& key)
{
    push(tr("Take back the price of %1").arg(key.product), key, std::nullopt);
}

void DraftSet::revertAll()
{
    if (isEmpty())
        return;
    m_undo.beginMacro(tr("Discard %n price(s)", nullptr, count()));
    for (const PriceDraft& draft : all())
        revert(draft.key);
    m_undo.endMacro();
}

void DraftSet::serverSaid(const PriceKey& key, Money price)
{
    const auto known = m_server.find(key);
    if (known == m_server.end() || known->second == price)
        return;
    known->second = price;
    const auto found = m_drafts.find(key);
    if (found == m_drafts.end())
        return;
    found->second.server = price;
    Q_EMIT draftChanged(key);
}

void DraftSet::keepMine(const PriceKey& key)
{
    const PriceDraft* draft = find(key);
    if (draft == nullptr || !draft->isConflict())
        return;
    PriceDraft mine = *draft;
    mine.seen = mine.server;
    mine.idem = newIdem(); // Another expectation is another call.
    push(tr("Keep the price of %1").arg(key.product), key, std::move(mine));
}

void DraftSet::takeTheirs(const PriceKey& key)
{
    push(tr("Take the new price of %1").arg(key.product), key, std::nullopt);
}

void DraftSet::saved(const PriceKey& key)
{
    const auto found = m_drafts.find(key);
    if (found == m_drafts.end())
        return;
    m_server[key] = found->second.price;
    // Steps before it would bring back drafts of a price that is not there any more.
    m_undo.clear();
    put(key, std::nullopt);
}

void DraftSet::requested(const PriceKey& key)
{
    if (find(key) == nullptr)
        return;
    m_undo.clear();
    put(key, std::nullopt);
}

int DraftSet::conflicts() const
{
    return static_cast<int>(
        std::count_if(m_drafts.begin(), m_drafts.end(), [](const auto& one) { return one.second.isConflict(); }));
}

const PriceDraft* DraftSet::find(const PriceKey& key) const
{
    const auto found = m_drafts.find(key);
    return found == m_drafts.end() ? nullptr : &found->second;
}

std::vector<PriceDraft> DraftSet::all() const
{
    std::vector<PriceDraft> drafts;
    for (const auto& [key, draft] : m_drafts)
        drafts.push_back(draft);
    return drafts;
}

std::optional<Call> DraftSet::callFor(const PriceKey& key, const QString& reason, const QString& note) const
{
    const PriceDraft* draft = find(key);
    if (draft == nullptr || draft->isConflict())
        return std::nullopt;
    Call call("product.price");
    call.withIdem(draft->idem).with("product", key.product);
    if (!key.level.isEmpty())
        call.with("level", key.level);
    call.with("expect", draft->seen.value()).with("price", draft->price.value()).with("reason", reason);
    if (!note.isEmpty())
        call.with("note", note);
    return call;
}

} // namespace eraflazz::console
