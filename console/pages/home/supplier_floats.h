// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/chart/meter_row.h"

#include <QWidget>

#include <optional>
#include <vector>

class QVBoxLayout;

namespace eraflazz::look {
class Card;
class FactRows;
class RestLink;
} // namespace eraflazz::look

namespace eraflazz::console {

/// A supplier's balance, and how long it lasts as far as anybody knows.
struct SupplierFloat final {
    QString supplier;
    std::int64_t amount = 0;
    std::optional<std::int64_t> lastsMs;
    bool isLow = false;
    bool operator==(const SupplierFloat&) const = default;
};

/// "2 j 10 mnt", "1 hari 4 j".
[[nodiscard]] QString lastingWords(std::int64_t milliseconds);

/// The suppliers' balances, the one that ends first on top.
class SupplierFloats final : public QWidget {
    Q_OBJECT

public:
    explicit SupplierFloats(QWidget* parent = nullptr);

    void setFloats(std::vector<SupplierFloat> floats, const QString& age);
    void setMost(int most) { m_most = static_cast<std::size_t>(most); } ///< From the next figures on.
    void setStale(bool isStale);

Q_SIGNALS:
    void supplierAsked(const QString& supplier);
    void restAsked();

private:
    look::Card* m_card;
    look::RestLink* m_rest; ///< Those without room: the sum is of all.
    QVBoxLayout* m_rows;
    look::FactRows* m_sum;
    std::vector<look::MeterRow*> m_shown;
    std::vector<QString> m_names;
    std::size_t m_most = 6;
};

} // namespace eraflazz::console
