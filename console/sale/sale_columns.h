// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rows/cell_face.h"

#include <QString>

#include <optional>
#include <string_view>

namespace eraflazz::console {

/// The columns of every grid of sales, in the order they stand at first.
enum class SaleColumn {
    Code,
    Time,
    Agent,
    Product,
    Destination,
    Price,
    Status,
    Serial,
    Supplier,
    Duration,
    RefId,
    Amount,
    BalanceBefore,
    BalanceAfter,
    Cost,
    Commission,
    Profit,
    Attempts,
    Category,
    Brand,
    Message,
    StatusTime,
    SupplierSku,
    SupplierAnswer,
    SupplierRef,
};
inline constexpr int kSaleColumns = static_cast<int>(SaleColumn::SupplierRef) + 1;

/// An open sale that is older than this is late: its duration is red.
inline constexpr qint64 kSaleSlaMs = 60'000;

/// What actions need to know about a sale that stands in a grid.
struct SaleBrief final {
    QString id;
    QString code;
    QString agent;
    QString refId;
    QString product;
    QString destination;
    QString status; ///< The daemon's word: "PROCESSING".
    QString sn;
    QString message;
    QString supplier;
    qint64 price = 0;
    qint64 amount = 0;
    qint64 timeMs = 0;
    qint64 version = 0;
    bool isDoubtful = false;

    [[nodiscard]] bool isOpen() const { return status == u"PENDING" || status == u"PROCESSING"; }
    /// A supplier may have it: something can be asked.
    [[nodiscard]] bool isAskable() const { return status == u"PROCESSING" || isDoubtful; }
    [[nodiscard]] std::optional<SaleState> state() const { return saleState(status.toStdString(), isDoubtful); }
};

/// How the time of a sale is written.
enum class SaleTimes {
    Clock, ///< Of now: "21:14:06" as long as nobody can mistake the day, then the day.
    Dated, ///< Of any time: "21:14:06" today, else "22 Nov 21:14".
};

/// How sales stand in grids: what each column says, and what a sale of a row is. Must outlive the models. GUI thread.
class SaleFace final {
public:
    explicit SaleFace(SaleTimes times);
    SaleFace(const SaleFace&) = delete;
    SaleFace& operator=(const SaleFace&) = delete;

    [[nodiscard]] CellFace& cells() { return m_cells; }
    /// How old open sales are is counted up to here; left alone while the data is old.
    void setNow(qint64 unixMs);
    [[nodiscard]] SaleBrief brief(const std::string& key, qint64 version, const PackedRow& row) const;
    /// Of an open sale so far, of another as the daemon says; nothing when that is not known.
    [[nodiscard]] std::optional<qint64> durationMs(const PackedRow& row) const;

private:
    [[nodiscard]] QVariant dress(const PackedRow& row, SaleColumn column, int role) const;
    [[nodiscard]] QVariant timeCell(const PackedRow& row, std::string_view wire, int role) const;
    [[nodiscard]] QVariant serialCell(const PackedRow& row, int role) const;
    [[nodiscard]] QVariant durationCell(const PackedRow& row, int role) const;
    [[nodiscard]] QString textAt(const PackedRow& row, std::string_view wire) const;
    [[nodiscard]] std::optional<qint64> numberAt(const PackedRow& row, std::string_view wire) const;

    SaleTimes m_times;
    CellFace m_cells;
    qint64 m_nowMs = 0;
};

/// How a column with the daemon's name is called and written.
struct SaleColumnNote final {
    QString title;
    Writing writing = Writing::Text;
};
/// Nothing for one that no grid has.
[[nodiscard]] std::optional<SaleColumnNote> saleColumnOf(std::string_view wire);
/// The filter's key for the column ("supplier"), or empty when nothing can be asked about it.
[[nodiscard]] QString saleFilterKey(SaleColumn column);

} // namespace eraflazz::console
