// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "goods/form_dialog.h"
#include "pages/mapping/mapping_sheet.h"
#include "pages/mapping/unmatched.h"

#include <QStringList>

class QComboBox;
class QStandardItemModel;
class QTimer;

namespace eraflazz::look {
class AmountField;
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// A new line of a product, or one changed. Codes are completed from the supplier's own price list, which also knows
/// the cost.
class MappingForm final : public FormDialog {
    Q_OBJECT

public:
    /// A new line; `code` fills it in when it came from the list of unmapped codes.
    MappingForm(Desk& desk,
                const QString& product,
                const QStringList& suppliers,
                const std::optional<Unmatched>& code,
                QWidget* parent);
    /// A line as it was seen. `cost`: what to propose instead of its own.
    MappingForm(
        Desk& desk, const QString& product, const MappingLine& line, const std::optional<Money>& cost, QWidget* parent);

Q_SIGNALS:
    /// The daemon took it; so many standings of agents would lose (0 mostly).
    void written(int losses);
    /// It was changed by somebody else: look again.
    void changedMeanwhile();

private:
    MappingForm(Desk& desk, const QString& product, const QString& title, const QString& verb, QWidget* parent);
    void build(const QStringList& suppliers);
    void askCodes();
    void tookCode(const QString& sku);
    void judge();
    [[nodiscard]] bool isFilled();
    void send();
    [[nodiscard]] std::optional<Call> call();
    [[nodiscard]] static std::optional<int> minuteIn(const QString& typed);

    Desk& m_desk;
    QString m_product;
    std::string m_idem;
    std::optional<MappingLine> m_seen;
    QComboBox* m_supplier;
    look::Field* m_sku;
    look::AmountField* m_cost;
    QComboBox* m_status;
    look::Field* m_from;
    look::Field* m_to;
    look::Field* m_stock;
    look::Field* m_reason;
    QStandardItemModel* m_codes;
    QTimer* m_pause;
    int m_round = 0;
};

} // namespace eraflazz::console
