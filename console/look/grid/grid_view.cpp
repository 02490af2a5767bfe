// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/grid/grid_view.h"

#include "look/grid/grid_header.h"
#include "look/grid/header_end.h"
#include "look/grid/pinned_band.h"
#include "look/paint.h"
#include "look/tokens.h"
#include "text/cell_text.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace eraflazz::look {

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

void GridView::setModel(QAbstractItemModel* newModel)
{
    QTableView::setModel(newModel);
    readColumns();
    resetColumns();
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
