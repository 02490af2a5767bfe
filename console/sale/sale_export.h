// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "desk/part_file.h"
#include "report/table_file.h"
#include "sale/sale_sheet.h"

#include <QObject>

#include <atomic>
#include <deque>
#include <memory>

namespace eraflazz::console {

class Desk;

/// Sales of a time as a spreadsheet or CSV file, whose rows the daemon brings part after part. The file appears when it
/// is complete; a broken link or a stop leaves nothing behind. GUI thread; one export, then it is done.
class SaleExport final : public QObject {
    Q_OBJECT

public:
    /// `head` says what the file is about; its columns come with the first part.
    SaleExport(Desk& desk, const QString& file, report::ReportTable head, QObject* parent = nullptr);
    ~SaleExport() override;

    void start(Call call);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

Q_SIGNALS:
    void progressed(qint64 rows, int permille);
    /// `hasMore`: there were more rows than an export may hold.
    void finished(qint64 rows, bool hasMore);
    void failed(const QString& sentence);
    void stopped();

private:
    void began(const Answer& answer);
    void heard(const Json& told);
    void take(const Json& told);
    void takePart(const Json& told);
    void write(const std::vector<report::Row>& rows);
    void finish(qint64 rows, bool hasMore);
    void fail(const QString& sentence);
    void failToWrite(QFileDevice::FileError problem);
    void abandon();
    void end();

    Desk& m_desk;
    QString m_target;
    std::shared_ptr<PartFile> m_part;
    std::shared_ptr<report::TableFile> m_file; ///< From the first part on.
    report::ReportTable m_head;
    std::shared_ptr<std::atomic_bool> m_givenUp; ///< Once everything came, and the file is packed elsewhere.
    SaleSheet m_sheet;
    std::string m_job;
    std::deque<Json> m_early; ///< What came before the answer that names the job.
    qint64 m_nextPart = -1;
    bool m_isRunning = false;
};

} // namespace eraflazz::console
