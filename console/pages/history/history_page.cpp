// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/history/history_page.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "desk/shop_time.h"
#include "desk/table_save.h"
#include "look/grid/grid_view.h"
#include "look/parts/filter_bar.h"
#include "pages/history/history_foot.h"
#include "pages/history/ways_out.h"
#include "sale/sale_actions.h"
#include "sale/sale_detail.h"
#include "sale/sale_export.h"
#include "sale/sale_grid.h"
#include "sale/sale_words.h"
#include "text/cell_text.h"

#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPeriodMemory = u"history.period"_s;

}

HistoryPage::HistoryPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_keys(saleFilterKeys(desk.may("report.margin"))),
      m_face(std::make_unique<SaleFace>(SaleTimes::Dated)), m_model(new PagedTableModel(m_face->cells(), this))
{
    setObjectName(u"historyPage"_s);
    m_face->setNow(desk.client().serverUnixMs());
    makeGrid();
    makeBar();
    makeLayout();
    makeActions();
    m_period->setToday(shopDay(desk.client().serverUnixMs()));
    m_period->setPeriod(Period::read(desk.remembered(kPeriodMemory, kSchema)));
    connect(m_model, &PagedTableModel::arrived, this, &HistoryPage::pageCame);
}

HistoryPage::~HistoryPage()
{
    m_gridMenu->saveLayout();
    delete m_model; // Before the face it reads by.
}

/// The period is counted from the day it is now; paging keeps the moments of its first page.
void HistoryPage::search()
{
    m_hasSearched = true;
    const qint64 nowMs = desk().client().serverUnixMs();
    m_face->setNow(nowMs);
    m_period->setToday(shopDay(nowMs));
    std::tie(m_fromMs, m_toMs) = m_period->period().unixMs(shopDay(nowMs));
    m_wire = wireOf(m_filter);
    m_failure.reset();
    m_ways->forget();
    ++m_round;
    m_foot->forgetTotal();
    m_foot->setLoaded(0, false, false);
    m_foot->setReach({}, false);
    m_body->showLoading();
    m_model->search([this](const std::string& cursor, const PagedTableModel::Arrived& then) { askPage(cursor, then); });
}

WireFilter HistoryPage::wireOf(const QString& filter) const
{
    FilterMoment moment;
    moment.nowMs = desk().client().serverUnixMs();
    moment.isWholeNumber = true;
    return wireFilter(text::readFilter(filter, m_keys), moment);
}

Call HistoryPage::listCall(std::string_view method) const
{
    Call call(method);
    call.with("from", m_fromMs).with("to", m_toMs);
    if (!m_wire.text.isEmpty())
        call.with("filter", m_wire.text);
    return call;
}

void HistoryPage::askPage(const std::string& cursor, const PagedTableModel::Arrived& then)
{
    Call call = listCall("trx.list");
    call.with("limit", kPageRows);
    if (!cursor.empty())
        call.withRaw("next", cursor);
    desk().ask(std::move(call), this, [this, then](const Answer& answer) {
        auto page = answer.isFine() ? pageOfArrays(answer.result) : std::nullopt;
        if (!page)
            m_failure = answer;
        then(std::move(page), answer.isFine() ? QString() : failureWords(answer));
    });
}

void HistoryPage::pageCame()
{
    m_foot->setLoaded(m_model->rowCount(), !m_model->isMoreExpected() && !m_model->isCut(), m_model->isCut());
    showReach();
    if (!m_model->problem().isEmpty()) {
        showFailure();
        return;
    }
    m_bar->setProblem(-1, {});
    if (m_model->rowCount() > 0)
        m_body->showContent();
    else if (m_model->isLookingFurther())
        return; // It still looks as if something comes.
    else if (m_model->isMoreExpected())
        m_body->showNothingFound(
            tr("No sale as far back as was looked meets the filter. Look further, or choose fewer conditions."));
    else {
        showNothing();
        m_ways->look(otherSearches(
            text::readFilter(m_filter, m_keys), m_period->period(), shopDay(desk().client().serverUnixMs())));
    }
}

/// With the ways out that are known by now.
void HistoryPage::showNothing()
{
    const auto ways = m_ways->ways();
    if (!m_filter.isEmpty())
        m_body->showNothingFound(
            tr("No sale of this time meets the filter. Choose a longer period or fewer conditions."), ways);
    else if (!ways.empty())
        m_body->showNothingFound(tr("No sales in this time"), ways);
    else
        m_body->showFirstUse(tr("No sales in this time"), tr("Choose a longer period to look further back."));
}

void HistoryPage::take(const OtherSearch& other)
{
    const OtherSearch chosen = other; // A new search forgets the ways to it.
    if (chosen.period != m_period->period()) {
        m_period->setPeriod(chosen.period);
        remember();
    }
    setFilter(chosen.filter);
}

/// No index leads to what some filters ask for: the daemon answers such a question piece by piece.
void HistoryPage::showReach()
{
    const auto back = m_model->searchedToMs();
    const bool isOver = !m_model->isMoreExpected() || m_model->isCut();
    const bool isFilled = m_model->canFetchMore({}) && !m_model->isLookingFurther(); // Scrolling leads on.
    if (!back || isOver || isFilled)
        m_foot->setReach({}, false);
    else
        m_foot->setReach(saleTimeText(*back, desk().client().serverUnixMs()), m_model->isLookingFurther());
}

void HistoryPage::halt()
{
    m_model->stop();
    pageCame();
}

void HistoryPage::goFurther()
{
    if (m_model->rowCount() == 0)
        m_body->showLoading();
    m_model->goOn();
    showReach();
}

void HistoryPage::showFailure()
{
    const Answer failure = m_failure.value_or(Answer{});
    if (const auto fault = filterFault(failure)) {
        m_bar->setProblem(m_wire.termAt(fault->position), fault->sentence);
        m_body->showNothingFound(fault->sentence);
        return;
    }
    const QString known = saleRefusalWords(QString::fromStdString(failure.failure.detail));
    if (!known.isEmpty()) {
        m_bar->setProblem(-1, known);
        m_body->showNothingFound(known);
        return;
    }
    if (m_model->rowCount() > 0) {
        desk().tellFailure(failure); // The rows that came stay.
        return;
    }
    if (failure.kind == Answer::Kind::Refused && failure.failure.key == "forbidden")
        m_body->showNoRight("trx.read");
    else
        m_body->showFailure(failure);
}

void HistoryPage::setFilter(const QString& filter)
{
    m_filter = filter;
    m_bar->setFilter(filter);
    m_period->setNarrowed(namesTime(text::readFilter(filter, m_keys)));
    search();
}

void HistoryPage::countAll()
{
    m_foot->setCounting(true);
    Call call = listCall("trx.list");
    call.with("limit", 1).with("total", true);
    desk().ask(std::move(call), this, [this, round = m_round](const Answer& answer) {
        m_foot->setCounting(false);
        if (round != m_round)
            return;
        const auto count = answer.result["total"]["count"].asInteger();
        if (answer.isFine() && count)
            m_foot->setTotal(*count, answer.result["total"]["more"].asBool().value_or(false));
        else
            desk().tellFailure(answer);
    });
}

void HistoryPage::exportAll()
{
    if (m_export != nullptr) {
        desk().tell({.kind = look::StripKind::Warning,
                     .sentence = tr("An export is under way already. Stop it first."),
                     .action = {}});
        return;
    }
    const auto [from, until] = m_period->period().days(shopDay(desk().client().serverUnixMs()));
    const auto day = [](const QDate& date) { return QLocale().toString(date, u"d MMM yyyy"_s); };
    report::ReportTable head;
    head.language = fileLanguage();
    head.shop = shopOfFiles(desk()).toStdString();
    head.title = tr("Sales").toStdString();
    head.period = (from == until ? day(from) : u"%1 – %2"_s.arg(day(from), day(until))).toStdString();
    head.generatedAtMs = desk().client().serverUnixMs();
    if (!m_filter.isEmpty())
        head.notes.push_back(tr("Filter: %1").arg(m_filter).toStdString());
    const QString name = fileName(desk(), {tr("Sales"), QString::fromStdString(head.period)});
    m_askFile(this, name, [this, head](const QString& file) {
        if (!file.isEmpty())
            startExport(file, head);
    });
}

void HistoryPage::startExport(const QString& file, const report::ReportTable& head)
{
    auto* made = new SaleExport(desk(), file, head, this);
    m_export = made;
    const auto end = [this, made] {
        m_foot->endExport();
        m_export = nullptr;
        made->deleteLater();
    };
    connect(made, &SaleExport::progressed, m_foot, &HistoryFoot::showExport);
    connect(made, &SaleExport::stopped, this, [this, end] {
        end();
        desk().tell({.kind = look::StripKind::Warning, .sentence = tr("The export was stopped."), .action = {}});
    });
    connect(made, &SaleExport::failed, this, [this, end](const QString& sentence) {
        end();
        desk().tell({.kind = look::StripKind::Bad, .sentence = sentence, .action = {}});
    });
    connect(made, &SaleExport::finished, this, [this, end, file](qint64 rows, bool hasMore) {
        end();
        const QString name = QFileInfo(file).fileName();
        const QString count = text::countText(rows);
        tellSaved(desk(),
                  file,
                  hasMore ? look::StripKind::Warning : look::StripKind::Good,
                  hasMore ? tr("%1 sales are in %2; there were more. Choose a shorter period.").arg(count, name)
                          : tr("%1 sales are in %2.").arg(count, name));
    });
    m_foot->showExport(0, 0);
    Call call = listCall("trx.export");
    JsonWriter names;
    names.beginArray();
    for (const QString& name : m_gridMenu->shownWireNames(m_face->cells()))
        names.value(name.toStdString());
    call.withRaw("columns", names.endArray().text());
    made->start(std::move(call));
}

std::optional<SaleBrief> HistoryPage::saleAt(int row) const
{
    const RowsPage::Row* found = m_model->rowAt(row);
    return found == nullptr ? std::nullopt : std::optional(m_face->brief(found->key, found->version, found->cells));
}

std::vector<SaleBrief> HistoryPage::chosenSales() const
{
    std::vector<SaleBrief> sales;
    const QStringList keys = m_gridMenu->chosenKeys();
    for (int row = 0; row < m_model->rowCount() && sales.size() < static_cast<std::size_t>(keys.size()); ++row) {
        if (keys.contains(QString::fromStdString(m_model->rowAt(row)->key)))
            sales.push_back(*saleAt(row));
    }
    // What the pane knows is newer than a row of a page; what nobody sees is not meant.
    if (m_detail->story() && m_isDetailShown &&
        (sales.empty() || (sales.size() == 1 && sales.front().id == m_detail->sale())))
        return {m_detail->story()->brief};
    return sales;
}

void HistoryPage::open(const Place& place)
{
    if (!place.filter.isEmpty()) {
        // A way here that names a time means that time: a period of long ago would hide all of it.
        const QDate today = shopDay(desk().client().serverUnixMs());
        const auto [first, last] = m_period->period().days(today);
        if (namesTime(text::readFilter(place.filter, m_keys)) && (first >= today || last < today))
            m_period->setPeriod({});
        setFilter(place.filter);
    }
    if (place.subject.isEmpty())
        return;
    setDetailShown(true);
    m_detail->showSale(place.subject);
}

void HistoryPage::comeForward()
{
    Page::comeForward();
    if (!m_hasSearched)
        search();
}

void HistoryPage::stepBack()
{
    Page::stepBack();
    m_gridMenu->saveLayout();
}

void HistoryPage::showStale(bool isStale)
{
    m_grid->setStale(isStale);
    m_detail->setStale(isStale);
    m_actions->setFrozen(isStale);
}

void HistoryPage::remember()
{
    desk().remember(kPeriodMemory, m_period->period().toBytes(), kSchema);
}

Page* makeHistoryPage(Desk& desk, QWidget* parent)
{
    return new HistoryPage(desk, parent);
}

} // namespace eraflazz::console
