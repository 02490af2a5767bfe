// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/routing/order_trial.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "goods/first_agent.h"
#include "goods/product.h"
#include "goods/route_ladder.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/routing/section_head.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kLook = 1; ///< Of what is remembered.
constexpr int kPauseMs = 250;
const QString kAgent = QStringLiteral("routing.agent");

QString typedIn(const look::Field* field)
{
    return field->box()->edit()->text().trimmed();
}

} // namespace

OrderTrial::OrderTrial(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_price(new look::TextLine(look::TypeRole::Cell, look::Ink::Third, {}, this)),
      m_ladder(new RouteLadder(this)), m_pause(new QTimer(this))
{
    m_price->setObjectName(QStringLiteral("trialPrice"));
    m_ladder->showFigures();
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &OrderTrial::ask);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(sectionHead(tr("Try an order"), m_price, this));
    column->addWidget(makeFields());
    column->addSpacing(8);
    column->addWidget(m_ladder);
}

look::Field* OrderTrial::makeField(const QString& label, const char* name, int stretch, QHBoxLayout* row)
{
    auto* made = new look::Field(label, this);
    made->box()->edit()->setObjectName(QString::fromLatin1(name));
    row->addWidget(made, stretch);
    connect(made->box()->edit(), &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    return made;
}

QWidget* OrderTrial::makeFields()
{
    auto* fields = new QWidget(this);
    auto* row = new QHBoxLayout(fields);
    row->setContentsMargins(0, 12, 0, 0);
    row->setSpacing(12);
    m_agent = makeField(tr("Agent"), "trialAgent", 2, row);
    m_number = makeField(tr("Destination"), "trialNumber", 3, row);
    m_time = makeField(tr("Time of day"), "trialTime", 2, row);
    m_amount = makeField(tr("Amount"), "trialAmount", 2, row);
    m_number->setHint(tr("May stay empty"));
    m_time->setHint(tr("Now, if empty"));
    m_amount->setHint(tr("If it is open"));
    QLineEdit* agent = m_agent->box()->edit();
    agent->setText(QString::fromUtf8(m_desk.remembered(kAgent, kLook)));
    connect(agent, &QLineEdit::editingFinished, this, [this] {
        m_desk.remember(kAgent, typedIn(m_agent).toUtf8(), kLook);
    });
    return fields;
}

void OrderTrial::nameAgent()
{
    if (!typedIn(m_agent).isEmpty())
        return;
    askFirstAgent(m_desk, this, [this](const QString& code) {
        if (typedIn(m_agent).isEmpty())
            m_agent->box()->edit()->setText(code);
    });
}

std::optional<int> OrderTrial::minute()
{
    static const QRegularExpression form(QStringLiteral("^([01]?[0-9]|2[0-3])[:.]([0-5][0-9])$"));
    const auto match = form.match(typedIn(m_time));
    const bool isFine = typedIn(m_time).isEmpty() || match.hasMatch();
    m_time->setError(isFine ? QString() : tr("Write 21:30"));
    return match.hasMatch() ? std::optional(match.captured(1).toInt() * 60 + match.captured(2).toInt()) : std::nullopt;
}

std::optional<Call> OrderTrial::call(std::optional<int> at)
{
    Call call("route.preview");
    call.with("product", m_product).with("agent", typedIn(m_agent));
    if (!typedIn(m_number).isEmpty())
        call.with("destination", typedIn(m_number));
    if (at)
        call.with("minute", *at);
    const auto amount = text::readAmount(typedIn(m_amount));
    const bool isAmountFine = typedIn(m_amount).isEmpty() || amount.has_value();
    m_amount->setError(isAmountFine ? QString() : tr("Write 12.500"));
    if (!isAmountFine)
        return std::nullopt;
    if (!typedIn(m_amount).isEmpty())
        call.with("amount", amount->value());
    return call;
}

void OrderTrial::ask()
{
    const auto at = minute(); // Judged even when nothing can be asked: its field says what is wrong with it.
    if (m_product.isEmpty() || m_isStale || m_time->hasError())
        return;
    if (typedIn(m_agent).isEmpty()) {
        m_ladder->setSentence(tr("Write an agent's code to see the route of an order."));
        return;
    }
    auto wanted = call(at);
    if (!wanted)
        return;
    const int round = ++m_round;
    m_desk.ask(*std::move(wanted), this, [this, round](const Answer& answer) {
        // What is shown stays readable while the link is gone.
        if (round == m_round && answer.kind != Answer::Kind::LinkLost)
            heard(answer);
    });
}

void OrderTrial::heard(const Answer& answer)
{
    auto preview = answer.isFine() ? routePreviewFrom(answer.result) : std::nullopt;
    m_agent->setError({});
    m_price->setText({});
    if (preview) {
        showPreview(*std::move(preview));
        return;
    }
    const bool isUnknown = answer.failure.key == "not_found";
    m_agent->setError(isUnknown ? tr("No such agent") : QString());
    m_ladder->setSentence(isUnknown ? tr("There is no such agent.") : failureWords(answer));
}

void OrderTrial::showPreview(RoutePreview preview)
{
    QStringList facts{tr("price %1").arg(text::amountText(preview.price))};
    if (preview.minute >= 0)
        facts << tr("at %1").arg(minuteText(preview.minute));
    if (!preview.destination.isEmpty())
        facts << preview.destination;
    m_price->setText(facts.join(QStringLiteral(" · ")));
    m_ladder->setPreview(std::move(preview));
}

} // namespace eraflazz::console
