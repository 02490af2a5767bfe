// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/packed_row.h"
#include "core/rows/row_sink.h"

#include <QAbstractListModel>

#include <vector>

namespace eraflazz::console {

/// How many rows have which status, for the filter rail: the names it was made with, always, in that order, 0 where
/// the daemon says nothing; names of a later daemon behind them. RawRole is the count, KeyRole the name. GUI thread.
class CountsModel final : public QAbstractListModel, public RowSink {
    Q_OBJECT

public:
    static constexpr std::size_t kNamesMax = 64;

    explicit CountsModel(const std::vector<std::string>& names, QObject* parent = nullptr);

    void columnsKnown(const WireColumns& columns) override;
    [[nodiscard]] Taken take(const protocol::Update& update) override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] std::int64_t countOf(std::string_view name) const;

private:
    struct Count final {
        std::string name;
        std::string key; ///< The daemon's, once it has spoken.
        std::int64_t count = 0;
        std::uint32_t filling = 0;
    };
    [[nodiscard]] bool put(const std::string& key, std::string_view name, std::int64_t count);
    void set(std::size_t at, std::int64_t count);

    std::vector<Count> m_counts;
    WireColumns m_columns;
    int m_nameAt = -1;
    int m_countAt = -1;
    std::uint32_t m_filling = 0;
};

} // namespace eraflazz::console
