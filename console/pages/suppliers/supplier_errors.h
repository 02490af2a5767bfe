// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QWidget>

class QVBoxLayout;

namespace eraflazz::look {
class Segmented;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// What a supplier refused most often in the last hour or day, by its own code, each with a way to its sales. GUI
/// thread.
class SupplierErrors final : public QWidget {
    Q_OBJECT

public:
    explicit SupplierErrors(Desk& desk, QWidget* parent = nullptr);

    /// Of the last hour, or of 24: stands beside the title.
    [[nodiscard]] look::Segmented* span() const { return m_span; }
    /// Asked again each time; what stood here of the same supplier stays until the answer comes.
    void showSupplier(const QString& supplier);

private:
    void ask();
    [[nodiscard]] bool isHour() const;
    void arrived(const Answer& answer);
    void show();
    void addRow(const Json& row, qint64 refused);
    void clear();

    Desk& m_desk;
    QString m_supplier;
    Json m_told;
    int m_round = 0;
    look::Segmented* m_span;
    look::TextLine* m_sum;
    QVBoxLayout* m_rows;
};

} // namespace eraflazz::console
