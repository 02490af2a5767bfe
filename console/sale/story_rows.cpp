// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/story_rows.h"

#include "look/paint.h"
#include "look/tokens.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kHead = 24, kTop = 6, kLine = 17, kBottom = 7;

}

StoryRows::StoryRows(const QString& heading, QWidget* parent) : QWidget(parent), m_heading(heading)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(heading);
}

void StoryRows::setRows(std::vector<StoryRow> rows, const QString& nothing)
{
    m_rows = std::move(rows);
    m_nothing = nothing;
    QStringList said{m_heading};
    if (m_rows.empty())
        said << m_nothing;
    for (const StoryRow& row : m_rows)
        said << QStringList{row.title, row.end, row.line, row.lineEnd}.join(u' ').simplified();
    setAccessibleName(said.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

int StoryRows::headHeight() const
{
    return m_heading.isEmpty() ? 0 : kHead;
}

int StoryRows::rowHeight(const StoryRow& row) const
{
    return kTop + kLine + (row.line.isEmpty() && row.lineEnd.isEmpty() ? 0 : kLine) + kBottom;
}

QSize StoryRows::sizeHint() const
{
    int height = headHeight() + (m_rows.empty() ? kTop + kLine + kBottom : 0);
    for (const StoryRow& row : m_rows)
        height += rowHeight(row);
    return {280, height};
}

void StoryRows::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens();
    QPainter painter(this);
    if (!m_heading.isEmpty())
        paintText(painter, QRect(0, 0, width(), kHead), TypeRole::SmallBold, t.ink3, m_heading);
    int y = headHeight();
    if (m_rows.empty())
        paintText(painter, QRect(0, y + kTop, width(), kLine), TypeRole::Cell, t.ink3, m_nothing);
    for (const StoryRow& row : m_rows) {
        const QRect first(0, y + kTop, width(), kLine);
        const int end = textWidth(TypeRole::CellBold, row.end);
        paintText(painter, first.adjusted(0, 0, -end - 8, 0), TypeRole::CellBold, t.ink, row.title);
        paintText(painter, first, TypeRole::CellBold, inkColor(row.endInk), row.end, Qt::AlignRight);
        const QRect second = first.translated(0, kLine);
        const int lineEnd = row.lineEnd.isEmpty() ? 0 : textWidth(TypeRole::Cell, row.lineEnd) + 8;
        paintText(painter, second.adjusted(0, 0, -lineEnd, 0), TypeRole::Cell, t.ink2, row.line);
        paintText(painter, second, TypeRole::Cell, t.ink3, row.lineEnd, Qt::AlignRight);
        y += rowHeight(row);
        lineAcross(painter, 0, width(), y - 1, t.line);
    }
}

bool StoryRows::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    int y = headHeight();
    for (const StoryRow& row : m_rows) {
        y += rowHeight(row);
        if (help->pos().y() >= y)
            continue;
        const int room = width() - textWidth(TypeRole::Cell, row.lineEnd) - 8;
        const bool isCut = textWidth(TypeRole::Cell, row.line) > room;
        QToolTip::showText(help->globalPos(), isCut ? row.line.toHtmlEscaped() : QString(), this);
        return true;
    }
    return true;
}

} // namespace eraflazz::console
