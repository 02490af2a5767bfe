// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/reports/reports_page.h"

#include "core/rows/packed_row.h"
#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/page_body.h"
#include "desk/save_file.h"
#include "desk/shop_time.h"
#include "desk/surface.h"
#include "desk/table_save.h"
#include "look/grid/grid_view.h"
#include "look/parts/button.h"
#include "look/tokens.h"
#include "pages/reports/report_form.h"
#include "pages/reports/report_job.h"
#include "pages/reports/report_preview.h"
#include "pages/reports/report_printer.h"
#include "pages/reports/report_sheet.h"
#include "report/pdf/report_pdf.h"
#include "text/cell_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <stdexcept>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kFormSchema = 1;
const QString kFormKey = QStringLiteral("reports.form");

} // namespace

ReportsPage::ReportsPage(Desk& desk, QWidget* parent)
    : Page(desk, parent), m_form(new ReportForm), m_sheet(new ReportSheet),
      m_body(new PageBody(m_sheet, {120, 200, 100, 100, 120})),
      m_save(new Button(ButtonKind::Plain, tr("Save table…"))), m_pdf(new Button(ButtonKind::Plain, tr("Save as PDF"))),
      m_preview(new Button(ButtonKind::Plain, tr("Preview and print…")))
{
    setObjectName(QStringLiteral("reportsPage"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_form);
    row->addWidget(makeResult(), 1);
    m_form->restore(desk.remembered(kFormKey, kFormSchema));
    m_body->showFirstUse(tr("No report yet"),
                         tr("Choose one at the left. The server makes it; you may go on working meanwhile."));
    connect(m_form, &ReportForm::runAsked, this, &ReportsPage::run);
    connect(m_form, &ReportForm::cancelAsked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(m_body, &PageBody::retryAsked, this, &ReportsPage::run);
    connect(m_save, &QAbstractButton::clicked, this, &ReportsPage::save);
    connect(m_pdf, &QAbstractButton::clicked, this, &ReportsPage::savePdf);
    connect(m_preview, &QAbstractButton::clicked, this, &ReportsPage::preview);
    offer("view.refresh", [this] { run(); });
    offer("report.csv", [this] { save(); });
    offer("report.pdf", [this] { savePdf(); });
    offer("report.print", [this] { preview(); });
    offer("copy.rows", [this] { QGuiApplication::clipboard()->setText(m_sheet->grid()->selectedText()); });
    offerResult();
}

ReportsPage::~ReportsPage() = default;

QWidget* ReportsPage::makeResult()
{
    auto* result = new Surface;
    auto* column = new QVBoxLayout(result);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* bar = new Surface(Qt::BottomEdge);
    auto* verbs = new QHBoxLayout(bar);
    verbs->setContentsMargins(size::kPageMargin, 8, 16, 9);
    verbs->setSpacing(size::kGap);
    verbs->addStretch();
    for (const auto& [button, name] : {std::pair(m_save, "reportSave"),
                                       std::pair(m_pdf, "reportPdf"),
                                       std::pair(m_preview, "reportPreviewButton")}) {
        button->setObjectName(QLatin1String(name));
        button->setTall(size::kButtonInBar);
        verbs->addWidget(button);
    }
    column->addWidget(bar);
    column->addWidget(m_body, 1);
    return result;
}

void ReportsPage::open(const Place& place)
{
    if (place.subject.isEmpty())
        return;
    const QString kind = place.subject.section(QLatin1Char(':'), 0, 0);
    const QString code = place.subject.section(QLatin1Char(':'), 1);
    m_form->chooseKind(kind.toStdString());
    m_form->chooseSubject(code);
    if (!code.isEmpty() || !m_form->kind().mustKnowWhose())
        run();
}

void ReportsPage::comeForward()
{
    Page::comeForward();
    m_form->setToday(shopDay(desk().client().serverUnixMs()));
}

void ReportsPage::run()
{
    if (m_job)
        return; // One at a time; the button that stops it is there.
    auto call = m_form->call();
    if (!call)
        return;
    desk().remember(kFormKey, m_form->saved(), kFormSchema);
    m_job = new ReportJob(desk(), fileLanguage(), this);
    connect(m_job, &ReportJob::progressed, this, &ReportsPage::tellProgress);
    connect(m_job, &ReportJob::done, this, &ReportsPage::done);
    connect(m_job, &ReportJob::failed, this, &ReportsPage::failed);
    connect(m_job, &ReportJob::cancelled, this, [this] {
        ended();
        if (!m_table)
            m_body->showFirstUse(tr("The report was stopped"), tr("Choose other days, or begin it again."));
    });
    if (!m_table)
        m_body->showLoading();
    tellProgress();
    m_job->start(*std::move(call));
}

void ReportsPage::tellProgress()
{
    const auto rows = m_job ? static_cast<qint64>(m_job->rowsSoFar()) : 0;
    m_form->setRunning(true, rows > 0 ? tr("%1 rows so far").arg(text::countText(rows)) : tr("The server is at it…"));
}

void ReportsPage::ended()
{
    if (m_job) {
        m_job->deleteLater();
        m_job.clear();
    }
    m_form->setRunning(false);
}

void ReportsPage::done(const report::ReportTable& table)
{
    m_table = table;
    ended();
    if (m_table->rowCount() == 0 && !m_table->totals && m_table->facts.empty()) {
        m_body->showNothingFound(tr("The report has no rows for these days."));
    } else {
        m_sheet->show(*m_table);
        m_body->showContent();
    }
    offerResult();
}

void ReportsPage::failed(const Answer& answer)
{
    ended();
    m_form->showProblems(answer);
    if (m_table)
        desk().tellFailure(answer); // The report before it stays readable.
    else
        m_body->showFailure(answer);
}

void ReportsPage::offerResult()
{
    for (Button* one : {m_save, m_pdf, m_preview}) {
        one->setEnabled(m_table.has_value());
        one->setToolTip(m_table ? QString() : tr("Make a report first."));
    }
}

QString ReportsPage::proposedName() const
{
    // "Period: 22 Nov 2026" is a heading; in a name the days alone say it.
    return fileName(desk(),
                    {plainLine(m_table->title),
                     plainLine(m_table->subtitle),
                     plainLine(m_table->period).section(QStringLiteral(": "), -1)});
}

void ReportsPage::save()
{
    if (m_table)
        saveTable(desk(), this, proposedName(), *m_table);
}

void ReportsPage::savePdf()
{
    if (!m_table)
        return;
    try {
        saveFile(desk(), this, proposedName() + QStringLiteral(".pdf"), tr("PDF (*.pdf)"), report::toPdf(*m_table));
    } catch (const std::runtime_error&) {
        desk().tell({.kind = StripKind::Bad, .sentence = tr("The PDF could not be made."), .action = {}});
    }
}

void ReportsPage::preview()
{
    if (!m_table)
        return;
    auto* dialog = new ReportPreview(*m_table, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportPreview::saveAsked, this, &ReportsPage::savePdf);
    connect(dialog, &ReportPreview::printAsked, this, [this, dialog] { print(dialog); });
    dialog->open();
}

void ReportsPage::print(QWidget* asker)
{
    if (!m_table)
        return;
    if (isPrinterThere()) {
        printReport(*m_table, asker, [this](bool isPrinted) { tellPrinted(isPrinted); });
        return;
    }
    Question question;
    question.title = tr("This computer has no printer");
    question.consequence =
        tr("Install one in the settings of the system, or save the report as PDF and print it elsewhere.");
    question.verb = tr("Save as PDF");
    question.isDangerous = false;
    confirm(asker, question, [this] { savePdf(); });
}

void ReportsPage::tellPrinted(bool isPrinted)
{
    if (isPrinted)
        desk().tell({.kind = StripKind::Good, .sentence = tr("The report went to the printer."), .action = {}});
    else
        desk().tell({.kind = StripKind::Bad,
                     .sentence = tr("The printer did not take the report. Look at it, or save a PDF."),
                     .action = {}});
}

Page* makeReportsPage(Desk& desk, QWidget* parent)
{
    return new ReportsPage(desk, parent);
}

} // namespace eraflazz::console
