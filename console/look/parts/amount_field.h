// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace eraflazz::look {

class Field;

/// An amount as people type it (250rb, 1jt, 1.250.000). Shows what it understood at the right; what it did not
/// understand it refuses with a sentence when the person leaves the field or presses Enter, never while typing.
class AmountField final : public QWidget {
    Q_OBJECT

public:
    explicit AmountField(const QString& label, QWidget* parent = nullptr);

    /// Nothing while the text is empty or not understood.
    [[nodiscard]] std::optional<Money> amount() const { return m_amount; }
    void setAmount(Money amount);
    [[nodiscard]] QLineEdit* edit() const;
    [[nodiscard]] Field* field() const { return m_field; }
    /// Judges now, as leaving the field does. True when there is an amount.
    bool judge();

Q_SIGNALS:
    void amountChanged();

private:
    void read(const QString& text);

    Field* m_field;
    std::optional<Money> m_amount;
};

} // namespace eraflazz::look
