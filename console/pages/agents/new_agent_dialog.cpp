// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/new_agent_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/amount_field.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/code_finder.h"

#include <QComboBox>
#include <QGridLayout>
#include <QIntValidator>
#include <QLineEdit>

#include <limits>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 580, kCodeLeast = 2, kCodeMost = 32, kNameMost = 100, kUplineMost = 64, kUrlMost = 500;
constexpr int kRateMost = 1'000'000;

} // namespace

NewAgentDialog::NewAgentDialog(Desk& desk, const QString& upline, QWidget* parent)
    : ChangeDialog(desk, tr("New agent"), tr("Add the agent"), parent), m_code(field(tr("Code"), "newCode", kCodeMost)),
      m_name(field(tr("Name"), "newName", kNameMost)), m_level(new QComboBox(this)),
      m_upline(field(tr("Upline"), "newUpline", kUplineMost)),
      m_markup(new AmountField(tr("Markup for downlines (Rp)"), this)),
      m_rate(field(tr("Orders a minute"), "newRate", 7)),
      m_webhook(field(tr("Address for reports (webhook)"), "newWebhook", kUrlMost))
{
    setObjectName(QStringLiteral("newAgent"));
    setMinimumWidth(kWide);
    m_level->setObjectName(QStringLiteral("newLevel"));
    m_markup->edit()->setObjectName(QStringLiteral("newMarkup"));
    m_code->setHint(tr("Letters, digits, - and _; for ever"));
    m_upline->setHint(tr("Code or part of the name; empty: a root"));
    m_upline->box()->edit()->setText(upline);
    m_rate->setHint(tr("Empty: 60; 0: no limit"));
    m_rate->box()->edit()->setValidator(new QIntValidator(0, kRateMost, this));
    m_markup->field()->setHint(tr("Empty: none"));
    m_webhook->setHint(tr("Empty: the agent asks for results itself"));
    new CodeFinder(desk, m_upline, "agent.list");
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    grid->addWidget(m_code, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(labelled(tr("Level"), m_level), 1, 0, Qt::AlignTop);
    grid->addWidget(m_upline, 1, 1);
    grid->addWidget(m_markup, 2, 0);
    grid->addWidget(m_rate, 2, 1);
    grid->addWidget(m_webhook, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    body()->addStretch();
    connect(m_markup, &AmountField::amountChanged, this, &NewAgentDialog::judge);
    askLevels();
    judge();
    m_code->box()->edit()->setFocus();
}

Field* NewAgentDialog::field(const QString& label, const char* object, int most)
{
    auto* made = makeField(this, label, QLatin1String(object), most);
    connect(made->box()->edit(), &QLineEdit::textChanged, this, [this, made] {
        made->setError({});
        judge();
    });
    return made;
}

void NewAgentDialog::askLevels()
{
    desk().ask(Call("level.list"), this, [this](const Answer& answer) {
        if (!answer.isFine()) {
            setProblem(failureWords(answer));
            return;
        }
        // The dearest level: whoever means another one chooses it, and nobody sells too cheaply unawares.
        int dearest = -1;
        qint64 most = std::numeric_limits<qint64>::min();
        for (const Json& one : answer.result["rows"].items()) {
            const QString code = textIn(one, "code");
            m_level->addItem(QStringLiteral("%1 \u00b7 %2").arg(code, textIn(one, "name")), code);
            if (const qint64 margin = numberIn(one, "margin").value_or(0); margin > most) {
                most = margin;
                dearest = m_level->count() - 1;
            }
        }
        m_level->setCurrentIndex(dearest);
        judge();
    });
}

void NewAgentDialog::judge()
{
    // Called by the fields while the form is still being made.
    if (m_webhook == nullptr || m_markup == nullptr)
        return;
    setReady(m_level->currentIndex() >= 0);
}

/// Everything that is wrong is said at its field; the first of them gets the focus.
bool NewAgentDialog::isFilled()
{
    const bool isMarkupFine = m_markup->amount() || m_markup->edit()->text().trimmed().isEmpty();
    m_code->setError(typed(m_code).size() >= kCodeLeast ? QString() : tr("At least two characters."));
    m_name->setError(!typed(m_name).isEmpty() ? QString() : tr("Write the agent's name."));
    m_markup->field()->setError(isMarkupFine ? QString() : tr("Write 12.500 or 12,5rb"));
    for (Field* one : {m_code, m_name, m_markup->field()}) {
        if (one->hasError()) {
            one->box()->edit()->setFocus();
            return false;
        }
    }
    return true;
}

void NewAgentDialog::send()
{
    if (!isFilled())
        return;
    Call call("agent.add");
    call.with("code", typed(m_code)).with("name", typed(m_name));
    call.with("level", m_level->currentData().toString());
    addTyped(call, "upline", m_upline);
    if (const auto markup = m_markup->amount())
        call.with("markup", markup->value());
    if (const QString rate = typed(m_rate); !rate.isEmpty())
        call.with("rate_per_minute", rate.toInt());
    addTyped(call, "webhook_url", m_webhook);
    change(std::move(call));
}

void NewAgentDialog::taken(const Json& result)
{
    Q_EMIT added(textIn(result, "agent"));
}

void NewAgentDialog::refused(const Answer& answer)
{
    m_code->setError(fieldProblem(answer, "code"));
    m_name->setError(fieldProblem(answer, "name"));
    m_upline->setError(fieldProblem(answer, "upline"));
    m_webhook->setError(fieldProblem(answer, "webhook_url"));
    m_markup->field()->setError(fieldProblem(answer, "markup"));
    m_rate->setError(fieldProblem(answer, "rate_per_minute"));
    const std::string& rule = answer.failure.detail;
    if (rule == "CODE_TAKEN")
        m_code->setError(agentRule(rule));
    else if (rule == "UPLINE_NOT_FOUND" || rule == "TOO_DEEP" || rule == "AGENT_CLOSED")
        m_upline->setError(agentRule(rule));
    else if (m_code->hasError() || m_name->hasError() || m_upline->hasError() || m_webhook->hasError())
        setProblem({});
    else
        setProblem(agentFailure(answer));
}

} // namespace eraflazz::console
