// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/ledger/request_form.h"

#include "desk/desk.h"
#include "desk/evidence.h"
#include "desk/failure_words.h"
#include "desk/file_bringer.h"
#include "desk/money_words.h"
#include "desk/request_desk.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/segmented.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "text/amount_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kFormWidth = 340, kNoteMax = 1000;

} // namespace

const std::vector<RequestForm::Kind>& RequestForm::kinds()
{
    static const std::vector<Kind> all{{"adjustment", Subject::Agent, true},
                                       {"credit_limit", Subject::Agent, false},
                                       {"supplier_deposit", Subject::Supplier, false},
                                       {"supplier_refund", Subject::Supplier, false},
                                       {"supplier_drift", Subject::Supplier, true},
                                       {"write_off", Subject::AgentOrNone, false}};
    return all;
}

const RequestForm::Kind& RequestForm::kind() const
{
    return kinds()[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))];
}

RequestForm::RequestForm(Desk& desk, const RequestDraft& draft, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_idem(newIdem()), m_kind(new QComboBox(this)),
      m_subject(new Field(tr("Agent's code"), this)),
      m_directionLabel(new TextLine(TypeRole::Cell, Ink::Second, tr("Direction"), this)),
      m_direction(new Segmented({tr("Into the balance"), tr("Out of it")}, tr("Direction"), this)),
      m_amount(new AmountField(tr("Amount"), this)), m_reason(new QComboBox(this)), m_note(new Field(tr("Note"), this)),
      m_evidence(new EvidenceField(desk, this)), m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)),
      m_effect(new SidePanel(size::kDetailPanel, this)), m_send(new Button(ButtonKind::Primary, tr("Propose"), this)),
      m_cancel(new Button(ButtonKind::Plain, tr("Cancel"), this))
{
    setWindowTitle(tr("New request"));
    setObjectName(QStringLiteral("requestForm"));
    build();
    fillFrom(draft);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &RequestForm::takeKind);
    connect(m_subject->box()->edit(), &QLineEdit::textEdited, this, [this] {
        m_subject->setError({});
        m_found = Json();
        showEffect();
    });
    connect(m_subject->box()->edit(), &QLineEdit::editingFinished, this, &RequestForm::askSubject);
    connect(m_direction, &Segmented::chosenChanged, this, &RequestForm::showEffect);
    connect(m_amount, &AmountField::amountChanged, this, &RequestForm::showEffect);
    connect(m_note->box()->edit(), &QLineEdit::textEdited, this, [this] { m_note->setError({}); });
    connect(m_evidence, &EvidenceField::changed, this, [this] {
        m_send->setEnabled(!m_isSending && !m_evidence->isUnderWay());
    });
    new FileDrop(this, [this](const QString& path) { m_evidence->take(path); });
    connect(m_send, &QAbstractButton::clicked, this, &RequestForm::send);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    takeKind();
    askSubject();
}

RequestForm::~RequestForm() = default;

void RequestForm::build()
{
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto* form = new QVBoxLayout;
    form->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    form->setSpacing(0);
    const auto named = [this, form](const QString& words, QWidget* widget, TextLine* label = nullptr) {
        form->addWidget(label != nullptr ? label : new TextLine(TypeRole::Cell, Ink::Second, words, this));
        form->addSpacing(3);
        form->addWidget(widget);
        form->addSpacing(14);
        widget->setAccessibleName(words);
    };
    form->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, tr("New request"), this));
    form->addSpacing(14);
    m_kind->setObjectName(QStringLiteral("kind"));
    for (const Kind& one : kinds())
        m_kind->addItem(requestKindWord(one.wire));
    named(tr("Kind"), m_kind);
    m_subject->box()->edit()->setObjectName(QStringLiteral("subject"));
    m_subject->box()->edit()->setMaxLength(64);
    form->addWidget(m_subject);
    m_direction->setObjectName(QStringLiteral("direction"));
    named(tr("Direction"), m_direction, m_directionLabel);
    m_amount->edit()->setObjectName(QStringLiteral("amount"));
    form->addWidget(m_amount);
    form->addSpacing(4);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setPlaceholderText(tr("Choose"));
    named(tr("Reason"), m_reason);
    m_note->box()->edit()->setObjectName(QStringLiteral("note"));
    m_note->box()->edit()->setMaxLength(kNoteMax);
    m_note->setHint(tr("What happened, and how you know"));
    form->addWidget(m_note);
    form->addSpacing(4);
    form->addWidget(m_evidence);
    form->addSpacing(8);
    m_problem->setWrapping(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->hide();
    form->addWidget(m_problem);
    form->addStretch(1);
    form->addSpacing(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_send);
    form->addLayout(row);
    m_send->setObjectName(QStringLiteral("propose"));
    m_send->setIcon(makeIcon(Icon::Check));
    // Enter in a field is no decision about money: the button is pressed, by mouse or with the focus on it.
    m_send->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto* left = new QWidget(this);
    left->setFixedWidth(kFormWidth + 2 * size::kPanelPadding);
    left->setLayout(form);
    whole->addWidget(left);
    m_effect->setObjectName(QStringLiteral("effect"));
    whole->addWidget(m_effect);
    setMinimumHeight(630);
}

void RequestForm::fillFrom(const RequestDraft& draft)
{
    const auto found =
        std::find_if(kinds().begin(), kinds().end(), [&](const Kind& k) { return k.wire == draft.kind; });
    m_kind->setCurrentIndex(found == kinds().end() ? 0 : static_cast<int>(found - kinds().begin()));
    m_subject->box()->edit()->setText(draft.subject);
    m_direction->choose(draft.isToAgent ? 0 : 1);
    if (draft.amount.isPositive())
        m_amount->setAmount(draft.amount);
    m_note->box()->edit()->setText(draft.note);
    (draft.subject.isEmpty() ? m_subject->box()->edit() : m_amount->edit())->setFocus();
}

void RequestForm::takeKind()
{
    const Kind& now = kind();
    m_subject->box()->edit()->setPlaceholderText(
        now.subject == Subject::AgentOrNone ? tr("empty: of those kept together") : QString());
    m_subject->setAside(now.subject == Subject::Supplier ? tr("a supplier") : tr("an agent"));
    m_directionLabel->setVisible(now.hasDirection);
    m_direction->setVisible(now.hasDirection);
    m_found = Json();
    m_foundFor.clear();
    m_subject->setError({});
    askReasons();
    askSubject();
    showEffect();
}

void RequestForm::askReasons()
{
    m_reason->clear();
    m_desk.ask(
        Call("reason.list").with("kind", kind().wire), this, [this, round = ++m_reasonRound](const Answer& answer) {
            if (round != m_reasonRound)
                return;
            if (!answer.isFine()) {
                m_problem->setText(failureWords(answer));
                m_problem->show();
                return;
            }
            for (const Json& one : answer.result["rows"].items())
                m_reason->addItem(textIn(one, "label"), QString::fromStdString(idIn(one, "code")));
            // A reason that stands there by itself is soon a wrong one.
            m_reason->setCurrentIndex(m_reason->count() == 1 ? 0 : -1);
        });
}

void RequestForm::askSubject()
{
    const QString code = m_subject->box()->edit()->text().trimmed();
    if (code.isEmpty() || code == m_foundFor)
        return;
    m_foundFor = code;
    const bool isSupplier = kind().subject == Subject::Supplier;
    Call call(isSupplier ? "supplier.get" : "agent.get");
    call.with(isSupplier ? "supplier" : "agent", code);
    m_desk.ask(std::move(call), this, [this, code, round = ++m_subjectRound](const Answer& answer) {
        if (round == m_subjectRound)
            takeSubject(code, answer);
    });
}

void RequestForm::takeSubject(const QString& code, const Answer& answer)
{
    if (code != m_subject->box()->edit()->text().trimmed())
        return;
    if (answer.isFine()) {
        m_found = answer.result;
        m_subject->setError({});
    } else {
        m_found = Json();
        m_foundFor.clear();
        m_subject->setError(answer.failure.key == "not_found" ? tr("There is none of this code.")
                                                              : failureWords(answer));
    }
    showEffect();
}

std::optional<Money> RequestForm::balanceAfter() const
{
    const auto before = moneyIn(m_found, "balance");
    const auto amount = m_amount->amount();
    if (kind().wire != "adjustment" || !before || !amount)
        return std::nullopt;
    return m_direction->chosen() == 0 ? *before + *amount : *before - *amount;
}

void RequestForm::showEffect()
{
    m_effect->clear(true);
    m_effect->addTitle(tr("What would happen"));
    const QString name = textIn(m_found, "name");
    if (!name.isEmpty())
        m_effect->addPerson(name, textIn(m_found, "code"));
    const auto kindNow = kind().wire;
    const bool isFirst = m_direction->chosen() == 0;
    QString caption = requestKindWord(kindNow);
    if (kindNow == "adjustment")
        caption = isFirst ? tr("Money into the agent's balance") : tr("Money out of the agent's balance");
    else if (kindNow == "supplier_drift")
        caption = isFirst ? tr("They hold more than our books say") : tr("They hold less than our books say");
    else if (kindNow == "credit_limit")
        caption = tr("New credit limit");
    m_effect->addAmount(caption, m_amount->amount().value_or(Money()));
    if (const auto before = moneyIn(m_found, "balance"); before && kind().subject != Subject::Supplier) {
        Fact balance{tr("Balance"), text::amountText(*before), Ink::Strong, true};
        if (const auto after = balanceAfter()) {
            balance.arrowTo = text::amountText(*after);
            balance.valueInk = after->isNegative() ? Ink::Bad : Ink::Strong;
        }
        std::vector<Fact> facts{balance};
        if (const auto limit = moneyIn(m_found, "credit_limit"); limit && kindNow == "credit_limit") {
            Fact change{tr("Credit limit"), text::amountText(*limit), Ink::Strong, true};
            if (const auto amount = m_amount->amount())
                change.arrowTo = text::amountText(*amount);
            facts.push_back(change);
        }
        m_effect->addFacts(std::move(facts), 27);
        const auto after = balanceAfter();
        const Money floor = moneyIn(m_found, "floor").value_or(Money());
        if (after && !isFirst && *after < floor)
            m_effect->addRisk(tr("The balance is not enough: it may not fall below %1.").arg(text::amountText(floor)));
    }
    m_effect->addRule();
    m_effect->addHeading(tr("Two people"));
    m_effect->addApprovers(peopleOfNewRequest(m_desk));
    m_effect->addText(
        tr("Nothing moves before the second person agrees. This form pays once, however often it is sent."),
        TypeRole::Cell,
        Ink::Third);
    m_effect->finish();
}

bool RequestForm::judge()
{
    QWidget* wrong = nullptr;
    const auto mark = [&wrong](Field* field, const QString& sentence) {
        field->setError(sentence);
        if (wrong == nullptr)
            wrong = field->box()->edit();
    };
    const QString subject = m_subject->box()->edit()->text().trimmed();
    if (subject.isEmpty() && kind().subject != Subject::AgentOrNone)
        mark(m_subject, tr("This must be filled in."));
    else if (m_subject->hasError())
        wrong = m_subject->box()->edit();
    const bool mayBeZero = kind().wire == "credit_limit";
    if (!m_amount->judge()) {
        if (m_amount->edit()->text().trimmed().isEmpty())
            m_amount->field()->setError(tr("Write 12.500 or 12,5rb."));
        wrong = wrong != nullptr ? wrong : m_amount->edit();
    } else if (m_amount->amount()->isZero() && !mayBeZero) {
        mark(m_amount->field(), tr("Nothing would move."));
    }
    if (m_note->box()->edit()->text().trimmed().isEmpty())
        mark(m_note, tr("Write one sentence: the second person reads it."));
    if (m_reason->currentIndex() < 0) {
        m_problem->setText(tr("Choose a reason."));
        m_problem->show();
        wrong = wrong != nullptr ? wrong : m_reason;
    }
    if (wrong != nullptr)
        wrong->setFocus();
    return wrong == nullptr;
}

Call RequestForm::call() const
{
    const Kind& now = kind();
    const QString subject = m_subject->box()->edit()->text().trimmed();
    Call call("request.propose");
    call.with("kind", now.wire).with("reason", m_reason->currentData().toString());
    call.with("note", m_note->box()->edit()->text().trimmed());
    if (!subject.isEmpty())
        call.with(now.subject == Subject::Supplier ? "supplier" : "agent", subject);
    call.with("amount", m_amount->amount()->value());
    const bool isFirst = m_direction->chosen() == 0;
    if (now.wire == "adjustment")
        call.with("direction", isFirst ? "to" : "from");
    else if (now.wire == "supplier_drift")
        call.with("direction", isFirst ? "gain" : "loss");
    return call;
}

void RequestForm::send()
{
    if (m_isSending)
        return;
    m_problem->hide();
    if (!judge())
        return;
    m_isSending = true;
    lock(true);
    m_desk.change(call().withIdem(m_idem), this, [this](const Answer& answer) { heard(answer); });
}

void RequestForm::lock(bool isLocked)
{
    for (QWidget* one : {static_cast<QWidget*>(m_kind),
                         static_cast<QWidget*>(m_subject),
                         static_cast<QWidget*>(m_direction),
                         static_cast<QWidget*>(m_amount),
                         static_cast<QWidget*>(m_reason),
                         static_cast<QWidget*>(m_note),
                         static_cast<QWidget*>(m_evidence)})
        one->setEnabled(!isLocked);
    m_send->setEnabled(!isLocked);
}

void RequestForm::heard(const Answer& answer)
{
    m_isSending = false;
    if (answer.isFine()) {
        keepEvidence(textIn(answer.result, "request"));
        Q_EMIT proposed(textIn(answer.result, "request"));
        accept();
        return;
    }
    const bool isUnknown = answer.kind == Answer::Kind::OutcomeUnknown ||
                           (answer.kind == Answer::Kind::Refused && answer.failure.key == "outcome_unknown");
    lock(isUnknown);
    m_send->setEnabled(true);
    m_send->setText(isUnknown ? tr("Repeat") : tr("Propose"));
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    m_problem->setText(isUnknown ? tr("Nobody knows yet whether it arrived. Do not start a new form; press Repeat: the "
                                      "same request is never made twice.")
                                 : failureWords(answer));
    m_problem->show();
    for (Field* field : {m_subject, m_note}) {
        const QString problem = fieldProblem(answer, field == m_note ? "note" : "agent");
        if (!problem.isEmpty())
            field->setError(problem);
    }
    if (const QString problem = fieldProblem(answer, "amount"); !problem.isEmpty())
        m_amount->field()->setError(problem);
    if (!isUnknown && answer.kind == Answer::Kind::Refused)
        m_idem = newIdem(); // It was refused whole; the mended form is another wish.
}

/// The form is closed by then: whoever opened it asks.
void RequestForm::keepEvidence(const QString& request)
{
    if (!m_evidence->file().empty())
        addEvidence(m_desk, parentWidget(), {Proven::Kind::Request, request.toStdString()}, m_evidence->file(), [] {});
}

void RequestForm::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
