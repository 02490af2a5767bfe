// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"
#include "core/link/link_fault.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

#include <memory>

namespace eraflazz::console {

class Wire;

/// Looks whether a daemon for consoles answers at an address: until its greeting, without saying who asks. An unknown
/// certificate ends it as at a sign-in. One look at a time. GUI thread, does not wait.
class ServerCheck final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kAnswerMs = 10'000;

    explicit ServerCheck(Clock& clock, QObject* parent = nullptr);
    ~ServerCheck() override;

    void start(const QUrl& address, const QString& pinned = {});
    void stop(); ///< Silent.
    [[nodiscard]] bool isRunning() const { return m_timeout->isRunning(); }
    /// Whether anybody can sign in there, as far as the last look could tell.
    [[nodiscard]] bool isConfigured() const { return m_isConfigured; }

Q_SIGNALS:
    /// No problem: it greets, and speaks as this console does.
    void ended(const eraflazz::console::LinkFault& fault);

private:
    void heard(const QString& text);
    void end(const LinkFault& fault);

    Clock& m_clock;
    std::unique_ptr<Alarm> m_timeout;
    QPointer<Wire> m_wire;
    bool m_isConfigured = true;
};

} // namespace eraflazz::console
