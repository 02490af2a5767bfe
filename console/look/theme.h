// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look/tokens.h"

#include <QObject>
#include <QPalette>

#include <memory>

namespace eraflazz::look {

class FocusRing;
class SystemScheme;

enum class ThemeChoice { System, Light, Dark };

/// The Fusion palette that goes with the tokens.
[[nodiscard]] QPalette paletteOf(const Tokens& tokens);

/// Sets style, font, palette and tokens of the application and keeps them in step with the choice. One per process,
/// made right after QApplication; widgets learn of a change by QEvent::PaletteChange, others by changed().
class Theme final : public QObject {
    Q_OBJECT

public:
    explicit Theme(ThemeChoice choice = ThemeChoice::System, QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    void choose(ThemeChoice choice);
    [[nodiscard]] bool isDark() const;
    [[nodiscard]] SystemScheme& system() { return *m_system; }

Q_SIGNALS:
    void changed();

private:
    void apply();

    ThemeChoice m_choice;
    SystemScheme* m_system;
    FocusRing* m_ring;
};

} // namespace eraflazz::look
