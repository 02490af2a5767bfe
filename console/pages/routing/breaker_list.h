// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/supplier_watch.h"

#include <QWidget>

class QVBoxLayout;

namespace eraflazz::console {

class BreakerRow;

/// Every supplier with its light: asked, resting, held by a person, closed; and the way to change it.
class BreakerList final : public QWidget {
    Q_OBJECT

public:
    explicit BreakerList(QWidget* parent = nullptr);

    void setLights(const std::vector<SupplierNow>& lights);
    /// Whether the verbs may be pressed, and why not.
    void setAllowed(bool isAllowed, const QString& reason);

Q_SIGNALS:
    void changeAsked(const eraflazz::console::SupplierNow& light);

private:
    QVBoxLayout* m_column;
    std::vector<BreakerRow*> m_rows;
    bool m_isAllowed = false;
    QString m_reason;
};

/// "asked as usual", "held open by a person" ...
[[nodiscard]] QString lightWords(const SupplierNow& light);

} // namespace eraflazz::console
