// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/report_sheet.h"

#include "core/rows/packed_row.h"
#include "desk/keyed_table.h"
#include "look/chart/chart_card.h"
#include "look/grid/grid_view.h"
#include "look/icon.h"
#include "look/paint.h"
#include "look/parts/fact_rows.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/reports/report_chart.h"
#include "report/cell_text.h"

#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kChartTall = 220;
constexpr std::size_t kFactsMax = 8;

/// A sentence that must hold if the books are right, with its check or cross.
class CheckLine final : public QWidget {
public:
    CheckLine(const QString& words, bool holds) : m_words(words), m_holds(holds)
    {
        setFixedHeight(22);
        setAccessibleName(words);
        setObjectName(holds ? QStringLiteral("checkHolds") : QStringLiteral("checkBroken"));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Tokens& t = tokens();
        QPainter painter(this);
        const QColor& ink = m_holds ? t.ok.ink : t.bad.ink;
        paintIcon(painter, QRect(0, 0, 14, height()), m_holds ? Icon::Check : Icon::Cross, size::kIconRail, ink);
        paintText(painter,
                  QRect(22, 0, width() - 22, height()),
                  m_holds ? TypeRole::Body : TypeRole::BodyBold,
                  m_holds ? t.ink2 : t.bad.ink,
                  m_words);
    }

private:
    QString m_words;
    bool m_holds;
};

CellKind kindOf(report::ColumnKind kind)
{
    switch (kind) {
    case report::ColumnKind::Text:
        return CellKind::Text;
    case report::ColumnKind::Money:
        return CellKind::Money;
    case report::ColumnKind::Count:
        return CellKind::Count;
    case report::ColumnKind::Percent:
        return CellKind::Percent;
    case report::ColumnKind::Time:
    case report::ColumnKind::Date:
        return CellKind::Time;
    }
    Q_UNREACHABLE();
}

QString shown(const report::Cell& cell, report::ColumnKind kind, report::Language language)
{
    return QString::fromStdString(report::cellText(cell, kind, language));
}

/// Widths come from what is there: a report's columns are known only when it has come.
std::vector<Column> columnsOf(const report::ReportTable& table)
{
    constexpr std::size_t kLookedAt = 200;
    std::vector<Column> columns;
    std::size_t widest = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const report::Column& one = table.columns[i];
        Column column{QString::fromStdString(one.key), plainLine(one.title), kindOf(one.kind), {}, 70, false, false};
        const auto measure = [&](const report::Row& row) {
            const QString text = shown(row[i], one.kind, table.language).left(48);
            if (text.size() > column.longest.size())
                column.longest = text;
        };
        for (const report::Group& group : table.groups) {
            for (std::size_t at = 0; at < group.rows.size() && at < kLookedAt; ++at)
                measure(group.rows[at]);
            if (group.subtotal)
                measure(*group.subtotal);
        }
        if (table.totals)
            measure(*table.totals);
        if (one.kind == report::ColumnKind::Text &&
            (columns.empty() || column.longest.size() > columns[widest].longest.size()))
            widest = i;
        columns.push_back(std::move(column));
    }
    if (!columns.empty() && table.columns[widest].kind == report::ColumnKind::Text)
        columns[widest].stretches = true;
    return columns;
}

KeyedRow rowOf(const report::ReportTable& table, const report::Row& row, std::size_t number, CellTone tone)
{
    KeyedRow made;
    made.key = QString::number(number);
    for (std::size_t i = 0; i < row.size(); ++i) {
        KeyedCell cell{shown(row[i], table.columns[i].kind, table.language), std::nullopt, tone};
        if (const auto* amount = std::get_if<std::int64_t>(&row[i])) {
            cell.raw = QVariant::fromValue<qlonglong>(*amount);
            if (table.columns[i].kind == report::ColumnKind::Money && *amount < 0)
                cell.tone = CellTone::BadStrong;
        }
        made.cells.push_back(std::move(cell));
    }
    return made;
}

std::vector<KeyedRow> rowsOf(const report::ReportTable& table)
{
    std::vector<KeyedRow> rows;
    for (const report::Group& group : table.groups) {
        if (!group.title.empty()) {
            KeyedRow title;
            title.key = QString::number(rows.size());
            title.cells.resize(table.columns.size());
            title.cells.front() = {plainLine(group.title), std::nullopt, CellTone::Strong};
            rows.push_back(std::move(title));
        }
        for (const report::Row& row : group.rows)
            rows.push_back(rowOf(table, row, rows.size(), CellTone::ByKind));
        if (group.subtotal)
            rows.push_back(rowOf(table, *group.subtotal, rows.size(), CellTone::Strong));
    }
    if (table.totals)
        rows.push_back(rowOf(table, *table.totals, rows.size(), CellTone::Strong));
    return rows;
}

void emptyLayout(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

ReportSheet::ReportSheet(QWidget* parent)
    : QWidget(parent), m_title(new TextLine(TypeRole::PageTitle, Ink::Strong)),
      m_period(new TextLine(TypeRole::Body, Ink::Third)), m_checks(new QWidget), m_checkRows(new QVBoxLayout(m_checks)),
      m_facts(new FactRows({})), m_chart(new ChartCard), m_rows(new KeyedTable({}, this)),
      m_grid(new GridView(tr("Report"))), m_notes(new TextLine(TypeRole::Cell, Ink::Third))
{
    m_title->setObjectName(QStringLiteral("reportTitle"));
    m_grid->setObjectName(QStringLiteral("reportGrid"));
    m_chart->setObjectName(QStringLiteral("reportChart"));
    m_chart->setFixedHeight(kChartTall);
    m_checkRows->setContentsMargins(0, 0, 0, 0);
    m_checkRows->setSpacing(0);
    m_notes->setWrapping(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 14, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(size::kPageMargin, 0, size::kPageMargin, 10);
    head->setSpacing(4);
    head->addWidget(m_title);
    head->addWidget(m_period);
    head->addWidget(m_checks);
    auto* facts = new QHBoxLayout;
    facts->addWidget(m_facts, 2);
    facts->addStretch(3);
    head->addLayout(facts);
    head->addWidget(m_chart);
    column->addLayout(head);
    column->addWidget(m_grid, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(size::kPageMargin, 6, size::kPageMargin, 8);
    foot->addWidget(m_notes);
    column->addLayout(foot);
    m_grid->setModel(m_rows);
}

void ReportSheet::show(const report::ReportTable& table)
{
    showHead(table);
    showChart(table);
    showRows(table);
}

void ReportSheet::showHead(const report::ReportTable& table)
{
    m_title->setText(plainLine(table.title));
    QStringList parts;
    for (const std::string* one : {&table.subtitle, &table.period, &table.shop}) {
        if (!one->empty())
            parts << plainLine(*one);
    }
    m_period->setText(parts.join(QStringLiteral(" · ")));
    emptyLayout(m_checkRows);
    for (const report::Check& check : table.checks)
        m_checkRows->addWidget(new CheckLine(plainLine(check.text), check.holds));
    m_checks->setVisible(!table.checks.empty());
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < table.facts.size() && i < kFactsMax; ++i) {
        const report::Fact& fact = table.facts[i];
        facts.push_back({plainLine(fact.label), shown(fact.value, fact.kind, table.language), Ink::Strong, true});
    }
    m_facts->setVisible(!facts.empty());
    m_facts->setFacts(std::move(facts));
    QStringList notes;
    for (const std::string& note : table.notes)
        notes << plainLine(note);
    m_notes->setText(notes.join(QStringLiteral("  ·  ")));
    m_notes->setVisible(!notes.isEmpty());
}

void ReportSheet::showChart(const report::ReportTable& table)
{
    auto plot = chartOf(table);
    m_chart->setVisible(plot.has_value());
    if (plot)
        m_chart->setPlot(*std::move(plot));
}

void ReportSheet::showRows(const report::ReportTable& table)
{
    m_rows->reset(columnsOf(table), rowsOf(table));
    m_grid->setModel(m_rows); // Other columns: the grid reads their kinds anew.
}

void ReportSheet::setStale(bool isStale)
{
    m_grid->setStale(isStale);
}

} // namespace eraflazz::console
