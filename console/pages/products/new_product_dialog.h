// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

class QCheckBox;

namespace eraflazz::look {
class AmountField;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class ProductCatalog;

/// A new product, most often like one that is there. It begins closed.
class NewProductDialog final : public ChangeDialog {
    Q_OBJECT

public:
    NewProductDialog(Desk& desk, const ProductCatalog& catalog, const QString& like, QWidget* parent);

Q_SIGNALS:
    void added(const QString& code);

private:
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;
    void judge();

    look::Field* m_code;
    look::Field* m_name;
    look::AmountField* m_price;
    look::Field* m_like;
    look::Field* m_category;
    look::Field* m_brand;
    look::Field* m_destType;
    look::Field* m_destRule;
    QCheckBox* m_serial;
};

} // namespace eraflazz::console
