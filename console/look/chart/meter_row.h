// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace eraflazz::look {

/// A balance and how long it lasts: name, amount, time, and a bar below. Only a low one has a colour.
struct Meter {
    QString name;
    QString amount;
    QString lasts;
    double share = 0; ///< Of the longest bar, 0 to 1.
    bool isLow = false;
};

/// Pressing it asks for more about what the balance is of.
class MeterRow final : public QAbstractButton {
    Q_OBJECT

public:
    explicit MeterRow(Meter meter, QWidget* parent = nullptr);
    void setMeter(Meter meter);
    [[nodiscard]] QSize sizeHint() const override { return {272, 54}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 34}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Meter m_meter;
};

} // namespace eraflazz::look
