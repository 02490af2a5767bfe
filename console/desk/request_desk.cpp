// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/request_desk.h"

#include "desk/case_decision.h"
#include "desk/desk.h"
#include "desk/money_words.h"
#include "desk/note_dialog.h"
#include "desk/secret_requests.h"
#include "desk/term_requests.h"
#include "desk/wire_words.h"
#include "text/amount_text.h"

#include <QCoreApplication>

namespace eraflazz::console {

using namespace look;

namespace {

QString said(const char* words)
{
    return QCoreApplication::translate("RequestDesk", words);
}

bool isMine(const Desk& desk, const Json& request)
{
    return truthIn(request, "mine") || textIn(request, "maker") == desk.user();
}

/// The signed-in person as others are called here: by name.
QString ownName(const Desk& desk)
{
    const QString name = QString::fromStdString(desk.client().welcome().name);
    return name.isEmpty() ? desk.user() : name;
}

QString makerOf(const Json& request)
{
    const QString name = textIn(request, "maker_name");
    return name.isEmpty() ? textIn(request, "maker") : name;
}

/// Who ended it, by name as the one who asked.
QString enderOf(const Json& request)
{
    for (const char* one : {"checker_name", "ended_by", "checker"}) {
        if (const QString words = textIn(request, one); !words.isEmpty())
            return words;
    }
    return {};
}

/// What the one who ended it did.
QString endedRole(std::string_view state)
{
    if (state == "approved")
        return said(QT_TRANSLATE_NOOP("RequestDesk", "agreed to it"));
    if (state == "rejected")
        return said(QT_TRANSLATE_NOOP("RequestDesk", "declined it"));
    if (state == "withdrawn")
        return said(QT_TRANSLATE_NOOP("RequestDesk", "took it back"));
    return requestStateWord(state);
}

/// Whether the agent has more afterwards.
bool isRise(const Json& request)
{
    const auto before = moneyIn(request, "before");
    const auto after = moneyIn(request, "after");
    return before && after ? *after >= *before : true;
}

QString valueCaption(std::string_view kind)
{
    if (kind == "credit_limit")
        return said(QT_TRANSLATE_NOOP("RequestDesk", "Credit limit"));
    if (kind == "price_change")
        return said(QT_TRANSLATE_NOOP("RequestDesk", "Price"));
    return said(QT_TRANSLATE_NOOP("RequestDesk", "Balance"));
}

bool isAboutAgent(const Json& request)
{
    return request["subject"].asString().value_or("").starts_with("agent:");
}

QString subjectOf(const Json& request)
{
    const QString subject = subjectWord(request["subject"].asString().value_or(""));
    const QString name = textIn(request, "subject_name");
    return name.isEmpty() || name == subject ? subject : subject + QStringLiteral(" \u00b7 ") + name;
}

/// The bank line that the request is about, and by whose hand it came: a file is one person's word.
void addLineFacts(std::vector<Fact>& facts, const Json& request, qint64 nowMs)
{
    constexpr qsizetype kSenderShown = 32, kFileShown = 24;
    const Json& line = request["line"];
    if (!line.isObject())
        return;
    facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Bank line")),
                     textIn(line, "bank") + QStringLiteral(" \u00b7 ") + amountIn(line, "amount") +
                         QStringLiteral(" \u00b7 ") + whenIn(line, "received_at", nowMs)});
    if (const QString ticket = textIn(line, "ticket"); !ticket.isEmpty()) {
        const bool isSame = moneyIn(line, "ticket_amount") == moneyIn(line, "amount");
        facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Ticket")),
                         ticket + QStringLiteral(" \u00b7 ") + amountIn(line, "ticket_amount"),
                         isSame ? Ink::Strong : Ink::Attention});
    }
    const QString sender = textIn(line, "sender").isEmpty() ? textIn(line, "description") : textIn(line, "sender");
    if (!sender.isEmpty())
        facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Sender")), tailText(sender, kSenderShown)});
    const QString importer = textIn(line, "imported_by");
    if (importer.isEmpty())
        return;
    const bool isMakers = importer == textIn(request, "maker");
    facts.push_back({isMakers ? said(QT_TRANSLATE_NOOP("RequestDesk", "Imported by who asks"))
                              : said(QT_TRANSLATE_NOOP("RequestDesk", "Imported by")),
                     importer + QStringLiteral(" \u00b7 ") + tailText(textIn(line, "file"), kFileShown),
                     isMakers ? Ink::Attention : Ink::Strong});
}

QString approvalTitle(const Json& request)
{
    return said(QT_TRANSLATE_NOOP("RequestDesk", "Approve: %1 %2"))
        .arg(requestKindWord(request["kind"].asString().value_or("")),
             shortCode(request["id"].asString().value_or("")));
}

NoteQuestion endingQuestion(const Json& request, const QString& title)
{
    const auto amount = requestAmount(request).amount;
    NoteQuestion question;
    question.title = title;
    const QString agent = agentOf(request);
    question.facts = {
        {said(QT_TRANSLATE_NOOP("RequestDesk", "Kind")), requestKindWord(request["kind"].asString().value_or(""))},
        agent.isEmpty() ? Fact{said(QT_TRANSLATE_NOOP("RequestDesk", "About")), subjectOf(request)}
                        : Fact{said(QT_TRANSLATE_NOOP("RequestDesk", "Agent")), agent}};
    if (amount)
        question.facts.push_back(
            {said(QT_TRANSLATE_NOOP("RequestDesk", "Amount")), text::rupiahText(*amount), Ink::Strong, true});
    return question;
}

void openNote(Desk& desk, QWidget* asker, const NoteQuestion& question, NoteDialog::MakeCall make, Answered then)
{
    auto* dialog = new NoteDialog(desk, question, std::move(make), asker);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &NoteDialog::done, asker, [then = std::move(then)](const Answer& answer) { then(answer); });
    dialog->open();
}

} // namespace

QString agentOf(const Json& request)
{
    const QString code = textIn(request, "agent");
    const QString name = textIn(request, "agent_name");
    return name.isEmpty() || name == code ? code : code + QStringLiteral(" \u00b7 ") + name;
}

QString shortCode(std::string_view id)
{
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())).right(6).toUpper();
}

QString whyNotApprove(const Desk& desk, const Json& request)
{
    if (request["state"].asString() != "proposed")
        return said(QT_TRANSLATE_NOOP("RequestDesk", "It is decided already."));
    if (isMine(desk, request))
        return said(QT_TRANSLATE_NOOP("RequestDesk", "You asked for it yourself: somebody else must agree."));
    if (!desk.may("request.approve"))
        return lackWords("request.approve");
    if (!request["approvers"].isArray() || request["approvers"].items().empty())
        return {};
    for (const Json& one : request["approvers"].items()) {
        if (QString::fromStdString(one.asText().value_or("")) == desk.user())
            return {};
    }
    return said(
        QT_TRANSLATE_NOOP("RequestDesk", "Your role may not agree to this kind, or your limit of today is used up."));
}

std::vector<Approver> requestPeople(const Desk& desk, const Json& request)
{
    const bool mine = isMine(desk, request);
    std::vector<Approver> people;
    people.push_back({makerOf(request),
                      mine ? said(QT_TRANSLATE_NOOP("RequestDesk", "you, asked for it"))
                           : said(QT_TRANSLATE_NOOP("RequestDesk", "asked for it")),
                      true});
    const auto state = request["state"].asString().value_or("");
    if (state != "proposed") {
        people.push_back({enderOf(request), endedRole(state), true});
        return people;
    }
    if (whyNotApprove(desk, request).isEmpty()) {
        people.push_back({ownName(desk), said(QT_TRANSLATE_NOOP("RequestDesk", "you, now")), true});
        return people;
    }
    QStringList names;
    for (const Json& one : request["approvers"].items())
        names << QString::fromStdString(one.asText().value_or(""));
    constexpr qsizetype kNamesMax = 3;
    const bool isCut = names.size() > kNamesMax;
    const QString who = names.isEmpty() ? otherPerson(request["kind"].asString().value_or(""))
                                        : names.mid(0, kNamesMax).join(QStringLiteral(", ")) +
                                              (isCut ? QStringLiteral(", …") : QString());
    people.push_back({who, said(QT_TRANSLATE_NOOP("RequestDesk", "to follow")), false});
    return people;
}

RequestAmount requestAmount(const Json& request)
{
    const auto kind = request["kind"].asString().value_or("");
    std::optional<Money> amount = moneyIn(request, "amount");
    if (!amount)
        amount = moneyIn(request["movement"], "amount");
    if (kind == "deposit")
        return {said(QT_TRANSLATE_NOOP("RequestDesk", "Money into the agent's balance")), amount};
    if (kind == "adjustment")
        return {isRise(request) ? said(QT_TRANSLATE_NOOP("RequestDesk", "Money into the agent's balance"))
                                : said(QT_TRANSLATE_NOOP("RequestDesk", "Money out of the agent's balance")),
                amount};
    if (kind == "credit_limit")
        return {said(QT_TRANSLATE_NOOP("RequestDesk", "New credit limit")),
                amount ? amount : moneyIn(request, "after")};
    if (isTermRequest(request))
        return {};
    if (kind == "price_change")
        return {said(QT_TRANSLATE_NOOP("RequestDesk", "New price")), moneyIn(request, "after")};
    if (kind == "write_off")
        return {said(QT_TRANSLATE_NOOP("RequestDesk", "Debt given up")), amount};
    if (kind == "supplier_deposit")
        return {said(QT_TRANSLATE_NOOP("RequestDesk", "Money to the supplier")), amount};
    if (kind == "supplier_refund")
        return {said(QT_TRANSLATE_NOOP("RequestDesk", "Money back from the supplier")), amount};
    if (kind == "supplier_drift")
        return {said(QT_TRANSLATE_NOOP("RequestDesk", "Difference booked")), amount};
    if (!amount && kind == "case_resolution")
        amount = moneyIn(request, "at_stake");
    if (const Json decision = decisionIn(request); decision.isObject()) {
        const QString caption = decisionCaption(decision["verb"].asString().value_or(""));
        return {caption, caption.isEmpty() || !amount || amount->isZero() ? std::nullopt : amount};
    }
    if (amount && amount->isZero())
        amount.reset();
    return {said(QT_TRANSLATE_NOOP("RequestDesk", "Money that moves")), amount};
}

std::vector<Fact> requestFacts(const Json& request, qint64 nowMs, NoteIn noteIn)
{
    std::vector<Fact> facts;
    const auto kind = request["kind"].asString().value_or("");
    // Whose balance moves comes first: a bank line's number says nothing to the one who agrees.
    const QString agent = agentOf(request);
    if (!agent.isEmpty())
        facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Agent")), agent, Ink::Strong, true});
    if (agent.isEmpty() || !isAboutAgent(request))
        facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "About")), subjectOf(request)});
    for (Fact& fact : decisionFacts(decisionIn(request)))
        facts.push_back(std::move(fact));
    for (Fact& fact : secretFacts(request, nowMs))
        facts.push_back(std::move(fact));
    for (Fact& fact : termFacts(request))
        facts.push_back(std::move(fact));
    if (const auto before = isTermRequest(request) ? std::nullopt : moneyIn(request, "before")) {
        Fact fact{valueCaption(kind), text::amountText(*before)};
        fact.bold = true;
        if (const auto after = moneyIn(request, "after")) {
            fact.arrowTo = text::amountText(*after);
            fact.valueInk = after->isNegative() ? Ink::Bad : Ink::Strong;
        }
        facts.push_back(fact);
        const auto now = moneyIn(request, "balance_now");
        if (now && *now != *before && request["state"].asString() == "proposed")
            facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Balance at this moment")),
                             text::amountText(*now),
                             Ink::Attention});
    }
    addLineFacts(facts, request, nowMs);
    QString reason = textIn(request, "reason_label");
    if (reason.isEmpty())
        reason = textIn(request, "reason");
    facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Reason")), reason});
    if (const QString note = textIn(request, "note"); !note.isEmpty() && noteIn == NoteIn::Facts) {
        constexpr qsizetype kNoteShown = 46; // What fits beside the label; the whole stands in the request itself.
        facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Note")),
                         note.size() <= kNoteShown ? note : note.left(kNoteShown - 1) + QChar(0x2026)});
    }
    facts.push_back({said(QT_TRANSLATE_NOOP("RequestDesk", "Asked by")),
                     makerOf(request) + QStringLiteral(" \u00b7 ") + whenIn(request, "created_at", nowMs)});
    return facts;
}

MoneyQuestion approvalQuestion(const Desk& desk, const Json& request)
{
    const RequestAmount amount = requestAmount(request);
    MoneyQuestion question;
    question.title = approvalTitle(request);
    question.amountCaption = amount.caption;
    question.amount = amount.amount.value_or(Money());
    question.facts = requestFacts(request, desk.client().serverUnixMs(), NoteIn::Facts);
    const auto before = moneyIn(request, "before");
    const auto now = moneyIn(request, "balance_now");
    const Json& line = request["line"];
    if (moneyIn(line, "ticket_amount") && moneyIn(line, "ticket_amount") != moneyIn(line, "amount"))
        question.risk = said(QT_TRANSLATE_NOOP(
            "RequestDesk", "The bank shows another amount than the ticket. Compare sender and time."));
    if (before && now && *now != *before)
        question.risk = said(QT_TRANSLATE_NOOP(
            "RequestDesk", "The balance has changed since this was asked for; the amount that moves has not."));
    const Json decision = decisionIn(request);
    const auto verb = decision["verb"].asString().value_or("");
    if (decision.isObject())
        question.risk = decisionEffect(verb);
    question.mustTypeAmount = givesMoneyBack(verb) && question.amount.isPositive();
    question.approvers = requestPeople(desk, request);
    question.verb = said(QT_TRANSLATE_NOOP("RequestDesk", "Approve"));
    if (verb != "failed") // The supplier may be asked once more first.
        question.note = said(QT_TRANSLATE_NOOP("RequestDesk", "carried out at once"));
    return question;
}

void approveRequest(Desk& desk, QWidget* asker, const Json& request, Answered then)
{
    const auto send = [&desk, asker, id = idIn(request, "id"), idem = newIdem(), then = std::move(then)] {
        desk.change(
            Call("request.approve").with("request", std::string_view(id)).with("expect", "proposed").withIdem(idem),
            asker,
            then);
    };
    if (isTermRequest(request)) {
        confirm(asker,
                termQuestion(request,
                             approvalTitle(request),
                             requestFacts(request, desk.client().serverUnixMs(), NoteIn::Facts)),
                send);
        return;
    }
    if (isSecretKind(request["kind"].asString().value_or(""))) {
        confirm(asker,
                secretQuestion(request,
                               approvalTitle(request),
                               makerOf(request),
                               requestFacts(request, desk.client().serverUnixMs(), NoteIn::Facts)),
                send);
        return;
    }
    if (decisionIn(request)["verb"].asString() == "close") {
        confirm(asker,
                {.title = approvalTitle(request),
                 .consequence = decisionEffect("close"),
                 .facts = requestFacts(request, desk.client().serverUnixMs(), NoteIn::Facts),
                 .verb = said(QT_TRANSLATE_NOOP("RequestDesk", "Approve")),
                 .isDangerous = false},
                send);
        return;
    }
    auto* dialog = new MoneyDialog(approvalQuestion(desk, request), asker);
    dialog->setObjectName(QStringLiteral("approveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, asker, send);
    dialog->open();
}

void rejectRequest(Desk& desk, QWidget* asker, const Json& request, Answered then)
{
    NoteQuestion question = endingQuestion(
        request,
        said(QT_TRANSLATE_NOOP("RequestDesk", "Decline %1")).arg(shortCode(request["id"].asString().value_or(""))));
    question.consequence =
        said(QT_TRANSLATE_NOOP("RequestDesk", "No money moves. %1 reads what you write.")).arg(makerOf(request));
    question.label = said(QT_TRANSLATE_NOOP("RequestDesk", "Why"));
    question.verb = said(QT_TRANSLATE_NOOP("RequestDesk", "Decline"));
    const std::string id = idIn(request, "id");
    openNote(
        desk,
        asker,
        question,
        [id](const QString& note) {
            return Call("request.reject")
                .with("request", std::string_view(id))
                .with("expect", "proposed")
                .with("reason", note);
        },
        std::move(then));
}

void withdrawRequest(Desk& desk, QWidget* asker, const Json& request, Answered then)
{
    NoteQuestion question = endingQuestion(
        request,
        said(QT_TRANSLATE_NOOP("RequestDesk", "Withdraw %1")).arg(shortCode(request["id"].asString().value_or(""))));
    question.consequence = said(QT_TRANSLATE_NOOP("RequestDesk", "No money moves. It can be asked for again."));
    question.label = said(QT_TRANSLATE_NOOP("RequestDesk", "Why (may stay empty)"));
    question.verb = said(QT_TRANSLATE_NOOP("RequestDesk", "Withdraw"));
    question.isCompulsory = false;
    const std::string id = idIn(request, "id");
    openNote(
        desk,
        asker,
        question,
        [id](const QString& note) {
            Call call("request.withdraw");
            call.with("request", std::string_view(id)).with("expect", "proposed");
            if (!note.isEmpty())
                call.with("reason", note);
            return call;
        },
        std::move(then));
}

std::vector<Approver> peopleOfNewRequest(const Desk& desk, std::string_view kind)
{
    return {{ownName(desk), said(QT_TRANSLATE_NOOP("RequestDesk", "you, now")), true},
            {otherPerson(kind), said(QT_TRANSLATE_NOOP("RequestDesk", "to follow")), false}};
}

} // namespace eraflazz::console
