// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/link_fault.h"
#include "core/session/profiles.h"
#include "look/theme.h"

#include <QWidget>

namespace eraflazz::look {
class Button;
class Field;
class Segmented;
} // namespace eraflazz::look

namespace eraflazz::console {

class Clock;
class NoticeBox;
class ServerCheck;

/// What somebody sees who opens the console for the first time: language and theme, and the shop's server, which is
/// looked for before anybody types a password. GUI thread.
class FirstRun final : public QWidget {
    Q_OBJECT

public:
    FirstRun(Clock& clock, look::ThemeChoice theme, QWidget* parent = nullptr);
    ~FirstRun() override;

    /// What is typed, so that another language does not take it away.
    struct Typed final {
        QString address, name;
        int environment = 0;
    };
    [[nodiscard]] Typed typed() const;
    void setTyped(const Typed& typed);
    void focusFirst();

    /// Whether the server that was found has anybody who could sign in.
    [[nodiscard]] bool isServerConfigured() const;

Q_SIGNALS:
    void languageAsked(const QString& language); ///< "id" or "en".
    void themeAsked(eraflazz::look::ThemeChoice choice);
    void helpAsked();
    /// The server answers; the fault is None, or a certificate that a person must judge.
    void serverFound(const eraflazz::console::Profile& profile, const eraflazz::console::LinkFault& fault);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void goOn();
    void heard(const LinkFault& fault);
    void setBusy(bool isBusy);

    ServerCheck* m_check;
    Profile m_profile; ///< Looked for.
    look::Segmented* m_language;
    look::Segmented* m_theme;
    look::Field* m_address;
    look::Field* m_name;
    look::Segmented* m_environment;
    look::Button* m_go;
    NoticeBox* m_notice;
};

} // namespace eraflazz::console
