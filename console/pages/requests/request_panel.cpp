// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/requests/request_panel.h"

#include "desk/desk.h"
#include "desk/evidence_shelf.h"
#include "desk/failure_words.h"
#include "desk/held_action.h"
#include "desk/money_words.h"
#include "desk/request_desk.h"
#include "desk/secret_requests.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

namespace eraflazz::console {

using namespace look;

namespace {

const QString kDot = QStringLiteral(" \u00b7 ");

/// "agent:EF0012" leads to the agent, and so on.
Place placeOf(const QString& subject)
{
    const QString kind = subject.section(u':', 0, 0);
    const QString rest = subject.section(u':', 1);
    if (kind == QStringLiteral("agent"))
        return {QStringLiteral("page.agents"), rest, {}};
    if (kind == QStringLiteral("sale"))
        return {QStringLiteral("page.sales"), rest, {}};
    if (kind == QStringLiteral("supplier"))
        return {QStringLiteral("page.suppliers"), rest, {}};
    if (kind == QStringLiteral("product"))
        return {QStringLiteral("page.products"), rest.section(u':', 0, 0), {}};
    if (kind == QStringLiteral("bank_line"))
        return {QStringLiteral("page.deposits"), QStringLiteral("line:") + rest, {}};
    if (kind == QStringLiteral("bank"))
        return {QStringLiteral("page.banks"), rest, {}};
    if (kind == QStringLiteral("level"))
        return {QStringLiteral("page.shop"), {}, QStringLiteral("levels")};
    if (kind == QStringLiteral("commissions"))
        return {QStringLiteral("page.shop"), {}, QStringLiteral("commissions")};
    if (kind == QStringLiteral("role"))
        return {QStringLiteral("page.shop"), {}, QStringLiteral("caps")};
    return {};
}

} // namespace

RequestPanel::RequestPanel(Desk& desk, QWidget* parent)
    : SidePanel(size::kApprovalPanel, parent), m_desk(desk),
      m_evidence(new EvidenceShelf(desk, *this, [this] { load(); }))
{
    setObjectName(QStringLiteral("requestPanel"));
    draw();
}

RequestPanel::~RequestPanel() = default;

void RequestPanel::showRequest(const std::string& id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_request = Json();
    m_hasDrawn = false;
    load();
}

void RequestPanel::reload()
{
    load();
}

void RequestPanel::load()
{
    ++m_round;
    m_failure.reset();
    if (m_id.empty()) {
        draw();
        return;
    }
    m_desk.ask(Call("request.get").with("request", std::string_view(m_id)),
               this,
               [this, round = m_round](const Answer& answer) {
                   if (round != m_round)
                       return;
                   if (answer.isFine())
                       m_request = answer.result;
                   else
                       m_failure = answer;
                   draw();
               });
}

void RequestPanel::draw()
{
    clear(m_hasDrawn);
    m_evidence->showNothing();
    if (m_id.empty()) {
        addTitle(tr("Nothing chosen"));
        addText(tr("Choose a request to see what it would change, and to agree or to decline."),
                TypeRole::Body,
                Ink::Second);
        finish();
        return;
    }
    m_hasDrawn = true;
    if (m_failure) {
        addFailure(failureWords(*m_failure), [this] { load(); });
        finish();
        return;
    }
    const qint64 now = m_desk.client().serverUnixMs();
    addTitle(requestKindWord(m_request["kind"].asString().value_or("")), shortCode(m_id));
    const RequestAmount amount = requestAmount(m_request);
    if (amount.amount)
        addAmount(amount.caption, *amount.amount);
    addFacts(requestFacts(m_request, now, NoteIn::Elsewhere), 26);
    if (const QString note = textIn(m_request, "note"); !note.isEmpty()) {
        addText(QStringLiteral("\u201c") + note + QStringLiteral("\u201d"), TypeRole::Body, Ink::Second);
        addSpace(12);
    }
    drawLink();
    addRule();
    addHeading(tr("Two people"));
    addApprovers(requestPeople(m_desk, m_request));
    if (m_request["state"].asString() == "proposed") {
        if (const QString why = whyNotApprove(m_desk, m_request); !why.isEmpty())
            addText(why, TypeRole::Cell, Ink::Attention)->setObjectName(QStringLiteral("whyNot"));
        addSpace(10);
    }
    if (const QString ended = textIn(m_request, "ended_note"); !ended.isEmpty()) {
        addText(QStringLiteral("\u201c") + ended + QStringLiteral("\u201d"), TypeRole::Body, Ink::Second);
        addSpace(10);
    }
    layOutEvidence();
    m_evidence->draw();
    drawStory(now);
    drawVerbs();
    finish();
}

void RequestPanel::drawLink()
{
    const Place place = placeOf(textIn(m_request, "subject"));
    if (place.page.isEmpty())
        return;
    auto* link =
        new LinkButton(tr("Look at %1").arg(subjectWord(m_request["subject"].asString().value_or(""))), content());
    link->setObjectName(QStringLiteral("subjectLink"));
    link->setRole(TypeRole::Cell);
    connect(link, &QAbstractButton::clicked, this, [this, place] { m_desk.goTo(place); });
    addWidget(link);
    addSpace(10);
}

void RequestPanel::layOutEvidence()
{
    const QString maker = textIn(m_request, "maker");
    std::vector<EvidenceShelf::File> files;
    for (const Json& one : m_request["attachments"].items())
        files.push_back({one, maker});
    const bool canAttach = m_request["state"].asString() == "proposed" && maker == m_desk.user() && !m_isStale &&
                           m_desk.may("request.propose");
    m_evidence->show({Proven::Kind::Request, m_id}, std::move(files), canAttach);
}

void RequestPanel::drawStory(qint64 nowMs)
{
    if (m_request["history"].items().empty())
        return;
    addHeading(tr("History"));
    std::vector<Fact> steps;
    for (const Json& one : m_request["history"].items())
        steps.push_back({textIn(one, "user") + kDot + deedWord(one["action"].asString().value_or("")),
                         whenIn(one, "at", nowMs),
                         Ink::Third});
    addFacts(std::move(steps), 24)->setValueRole(TypeRole::Cell);
}

void RequestPanel::drawVerbs()
{
    if (m_request["state"].asString() != "proposed")
        return;
    const bool mine = truthIn(m_request, "mine") || textIn(m_request, "maker") == m_desk.user();
    const auto verb = [this](ButtonKind kind, const QString& words, const QString& name, bool isOn, auto does) {
        auto* button = addVerb(kind, words, name, does);
        button->setEnabled(isOn && !m_isStale);
        button->setToolTip(m_isStale ? staleWords() : QString());
        return button;
    };
    if (mine) {
        verb(ButtonKind::Plain, tr("Withdraw…"), QStringLiteral("withdraw"), m_desk.may("request.propose"), [this] {
            withdraw();
        });
        return;
    }
    const QString why = whyNotApprove(m_desk, m_request);
    auto* agree =
        verb(ButtonKind::Primary, tr("Approve"), QStringLiteral("approve"), why.isEmpty(), [this] { approve(); });
    agree->setIcon(makeIcon(Icon::Check));
    agree->setKeyCap(m_desk.actions().shortcut("request.approve").toString(QKeySequence::NativeText));
    if (!why.isEmpty())
        agree->setToolTip(why);
    auto* decline =
        verb(ButtonKind::Plain, tr("Decline…"), QStringLiteral("reject"), m_desk.may("request.approve"), [this] {
            reject();
        });
    decline->setToolTip(whyNotChange(m_desk, "request.approve", m_isStale));
}

void RequestPanel::approve()
{
    if (!m_request.isObject() || m_isStale)
        return;
    if (const QString why = whyNotApprove(m_desk, m_request); !why.isEmpty()) {
        m_desk.tell({.kind = StripKind::Warning, .sentence = why, .action = {}});
        return;
    }
    const QString maker = textIn(m_request, "maker_name");
    const QString news =
        approvedNews(m_request["kind"].asString().value_or(""), maker.isEmpty() ? textIn(m_request, "maker") : maker);
    approveRequest(m_desk, this, m_request, [this, news](const Answer& answer) { ended(answer, news); });
}

void RequestPanel::reject()
{
    if (m_request["state"].asString() != "proposed" || m_isStale || !m_desk.may("request.approve") ||
        textIn(m_request, "maker") == m_desk.user())
        return;
    rejectRequest(m_desk, this, m_request, [this](const Answer& answer) { ended(answer, tr("Declined.")); });
}

void RequestPanel::withdraw()
{
    if (m_request["state"].asString() != "proposed" || m_isStale || textIn(m_request, "maker") != m_desk.user())
        return;
    withdrawRequest(m_desk, this, m_request, [this](const Answer& answer) { ended(answer, tr("Withdrawn.")); });
}

void RequestPanel::ended(const Answer& answer, const QString& news)
{
    if (answer.isFine())
        m_desk.tell({.kind = StripKind::Good, .sentence = news, .action = {}});
    else
        m_desk.tellFailure(answer);
    load();
    Q_EMIT changed();
}

void RequestPanel::setStale(bool isStale)
{
    m_isStale = isStale;
    draw();
}

} // namespace eraflazz::console
