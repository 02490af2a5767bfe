// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"
#include "json/json.h"

#include <vector>

class QCheckBox;

namespace eraflazz::look {
class FactRows;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class ProductCatalog;
struct Answer;

/// What a product is, apart from its prices and its state: read when the form opens, sent as what differs from that.
/// Whoever changed it meanwhile is not overwritten unseen.
class ChangeProductDialog final : public FormDialog {
    Q_OBJECT

public:
    ChangeProductDialog(Desk& desk, const ProductCatalog& catalog, const QString& code, QWidget* parent);

Q_SIGNALS:
    void changed(const QString& code);

private:
    struct Item final {
        const char* name; ///< On the wire.
        look::Field* field;
        qint64 most; ///< Of a number; 0: it is a text.
        qint64 least = 0;
    };

    void makeItems(const ProductCatalog& catalog);
    void load();
    void fill(const Json& product);
    void showGiven();
    void judge();
    void send();
    void heard(const Answer& answer);
    void take(const Json& now);
    void setWritable(bool isWritable);
    [[nodiscard]] QString known(const Item& item) const;
    [[nodiscard]] bool isChanged() const;

    Desk& m_desk;
    const QString m_code;
    std::string m_idem;
    Json m_product; ///< As it was seen.
    std::vector<Item> m_items;
    QCheckBox* m_serial;
    look::FactRows* m_given;
};

} // namespace eraflazz::console
