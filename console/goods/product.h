// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "look/cell.h"
#include "look/ink.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace eraflazz::console {

/// A product as the catalogue tells it. Costs are there only for those who may see them.
struct Product final {
    QString code;
    QString name;
    QString category;
    QString brand;
    QString status; ///< open, disturbed, empty, closed
    QString closedReason;
    QString bestSupplier;
    QString policy; ///< priority, cheapest, success_rate
    Money price;    ///< Before level margins.
    std::optional<Money> bestCost;
    std::optional<Money> margin; ///< Price minus best cost.
    int mappings = 0;
    int version = 0;
    std::optional<int> cutoffStart; ///< Of the best mapping; only from daemons that tell it.
    std::optional<int> cutoffEnd;
    bool operator==(const Product&) const = default;
};

/// "open" in the words of the trade: Aktif, Gangguan, Kosong, Tutup.
[[nodiscard]] QString productStatusWord(const QString& status);
[[nodiscard]] look::State productState(const QString& status);
[[nodiscard]] const QStringList& productStatuses(); ///< On the wire, in the order people choose from.

[[nodiscard]] QString policyWord(const QString& policy);
[[nodiscard]] const QStringList& policies(); ///< On the wire.

/// The one thing to know about a product beside its price, and how loudly to say it.
struct ProductNote final {
    QString words;
    look::Ink ink = look::Ink::Third;
    /// Somebody should look at it.
    [[nodiscard]] bool isUrgent() const { return ink != look::Ink::Third; }
};
[[nodiscard]] ProductNote noteOf(const Product& product);

/// "06:00–22:00", or "24 jam" when both ends are the same: open from the end of the closed time to its beginning.
[[nodiscard]] QString openHours(int cutoffStart, int cutoffEnd);
[[nodiscard]] QString minuteText(int minute); ///< "06:00"

} // namespace eraflazz::console
