// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fake_clock.h"
#include "core/fake_daemon.h"
#include "core/link/subscription.h"
#include "core/rows/row_store.h"
#include "desk/page.h"
#include "protocol/contract.h"
#include "shell/console_window.h"
#include "shell/page_deck.h"
#include "shell/password_field.h"
#include "shell/preferences.h"
#include "shell/sign_in_form.h"
#include "shell/sign_in_page.h"
#include "ui_main.h"

#include <QAbstractButton>
#include <QDir>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace eraflazz::console {

/// A keyring that does what the test says.
class FakeKeyring final : public Keyring {
public:
    struct Box {
        std::map<QString, QString> secrets;
        SecretProblem problem = SecretProblem::None;
        bool isSilent = false;
        bool isLocked = false;
    };
    explicit FakeKeyring(Box& box) : m_box(box) {}
    void read(const QString& key, Answered then) override
    {
        const auto found = m_box.secrets.find(key);
        if (m_box.isSilent)
            return;
        if (m_box.problem != SecretProblem::None)
            then({m_box.problem, {}, {}});
        else if (found == m_box.secrets.end())
            then({SecretProblem::NotFound, {}, {}});
        else
            then({SecretProblem::None, found->second, {}});
    }
    void write(const QString& key, const QString& secret, Answered then) override
    {
        if (m_box.problem == SecretProblem::None)
            m_box.secrets[key] = secret;
        if (!m_box.isSilent)
            then({m_box.problem, {}, {}});
    }
    void remove(const QString& key, Answered then) override
    {
        m_box.secrets.erase(key);
        then({});
    }
    void askWhetherLocked(std::function<void(bool)> then) override { then(m_box.isLocked); }

private:
    Box& m_box;
};

/// A page that shows live rows and something typed, which must survive whatever the link does.
class SamplePage final : public Page {
public:
    SamplePage(Desk& desk, QWidget* parent)
        : Page(desk, parent), store(desk.clock()), subscription(desk.client(), store), typed(new QLineEdit(this))
    {
        auto* column = new QVBoxLayout(this);
        column->addWidget(typed);
        offer("view.refresh", [this] { ++refreshed; });
        subscription.open({.topic = QStringLiteral("trx.live"), .filter = {}, .columns = {}});
        watch(&subscription);
    }
    void open(const Place& place) override { opened = place; }
    [[nodiscard]] QString unsaved() const override { return {}; }

    RowStore store;
    Subscription subscription;
    QLineEdit* typed;
    Place opened;
    int refreshed = 0;
};

/// A console with everything around it faked: time, daemon, keyring, folder of settings.
struct ShellBench {
    explicit ShellBench(look::Theme* theme) : m_theme(theme)
    {
        if (!daemon.listen())
            qFatal("no port");
        client.setDice([](int below) { return below / 2; });
        daemon.welcome.name = "Rina Astuti";
        daemon.welcome.role = "finance_maker";
        daemon.welcome.scopes = {"trx.read",
                                 "trx.act",
                                 "case.read",
                                 "deposit.read",
                                 "request.read",
                                 "supplier.read",
                                 "product.read",
                                 "system.read",
                                 "alarm.read"};
        daemon.onRequest = [this](const protocol::Message& it) { return answer(it); };
        Profile profile;
        profile.name = QStringLiteral("Makmur Jaya Reload");
        profile.address = daemon.address();
        profile.user = QStringLiteral("rina");
        profile.usedAt = QDateTime::fromMSecsSinceEpoch(clock.unixMs(), Qt::UTC);
        profileId = profiles.save(profile).value_or(QString());
    }

    void open()
    {
        window = std::make_unique<ConsoleWindow>(
            Workplace::Parts{client, actions, profiles, preferences, secrets, *m_theme, catalog});
        window->resize(1440, 900);
        window->show();
    }
    [[nodiscard]] SignInForm& form() const { return window->signIn().form(); }
    template <typename Widget> [[nodiscard]] Widget* find(const char* name) const
    {
        return window->findChild<Widget*>(QString::fromLatin1(name));
    }
    void type(const QString& user, const QString& password) const
    {
        form().user()->setText(user);
        form().password()->edit()->setText(password);
    }
    void enter() const
    {
        type(QStringLiteral("rina"), QStringLiteral("sepuluh huruf"));
        press("enter");
    }
    void press(const char* name) const { find<QAbstractButton>(name)->click(); }
    [[nodiscard]] bool endsIn(LinkState state)
    {
        return QTest::qWaitFor([this, state] { return client.state() == state; });
    }
    [[nodiscard]] bool goLive()
    {
        if (window == nullptr)
            open();
        enter();
        return endsIn(LinkState::Live) && window->workplace() != nullptr;
    }
    [[nodiscard]] SamplePage* page() const
    {
        // Pages of a test are SamplePage and have no meta object of their own.
        return static_cast<SamplePage*>(window->workplace()->deck().current());
    }

    /// Time goes by, and the daemon answers the pings meanwhile: a clock that leaps looks like a dead link.
    void pass(qint64 ms)
    {
        constexpr qint64 kStepMs = 5'000;
        for (; ms > 0; ms -= kStepMs) {
            clock.advance(std::min(ms, kStepMs));
            QTest::qWait(2);
        }
    }

    /// Rows as the daemon would send them to whoever watches the topic with that filter: `[key, version, cells ...]`.
    [[nodiscard]] bool feed(const std::string& topic, const std::string& filter, const std::string& rows)
    {
        const std::string name = topic + "|" + filter;
        if (!QTest::qWaitFor([&] { return m_subs.contains(name); }))
            return false;
        daemon.say(protocol::notificationText("sub.snapshot",
                                              R"({"sub":")" + m_subs[name] +
                                                  R"(","seq":1,"prev":0,"change":1,"first":true,"last":true,"rows":[)" +
                                                  rows + "]}"));
        return true;
    }

    /// The window, or something else, as a picture, for the eyes of whoever asks for it.
    void picture(const QString& name, QWidget* what = nullptr) const
    {
        const QString album = qEnvironmentVariable("ERAFLAZZ_SHOTS");
        if (album.isEmpty())
            return;
        QCoreApplication::processEvents();
        (what == nullptr ? window.get() : what)->grab().save(QDir(album).filePath(name + QStringLiteral(".png")));
    }

    FakeClock clock;
    FakeDaemon daemon{clock};
    ControlClient client{clock};
    ActionRegistry actions;
    QTemporaryDir folder;
    Profiles profiles{folder.filePath(QStringLiteral("servers.ini"))};
    Preferences preferences{folder.filePath(QStringLiteral("console.ini"))};
    FakeKeyring::Box keyring;
    SecretStore secrets{std::make_unique<FakeKeyring>(keyring), clock};
    PageCatalog catalog{
        {"page.dashboard", look::Icon::Home, 0, make},
        {"page.sales", look::Icon::Sales, 0, make},
        {"page.cases", look::Icon::Complaint, 0, make},
        {"page.deposits", look::Icon::Wallet, 1, make},
        {"page.requests", look::Icon::Check, 1, make},
        {"page.agents", look::Icon::People, 1, make},
        {"page.products", look::Icon::Box, 2, make},
        {"page.alarms", look::Icon::Bell, 3, make},
    };
    QString profileId;
    /// Answers what the bench does not; nothing: `{}`.
    std::function<std::optional<std::string>(const protocol::Message&)> onRequest;
    std::unique_ptr<ConsoleWindow> window;

private:
    static Page* make(Desk& desk, QWidget* parent) { return new SamplePage(desk, parent); }

    std::string answer(const protocol::Message& it)
    {
        if (onRequest) {
            if (auto own = onRequest(it))
                return *own;
        }
        if (it.method != "sub.open")
            return protocol::replyText(it.id, "{}");
        const std::string topic(it.params["topic"].asString().value_or(""));
        const std::string filter(it.params["filter"].asString().value_or(""));
        const std::string sub = "s" + std::to_string(++m_opened);
        // The bell takes all columns of the alarms; what is fed here are the few of the badges.
        if (topic != "alarm" || !it.params["columns"].items().empty())
            m_subs[topic + "|" + filter] = sub;
        return protocol::replyText(it.id,
                                   R"({"sub":")" + sub + R"(","epoch":"run-1","resumed":false,"columns":[)" +
                                       columns(topic, it) + "]}");
    }
    static std::string columns(const std::string& topic, const protocol::Message& it)
    {
        static const std::map<protocol::CellType, std::string> types{{protocol::CellType::Text, "text"},
                                                                     {protocol::CellType::Int, "int"},
                                                                     {protocol::CellType::Money, "money"},
                                                                     {protocol::CellType::Time, "time"},
                                                                     {protocol::CellType::Bool, "bool"}};
        const auto wanted = [&it](std::string_view name) {
            const auto& names = it.params["columns"].items();
            return names.empty() || std::any_of(names.begin(), names.end(), [name](const Json& one) {
                       return one.asString().value_or("") == name;
                   });
        };
        std::string list;
        for (const auto& column : protocol::topic(topic)->columns) {
            if (wanted(column.name))
                list += (list.empty() ? "" : ",") + std::string(R"({"name":")") + std::string(column.name) +
                        R"(","type":")" + types.at(column.type) + R"("})";
        }
        return list;
    }

    look::Theme* m_theme;
    std::map<std::string, std::string> m_subs;
    int m_opened = 0;
};

} // namespace eraflazz::console
