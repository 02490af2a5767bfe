// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/order_drafts.h"

#include "core/link/call.h"

#include <QUndoCommand>

#include <algorithm>

namespace eraflazz::console {

/// From one draft (or none) of a product to another (or none).
class OrderDrafts::Step final : public QUndoCommand {
public:
    Step(OrderDrafts& drafts, QString product, std::optional<OrderDraft> before, std::optional<OrderDraft> after)
        : m_drafts(drafts), m_product(std::move(product)), m_before(std::move(before)), m_after(std::move(after))
    {
    }
    void undo() override { m_drafts.put(m_product, m_before); }
    void redo() override { m_drafts.put(m_product, m_after); }

private:
    OrderDrafts& m_drafts;
    QString m_product;
    std::optional<OrderDraft> m_before;
    std::optional<OrderDraft> m_after;
};

namespace {

QStringList namesOf(const MappingSheet& sheet, const std::vector<std::int64_t>& order)
{
    QStringList names;
    for (const std::int64_t id : order) {
        if (const MappingLine* line = sheet.find(id))
            names << line->supplier;
    }
    return names;
}

} // namespace

OrderDrafts::OrderDrafts(QObject* parent) : QObject(parent) {}

OrderDrafts::~OrderDrafts()
{
    m_undo.clear();
}

const OrderDraft* OrderDrafts::find(const QString& product) const
{
    const auto found = m_drafts.find(product);
    return found == m_drafts.end() ? nullptr : &found->second;
}

std::vector<std::int64_t> OrderDrafts::orderOf(const MappingSheet& sheet) const
{
    const OrderDraft* draft = find(sheet.product);
    return draft == nullptr ? sheet.order() : draft->order;
}

void OrderDrafts::put(const QString& product, const std::optional<OrderDraft>& draft)
{
    if (draft)
        m_drafts.insert_or_assign(product, *draft);
    else
        m_drafts.erase(product);
    Q_EMIT changed();
}

void OrderDrafts::push(const QString& words, const QString& product, std::optional<OrderDraft> after)
{
    const OrderDraft* before = find(product);
    if (before == nullptr && !after)
        return;
    auto* step = new Step(*this, product, before == nullptr ? std::nullopt : std::optional(*before), std::move(after));
    step->setText(words);
    m_undo.push(step); // Runs redo().
}

void OrderDrafts::move(const MappingSheet& sheet, int from, int to)
{
    std::vector<std::int64_t> order = orderOf(sheet);
    const int last = static_cast<int>(order.size()) - 1;
    if (from < 0 || from > last || to < 0 || to > last || from == to)
        return;
    const std::int64_t id = order[static_cast<std::size_t>(from)];
    order.erase(order.begin() + from);
    order.insert(order.begin() + to, id);
    const QString words = tr("Order of %1").arg(sheet.product);
    if (order == sheet.order()) {
        push(words, sheet.product, std::nullopt);
        return;
    }
    OrderDraft draft;
    if (const OrderDraft* before = find(sheet.product))
        draft = *before;
    else
        draft.seen = draft.server = sheet.revision;
    draft.before = sheet.order();
    draft.namesBefore = namesOf(sheet, draft.before);
    draft.order = std::move(order);
    draft.names = namesOf(sheet, draft.order);
    draft.idem = newIdem();
    push(words, sheet.product, std::move(draft));
}

void OrderDrafts::serverSaid(const MappingSheet& sheet)
{
    const auto found = m_drafts.find(sheet.product);
    if (found == m_drafts.end())
        return;
    OrderDraft& draft = found->second;
    draft.server = sheet.revision;
    draft.before = sheet.order();
    std::erase_if(draft.order, [&sheet](std::int64_t id) { return sheet.find(id) == nullptr; });
    for (const std::int64_t id : draft.before) {
        if (std::find(draft.order.begin(), draft.order.end(), id) == draft.order.end())
            draft.order.push_back(id);
    }
    draft.namesBefore = namesOf(sheet, draft.before);
    draft.names = namesOf(sheet, draft.order);
    if (draft.order == draft.before)
        m_drafts.erase(found); // The daemon's order is what was wanted.
    Q_EMIT changed();
}

void OrderDrafts::revert(const QString& product)
{
    push(tr("Take back the order of %1").arg(product), product, std::nullopt);
}

void OrderDrafts::revertAll()
{
    if (m_drafts.empty())
        return;
    m_undo.beginMacro(tr("Discard the orders"));
    const std::map<QString, OrderDraft> drafts = m_drafts;
    for (const auto& [product, draft] : drafts)
        revert(product);
    m_undo.endMacro();
}

void OrderDrafts::keepMine(const QString& product)
{
    const OrderDraft* draft = find(product);
    if (draft == nullptr || !draft->isConflict())
        return;
    OrderDraft mine = *draft;
    mine.seen = mine.server;
    mine.idem = newIdem(); // Another expectation is another call.
    push(tr("Keep the order of %1").arg(product), product, std::move(mine));
}

void OrderDrafts::saved(const QString& product)
{
    // Steps before it would bring back drafts over an order that is not there any more.
    m_undo.clear();
    put(product, std::nullopt);
}

int OrderDrafts::moved() const
{
    int lines = 0;
    for (const auto& [product, draft] : m_drafts) {
        for (std::size_t i = 0; i < draft.order.size() && i < draft.before.size(); ++i)
            lines += draft.order[i] == draft.before[i] ? 0 : 1;
    }
    return lines;
}

QSet<QString> OrderDrafts::products() const
{
    QSet<QString> codes;
    for (const auto& [product, draft] : m_drafts)
        codes.insert(product);
    return codes;
}

} // namespace eraflazz::console
