// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/agent_panel.h"

#include "core/session/rights.h"
#include "desk/desk.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/icon_button.h"
#include "look/parts/link_button.h"
#include "look/parts/state_pill.h"
#include "look/parts/tab_strip.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/agents/agent_words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

// What surrounds the tabs: loading, head, chain of uplines.

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kSide = 24, kChainShown = 4;
const QString kDot = QStringLiteral(" \u00b7 ");

} // namespace

AgentPanel::AgentPanel(Desk& desk, QWidget* parent) : SidePanel(size::kApprovalPanel, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("agentPanel"));
    buildHead();
    draw();
}

AgentPanel::~AgentPanel() = default;

void AgentPanel::buildHead()
{
    m_head = new QWidget(this);
    auto* column = new QVBoxLayout(m_head);
    column->setContentsMargins(kSide - 1, 14, kSide, 8);
    m_tabs = new TabStrip(kSide - 1, this);
    m_tabs->setObjectName(QStringLiteral("agentTabs"));
    for (const QString& word : {tr("Profile"), tr("Prices"), tr("Sales"), tr("Ledger"), tr("Security"), tr("Move")})
        m_tabs->addTab(word);
    m_tabs->choose(Profile);
    auto* whole = static_cast<QVBoxLayout*>(layout());
    whole->insertWidget(0, m_head);
    whole->insertWidget(1, m_tabs);
    connect(m_tabs, &TabStrip::chosenChanged, this, [this](int tab) {
        if (tab == Ledger)
            askEntries();
        draw();
    });
}

void AgentPanel::chooseTab(int tab)
{
    m_tabs->choose(tab);
}

qint64 AgentPanel::now() const
{
    return m_desk.client().serverUnixMs();
}

QString AgentPanel::status() const
{
    return textIn(m_agent, "status");
}

void AgentPanel::showAgent(const QString& code)
{
    if (code == m_code)
        return;
    m_code = code;
    m_agent = Json();
    m_price.reset();
    m_entries.reset();
    m_failure.reset();
    load();
    draw();
}

void AgentPanel::reload()
{
    load();
    if (!m_product.isEmpty() && m_price)
        askPrice();
    if (m_tabs->chosen() == Ledger)
        askEntries();
}

void AgentPanel::setStale(bool isStale)
{
    m_isStale = isStale;
    draw();
}

void AgentPanel::load()
{
    ++m_round;
    if (m_code.isEmpty())
        return;
    askLevels();
    m_desk.ask(Call("agent.get").with("agent", m_code), this, [this, round = m_round](const Answer& answer) {
        if (round == m_round)
            arrived(answer);
    });
}

void AgentPanel::arrived(const Answer& answer)
{
    if (answer.isFine()) {
        m_agent = answer.result;
        m_failure.reset();
        if (m_tabs->chosen() == Ledger && !m_entries)
            askEntries();
    } else if (!m_agent.isObject()) {
        m_failure = answer;
    } else {
        m_desk.tellFailure(answer); // What was there stays readable.
    }
    draw();
}

void AgentPanel::askLevels()
{
    if (m_levels.isObject())
        return;
    m_desk.ask(Call("level.list"), this, [this](const Answer& answer) {
        if (!answer.isFine())
            return; // Only for the form that changes the level, which says so itself.
        m_levels = answer.result;
        draw();
    });
}

void AgentPanel::draw()
{
    // What somebody types goes on where it was.
    const QWidget* typing = focusWidget();
    const QString typed = typing != nullptr && content()->isAncestorOf(typing) ? typing->objectName() : QString();
    write();
    if (auto* field = typed.isEmpty() ? nullptr : content()->findChild<QWidget*>(typed))
        field->setFocus();
}

void AgentPanel::write()
{
    const bool isThere = m_agent.isObject();
    clear(isThere);
    m_head->setVisible(isThere);
    m_tabs->setVisible(isThere);
    if (m_code.isEmpty()) {
        addTitle(tr("Nobody chosen"));
        addText(tr("Choose an agent to see its balance, prices and downlines, and to change them."),
                TypeRole::Body,
                Ink::Second);
        finish();
        return;
    }
    if (m_failure) {
        writeFailure();
        return;
    }
    if (!isThere) {
        addTitle(m_code);
        addText(tr("Loading\u2026"), TypeRole::Body, Ink::Third)->setObjectName(QStringLiteral("panelLoading"));
        finish();
        return;
    }
    writeHead();
    switch (static_cast<Tab>(m_tabs->chosen())) {
    case Profile:
        writeProfile();
        break;
    case Prices:
        writePrices();
        break;
    case Sales:
        writeSales();
        break;
    case Ledger:
        writeLedger();
        break;
    case Security:
        writeSecurity();
        break;
    case Place:
        writePlace();
        break;
    case TabCount:
        break;
    }
    finish();
}

void AgentPanel::writeFailure()
{
    addTitle(m_code);
    const bool isGone = m_failure->failure.key == "not_found";
    addText(isGone ? tr("There is no agent of this code.") : agentFailure(*m_failure), TypeRole::Body, Ink::Second)
        ->setObjectName(QStringLiteral("panelFailure"));
    auto* again = new Button(ButtonKind::Plain, tr("Retry"), this);
    again->setObjectName(QStringLiteral("panelRetry"));
    connect(again, &QAbstractButton::clicked, this, &AgentPanel::load);
    addVerb(again);
    finish();
}

void AgentPanel::writeHead()
{
    if (m_headWords != nullptr) {
        m_headWords->hide();
        m_headWords->deleteLater();
    }
    m_headWords = new QWidget(m_head);
    auto* column = new QVBoxLayout(m_headWords);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* first = new QHBoxLayout;
    auto* name = new TextLine(TypeRole::DetailTitle, Ink::Strong, textIn(m_agent, "name"), m_headWords);
    name->setObjectName(QStringLiteral("agentName"));
    first->addWidget(name, 1);
    auto* pill = new StatePill(agentStatusLook(m_agent["status"].asString().value_or("")), m_headWords);
    pill->setWord(agentStatusWord(m_agent["status"].asString().value_or("")));
    first->addWidget(pill);
    column->addLayout(first);
    // The way down from the root, so that each step leads there.
    auto* chain = new QHBoxLayout;
    chain->setSpacing(6);
    const auto& uplines = m_agent["uplines"].items();
    const auto shown = std::min<std::size_t>(uplines.size(), kChainShown);
    if (shown < uplines.size())
        chain->addWidget(new TextLine(TypeRole::Cell, Ink::Third, QStringLiteral("\u2026 \u203a"), m_headWords));
    for (std::size_t i = shown; i-- > 0;) {
        const QString code = textIn(uplines[i], "code");
        auto* link = new LinkButton(code, m_headWords);
        link->setRole(TypeRole::Cell);
        link->setObjectName(QStringLiteral("crumb_") + code);
        link->setToolTip(textIn(uplines[i], "name"));
        connect(link, &QAbstractButton::clicked, this, [this, code] { Q_EMIT agentAsked(code); });
        chain->addWidget(link);
        chain->addWidget(new TextLine(TypeRole::Cell, Ink::Third, QStringLiteral("\u203a"), m_headWords));
    }
    chain->addWidget(new TextLine(TypeRole::CellBold, Ink::Second, m_code, m_headWords));
    chain->addWidget(new TextLine(TypeRole::Cell, Ink::Third, kDot.trimmed(), m_headWords));
    const QString level = textIn(m_agent, "level_name");
    chain->addWidget(
        new TextLine(TypeRole::Cell, Ink::Second, level.isEmpty() ? textIn(m_agent, "level") : level, m_headWords));
    chain->addStretch(1);
    column->addLayout(chain);
    m_head->layout()->addWidget(m_headWords);
}

LinkButton* AgentPanel::makeLink(const QString& words, const char* object, std::function<void()> does)
{
    auto* link = new LinkButton(words, content());
    link->setObjectName(QLatin1String(object));
    connect(link, &QAbstractButton::clicked, this, [does = std::move(does)] { does(); });
    return link;
}

void AgentPanel::fit(QWidget* button, std::string_view right, const QString& whyNot)
{
    QString reason = whyNot;
    if (!m_desk.may(right))
        reason = lackWords(right);
    else if (m_isStale)
        reason = tr("There is no connection.");
    button->setEnabled(reason.isEmpty());
    if (!reason.isEmpty())
        button->setToolTip(reason);
}

void AgentPanel::addEditable(
    const QString& label, const QString& value, const char* object, std::function<void()> does, const QString& whyNot)
{
    auto* line = new QWidget(content());
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(new TextLine(TypeRole::Body, Ink::Second, label, line));
    auto* words = new TextLine(TypeRole::Body, Ink::Strong, value, line);
    words->setAlignment(Qt::AlignRight);
    words->setObjectName(QLatin1String(object) + QStringLiteral("Value"));
    row->addWidget(words, 1);
    auto* pencil = new IconButton(Icon::Pencil, tr("Change: %1").arg(label), line);
    pencil->setObjectName(QLatin1String(object));
    fit(pencil, "agent.change", whyNot);
    connect(pencil, &QAbstractButton::clicked, this, [does = std::move(does)] { does(); });
    row->addWidget(pencil);
    line->setFixedHeight(28);
    addWidget(line);
}

QWidget*
AgentPanel::addLinkRow(const QString& link, const QString& value, const char* object, std::function<void()> does)
{
    auto* line = new QWidget(content());
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(makeLink(link, object, std::move(does)));
    auto* words = new TextLine(TypeRole::Body, Ink::Strong, value, line);
    words->setAlignment(Qt::AlignRight);
    row->addWidget(words, 1);
    line->setFixedHeight(26);
    addWidget(line);
    return line;
}

} // namespace eraflazz::console
