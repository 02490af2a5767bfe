// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/grid_delegate.h"

#include "look/grid/cell_ink.h"
#include "look/paint.h"
#include "look/parts/state_pill.h"
#include "look/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QModelRoleData>
#include <QPainter>
#include <QToolTip>

namespace eraflazz::look {

namespace {

constexpr int kPadding = 8, kOuter = 12, kPillInset = 4, kDraftDot = 6, kTick = 16;

/// The roles a cell is painted from, asked of the model in one call.
struct CellFacts {
    std::array<QModelRoleData, 7> roles{QModelRoleData(Qt::DisplayRole),
                                        QModelRoleData(StateRole),
                                        QModelRoleData(ToneRole),
                                        QModelRoleData(RowMarkRole),
                                        QModelRoleData(DraftRole),
                                        QModelRoleData(KindRole),
                                        QModelRoleData(Qt::CheckStateRole)};

    explicit CellFacts(const QModelIndex& index) { index.multiData(roles); }
    [[nodiscard]] QString text() const { return roles[0].data().toString(); }
    [[nodiscard]] State state() const { return static_cast<State>(roles[1].data().toInt()); }
    [[nodiscard]] bool hasState() const { return roles[1].data().isValid(); }
    [[nodiscard]] CellTone tone() const { return static_cast<CellTone>(roles[2].data().toInt()); }
    [[nodiscard]] RowMarks marks() const { return roles[3].data().toInt(); }
    [[nodiscard]] CellKind kindOr(CellKind columnKind) const
    {
        return roles[5].data().isValid() ? static_cast<CellKind>(roles[5].data().toInt()) : columnKind;
    }
    [[nodiscard]] bool isDraft() const { return roles[4].data().toBool(); }
    [[nodiscard]] bool hasTick() const { return roles[6].data().isValid(); }
    [[nodiscard]] bool isTicked() const { return roles[6].data().toInt() == Qt::Checked; }
};

QColor groundOf(const Tokens& t, const GridLayout& layout, RowMarks marks, bool isSelected, int row)
{
    if (isSelected)
        return t.sel;
    if (marks & DoubtfulMark)
        return t.doubtRow.ground;
    if (layout.hoverRow == row)
        return t.hover;
    if (marks & ArrivedMark)
        return arrivedGround();
    return layout.isStale ? t.stale : t.surface;
}

void paintTick(QPainter& painter, const QRect& cell, const QStyleOptionViewItem& option, bool isTicked)
{
    QStyleOptionButton box;
    box.rect = QRect(cell.x(), cell.center().y() - kTick / 2, kTick, kTick);
    box.state = (option.state & QStyle::State_Enabled) | (isTicked ? QStyle::State_On : QStyle::State_Off);
    const QStyle* style = option.widget == nullptr ? QApplication::style() : option.widget->style();
    style->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, option.widget);
}

} // namespace

QColor arrivedGround()
{
    const Tokens& t = tokens();
    const auto part = [](int base, int over) { return base + (over - base) * 6 / 100; };
    return {part(t.surface.red(), t.accent.red()),
            part(t.surface.green(), t.accent.green()),
            part(t.surface.blue(), t.accent.blue())};
}

GridDelegate::GridDelegate(const GridLayout& layout, QObject* parent) : QStyledItemDelegate(parent), m_layout(layout) {}

QRect GridDelegate::textRect(const QRect& cell, int column) const
{
    const int left = column == m_layout.firstColumn ? kOuter : kPadding;
    const int right = column == m_layout.lastColumn ? kOuter : kPadding;
    return cell.adjusted(left, 0, -right, -1);
}

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Tokens& t = tokens();
    const CellFacts facts(index);
    const RowMarks marks = facts.marks();
    const bool isSelected = option.state & QStyle::State_Selected;
    const QRect& cell = option.rect;
    const int column = index.column();
    painter->fillRect(cell, groundOf(t, m_layout, marks, isSelected, index.row()));
    painter->fillRect(cell.x(), cell.bottom(), cell.width(), 1, t.line);
    if (column == m_layout.firstColumn && (isSelected || (marks & DoubtfulMark))) {
        const QColor stripe = marks & DoubtfulMark ? t.doubt.ground : t.accent;
        painter->fillRect(cell.x(), cell.y(), size::kStripe, cell.height() - 1, stripe);
    }

    const auto at = static_cast<std::size_t>(column);
    const CellKind kind = facts.kindOr(at < m_layout.kinds.size() ? m_layout.kinds[at] : CellKind::Text);
    const DensityCut cut = densityCut(m_layout.density);
    QRect text = textRect(cell, column);
    if (facts.isDraft()) {
        const int left = isRightAligned(kind) ? text.x() - kDraftDot / 2 : text.x();
        fillRound(*painter, QRect(left, cell.center().y() - kDraftDot / 2, kDraftDot, kDraftDot), 3, t.accent);
        if (!isRightAligned(kind))
            text.setLeft(text.left() + kDraftDot + 6);
    }
    if (facts.hasTick())
        paintTick(*painter, text, option, facts.isTicked());
    if (kind == CellKind::State && facts.hasState()) {
        const QRect pill = text.adjusted(kPillInset - kPadding, 0, kPadding - 2, 0);
        paintStatePill(*painter, pill, facts.state(), facts.text(), cut.pillHeight);
    } else if (const QString words = facts.text(); !words.isEmpty()) {
        const CellInk ink = cellInk(kind, facts.tone(), marks, words);
        paintCellText(*painter, text, kind, ink.bold ? cut.cellBold : cut.cell, ink.color, words);
    }
    if ((option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active)) {
        painter->setPen(t.accent);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(cell.adjusted(0, 0, -1, -2));
    }
}

QSize GridDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const DensityCut cut = densityCut(m_layout.density);
    return {textWidth(cut.cellBold, index.data().toString()) + 2 * kPadding + kOuter, cut.rowHeight};
}

bool GridDelegate::helpEvent(QHelpEvent* event,
                             QAbstractItemView* view,
                             const QStyleOptionViewItem& option,
                             const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // What was cut is whole in the tip; what stands there whole needs none.
    const auto at = static_cast<std::size_t>(index.column());
    const CellKind columnKind = at < m_layout.kinds.size() ? m_layout.kinds[at] : CellKind::Text;
    const CellKind kind = CellFacts(index).kindOr(columnKind);
    const QString words = index.data().toString();
    const QString shown =
        shownText(kind, densityCut(m_layout.density).cell, words, textRect(option.rect, index.column()).width());
    QToolTip::showText(event->globalPos(), shown == words ? QString() : words.toHtmlEscaped(), view);
    return true;
}

} // namespace eraflazz::look
