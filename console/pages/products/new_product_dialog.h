// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"

class QCheckBox;

namespace eraflazz::look {
class AmountField;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ProductCatalog;

/// A new product, most often like one that is there. It begins closed.
class NewProductDialog final : public FormDialog {
    Q_OBJECT

public:
    NewProductDialog(Desk& desk, const ProductCatalog& catalog, const QString& like, QWidget* parent);

Q_SIGNALS:
    void added(const QString& code);

private:
    void send();
    void judge();
    [[nodiscard]] look::Field* field(const QString& label, const char* name);

    Desk& m_desk;
    std::string m_idem;
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
