// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workplace.h"

#include "look/parts/disconnected_bar.h"
#include "look/parts/nav_rail.h"
#include "look/parts/status_bar.h"
#include "look/parts/top_bar.h"
#include "look/tokens.h"
#include "shell/news_board.h"
#include "shell/page_deck.h"
#include "shell/preferences.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kPlaceSchema = 1;

QString lastPage()
{
    return QStringLiteral("shell.page");
}

QString clockText(qint64 unixMs)
{
    constexpr int kShopSeconds = 7 * 3600; // The shop's day is WIB, wherever this computer stands.
    return QDateTime::fromMSecsSinceEpoch(unixMs, Qt::OffsetFromUTC, kShopSeconds).toString(QStringLiteral("HH:mm:ss"));
}

QString textOf(std::string_view words)
{
    return QString::fromLatin1(words.data(), static_cast<qsizetype>(words.size()));
}

} // namespace

Workplace::Workplace(const Parts& parts, const Profile& profile, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_profile(profile),
      m_signedIn(QString::fromStdString(parts.client.welcome().user)),
      m_desk(new Desk(parts.client, parts.actions, parts.profiles, this)), m_top(new look::TopBar),
      m_rail(new look::NavRail), m_disconnected(new look::DisconnectedBar), m_news(new NewsBoard),
      m_deck(new PageDeck(*m_desk, parts.catalog)), m_status(new look::StatusBar)
{
    setObjectName(QStringLiteral("workplace"));
    m_desk->setProfile(profile.id);
    m_rail->setObjectName(QStringLiteral("rail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_disconnected);
    right->addWidget(m_news);
    right->addWidget(m_deck, 1);
    middle->addLayout(right, 1);
    column->addLayout(middle, 1);
    column->addWidget(m_status);

    m_top->setProfile(profile.name,
                      profile.environment == Profile::Environment::Test ? look::TagKind::Trial
                                                                        : look::TagKind::Production);
    m_top->setPerson(QString::fromStdString(parts.client.welcome().name));
    addActions();
    fillRail();
    connect(m_desk, &Desk::placeAsked, this, &Workplace::goTo);
    connect(m_desk, &Desk::newsTold, m_news, &NewsBoard::tell);
    connect(m_rail, &look::NavRail::chosen, this, [this](int at) {
        goTo({.page = textOf(m_parts.catalog[static_cast<std::size_t>(at)].action), .subject = {}, .filter = {}});
    });
    connect(m_deck, &PageDeck::currentChanged, this, [this](std::string_view action) {
        for (std::size_t at = 0; at < m_parts.catalog.size(); ++at) {
            if (m_parts.catalog[at].action == action)
                m_rail->choose(static_cast<int>(at));
        }
        m_desk->remember(lastPage(), QByteArray(action.data(), static_cast<qsizetype>(action.size())), kPlaceSchema);
    });
    m_disconnected->setVisible(false);
    connect(m_disconnected, &look::DisconnectedBar::connectAsked, &parts.client, &ControlClient::reconnectNow);
    connect(&parts.client, &ControlClient::stateChanged, this, [this] { linkChanged(); });
}

Workplace::~Workplace()
{
    // Pages use the desk until their last moment.
    delete m_deck;
}

void Workplace::fillRail()
{
    int group = -1;
    for (std::size_t at = 0; at < m_parts.catalog.size(); ++at) {
        const PageEntry& entry = m_parts.catalog[at];
        if (m_parts.actions.offer(entry.action) == Offer::Hidden)
            continue;
        if (group >= 0 && entry.group != group)
            m_rail->addRule();
        group = entry.group;
        look::NavItem* item = m_rail->addItem(static_cast<int>(at), entry.icon, ActionRegistry::label(entry.action));
        item->setObjectName(textOf(entry.action));
    }
}

void Workplace::addActions()
{
    // The whole window's, wherever the focus is.
    const auto add = [this](std::string_view id, std::function<void()> does) {
        QAction* action = m_desk->makeAction(id, this, std::move(does));
        action->setShortcutContext(Qt::WindowShortcut);
        return action;
    };
    for (const PageEntry& entry : m_parts.catalog)
        (void)add(entry.action,
                  [this, page = textOf(entry.action)] { goTo({.page = page, .subject = {}, .filter = {}}); });
    (void)add("app.lock", [this] { Q_EMIT lockAsked(); });
    (void)add("app.signout", [this] { Q_EMIT signOutAsked(); });
    (void)add("app.fullscreen", [this] { Q_EMIT fullScreenAsked(); });
    (void)add("app.reconnect", [this] { m_parts.client.reconnectNow(); });
}

void Workplace::goTo(const Place& place)
{
    if (m_deck->show(place))
        return;
    const ActionSpec* spec = ActionRegistry::find(place.page.toStdString());
    const bool isForbidden = spec != nullptr && m_parts.actions.offer(spec->id) == Offer::Hidden;
    m_news->tell({.kind = look::StripKind::Warning,
                  .sentence = isForbidden ? lackWords(spec->scope) : tr("This console has no such page."),
                  .action = {}});
}

void Workplace::goWhereLast()
{
    const QString last = QString::fromLatin1(m_desk->remembered(lastPage(), kPlaceSchema));
    if (!last.isEmpty() && m_deck->show({.page = last, .subject = {}, .filter = {}}))
        return;
    for (const PageEntry& entry : m_parts.catalog) {
        if (m_deck->show({.page = textOf(entry.action), .subject = {}, .filter = {}}))
            return;
    }
}

void Workplace::setForward(bool isForward)
{
    m_deck->setForward(isForward);
}

void Workplace::linkChanged()
{
    const LinkState state = m_parts.client.state();
    if (state == LinkState::Backoff && !m_wasLost) {
        m_wasLost = true;
        m_disconnected->setBrokenAt(clockText(m_parts.client.serverUnixMs()));
        m_disconnected->setVisible(true);
    }
    if (state == LinkState::Live && m_wasLost) {
        m_wasLost = false;
        m_disconnected->setVisible(false);
        m_news->tell({.kind = look::StripKind::Good, .sentence = tr("Connected again."), .action = {}});
    }
}

void Workplace::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().window);
}

} // namespace eraflazz::console
