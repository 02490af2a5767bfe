// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/case_panel.h"

#include "core/rows/cell_face.h"
#include "core/rows/packed_row.h"
#include "desk/case_words.h"
#include "desk/desk.h"
#include "desk/evidence_shelf.h"
#include "desk/failure_words.h"
#include "desk/held_action.h"
#include "desk/money_words.h"
#include "desk/note_dialog.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "pages/cases/case_groups.h"
#include "sale/sale_forms.h"
#include "text/amount_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>

namespace eraflazz::console {

using namespace look;

namespace {

const QString kDot = QStringLiteral(" \u00b7 ");

/// The sale's state as every grid says it; what a newer daemon may call it, else.
QString saleWord(const Json& sale)
{
    const auto state = saleState(sale["status"].asString().value_or(""), truthIn(sale, "doubtful"));
    return state ? stateWord(static_cast<State>(*state)) : textIn(sale, "status");
}

} // namespace

CasePanel::CasePanel(Desk& desk, QWidget* parent)
    : SidePanel(size::kApprovalPanel, parent), m_desk(desk),
      m_evidence(new EvidenceShelf(desk, *this, [this] { load(); }))
{
    setObjectName(QStringLiteral("casePanel"));
    draw();
}

CasePanel::~CasePanel() = default;

void CasePanel::showCase(const std::string& id)
{
    if (id == m_id)
        return;
    m_id = id;
    m_case = m_request = Json();
    m_hasDrawn = false;
    load();
}

void CasePanel::reload()
{
    load();
}

void CasePanel::load()
{
    ++m_round;
    m_failure.reset();
    if (m_id.empty()) {
        draw();
        return;
    }
    m_desk.ask(
        Call("case.get").with("case", std::string_view(m_id)), this, [this, round = m_round](const Answer& answer) {
            if (round != m_round)
                return;
            if (!answer.isFine()) {
                m_failure = answer;
                draw();
                return;
            }
            m_case = answer.result;
            m_request = Json();
            draw();
            const Json* waiting = waitingRequest();
            if (waiting == nullptr || !m_desk.may("request.read"))
                return;
            m_desk.ask(Call("request.get").with("request", std::string_view(idIn(*waiting, "id"))),
                       this,
                       [this, round](const Answer& request) {
                           if (round != m_round || !request.isFine())
                               return;
                           m_request = request.result;
                           draw();
                       });
        });
}

const Json* CasePanel::waitingRequest() const
{
    for (const Json& one : m_case["requests"].items()) {
        if (one["state"].asString() == "proposed")
            return &one;
    }
    return nullptr;
}

void CasePanel::draw()
{
    clear(m_hasDrawn);
    m_evidence->showNothing();
    m_hasDrawn = m_hasDrawn || !m_id.empty();
    if (m_id.empty()) {
        addTitle(tr("Nothing chosen"));
        addText(tr("Choose a case to see what is known about it."), TypeRole::Body, Ink::Second);
    } else if (m_failure) {
        addFailure(failureWords(*m_failure), [this] { load(); });
    } else if (m_case.isObject()) {
        drawHead();
        drawFacts();
        drawSale();
        drawRequest();
        layOutEvidence();
        m_evidence->draw();
        drawNotes();
        drawVerbs();
    }
    finish();
}

void CasePanel::drawHead()
{
    const auto kind = m_case["kind"].asString().value_or("");
    addTitle(caseKindWord(kind), shortCode(m_id));
    if (truthIn(m_case, "open") && groupOf(kind) == CaseGroup::Unknown)
        addRisk(tr("Do not order again: the customer may be served twice. Ask the supplier, or decide with proof."),
                tr("No proof of success or failure yet"));
    const std::string detail = idIn(m_case, "detail");
    if (detail.empty())
        return;
    // People's words are quoted, the daemon's are ours to say.
    const QString words = caseDetailWords(complaintWords(kind, detail, idIn(m_case, "opened_by")));
    const bool isOurs = kind != "complaint" && words != plainLine(detail);
    addText(isOurs ? words : QStringLiteral("\u201c") + words + QStringLiteral("\u201d"), TypeRole::Body, Ink::Strong)
        ->setWrapping(true);
    addSpace(12);
}

void CasePanel::drawFacts()
{
    const qint64 now = m_desk.client().serverUnixMs();
    const bool isOpen = truthIn(m_case, "open");
    std::vector<Fact> facts{{tr("State"), caseStateWord(m_case["state"].asString().value_or(""))},
                            {tr("Opened"), whenIn(m_case, "opened_at", now)}};
    if (const auto opened = numberIn(m_case, "opened_at"); opened && isOpen)
        facts.push_back({tr("Age"), ageText(now - *opened), Ink::Strong, true});
    if (const QString by = textIn(m_case, "opened_by"); !by.isEmpty())
        facts.push_back({tr("By"), by});
    if (!isOpen) {
        facts.push_back({tr("Closed"), whenIn(m_case, "closed_at", now)});
        facts.push_back({tr("Resolution"), textIn(m_case, "resolution")});
    }
    addFacts(std::move(facts), 25);
}

void CasePanel::drawSale()
{
    const Json& sale = m_case["sale"];
    if (!sale.isObject()) {
        const QString subject = textIn(m_case, "subject");
        if (subject.isEmpty())
            return;
        addFacts({{tr("About"), subjectWord(m_case["subject"].asString().value_or(""))}});
        if (!subject.startsWith(QStringLiteral("bank_line:")))
            return;
        auto* link = new LinkButton(tr("Look at the bank line"), content());
        link->setObjectName(QStringLiteral("lineLink"));
        link->setRole(TypeRole::Cell);
        connect(link, &QAbstractButton::clicked, this, [this, subject] {
            m_desk.goTo({QStringLiteral("page.deposits"), QStringLiteral("line:") + subject.section(u':', 1), {}});
        });
        addWidget(link);
        addSpace(10);
        return;
    }
    addHeading(tr("Sale"), textIn(sale, "code"));
    const QString agentName = textIn(sale, "agent_name");
    std::vector<Fact> facts{{tr("Agent"), textIn(sale, "agent") + (agentName.isEmpty() ? QString() : kDot + agentName)},
                            {tr("Product"), textIn(sale, "product")},
                            {tr("Destination"), textIn(sale, "destination")},
                            {tr("Price"), amountIn(sale, "price"), Ink::Strong, true},
                            {tr("Status"), saleWord(sale), truthIn(sale, "doubtful") ? Ink::Doubt : Ink::Strong}};
    if (const QString supplier = textIn(sale, "supplier"); !supplier.isEmpty())
        facts.push_back({tr("Supplier"), supplier});
    if (const QString sn = textIn(sale, "sn"); !sn.isEmpty())
        facts.push_back({tr("Serial number"), sn});
    if (const QString message = textIn(sale, "message"); !message.isEmpty())
        facts.push_back({tr("Supplier says"), message});
    addFacts(std::move(facts), 24);
    auto* row = new QWidget(content());
    auto* links = new QHBoxLayout(row);
    links->setContentsMargins(0, 0, 0, 8);
    links->setSpacing(18);
    const auto link = [&](const QString& words, const QString& name, auto does) {
        auto* button = new LinkButton(words, row);
        button->setObjectName(name);
        button->setRole(TypeRole::Cell);
        connect(button, &QAbstractButton::clicked, this, does);
        links->addWidget(button);
    };
    const QString id = textIn(sale, "id");
    link(tr("Open the sale"), QStringLiteral("saleLink"), [this, id] {
        m_desk.goTo({QStringLiteral("page.sales"), id, {}});
    });
    link(tr("Copy an answer…"), QStringLiteral("answers"), [this] { offerAnswers(); });
    links->addStretch();
    addWidget(row);
}

void CasePanel::offerAnswers()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("answerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const CaseAnswer& answer : answersFor(m_case)) {
        QAction* one = menu->addAction(answer.title);
        connect(one, &QAction::triggered, this, [this, answer] {
            QGuiApplication::clipboard()->setText(answer.words);
            m_desk.tell({.kind = StripKind::Good, .sentence = tr("Copied: %1").arg(answer.title), .action = {}});
        });
    }
    menu->popup(QCursor::pos());
}

void CasePanel::drawRequest()
{
    if (waitingRequest() == nullptr)
        return;
    addRule();
    const Json& request = m_request.isObject() ? m_request : *waitingRequest();
    const QString verb = textIn(*waitingRequest(), "verb");
    addHeading(tr("Proposed: %1").arg(caseVerbWord(verb.toStdString())));
    addApprovers(requestPeople(m_desk, request));
    if (const QString reason = textIn(*waitingRequest(), "note"); !reason.isEmpty())
        addText(QStringLiteral("\u201c") + reason + QStringLiteral("\u201d"), TypeRole::Body, Ink::Second);
    if (m_request.isObject()) {
        if (const QString why = whyNotApprove(m_desk, m_request); !why.isEmpty())
            addText(why, TypeRole::Cell, Ink::Attention)->setObjectName(QStringLiteral("whyNot"));
    }
    addSpace(10);
}

void CasePanel::layOutEvidence()
{
    std::vector<EvidenceShelf::File> files;
    for (const Json& one : m_case["evidence"].items())
        files.push_back({one, textIn(one, "user")});
    // Whoever may decide a case may prove it, also after it was closed: the supplier's letter often comes late.
    const bool canAttach = m_desk.may("request.propose") && m_desk.may("case.propose") && !m_isStale;
    m_evidence->show({Proven::Kind::Case, m_id}, std::move(files), canAttach);
}

void CasePanel::drawNotes()
{
    std::vector<const Json*> notes;
    for (const Json& one : m_case["notes"].items()) {
        if (!one["file"].asInteger()) // Attached files stand among the evidence.
            notes.push_back(&one);
    }
    if (notes.empty())
        return;
    addHeading(tr("Notes"), QString::number(notes.size()));
    const qint64 now = m_desk.client().serverUnixMs();
    for (const Json* note : notes) {
        const Json& one = *note;
        QString head = textIn(one, "user") + kDot + whenIn(one, "at", now);
        if (const auto stage = one["stage"].asString().value_or(""); !stage.empty())
            head += kDot + caseStateWord(stage);
        addText(head, TypeRole::Small, Ink::Third);
        addText(textIn(one, "text"), TypeRole::Body, Ink::Strong);
        addSpace(9);
    }
}

void CasePanel::drawVerbs()
{
    if (!truthIn(m_case, "open"))
        return;
    const auto verb =
        [this](ButtonKind kind, const QString& words, const QString& name, std::string_view scope, auto does) {
            auto* button = addVerb(kind, words, name, does);
            button->setEnabled(m_desk.may(scope) && !m_isStale);
            button->setToolTip(whyNotChange(m_desk, scope, m_isStale));
            return button;
        };
    if (m_request.isObject() && whyNotApprove(m_desk, m_request).isEmpty()) {
        auto* agree = verb(ButtonKind::Primary, tr("Approve"), QStringLiteral("approve"), "request.approve", [this] {
            approveRequestOfCase();
        });
        agree->setIcon(makeIcon(Icon::Check));
        agree->setKeyCap(m_desk.actions().shortcut("request.approve").toString(QKeySequence::NativeText));
    } else if (!m_case["verbs"].items().empty() && waitingRequest() == nullptr) {
        auto* decideButton =
            verb(ButtonKind::Primary, tr("Decide…"), QStringLiteral("decide"), "case.propose", [this] { decide(); });
        decideButton->setIcon(makeIcon(Icon::Flag));
        decideButton->setKeyCap(m_desk.actions().shortcut("case.propose").toString(QKeySequence::NativeText));
    }
    if (m_case["state"].asString() == "new" && groupOf(m_case["kind"].asString().value_or("")) != CaseGroup::Difference)
        verb(ButtonKind::Plain, tr("Supplier asked…"), QStringLiteral("stage"), "trx.act", [this] { askSupplier(); });
    verb(ButtonKind::Plain, tr("Note…"), QStringLiteral("note"), "trx.act", [this] { note(); });
    if (truthIn(m_case, "closable"))
        verb(ButtonKind::Plain, tr("Close…"), QStringLiteral("close"), "case.propose", [this] { closeCase(); });
}

void CasePanel::decide()
{
    if (m_case["verbs"].items().empty() || waitingRequest() != nullptr || m_isStale || !m_desk.may("case.propose"))
        return;
    Undecided about;
    about.story = storyFrom(m_case["sale"]).value_or(SaleStory());
    about.caseId = QString::fromStdString(idIn(m_case, "id"));
    for (const Json& verb : m_case["verbs"].items()) {
        if (const auto known = verdictFrom(verb.asString().value_or("")))
            about.verdicts.push_back(*known);
    }
    auto* form = new DecideForm(m_desk, std::move(about), this);
    connect(form, &DecideForm::proposed, this, [this] { told(tr("Proposed. It waits for a second person.")); });
    form->open();
}

void CasePanel::approveRequestOfCase()
{
    if (!m_request.isObject() || m_isStale)
        return;
    if (const QString why = whyNotApprove(m_desk, m_request); !why.isEmpty()) {
        m_desk.tell({.kind = StripKind::Warning, .sentence = why, .action = {}});
        return;
    }
    approveRequest(m_desk, this, m_request, [this](const Answer& answer) {
        if (answer.isFine())
            told(tr("Approved. The engine carries it out."));
        else {
            m_desk.tellFailure(answer);
            load();
        }
    });
}

void CasePanel::told(const QString& news)
{
    m_desk.tell({.kind = StripKind::Good, .sentence = news, .action = {}});
    load();
    Q_EMIT changed();
}

void CasePanel::note()
{
    writeNote({});
}

void CasePanel::askSupplier()
{
    writeNote(QStringLiteral("with_supplier"));
}

void CasePanel::writeNote(const QString& stage)
{
    if (m_id.empty() || !m_case.isObject() || m_isStale || !m_desk.may("trx.act"))
        return;
    NoteQuestion asked;
    asked.title = stage.isEmpty() ? tr("Note for %1").arg(shortCode(m_id)) : tr("The supplier was asked");
    asked.consequence = stage.isEmpty() ? tr("Those who look at the case next read it. No money moves.")
                                        : tr("The case moves to \"With the supplier\". No money moves.");
    asked.label = stage.isEmpty() ? tr("Note") : tr("What was asked, and how");
    asked.verb = tr("Write");
    const std::string id = m_id;
    auto* dialog = new NoteDialog(
        m_desk,
        asked,
        [id, stage](const QString& words) {
            Call call("case.note");
            call.with("case", std::string_view(id)).with("text", words);
            if (!stage.isEmpty())
                call.with("stage", stage);
            return call;
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this] { told(tr("Written down.")); });
    dialog->open();
}

void CasePanel::closeCase()
{
    if (!truthIn(m_case, "closable") || m_isStale || !m_desk.may("case.propose"))
        return;
    NoteQuestion asked;
    asked.title = tr("Close case %1").arg(shortCode(m_id));
    asked.consequence = tr("No money moves. What you write is kept as the resolution.");
    asked.label = tr("Resolution");
    asked.verb = tr("Close the case");
    const std::string id = m_id;
    auto* dialog = new NoteDialog(
        m_desk,
        asked,
        [id](const QString& words) {
            return Call("case.close").with("case", std::string_view(id)).with("expect", "open").with("reason", words);
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &NoteDialog::done, this, [this] { told(tr("Closed.")); });
    dialog->open();
}

void CasePanel::setStale(bool isStale)
{
    m_isStale = isStale;
    draw();
}

} // namespace eraflazz::console
