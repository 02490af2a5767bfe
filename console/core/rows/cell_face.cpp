// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rows/cell_face.h"

#include "text/amount_text.h"
#include "text/cell_text.h"
#include "text/shown_time.h"

#include <algorithm>

namespace eraflazz::console {

std::optional<SaleState> saleState(std::string_view status, bool isDoubtful)
{
    if (isDoubtful)
        return SaleState::Doubtful;
    if (status == "PENDING")
        return SaleState::Queued;
    if (status == "PROCESSING")
        return SaleState::Processing;
    if (status == "SUCCESS")
        return SaleState::Success;
    if (status == "FAILED")
        return SaleState::Failed;
    if (status == "REFUND")
        return SaleState::Reversed;
    return std::nullopt;
}

CellFace::CellFace(std::vector<ShownColumn> columns) : m_columns(std::move(columns)), m_at(m_columns.size(), -1) {}

void CellFace::setToday(std::int64_t unixMs)
{
    m_todayMs = unixMs;
}

void CellFace::wireColumnsKnown(const WireColumns& columns)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        m_at[i] = columnNamed(columns, m_columns[i].wire);
    m_doubtfulAt = columnNamed(columns, "doubtful");
    m_wire = columns;
}

Cell CellFace::value(const PackedRow& row, int column) const
{
    return row.cell(m_at[static_cast<std::size_t>(column)]);
}

QVariant CellFace::header(int column, int role) const
{
    if (m_header)
        return m_header(column, role);
    return role == Qt::DisplayRole ? QString::fromStdString(m_columns[static_cast<std::size_t>(column)].wire)
                                   : QVariant();
}

bool CellFace::isDoubtful(const PackedRow& row) const
{
    return m_doubtfulAt >= 0 && numberOf(row.cell(m_doubtfulAt)).value_or(0) != 0;
}

std::optional<SaleState> CellFace::state(const PackedRow& row, int column) const
{
    return saleState(textOf(row.cell(m_at[static_cast<std::size_t>(column)])), isDoubtful(row));
}

QString CellFace::stateText(const PackedRow& row, int column) const
{
    const auto known = state(row, column);
    if (known && m_stateWord)
        return m_stateWord(*known);
    return plainLine(textOf(row.cell(m_at[static_cast<std::size_t>(column)])));
}

QString CellFace::timeText(std::int64_t unixMs) const
{
    return text::timeText(text::shownTime(unixMs), text::shownTime(m_todayMs));
}

QString CellFace::text(const PackedRow& row, int column) const
{
    const int at = m_at[static_cast<std::size_t>(column)];
    if (at < 0)
        return {};
    const Writing writing = m_columns[static_cast<std::size_t>(column)].writing;
    if (writing == Writing::SaleState)
        return stateText(row, column);
    const Cell cell = row.cell(at);
    const auto number = numberOf(cell);
    if (!number)
        return plainLine(textOf(cell));
    switch (writing) {
    case Writing::Money:
        return text::amountText(Money::rupiah(*number));
    case Writing::Text:
    case Writing::Count:
    case Writing::SaleState:
        return text::countText(*number);
    case Writing::Percent:
        return text::percentText(static_cast<int>(std::clamp<std::int64_t>(*number, -1'000'000, 1'000'000)));
    case Writing::Milliseconds:
        return text::durationText(*number);
    case Writing::Time:
        return timeText(*number);
    case Writing::Truth:
        return *number != 0 ? QStringLiteral("\u2713") : QString();
    }
    return {};
}

QVariant CellFace::cell(const PackedRow& row, int column, int role) const
{
    const int at = m_at[static_cast<std::size_t>(column)];
    if (at < 0)
        return {};
    if (m_dress) {
        if (QVariant worn = m_dress(row, column, role); worn.isValid())
            return worn;
    }
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return text(row, column);
    const Writing writing = m_columns[static_cast<std::size_t>(column)].writing;
    if (role == StateRole && writing == Writing::SaleState) {
        const auto known = state(row, column);
        return known ? QVariant(static_cast<int>(*known)) : QVariant();
    }
    if (role == RawRole) {
        const Cell value = row.cell(at);
        if (const auto number = numberOf(value))
            return QVariant::fromValue(static_cast<qlonglong>(*number));
        return plainLine(textOf(value));
    }
    if (role == ToneRole && writing == Writing::Money && numberOf(row.cell(at)).value_or(0) < 0)
        return static_cast<int>(Tone::BadStrong);
    return {};
}

} // namespace eraflazz::console
