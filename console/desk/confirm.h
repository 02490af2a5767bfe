// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/parts/fact_rows.h"

#include <QDialog>

#include <functional>

namespace eraflazz::console {

/// What a person must see before something is taken away that is not money.
struct Question final {
    QString title;                 ///< "Disable rina?"
    QString consequence;           ///< One or two sentences.
    std::vector<look::Fact> facts; ///< What changes: before and after.
    QString verb;                  ///< The button's word, never OK.
    bool isDangerous = true;       ///< A red outline instead of the filled button.
};

/// Asks over `asker`; `then` runs when the person says the verb. Esc and Cancel change nothing. Money has its own
/// (look::MoneyDialog).
void confirm(QWidget* asker, const Question& question, std::function<void()> then);

/// The window confirm() opens, named "confirm"; its button "confirmVerb".
class ConfirmDialog final : public QDialog {
    Q_OBJECT

public:
    explicit ConfirmDialog(const Question& question, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace eraflazz::console
