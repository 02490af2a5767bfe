// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/call.h"

#include <QWidget>

#include <optional>

namespace eraflazz::look {
class Button;
class Card;
class Field;
class TextLine;
} // namespace eraflazz::look

namespace eraflazz::console {

class Desk;

/// Whether the daemon refuses new orders for a while, with a message for agents, and the switch for it. GUI thread.
class MaintenanceBox final : public QWidget {
    Q_OBJECT

public:
    explicit MaintenanceBox(Desk& desk, QWidget* parent = nullptr);

    /// From system.info; nothing when the daemon does not say.
    void setState(std::optional<bool> isOn, const QString& message);
    void ask(); ///< The question before the switch is thrown.
    void setStale(bool isStale);
    [[nodiscard]] QString unsaved() const;

Q_SIGNALS:
    void changed();

private:
    void send(bool on);
    void heard(const Answer& answer);
    void show();

    Desk& m_desk;
    look::Card* m_card;
    look::TextLine* m_words;
    look::Field* m_message;
    look::Button* m_switch;
    std::optional<bool> m_isOn;
    QString m_told;
    std::string m_idem;
    bool m_isSending = false;
    bool m_isStale = false;
};

} // namespace eraflazz::console
