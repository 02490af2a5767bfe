// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "goods/change_dialog.h"

#include <optional>

namespace eraflazz::look {
class Field;
} // namespace eraflazz::look

namespace eraflazz::console {

class ReasonChoice;

/// A change of many prices at once, in two steps: first what it would do is shown, then the same values are changed.
/// Typing something else goes back to the first step: nobody confirms an effect that was not seen. GUI thread.
class EffectDialog : public ChangeDialog {
    Q_OBJECT

Q_SIGNALS:
    void made(const eraflazz::Json& result); ///< {changed, request?}; the dialog closes.

protected:
    EffectDialog(Desk& desk, const QString& title, const QString& verb, QWidget* parent);

    /// Call once everything that is typed stands in body(); puts effect, reason and note below it.
    void finishForm();
    /// Something was typed: what was shown speaks of something else now.
    void forget();
    /// Nothing while what is typed cannot be asked for; the form says why.
    [[nodiscard]] virtual std::optional<Call> previewCall() const = 0;
    [[nodiscard]] virtual Call changeCall() const = 0; ///< Without idem, reason and note.
    /// Shows the effect below what was typed.
    [[nodiscard]] virtual QWidget* effectOf(const Json& effect) = 0;

private:
    void send() override;
    void taken(const Json& result) override;
    void refused(const Answer& answer) override;
    void judge();
    void preview();
    void showEffect(const Json& effect);
    void changeAsShown();

    const QString m_verbWords;
    bool m_isSeen = false; ///< The effect of just what is typed.
    bool m_isRefused = false;
    quint64 m_round = 0;
    QWidget* m_room = nullptr;   ///< Where the effect stands.
    QWidget* m_second = nullptr; ///< Reason and note: of the second step.
    ReasonChoice* m_reason = nullptr;
    look::Field* m_note = nullptr;
};

/// What would be sold below cost, as one sentence for a RiskBox; empty when nothing would.
[[nodiscard]] QString lossWords(const Json& effect);

} // namespace eraflazz::console
