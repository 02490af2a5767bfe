// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/alarm_words.h"

#include <QString>

#include <functional>
#include <optional>

namespace eraflazz::console {

/// The ways to somebody who looks elsewhere: the desktop's, or a test's. GUI thread.
class Announcer {
public:
    /// What a person may do where an alarm was announced.
    struct Verbs final {
        std::function<void()> open;        ///< Brings the alarms to the front.
        std::function<void()> quietForNow; ///< No news for an hour.
    };

    Announcer() = default;
    Announcer(const Announcer&) = delete;
    Announcer& operator=(const Announcer&) = delete;
    virtual ~Announcer();

    virtual void setVerbs(Verbs verbs) = 0;
    /// The mark beside the desktop's clock: the worst alarm that nobody has taken note of. `line` says how many.
    virtual void showState(std::optional<Severity> worst, const QString& line) = 0;
    virtual void hideState() = 0;
    virtual void note(const QString& title, const QString& text, Severity severity) = 0;
    virtual void sound() = 0;
    virtual void alertWindow() = 0;
    /// Somebody has the console before them: nothing needs to pop up.
    [[nodiscard]] virtual bool isLookedAt() const = 0;
};

} // namespace eraflazz::console
