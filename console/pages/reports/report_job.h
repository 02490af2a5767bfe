// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "report/report_table.h"

#include <QObject>

#include <optional>
#include <vector>

namespace eraflazz::console {

class Desk;

/// One report that the daemon makes: its parts come as notifications and stand as a table in the end. GUI thread.
class ReportJob final : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kRowsMax = 500'000; ///< More is no report any more.

    ReportJob(Desk& desk, report::Language language, QObject* parent = nullptr);
    ~ReportJob() override; ///< Tells the daemon to stop when it is still at it.

    /// Once.
    void start(Call call);
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_state != State::Over; }
    [[nodiscard]] std::size_t rowsSoFar() const { return m_rows.size(); }

Q_SIGNALS:
    void progressed();
    void done(const eraflazz::report::ReportTable& table);
    void cancelled();
    /// The daemon would not begin, or ended with a failure.
    void failed(const eraflazz::console::Answer& answer);

private:
    enum class State { Starting, Running, Over };

    void told(const Json& params);
    void takeRows(const Json& rows);
    void finish(const Json& head);
    void fail(Answer answer);
    void sendCancel();

    Desk& m_desk;
    report::Language m_language;
    State m_state = State::Starting;
    bool m_isCancelled = false;
    std::string m_job;
    std::vector<Json> m_rows;  ///< [kind, cells...]
    std::vector<Json> m_early; ///< Notifications that overtook the answer with the job's name.
    int m_parts = 0;
};

/// The table of a job: the rows of its parts under the head that closed it. Nothing when they do not fit together.
[[nodiscard]] std::optional<report::ReportTable>
reportFrom(const std::vector<Json>& rows, const Json& head, report::Language language);

} // namespace eraflazz::console
