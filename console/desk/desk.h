// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/link/control_client.h"
#include "core/session/action_registry.h"
#include "core/session/profiles.h"
#include "desk/place.h"
#include "look/parts/strip.h"

#include <QObject>

#include <functional>
#include <string_view>

class QAction;
class QWidget;

namespace eraflazz::console {

/// What every page is given: the daemon, the person's rights, the ways to other pages, the place for news, and what is
/// remembered. One per window, for as long as one person is signed in. GUI thread.
class Desk final : public QObject {
    Q_OBJECT

public:
    /// Asks the person for the password again (a dialog over `asker`) and tells whether the daemon took it.
    using StepUp = std::function<void(QWidget* asker, std::function<void(bool isGiven)> then)>;

    Desk(ControlClient& client, ActionRegistry& actions, Profiles& profiles, QObject* parent = nullptr);
    ~Desk() override;

    [[nodiscard]] ControlClient& client() const { return m_client; }
    [[nodiscard]] ActionRegistry& actions() const { return m_actions; }
    [[nodiscard]] Clock& clock() const { return m_client.clock(); }
    [[nodiscard]] Rights rights() const { return Rights(m_client.welcome().scopes); }
    [[nodiscard]] bool may(std::string_view scope) const { return rights().has(scope); }
    [[nodiscard]] QString user() const { return QString::fromStdString(m_client.welcome().user); }

    /// Asks for something that changes nothing. Answered once unless `context` is gone.
    RequestBook::Id ask(Call call, QObject* context, Answered then);
    /// Changes something. The call must carry the idem of its form. Asks for the password again when the daemon wants
    /// it; when the link breaks around the call, repeats the same call as soon as the link is back, which tells what
    /// happened instead of doing it twice. `then` hears a Reply, a refusal, or Cancelled when the person gave no
    /// password; nothing when `asker` is gone.
    void change(Call call, QWidget* asker, Answered then);
    void setStepUp(StepUp stepUp) { m_stepUp = std::move(stepUp); }

    void goTo(const Place& place);
    /// News under the top bar; `does` runs when its verb is pressed.
    void tell(const look::News& news, std::function<void()> does = nullptr);
    /// The failure in words, as bad news.
    void tellFailure(const Answer& answer);

    /// A registered action with its words, key and right, alive while `owner` is; its key works while the focus is in
    /// `owner` or below.
    [[nodiscard]] QAction* makeAction(std::string_view id, QWidget* owner, std::function<void()> does);

    /// What a page remembers for this server and person.
    [[nodiscard]] QByteArray remembered(const QString& what, int schema) const;
    void remember(const QString& what, const QByteArray& value, int schema);
    void setProfile(const QString& id) { m_profile = id; }
    [[nodiscard]] const QString& profile() const { return m_profile; }

Q_SIGNALS:
    void placeAsked(const eraflazz::console::Place& place);
    void newsTold(const eraflazz::look::News& news, const std::function<void()>& does);

private:
    void changeNow(Call call, QWidget* asker, Answered then, int tries);
    void fit(QAction* action, std::string_view id);

    ControlClient& m_client;
    ActionRegistry& m_actions;
    Profiles& m_profiles;
    QString m_profile;
    StepUp m_stepUp;
};

} // namespace eraflazz::console
