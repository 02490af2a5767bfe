// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profiles.h"
#include "core/session/secret_store.h"
#include "desk/desk.h"
#include "look/theme.h"
#include "shell/page_entry.h"

#include <QWidget>

#include <map>

class QHBoxLayout;
class QMenu;

namespace eraflazz::look {
class DisconnectedBar;
class NavRail;
class TopBar;
} // namespace eraflazz::look

namespace eraflazz::console {

class NewsBoard;
class PageDeck;
class Preferences;
class ReturnNews;
class SearchPopup;
class ShopPulse;
class StatusLine;
class StepUp;

/// Everything around the pages of a signed-in person: top bar, rail, news, the bar of a lost connection, keys, status.
/// Lives from sign-in to sign-out. GUI thread.
class Workplace final : public QWidget {
    Q_OBJECT

public:
    /// All of them outlive this.
    struct Parts final {
        ControlClient& client;
        ActionRegistry& actions;
        Profiles& profiles;
        Preferences& preferences;
        SecretStore& secrets;
        look::Theme& theme;
        const PageCatalog& catalog;
    };

    Workplace(const Parts& parts, const Profile& profile, QWidget* parent = nullptr);
    ~Workplace() override;

    [[nodiscard]] Desk& desk() const { return *m_desk; }
    [[nodiscard]] PageDeck& deck() const { return *m_deck; }
    [[nodiscard]] NewsBoard& news() const { return *m_news; }
    [[nodiscard]] look::NavRail& rail() const { return *m_rail; }
    [[nodiscard]] const Profile& profile() const { return m_profile; }
    [[nodiscard]] const QString& signedIn() const { return m_signedIn; } ///< Whose place this is.
    /// One of the window's own actions; null for a name that is none.
    [[nodiscard]] QAction* action(std::string_view id) const;

    /// The page of that place; says so when there is none for this person.
    void goTo(const Place& place);
    /// Where this person was last on this server, else the first page.
    void goWhereLast();
    /// Looked at, or hidden (minimised, locked): pages stop watching then.
    void setForward(bool isForward);

Q_SIGNALS:
    void lockAsked();
    void signOutAsked();
    void fullScreenAsked();
    void quietAsked(); ///< No news of alarms for an hour.
    void otherServerAsked(const eraflazz::console::Profile& profile);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using Fill = void (*)(QMenu& menu, Workplace& place, const Parts& parts);

    void addActions();
    void connectTop();
    void fillRail();
    void markRail();
    void badge();
    void linkChanged();
    void help();
    void changePassword();
    void twoStep();
    void enrol(const Json& told);
    void codesChanged(const QString& sentence);
    void sayOwed();
    void popUp(Fill fill, bool isRight);

    Parts m_parts;
    Profile m_profile;
    QString m_signedIn;
    Desk* m_desk;
    StepUp* m_stepUp;
    ShopPulse* m_pulse;
    std::map<std::string_view, QAction*> m_actions;
    look::TopBar* m_top;
    QHBoxLayout* m_middle;
    look::NavRail* m_rail = nullptr;
    look::DisconnectedBar* m_disconnected;
    NewsBoard* m_news;
    ReturnNews* m_returnNews;
    PageDeck* m_deck;
    StatusLine* m_status;
    SearchPopup* m_search;
    bool m_wasLost = false;
    bool m_isOwedTold = false;
};

} // namespace eraflazz::console
