// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/system/diagnosis.h"

#include "core/link/subscription.h"
#include "desk/desk.h"

#include <QCoreApplication>

#include <algorithm>

namespace eraflazz::console {

Diagnosis::Diagnosis(Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_log(new Subscription(desk.client(), *this, this)),
      m_patience(desk.clock().alarm([this] { finish(); }))
{
    connect(m_log, &Subscription::stateChanged, this, &Diagnosis::judge);
}

Diagnosis::~Diagnosis()
{
    delete m_log; // It tells the sink until its last moment.
}

void Diagnosis::gather(Json info)
{
    if (!m_isDone)
        return;
    m_isDone = false;
    m_info = std::move(info);
    m_alarms = {};
    m_hasAlarms = !m_desk.may("alarm.read");
    m_lines.clear();
    m_patience->start(kPatienceMs);
    if (!m_hasAlarms)
        m_desk.ask(Call("alarm.list"), this, [this](const Answer& answer) {
            m_alarms = answer.isFine() ? answer.result["rows"] : Json();
            m_hasAlarms = true;
            judge();
        });
    m_log->open({.topic = QStringLiteral("log"), .filter = {}, .columns = {}, .window = kLines, .timesASecond = 1});
}

void Diagnosis::columnsKnown(const WireColumns& columns)
{
    m_columns = columns;
}

RowSink::Taken Diagnosis::take(const protocol::Update& update)
{
    if (update.isFirst)
        m_lines.clear();
    for (const protocol::Update::Row& row : update.rows) {
        JsonWriter line;
        line.beginObject();
        for (std::size_t i = 0; i < std::min(m_columns.size(), row.cells.size()); ++i)
            line.key(m_columns[i].name).raw(row.cells[i].dump());
        m_lines.push_back(line.endObject().take());
    }
    return Taken::Fine; // Lines of a log never change.
}

void Diagnosis::judge()
{
    const auto state = m_log->state();
    if (m_hasAlarms && (state == Subscription::State::Current || state == Subscription::State::Failed))
        finish();
}

void Diagnosis::finish()
{
    if (m_isDone)
        return;
    m_isDone = true;
    m_patience->stop();
    m_log->close();
    Q_EMIT gathered(text());
}

QByteArray Diagnosis::text() const
{
    JsonWriter out;
    out.beginObject().field("made_at", std::int64_t{m_desk.client().serverUnixMs()});
    out.field("console", QCoreApplication::applicationVersion().toStdString());
    out.field("server", m_desk.client().hello().server);
    out.key("system").raw(m_info.dump()).key("alarms").raw(m_alarms.dump()).key("log").beginArray();
    for (const std::string& line : m_lines)
        out.raw(line);
    return QByteArray::fromStdString(out.endArray().endObject().take()) + '\n';
}

} // namespace eraflazz::console
