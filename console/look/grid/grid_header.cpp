// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/grid_header.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"

#include <QPainter>

namespace eraflazz::look {

namespace {

constexpr int kPadding = 8, kOuter = 12, kChevron = 14;

}

GridHeader::GridHeader(const GridLayout& layout, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent), m_layout(layout)
{
    setSectionsMovable(true);
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(false);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setFrameShape(QFrame::NoFrame);
    setMinimumSectionSize(40);
}

void GridHeader::setBand(QWidget* band)
{
    m_band = band;
    m_band->setParent(this);
    m_band->hide();
}

void GridHeader::setBandHeight(int height)
{
    if (height == m_bandHeight)
        return;
    m_bandHeight = height;
    setViewportMargins(0, 0, 0, height);
    m_band->setVisible(height > 0);
    m_band->setGeometry(0, size::kTableHeader, width(), height);
    updateGeometry();
    Q_EMIT geometriesChanged(); // The table moves its rows.
}

QSize GridHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), size::kTableHeader + m_bandHeight};
}

void GridHeader::paintEvent(QPaintEvent* event)
{
    {
        const Tokens& t = tokens();
        QPainter painter(viewport());
        painter.fillRect(viewport()->rect(), t.sunken);
        if (m_layout.isStale)
            paintHatching(painter, viewport()->rect(), t.line2);
        lineAcross(painter, 0, viewport()->width(), viewport()->height() - 1, t.line);
    }
    QHeaderView::paintEvent(event);
}

void GridHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Tokens& t = tokens();
    const auto at = static_cast<std::size_t>(logicalIndex);
    const CellKind kind = at < m_layout.kinds.size() ? m_layout.kinds[at] : CellKind::Text;
    const QString title = model()->headerData(logicalIndex, Qt::Horizontal, Qt::DisplayRole).toString();
    const int left = logicalIndex == m_layout.firstColumn ? kOuter : kPadding;
    const int right = logicalIndex == m_layout.lastColumn ? kOuter : kPadding;
    const QRect text = rect.adjusted(left, 0, -right, -1);
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const int wide = qMin(text.width() - (isSorted ? kChevron : 0), textWidth(TypeRole::SmallBold, title));
    const int x = isRightAligned(kind) ? text.right() + 1 - wide : text.x();
    const QRect word(x, text.y(), wide, text.height());
    if (m_layout.isStale) {
        // Letters on hatching are hard to read: they keep a quiet ground of their own.
        painter->fillRect(word.adjusted(-4, 4, isSorted ? kChevron + 2 : 4, -4), t.sunken);
    }
    paintText(*painter, word, TypeRole::SmallBold, t.ink3, title);
    if (isSorted) {
        const Icon chevron = sortIndicatorOrder() == Qt::DescendingOrder ? Icon::ChevronDown : Icon::ChevronUp;
        const int chevronLeft = isRightAligned(kind) ? word.x() - kChevron : word.right() + 2;
        paintIcon(*painter, QRect(chevronLeft, text.y(), kChevron - 2, text.height()), chevron, 13, t.ink3);
    }
}

void GridHeader::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    if (m_band != nullptr)
        m_band->setGeometry(0, size::kTableHeader, width(), m_bandHeight);
}

} // namespace eraflazz::look
