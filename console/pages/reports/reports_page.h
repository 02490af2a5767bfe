// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/page.h"
#include "report/report_table.h"

#include <QPointer>

#include <optional>

class QAction;

namespace eraflazz::look {
class Button;
}

namespace eraflazz::console {

class PageBody;
class ReportForm;
class ReportJob;
class ReportSheet;

/// Reports that the daemon makes: what about at the left, what came of it at the right; as a spreadsheet, as CSV, as
/// PDF, on paper. The last report stays until another one is there. GUI thread.
class ReportsPage final : public Page {
    Q_OBJECT

public:
    ReportsPage(Desk& desk, QWidget* parent);
    ~ReportsPage() override;

    /// The subject is "KIND" or "KIND:CODE": "statement:EF0012" begins that report at once.
    void open(const Place& place) override;
    void comeForward() override;

private:
    QWidget* makeResult();
    void run();
    void tellProgress();
    void done(const report::ReportTable& table);
    void failed(const Answer& answer);
    void ended();
    void offerResult();
    void save();
    void savePdf();
    void preview();
    void print(QWidget* asker);
    void tellPrinted(bool isPrinted);
    [[nodiscard]] QString proposedName() const; ///< Of a file, without its ending.

    ReportForm* m_form;
    ReportSheet* m_sheet;
    PageBody* m_body;
    look::Button* m_save;
    look::Button* m_pdf;
    look::Button* m_preview;
    QPointer<ReportJob> m_job;
    std::optional<report::ReportTable> m_table;
};

[[nodiscard]] Page* makeReportsPage(Desk& desk, QWidget* parent);

} // namespace eraflazz::console
