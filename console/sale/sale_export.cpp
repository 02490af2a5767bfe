// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_export.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "sale/sale_words.h"

namespace eraflazz::console {

namespace {

constexpr std::size_t kEarlyMax = 64;

}

SaleExport::SaleExport(Desk& desk, const QString& file, QObject* parent) : QObject(parent), m_desk(desk), m_file(file)
{
    connect(&desk.client(), &ControlClient::jobTold, this, &SaleExport::heard);
    connect(&desk.client(), &ControlClient::stateChanged, this, [this](LinkState state) {
        // The daemon ends the jobs of a connection with it.
        if (m_isRunning && state != LinkState::Live)
            fail(tr("The connection broke during the export. Nothing was saved; start it again."));
    });
}

SaleExport::~SaleExport() = default;

void SaleExport::start(Call call)
{
    m_isRunning = true;
    if (!m_file.open(QIODevice::WriteOnly)) {
        fail(tr("The file cannot be written: %1").arg(m_file.errorString()));
        return;
    }
    m_file.write("\xEF\xBB\xBF");
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
    if (state == "part") {
        const qint64 part = told["part"].asInteger().value_or(-1);
        const auto csv = told["csv"].asString();
        const auto lines = csv ? m_sheet.take(*csv) : std::nullopt;
        if (!lines || (m_nextPart >= 0 && part != m_nextPart)) {
            abandon();
            fail(tr("A part of the export is missing. Nothing was saved; start it again."));
            return;
        }
        m_nextPart = part + 1;
        if (m_file.write(*lines) != lines->size()) {
            abandon();
            fail(tr("The file cannot be written: %1").arg(m_file.errorString()));
            return;
        }
        Q_EMIT progressed(rows, static_cast<int>(told["progress_permille"].asInteger().value_or(0)));
    } else if (state == "done") {
        const bool hasMore = told["more"].asBool().value_or(false);
        m_isRunning = false;
        if (m_file.commit())
            Q_EMIT finished(rows, hasMore);
        else
            Q_EMIT failed(tr("The file cannot be written: %1").arg(m_file.errorString()));
    } else if (state == "failed" || state == "cancelled") {
        fail(tr("The server could not finish the export. Nothing was saved; start it again."));
    } else {
        Q_EMIT progressed(rows, static_cast<int>(told["progress_permille"].asInteger().value_or(0)));
    }
}

void SaleExport::fail(const QString& sentence)
{
    end();
    Q_EMIT failed(sentence);
}

void SaleExport::end()
{
    m_isRunning = false;
    m_file.cancelWriting();
    m_file.commit(); // Takes the half-written copy away; the file itself was never touched.
}

} // namespace eraflazz::console
