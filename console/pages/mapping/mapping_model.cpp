// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/mapping_model.h"

#include "core/rows/cell_roles.h"
#include "desk/wire_words.h"
#include "goods/product.h"
#include "look/cell.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QMimeData>

#include <algorithm>

namespace eraflazz::console {

namespace {

const QString kMime = QStringLiteral("application/x-eraflazz-mapping");
const QString kNone = QStringLiteral("–");
constexpr int kSuccessLow = 950; ///< Below it success is a thing to look at.

} // namespace

MappingModel::MappingModel(QObject* parent) : QAbstractTableModel(parent) {}

void MappingModel::show(MappingSheet sheet, std::vector<std::int64_t> order, Money price)
{
    const bool isSame = sheet.product == m_sheet.product && order == m_order;
    m_price = price;
    if (isSame) {
        m_sheet = std::move(sheet);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_sheet = std::move(sheet);
    m_order = std::move(order);
    endResetModel();
}

void MappingModel::setOrder(std::vector<std::int64_t> order)
{
    if (order == m_order)
        return;
    // Whoever moves a line by key keeps it under the hand: places change, rows do not come and go.
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::int64_t> ids;
    for (const QModelIndex& one : before)
        ids.push_back(m_order[static_cast<std::size_t>(one.row())]);
    m_order = std::move(order);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(ids[static_cast<std::size_t>(i)]);
        after << (row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged();
}

void MappingModel::setNow(qint64 nowMs)
{
    m_nowMs = nowMs;
}

const MappingLine* MappingModel::lineAt(int row) const
{
    return row < 0 || row >= rowCount() ? nullptr : m_sheet.find(m_order[static_cast<std::size_t>(row)]);
}

int MappingModel::rowOf(std::int64_t id) const
{
    const auto found = std::find(m_order.begin(), m_order.end(), id);
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

int MappingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int MappingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::optional<Money> MappingModel::marginOf(const MappingLine& line) const
{
    return line.cost ? std::optional(m_price - *line.cost) : std::nullopt;
}

QString MappingModel::text(const MappingLine& line, int row, int column) const
{
    switch (column) {
    case Place:
        return QString::number(row + 1);
    case Supplier:
        return line.supplier;
    case Sku:
        return line.sku;
    case Cost:
        return line.cost ? text::amountText(*line.cost) : kNone;
    case Margin: {
        const auto margin = marginOf(line);
        return margin ? text::amountText(*margin) : kNone;
    }
    case State:
        if (!line.isSupplierOpen)
            return tr("Supplier closed");
        if (line.isBreakerOpen)
            return tr("Breaker open");
        if (line.stock && line.status == u"open")
            return tr("%1 left").arg(text::countText(*line.stock));
        return productStatusWord(line.status);
    case Success:
        return line.successPermille < 0 ? kNone : text::percentText(line.successPermille);
    case P95:
        return line.p95Us < 0 ? kNone : text::durationText(line.p95Us / 1000);
    case Hours:
        return openHours(line.cutoffStart, line.cutoffEnd);
    case LastUsed: {
        if (line.lastUsedMs <= 0)
            return kNone;
        return whenText(line.lastUsedMs, m_nowMs);
    }
    default:
        return {};
    }
}

int MappingModel::toneOf(const MappingLine& line, int column) const
{
    if (!line.isOn())
        return static_cast<int>(Tone::Off);
    switch (column) {
    case Place:
    case Supplier:
        return static_cast<int>(Tone::Strong);
    case Margin: {
        const auto margin = marginOf(line);
        return static_cast<int>(margin && margin->isNegative() ? Tone::BadStrong : Tone::Strong);
    }
    case Success:
        return static_cast<int>(line.successPermille >= 0 && line.successPermille < kSuccessLow ? Tone::Bad
                                                                                                : Tone::ByKind);
    default:
        return static_cast<int>(Tone::ByKind);
    }
}

QVariant MappingModel::data(const QModelIndex& index, int role) const
{
    const MappingLine* line = index.isValid() ? lineAt(index.row()) : nullptr;
    if (line == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*line, index.row(), index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == On)
            return line->isOn() ? tr("on") : tr("off");
        return text(*line, index.row(), index.column());
    case StateRole: {
        if (index.column() != State)
            return {};
        const bool isShut = !line->isSupplierOpen || line->isBreakerOpen;
        return static_cast<int>(isShut ? look::State::Attention : productState(line->status));
    }
    case ToneRole:
        return toneOf(*line, index.column());
    case DraftRole: {
        const std::vector<std::int64_t> saved = m_sheet.order();
        const auto row = static_cast<std::size_t>(index.row());
        return index.column() == Place && (row >= saved.size() || saved[row] != line->id);
    }
    case PermilleRole:
        return line->successPermille;
    case OnRole:
        return line->isOn();
    case KeyRole:
        return QString::number(line->id);
    default:
        return {};
    }
}

QVariant MappingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    using look::CellKind;
    const auto column = [section]() -> look::Column {
        switch (section) {
        case Grip:
            return {QStringLiteral("grip"), {}, CellKind::Text, {}, 40, false, false};
        case Place:
            return {QStringLiteral("place"), tr("Priority"), CellKind::Count, QStringLiteral("99"), 62, false, false};
        case Supplier:
            return {QStringLiteral("supplier"),
                    tr("Supplier"),
                    CellKind::Code,
                    QStringLiteral("SUPPLIER"),
                    72,
                    false,
                    false};
        case Sku:
            return {QStringLiteral("sku"), tr("Supplier's code"), CellKind::Text, {}, 110, false, true};
        case Cost:
            return {QStringLiteral("cost"), tr("Cost (Rp)"), CellKind::Money, {}, 0, false, false};
        case Margin:
            return {QStringLiteral("margin"), tr("Margin (Rp)"), CellKind::Money, {}, 0, false, false};
        case State:
            return {QStringLiteral("state"), tr("State"), CellKind::State, tr("Supplier closed"), 0, false, false};
        case Success:
            return {QStringLiteral("success"), tr("Success"), CellKind::Text, {}, 128, false, false};
        case P95:
            return {QStringLiteral("p95"), tr("p95 s"), CellKind::Duration, {}, 0, false, false};
        case Hours:
            return {
                QStringLiteral("hours"), tr("Hours"), CellKind::Text, QStringLiteral("00:00–00:00"), 0, false, false};
        case LastUsed:
            return {QStringLiteral("used"),
                    tr("Last used"),
                    CellKind::Time,
                    QStringLiteral("22 Nov 21:14"),
                    0,
                    false,
                    false};
        default:
            return {QStringLiteral("on"), tr("On"), CellKind::Text, {}, 60, false, false};
        }
    }();
    if (role == Qt::DisplayRole)
        return column.title;
    return role == ColumnRole ? QVariant::fromValue(column) : QVariant();
}

Qt::ItemFlags MappingModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return m_isMovable ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_isMovable ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList MappingModel::mimeTypes() const
{
    return {kMime};
}

QMimeData* MappingModel::mimeData(const QModelIndexList& indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto* data = new QMimeData;
    data->setData(kMime, QByteArray::number(indexes.front().row()));
    return data;
}

bool MappingModel::dropMimeData(const QMimeData* data, Qt::DropAction, int row, int, const QModelIndex& parent)
{
    if (!m_isMovable || !data->hasFormat(kMime))
        return false;
    const int from = data->data(kMime).toInt();
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (to > from)
        --to; // The line leaves its place first.
    Q_EMIT moveAsked(from, std::clamp(to, 0, rowCount() - 1));
    return false; // The view must not take rows away: the order is changed already.
}

} // namespace eraflazz::console
