// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/review_model.h"

#include "core/rows/cell_roles.h"
#include "goods/product_catalog.h"
#include "look/cell.h"
#include "text/amount_text.h"

#include <QTimer>

#include <algorithm>

namespace eraflazz::console {

ReviewModel::ReviewModel(ProductCatalog& catalog, DraftSet& drafts, QObject* parent)
    : QAbstractTableModel(parent), m_catalog(catalog), m_drafts(drafts), m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(0);
    connect(m_soon, &QTimer::timeout, this, &ReviewModel::reload);
    connect(&drafts, &DraftSet::draftChanged, this, [this](const PriceKey& key) {
        const PriceDraft* draft = m_drafts.find(key);
        // A verdict is about one price and one expectation; about another it says nothing.
        if (const auto known = m_verdicts.find(key);
            known != m_verdicts.end() && (draft == nullptr || draft->price != known->second.price))
            m_verdicts.erase(known);
        m_soon->start();
    });
    reload();
}

void ReviewModel::reload()
{
    std::vector<PriceDraft> rows = m_drafts.all();
    // Those that need a decision first, then what the daemon refuses: nobody looks for five among forty.
    const auto refused =
        std::stable_partition(rows.begin(), rows.end(), [](const PriceDraft& one) { return one.isConflict(); });
    std::stable_partition(refused, rows.end(), [this](const PriceDraft& one) {
        const PriceVerdict* verdict = verdictOf(one.key);
        return verdict != nullptr && verdict->isRefused();
    });
    const bool isSame = rows.size() == m_rows.size() &&
                        std::equal(rows.begin(), rows.end(), m_rows.begin(), [](const auto& a, const auto& b) {
                            return a.key == b.key;
                        });
    if (isSame) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ReviewModel::setVerdicts(const std::vector<PriceVerdict>& verdicts, bool isDry)
{
    m_isDry = isDry;
    m_verdicts.clear();
    for (const PriceVerdict& verdict : verdicts)
        m_verdicts.insert_or_assign(verdict.key, verdict);
    reload();
}

const PriceVerdict* ReviewModel::verdictOf(const PriceKey& key) const
{
    const auto known = m_verdicts.find(key);
    return known == m_verdicts.end() ? nullptr : &known->second;
}

const PriceDraft* ReviewModel::draftAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : &m_rows[static_cast<std::size_t>(row)];
}

std::vector<PriceChange> ReviewModel::askable() const
{
    std::vector<PriceChange> changes;
    for (const PriceDraft& draft : m_drafts.all()) {
        if (!draft.isConflict())
            changes.push_back({draft.key, draft.seen, draft.price});
    }
    return changes;
}

std::vector<PriceChange> ReviewModel::savable() const
{
    std::vector<PriceChange> changes = askable();
    std::erase_if(changes, [this](const PriceChange& one) {
        const PriceVerdict* verdict = verdictOf(one.key);
        return verdict == nullptr || verdict->isRefused();
    });
    return changes;
}

int ReviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<Money> ReviewModel::costOf(const PriceDraft& draft) const
{
    const auto* product = m_catalog.find(draft.key.product);
    return product == nullptr ? std::nullopt : product->bestCost;
}

QString ReviewModel::text(const PriceDraft& draft, int column) const
{
    switch (column) {
    case Product:
        return draft.key.product;
    case Level:
        return draft.key.level.isEmpty() ? tr("Base price") : draft.key.level;
    case Old:
        return text::amountText(draft.server);
    case New:
        return text::amountText(draft.price);
    case Difference: {
        const Money step = draft.price - draft.server;
        return (step.isPositive() ? QStringLiteral("+") : QString()) + text::amountText(step);
    }
    case Margin: {
        const auto cost = costOf(draft);
        return cost ? tr("%1 to %2").arg(text::amountText(draft.server - *cost), text::amountText(draft.price - *cost))
                    : QStringLiteral("–");
    }
    case Verdict: {
        if (draft.isConflict())
            return tr("changed meanwhile: you saw %1").arg(text::amountText(draft.seen));
        const PriceVerdict* verdict = verdictOf(draft.key);
        return verdict == nullptr ? QStringLiteral("–") : verdictWords(*verdict, m_isDry);
    }
    default:
        return {};
    }
}

int ReviewModel::toneOf(const PriceDraft& draft, int column) const
{
    const auto cost = costOf(draft);
    if (column == Margin && cost && draft.price < *cost)
        return static_cast<int>(Tone::BadStrong);
    if (column == New)
        return static_cast<int>(Tone::Strong);
    if (column != Verdict)
        return static_cast<int>(Tone::ByKind);
    if (draft.isConflict())
        return static_cast<int>(Tone::Doubt);
    const PriceVerdict* verdict = verdictOf(draft.key);
    return static_cast<int>(verdict != nullptr && verdict->isRefused() ? Tone::Bad : Tone::ByKind);
}

QVariant ReviewModel::data(const QModelIndex& index, int role) const
{
    const PriceDraft* draft = index.isValid() ? draftAt(index.row()) : nullptr;
    if (draft == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(*draft, index.column());
    case ToneRole:
        return toneOf(*draft, index.column());
    default:
        return {};
    }
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    using look::CellKind;
    look::Column column;
    switch (section) {
    case Product:
        column = {
            QStringLiteral("product"), tr("Product"), CellKind::Code, QStringLiteral("TSELDATA100"), 0, false, false};
        break;
    case Level:
        column = {QStringLiteral("level"), tr("Price"), CellKind::Text, tr("Base price"), 0, false, false};
        break;
    case Old:
        column = {QStringLiteral("old"), tr("Now (Rp)"), CellKind::Money, {}, 0, false, false};
        break;
    case New:
        column = {QStringLiteral("new"), tr("New (Rp)"), CellKind::Money, {}, 0, false, false};
        break;
    case Difference:
        column = {
            QStringLiteral("difference"), tr("Difference"), CellKind::Count, QStringLiteral("+9.999"), 0, false, false};
        break;
    case Margin:
        column = {QStringLiteral("margin"),
                  tr("Margin"),
                  CellKind::Count,
                  tr("%1 to %2").arg(u"99.999", u"99.999"),
                  0,
                  false,
                  false};
        break;
    case Verdict:
        column = {QStringLiteral("verdict"), tr("Server's verdict"), CellKind::Text, {}, 220, false, true};
        break;
    default:
        return {};
    }
    if (role == Qt::DisplayRole)
        return column.title;
    return role == ColumnRole ? QVariant::fromValue(column) : QVariant();
}

} // namespace eraflazz::console
