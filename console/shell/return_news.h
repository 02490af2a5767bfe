// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/clock.h"

#include <QObject>

#include <memory>
#include <optional>

namespace eraflazz::console {

class ControlClient;
class NewsBoard;

/// Says that a lost link is back, and how many changes the lists missed, where the daemon could tell: it waits a moment
/// for them. GUI thread.
class ReturnNews final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 kPatienceMs = 700;

    ReturnNews(ControlClient& client, NewsBoard& news, QObject* parent);
    ~ReturnNews() override;

    void begin(); ///< The link is live again.

private:
    void caughtUp(std::optional<int> changes);
    void tell();

    NewsBoard& m_news;
    std::unique_ptr<Alarm> m_patience;
    bool m_isWaiting = false;
    std::optional<int> m_changes; ///< Nothing: a list had to begin anew.
};

} // namespace eraflazz::console
