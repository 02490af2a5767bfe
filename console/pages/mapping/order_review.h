// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"
#include "pages/mapping/order_drafts.h"

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

class Desk;

/// Every changed order before it is saved: before and after, and those somebody else changed meanwhile.
class OrderReview final : public FormDialog {
    Q_OBJECT

public:
    OrderReview(Desk& desk, OrderDrafts& drafts, QWidget* parent);

Q_SIGNALS:
    /// It is saved, or refused because it has changed: look at it again.
    void looked(const QString& product);

private:
    void build();
    void begin();
    void next();

    Desk& m_desk;
    OrderDrafts& m_drafts;
    QWidget* m_rows = nullptr;
    look::Field* m_reason;
    QStringList m_left; ///< Products still to be saved.
    QStringList m_refused;
};

} // namespace eraflazz::console
