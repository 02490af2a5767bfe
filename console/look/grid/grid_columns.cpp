// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/grid_header.h"
#include "look/grid/grid_view.h"
#include "look/grid/pinned_band.h"
#include "look/parts/state_pill.h"

#include <QCryptographicHash>
#include <QMenu>

// The columns of a grid: how wide, which are shown, what of it is remembered.

namespace eraflazz::look {

namespace {

constexpr int kPadding = 16, kOuterExtra = 4, kSortMark = 14;
const QString kLongDestination = QStringLiteral("000000000000000000"); ///< A meter or an insurance number.

/// What a column must fit when its model names no longest text.
QString usualLongest(CellKind kind)
{
    switch (kind) {
    case CellKind::Money:
        return QStringLiteral("9.999.999");
    case CellKind::Time:
        return QStringLiteral("00:00:00");
    case CellKind::Duration:
        return QStringLiteral("00:00");
    case CellKind::Percent:
        return QStringLiteral("100,0 %");
    case CellKind::Count:
        return QStringLiteral("99.999");
    case CellKind::Id:
    case CellKind::Code:
        return QStringLiteral("MM0000");
    case CellKind::Text:
    case CellKind::Destination:
    case CellKind::Serial:
    case CellKind::Message:
    case CellKind::State:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

Column GridView::column(int logical) const
{
    return model()->headerData(logical, Qt::Horizontal, ColumnRole).value<Column>();
}

void GridView::readColumns()
{
    m_layout.kinds.clear();
    for (int i = 0; model() != nullptr && i < model()->columnCount(); ++i)
        m_layout.kinds.push_back(column(i).kind);
    m_bandLayout.kinds = m_layout.kinds;
}

void GridView::readEdges()
{
    m_layout.firstColumn = m_layout.lastColumn = -1;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        if (m_header->isSectionHidden(logical))
            continue;
        if (m_layout.firstColumn < 0)
            m_layout.firstColumn = logical;
        m_layout.lastColumn = logical;
    }
    m_bandLayout.firstColumn = m_layout.firstColumn;
    m_bandLayout.lastColumn = m_layout.lastColumn;
    viewport()->update();
}

int GridView::minimumColumnWidth(int logical) const
{
    const Column facts = column(logical);
    const DensityCut cut = densityCut(m_layout.density);
    const QString longest = facts.longest.isEmpty() ? usualLongest(facts.kind) : facts.longest;
    int text = textWidth(cut.cell, longest);
    if (facts.kind == CellKind::State) {
        // A pill begins half a padding before the text of other cells and ends two pixels before the next column.
        const QString word = longest.isEmpty() ? stateWord(look::State::Doubtful) : longest;
        text = statePillWidth(look::State::Doubtful, word) + kPadding / 4 + 2 - kPadding;
    }
    return qMax(facts.atLeast, qMax(text + kPadding + outerExtra(logical), headingWidth(logical)));
}

int GridView::outerExtra(int logical) const
{
    return logical == m_layout.firstColumn || logical == m_layout.lastColumn ? kOuterExtra : 0;
}

int GridView::headingWidth(int logical) const
{
    const bool isSorted = m_header->isSortIndicatorShown() && m_header->sortIndicatorSection() == logical;
    return textWidth(TypeRole::SmallBold, column(logical).title) + (isSorted ? kSortMark : 0) + kPadding +
           outerExtra(logical);
}

void GridView::resetColumns()
{
    if (model() == nullptr)
        return;
    for (int logical = 0; logical < m_header->count(); ++logical) {
        m_header->moveSection(m_header->visualIndex(logical), logical);
        m_header->setSectionHidden(logical, column(logical).isHidden);
    }
    readEdges();
    for (int logical = 0; logical < m_header->count(); ++logical) {
        m_header->resizeSection(logical, minimumColumnWidth(logical));
    }
    fitStretch();
    m_band->followColumns(*m_header);
}

/// A long destination is whole before the stretching column takes the rest. Between what it must have and what it would
/// like its width is ours; any other was chosen by hand. Says by how much the column grew.
int GridView::fitDestination(int spare)
{
    for (int logical = 0; logical < m_header->count(); ++logical) {
        if (m_header->isSectionHidden(logical) || column(logical).kind != CellKind::Destination)
            continue;
        const int least = minimumColumnWidth(logical), now = m_header->sectionSize(logical);
        const int whole = textWidth(densityCut(m_layout.density).cell, kLongDestination) + kPadding;
        if (now < least || now > whole)
            continue;
        m_header->resizeSection(logical, qMax(least, qMin(whole, now + spare)));
        return m_header->sectionSize(logical) - now;
    }
    return 0;
}

/// QHeaderView's own stretching knows no smallest width and would squeeze the column to nothing.
void GridView::fitStretch()
{
    if (m_isFitting || model() == nullptr)
        return;
    int others = 0;
    int stretching = -1;
    for (int logical = 0; logical < m_header->count(); ++logical) {
        if (m_header->isSectionHidden(logical))
            continue;
        if (column(logical).stretches)
            stretching = logical;
        else
            others += m_header->sectionSize(logical);
    }
    if (stretching < 0)
        return;
    m_isFitting = true;
    others += fitDestination(viewport()->width() - others - minimumColumnWidth(stretching));
    m_header->resizeSection(stretching, qMax(minimumColumnWidth(stretching), viewport()->width() - others));
    m_isFitting = false;
}

void GridView::showColumn(int logical, bool shown)
{
    const int shownNow = m_header->count() - m_header->hiddenSectionCount();
    if (!shown && shownNow <= 1)
        return; // A grid without columns has no header left to bring one back.
    m_header->setSectionHidden(logical, !shown);
    readEdges();
    if (shown && !column(logical).stretches)
        m_header->resizeSection(logical, qMax(m_header->sectionSize(logical), minimumColumnWidth(logical)));
    fitStretch();
    m_band->followColumns(*m_header);
}

QMenu* GridView::makeColumnMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int logical = m_header->logicalIndex(visual);
        QAction* entry = menu->addAction(column(logical).title);
        entry->setCheckable(true);
        entry->setChecked(!m_header->isSectionHidden(logical));
        connect(entry, &QAction::toggled, this, [this, logical](bool on) { showColumn(logical, on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Columns as at first")), &QAction::triggered, this, &GridView::resetColumns);
    return menu;
}

QByteArray GridView::columnNames() const
{
    QStringList names;
    for (int logical = 0; logical < m_header->count(); ++logical)
        names << column(logical).name;
    return QCryptographicHash::hash(names.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
}

QByteArray GridView::columnLayout() const
{
    return columnNames() + m_header->saveState();
}

bool GridView::restoreColumnLayout(const QByteArray& saved)
{
    const QByteArray names = columnNames();
    if (!saved.startsWith(names) || !m_header->restoreState(saved.mid(names.size())))
        return false;
    readEdges();
    // The widths may be of another language, whose headings are shorter.
    for (int logical = 0; logical < m_header->count(); ++logical) {
        if (!m_header->isSectionHidden(logical))
            m_header->resizeSection(logical, qMax(m_header->sectionSize(logical), headingWidth(logical)));
    }
    fitStretch();
    m_band->followColumns(*m_header);
    return true;
}

} // namespace eraflazz::look
