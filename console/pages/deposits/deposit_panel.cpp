// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/deposits/deposit_panel.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/held_action.h"
#include "desk/money_words.h"
#include "desk/note_dialog.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "protocol/contract.h"
#include "text/amount_text.h"

#include <QComboBox>
#include <QPointer>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

const QString kDot = QStringLiteral(" \u00b7 ");

QString signedText(Money amount)
{
    return (amount.isNegative() ? QString() : QStringLiteral("+")) + text::amountText(amount);
}

} // namespace

DepositPanel::DepositPanel(Desk& desk, QWidget* parent) : SidePanel(size::kApprovalPanel, parent), m_desk(desk)
{
    setObjectName(QStringLiteral("depositPanel"));
    draw();
}

DepositPanel::~DepositPanel() = default;

void DepositPanel::showChoice(const QueueChoice& choice, const std::optional<MatchHint>& hint)
{
    m_hint = hint;
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_idem = newIdem();
    m_note.clear();
    m_agent.clear();
    m_ticket = m_line = m_request = m_suggestions = Json();
    m_hasDrawn = false;
    load();
}

void DepositPanel::reload()
{
    load();
}

void DepositPanel::ask(const Call& call, Json* into)
{
    ++m_awaited;
    m_desk.ask(call, this, [this, into, round = m_round](const Answer& answer) {
        if (round != m_round)
            return;
        --m_awaited;
        if (answer.isFine())
            *into = answer.result;
        else if (!m_failure)
            m_failure = answer;
        arrived();
    });
}

void DepositPanel::load()
{
    ++m_round;
    m_awaited = 0;
    m_failure.reset();
    if (m_choice.isNothing()) {
        draw();
        return;
    }
    if (!m_choice.ticket.empty())
        ask(Call("deposit.get").with("ticket", std::string_view(m_choice.ticket)), &m_ticket);
    if (!m_choice.line.empty())
        ask(Call("line.get").with("line", std::string_view(m_choice.line)), &m_line);
    if (m_choice.ticket.empty())
        ask(Call("deposit.suggest").with("line", std::string_view(m_choice.line)).with("limit", 8), &m_suggestions);
    if (m_reasons.isNull() && m_desk.may("request.propose") && m_desk.may("request.read"))
        ask(Call("reason.list").with("kind", "deposit"), &m_reasons);
}

void DepositPanel::arrived()
{
    if (m_awaited > 0)
        return;
    const std::string request = waitingRequest();
    if (request.empty())
        m_request = Json();
    if (!request.empty() && !m_failure && idIn(m_request, "id") != request && m_desk.may("request.read")) {
        ask(Call("request.get").with("request", std::string_view(request)), &m_request);
        return;
    }
    draw();
}

const Json& DepositPanel::line() const
{
    return m_line.isObject() ? m_line : m_ticket["line"];
}

bool DepositPanel::isExact() const
{
    return moneyIn(line(), "amount") == moneyIn(m_ticket, "transfer_amount");
}

Money DepositPanel::credit() const
{
    const Money fee = moneyIn(m_ticket, "fee").value_or(Money());
    return moneyIn(line(), "amount").value_or(Money()) - fee;
}

std::string DepositPanel::waitingRequest() const
{
    if (const std::string own = idIn(m_ticket, "request"); !own.empty())
        return own;
    for (const Json& one : m_line["requests"].items()) {
        if (one["state"].asString() == "proposed")
            return idIn(one, "id");
    }
    return {};
}

std::string DepositPanel::reasonFor(bool isExactPair) const
{
    if (m_reason != nullptr && m_reason->currentIndex() >= 0)
        return m_reason->currentData().toString().toStdString();
    const std::string_view wanted = isExactPair ? "DEPOSIT_DISETUJUI" : "DEPOSIT_MANUAL";
    for (const Json& one : m_reasons["rows"].items()) {
        if (one["code"].asString() == wanted)
            return std::string(wanted);
    }
    return m_reasons["rows"].items().empty() ? std::string() : idIn(m_reasons["rows"].items().front(), "code");
}

void DepositPanel::draw()
{
    // What somebody types goes on where it was.
    const QWidget* typing = focusWidget();
    const QString typed = typing != nullptr && content()->isAncestorOf(typing) ? typing->objectName() : QString();
    write();
    if (auto* field = typed.isEmpty() ? nullptr : content()->findChild<QWidget*>(typed))
        field->setFocus();
}

void DepositPanel::write()
{
    m_reason = nullptr;
    m_noteField = nullptr;
    m_agentField = nullptr;
    clear(m_hasDrawn);
    if (m_choice.isNothing()) {
        addTitle(tr("Nothing chosen"));
        addText(tr("Choose a row with the arrow keys or the mouse. Enter approves."), TypeRole::Body, Ink::Second);
        finish();
        return;
    }
    m_hasDrawn = true;
    if (m_failure) {
        drawFailure();
        return;
    }
    const auto state = m_ticket["state"].asString().value_or("");
    const bool canEnd = state == "open" || state == "matched" || state == "expired";
    if (m_choice.ticket.empty())
        drawLoneLine();
    else if (!canEnd && !state.empty())
        drawEndedTicket();
    else if (line().isObject())
        drawPair();
    else
        drawLoneTicket();
    finish();
}

void DepositPanel::drawFailure()
{
    addTitle(tr("Could not load"));
    addText(failureWords(*m_failure), TypeRole::Body, Ink::Second)->setObjectName(QStringLiteral("panelFailure"));
    auto* again = new Button(ButtonKind::Plain, tr("Retry"), this);
    again->setObjectName(QStringLiteral("panelRetry"));
    connect(again, &QAbstractButton::clicked, this, [this] { load(); });
    addVerb(again);
    finish();
}

void DepositPanel::drawPerson()
{
    const qint64 now = m_desk.client().serverUnixMs();
    QStringList detail{textIn(m_ticket, "agent"), textIn(m_ticket, "bank")};
    if (const auto opened = numberIn(m_ticket, "opened_at"))
        detail << tr("ticket %1 ago").arg(ageText(now - *opened));
    const QString name = textIn(m_ticket, "agent_name");
    addPerson(name.isEmpty() ? textIn(m_ticket, "agent") : name, detail.join(kDot));
}

void DepositPanel::drawPair()
{
    addTitle(tr("Approve deposit"), textIn(m_ticket, "no"));
    drawPerson();
    addAmount(tr("Money into the agent's balance"), credit());
    const Money balance = moneyIn(m_ticket, "balance").value_or(Money());
    const Money fee = moneyIn(m_ticket, "fee").value_or(Money());
    std::vector<Fact> facts{{tr("Balance now"), text::amountText(balance)}};
    if (!fee.isZero()) {
        facts.push_back({tr("Transfer"), signedText(credit() + fee), Ink::Ok});
        facts.push_back({tr("Fee"), signedText(-fee), Ink::Second});
    } else {
        facts.push_back({tr("Deposit"), signedText(credit()), Ink::Ok});
    }
    Fact sum{tr("Balance after"), text::amountText(balance + credit())};
    sum.bold = true;
    sum.ruled = true;
    facts.push_back(sum);
    addFacts(std::move(facts), 24);
    drawEvidence();
    if (!isExact()) {
        const Money difference = *moneyIn(line(), "amount") - moneyIn(m_ticket, "transfer_amount").value_or(Money());
        addRisk(tr("The bank shows %1, the ticket says %2 (%3). The balance grows by what the bank shows.")
                    .arg(amountIn(line(), "amount"), amountIn(m_ticket, "transfer_amount"), signedText(difference)),
                tr("The amounts differ"));
    }
    if (m_request.isObject())
        drawRequest();
    else
        drawForm();
    drawPairVerbs();
}

void DepositPanel::drawRequest()
{
    addRule();
    addHeading(tr("Two people"), shortCode(m_request["id"].asString().value_or("")));
    addApprovers(requestPeople(m_desk, m_request));
    const QString note = textIn(m_request, "note");
    if (!note.isEmpty())
        addText(QStringLiteral("\u201c") + note + QStringLiteral("\u201d"), TypeRole::Body, Ink::Second);
    if (const QString why = whyNotApprove(m_desk, m_request); !why.isEmpty())
        addText(why, TypeRole::Cell, Ink::Attention)->setObjectName(QStringLiteral("whyNot"));
}

/// Whoever may propose something may not always propose this: deposits are finance's.
bool DepositPanel::mayPropose() const
{
    return m_desk.may("request.propose") && m_desk.may("deposit.decide");
}

void DepositPanel::drawForm()
{
    if (!mayPropose()) {
        addText(lackWords("deposit.decide"), TypeRole::Cell, Ink::Third)->setObjectName(QStringLiteral("lack"));
        return;
    }
    addRule();
    addHeading(tr("Two people"));
    addApprovers(peopleOfNewRequest(m_desk));
    m_reason = new QComboBox(content());
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setAccessibleName(tr("Reason"));
    for (const Json& one : m_reasons["rows"].items())
        m_reason->addItem(textIn(one, "label"), QString::fromStdString(idIn(one, "code")));
    const bool isExactPair = !m_choice.ticket.empty() && isExact();
    const int wanted =
        m_reason->findData(isExactPair ? QStringLiteral("DEPOSIT_DISETUJUI") : QStringLiteral("DEPOSIT_MANUAL"));
    m_reason->setCurrentIndex(wanted >= 0 ? wanted : (m_reason->count() > 0 ? 0 : -1));
    addText(tr("Reason"), TypeRole::Cell, Ink::Second);
    addSpace(3);
    addWidget(m_reason);
    addSpace(10);
    m_noteField = new Field(isExactPair ? tr("Note") : tr("Note (compulsory)"), content());
    m_noteField->box()->edit()->setObjectName(QStringLiteral("note"));
    m_noteField->box()->edit()->setMaxLength(1000);
    m_noteField->box()->edit()->setText(m_note);
    connect(m_noteField->box()->edit(), &QLineEdit::textEdited, this, [this](const QString& typed) {
        m_note = typed;
        m_noteField->setError({});
    });
    // Nothing is paid by it: a second person follows, and where amounts differ the amount is typed before.
    connect(m_noteField->box()->edit(), &QLineEdit::returnPressed, this, [this] { approve(); });
    addWidget(m_noteField);
}

void DepositPanel::complain(Field* field, const QString& sentence)
{
    field->setError(sentence);
    field->box()->edit()->setFocus();
    reveal(field);
}

void DepositPanel::drawPairVerbs()
{
    const bool isWaiting = m_request.isObject();
    const bool isMine = isWaiting && textIn(m_request, "maker") == m_desk.user();
    auto* approveButton =
        new Button(ButtonKind::Primary, isWaiting ? tr("Approve, 2 of 2") : tr("Approve, 1 of 2"), this);
    approveButton->setObjectName(QStringLiteral("approve"));
    approveButton->setIcon(makeIcon(Icon::Check));
    approveButton->setKeyCap(QStringLiteral("Enter"));
    approveButton->setTall(38);
    const bool can =
        isWaiting ? whyNotApprove(m_desk, m_request).isEmpty() : mayPropose() && !reasonFor(isExact()).empty();
    approveButton->setEnabled(can && !m_isStale && !m_isSending);
    approveButton->setToolTip(!can && isWaiting             ? whyNotApprove(m_desk, m_request)
                              : !mayPropose() && !isWaiting ? lackWords("deposit.decide")
                              : m_isStale                   ? staleWords()
                                                            : QString());
    connect(approveButton, &QAbstractButton::clicked, this, [this] { approve(); });
    addVerb(approveButton);
    if (isMine) {
        auto* withdraw = new Button(ButtonKind::Plain, tr("Withdraw…"), this);
        withdraw->setObjectName(QStringLiteral("withdraw"));
        withdraw->setTall(38);
        withdraw->setEnabled(!m_isStale);
        withdraw->setToolTip(whyNotChange(m_desk, "request.propose", m_isStale));
        connect(withdraw, &QAbstractButton::clicked, this, [this] {
            withdrawRequest(
                m_desk, this, m_request, [this](const Answer& answer) { requestEnded(answer, tr("Withdrawn.")); });
        });
        addVerb(withdraw);
    } else if (isWaiting) {
        auto* decline = new Button(ButtonKind::Plain, tr("Decline…"), this);
        decline->setObjectName(QStringLiteral("decline"));
        decline->setTall(38);
        decline->setEnabled(m_desk.may("request.approve") && !m_isStale);
        decline->setToolTip(whyNotChange(m_desk, "request.approve", m_isStale));
        connect(decline, &QAbstractButton::clicked, this, [this] {
            rejectRequest(
                m_desk, this, m_request, [this](const Answer& answer) { requestEnded(answer, tr("Declined.")); });
        });
        addVerb(decline);
    } else if (canReject()) {
        auto* reject = new Button(ButtonKind::Plain, tr("Reject…"), this);
        reject->setObjectName(QStringLiteral("reject"));
        reject->setKeyCap(m_desk.actions().shortcut("ticket.reject").toString(QKeySequence::NativeText));
        reject->setTall(38);
        reject->setEnabled(!m_isStale && m_desk.may("deposit.decide"));
        reject->setToolTip(whyNotChange(m_desk, "deposit.decide", m_isStale));
        connect(reject, &QAbstractButton::clicked, this, [this] { rejectTicket(); });
        addVerb(reject);
    }
}

void DepositPanel::requestEnded(const Answer& answer, const QString& news)
{
    if (answer.isFine())
        m_desk.tell({.kind = StripKind::Good, .sentence = news, .action = {}});
    else
        m_desk.tellFailure(answer);
    load();
    Q_EMIT changed();
}

void DepositPanel::setStale(bool isStale)
{
    m_isStale = isStale;
    if (m_awaited == 0)
        draw();
}

bool DepositPanel::canReject() const
{
    return m_ticket["state"].asString() == "matched" && !m_request.isObject() &&
           protocol::method("ticket.reject") != nullptr;
}

} // namespace eraflazz::console
