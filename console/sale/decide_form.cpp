// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/case_decision.h"
#include "desk/confirm.h"
#include "desk/desk.h"
#include "desk/money_words.h"
#include "desk/request_desk.h"
#include "look/parts/amount_field.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/text_line.h"
#include "sale/sale_forms.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"

#include <QButtonGroup>
#include <QRadioButton>

#include <array>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

constexpr int kReasonMax = 1000, kSerialMax = 200;
constexpr std::size_t kEvidenceShown = 4;
constexpr std::array<std::string_view, 4> kVerbs{"delivered", "failed", "reverse", "close"}; // As Verdict counts.

std::string_view wireOf(Verdict verdict)
{
    return kVerbs[static_cast<std::size_t>(verdict)];
}

struct MoneyWords final {
    QString title, verb, risk;
};

MoneyWords moneyWords(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Delivered:
        return {DecideForm::tr("Decide %1: delivered"),
                DecideForm::tr("Propose: delivered"),
                DecideForm::tr("If it was not delivered, the customer has paid for nothing.")};
    case Verdict::Failed:
        return {DecideForm::tr("Decide %1: not delivered"),
                DecideForm::tr("Propose: not delivered"),
                DecideForm::tr("If it was delivered after all, the shop loses this money. Decide only with the "
                               "supplier's own word.")};
    case Verdict::Reverse:
        return {DecideForm::tr("Reverse %1"),
                DecideForm::tr("Propose: reverse"),
                DecideForm::tr("The sale was a success until now. Make sure that the customer has nothing.")};
    case Verdict::Close:
        break;
    }
    Q_UNREACHABLE();
}

QString titleOf(const Undecided& about)
{
    if (about.story.brief.code.isEmpty())
        return DecideForm::tr("Decide");
    const bool isReversal = about.verdicts.size() == 1 && about.verdicts.front() == Verdict::Reverse;
    return (isReversal ? DecideForm::tr("Reverse %1") : DecideForm::tr("Decide %1")).arg(about.story.brief.code);
}

} // namespace

std::optional<Verdict> verdictFrom(std::string_view verb)
{
    for (std::size_t at = 0; at < kVerbs.size(); ++at) {
        if (kVerbs[at] == verb)
            return static_cast<Verdict>(at);
    }
    return std::nullopt;
}

std::vector<Verdict> DecideForm::verdicts(const SaleBrief& sale)
{
    // What waits in the queue is with no supplier: it is cancelled, not decided.
    if (sale.isAskable())
        return {Verdict::Delivered, Verdict::Failed};
    if (sale.status == u"SUCCESS")
        return {Verdict::Reverse};
    return {};
}

DecideForm::DecideForm(Desk& desk, Undecided about, QWidget* parent)
    : SaleForm(desk, titleOf(about), tr("Continue…"), parent), m_about(std::move(about)), m_caseIdem(newIdem()),
      m_choice(new QButtonGroup(this)), m_effect(new TextLine(TypeRole::Body, Ink::Strong, {}, this)),
      m_costBack(new AmountField(tr("Cost given back by the supplier (may stay empty)"), this))
{
    setObjectName(u"decideForm"_s);
    addWhatIsKnown();
    addChoice();
    m_effect->setObjectName(u"effectWords"_s);
    m_effect->setWrapping(true);
    addPart(m_effect);
    m_serial = addField(tr("Serial number"), u"decideSerial"_s, tr("As the supplier shows it"));
    m_serial->box()->edit()->setMaxLength(kSerialMax);
    if (m_about.story.brief.sn != u"***") // Masked: it is not this person's to see, nor to send.
        m_serial->box()->edit()->setText(m_about.story.brief.sn);
    m_costBack->edit()->setObjectName(u"decideCostBack"_s);
    addPart(m_costBack);
    m_reason = addField(
        tr("Reason and evidence"), u"decideReason"_s, tr("The second person reads this; it stays with the case."));
    m_reason->box()->edit()->setMaxLength(kReasonMax);
    choose();
    if (verdict())
        m_reason->box()->edit()->setFocus();
    else if (!m_choice->buttons().isEmpty())
        m_choice->buttons().front()->setFocus();
}

void DecideForm::addWhatIsKnown()
{
    if (!hasSale())
        return;
    const SaleStory& story = m_about.story;
    addFacts({{tr("Product"), story.brief.product + u" · "_s + story.brief.destination},
              {tr("Agent"), story.brief.agent + u' ' + story.agentName},
              {story.brief.isAskable() ? tr("Money held") : tr("Price"),
               text::rupiahText(Money::rupiah(story.brief.price))}});
    if (auto evidence = evidenceFacts(kEvidenceShown); !evidence.empty())
        addFacts(std::move(evidence));
}

void DecideForm::addChoice()
{
    for (const Verdict one : m_about.verdicts) {
        auto* button = new QRadioButton(caseVerbWord(wireOf(one)), this);
        button->setObjectName(u"verb."_s + QString::fromLatin1(wireOf(one).data()));
        m_choice->addButton(button, static_cast<int>(one));
        addPart(button);
    }
    // Nothing is chosen for the person, where there is a choice.
    if (m_about.verdicts.size() == 1)
        m_choice->buttons().front()->setChecked(true);
    connect(m_choice, &QButtonGroup::idToggled, this, &DecideForm::choose);
}

std::vector<Fact> DecideForm::evidenceFacts(std::size_t most) const
{
    std::vector<Fact> facts;
    const auto& all = m_about.story.evidence;
    const qint64 nowMs = desk().client().serverUnixMs();
    for (std::size_t i = all.size() > most ? all.size() - most : 0; i < all.size(); ++i) {
        const QString when = all[i].at ? saleTimeText(*all[i].at, nowMs) + u' ' : QString();
        facts.push_back(
            {when + sourceWord(all[i].source), evidenceSaid(all[i].code, all[i].message, all[i].meaning), Ink::Second});
    }
    return facts;
}

std::optional<Verdict> DecideForm::verdict() const
{
    const int chosen = m_choice->checkedId();
    return chosen < 0 ? std::nullopt : std::optional(static_cast<Verdict>(chosen));
}

void DecideForm::choose()
{
    const auto chosen = verdict();
    m_effect->setText(chosen ? decisionEffect(wireOf(*chosen)) : tr("Choose what is proved."));
    m_serial->setVisible(chosen == Verdict::Delivered);
    m_costBack->setVisible(chosen == Verdict::Reverse);
    sayProblem({});
    adjustSize();
}

void DecideForm::submit()
{
    const auto chosen = verdict();
    if (!chosen) {
        sayProblem(tr("Choose what is proved."));
        return;
    }
    if (!isFilled(m_reason))
        return;
    if (chosen == Verdict::Reverse && !m_costBack->edit()->text().trimmed().isEmpty() && !m_costBack->judge())
        return;
    confirm(*chosen);
}

void DecideForm::confirm(Verdict verdict)
{
    if (verdict == Verdict::Close)
        confirmClosing();
    else
        confirmMoney(verdict);
}

void DecideForm::confirmMoney(Verdict verdict)
{
    const SaleBrief& sale = m_about.story.brief;
    const MoneyWords words = moneyWords(verdict);
    MoneyQuestion question;
    question.title = words.title.arg(sale.code);
    question.amountCaption = decisionCaption(wireOf(verdict));
    question.amount = Money::rupiah(sale.price);
    question.facts = {{tr("Agent"), sale.agent + u' ' + m_about.story.agentName}};
    if (verdict == Verdict::Delivered && !textOf(m_serial).isEmpty())
        question.facts.push_back({tr("Serial number"), textOf(m_serial)});
    if (verdict == Verdict::Reverse && m_costBack->amount())
        question.facts.push_back({tr("Cost given back"), text::rupiahText(*m_costBack->amount())});
    for (Fact& said : evidenceFacts(1))
        question.facts.push_back(std::move(said));
    question.facts.push_back({tr("Reason"), textOf(m_reason)});
    question.risk = words.risk;
    question.approvers = peopleOfNewRequest(desk());
    question.mustTypeAmount = givesMoneyBack(wireOf(verdict)) && question.amount.isPositive();
    question.verb = words.verb;
    question.note = tr("then a second person agrees");
    const Money back = givesMoneyBack(wireOf(verdict)) ? question.amount : Money();
    askMoney(std::move(question), sale.id, back, u"decideMoney"_s, [this] { decided(); });
}

void DecideForm::confirmClosing()
{
    const QString& code = m_about.story.brief.code;
    Question question;
    question.title = code.isEmpty() ? tr("Close without moving money") : tr("Close %1 without moving money").arg(code);
    question.consequence = decisionEffect(wireOf(Verdict::Close));
    question.facts = {{tr("Reason"), textOf(m_reason)}, {tr("Second person"), tr("to follow")}};
    question.verb = tr("Propose: close");
    question.isDangerous = false;
    console::confirm(this, question, [this] { decided(); });
}

void DecideForm::decided()
{
    if (m_about.caseId.isEmpty())
        openCase();
    else
        propose(m_about.caseId);
}

/// A decision belongs to a case; without one the reason is taken down as a complaint first.
void DecideForm::openCase()
{
    send(
        Call("case.complain").with("sale", m_about.story.brief.id).with("words", textOf(m_reason)).withIdem(m_caseIdem),
        {{"words", m_reason}},
        [this](const Answer& answer) {
            // A retry after a refusal goes on with it.
            m_about.caseId = QString::fromStdString(answer.result["case"].asText().value_or(""));
            propose(m_about.caseId);
        });
}

void DecideForm::propose(const QString& caseId)
{
    const auto chosen = verdict();
    if (!chosen)
        return;
    Call call("case.propose");
    call.with("case", caseId).with("verb", wireOf(*chosen)).with("reason", textOf(m_reason));
    if (chosen == Verdict::Delivered && !textOf(m_serial).isEmpty())
        call.with("sn", textOf(m_serial));
    if (chosen == Verdict::Reverse && m_costBack->amount())
        call.with("cost_back", m_costBack->amount()->value());
    call.withIdem(idem());
    send(std::move(call), {{"sn", m_serial}, {"reason", m_reason}}, [this](const Answer& answer) {
        Q_EMIT proposed(QString::fromStdString(answer.result["request"].asText().value_or("")));
        accept();
    });
}

} // namespace eraflazz::console
