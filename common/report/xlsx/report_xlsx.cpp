// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx/report_xlsx.h"

#include "kernel/assert.h"
#include "kernel/clock.h"
#include "report/calendar.h"
#include "report/cell_text.h"
#include "report/xlsx/sheet_text.h"

#include <utility>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <unistd.h>
#include <vector>
#include <xlsxwriter.h>

namespace eraflazz::report {

namespace {

constexpr std::int32_t kEpochInSheet = 25'569; // 1970-01-01, in days as spreadsheets count them.
constexpr double kSecondsOfDay = 86'400;
constexpr std::int64_t kExactMost = 999'999'999'999'999; // Spreadsheets keep 15 digits of a number.
constexpr std::size_t kTextMax = 32'767;
constexpr std::size_t kHeadMax = 60; // Of each part of a printed page's head, which may have 255 in all.
constexpr std::size_t kWidthLeast = 6, kWidthMost = 60;
constexpr std::size_t kFilterWidth = 3; // Of the arrow beside a title.
constexpr uint8_t kPaperA4 = 9;
constexpr std::size_t kKinds = 6;

std::system_error trouble(int code)
{
    return {code, std::generic_category(), "a spreadsheet"};
}

void demand(lxw_error error)
{
    if (error != LXW_NO_ERROR)
        throw std::system_error(errno == 0 ? EIO : errno, std::generic_category(), lxw_strerror(error));
}

double serialOf(std::int64_t unixMs)
{
    const BusinessDay day = BusinessDay::at(unixMs);
    const auto second = static_cast<double>((unixMs - startOfDay(day)) / 1000);
    return day.days + kEpochInSheet + second / kSecondsOfDay;
}

const char* numberFormat(ColumnKind kind, Language language)
{
    const bool isIndonesian = language == Language::Indonesian;
    switch (kind) {
    case ColumnKind::Text:
        return "@";
    case ColumnKind::Money:
    case ColumnKind::Count:
        return "#,##0";
    case ColumnKind::Percent:
        return "0.00%";
    case ColumnKind::Time:
        return isIndonesian ? "dd-mm-yyyy hh:mm:ss" : "yyyy-mm-dd hh:mm:ss";
    case ColumnKind::Date:
        return isIndonesian ? "dd-mm-yyyy" : "yyyy-mm-dd";
    }
    return "@";
}

/// How the cells of one workbook look.
class Formats final {
public:
    Formats(lxw_workbook* book, Language language) : m_title(workbook_add_format(book))
    {
        format_set_bold(m_title);
        format_set_bg_color(m_title, 0xECEFF4);
        format_set_bottom(m_title, LXW_BORDER_THIN);
        m_numberTitle = workbook_add_format(book);
        format_set_bold(m_numberTitle);
        format_set_bg_color(m_numberTitle, 0xECEFF4);
        format_set_bottom(m_numberTitle, LXW_BORDER_THIN);
        format_set_align(m_numberTitle, LXW_ALIGN_RIGHT);
        for (std::size_t kind = 0; kind < kKinds; ++kind) {
            for (lxw_format** one : {&m_plain[kind], &m_sum[kind]}) {
                *one = workbook_add_format(book);
                format_set_num_format(*one, numberFormat(static_cast<ColumnKind>(kind), language));
            }
            format_set_bold(m_sum[kind]);
            format_set_top(m_sum[kind], LXW_BORDER_THIN);
        }
    }

    [[nodiscard]] lxw_format* title(Align align) const { return align == Align::Right ? m_numberTitle : m_title; }
    [[nodiscard]] lxw_format* cell(ColumnKind kind, bool isSum) const
    {
        return (isSum ? m_sum : m_plain)[static_cast<std::size_t>(kind)];
    }

private:
    lxw_format* m_title;
    lxw_format* m_numberTitle;
    std::array<lxw_format*, kKinds> m_plain{};
    std::array<lxw_format*, kKinds> m_sum{};
};

/// For a workbook that is given up: the library leaves the files open in which its rows wait.
struct BookCloser final {
    void operator()(lxw_workbook* book) const
    {
        lxw_worksheet* sheet = nullptr;
        LXW_FOREACH_WORKSHEET(sheet, book)
        {
            if (sheet->optimize_tmpfile != nullptr)
                std::fclose(sheet->optimize_tmpfile);
        }
        lxw_workbook_free(book);
    }
};

/// One sheet, written from top to bottom: a row that has been left is in the scratch file.
class Sheet final {
public:
    Sheet(lxw_workbook* book, const std::string& name, const Formats& formats, Language language)
        : m_sheet(workbook_add_worksheet(book, name.empty() ? nullptr : name.c_str())), m_formats(formats),
          m_language(language)
    {
        if (m_sheet == nullptr)
            throw trouble(errno == 0 ? EIO : errno);
        worksheet_set_paper(m_sheet, kPaperA4);
        worksheet_ignore_errors(m_sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    }

    [[nodiscard]] lxw_worksheet* raw() const { return m_sheet; }
    [[nodiscard]] lxw_row_t row() const { return m_row; }
    void nextRow()
    {
        if (++m_row >= kXlsxRowsMax)
            throw trouble(EFBIG);
    }

    void title(std::size_t column, const std::string& words, Align align)
    {
        text(column, words, m_formats.title(align));
    }

    void cell(std::size_t column, const Cell& value, ColumnKind kind, bool isSum)
    {
        lxw_format* format = m_formats.cell(kind, isSum);
        if (const auto* words = std::get_if<std::string>(&value))
            return text(column, *words, format, !isSum); // What a sum is called may reach into the next column.
        const auto* number = std::get_if<std::int64_t>(&value);
        if (number == nullptr) {
            if (isSum) // The line above a sum has no gaps.
                demand(worksheet_write_blank(m_sheet, m_row, col(column), format));
            return;
        }
        const bool isExact = *number >= -kExactMost && *number <= kExactMost;
        if (!isExact && (kind == ColumnKind::Money || kind == ColumnKind::Count || kind == ColumnKind::Text))
            return text(column, cellText(value, kind, m_language), m_formats.cell(ColumnKind::Text, isSum));
        widen(column, displayWidth(cellText(value, kind, m_language)));
        demand(worksheet_write_number(m_sheet, m_row, col(column), numberIn(*number, kind), format));
    }

    /// The sum of rows above in the same column, of those that a filter leaves, without sums among them.
    void sumOfRows(std::size_t column, lxw_row_t first, lxw_row_t last, std::int64_t value, ColumnKind kind)
    {
        char from[LXW_MAX_CELL_NAME_LENGTH] = {}, to[LXW_MAX_CELL_NAME_LENGTH] = {};
        lxw_rowcol_to_cell(from, first, col(column));
        lxw_rowcol_to_cell(to, last, col(column));
        const std::string formula = std::string("=SUBTOTAL(109,") + from + ':' + to + ')';
        widen(column, displayWidth(cellText(Cell(value), kind, m_language)));
        demand(worksheet_write_formula_num(
            m_sheet, m_row, col(column), formula.c_str(), m_formats.cell(kind, true), static_cast<double>(value)));
    }

    void widen(std::size_t column, std::size_t characters)
    {
        if (m_widths.size() <= column)
            m_widths.resize(column + 1, kWidthLeast);
        m_widths[column] = std::max(m_widths[column], characters);
    }

    /// The rows wait in a file that nobody watches while it is written: whether all of them got there is asked here.
    void settle(const std::string& scratch)
    {
        for (std::size_t i = 0; i < m_widths.size(); ++i) {
            const auto wide = static_cast<double>(std::min(m_widths[i], kWidthMost) + 2);
            demand(worksheet_set_column(m_sheet, col(i), col(i), wide, nullptr));
        }
        FILE* waiting = m_sheet->optimize_tmpfile;
        if (waiting == nullptr || std::fflush(waiting) != 0 || std::ferror(waiting) != 0)
            throw trouble(errno == 0 ? EIO : errno);
        const long size = std::ftell(waiting);
        std::error_code unknown;
        const auto room = std::filesystem::space(scratch, unknown);
        if (!unknown && size > 0 && room.available / 2 < static_cast<std::uintmax_t>(size))
            throw trouble(ENOSPC); // It is copied once more before it is packed.
    }

private:
    static lxw_col_t col(std::size_t column) { return static_cast<lxw_col_t>(column); }

    static double numberIn(std::int64_t number, ColumnKind kind)
    {
        constexpr double kHundredthsOfPercent = 10'000;
        switch (kind) {
        case ColumnKind::Text:
        case ColumnKind::Money:
        case ColumnKind::Count:
            break;
        case ColumnKind::Percent:
            return static_cast<double>(number) / kHundredthsOfPercent;
        case ColumnKind::Time:
            return serialOf(number);
        case ColumnKind::Date:
            return static_cast<double>(number + kEpochInSheet);
        }
        return static_cast<double>(number);
    }

    void text(std::size_t column, const std::string& words, lxw_format* format, bool widens = true)
    {
        const std::string shown = sheetText(words, kTextMax);
        if (widens)
            widen(column, displayWidth(shown));
        if (!shown.empty())
            demand(worksheet_write_string(m_sheet, m_row, col(column), shown.c_str(), format));
        else
            demand(worksheet_write_blank(m_sheet, m_row, col(column), format));
    }

    lxw_worksheet* m_sheet;
    const Formats& m_formats;
    Language m_language;
    lxw_row_t m_row = 0;
    std::vector<std::size_t> m_widths;
};

class XlsxFile final : public TableFile {
public:
    XlsxFile(const std::string& path, const ReportTable& head, const std::string& scratch)
        : m_scratch(scratch), m_book(open(path)), m_formats(m_book.get(), head.language),
          m_sheet(m_book.get(), sheetName(head.title), m_formats, head.language), m_columns(head.columns),
          m_language(head.language), m_first(hasGroupTitles(head) ? 1 : 0), m_sums(head.columns.size(), 0),
          m_groupSums(head.columns.size(), 0), m_hasFixedSum(head.columns.size(), false)
    {
        writeTitles(head);
        setPrinting(head);
        writeAbout(head);
    }

    void beginGroup(const std::string& title) override
    {
        m_group = title;
        m_groupFrom = m_sheet.row();
        std::fill(m_groupSums.begin(), m_groupSums.end(), 0);
    }

    void add(const Row& row) override
    {
        put(row, false);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            const std::int64_t value = m_columns[i].carry == Carry::Sum ? numberOf(row[i]) : 0;
            addTo(m_sums[i], value);
            addTo(m_groupSums[i], value);
        }
        m_rows += 1;
        m_lastRow = m_sheet.row() - 1;
    }

    void addSum(const Row& row) override
    {
        const bool isOfGroup = m_first == 1 && !m_group.empty();
        m_hasGroupSums = m_hasGroupSums || isOfGroup;
        if (!isOfGroup)
            filterRows();
        put(row, true, isOfGroup ? m_groupFrom : 1, isOfGroup ? &m_groupSums : &m_sums);
        m_hasSum = true;
    }

    void finish() override
    {
        filterRows();
        if (!m_hasSum && m_rows > 0)
            addShownTotal();
        m_sheet.settle(m_scratch);
        if (m_about)
            m_about->settle(m_scratch);
        errno = 0;
        demand(workbook_close(m_book.release()));
    }

private:
    lxw_workbook* open(const std::string& path)
    {
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_scratch.data();
        options.use_zip64 = LXW_TRUE; // A million rows are more than 4 GB before they are packed.
        errno = 0;
        lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
        if (book == nullptr)
            throw trouble(errno == 0 ? ENOMEM : errno);
        return book;
    }

    void writeTitles(const ReportTable& head)
    {
        if (m_first == 1)
            m_sheet.title(0, std::string(labels(m_language).group), Align::Left);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            m_sheet.title(m_first + i, head.columns[i].title, head.columns[i].align);
            m_sheet.widen(m_first + i, displayWidth(head.columns[i].title) + kFilterWidth);
        }
        m_sheet.nextRow();
        worksheet_freeze_panes(m_sheet.raw(), 1, 0);
        demand(worksheet_repeat_rows(m_sheet.raw(), 0, 0));
    }

    void setPrinting(const ReportTable& head)
    {
        constexpr std::size_t kUpright = 6; // More columns lie across.
        if (m_first + m_columns.size() > kUpright)
            worksheet_set_landscape(m_sheet.raw());
        worksheet_fit_to_pages(m_sheet.raw(), 1, 0);
        const Labels& words = labels(m_language);
        const std::string top = "&L" + pageHeadText(head.shop, kHeadMax) + "&C&B" + pageHeadText(head.title, kHeadMax) +
                                "&R" + pageHeadText(head.period, kHeadMax);
        const std::string foot = "&R" + std::string(words.page) + " &P " + std::string(words.of) + " &N";
        demand(worksheet_set_header(m_sheet.raw(), top.c_str()));
        demand(worksheet_set_footer(m_sheet.raw(), foot.c_str()));
        std::string title = sheetText(head.title, kHeadMax), shop = sheetText(head.shop, kHeadMax);
        lxw_doc_properties properties{};
        properties.title = title.data();
        properties.company = shop.data();
        demand(workbook_set_properties(m_book.get(), &properties));
    }

    /// What is no row: a sheet of its own, so that the first is nothing but a table.
    void writeAbout(const ReportTable& head)
    {
        m_about.emplace(m_book.get(), std::string(labels(m_language).about), m_formats, m_language);
        const Labels& words = labels(m_language);
        for (const std::string* one : {&head.title, &head.subtitle, &head.shop, &head.period}) {
            if (!one->empty())
                sayAbout(*one, {}, ColumnKind::Text);
        }
        if (head.generatedAtMs != 0)
            sayAbout(std::string(words.generatedAt), head.generatedAtMs, ColumnKind::Time);
        for (const Fact& fact : head.facts)
            sayAbout(fact.label, fact.value, fact.kind);
        for (const Check& check : head.checks)
            sayAbout(check.text, std::string(check.holds ? words.right : words.wrong), ColumnKind::Text);
        for (const std::string& note : head.notes)
            sayAbout(note, {}, ColumnKind::Text);
    }

    void sayAbout(const std::string& label, const Cell& value, ColumnKind kind)
    {
        m_about->cell(0, label, ColumnKind::Text, false);
        m_about->cell(1, value, kind, false);
        m_about->nextRow();
    }

    /// Behind the last row and before the total, for the library refuses it once the row after has begun. Sums among
    /// the rows would be sorted away from theirs.
    void filterRows()
    {
        if (m_hasGroupSums || m_rows == 0 || std::exchange(m_isFiltered, true))
            return;
        const auto last = static_cast<lxw_col_t>(m_first + m_columns.size() - 1);
        demand(worksheet_autofilter(m_sheet.raw(), 0, 0, m_lastRow, last));
    }

    void put(const Row& row, bool isSum, lxw_row_t from = 0, const std::vector<std::int64_t>* sums = nullptr)
    {
        ERA_ASSERT(row.size() == m_columns.size(), "a row of a spreadsheet has another number of cells");
        if (m_first == 1)
            m_sheet.cell(0, m_group, ColumnKind::Text, isSum);
        for (std::size_t i = 0; i < row.size(); ++i) {
            // A sum that is one of the rows above lives on; any other figure is what the report says.
            const bool isLive = isSum && m_columns[i].carry == Carry::Sum && m_sheet.row() > from &&
                                !m_hasFixedSum[i] && std::holds_alternative<std::int64_t>(row[i]) &&
                                numberOf(row[i]) == (*sums)[i];
            if (isLive) {
                m_sheet.sumOfRows(m_first + i, from, m_sheet.row() - 1, (*sums)[i], m_columns[i].kind);
                continue;
            }
            m_sheet.cell(m_first + i, row[i], m_columns[i].kind, isSum);
            m_hasFixedSum[i] = m_hasFixedSum[i] || (isSum && numberOf(row[i]) != 0);
        }
        m_sheet.nextRow();
    }

    /// Rows that nobody summed up get a sum that follows the filter, where there is something to sum.
    void addShownTotal()
    {
        if (std::none_of(m_columns.begin(), m_columns.end(), [](const Column& one) { return one.carry == Carry::Sum; }))
            return;
        Row total = sumOf(m_columns, {}, labels(m_language).shownTotal);
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (m_columns[i].carry == Carry::Sum)
                total[i] = m_sums[i];
        }
        put(total, true, 1, &m_sums);
    }

    static void addTo(std::int64_t& sum, std::int64_t value)
    {
        if (__builtin_add_overflow(sum, value, &sum))
            throw trouble(ERANGE);
    }

    std::string m_scratch;
    std::unique_ptr<lxw_workbook, BookCloser> m_book;
    Formats m_formats;
    Sheet m_sheet;
    std::optional<Sheet> m_about;
    std::vector<Column> m_columns;
    Language m_language;
    std::size_t m_first; ///< Column of the first cell: 1 behind the titles of groups.
    std::vector<std::int64_t> m_sums;
    std::vector<std::int64_t> m_groupSums;
    std::vector<bool> m_hasFixedSum; ///< A live sum further down would count such a figure once more.
    std::string m_group;
    lxw_row_t m_groupFrom = 1;
    lxw_row_t m_lastRow = 0;
    std::size_t m_rows = 0;
    bool m_hasSum = false;
    bool m_hasGroupSums = false;
    bool m_isFiltered = false;
};

} // namespace

std::unique_ptr<TableFile> startXlsxFile(const std::string& path, const ReportTable& head, const std::string& scratch)
{
    return std::make_unique<XlsxFile>(path, head, scratch);
}

std::string toXlsx(const ReportTable& table)
{
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path();
    std::string path = (folder / "eraflazz-XXXXXX").string();
    const int made = ::mkstemp(path.data());
    if (made < 0)
        throw trouble(errno);
    ::close(made);
    const auto remove = [](const std::string* file) { std::remove(file->c_str()); };
    const std::unique_ptr<std::string, decltype(remove)> guard(&path, remove);
    writeAll(*startXlsxFile(path, table, folder.string()), table);
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace eraflazz::report
