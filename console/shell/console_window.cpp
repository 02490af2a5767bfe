// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/console_window.h"

#include "shell/news_board.h"
#include "shell/page_deck.h"
#include "shell/sign_in_page.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedLayout>

namespace eraflazz::console {

ConsoleWindow::ConsoleWindow(const Workplace::Parts& parts, QWidget* parent)
    : QWidget(parent), m_parts(parts), m_stack(new QStackedLayout(this)),
      m_signIn(new SignInPage(parts.client, parts.profiles, parts.secrets))
{
    setObjectName(QStringLiteral("console"));
    setWindowTitle(QStringLiteral("Eraflazz"));
    setMinimumSize(960, 640);
    m_stack->addWidget(m_signIn);
    connect(&parts.client, &ControlClient::stateChanged, this, [this] { linkChanged(); });
    connect(m_signIn, &SignInPage::secretTold, this, [this](const QString& line) {
        if (m_workplace != nullptr)
            m_workplace->news().tell({.kind = look::StripKind::Warning, .sentence = line, .action = {}});
    });
}

ConsoleWindow::~ConsoleWindow()
{
    leave();
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
        m_stack->setCurrentWidget(m_signIn);
        fitForward();
        return;
    case LinkState::Connecting:
    case LinkState::Identifying:
    case LinkState::Backoff:
        return;
    }
}

void ConsoleWindow::enter()
{
    // Whose pages are still here comes back to them; somebody else finds none of it.
    if (m_workplace != nullptr &&
        (m_workplace->profile().id != m_signIn->profile().id || m_workplace->desk().user() != m_workplace->signedIn()))
        leave();
    const bool isNew = m_workplace == nullptr;
    if (isNew) {
        m_workplace = new Workplace(m_parts, m_signIn->profile());
        m_stack->addWidget(m_workplace);
        connect(m_workplace, &Workplace::signOutAsked, this, [this] {
            if (!mayLose())
                return;
            m_parts.client.signOut();
            m_signIn->sayGone(tr("You are signed out."));
        });
        connect(m_workplace, &Workplace::fullScreenAsked, this, [this] {
            setWindowState(windowState() ^ Qt::WindowFullScreen);
        });
    }
    m_stack->setCurrentWidget(m_workplace);
    if (isNew) {
        m_workplace->goWhereLast();
        if (m_first)
            m_workplace->goTo(*m_first);
        m_first.reset();
    }
    fitForward();
    Q_EMIT entered();
}

void ConsoleWindow::leave()
{
    if (m_workplace == nullptr)
        return;
    m_stack->setCurrentWidget(m_signIn);
    delete m_workplace;
    m_workplace = nullptr;
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

void ConsoleWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        fitForward();
}

void ConsoleWindow::closeEvent(QCloseEvent* event)
{
    event->setAccepted(mayLose());
}

void ConsoleWindow::showEvent(QShowEvent*)
{
    fitForward();
}

void ConsoleWindow::hideEvent(QHideEvent*)
{
    fitForward();
}

} // namespace eraflazz::console
