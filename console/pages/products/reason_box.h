// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace eraflazz::console {

class Desk;

/// The shop's reasons for changing prices, as its table has them; the usual one while they are not known.
class ReasonBox final : public QComboBox {
    Q_OBJECT

public:
    ReasonBox(Desk& desk, QWidget* parent);
    [[nodiscard]] QString code() const { return currentData().toString(); }
};

} // namespace eraflazz::console
