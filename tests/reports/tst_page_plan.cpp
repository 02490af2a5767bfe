// SPDX-License-Identifier: GPL-3.0-or-later
#include "kernel/assert.h"
#include "report/page_plan.h"

#include <QtTest>

#include <rapidcheck.h>

using namespace eraflazz;
using namespace eraflazz::report;

namespace {

constexpr int kLine = 10;

struct Sample final {
    ReportTable table;
    PageHeights heights;
};

/// A statement: a column that adds up and a running balance.
Sample sampleOf(const std::vector<int>& groupSizes, bool withTitles)
{
    Sample sample;
    sample.table.name = "sample";
    sample.table.columns = {column("who", "Who"),
                            column("amount", "Amount", ColumnKind::Money, Carry::Sum),
                            column("balance", "Balance", ColumnKind::Money, Carry::Last)};
    std::int64_t balance = 0;
    for (const int size : groupSizes) {
        Group group{withTitles ? "G" : "", {}, std::nullopt};
        for (int i = 0; i < size; ++i) {
            const std::int64_t amount = 7 * i - 11;
            balance += amount;
            group.rows.push_back({std::string("row"), amount, balance});
        }
        sample.heights.rows.emplace_back(group.rows.size(), kLine);
        sample.table.groups.push_back(std::move(group));
    }
    addSums(sample.table);
    sample.heights.firstBody = 100;
    sample.heights.body = 150;
    sample.heights.line = kLine;
    return sample;
}

rc::Gen<Sample> anySample()
{
    return rc::gen::exec([] {
        const auto sizes = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40));
        Sample sample = sampleOf(sizes, *rc::gen::arbitrary<bool>());
        for (auto& group : sample.heights.rows) {
            for (int& height : group)
                height = *rc::gen::inRange(10, 31);
        }
        const int notes = *rc::gen::inRange(0, 4);
        for (int i = 0; i < notes; ++i) {
            sample.table.notes.emplace_back("note");
            sample.heights.notes.push_back(*rc::gen::inRange(10, 31));
        }
        sample.table.checks.resize(1);
        sample.heights.checks = {10};
        sample.heights.firstBody = *rc::gen::inRange(20, 200);
        sample.heights.body = *rc::gen::inRange(120, 300);
        return sample;
    });
}

Row sums(const Sample& sample, const std::vector<PageLine>& lines)
{
    Row row(3);
    row[1] = std::int64_t{0};
    for (const PageLine& line : lines) {
        if (line.kind != LineKind::Data)
            continue;
        const Row& data = sample.table.groups[line.group].rows[line.index];
        row[1] = numberOf(row[1]) + numberOf(data[1]);
        row[2] = data[2];
    }
    return row;
}

const PageLine* find(const Page& page, LineKind kind)
{
    for (const PageLine& line : page.lines) {
        if (line.kind == kind)
            return &line;
    }
    return nullptr;
}

bool isSameCarry(const PageLine* line, const Row& expected)
{
    return line != nullptr && numberOf(line->sums[1]) == numberOf(expected[1]) &&
           numberOf(line->sums[2]) == numberOf(expected[2]);
}

std::vector<PageLine> upTo(const std::vector<Page>& pages, std::size_t page)
{
    std::vector<PageLine> lines;
    for (std::size_t i = 0; i <= page; ++i)
        lines.insert(lines.end(), pages[i].lines.begin(), pages[i].lines.end());
    return lines;
}

bool hasData(const Page& page)
{
    return find(page, LineKind::Data) != nullptr;
}

} // namespace

class TestPagePlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aShortReportIsOnePageWithoutCarry()
    {
        const Sample sample = sampleOf({3}, false);
        const auto pages = planPages(sample.table, sample.heights);
        QCOMPARE(pages.size(), std::size_t{1});
        QVERIFY(find(pages[0], LineKind::PageTotal) == nullptr);
        QVERIFY(find(pages[0], LineKind::CarriedForward) == nullptr);
        QVERIFY(pages[0].lines.back().kind == LineKind::Total);
    }

    void aReportWithoutRowsIsOnePage()
    {
        const Sample sample = sampleOf({}, false);
        QCOMPARE(planPages(sample.table, sample.heights).size(), std::size_t{1});
    }

    void aLongReportCarriesItsSumsAndBalance()
    {
        // First page: 100 = 8 rows + page total + carried forward. Later: 150 = brought forward + 12 rows + the two.
        const Sample sample = sampleOf({30}, false);
        const auto pages = planPages(sample.table, sample.heights);
        QCOMPARE(pages.size(), std::size_t{3});
        QVERIFY(isSameCarry(find(pages[0], LineKind::CarriedForward), sums(sample, pages[0].lines)));
        QVERIFY(isSameCarry(find(pages[1], LineKind::BroughtForward), sums(sample, pages[0].lines)));
        QCOMPARE(pages[0].lines.size(), std::size_t{10});
        QCOMPARE(pages[1].lines.size(), std::size_t{15});
        const auto& last = pages[2].lines;
        QVERIFY(last[last.size() - 2].kind == LineKind::PageTotal);
        QVERIFY(last.back().kind == LineKind::Total);
    }

    void aBrokenGroupIsNamedAgain()
    {
        const Sample sample = sampleOf({30}, true);
        const auto pages = planPages(sample.table, sample.heights);
        QVERIFY(pages[0].lines.front().kind == LineKind::GroupTitle);
        QVERIFY(pages[1].lines[0].kind == LineKind::BroughtForward);
        QVERIFY(pages[1].lines[1].kind == LineKind::GroupAgain);
    }

    void aRowTallerThanAPageIsAnError()
    {
        Sample sample = sampleOf({30}, false);
        sample.heights.rows[0][20] = 400;
        QVERIFY_THROWS_EXCEPTION(AssertionError, static_cast<void>(planPages(sample.table, sample.heights)));
    }

    void everyRowStandsOnceInOrderAndNoPageOverflows()
    {
        QVERIFY(rc::check("rows and room", [] {
            const Sample sample = *anySample();
            const auto pages = planPages(sample.table, sample.heights);
            std::vector<std::pair<std::size_t, std::size_t>> seen;
            for (std::size_t i = 0; i < pages.size(); ++i) {
                RC_ASSERT(pages[i].height() <= (i == 0 ? sample.heights.firstBody : sample.heights.body));
                for (const PageLine& line : pages[i].lines) {
                    if (line.kind == LineKind::Data)
                        seen.emplace_back(line.group, line.index);
                }
            }
            std::vector<std::pair<std::size_t, std::size_t>> all;
            for (std::size_t g = 0; g < sample.table.groups.size(); ++g) {
                for (std::size_t r = 0; r < sample.table.groups[g].rows.size(); ++r)
                    all.emplace_back(g, r);
            }
            RC_ASSERT(seen == all);
        }));
    }

    void whatAPageHandsOnIsTheSumOfAllBeforeIt()
    {
        QVERIFY(rc::check("carry", [] {
            const Sample sample = *anySample();
            const auto pages = planPages(sample.table, sample.heights);
            std::int64_t pageTotals = 0;
            bool isLong = false;
            for (std::size_t i = 0; i < pages.size(); ++i) {
                if (const PageLine* total = find(pages[i], LineKind::PageTotal)) {
                    isLong = true;
                    pageTotals += numberOf(total->sums[1]);
                    RC_ASSERT(numberOf(total->sums[1]) == numberOf(sums(sample, pages[i].lines)[1]));
                }
                const bool isBeforeData = i + 1 < pages.size() && hasData(pages[i]) && hasData(pages[i + 1]);
                if (!isBeforeData)
                    continue;
                const Row expected = sums(sample, upTo(pages, i));
                RC_ASSERT(isSameCarry(find(pages[i], LineKind::CarriedForward), expected));
                RC_ASSERT(isSameCarry(find(pages[i + 1], LineKind::BroughtForward), expected));
                RC_ASSERT(pages[i + 1].lines.front().kind == LineKind::BroughtForward);
            }
            if (isLong)
                RC_ASSERT(pageTotals == numberOf(sample.table.totals->at(1)));
        }));
    }

    void noTitleStandsAtTheFootAndNoSumAlone()
    {
        QVERIFY(rc::check("orphans", [] {
            const Sample sample = *anySample();
            const auto pages = planPages(sample.table, sample.heights);
            for (const Page& page : pages) {
                for (std::size_t i = 0; i < page.lines.size(); ++i) {
                    const PageLine& line = page.lines[i];
                    const bool isTitle = line.kind == LineKind::GroupTitle || line.kind == LineKind::GroupAgain;
                    if (isTitle && !sample.table.groups[line.group].rows.empty())
                        RC_ASSERT((i + 1 < page.lines.size() && page.lines[i + 1].kind == LineKind::Data));
                    if (line.kind == LineKind::Subtotal && !sample.table.groups[line.group].rows.empty())
                        RC_ASSERT((i > 0 && page.lines[i - 1].kind == LineKind::Data));
                }
                if (find(page, LineKind::Total) != nullptr && sample.table.rowCount() > 0)
                    RC_ASSERT(page.lines.size() > std::size_t{1});
            }
        }));
    }
};

QTEST_GUILESS_MAIN(TestPagePlan)
#include "tst_page_plan.moc"
