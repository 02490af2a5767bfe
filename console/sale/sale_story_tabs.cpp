// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_story_tabs.h"

#include "desk/audit_words.h"
#include "desk/case_words.h"
#include "desk/money_words.h"
#include "look/parts/link_button.h"
#include "look/parts/tab_strip.h"
#include "look/parts/timeline.h"
#include "look/type.h"
#include "sale/sale_timeline.h"
#include "sale/sale_words.h"
#include "sale/story_rows.h"
#include "text/amount_text.h"

#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

QString money(qint64 rupiah)
{
    return text::amountText(Money::rupiah(rupiah));
}

QString at(const Moment& moment, qint64 nowMs)
{
    return moment ? saleTimeText(*moment, nowMs) : QString();
}

QString actWords(const SaleStory::Act& act)
{
    const QString what = auditSummary(act.detail.toStdString());
    const QString deed = auditActionWord(act.action.toStdString());
    return what.isEmpty() ? deed : deed + u" · "_s + what;
}

} // namespace

SaleStoryTabs::SaleStoryTabs(bool seesRaw, QWidget* parent)
    : QWidget(parent), m_tabs(new TabStrip(19, this)), m_pages(new QStackedWidget(this)), m_timeline(new Timeline),
      m_mutations(new StoryRows(tr("Agent's account"))), m_transfers(new StoryRows(tr("Ledger entries"))),
      m_figures(new StoryRows(tr("Result"))), m_cases(new StoryRows(tr("Cases"))),
      m_openCase(new LinkButton(tr("Open the case"))), m_reports(new StoryRows(tr("Reports to the agent"))),
      m_reportAgain(new LinkButton(tr("Send the report again"))), m_acts(new StoryRows(tr("Who had to do with it")))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    addTab(tr("Timeline"), u"timeline"_s, {m_timeline});
    if (seesRaw) {
        m_raw = new QPlainTextEdit;
        m_raw->setObjectName(u"saleRaw"_s);
        m_raw->setReadOnly(true);
        m_raw->setFrameShape(QFrame::NoFrame);
        m_raw->setFont(look::font(TypeRole::Mono));
        m_raw->setAccessibleName(tr("What suppliers literally said"));
        m_tabs->addTab(tr("Raw"));
        m_pages->addWidget(m_raw);
    }
    addTab(tr("Ledger"), u"ledger"_s, {m_mutations, m_transfers, m_figures});
    addTab(tr("People"), u"people"_s, {m_cases, m_openCase, m_reports, m_reportAgain, m_acts});
    connect(m_openCase, &QAbstractButton::clicked, this, [this] { Q_EMIT caseAsked(m_case); });
    m_reportAgain->setObjectName(u"reportAgain"_s);
    m_tabs->setObjectName(u"saleTabs"_s);
    connect(m_tabs, &TabStrip::chosenChanged, m_pages, &QStackedWidget::setCurrentIndex);
    showNothing();
}

QWidget* SaleStoryTabs::addTab(const QString& word, const QString& name, const std::vector<QWidget*>& parts)
{
    auto* area = new QScrollArea;
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setAccessibleName(word);
    area->viewport()->setAutoFillBackground(false);
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(19, 12, 20, 12);
    column->setSpacing(14);
    for (QWidget* part : parts)
        column->addWidget(part);
    column->addStretch();
    area->setWidget(inside);
    inside->setAutoFillBackground(false); // The area has just turned it on.
    m_tabs->addTab(word);
    m_pages->addWidget(area);
    return area;
}

void SaleStoryTabs::setReportVerb(QAction* report)
{
    const auto follow = [this, report] {
        m_reportAgain->setEnabled(report->isEnabled());
        m_reportAgain->setToolTip(report->isEnabled() ? QString() : report->toolTip());
    };
    connect(report, &QAction::changed, m_reportAgain, follow);
    connect(m_reportAgain, &QAbstractButton::clicked, report, &QAction::trigger);
    follow();
}

void SaleStoryTabs::show(const SaleStory& story, qint64 nowMs)
{
    for (int i = 0; i < kSteps; ++i)
        m_timeline->setFacts(static_cast<Step>(i), stepFacts(story, static_cast<Step>(i), nowMs));
    showBooks(story, nowMs);
    showPeople(story, nowMs);
    if (m_raw != nullptr)
        showRaw(story, nowMs);
}

void SaleStoryTabs::showNothing()
{
    for (int i = 0; i < kSteps; ++i)
        m_timeline->setFacts(static_cast<Step>(i), {});
    m_openCase->hide();
    m_reportAgain->hide();
    const QString nothing = tr("Nothing yet");
    for (StoryRows* rows : {m_mutations, m_transfers, m_figures, m_cases, m_reports, m_acts})
        rows->setRows({}, nothing);
    if (m_raw != nullptr)
        m_raw->clear();
}

void SaleStoryTabs::showBooks(const SaleStory& story, qint64 nowMs)
{
    std::vector<StoryRow> mutations;
    for (const auto& one : story.mutations) {
        const QString amount = (one.amount > 0 ? u"+"_s : QString()) + money(one.amount);
        mutations.push_back({movementWord(one.kind),
                             amount,
                             money(one.before) + u" → "_s + money(one.after),
                             one.amount < 0 ? Ink::Bad : Ink::Ok,
                             at(one.at, nowMs)});
    }
    m_mutations->setRows(std::move(mutations), tr("No movement"));
    std::vector<StoryRow> transfers;
    for (const auto& one : story.transfers)
        transfers.push_back({movementWord(one.kind),
                             money(one.amount),
                             one.debit + u" → "_s + one.credit,
                             Ink::Strong,
                             at(one.at, nowMs)});
    m_transfers->setRows(std::move(transfers), tr("No entry"));
    std::vector<StoryRow> figures{{tr("Selling price"), money(story.brief.price), {}}};
    if (story.cost)
        figures.push_back({tr("Cost"), money(*story.cost), {}});
    if (story.commission)
        figures.push_back({tr("Commission"), money(*story.commission), {}});
    if (story.profit)
        figures.push_back({tr("Margin"), money(*story.profit), {}, *story.profit < 0 ? Ink::Bad : Ink::Ok});
    m_figures->setRows(std::move(figures), {});
}

void SaleStoryTabs::showPeople(const SaleStory& story, qint64 nowMs)
{
    std::vector<StoryRow> cases;
    for (const auto& one : story.cases)
        cases.push_back({caseKindWord(one.kind.toStdString()),
                         one.isOpen ? tr("open") : tr("closed"),
                         one.resolution.isEmpty() ? caseDetailWords(one.detail.toStdString()) : one.resolution,
                         one.isOpen ? Ink::Attention : Ink::Third,
                         at(one.openedAt, nowMs)});
    m_cases->setRows(std::move(cases), tr("No case"));
    const auto* open = story.openCase();
    m_case = open != nullptr ? open->id : QString();
    m_openCase->setVisible(open != nullptr);
    std::vector<StoryRow> reports;
    for (const auto& one : story.reports)
        reports.push_back({reportWord(one.event),
                           reportStateWord(one.state),
                           one.lastError.isEmpty() ? one.url : one.lastError,
                           one.state == u"delivered" ? Ink::Ok : Ink::Attention,
                           at(one.endedAt ? one.endedAt : one.createdAt, nowMs)});
    m_reports->setRows(std::move(reports), tr("No report"));
    m_reportAgain->setVisible(!story.brief.isOpen());
    std::vector<StoryRow> acts;
    for (const auto& one : story.acts)
        acts.push_back({one.user, at(one.at, nowMs), actWords(one), Ink::Third});
    m_acts->setRows(std::move(acts), tr("Nobody, only the server"));
}

void SaleStoryTabs::showRaw(const SaleStory& story, qint64 nowMs)
{
    QStringList pieces;
    for (const auto& one : story.evidence) {
        if (!one.raw)
            continue;
        const QString head = QStringList{one.at ? exactTimeText(*one.at, nowMs) : QString(),
                                         sourceWord(one.source),
                                         tr("attempt %1").arg(one.attempt)}
                                 .join(u" · "_s);
        pieces << head + u'\n' + *one.raw;
    }
    m_raw->setPlainText(pieces.isEmpty() ? tr("No supplier has said anything yet.") : pieces.join(u"\n\n"_s));
}

} // namespace eraflazz::console
