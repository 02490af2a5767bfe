// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "sale/sale_sheet.h"

#include <QObject>
#include <QSaveFile>

#include <deque>
#include <memory>

namespace eraflazz::console {

class Desk;

/// Sales of a time as a CSV file, made by the daemon part after part. The file appears when it is complete; a broken
/// link or a stop leaves nothing behind. GUI thread; one export, then it is done.
class SaleExport final : public QObject {
    Q_OBJECT

public:
    SaleExport(Desk& desk, const QString& file, QObject* parent = nullptr);
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
    void fail(const QString& sentence);
    void abandon();
    void end();

    Desk& m_desk;
    QSaveFile m_file;
    SaleSheet m_sheet;
    std::string m_job;
    std::deque<Json> m_early; ///< What came before the answer that names the job.
    qint64 m_nextPart = -1;
    bool m_isRunning = false;
};

} // namespace eraflazz::console
