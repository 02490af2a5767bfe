// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_export.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/save_file.h"
#include "desk/table_save.h"
#include "sale/sale_words.h"

#include <utility>

#include <system_error>

namespace eraflazz::console {

namespace {

constexpr std::size_t kEarlyMax = 64;

}

SaleExport::SaleExport(Desk& desk, const QString& file, report::ReportTable head, QObject* parent)
    : QObject(parent), m_desk(desk), m_target(file), m_part(std::make_shared<PartFile>(file)), m_head(std::move(head))
{
    connect(&desk.client(), &ControlClient::jobTold, this, &SaleExport::heard);
    connect(&desk.client(), &ControlClient::stateChanged, this, [this](LinkState state) {
        // The daemon ends the jobs of a connection with it; once everything came, none is needed.
        if (m_isRunning && m_givenUp == nullptr && state != LinkState::Live)
            fail(tr("The connection broke during the export. Nothing was saved; start it again."));
    });
}

SaleExport::~SaleExport()
{
    if (m_isRunning)
        end();
}

void SaleExport::start(Call call)
{
    m_isRunning = true;
    m_desk.ask(std::move(call), this, [this](const Answer& answer) { began(answer); });
}

void SaleExport::stop()
{
    if (!m_isRunning)
        return;
    abandon();
    end();
    Q_EMIT stopped();
}

void SaleExport::abandon()
{
    if (!m_job.empty())
        m_desk.ask(Call("job.cancel").with("job", std::string_view(m_job)), &m_desk, [](const Answer&) {});
}

void SaleExport::began(const Answer& answer)
{
    if (!m_isRunning)
        return;
    const auto job = answer.result["job"].asText();
    if (!answer.isFine() || !job || job->empty()) {
        const QString known = saleRefusalWords(QString::fromStdString(answer.failure.detail));
        fail(!known.isEmpty()  ? known
             : answer.isFine() ? tr("The server's answer cannot be read.")
                               : failureWords(answer));
        return;
    }
    m_job = *job;
    const auto early = std::exchange(m_early, {});
    for (const Json& told : early)
        heard(told);
}

void SaleExport::heard(const Json& told)
{
    if (!m_isRunning)
        return;
    if (m_job.empty()) {
        if (m_early.size() < kEarlyMax)
            m_early.push_back(told);
        return;
    }
    if (told["job"].asText() == m_job)
        take(told);
}

void SaleExport::take(const Json& told)
{
    const auto state = told["state"].asString().value_or("");
    const qint64 rows = told["done_rows"].asInteger().value_or(0);
    if (state == "part")
        takePart(told);
    else if (state == "done")
        finish(rows, told["more"].asBool().value_or(false));
    else if (state == "failed" || state == "cancelled")
        fail(tr("The server could not finish the export. Nothing was saved; start it again."));
    else
        Q_EMIT progressed(rows, static_cast<int>(told["progress_permille"].asInteger().value_or(0)));
}

void SaleExport::takePart(const Json& told)
{
    const qint64 part = told["part"].asInteger().value_or(-1);
    const auto csv = told["csv"].asString();
    const auto rows = csv ? m_sheet.take(*csv) : std::nullopt;
    if (!rows || (m_nextPart >= 0 && part != m_nextPart)) {
        abandon();
        fail(tr("A part of the export is missing. Nothing was saved; start it again."));
        return;
    }
    m_nextPart = part + 1;
    try {
        write(*rows);
    } catch (const std::system_error& error) {
        abandon();
        failToWrite(fileErrorOf(error.code()));
        return;
    }
    Q_EMIT progressed(told["done_rows"].asInteger().value_or(0),
                      static_cast<int>(told["progress_permille"].asInteger().value_or(0)));
}

void SaleExport::write(const std::vector<report::Row>& rows)
{
    if (m_file == nullptr) {
        m_head.columns = m_sheet.columns();
        nameZone(m_head.columns);
        m_file = startTable(*m_part, m_target, m_head);
    }
    for (const report::Row& row : rows)
        m_file->add(row);
}

/// Packing many rows takes seconds: the window does not wait for it.
void SaleExport::finish(qint64 rows, bool hasMore)
{
    if (m_file == nullptr)
        return fail(tr("A part of the export is missing. Nothing was saved; start it again."));
    m_job.clear(); // The daemon is done with it.
    m_givenUp = std::make_shared<std::atomic_bool>(false);
    const auto work = [file = std::move(m_file), part = std::move(m_part), givenUp = m_givenUp] {
        file->finish();
        return *givenUp ? QFileDevice::NoError : part->put();
    };
    writeAside(work, this, [this, rows, hasMore](QFileDevice::FileError problem) {
        if (!m_isRunning)
            return;
        if (problem != QFileDevice::NoError)
            return failToWrite(problem);
        m_isRunning = false;
        Q_EMIT finished(rows, hasMore);
    });
}

void SaleExport::failToWrite(QFileDevice::FileError problem)
{
    fail(fileProblemWords(m_target, problem));
}

void SaleExport::fail(const QString& sentence)
{
    end();
    Q_EMIT failed(sentence);
}

void SaleExport::end()
{
    m_isRunning = false;
    if (m_givenUp != nullptr)
        *m_givenUp = true;
    m_file.reset();
    m_part.reset(); // Takes the half-written copy away; the file itself was never touched.
}

} // namespace eraflazz::console
