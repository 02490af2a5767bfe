// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/pinned_band.h"

#include "look/icon.h"
#include "look/paint.h"
#include "look/tokens.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace eraflazz::look {

PinnedBand::PinnedBand(GridLayout& layout, GridDelegate* delegate, QWidget* parent)
    : QWidget(parent), m_layout(layout), m_rows(new QTableView(this))
{
    m_rows->setItemDelegate(delegate);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setShowGrid(false);
    m_rows->setWordWrap(false);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_rows->horizontalHeader()->hide();
    m_rows->horizontalHeader()->setMinimumSectionSize(1);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setMinimumSectionSize(1);
    m_rows->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_rows->setAccessibleName(tr("Doubtful sales"));
    m_rows->setTabKeyNavigation(false);
}

void PinnedBand::setRows(QAbstractItemModel* model)
{
    m_rows->setModel(model);
}

void PinnedBand::setTitle(const QString& left, const QString& right)
{
    m_left = left;
    m_right = right;
    setAccessibleName(left);
    update();
}

void PinnedBand::followColumns(const QHeaderView& header)
{
    if (m_rows->model() == nullptr || m_rows->model()->columnCount() != header.count())
        return;
    QHeaderView* own = m_rows->horizontalHeader();
    for (int visual = 0; visual < header.count(); ++visual) {
        const int logical = header.logicalIndex(visual);
        if (own->visualIndex(logical) != visual)
            own->moveSection(own->visualIndex(logical), visual);
        own->setSectionHidden(logical, header.isSectionHidden(logical));
        if (!header.isSectionHidden(logical))
            own->resizeSection(logical, header.sectionSize(logical));
    }
}

void PinnedBand::followScroll(int offset)
{
    m_rows->horizontalScrollBar()->setValue(offset);
}

int PinnedBand::wantedHeight(int room) const
{
    const int rows = m_rows->model() != nullptr ? m_rows->model()->rowCount() : 0;
    if (rows == 0)
        return 0;
    const int rowHeight = densityCut(m_layout.density).rowHeight;
    m_rows->verticalHeader()->setDefaultSectionSize(rowHeight);
    // In a low window the live rows need a place, too; the band scrolls.
    const int most = qBound(kRowsAtLeast, room / kPartOfRoom / rowHeight, kRowsAtMost);
    return kTitleHeight + qMin(rows, most) * rowHeight + 1;
}

void PinnedBand::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    painter.fillRect(0, 0, width(), kTitleHeight, t.doubtBox.ground);
    paintIcon(painter, QRect(14, 0, 12, kTitleHeight), Icon::Question, size::kIconPill, t.doubtBox.ink);
    const QRect title(32, 0, width() - 44, kTitleHeight);
    paintText(painter, title, TypeRole::CellBold, t.doubtBox.ink, m_left);
    paintText(painter, title, TypeRole::Cell, t.doubtBox.ink, m_right, Qt::AlignRight);
    lineAcross(painter, 0, width(), height() - 1, t.line2);
}

void PinnedBand::resizeEvent(QResizeEvent*)
{
    m_rows->setGeometry(0, kTitleHeight, width(), height() - kTitleHeight - 1);
}

} // namespace eraflazz::look
