// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/xlsx/report_xlsx.h"

#include "kernel/assert.h"
#include "report/cell_text.h"
#include "report/xlsx/sheet_text.h"
#include "report/xlsx/xlsx_sheet.h"

#include <utility>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <unistd.h>
#include <vector>

namespace eraflazz::report {

namespace {

constexpr std::size_t kHeadMax = 60;    // Of each part of a printed page's head, which may have 255 in all.
constexpr std::size_t kFilterWidth = 3; // Of the arrow beside a title.

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
            throw xlsxTrouble(errno == 0 ? ENOMEM : errno);
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
            throw xlsxTrouble(ERANGE);
    }

    std::string m_scratch;
    std::unique_ptr<lxw_workbook, BookCloser> m_book;
    XlsxFormats m_formats;
    XlsxSheet m_sheet;
    std::optional<XlsxSheet> m_about;
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
        throw xlsxTrouble(errno);
    ::close(made);
    const auto remove = [](const std::string* file) { std::remove(file->c_str()); };
    const std::unique_ptr<std::string, decltype(remove)> guard(&path, remove);
    writeAll(*startXlsxFile(path, table, folder.string()), table);
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace eraflazz::report
