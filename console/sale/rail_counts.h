// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/packed_row.h"
#include "core/rows/row_sink.h"

#include <QObject>
#include <QString>

#include <string>
#include <unordered_map>
#include <vector>

namespace eraflazz::console {

/// The counts of trx.counts by group and name. A name that was seen once stays, with 0 when the daemon is silent about
/// it, so that nothing in the rail jumps. GUI thread.
class RailCounts final : public QObject, public RowSink {
    Q_OBJECT

public:
    static constexpr std::size_t kNamesMax = 500;

    using QObject::QObject;

    void columnsKnown(const WireColumns& columns) override;
    [[nodiscard]] Taken take(const protocol::Update& update) override;

    [[nodiscard]] qint64 count(const QString& group, const QString& name) const;
    /// Of a group, the most frequent first when they were first seen.
    [[nodiscard]] const std::vector<QString>& names(const QString& group) const;

Q_SIGNALS:
    void namesChanged(); ///< There is a name that was not there before.
    void countsChanged();

private:
    struct Count final {
        QString group, name;
        qint64 count = 0;
        quint32 filling = 0;
    };
    [[nodiscard]] bool put(const protocol::Update::Row& row);
    void sortNew();

    WireColumns m_columns;
    int m_groupAt = -1, m_nameAt = -1, m_countAt = -1;
    std::unordered_map<std::string, Count> m_counts; ///< By the daemon's key.
    std::unordered_map<QString, std::vector<QString>> m_names;
    quint32 m_filling = 0;
    bool m_hasNew = false;
};

} // namespace eraflazz::console
