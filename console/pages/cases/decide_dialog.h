// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"
#include "kernel/money.h"

#include <QDialog>

#include <optional>
#include <string>
#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace eraflazz::look {
class AmountField;
class Button;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;
class SidePanel;

/// Proposes what shall become of a case (case.get): the verbs the daemon allows, what each would do to the money, the
/// proof, and the second person. A decision that takes money back asks for the amount to be typed. GUI thread.
class DecideDialog final : public QDialog {
    Q_OBJECT

public:
    DecideDialog(Desk& desk, const Json& theCase, QWidget* parent);
    ~DecideDialog() override;

Q_SIGNALS:
    void proposed(const QString& request);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void takeVerb();
    void showEffect();
    [[nodiscard]] std::string verb() const;
    [[nodiscard]] bool movesMoneyBack() const;
    [[nodiscard]] bool judge();
    void send();
    void heard(const Answer& answer);

    Desk& m_desk;
    Json m_case;
    Money m_price;
    std::string m_idem;
    bool m_isSending = false;
    std::vector<std::string> m_verbs;
    QButtonGroup* m_choice;
    look::Field* m_sn;
    look::AmountField* m_costBack;
    look::Field* m_reason;
    look::AmountField* m_typed;
    look::TextLine* m_problem;
    SidePanel* m_effect;
    look::Button* m_send;
    look::Button* m_cancel;
};

} // namespace eraflazz::console
