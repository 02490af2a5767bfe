// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/connection_help.h"

#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "shell/link_words.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kWide = 460;

QString orDash(const QString& text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

} // namespace

ConnectionHelp::ConnectionHelp(const ControlClient& client, const Profile& profile, QWidget* parent) : QDialog(parent)
{
    using namespace look;
    setObjectName(QStringLiteral("connectionHelpDialog"));
    setWindowTitle(tr("Help with connecting"));
    setMinimumWidth(kWide);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(8);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, windowTitle()));
    const QStringList steps{
        tr("1. The owner knows the server's address and port. The port of the console is not the one of the agents."),
        tr("2. This computer's clock must be right to half a minute."),
        tr("3. At the first sign-in, compare the fingerprint with the one the owner reads on the server."),
        tr("4. Forgotten passwords are set anew by the owner; nobody can read them."),
    };
    for (const QString& step : steps) {
        auto* line = new TextLine(TypeRole::Body, Ink::Second, step);
        line->setWrapping(true);
        column->addWidget(line);
    }
    const LinkFault& fault = client.fault();
    const std::vector<Fact> facts{
        {.label = tr("Console"), .value = QCoreApplication::applicationVersion()},
        {.label = tr("Server"), .value = orDash(QString::fromStdString(client.hello().server))},
        {.label = tr("Address"), .value = orDash(profile.address.toString())},
        {.label = tr("Certificate"), .value = orDash(shortFingerprint(profile.fingerprint))},
        {.label = tr("Last problem"), .value = orDash(fault.detail.left(60))},
    };
    for (const Fact& fact : facts)
        m_figures += fact.label + QStringLiteral(": ") + fact.value + u'\n';
    m_figures += orDash(linkWords(fault, QString::fromStdString(client.hello().server), fault.holdSeconds)) + u'\n';
    column->addSpacing(6);
    column->addWidget(new FactRows(facts));
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    auto* copy = new Button(ButtonKind::Plain, tr("Copy the figures"));
    auto* close = new Button(ButtonKind::Primary, tr("Close"));
    row->addWidget(copy);
    row->addStretch();
    row->addWidget(close);
    column->addLayout(row);
    copy->setAutoDefault(false);
    close->setDefault(true);
    connect(copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_figures); });
    connect(close, &QAbstractButton::clicked, this, &QDialog::accept);
}

void ConnectionHelp::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), look::tokens().raised);
}

} // namespace eraflazz::console
