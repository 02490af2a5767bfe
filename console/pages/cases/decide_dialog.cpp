// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/decide_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/money_words.h"
#include "desk/request_desk.h"
#include "desk/side_panel.h"
#include "desk/wire_words.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kFormWidth = 350, kReasonMax = 1000, kSnMax = 200;

} // namespace

DecideDialog::DecideDialog(Desk& desk, const Json& theCase, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_case(theCase), m_price(moneyIn(theCase["sale"], "price").value_or(Money())),
      m_idem(newIdem()), m_choice(new QButtonGroup(this)), m_sn(new Field(tr("Serial number"), this)),
      m_costBack(new AmountField(tr("What the supplier gave back"), this)), m_reason(new Field(tr("Proof"), this)),
      m_typed(new AmountField(tr("Type the amount to go on"), this)),
      m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)), m_effect(new SidePanel(size::kDetailPanel, this)),
      m_send(new Button(ButtonKind::Primary, tr("Propose"), this)),
      m_cancel(new Button(ButtonKind::Plain, tr("Cancel"), this))
{
    for (const Json& one : theCase["verbs"].items())
        m_verbs.push_back(one.asText().value_or(""));
    setWindowTitle(tr("Decide"));
    setObjectName(QStringLiteral("decideDialog"));
    build();
    connect(m_choice, &QButtonGroup::idToggled, this, [this] { takeVerb(); });
    connect(m_typed, &AmountField::amountChanged, this, [this] { takeVerb(); });
    connect(m_reason->box()->edit(), &QLineEdit::textEdited, this, [this] { m_reason->setError({}); });
    connect(m_sn->box()->edit(), &QLineEdit::textEdited, this, [this] { m_sn->setError({}); });
    connect(m_send, &QAbstractButton::clicked, this, &DecideDialog::send);
    connect(m_cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    takeVerb();
}

DecideDialog::~DecideDialog() = default;

void DecideDialog::build()
{
    auto* form = new QVBoxLayout;
    form->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    form->setSpacing(0);
    const QString code = textIn(m_case["sale"], "code");
    form->addWidget(new TextLine(
        TypeRole::PriceStrip, Ink::Strong, code.isEmpty() ? tr("Decide") : tr("Decide %1").arg(code), this));
    form->addSpacing(12);
    for (std::size_t at = 0; at < m_verbs.size(); ++at) {
        auto* one = new QRadioButton(caseVerbWord(m_verbs[at]), this);
        one->setObjectName(QStringLiteral("verb.") + QString::fromStdString(m_verbs[at]));
        m_choice->addButton(one, static_cast<int>(at));
        form->addWidget(one);
        form->addSpacing(6);
    }
    form->addSpacing(10);
    m_sn->box()->edit()->setObjectName(QStringLiteral("sn"));
    m_sn->box()->edit()->setMaxLength(kSnMax);
    m_sn->box()->edit()->setText(textIn(m_case["sale"], "sn"));
    form->addWidget(m_sn);
    m_costBack->edit()->setObjectName(QStringLiteral("costBack"));
    m_costBack->field()->setHint(tr("Empty: nothing"));
    form->addWidget(m_costBack);
    m_reason->box()->edit()->setObjectName(QStringLiteral("reason"));
    m_reason->box()->edit()->setMaxLength(kReasonMax);
    m_reason->setHint(tr("What proves it; it stays with the case"));
    form->addWidget(m_reason);
    form->addSpacing(6);
    m_typed->edit()->setObjectName(QStringLiteral("typed"));
    form->addWidget(m_typed);
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
    m_send->setAutoDefault(false);
    m_cancel->setAutoDefault(false);
    auto* left = new QWidget(this);
    left->setFixedWidth(kFormWidth + 2 * size::kPanelPadding);
    left->setLayout(form);
    auto* whole = new QHBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(left);
    whole->addWidget(m_effect);
    setMinimumHeight(540);
}

std::string DecideDialog::verb() const
{
    const int chosen = m_choice->checkedId();
    return chosen < 0 ? std::string() : m_verbs[static_cast<std::size_t>(chosen)];
}

bool DecideDialog::movesMoneyBack() const
{
    const std::string now = verb();
    return (now == "failed" || now == "reverse") && m_price.isPositive();
}

void DecideDialog::takeVerb()
{
    const std::string now = verb();
    m_sn->setVisible(now == "delivered");
    m_costBack->setVisible(now == "reverse");
    m_typed->setVisible(movesMoneyBack());
    m_send->setEnabled(!now.empty() && !m_isSending && (!movesMoneyBack() || m_typed->amount() == m_price));
    showEffect();
}

void DecideDialog::showEffect()
{
    const std::string now = verb();
    const Json& sale = m_case["sale"];
    m_effect->clear(true);
    m_effect->addTitle(tr("What would happen"), textIn(sale, "code"));
    if (sale.isObject()) {
        const QString name = textIn(sale, "agent_name");
        m_effect->addPerson(name.isEmpty() ? textIn(sale, "agent") : name,
                            textIn(sale, "product") + QStringLiteral(" \u00b7 ") + textIn(sale, "destination"));
    }
    if (movesMoneyBack())
        m_effect->addAmount(tr("Money back to the agent"), m_price);
    else if (m_price.isPositive())
        m_effect->addAmount(tr("Price of the sale"), m_price);
    QString words = tr("Choose what is proved.");
    if (now == "delivered")
        words =
            tr("The sale ends as a success. The agent keeps the goods, we keep the price; the serial number goes to "
               "the agent.");
    else if (now == "failed")
        words =
            tr("The sale ends as not delivered and the agent gets the money back; no other supplier is asked. While "
               "this one can still answer, it is asked once more first.");
    else if (now == "reverse")
        words = tr("The sale is taken back: the price returns to the agent, commissions go back.");
    else if (now == "close")
        words = tr("No money moves. The case ends with what you write.");
    m_effect->addText(words, TypeRole::Body, Ink::Strong)->setObjectName(QStringLiteral("effectWords"));
    m_effect->addSpace(12);
    if (now == "failed")
        m_effect->addRisk(
            tr("If it was delivered after all, the goods are gone and the money too. Decide only with the "
               "supplier's own word."));
    m_effect->addRule();
    m_effect->addHeading(tr("Two people"));
    m_effect->addApprovers(peopleOfNewRequest(m_desk));
    m_effect->finish();
}

bool DecideDialog::judge()
{
    if (m_reason->box()->edit()->text().trimmed().isEmpty()) {
        m_reason->setError(tr("Write what proves it."));
        m_reason->box()->edit()->setFocus();
        return false;
    }
    if (m_costBack->isVisible() && !m_costBack->edit()->text().trimmed().isEmpty() && !m_costBack->judge()) {
        m_costBack->edit()->setFocus();
        return false;
    }
    return !movesMoneyBack() || m_typed->amount() == m_price;
}

void DecideDialog::send()
{
    const std::string now = verb();
    if (m_isSending || now.empty() || !judge())
        return;
    Call call("case.propose");
    call.with("case", std::string_view(idIn(m_case, "id"))).with("verb", std::string_view(now));
    call.with("reason", m_reason->box()->edit()->text().trimmed());
    if (const QString sn = m_sn->box()->edit()->text().trimmed(); now == "delivered" && !sn.isEmpty())
        call.with("sn", sn);
    if (now == "reverse" && m_costBack->amount())
        call.with("cost_back", m_costBack->amount()->value());
    m_isSending = true;
    m_problem->hide();
    takeVerb();
    m_desk.change(std::move(call).withIdem(m_idem), this, [this](const Answer& answer) { heard(answer); });
}

void DecideDialog::heard(const Answer& answer)
{
    m_isSending = false;
    takeVerb();
    if (answer.isFine()) {
        Q_EMIT proposed(textIn(answer.result, "request"));
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    m_problem->setText(failureWords(answer));
    m_problem->show();
    if (answer.kind == Answer::Kind::Refused && answer.failure.key != "outcome_unknown")
        m_idem = newIdem();
}

void DecideDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
