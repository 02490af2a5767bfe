// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/rows/row_sink.h"
#include "json/json.h"

#include <QObject>

#include <memory>
#include <vector>

namespace eraflazz::console {

class Desk;
class Subscription;

/// What somebody who knows the program wants to see when something is wrong, as one JSON text: the state of the server,
/// its alarms and the newest lines of its log. It holds nothing that the person may not see. GUI thread.
class Diagnosis final : public QObject, private RowSink {
    Q_OBJECT

public:
    static constexpr int kLines = 2'000;
    static constexpr qint64 kPatienceMs = 10'000; ///< Then it is made of what has come.

    explicit Diagnosis(Desk& desk, QObject* parent = nullptr);
    ~Diagnosis() override;

    /// `info` is the newest answer of system.info. gathered() follows, once.
    void gather(Json info);

Q_SIGNALS:
    void gathered(const QByteArray& text);

private:
    void columnsKnown(const WireColumns& columns) override;
    [[nodiscard]] Taken take(const protocol::Update& update) override;
    void judge();
    void finish();
    [[nodiscard]] QByteArray text() const;

    Desk& m_desk;
    Subscription* m_log;
    std::unique_ptr<Alarm> m_patience;
    WireColumns m_columns;
    Json m_info;
    Json m_alarms;
    std::vector<std::string> m_lines;
    bool m_hasAlarms = false;
    bool m_isDone = true;
};

} // namespace eraflazz::console
