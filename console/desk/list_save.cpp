// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/list_save.h"

#include "desk/desk.h"
#include "desk/object_table.h"
#include "desk/save_file.h"
#include "desk/shop_time.h"
#include "desk/table_save.h"
#include "desk/wire_words.h"
#include "look/grid/grid_view.h"
#include "look/parts/icon_button.h"
#include "look/parts/strip.h"
#include "text/cell_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QHeaderView>

#include <optional>

namespace eraflazz::console {

namespace {

const QString kSaving = QStringLiteral("listSaving"); ///< Who waits for the rest of a list's pages.

QString words(const char* source)
{
    return QCoreApplication::translate("ListSave", source);
}

bool saysNothing(const QModelIndex& cell)
{
    const QString text = cell.data().toString();
    return text.isEmpty() || text == noneText();
}

std::optional<std::int64_t> momentOf(const QModelIndex& cell)
{
    const QVariant raw = cell.data(look::RawRole);
    return raw.typeId() == QMetaType::LongLong ? std::optional<std::int64_t>(raw.toLongLong()) : std::nullopt;
}

/// "-1.234.567" as it stands in the cell.
std::optional<std::int64_t> countOf(const QModelIndex& cell)
{
    bool isNumber = false;
    const qlonglong value = cell.data().toString().remove(u'.').toLongLong(&isNumber);
    return isNumber ? std::optional<std::int64_t>(value) : std::nullopt;
}

using Reader = std::optional<std::int64_t> (*)(const QModelIndex&);

/// How the cells of such a column are read as numbers; null when they are words.
Reader readerOf(look::CellKind kind)
{
    using look::CellKind;
    if (kind == CellKind::Time)
        return &momentOf;
    return kind == CellKind::Money || kind == CellKind::Count ? &countOf : nullptr;
}

report::ColumnKind fileKindOf(const QAbstractItemModel& model, int column, look::CellKind kind)
{
    const Reader read = readerOf(kind);
    bool isOfNumbers = read != nullptr;
    for (int row = 0; isOfNumbers && row < model.rowCount(); ++row) {
        const QModelIndex cell = model.index(row, column);
        isOfNumbers = saysNothing(cell) || read(cell).has_value();
    }
    if (!isOfNumbers)
        return report::ColumnKind::Text;
    return kind == look::CellKind::Time    ? report::ColumnKind::Time
           : kind == look::CellKind::Money ? report::ColumnKind::Money
                                           : report::ColumnKind::Count;
}

report::Cell fileCell(const QModelIndex& cell, report::ColumnKind kind)
{
    if (saysNothing(cell))
        return {};
    if (kind == report::ColumnKind::Text)
        return cell.data().toString().toStdString();
    const auto number = kind == report::ColumnKind::Time ? momentOf(cell) : countOf(cell);
    return number ? report::Cell(*number) : report::Cell();
}

void saveShown(Desk& desk, look::GridView& grid, const QString& title)
{
    const qint64 nowMs = desk.client().serverUnixMs();
    const QString moment = shopMoment(nowMs).left(16).replace(u':', u'.'); // Many a day are saved more than once.
    saveTable(desk, &grid, fileName(desk, {title, moment}), shownTable(grid, title, nowMs));
}

/// Called for each page that came, until all are there.
void goOn(Desk& desk, look::GridView& grid, ObjectTable& table, const QString& title, QObject* watch)
{
    if (table.isAsking())
        return;
    if (!table.answer().isFine()) { // The page tells of it.
        delete watch;
        return;
    }
    if (table.canFetchMore({}))
        return table.fetchMore({});
    delete watch;
    if (table.rowCount() >= ObjectTable::kRowsMax)
        desk.tell({.kind = look::StripKind::Warning,
                   .sentence = words(QT_TRANSLATE_NOOP(
                                         "ListSave", "The file holds the first %1 rows. Narrow the search for others."))
                                   .arg(text::countText(table.rowCount())),
                   .action = {}});
    saveShown(desk, grid, title);
}

} // namespace

report::ReportTable shownTable(const look::GridView& grid, const QString& title, qint64 nowMs)
{
    const QAbstractItemModel& model = *grid.model();
    const QHeaderView& header = *grid.horizontalHeader();
    report::ReportTable table;
    table.name = "list";
    table.language = fileLanguage();
    table.title = title.toStdString();
    table.generatedAtMs = nowMs;
    std::vector<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (header.isSectionHidden(column))
            continue;
        columns.push_back(column);
        const auto shown = model.headerData(column, Qt::Horizontal, look::ColumnRole).value<look::Column>();
        table.columns.push_back(
            report::column(shown.name.toStdString(), shown.title.toStdString(), fileKindOf(model, column, shown.kind)));
    }
    table.groups.emplace_back();
    for (int row = 0; row < model.rowCount(); ++row) {
        report::Row cells;
        for (std::size_t at = 0; at < columns.size(); ++at)
            cells.push_back(fileCell(model.index(row, columns[at]), table.columns[at].kind));
        table.groups.back().rows.push_back(std::move(cells));
    }
    return table;
}

void saveList(Desk& desk, look::GridView& grid, const QString& title)
{
    auto* table = qobject_cast<ObjectTable*>(grid.model());
    if (table == nullptr || (!table->isAsking() && !table->isMoreExpected()))
        return saveShown(desk, grid, title);
    if (table->findChild<QObject*>(kSaving) != nullptr)
        return;
    auto* watch = new QObject(table);
    watch->setObjectName(kSaving);
    QObject::connect(
        table,
        &ObjectTable::arrived,
        watch,
        [&desk, &grid, table, title, watch] { goOn(desk, grid, *table, title, watch); },
        Qt::QueuedConnection);
    goOn(desk, grid, *table, title, watch);
}

QWidget* exportButton(QAction* action, QWidget* parent)
{
    auto* button =
        new look::IconButton(look::Icon::Download, words(QT_TRANSLATE_NOOP("ListSave", "Export as a table")), parent);
    button->setObjectName(QStringLiteral("export"));
    button->setEdged(true);
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    const auto follow = [button, action] { button->setEnabled(action->isEnabled()); };
    QObject::connect(action, &QAction::changed, button, follow);
    follow();
    return button;
}

} // namespace eraflazz::console
