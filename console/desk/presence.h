// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/subscription.h"
#include "core/rows/row_store.h"

#include <QObject>
#include <QString>

#include <map>
#include <memory>
#include <string>

namespace eraflazz::console {

class Desk;

/// Who else looks at what, and says to them what this person looks at. Locks nothing: it is a courtesy. GUI thread.
class Presence final : public QObject, private RowWatcher {
    Q_OBJECT

public:
    static constexpr qint64 kAgainMs = 30'000; ///< The daemon forgets after a minute.

    struct Onlooker final {
        QString name;
        qint64 sinceMs = 0;
    };

    Presence(Desk& desk, QObject* parent);
    ~Presence() override;

    /// "ticket:ID"; empty: at nothing any more.
    void look(const std::string& subject);
    /// Somebody else who looks at it now.
    [[nodiscard]] const Onlooker* at(const std::string& subject) const;
    /// For the page that owns it: pauses and resumes with the page.
    [[nodiscard]] Subscription* subscription() const { return m_subscription.get(); }

Q_SIGNALS:
    void changed();

private:
    void rowsTold(std::span<const StoredRow* const> touched, std::span<const StoredRow* const> gone) override;
    void storeReset() override;
    void say(const std::string& subject, bool isOn);
    void readAll();

    Desk& m_desk;
    RowStore m_store;
    std::unique_ptr<Subscription> m_subscription;
    std::map<std::string, Onlooker> m_others;
    std::string m_subject;
    std::unique_ptr<Alarm> m_again;
};

} // namespace eraflazz::console
