// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/grid_view.h"

#include "look/grid/grid_header.h"
#include "look/grid/header_end.h"
#include "look/grid/pinned_band.h"
#include "look/paint.h"
#include "look/parts/state_pill.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QCryptographicHash>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace eraflazz::look {

namespace {

constexpr int kPadding = 16, kOuterExtra = 4, kSortMark = 14;

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

GridView::GridView(const QString& accessibleName, QWidget* parent)
    : QTableView(parent), m_header(new GridHeader(m_layout, this))
{
    setAccessibleName(accessibleName);
    auto* delegate = new GridDelegate(m_layout, this);
    setItemDelegate(delegate);
    setHorizontalHeader(m_header);
    m_band = new PinnedBand(m_bandLayout, new GridDelegate(m_bandLayout, this), m_header);
    m_header->setBand(m_band);
    m_headerEnd = new HeaderEnd(m_layout, this);
    addScrollBarWidget(m_headerEnd, Qt::AlignTop);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(densityCut(Density::Compact).rowHeight);
    m_band->rows()->installEventFilter(this);

    connect(m_header, &QHeaderView::sectionResized, this, [this] {
        fitStretch();
        m_band->followColumns(*m_header);
    });
    connect(m_header, &QHeaderView::sectionMoved, this, [this] {
        readEdges();
        m_band->followColumns(*m_header);
    });
    connect(m_header, &QWidget::customContextMenuRequested, this, [this](const QPoint& where) {
        QMenu* menu = makeColumnMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(m_header->mapToGlobal(where));
    });
    connect(this, &QAbstractItemView::activated, this, &GridView::rowActivated);
    connect(m_band->rows(), &QAbstractItemView::activated, this, &GridView::rowActivated);
}

GridView::~GridView() = default;

Column GridView::column(int logical) const
{
    return model()->headerData(logical, Qt::Horizontal, ColumnRole).value<Column>();
}

void GridView::setModel(QAbstractItemModel* newModel)
{
    QTableView::setModel(newModel);
    readColumns();
    resetColumns();
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
    const bool isOuter = logical == m_layout.firstColumn || logical == m_layout.lastColumn;
    const bool isSorted = m_header->isSortIndicatorShown() && m_header->sortIndicatorSection() == logical;
    int text = textWidth(cut.cell, longest);
    if (facts.kind == CellKind::State) {
        // A pill begins half a padding before the text of other cells and ends two pixels before the next column.
        const QString word = longest.isEmpty() ? stateWord(look::State::Doubtful) : longest;
        text = statePillWidth(look::State::Doubtful, word) + kPadding / 4 + 2 - kPadding;
    }
    const int title = textWidth(TypeRole::SmallBold, facts.title) + (isSorted ? kSortMark : 0);
    return qMax(facts.atLeast, qMax(text, title) + kPadding + (isOuter ? kOuterExtra : 0));
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
    fitStretch();
    m_band->followColumns(*m_header);
    return true;
}

void GridView::setPinnedModel(QAbstractItemModel* pinned)
{
    m_band->setRows(pinned);
    m_bandLayout.kinds = m_layout.kinds;
    m_band->followColumns(*m_header);
    const auto follow = [this] { followBand(); };
    connect(pinned, &QAbstractItemModel::rowsInserted, this, follow);
    connect(pinned, &QAbstractItemModel::rowsRemoved, this, follow);
    connect(pinned, &QAbstractItemModel::modelReset, this, follow);
    connect(m_band->rows()->selectionModel(),
            &QItemSelectionModel::currentRowChanged,
            this,
            [this](const QModelIndex& now) {
                if (!now.isValid())
                    return;
                // The current row goes too: coming back to it by keyboard must count as a change.
                if (selectionModel() != nullptr)
                    selectionModel()->clear();
                Q_EMIT rowChosen(now);
            });
    followBand();
}

void GridView::followBand()
{
    const int wanted = m_band->wantedHeight(height());
    m_header->setBandHeight(wanted);
    m_headerEnd->setHeights(wanted, PinnedBand::kTitleHeight);
}

void GridView::setPinnedTitle(const QString& left, const QString& right)
{
    m_band->setTitle(left, right);
}

QTableView* GridView::pinnedRows() const
{
    return m_band->rows();
}

void GridView::setDensity(Density density)
{
    m_layout.density = m_bandLayout.density = density;
    verticalHeader()->setDefaultSectionSize(densityCut(density).rowHeight);
    for (int logical = 0; model() != nullptr && logical < m_header->count(); ++logical) {
        if (!column(logical).stretches)
            m_header->resizeSection(logical, qMax(m_header->sectionSize(logical), minimumColumnWidth(logical)));
    }
    followBand();
    viewport()->update();
}

void GridView::setStale(bool stale)
{
    m_layout.isStale = m_bandLayout.isStale = stale;
    applyStale();
}

void GridView::applyStale()
{
    QPalette ground; // Only this one role is the viewport's own, the others keep following the theme.
    ground.setColor(QPalette::Base, m_layout.isStale ? tokens().stale : tokens().surface);
    viewport()->setPalette(ground);
    viewport()->update();
    m_header->viewport()->update();
    m_headerEnd->update();
}

QString GridView::selectedText() const
{
    const bool inBand = m_band->rows()->hasFocus();
    const QTableView* source = inBand ? m_band->rows() : static_cast<const QTableView*>(this);
    if (source->selectionModel() == nullptr)
        return {};
    QModelIndexList rows = source->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    QStringList lines;
    for (const QModelIndex& row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < m_header->count(); ++visual) {
            const int logical = m_header->logicalIndex(visual);
            if (!m_header->isSectionHidden(logical))
                cells << text::tsvText(row.siblingAtColumn(logical).data().toString());
        }
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

/// Without a choice what the clipboard holds is kept.
void GridView::copyRows() const
{
    if (const QString rows = selectedText(); !rows.isEmpty())
        QGuiApplication::clipboard()->setText(rows);
}

void GridView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex cell = indexAt(event->pos());
    if (!cell.isValid())
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("gridMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString text = cell.data().toString();
    connect(menu->addAction(tr("Copy cell")), &QAction::triggered, this, [text] {
        QGuiApplication::clipboard()->setText(text);
    });
    QAction* rows = menu->addAction(tr("Copy rows"));
    rows->setShortcut(QKeySequence::Copy); // The key itself is the view's.
    rows->setShortcutContext(Qt::WidgetShortcut);
    connect(rows, &QAction::triggered, this, &GridView::copyRows);
    menu->popup(event->globalPos());
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copyRows();
        return;
    }
    // Up from the first row goes into the band.
    QTableView* band = m_band->rows();
    if (event->key() == Qt::Key_Up && currentIndex().row() <= 0 && m_band->isVisible()) {
        band->setFocus(Qt::OtherFocusReason);
        band->selectRow(band->model()->rowCount() - 1);
        return;
    }
    QTableView::keyPressEvent(event);
}

bool GridView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_band->rows() && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        QTableView* band = m_band->rows();
        if (key->matches(QKeySequence::Copy)) {
            copyRows();
            return true;
        }
        const bool atEnd = band->currentIndex().row() == band->model()->rowCount() - 1;
        if (key->key() == Qt::Key_Down && atEnd && model() != nullptr && model()->rowCount() > 0) {
            setFocus(Qt::OtherFocusReason);
            selectRow(0);
            return true;
        }
    }
    return QTableView::eventFilter(watched, event);
}

/// A view that gets the keyboard without a current row makes one current by itself. Nobody has chosen it: what was
/// chosen in the band, or shown beside the grid, must stay.
void GridView::focusInEvent(QFocusEvent* event)
{
    const bool hadNone = !currentIndex().isValid();
    m_isGettingKeyboard = true;
    QTableView::focusInEvent(event);
    if (hadNone && selectionModel() != nullptr)
        selectionModel()->clearCurrentIndex();
    m_isGettingKeyboard = false;
}

void GridView::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QTableView::currentChanged(now, before);
    if (!now.isValid() || m_isGettingKeyboard)
        return;
    if (m_band->rows()->selectionModel() != nullptr) {
        // Forget the row too, or choosing the same doubtful row again would be no change.
        m_band->rows()->selectionModel()->clear();
    }
    Q_EMIT rowChosen(now);
}

void GridView::setHoverRow(int row)
{
    if (row == m_layout.hoverRow)
        return;
    const int height = rowHeight(0);
    for (const int touched : {m_layout.hoverRow, row}) {
        if (touched >= 0)
            viewport()->update(0, rowViewportPosition(touched), viewport()->width(), height);
    }
    m_layout.hoverRow = row;
}

void GridView::mouseMoveEvent(QMouseEvent* event)
{
    setHoverRow(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void GridView::leaveEvent(QEvent* event)
{
    setHoverRow(-1);
    QTableView::leaveEvent(event);
}

void GridView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dx != 0 && m_band != nullptr)
        m_band->followScroll(horizontalScrollBar()->value());
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitStretch();
    if (m_band != nullptr) {
        m_band->followColumns(*m_header);
        followBand();
    }
}

void GridView::showEvent(QShowEvent* event)
{
    // A theme chosen while the page was hidden.
    applyStale();
    QTableView::showEvent(event);
}

void GridView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_band != nullptr)
        applyStale();
}

} // namespace eraflazz::look
