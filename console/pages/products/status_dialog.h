// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/form_dialog.h"
#include "goods/product.h"

#include <map>
#include <vector>

class QComboBox;

namespace eraflazz::look {
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// Opens or closes some products, each as it was seen, one after the other. Those that are refused stay listed with
/// the reason and can be tried again.
class StatusDialog final : public FormDialog {
    Q_OBJECT

public:
    StatusDialog(Desk& desk, std::vector<Product> products, QWidget* parent);

Q_SIGNALS:
    void changed(int products);

private:
    void begin();
    void next(std::size_t at);
    void finish();
    void judge();

    Desk& m_desk;
    std::vector<Product> m_products;            ///< As they were seen.
    std::map<std::string, std::string> m_idems; ///< By what is asked.
    std::vector<std::pair<QString, QString>> m_refused;
    QComboBox* m_status;
    look::Field* m_reason;
    look::TextLine* m_sum;
    int m_done = 0;
};

} // namespace eraflazz::console
