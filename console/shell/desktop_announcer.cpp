// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desktop_announcer.h"

#include "look/parts/top_bar.h"
#include "look/tokens.h"

#include <QApplication>
#include <QCoreApplication>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QWidget>

#include <utility>

namespace eraflazz::console {

namespace {

QString words(const char* source)
{
    return QCoreApplication::translate("DesktopAnnouncer", source);
}

const QColor& colorOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
        return look::lightTokens().bad.ink;
    case Severity::Warning:
        return look::lightTokens().attention.ink;
    case Severity::Notice:
        return look::lightTokens().ink3;
    }
    Q_UNREACHABLE();
}

/// The console's mark, with a dot in its corner for the worst alarm. Trays are dark or light: the dot has a rim.
QIcon trayIcon(std::optional<Severity> worst)
{
    QIcon icon;
    for (const int side : {16, 22, 32, 64}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        look::paintMark(
            painter, pixmap.rect(), look::lightTokens().accentFill, look::lightTokens().onAccent, side * 5 / 8);
        if (worst) {
            const qreal dot = side * 0.5;
            painter.setPen(QPen(Qt::white, side / 16.0));
            painter.setBrush(colorOf(*worst));
            painter.drawEllipse(QRectF(side - dot - side / 32.0, side / 32.0, dot, dot));
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace

DesktopAnnouncer::DesktopAnnouncer(QWidget& window) : m_window(window) {}

DesktopAnnouncer::~DesktopAnnouncer() = default;

void DesktopAnnouncer::setVerbs(Verbs verbs)
{
    m_verbs = std::move(verbs);
}

void DesktopAnnouncer::makeTray()
{
    const auto open = [this] {
        if (m_verbs.open)
            m_verbs.open();
    };
    m_menu = std::make_unique<QMenu>();
    QObject::connect(m_menu->addAction(words(QT_TRANSLATE_NOOP("DesktopAnnouncer", "Open the alarms"))),
                     &QAction::triggered,
                     m_menu.get(),
                     open);
    QObject::connect(m_menu->addAction(words(QT_TRANSLATE_NOOP("DesktopAnnouncer", "Quiet for an hour"))),
                     &QAction::triggered,
                     m_menu.get(),
                     [this] {
                         if (m_verbs.quietForNow)
                             m_verbs.quietForNow();
                     });
    m_tray = std::make_unique<QSystemTrayIcon>();
    m_tray->setContextMenu(m_menu.get());
    QObject::connect(m_tray.get(), &QSystemTrayIcon::messageClicked, m_menu.get(), open);
    QObject::connect(
        m_tray.get(), &QSystemTrayIcon::activated, m_menu.get(), [open](QSystemTrayIcon::ActivationReason why) {
            if (why == QSystemTrayIcon::Trigger || why == QSystemTrayIcon::DoubleClick)
                open();
        });
}

void DesktopAnnouncer::showState(std::optional<Severity> worst, const QString& line)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (m_tray == nullptr)
        makeTray();
    m_tray->setIcon(trayIcon(worst));
    m_tray->setToolTip(QStringLiteral("Eraflazz – ") + line);
    m_tray->show();
}

void DesktopAnnouncer::hideState()
{
    if (m_tray != nullptr)
        m_tray->hide();
}

void DesktopAnnouncer::note(const QString& title, const QString& text, Severity severity)
{
    if (!QSystemTrayIcon::supportsMessages())
        return;
    if (m_tray == nullptr)
        showState(severity, title); // Without the mark the desktop takes no message of ours.
    if (m_tray != nullptr)
        m_tray->showMessage(
            title, text, severity == Severity::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning);
}

void DesktopAnnouncer::sound()
{
    QApplication::beep();
}

void DesktopAnnouncer::alertWindow()
{
    QApplication::alert(&m_window);
}

bool DesktopAnnouncer::isLookedAt() const
{
    return QApplication::activeWindow() != nullptr;
}

} // namespace eraflazz::console
