// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workplace.h"

#include "desk/asked_for.h"
#include "desk/failure_words.h"
#include "desk/password_dialog.h"
#include "desk/save_file.h"
#include "look/parts/disconnected_bar.h"
#include "look/parts/nav_rail.h"
#include "look/parts/search_field.h"
#include "look/parts/top_bar.h"
#include "look/tokens.h"
#include "shell/about_dialog.h"
#include "shell/help_dialog.h"
#include "shell/news_board.h"
#include "shell/page_deck.h"
#include "shell/person_menu.h"
#include "shell/preferences.h"
#include "shell/return_news.h"
#include "shell/search_popup.h"
#include "shell/shop_pulse.h"
#include "shell/status_line.h"
#include "shell/step_up.h"
#include "shell/two_step_dialog.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <array>

namespace eraflazz::console {

namespace {

constexpr int kPlaceSchema = 1;

QString lastPage()
{
    return QStringLiteral("shell.page");
}

QString textOf(std::string_view words)
{
    return QString::fromLatin1(words.data(), static_cast<qsizetype>(words.size()));
}

Place pageOf(std::string_view action)
{
    return {.page = textOf(action), .subject = {}, .filter = {}};
}

QString owedWords()
{
    return Workplace::tr("Your role needs two-step codes here. Until they are on you can only look.");
}

} // namespace

Workplace::Workplace(const Parts& parts, const Profile& profile, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_profile(profile),
      m_signedIn(QString::fromStdString(parts.client.welcome().user)),
      m_desk(new Desk(parts.client, parts.actions, parts.profiles, this)), m_stepUp(new StepUp(parts.client, this)),
      m_pulse(new ShopPulse(*m_desk, this)), m_top(new look::TopBar), m_middle(new QHBoxLayout),
      m_disconnected(new look::DisconnectedBar), m_news(new NewsBoard),
      m_returnNews(new ReturnNews(parts.client, *m_news, this)), m_deck(new PageDeck(*m_desk, parts.catalog)),
      m_status(new StatusLine(*m_desk, *m_pulse)), m_search(new SearchPopup(*m_desk, m_top->search(), this))
{
    setObjectName(QStringLiteral("workplace"));
    m_desk->setProfile(profile.id);
    setShopOfFiles(*m_desk, profile.name);
    m_desk->setStepUp(
        [this](QWidget* asker, StepUp::Heard then) { m_stepUp->ask(asker, askedFor(*m_desk), std::move(then)); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_top);
    m_middle->setSpacing(0);
    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(m_disconnected);
    right->addWidget(m_news);
    right->addWidget(m_deck, 1);
    m_middle->addLayout(right, 1);
    column->addLayout(m_middle, 1);
    column->addWidget(m_status);
    addActions();
    connectTop();
    fillRail();
    m_deck->setKeysShown(parts.preferences.isKeyBarShown());
    m_deck->setHelp(action("app.help"));
    m_disconnected->setObjectName(QStringLiteral("disconnected"));
    m_disconnected->setVisible(false);
    connect(m_desk, &Desk::placeAsked, this, &Workplace::goTo);
    connect(m_desk, &Desk::newsTold, m_news, &NewsBoard::tellOfPage);
    connect(m_deck, &PageDeck::currentChanged, this, [this](std::string_view page) {
        markRail();
        m_news->leavePage();
        m_desk->remember(lastPage(), QByteArray(page.data(), static_cast<qsizetype>(page.size())), kPlaceSchema);
    });
    connect(m_pulse, &ShopPulse::changed, this, [this] { badge(); });
    connect(m_disconnected, &look::DisconnectedBar::connectAsked, &parts.client, &ControlClient::reconnectNow);
    connect(&parts.client, &ControlClient::stateChanged, this, [this] { linkChanged(); });
    connect(&parts.actions, &ActionRegistry::offersChanged, this, [this] { fillRail(); });
    connect(&parts.preferences, &Preferences::keyBarShownChanged, m_deck, &PageDeck::setKeysShown);
    sayOwed();
}

Workplace::~Workplace()
{
    // Pages, the line and the popup use the desk until their last moment.
    delete m_search;
    delete m_deck;
    delete m_status;
}

void Workplace::connectTop()
{
    m_top->setProfile(m_profile.name,
                      m_profile.environment == Profile::Environment::Test ? look::TagKind::Trial
                                                                          : look::TagKind::Production);
    m_top->setPerson(QString::fromStdString(m_parts.client.welcome().name));
    m_top->search()->leaveKeyTo(action("app.search"));
    connect(m_top->search(), &look::SearchField::left, m_deck, &PageDeck::giveKeyboard);
    connect(m_top, &look::TopBar::menuAsked, this, [this] { popUp(fillMainMenu, false); });
    connect(m_top, &look::TopBar::profileAsked, this, [this] { popUp(fillServerMenu, false); });
    connect(m_top, &look::TopBar::personAsked, this, [this] { popUp(fillPersonMenu, true); });
    connect(m_top, &look::TopBar::alarmsAsked, this, [this] { goTo(pageOf("page.alarms")); });
}

void Workplace::addActions()
{
    // The whole window's, wherever the focus is.
    const auto add = [this](std::string_view id, std::function<void()> does) {
        QAction* made = m_desk->makeAction(id, this, std::move(does));
        made->setShortcutContext(Qt::WindowShortcut);
        m_actions[ActionRegistry::find(id)->id] = made;
    };
    for (const PageEntry& entry : m_parts.catalog)
        add(entry.action, [this, page = pageOf(entry.action)] { goTo(page); });
    add("app.search", [] {}); // The field hears of it.
    add("app.menu", [this] { popUp(fillMainMenu, false); });
    add("app.help", [this] { help(); });
    add("app.about", [this] {
        auto* dialog = new AboutDialog(QString::fromStdString(m_parts.client.hello().server), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    add("app.lock", [this] { Q_EMIT lockAsked(); });
    add("app.password", [this] { changePassword(); });
    add("app.twostep", [this] { twoStep(); });
    add("app.signout", [this] { Q_EMIT signOutAsked(); });
    add("app.fullscreen", [this] { Q_EMIT fullScreenAsked(); });
    add("app.reconnect", [this] { m_parts.client.reconnectNow(); });
}

QAction* Workplace::action(std::string_view id) const
{
    const auto found = m_actions.find(id);
    return found == m_actions.end() ? nullptr : found->second;
}

void Workplace::fillRail()
{
    if (m_rail != nullptr) {
        // Later: rights may change while an item is being pressed.
        m_rail->hide();
        m_rail->deleteLater();
    }
    m_rail = new look::NavRail;
    m_rail->setObjectName(QStringLiteral("rail"));
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
        if (QAction* made = action(entry.action); made != nullptr && !made->shortcut().isEmpty())
            item->setToolTip(made->shortcut().toString(QKeySequence::NativeText));
    }
    m_middle->insertWidget(0, m_rail);
    connect(m_rail, &look::NavRail::chosen, this, [this](int at) {
        goTo(pageOf(m_parts.catalog[static_cast<std::size_t>(at)].action));
    });
    markRail();
    badge();
}

void Workplace::markRail()
{
    for (std::size_t at = 0; at < m_parts.catalog.size(); ++at) {
        if (m_parts.catalog[at].action == m_deck->currentAction())
            m_rail->choose(static_cast<int>(at));
    }
}

void Workplace::badge()
{
    struct Count {
        std::string_view page;
        int count;
        look::BadgeKind kind;
    };
    const std::array counts{Count{"page.sales", m_pulse->doubtful(), look::BadgeKind::Doubt},
                            Count{"page.cases", m_pulse->cases(), look::BadgeKind::Neutral},
                            Count{"page.deposits", m_pulse->tickets(), look::BadgeKind::Neutral},
                            Count{"page.requests", m_pulse->requests(), look::BadgeKind::Neutral},
                            Count{"page.alarms", m_pulse->alarms(), look::BadgeKind::Neutral}};
    for (std::size_t at = 0; at < m_parts.catalog.size(); ++at) {
        look::NavItem* item = m_rail->item(static_cast<int>(at));
        for (const Count& one : counts) {
            if (item != nullptr && one.page == m_parts.catalog[at].action)
                item->setBadge(one.count, one.kind);
        }
    }
    m_top->setAlarms(m_pulse->alarms());
}

void Workplace::popUp(Fill fill, bool isRight)
{
    QMenu menu(this);
    menu.setToolTipsVisible(true);
    fill(menu, *this, m_parts);
    const int left = isRight ? width() - menu.sizeHint().width() - 12 : 12;
    menu.exec(mapToGlobal(QPoint(left, m_top->height() + 2)));
}

void Workplace::help()
{
    HelpDialog dialog(m_parts.actions, m_parts.preferences, m_deck->currentAction(), this);
    dialog.exec();
}

void Workplace::changePassword()
{
    auto* dialog = new PasswordDialog(*m_desk, {}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PasswordDialog::changed, this, [this] {
        m_news->tell({.kind = look::StripKind::Good, .sentence = tr("Your password is changed."), .action = {}});
    });
    dialog->open();
}

void Workplace::twoStep()
{
    if (givesCodes(m_parts.client)) {
        auto* dialog = new TwoStepOffDialog(*m_desk, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &TwoStepOffDialog::switchedOff, this, [this] { codesChanged(tr("Two-step codes are off.")); });
        dialog->open();
        return;
    }
    Call call("session.enrolTwoStep");
    call.withIdem(newIdem());
    m_desk->change(std::move(call), this, [this](const Answer& answer) {
        if (answer.isFine())
            enrol(answer.result);
        else if (answer.kind != Answer::Kind::Cancelled)
            m_desk->tellFailure(answer);
    });
}

void Workplace::enrol(const Json& told)
{
    const auto text = [&told](const char* name) {
        return QString::fromStdString(std::string(told[name].asString().value_or("")));
    };
    auto* dialog = new TwoStepDialog(*m_desk, {text("secret"), text("uri")}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &TwoStepDialog::closedOn, this, [this] { codesChanged(tr("Two-step codes are on.")); });
    dialog->open();
}

/// What the person may do may have changed with it: the link comes back with the rights of now.
void Workplace::codesChanged(const QString& sentence)
{
    // What asked for the codes is settled.
    const QStringList settled{owedWords(), failureWords(protocol::failure("refused", "ENROL_FIRST"))};
    for (look::Strip* strip : m_news->strips()) {
        if (settled.contains(strip->news().sentence))
            Q_EMIT strip->done();
    }
    m_news->tell({.kind = look::StripKind::Good, .sentence = sentence, .action = {}});
    m_parts.client.renew();
    m_wasLost = false; // Nothing broke: it is back in a moment, and nobody needs to be told.
    m_disconnected->setVisible(false);
}

/// The shop asks for codes, and this person has none: until then only looking is allowed.
void Workplace::sayOwed()
{
    const bool isOwed = m_parts.client.welcome().owesTwoStep;
    if (isOwed && !m_isOwedTold)
        m_news->tell({.kind = look::StripKind::Warning, .sentence = owedWords(), .action = tr("Switch them on…")},
                     [this] { twoStep(); });
    m_isOwedTold = isOwed;
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
    markRail();
}

void Workplace::goWhereLast()
{
    const QString last = QString::fromLatin1(m_desk->remembered(lastPage(), kPlaceSchema));
    if (!last.isEmpty() && m_deck->show({.page = last, .subject = {}, .filter = {}}))
        return;
    for (const PageEntry& entry : m_parts.catalog) {
        if (m_deck->show(pageOf(entry.action)))
            return;
    }
}

void Workplace::setForward(bool isForward)
{
    m_deck->setForward(isForward);
    m_pulse->setForward(isForward);
    m_status->setForward(isForward);
}

void Workplace::linkChanged()
{
    const LinkState state = m_parts.client.state();
    if (state == LinkState::Backoff && !m_wasLost) {
        m_wasLost = true;
        const QString at = shownClock(m_parts.client.serverUnixMs());
        if (m_parts.client.fault().problem == LinkProblem::Stopping)
            m_disconnected->setStoppedAt(at);
        else
            m_disconnected->setBrokenAt(at);
        m_disconnected->setVisible(true);
    }
    if (state == LinkState::Live)
        sayOwed();
    if (state == LinkState::Live && m_wasLost) {
        m_wasLost = false;
        m_disconnected->setVisible(false);
        m_returnNews->begin();
    }
}

void Workplace::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().window);
}

} // namespace eraflazz::console
