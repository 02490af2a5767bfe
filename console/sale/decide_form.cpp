// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"
#include "look/parts/amount_field.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/money_confirmation.h"
#include "look/parts/segmented.h"
#include "sale/sale_forms.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"

#include <QHBoxLayout>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

namespace {

constexpr int kReasonMax = 1000;
constexpr int kSerialMax = 200;
constexpr std::size_t kEvidenceShown = 4;

struct VerdictWords final {
    std::string_view wire;
    QString word, title, caption, verb, risk;
};

VerdictWords wordsOf(DecideForm::Verdict verdict)
{
    switch (verdict) {
    case DecideForm::Verdict::Delivered:
        return {"delivered",
                DecideForm::tr("Delivered"),
                DecideForm::tr("Decide %1: delivered"),
                DecideForm::tr("The held money becomes a sale"),
                DecideForm::tr("Propose: delivered"),
                DecideForm::tr("If it was not delivered, the customer has paid for nothing.")};
    case DecideForm::Verdict::Failed:
        return {"failed",
                DecideForm::tr("Not delivered"),
                DecideForm::tr("Decide %1: not delivered"),
                DecideForm::tr("Goes back to the agent"),
                DecideForm::tr("Propose: not delivered"),
                DecideForm::tr("If it was delivered after all, the shop loses this money. The supplier is asked once "
                               "more before it moves.")};
    case DecideForm::Verdict::Reverse:
        return {"reverse",
                DecideForm::tr("Take it back"),
                DecideForm::tr("Reverse %1"),
                DecideForm::tr("Goes back to the agent"),
                DecideForm::tr("Propose: reverse"),
                DecideForm::tr("The sale was a success until now. Make sure that the customer has nothing.")};
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<DecideForm::Verdict> DecideForm::verdicts(const SaleBrief& sale)
{
    // What waits in the queue is with no supplier: it is cancelled, not decided.
    if (sale.isAskable())
        return {Verdict::Delivered, Verdict::Failed};
    if (sale.status == u"SUCCESS")
        return {Verdict::Reverse};
    return {};
}

DecideForm::DecideForm(Desk& desk, SaleStory story, QWidget* parent)
    : SaleForm(desk,
               (story.brief.isAskable() ? tr("Decide %1") : tr("Reverse %1")).arg(story.brief.code),
               tr("Continue…"),
               parent),
      m_story(std::move(story)), m_verdicts(verdicts(m_story.brief)), m_caseIdem(newIdem())
{
    setObjectName(u"decideForm"_s);
    addFacts({{tr("Product"), m_story.brief.product + u" · "_s + m_story.brief.destination},
              {tr("Agent"), m_story.brief.agent + u' ' + m_story.agentName},
              {m_story.brief.isAskable() ? tr("Money held") : tr("Price"),
               text::rupiahText(Money::rupiah(m_story.brief.price))}});
    if (!m_story.brief.isAskable())
        addRisk(tr("The sale is a success. What is proposed here takes it back: the agent gets the price again."));
    if (auto evidence = evidenceFacts(); !evidence.empty())
        addFacts(std::move(evidence));
    if (m_verdicts.size() > 1) {
        QStringList words;
        for (const Verdict one : m_verdicts)
            words << wordsOf(one).word;
        auto* host = new QWidget(this);
        auto* row = new QHBoxLayout(host);
        row->setContentsMargins(0, 4, 0, 4);
        m_choice = new Segmented(words, tr("What became of it"), host);
        m_choice->setObjectName(u"decideChoice"_s);
        row->addWidget(m_choice);
        row->addStretch();
        addPart(host);
        connect(m_choice, &Segmented::chosenChanged, this, &DecideForm::choose);
    }
    m_serial = addField(tr("Serial number"), u"decideSerial"_s, tr("As the supplier shows it"));
    m_serial->box()->edit()->setMaxLength(kSerialMax);
    m_costBack = new AmountField(tr("Cost given back by the supplier (may stay empty)"), this);
    m_costBack->edit()->setObjectName(u"decideCostBack"_s);
    addPart(m_costBack);
    m_reason = addField(tr("Reason and evidence"), u"decideReason"_s, tr("The second person reads this."));
    m_reason->box()->edit()->setMaxLength(kReasonMax);
    choose(0);
    (m_verdicts.front() == Verdict::Delivered ? m_serial : m_reason)->box()->edit()->setFocus();
}

std::vector<Fact> DecideForm::evidenceFacts() const
{
    std::vector<Fact> facts;
    const auto& all = m_story.evidence;
    const qint64 nowMs = desk().client().serverUnixMs();
    for (std::size_t i = all.size() > kEvidenceShown ? all.size() - kEvidenceShown : 0; i < all.size(); ++i) {
        const QString when = all[i].at ? saleTimeText(*all[i].at, nowMs) + u' ' : QString();
        facts.push_back(
            {when + sourceWord(all[i].source), evidenceSaid(all[i].code, all[i].message, all[i].meaning), Ink::Second});
    }
    return facts;
}

DecideForm::Verdict DecideForm::verdict() const
{
    const int at = m_choice == nullptr ? 0 : qMax(0, m_choice->chosen());
    return m_verdicts[static_cast<std::size_t>(at)];
}

void DecideForm::choose(int)
{
    m_serial->setVisible(verdict() == Verdict::Delivered);
    m_costBack->setVisible(verdict() == Verdict::Reverse);
    adjustSize();
}

void DecideForm::submit()
{
    if (!isFilled(m_reason))
        return;
    if (verdict() == Verdict::Reverse && !m_costBack->edit()->text().trimmed().isEmpty() && !m_costBack->judge())
        return;
    confirm();
}

void DecideForm::confirm()
{
    const VerdictWords words = wordsOf(verdict());
    MoneyQuestion question;
    question.title = words.title.arg(m_story.brief.code);
    question.amountCaption = words.caption;
    question.amount = Money::rupiah(m_story.brief.price);
    question.facts = {{tr("Agent"), m_story.brief.agent + u' ' + m_story.agentName}};
    if (verdict() == Verdict::Delivered && !textOf(m_serial).isEmpty())
        question.facts.push_back({tr("Serial number"), textOf(m_serial)});
    if (verdict() == Verdict::Reverse && m_costBack->amount())
        question.facts.push_back({tr("Cost given back"), text::rupiahText(*m_costBack->amount())});
    question.facts.push_back({tr("Reason"), textOf(m_reason)});
    question.risk = words.risk;
    question.approvers = {{desk().user(), tr("you, now"), true}, {tr("Second person"), tr("to follow"), false}};
    question.verb = words.verb;
    question.note = tr("then a second person agrees");
    auto* dialog = new MoneyDialog(question, this);
    dialog->setObjectName(u"decideMoney"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        if (const auto* open = m_story.openCase())
            propose(open->id);
        else
            openCase();
    });
    dialog->open();
}

/// A decision belongs to a case; without one the reason is taken down as a complaint first.
void DecideForm::openCase()
{
    send(Call("case.complain").with("sale", m_story.brief.id).with("words", textOf(m_reason)).withIdem(m_caseIdem),
         {{"words", m_reason}},
         [this](const Answer& answer) {
             SaleStory::Case made;
             made.id = QString::fromStdString(answer.result["case"].asText().value_or(""));
             made.kind = u"complaint"_s;
             made.isOpen = true;
             m_story.cases.push_back(made); // A retry after a refusal goes on with it.
             propose(made.id);
         });
}

void DecideForm::propose(const QString& caseId)
{
    Call call("case.propose");
    call.with("case", caseId).with("verb", wordsOf(verdict()).wire).with("reason", textOf(m_reason));
    if (verdict() == Verdict::Delivered && !textOf(m_serial).isEmpty())
        call.with("sn", textOf(m_serial));
    if (verdict() == Verdict::Reverse && m_costBack->amount())
        call.with("cost_back", m_costBack->amount()->value());
    call.withIdem(idem());
    send(std::move(call), {{"sn", m_serial}, {"reason", m_reason}}, [this](const Answer& answer) {
        Q_EMIT proposed(QString::fromStdString(answer.result["request"].asText().value_or("")));
        accept();
    });
}

} // namespace eraflazz::console
