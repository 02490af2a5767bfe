// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kernel/money.h"
#include "look/parts/approvers.h"
#include "look/parts/fact_rows.h"

#include <QDialog>

namespace eraflazz::look {

class AmountField;
class Button;

/// Everything a person must see before money moves. The same build everywhere.
struct MoneyQuestion {
    QString title;         ///< What happens, with the object's code: "Putuskan 7K3M9F: tidak terkirim"
    QString amountCaption; ///< "Dana kembali ke agen"
    Money amount;
    std::vector<Fact> facts;         ///< Who, balance before and after, evidence.
    QString risk;                    ///< One sentence, or empty.
    std::vector<Approver> approvers; ///< Empty: one person is enough.
    bool mustTypeAmount = false;     ///< Irreversible decisions ask for the amount again.
    QString verb;                    ///< The button's word: "Kembalikan dana". Never OK.
    QString note;                    ///< Beside the buttons: "lalu orang kedua menyetujui"
};

/// The panel. Enter does nothing until a typed amount matches; Esc and the left button refuse.
class MoneyConfirmation final : public QWidget {
    Q_OBJECT

public:
    explicit MoneyConfirmation(const MoneyQuestion& question, QWidget* parent = nullptr);

    [[nodiscard]] AmountField* amountField() const { return m_typed; }
    [[nodiscard]] Button* confirmButton() const { return m_confirm; }
    [[nodiscard]] Button* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void confirmed();
    void cancelled();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] bool mayConfirm() const;
    void confirm();

    Money m_amount;
    AmountField* m_typed = nullptr;
    Button* m_confirm;
    Button* m_cancel;
};

/// The panel as a window of its own. exec() or open(); accepted means confirmed.
class MoneyDialog final : public QDialog {
    Q_OBJECT

public:
    explicit MoneyDialog(const MoneyQuestion& question, QWidget* parent = nullptr);
    [[nodiscard]] MoneyConfirmation* panel() const { return m_panel; }

private:
    MoneyConfirmation* m_panel;
};

} // namespace eraflazz::look
