// SPDX-License-Identifier: GPL-3.0-or-later
#include "sale/sale_head.h"

#include "look/parts/button.h"
#include "look/parts/icon_button.h"
#include "look/parts/link_button.h"
#include "look/parts/risk_box.h"
#include "look/parts/state_pill.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"
#include "sale/sale_words.h"
#include "text/amount_text.h"

#include <QAction>
#include <QHBoxLayout>

namespace eraflazz::console {

using namespace Qt::Literals::StringLiterals;
using namespace look;

SaleHead::SaleHead(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_pill(new StatePill(State::Queued, this)),
      m_copy(new IconButton(Icon::Copy, tr("Copy answer"), this)),
      m_close(new IconButton(Icon::Cross, tr("Close details"), this)),
      m_title(new TextLine(TypeRole::DetailTitle, Ink::Strong, {}, this)),
      m_price(new TextLine(TypeRole::DetailTitle, Ink::Strong, {}, this)),
      m_who(new TextLine(TypeRole::Cell, Ink::Second, {}, this)),
      m_code(new TextLine(TypeRole::Cell, Ink::Third, {}, this)), m_serialRow(new QWidget(this)),
      m_serial(new TextLine(TypeRole::BodyBold, Ink::Strong, {}, m_serialRow)),
      m_nothing(new TextLine(TypeRole::Body, Ink::Third, tr("Choose a sale to see its whole story."), this)),
      m_risk(new RiskBox(tr("Do not send it again: the customer could be filled twice. Ask the status again, or decide "
                            "with evidence."),
                         tr("No proof of success or failure"),
                         this)),
      m_buttons(new QHBoxLayout), m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)),
      m_retry(new LinkButton(tr("Try again"), this))
{
    m_column->setContentsMargins(19, 14, 20, 0);
    m_column->setSpacing(0);
    auto* top = new QHBoxLayout;
    top->addWidget(m_pill);
    top->addStretch();
    top->addWidget(m_copy);
    top->addWidget(m_close);
    m_column->addLayout(top);
    m_column->addSpacing(6);
    const auto pairOf = [this](TextLine* left, TextLine* right) {
        auto* row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(left, 1);
        row->addWidget(right);
        m_column->addLayout(row);
    };
    pairOf(m_title, m_price);
    pairOf(m_who, m_code);
    addSerialRow();
    m_nothing->setWrapping(true);
    m_column->addWidget(m_nothing);
    m_column->addSpacing(10);
    m_column->addWidget(m_risk);
    m_buttons->setSpacing(size::kGap);
    m_buttons->setContentsMargins(0, 10, 0, 0);
    m_column->addLayout(m_buttons);
    m_problem->setWrapping(true);
    m_column->addSpacing(6);
    m_column->addWidget(m_problem);
    m_column->addWidget(m_retry, 0, Qt::AlignLeft);
    m_pill->setObjectName(u"salePill"_s);
    m_title->setObjectName(u"saleTitle"_s);
    m_problem->setObjectName(u"saleProblem"_s);
    m_close->setObjectName(u"saleClose"_s);
    connect(m_close, &QAbstractButton::clicked, this, &SaleHead::closeAsked);
    connect(m_retry, &QAbstractButton::clicked, this, &SaleHead::retryAsked);
    setProblem({});
    showNothing();
}

/// What a customer is told: it must not be looked for at the end of the story.
void SaleHead::addSerialRow()
{
    auto* row = new QHBoxLayout(m_serialRow);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    row->addWidget(new TextLine(TypeRole::Cell, Ink::Third, u"SN"_s, m_serialRow));
    m_serial->setObjectName(u"saleSerial"_s);
    row->addWidget(m_serial, 1);
    auto* copy = new LinkButton(tr("Copy SN"), m_serialRow);
    copy->setObjectName(u"saleCopySerial"_s);
    copy->setRole(TypeRole::Cell);
    connect(copy, &QAbstractButton::clicked, this, &SaleHead::serialAsked);
    row->addWidget(copy);
    m_column->addWidget(m_serialRow);
    m_serialRow->hide();
}

void SaleHead::addCaseLink()
{
    m_seeCase = new Button(ButtonKind::Plain, tr("Open the case"), this);
    m_seeCase->setObjectName(u"saleCase"_s);
    m_seeCase->setIcon(makeIcon(Icon::Complaint));
    connect(m_seeCase, &QAbstractButton::clicked, this, [this] { Q_EMIT caseAsked(m_case); });
    m_buttons->addWidget(m_seeCase, 1);
    m_seeCase->hide();
}

void SaleHead::addVerb(Button* button, QAction* action)
{
    // Only the function keys are short enough to stand in a button.
    if (const QString key = action->shortcut().toString(QKeySequence::NativeText); !key.contains(u'+'))
        button->setKeyCap(key);
    const auto follow = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->isEnabled() ? QString() : action->toolTip());
    };
    follow();
    connect(action, &QAction::changed, button, follow);
    connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
    m_buttons->addWidget(button, 1);
    button->hide();
}

void SaleHead::setVerbs(QAction* ask, QAction* decide, QAction* complain, QAction* cancel, QAction* copy)
{
    m_verbs = {new Button(ButtonKind::Primary, tr("Ask status"), this),
               new Button(ButtonKind::Plain, tr("Decide…"), this),
               new Button(ButtonKind::Primary, tr("Copy answer"), this),
               new Button(ButtonKind::Plain, tr("Complain…"), this),
               new Button(ButtonKind::Danger, tr("Cancel sale…"), this)};
    verb(Ask)->setIcon(makeIcon(Icon::Refresh));
    verb(Decide)->setIcon(makeIcon(Icon::Flag));
    verb(CopyAnswer)->setIcon(makeIcon(Icon::Copy));
    verb(Complain)->setIcon(makeIcon(Icon::Complaint));
    verb(Ask)->setObjectName(u"saleAsk"_s);
    verb(Decide)->setObjectName(u"saleDecide"_s);
    verb(CopyAnswer)->setObjectName(u"saleCopyAnswer"_s);
    verb(Complain)->setObjectName(u"saleComplain"_s);
    verb(Cancel)->setObjectName(u"saleCancel"_s);
    addVerb(verb(Ask), ask);
    addVerb(verb(Decide), decide);
    addVerb(verb(CopyAnswer), copy);
    addVerb(verb(Complain), complain);
    addVerb(verb(Cancel), cancel);
    addCaseLink();
    connect(m_copy, &QAbstractButton::clicked, copy, &QAction::trigger);
}

void SaleHead::chooseVerbs(const SaleBrief& sale, const SaleStory* story)
{
    if (verb(Ask) == nullptr)
        return;
    const auto* open = story == nullptr ? nullptr : story->openCase();
    m_case = open == nullptr ? QString() : open->id;
    m_seeCase->setVisible(open != nullptr && !sale.isDoubtful);
    const bool isQueued = sale.status == u"PENDING" && !sale.isDoubtful;
    verb(Ask)->setVisible(sale.isAskable());
    verb(Decide)->setVisible(sale.isDoubtful);
    verb(CopyAnswer)->setVisible(!sale.isOpen());
    verb(Complain)->setVisible(!sale.isDoubtful && !isQueued && open == nullptr);
    verb(Cancel)->setVisible(isQueued);
}

void SaleHead::show(const SaleBrief& sale, const SaleStory* story)
{
    const auto state = sale.state();
    m_pill->setVisible(state.has_value());
    if (state)
        m_pill->setState(static_cast<State>(*state));
    const QString product = story != nullptr && !story->productName.isEmpty() ? story->productName : sale.product;
    m_title->setText(product);
    m_price->setText(text::amountText(Money::rupiah(sale.price)));
    QString agent = sale.agent;
    if (story != nullptr && !story->agentName.isEmpty())
        agent += u' ' + story->agentName;
    m_who->setText(spacedNumber(sale.destination) + u" · "_s + agent);
    m_code->setText(sale.code);
    m_serial->setText(sale.sn);
    m_serial->setToolTip(sale.sn);
    m_serialRow->setVisible(!sale.sn.isEmpty());
    m_risk->setVisible(sale.isDoubtful);
    m_nothing->hide();
    m_copy->show();
    chooseVerbs(sale, story);
}

void SaleHead::showNothing()
{
    for (TextLine* line : {m_title, m_price, m_who, m_code})
        line->setText({});
    m_pill->hide();
    m_copy->hide();
    m_serialRow->hide();
    m_risk->hide();
    m_nothing->show();
    for (Button* button : m_verbs) {
        if (button != nullptr)
            button->hide();
    }
    if (m_seeCase != nullptr)
        m_seeCase->hide();
}

void SaleHead::setProblem(const QString& sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_retry->setVisible(!sentence.isEmpty());
}

} // namespace eraflazz::console
