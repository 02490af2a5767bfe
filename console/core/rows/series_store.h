// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/rows/packed_row.h"
#include "core/rows/row_sink.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

namespace eraflazz::console {

/// The buckets of charts: at most so many, the newest, each replaced in place while its time runs. Tells once a second
/// at most, however often buckets change. GUI thread.
class SeriesStore final : public QObject, public RowSink {
    Q_OBJECT

public:
    static constexpr int kBucketsMax = 300; ///< More points than pixels help nobody, and charts are drawn in software.
    static constexpr qint64 kTellMs = 1000;

    explicit SeriesStore(Clock& clock, int bucketsMax = kBucketsMax, QObject* parent = nullptr);

    void columnsKnown(const WireColumns& columns) override;
    [[nodiscard]] Taken take(const protocol::Update& update) override;

    [[nodiscard]] int count() const { return static_cast<int>(m_buckets.size()); }
    [[nodiscard]] bool has(std::string_view column) const { return columnNamed(m_columns, column) >= 0; }
    /// Oldest first; nothing where a bucket has no such value.
    [[nodiscard]] std::vector<std::optional<std::int64_t>> values(std::string_view column) const;
    [[nodiscard]] std::vector<std::int64_t> times() const; ///< Unix milliseconds, where each bucket begins.
    [[nodiscard]] std::optional<std::int64_t> latest(std::string_view column) const;

Q_SIGNALS:
    void changed();

private:
    struct Bucket final {
        std::string key;
        std::int64_t version = 0;
        PackedRow cells;
        std::uint32_t filling = 0;
    };
    using Buckets = std::map<std::int64_t, Bucket>; // by time
    [[nodiscard]] bool put(const std::string& key, std::int64_t version, PackedRow cells);
    void trim();
    void tellSoon();
    void tell();

    Clock& m_clock;
    std::size_t m_most;
    WireColumns m_columns;
    int m_timeAt = -1;
    Buckets m_buckets;
    std::map<std::string, std::int64_t, std::less<>> m_timeOf; ///< By key.
    std::uint32_t m_filling = 0;
    qint64 m_toldMs = 0;
    std::unique_ptr<Alarm> m_tell;
};

} // namespace eraflazz::console
