// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/console_window.h"

#include "look/languages.h"
#include "look/parts/top_bar.h"
#include "look/tokens.h"
#include "shell/alarm_bell.h"
#include "shell/desktop_announcer.h"
#include "shell/desktop_lock.h"
#include "shell/first_run.h"
#include "shell/idle_watch.h"
#include "shell/lock_page.h"
#include "shell/news_board.h"
#include "shell/page_deck.h"
#include "shell/preferences.h"
#include "shell/sign_in_page.h"
#include "shell/two_step_dialog.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QIcon>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>

#include <utility>

namespace eraflazz::console {

namespace {

constexpr int kGeometrySchema = 1;
constexpr QSize kLeastSize(960, 640);

/// The mark, for the window's title and the task bar.
QIcon markIcon()
{
    QIcon icon;
    for (const int side : {16, 32, 64}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        look::paintMark(
            painter, pixmap.rect(), look::lightTokens().accentFill, look::lightTokens().onAccent, side * 5 / 8);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QString geometryKey()
{
    return QStringLiteral("shell.geometry");
}

} // namespace

ConsoleWindow::ConsoleWindow(const Workplace::Parts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_stack(new QStackedLayout(this)),
      m_idle(new IdleWatch(parts.client.clock(), this))
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(QStringLiteral("Eraflazz"));
    setWindowIcon(markIcon());
    setMinimumSize(kLeastSize);
    makeDoors();
    connect(m_idle, &IdleWatch::idle, this, [this] { lock(); });
    connect(&parts.preferences, &Preferences::idleMinutesChanged, this, [this](int minutes) {
        if (m_workplace != nullptr && !m_isLocked)
            m_idle->start(minutes);
    });
}

/// The pages in front of the workplace, in the language of now.
void ConsoleWindow::makeDoors()
{
    m_signIn = new SignInPage({.client = m_parts.client,
                               .profiles = m_parts.profiles,
                               .secrets = m_parts.secrets,
                               .preferences = m_parts.preferences,
                               .theme = m_parts.theme});
    m_lock = new LockPage(m_parts.client);
    m_stack->addWidget(m_signIn);
    m_stack->addWidget(m_lock);
    connect(m_signIn, &SignInPage::secretTold, this, [this](const QString& line) {
        if (m_workplace != nullptr)
            m_workplace->news().tell({.kind = look::StripKind::Warning, .sentence = line, .action = {}});
    });
    connect(m_lock, &LockPage::unlocked, this, [this] { unlock(); });
    connect(m_lock, &LockPage::signOutAsked, this, [this] { signOut(tr("You are signed out.")); });
    connect(m_lock, &LockPage::triesSpent, this, [this] { signOut(tr("Three wrong passwords: you are signed out.")); });
    // After the sign-in page, which knows by then who is in.
    disconnect(&m_parts.client, nullptr, this, nullptr);
    connect(&m_parts.client, &ControlClient::stateChanged, this, [this] { linkChanged(); });
    // Later: whoever asks for it is a part of what goes away.
    connect(
        m_signIn,
        &SignInPage::languageAsked,
        this,
        [this](const QString& language) { speak(language); },
        Qt::QueuedConnection);
}

/// Only at the first run: a workplace would keep its words until the next start.
void ConsoleWindow::speak(const QString& language)
{
    if (m_workplace != nullptr || !m_signIn->isFirstRunShown())
        return;
    m_parts.preferences.setLanguage(language);
    look::installLanguage(*QCoreApplication::instance(), language);
    const auto typed = m_signIn->firstRun().typed();
    delete m_signIn;
    delete m_lock;
    makeDoors();
    put(m_signIn);
    m_signIn->firstRun().setTyped(typed);
}

ConsoleWindow::~ConsoleWindow()
{
    saveGeometryNow();
    m_bell.reset();
    delete m_workplace;
}

void ConsoleWindow::linkChanged()
{
    switch (m_parts.client.state()) {
    case LinkState::Live:
        enter();
        return;
    case LinkState::Idle:
        leave();
        return;
    case LinkState::Refused:
        // The workplace waits behind the sign-in page: the same person finds it again.
        m_isLocked = false;
        m_idle->stop();
        put(m_signIn);
        return;
    case LinkState::Connecting:
    case LinkState::Identifying:
    case LinkState::Backoff:
        return;
    }
}

void ConsoleWindow::enter()
{
    if (m_isLocked) // The link is back; the lock stays.
        return;
    // Whose pages are still here comes back to them; somebody else finds none of it.
    if (m_workplace != nullptr &&
        (m_workplace->profile().id != m_signIn->profile().id || m_workplace->desk().user() != m_workplace->signedIn()))
        leave();
    const bool isNew = m_workplace == nullptr;
    if (isNew) {
        m_workplace = new Workplace(m_parts, m_signIn->profile());
        m_stack->addWidget(m_workplace);
        connect(m_workplace, &Workplace::lockAsked, this, [this] { lock(); });
        connect(m_workplace, &Workplace::signOutAsked, this, [this] {
            if (mayLose())
                signOut(tr("You are signed out."));
        });
        connect(m_workplace, &Workplace::otherServerAsked, this, [this](const Profile& profile) {
            if (!mayLose())
                return;
            m_parts.client.signOut();
            m_signIn->choose(profile);
        });
        connect(m_workplace, &Workplace::fullScreenAsked, this, [this] {
            setWindowState(windowState() ^ Qt::WindowFullScreen);
        });
        listenForAlarms();
        setWindowTitle(m_signIn->profile().name + QStringLiteral(" – Eraflazz"));
        if (m_keepsGeometry)
            restoreGeometryOf(m_signIn->profile().id, m_workplace->signedIn());
        if (m_desktop == nullptr) { // Not at the start of the program: asking the buses takes time.
            m_desktop = new DesktopLock(this);
            connect(m_desktop, &DesktopLock::locked, this, [this] { lock(); });
        }
    }
    m_idle->start(m_parts.preferences.idleMinutes());
    put(m_workplace);
    if (isNew) {
        m_workplace->goWhereLast();
        if (m_first)
            m_workplace->goTo(*m_first);
        m_first.reset();
        Q_EMIT entered();
    }
}

void ConsoleWindow::announceBy(std::unique_ptr<Announcer> announcer)
{
    m_announcer = std::move(announcer);
}

void ConsoleWindow::listenForAlarms()
{
    if (m_announcer == nullptr)
        m_announcer = std::make_unique<DesktopAnnouncer>(*this);
    m_bell = std::make_unique<AlarmBell>(m_workplace->desk(), m_parts.preferences, *m_announcer);
    connect(m_bell.get(), &AlarmBell::openAsked, this, [this] {
        comeToFront();
        if (!m_isLocked)
            m_workplace->goTo({.page = QStringLiteral("page.alarms"), .subject = {}, .filter = {}});
    });
    connect(m_workplace, &Workplace::quietAsked, m_bell.get(), &AlarmBell::quietForNow);
}

void ConsoleWindow::leave()
{
    m_isLocked = false;
    m_idle->stop();
    if (m_workplace == nullptr)
        return;
    saveGeometryNow();
    m_bell.reset();
    setWindowTitle(QStringLiteral("Eraflazz"));
    put(m_signIn);
    // Later: the one who asked for it may be an action of the workplace.
    m_workplace->setForward(false);
    m_workplace->deleteLater();
    m_stack->removeWidget(m_workplace);
    m_workplace->setParent(nullptr);
    m_workplace = nullptr;
}

void ConsoleWindow::put(QWidget* page)
{
    m_stack->setCurrentWidget(page);
    fitForward();
}

void ConsoleWindow::lock()
{
    if (m_workplace == nullptr || m_isLocked || m_stack->currentWidget() != m_workplace)
        return;
    m_isLocked = true;
    m_idle->stop();
    // What a dialog shows would be seen beside the lock; it closes as by Esc.
    while (QWidget* popup = QApplication::activePopupWidget())
        popup->close();
    for (QDialog* dialog : findChildren<QDialog*>()) {
        // Recovery codes are shown once: they wait behind the lock.
        if (const auto* codes = qobject_cast<TwoStepDialog*>(dialog); codes != nullptr && codes->holdsCodes())
            dialog->hide();
        else
            dialog->reject();
    }
    m_bell->setLocked(true);
    put(m_lock);
    m_lock->begin();
}

void ConsoleWindow::unlock()
{
    m_isLocked = false;
    m_bell->setLocked(false);
    enter();
    for (auto* codes : findChildren<TwoStepDialog*>()) {
        if (codes->holdsCodes())
            codes->open();
    }
}

void ConsoleWindow::signOut(const QString& sentence)
{
    m_parts.client.signOut();
    m_signIn->sayGone(sentence);
}

void ConsoleWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void ConsoleWindow::fitForward()
{
    if (m_workplace != nullptr)
        m_workplace->setForward(isVisible() && !isMinimized() && m_stack->currentWidget() == m_workplace);
}

bool ConsoleWindow::mayLose()
{
    const QStringList sentences = m_workplace == nullptr ? QStringList() : m_workplace->deck().unsaved();
    if (sentences.isEmpty())
        return true;
    QMessageBox box(QMessageBox::NoIcon, tr("Unsaved"), sentences.join(u'\n'), QMessageBox::NoButton, this);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(tr("It is lost when you leave now."));
    QPushButton* leaves = box.addButton(tr("Leave"), QMessageBox::DestructiveRole);
    box.setDefaultButton(box.addButton(tr("Stay"), QMessageBox::RejectRole));
    box.exec();
    return box.clickedButton() == leaves;
}

void ConsoleWindow::keepGeometry()
{
    m_keepsGeometry = true;
    const Profile& profile = m_signIn->profile();
    restoreGeometryOf(profile.id, profile.user);
}

void ConsoleWindow::restoreGeometryOf(const QString& profile, const QString& user)
{
    const QString whose = profile + u'/' + user;
    if (whose == m_geometryOf)
        return;
    m_geometryOf = whose;
    const QByteArray saved = m_parts.profiles.look(profile, user, geometryKey(), kGeometrySchema);
    if (!saved.isEmpty())
        restoreGeometry(saved); // Keeps the window on the screens that are there.
}

void ConsoleWindow::saveGeometryNow()
{
    if (m_keepsGeometry && m_workplace != nullptr)
        m_parts.profiles.setLook(
            m_workplace->profile().id, m_workplace->signedIn(), geometryKey(), saveGeometry(), kGeometrySchema);
}

void ConsoleWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        fitForward();
}

void ConsoleWindow::closeEvent(QCloseEvent* event)
{
    const bool mayClose = mayLose();
    if (mayClose)
        saveGeometryNow();
    event->setAccepted(mayClose);
}

void ConsoleWindow::showEvent(QShowEvent*)
{
    fitForward();
}

void ConsoleWindow::hideEvent(QHideEvent*)
{
    fitForward();
}

void ConsoleWindow::paintEvent(QPaintEvent*)
{
    if (m_wasPainted)
        return;
    m_wasPainted = true;
    // The children paint right after this; the event loop comes round when they have.
    QMetaObject::invokeMethod(this, &ConsoleWindow::painted, Qt::QueuedConnection);
}

} // namespace eraflazz::console
