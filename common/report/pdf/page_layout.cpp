// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf/page_layout.h"

#include "report/cell_text.h"
#include "report/page_plan.h"
#include "report/pdf/column_widths.h"
#include "report/pdf/text_box.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <stdexcept>

namespace eraflazz::report {

namespace {

constexpr int kShortSide = 5953; // A4 in tenths of a point
constexpr int kLongSide = 8419;
constexpr int kMargin = 400;
constexpr int kFoot = 260; // room below the body for "page x of y"
constexpr int kPadX = 30;
constexpr int kPadY = 22;
constexpr int kCellLinesMax = 3;
constexpr int kFactsAcross = 4;

QString q(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString shown(const std::string& text)
{
    return QString::fromStdString(printable(text)).trimmed();
}

QFont fontOf(qreal points, bool isBold = false, bool isItalic = false)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"),
                      QStringLiteral("Open Sans"),
                      QStringLiteral("Roboto"),
                      QStringLiteral("DejaVu Sans")});
    font.setPixelSize(qRound(points * kUnitsPerPoint)); // Units of the page, whatever the device.
    font.setBold(isBold);
    font.setItalic(isItalic);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int up(qreal value)
{
    return static_cast<int>(std::ceil(value));
}

/// The type sizes of one attempt to fit the columns.
struct Fonts final {
    Fonts(qreal points, QPaintDevice* device)
        : plain(fontOf(points), device), bold(fontOf(points, true), device),
          carried(fontOf(points, false, true), device), small(fontOf(7.5), device), fact(fontOf(10, true), device),
          title(fontOf(16, true), device), subtitle(fontOf(10), device)
    {
    }
    TextBox plain, bold, carried, small, fact, title, subtitle;
};

class Layout final {
public:
    Layout(const ReportTable& table, QPaintDevice* device) : m_table(table), m_words(labels(table.language))
    {
        chooseSheet(device);
        const Fonts& fonts = *m_fonts;
        m_lineHeight = up(std::max(fonts.plain.lineHeight(), fonts.bold.lineHeight())) + 2 * kPadY;
        wrapHeads();
    }

    LaidReport lay()
    {
        LaidPage first;
        const int firstTop = layTitle(first);
        const int laterTop = kMargin + up(m_fonts->small.lineHeight()) + 60;
        const int bottom = m_report.height - kMargin - kFoot;
        PageHeights heights;
        heights.firstBody = bottom - firstTop - m_headHeight;
        heights.body = bottom - laterTop - m_headHeight;
        heights.line = m_lineHeight;
        measureLines(heights);
        const std::vector<Page> plan = planPages(m_table, heights);
        for (std::size_t i = 0; i < plan.size(); ++i) {
            LaidPage page = i == 0 ? std::move(first) : LaidPage{};
            if (i > 0)
                layRunningHead(page);
            layPage(page, plan[i], i == 0 ? firstTop : laterTop);
            layFoot(page, i + 1, plan.size());
            m_report.pages.push_back(std::move(page));
        }
        return std::move(m_report);
    }

private:
    void chooseSheet(QPaintDevice* device)
    {
        struct Try {
            qreal points;
            bool isLandscape;
            qreal textLeast;
        };
        constexpr std::array<Try, 7> kTries{{{8.5, false, 1100},
                                             {8.5, true, 900},
                                             {7.5, true, 800},
                                             {6.5, true, 600},
                                             {6.5, true, 400},
                                             {5.5, true, 300},
                                             {4.5, true, 200}}};
        for (const Try& one : kTries) {
            m_fonts.emplace(one.points, device);
            m_report.isLandscape = one.isLandscape;
            m_report.width = one.isLandscape ? kLongSide : kShortSide;
            m_report.height = one.isLandscape ? kShortSide : kLongSide;
            const auto widths =
                dealWidths(columnWishes(m_table, m_fonts->plain, m_fonts->bold), bodyWidth(), 2 * kPadX, one.textLeast);
            if (!widths)
                continue;
            m_widths = *widths;
            return;
        }
        throw std::runtime_error("the columns of " + m_table.name + " do not fit a sheet");
    }

    [[nodiscard]] qreal bodyWidth() const { return m_report.width - 2 * kMargin; }
    [[nodiscard]] qreal inner(std::size_t column) const { return m_widths[column] - 2 * kPadX; }

    void wrapHeads()
    {
        int lines = 1;
        for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
            m_heads.push_back(m_fonts->bold.wrapped(shown(m_table.columns[i].title), inner(i), kCellLinesMax));
            lines = std::max(lines, static_cast<int>(m_heads.back().size()));
        }
        m_headHeight = lines * up(m_fonts->bold.lineHeight()) + 2 * kPadY;
    }

    [[nodiscard]] QStringList cellLines(const Row& row, std::size_t column) const
    {
        const QString text =
            QString::fromStdString(cellText(row[column], m_table.columns[column].kind, m_table.language));
        if (m_table.columns[column].kind != ColumnKind::Text)
            return {text};
        return m_fonts->plain.wrapped(text, inner(column), kCellLinesMax);
    }

    void measureLines(PageHeights& heights) const
    {
        const int line = up(m_fonts->plain.lineHeight());
        for (const Group& group : m_table.groups) {
            auto& rows = heights.rows.emplace_back();
            for (const Row& row : group.rows) {
                qsizetype lines = 1;
                for (std::size_t i = 0; i < row.size(); ++i)
                    lines = std::max(lines, cellLines(row, i).size());
                rows.push_back(static_cast<int>(lines) * line + 2 * kPadY);
            }
        }
        for (const Check& check : m_table.checks)
            heights.checks.push_back(static_cast<int>(sentence(checkText(check)).size()) * line + 2 * kPadY);
        for (const std::string& note : m_table.notes)
            heights.notes.push_back(static_cast<int>(sentence(shown(note)).size()) * line + 2 * kPadY);
    }

    [[nodiscard]] QString checkText(const Check& check) const
    {
        return q(check.holds ? m_words.right : m_words.wrong) + QStringLiteral(": ") + shown(check.text);
    }
    [[nodiscard]] QStringList sentence(const QString& text) const
    {
        return m_fonts->plain.wrapped(text, bodyWidth(), kCellLinesMax);
    }

    void
    put(LaidPage& page, const TextBox& box, QRectF rect, const QString& text, Align align, Ink ink = Ink::Text) const
    {
        if (!text.isEmpty())
            page.texts.push_back({rect, box.elided(text, rect.width()), box.font(), align, ink});
    }

    /// One line of its own; returns the y below it.
    qreal putLine(LaidPage& page, const TextBox& box, qreal y, const std::string& text, Ink ink = Ink::Text) const
    {
        if (text.empty())
            return y;
        const qreal height = up(box.lineHeight());
        put(page, box, {kMargin, y, bodyWidth(), height}, shown(text), Align::Left, ink);
        return y + height;
    }

    /// Shop, title, period and facts of the first page; returns where the table begins.
    int layTitle(LaidPage& page) const
    {
        const Fonts& fonts = *m_fonts;
        qreal y = putLine(page, fonts.subtitle, kMargin, m_table.shop, Ink::Quiet);
        y = putLine(page, fonts.title, y, m_table.title);
        y = putLine(page, fonts.subtitle, y, m_table.subtitle);
        y = putLine(page, fonts.subtitle, y, m_table.period, Ink::Quiet);
        y += 60;
        const qreal width = bodyWidth() / kFactsAcross;
        const qreal labelHeight = up(fonts.small.lineHeight());
        const qreal valueHeight = up(fonts.fact.lineHeight());
        for (std::size_t i = 0; i < m_table.facts.size(); ++i) {
            const Fact& fact = m_table.facts[i];
            const qreal x = kMargin + static_cast<qreal>(i % kFactsAcross) * width;
            put(page, fonts.small, {x, y, width - 40, labelHeight}, shown(fact.label), Align::Left, Ink::Quiet);
            put(page,
                fonts.fact,
                {x, y + labelHeight, width - 40, valueHeight},
                QString::fromStdString(cellText(fact.value, fact.kind, m_table.language)),
                Align::Left);
            if (i % kFactsAcross == kFactsAcross - 1 || i + 1 == m_table.facts.size())
                y += labelHeight + valueHeight + 60;
        }
        return up(y + 40);
    }

    void layRunningHead(LaidPage& page) const
    {
        const TextBox& box = m_fonts->small;
        const qreal height = up(box.lineHeight());
        const qreal right = bodyWidth() * 0.4;
        QStringList parts;
        for (const std::string& part : {m_table.shop, m_table.title, m_table.subtitle}) {
            if (!part.empty())
                parts << shown(part);
        }
        put(page,
            box,
            {kMargin, kMargin, bodyWidth() - right - 40, height},
            parts.join(QStringLiteral(" · ")),
            Align::Left,
            Ink::Quiet);
        put(page,
            box,
            {m_report.width - kMargin - right, kMargin, right, height},
            shown(m_table.period),
            Align::Right,
            Ink::Quiet);
    }

    void layFoot(LaidPage& page, std::size_t number, std::size_t count) const
    {
        const TextBox& box = m_fonts->small;
        const qreal height = up(box.lineHeight());
        const qreal y = m_report.height - kMargin - height;
        const qreal half = bodyWidth() / 2;
        const std::string made = cellText(Cell(m_table.generatedAtMs), ColumnKind::Time, m_table.language) + " (UTC+7)";
        put(page,
            box,
            {kMargin, y, half, height},
            q(m_words.generatedAt) + QStringLiteral(": ") + QString::fromStdString(made),
            Align::Left,
            Ink::Quiet);
        put(page,
            box,
            {kMargin + half, y, half, height},
            QStringLiteral("%1 %2 %3 %4").arg(q(m_words.page)).arg(number).arg(q(m_words.of)).arg(count),
            Align::Right,
            Ink::Quiet);
    }

    void layPage(LaidPage& page, const Page& plan, int top) const
    {
        qreal y = top;
        const bool hasTable = std::any_of(plan.lines.begin(), plan.lines.end(), [](const PageLine& line) {
            return line.kind != LineKind::Check && line.kind != LineKind::Note;
        });
        if (hasTable || m_table.rowCount() == 0) {
            layHeads(page, y);
            y += m_headHeight;
        }
        if (m_table.rowCount() == 0 && !hasTable)
            put(page,
                m_fonts->plain,
                {kMargin + kPadX, y + kPadY, bodyWidth() - 2 * kPadX, qreal(m_lineHeight)},
                q(m_words.nothing),
                Align::Left,
                Ink::Quiet);
        for (const PageLine& line : plan.lines) {
            layLine(page, line, y);
            y += line.height;
        }
    }

    void layHeads(LaidPage& page, qreal y) const
    {
        page.shades.push_back({kMargin, y, bodyWidth(), qreal(m_headHeight)});
        const qreal step = up(m_fonts->bold.lineHeight());
        qreal x = kMargin;
        for (std::size_t i = 0; i < m_heads.size(); ++i) {
            // Heads stand at the bottom of their band, next to the numbers.
            qreal at = y + m_headHeight - kPadY - step * static_cast<qreal>(m_heads[i].size());
            for (const QString& text : m_heads[i]) {
                put(page, m_fonts->bold, {x + kPadX, at, inner(i), step}, text, m_table.columns[i].align);
                at += step;
            }
            x += m_widths[i];
        }
    }

    void layLine(LaidPage& page, const PageLine& line, qreal y) const
    {
        const Group* group = line.group < m_table.groups.size() ? &m_table.groups[line.group] : nullptr;
        const qreal textTop = y + kPadY;
        const qreal textHeight = m_lineHeight - 2 * kPadY;
        const QRectF whole(kMargin + kPadX, textTop, bodyWidth() - 2 * kPadX, textHeight);
        switch (line.kind) {
        case LineKind::Data:
            layRow(page, group->rows[line.index], y, line.height);
            return;
        case LineKind::GroupTitle:
            put(page, m_fonts->bold, whole, shown(group->title), Align::Left);
            return;
        case LineKind::GroupAgain:
            put(page,
                m_fonts->bold,
                whole,
                shown(group->title) + QStringLiteral(" (") + q(m_words.continued) + u')',
                Align::Left);
            return;
        case LineKind::Subtotal:
            laySums(page, *group->subtotal, y, m_fonts->bold, labelOf(*group->subtotal));
            rule(page, y, 5, Ink::Quiet);
            return;
        case LineKind::Total:
            page.shades.push_back({kMargin, y, bodyWidth(), qreal(m_lineHeight)});
            laySums(page, *m_table.totals, y, m_fonts->bold, labelOf(*m_table.totals));
            rule(page, y, 10, Ink::Text);
            return;
        case LineKind::PageTotal:
            laySums(page, line.sums, y, m_fonts->plain, q(m_words.pageTotal));
            rule(page, y, 5, Ink::Text);
            return;
        case LineKind::CarriedForward:
            laySums(page, line.sums, y, m_fonts->carried, q(m_words.carriedForward));
            return;
        case LineKind::BroughtForward:
            laySums(page, line.sums, y, m_fonts->carried, q(m_words.broughtForward));
            return;
        case LineKind::Check:
            laySentence(page,
                        checkText(m_table.checks[line.index]),
                        textTop,
                        m_table.checks[line.index].holds ? Ink::Text : Ink::Alarm);
            return;
        case LineKind::Note:
            laySentence(page, shown(m_table.notes[line.index]), textTop, Ink::Quiet);
            return;
        }
    }

    void laySentence(LaidPage& page, const QString& text, qreal y, Ink ink) const
    {
        const qreal step = up(m_fonts->plain.lineHeight());
        for (const QString& line : sentence(text)) {
            put(page, m_fonts->plain, {kMargin, y, bodyWidth(), step}, line, Align::Left, ink);
            y += step;
        }
    }

    void rule(LaidPage& page, qreal y, qreal width, Ink ink) const
    {
        page.rules.push_back({QLineF(kMargin, y, m_report.width - kMargin, y), width, ink});
    }

    void layRow(LaidPage& page, const Row& row, qreal y, qreal height) const
    {
        const qreal step = up(m_fonts->plain.lineHeight());
        qreal x = kMargin;
        for (std::size_t i = 0; i < row.size(); ++i) {
            qreal at = y + kPadY;
            for (const QString& text : cellLines(row, i)) {
                put(page, m_fonts->plain, {x + kPadX, at, inner(i), step}, text, m_table.columns[i].align);
                at += step;
            }
            x += m_widths[i];
        }
        rule(page, y + height, 4, Ink::Hair);
    }

    [[nodiscard]] QString labelOf(const Row& row) const
    {
        for (const Cell& cell : row) {
            if (const auto* text = std::get_if<std::string>(&cell))
                return shown(*text);
        }
        return q(m_words.total);
    }

    /// The words of a sum reach from the left to the first number.
    void laySums(LaidPage& page, const Row& row, qreal y, const TextBox& box, const QString& label) const
    {
        const qreal top = y + kPadY;
        const qreal height = m_lineHeight - 2 * kPadY;
        qreal x = kMargin;
        qreal labelEnd = -1;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (std::holds_alternative<std::int64_t>(row[i])) {
                if (labelEnd < 0)
                    labelEnd = x;
                const QString text =
                    QString::fromStdString(cellText(row[i], m_table.columns[i].kind, m_table.language));
                put(page, box, {x + kPadX, top, inner(i), height}, text, m_table.columns[i].align);
            }
            x += m_widths[i];
        }
        const qreal end = labelEnd < 0 ? x : labelEnd;
        if (end - kMargin > 2 * kPadX)
            put(page, box, {kMargin + kPadX, top, end - kMargin - 2 * kPadX, height}, label, Align::Left);
    }

    const ReportTable& m_table;
    const Labels& m_words;
    LaidReport m_report;
    std::optional<Fonts> m_fonts;
    std::vector<qreal> m_widths;
    std::vector<QStringList> m_heads;
    int m_lineHeight = 0;
    int m_headHeight = 0;
};

} // namespace

LaidReport layOut(const ReportTable& table, QPaintDevice* device)
{
    verify(table);
    return Layout(table, device).lay();
}

} // namespace eraflazz::report
