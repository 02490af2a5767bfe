// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/agent_change_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"
#include "look/parts/amount_field.h"
#include "look/parts/button.h"
#include "look/parts/fact_rows.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/agents/agent_words.h"
#include "pages/agents/code_finder.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kPauseMs = 250, kWide = 540, kAgentsShown = 5, kRow = 24, kTextMax = 500;
constexpr std::string_view kNone = "-";

struct Term final {
    std::string_view what;
    const char* title;
    const char* label;
    const char* hint;
};

constexpr std::array kTerms{
    Term{"upline",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Another upline for %1"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "New upline"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Code or part of the name; empty: a root of its own")},
    Term{"level",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Another level for %1"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "New level"),
         ""},
    Term{"markup",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Markup of %1"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "New markup (Rp)"),
         ""},
    Term{"name",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Name of %1"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "New name"),
         ""},
    Term{"rate_per_minute",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Orders a minute of %1"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Orders a minute"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "0: no limit")},
    Term{"open_tickets_max",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Open deposit tickets of %1"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Open tickets at most"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "0: no limit")},
    Term{"webhook_url",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Address for reports of %1"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Address (webhook)"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Results of sales are sent there; empty: nowhere")},
    Term{"allowed_ips",
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Addresses %1 may come from"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "IP addresses or networks"),
         QT_TRANSLATE_NOOP("AgentChangeDialog", "Separated by blanks; empty: from anywhere")},
};

const Term& termOf(std::string_view what)
{
    const auto* found =
        std::find_if(kTerms.begin(), kTerms.end(), [what](const Term& one) { return one.what == what; });
    return found == kTerms.end() ? kTerms.front() : *found;
}

QString stepWords(const Json& step)
{
    return QStringLiteral("%1 \u00b7 %2: %3 \u2192 %4")
        .arg(textIn(step, "agent"), textIn(step, "product"), amountIn(step, "before"), amountIn(step, "after"));
}

} // namespace

AgentChangeDialog::AgentChangeDialog(Desk& desk, const Json& agent, AgentWish wish, QWidget* parent)
    : ChangeDialog(desk, tr(termOf(wish.what).title).arg(textIn(agent, "code")), tr("Change"), parent), m_agent(agent),
      m_wish(std::move(wish)), m_now(new FactRows({}, kRow, this)), m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("agentChange"));
    setMinimumWidth(kWide);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &AgentChangeDialog::askPreview);
    build();
    judge();
}

AgentChangeDialog::~AgentChangeDialog() = default;

bool AgentChangeDialog::movesPrices() const
{
    return m_wish.what == "upline" || m_wish.what == "level" || m_wish.what == "markup";
}

void AgentChangeDialog::build()
{
    if (m_wish.isOfProduct) {
        m_product = new Field(tr("Product"), this);
        m_product->box()->edit()->setObjectName(QStringLiteral("changeProduct"));
        m_product->box()->edit()->setText(m_wish.product);
        m_product->box()->edit()->setReadOnly(!m_wish.product.isEmpty());
        m_product->setHint(m_wish.product.isEmpty() ? tr("Code or part of the name") : QString());
        auto* finder = new CodeFinder(desk(), m_product, "product.list");
        connect(finder, &CodeFinder::taken, this, &AgentChangeDialog::edited);
        connect(m_product->box()->edit(), &QLineEdit::textChanged, this, &AgentChangeDialog::edited);
        body()->addWidget(m_product);
    }
    m_now->setObjectName(QStringLiteral("changeNow"));
    body()->addWidget(m_now);
    buildValue();
    if (movesPrices())
        buildEffect();
    body()->addStretch();
    (m_product != nullptr && m_wish.product.isEmpty() ? m_product->box()->edit()
     : m_amount != nullptr                            ? m_amount->edit()
     : m_choice != nullptr                            ? static_cast<QWidget*>(m_choice)
                                                      : m_field->box()->edit())
        ->setFocus();
}

void AgentChangeDialog::buildValue()
{
    const Term& term = termOf(m_wish.what);
    const QString label = tr(term.label);
    if (m_wish.what == "level") {
        m_choice = new QComboBox(this);
        m_choice->setObjectName(QStringLiteral("changeValue"));
        for (const Json& one : m_wish.levels["rows"].items()) {
            const QString code = textIn(one, "code");
            m_choice->addItem(QStringLiteral("%1 \u00b7 %2").arg(code, textIn(one, "name")), code);
        }
        m_choice->setCurrentIndex(m_choice->findData(QString::fromStdString(expected())));
        connect(m_choice, &QComboBox::currentIndexChanged, this, &AgentChangeDialog::edited);
        body()->addWidget(labelled(label, m_choice));
        return;
    }
    if (m_wish.what == "markup") {
        m_amount = new AmountField(label, this);
        m_amount->edit()->setObjectName(QStringLiteral("changeValue"));
        connect(m_amount, &AmountField::amountChanged, this, &AgentChangeDialog::edited);
        if (m_wish.isOfProduct)
            m_amount->field()->setHint(tr("Instead of the agent's general markup; empty: the general one again"));
        else
            m_amount->field()->setHint(tr("Added to the price of every agent directly below, and earned by this one"));
        body()->addWidget(m_amount);
        return;
    }
    m_field = new Field(label, this);
    m_field->setHint(QLatin1String(term.hint).isEmpty() ? QString() : tr(term.hint));
    QLineEdit* edit = m_field->box()->edit();
    edit->setObjectName(QStringLiteral("changeValue"));
    if (m_wish.what == "upline") {
        auto* finder = new CodeFinder(desk(), m_field, "agent.list");
        connect(finder, &CodeFinder::taken, this, &AgentChangeDialog::edited);
    } else {
        edit->setMaxLength(kTextMax);
        const std::string now = expected();
        edit->setText(now == kNone ? QString() : QString::fromStdString(now));
    }
    connect(edit, &QLineEdit::textChanged, this, &AgentChangeDialog::edited);
    body()->addWidget(m_field);
}

void AgentChangeDialog::buildEffect()
{
    body()->addWidget(new TextLine(TypeRole::CellBold, Ink::Second, tr("What it does to prices"), this));
    m_words = new TextLine(TypeRole::Cell, Ink::Third, {}, this);
    m_words->setObjectName(QStringLiteral("changeWords"));
    m_words->setWrapping(true);
    m_effect = new FactRows({}, kRow, this);
    m_effect->setObjectName(QStringLiteral("changeEffect"));
    m_agents = new FactRows({}, kRow, this);
    m_agents->setObjectName(QStringLiteral("changeAgents"));
    m_agents->setValueRole(TypeRole::Cell);
    m_warning = new TextLine(TypeRole::Body, Ink::Attention, {}, this);
    m_warning->setObjectName(QStringLiteral("changeWarning"));
    m_warning->setWrapping(true);
    m_warning->hide();
    for (QWidget* one : {static_cast<QWidget*>(m_words),
                         static_cast<QWidget*>(m_effect),
                         static_cast<QWidget*>(m_agents),
                         static_cast<QWidget*>(m_warning)})
        body()->addWidget(one);
    if (m_wish.what == "upline") {
        auto* earned =
            new TextLine(TypeRole::Cell,
                         Ink::Second,
                         tr("Commission of sales from now on goes to the new upline and those above it. What "
                            "was earned until now stays with the one who earned it."),
                         this);
        earned->setObjectName(QStringLiteral("changeCommission"));
        earned->setWrapping(true);
        body()->addWidget(earned);
    }
    say(tr("Choose the new value: what changes for whom is reckoned before anything happens."));
}

std::string AgentChangeDialog::product() const
{
    return m_product == nullptr ? std::string() : m_product->box()->edit()->text().trimmed().toStdString();
}

std::string AgentChangeDialog::expected() const
{
    return agentValue(m_agent, m_wish.what, product());
}

std::optional<std::string> AgentChangeDialog::value() const
{
    if (m_wish.isOfProduct && product().empty())
        return std::nullopt;
    if (m_choice != nullptr) {
        const QString code = m_choice->currentData().toString();
        return code.isEmpty() ? std::nullopt : std::optional(code.toStdString());
    }
    if (m_amount != nullptr) {
        if (const auto amount = m_amount->amount())
            return std::to_string(amount->value());
        const bool isEmpty = m_amount->edit()->text().trimmed().isEmpty();
        return m_wish.isOfProduct && isEmpty ? std::optional(std::string(kNone)) : std::nullopt;
    }
    const QString text = m_field->box()->edit()->text().simplified();
    if (text.isEmpty()) {
        const bool mayBeNone = m_wish.what == "upline" || m_wish.what == "webhook_url" || m_wish.what == "allowed_ips";
        return mayBeNone ? std::optional(std::string(kNone)) : std::nullopt;
    }
    return text.toStdString();
}

void AgentChangeDialog::edited()
{
    setProblem({});
    setValueProblem({});
    if (m_product != nullptr)
        m_product->setError({});
    m_isReckoned = false;
    ++m_round;
    judge();
    if (movesPrices() && value() && *value() != expected())
        m_pause->start();
    else
        m_pause->stop();
}

void AgentChangeDialog::judge()
{
    const auto wanted = value();
    const std::string now = expected();
    Fact fact{tr("Now"), agentValueWords(m_wish.what, now), Ink::Strong, true};
    if (wanted && *wanted != now)
        fact.arrowTo = agentValueWords(m_wish.what, *wanted);
    m_now->setFacts({fact});
    const bool isAnother = wanted && *wanted != now;
    setReady(isAnother && (!movesPrices() || m_isReckoned));
    if (!movesPrices() || m_isReckoned)
        return;
    m_effect->setFacts({});
    m_agents->setFacts({});
    m_warning->hide();
    say(isAnother ? tr("Reckoning\u2026")
                  : tr("Choose the new value: what changes for whom is reckoned before anything happens."));
}

void AgentChangeDialog::say(const QString& sentence)
{
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
}

void AgentChangeDialog::askPreview()
{
    const auto wanted = value();
    if (!wanted)
        return;
    Call call("agent.preview");
    call.with("agent", textIn(m_agent, "code")).with("what", std::string_view(m_wish.what));
    call.with("value", std::string_view(*wanted));
    if (const std::string code = product(); !code.empty())
        call.with("product", std::string_view(code));
    desk().ask(std::move(call), this, [this, round = ++m_round](const Answer& answer) {
        if (round == m_round)
            showPreview(answer);
    });
}

void AgentChangeDialog::showPreview(const Answer& answer)
{
    if (!answer.isFine()) {
        // Nothing is done blindly: without the effect there is no verb.
        if (answer.failure.key == "validation")
            setValueProblem(m_wish.what == "upline" ? tr("There is no agent of this code.")
                                                    : tr("The server does not know this."));
        say(answer.failure.key == "validation" ? QString() : agentFailure(answer));
        makeRoom();
        return;
    }
    const Json& effect = answer.result;
    const auto count = [&effect](std::string_view name) { return numberIn(effect, name).value_or(0); };
    m_isReckoned = true;
    judge();
    std::vector<Fact> facts{
        {tr("Agents whose prices are reckoned"), text::countText(count("agents_total"))},
        {tr("Prices that rise"), text::countText(count("dearer")), count("dearer") > 0 ? Ink::Attention : Ink::Strong},
        {tr("Prices that fall"), text::countText(count("cheaper"))},
        {tr("Prices that stay"), text::countText(count("unchanged")), Ink::Second}};
    if (effect["largest_rise"].isObject())
        facts.push_back({tr("Largest rise"), stepWords(effect["largest_rise"])});
    if (effect["largest_fall"].isObject())
        facts.push_back({tr("Largest fall"), stepWords(effect["largest_fall"])});
    say({});
    m_effect->setFacts(std::move(facts));
    showAgents(effect);
    QStringList warnings;
    if (const std::int64_t losses = count("losses_total"); losses > 0) {
        warnings << tr("%n price(s) would be below cost.", nullptr, static_cast<int>(losses));
        if (const auto& known = effect["losses"].items(); !known.empty())
            warnings << tr("First of them: %1, earned %2, cost %3.")
                            .arg(textIn(known.front(), "product"),
                                 amountIn(known.front(), "earned"),
                                 amountIn(known.front(), "cost"));
    }
    m_warning->setText(warnings.join(u' '));
    m_warning->setVisible(!warnings.isEmpty());
    if (const std::string refusal = idIn(effect, "refusal"); !refusal.empty()) {
        const QString words = agentRule(refusal);
        setValueProblem(words.isEmpty() ? tr("The rules of the shop do not allow this.") : words);
        setReady(false);
    }
    makeRoom();
}

void AgentChangeDialog::showAgents(const Json& preview)
{
    std::vector<Fact> facts;
    qint64 more = 0;
    for (const Json& one : preview["agents"].items()) {
        const auto& groups = one["groups"].items();
        const auto moved = std::find_if(groups.begin(), groups.end(), [](const Json& group) {
            return numberIn(group, "dearer").value_or(0) + numberIn(group, "cheaper").value_or(0) > 0;
        });
        if (moved == groups.end())
            continue;
        if (facts.size() == kAgentsShown) {
            ++more;
            continue;
        }
        Fact fact{QStringLiteral("%1 \u00b7 %2 (%3)")
                      .arg(textIn(one, "agent"), textIn(*moved, "brand"), textIn(*moved, "product")),
                  amountIn(*moved, "before")};
        fact.arrowTo = amountIn(*moved, "after");
        fact.ruled = facts.empty();
        facts.push_back(fact);
    }
    if (more > 0)
        facts.push_back({tr("and more agents"), text::countText(more), Ink::Third});
    m_agents->setFacts(std::move(facts));
}

void AgentChangeDialog::setValueProblem(const QString& sentence)
{
    if (m_field != nullptr)
        m_field->setError(sentence);
    else if (m_amount != nullptr)
        m_amount->field()->setError(sentence);
    else
        setProblem(sentence);
}

void AgentChangeDialog::send()
{
    const auto wanted = value();
    if (!wanted)
        return;
    Call call("agent.change");
    call.with("agent", textIn(m_agent, "code")).with("what", std::string_view(m_wish.what));
    call.with("expect", std::string_view(expected())).with("value", std::string_view(*wanted));
    if (const std::string code = product(); !code.empty())
        call.with("product", std::string_view(code));
    change(std::move(call));
}

void AgentChangeDialog::taken(const Json&)
{
    Q_EMIT changed(textIn(m_agent, "code"));
}

void AgentChangeDialog::refused(const Answer& answer)
{
    if (answer.failure.key == "conflict") {
        lookAgain();
        return;
    }
    const QString atField = fieldProblem(answer, "value");
    const QString rule = agentRule(answer.failure.detail);
    if (!atField.isEmpty() || !rule.isEmpty())
        setValueProblem(!rule.isEmpty() ? rule : movesPrices() ? atField : tr("This cannot be used here."));
    else
        setProblem(agentFailure(answer));
    makeRoom();
}

void AgentChangeDialog::lookAgain()
{
    setBusy(true);
    Call call("agent.get");
    call.with("agent", textIn(m_agent, "code"));
    desk().ask(std::move(call), this, [this](const Answer& answer) {
        setBusy(false);
        if (!answer.isFine()) {
            setProblem(agentFailure(answer));
            return;
        }
        m_agent = answer.result;
        edited();
        setProblem(tr("Somebody changed it meanwhile: it is now %1. Look at the effect, then say it again.")
                       .arg(agentValueWords(m_wish.what, expected())));
        makeRoom();
    });
}

} // namespace eraflazz::console
