// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/mapping/route_now.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "goods/first_agent.h"
#include "goods/route_ladder.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

namespace {

constexpr int kLook = 1; ///< Of what is remembered.
const QString kAgent = QStringLiteral("mapping.agent");

} // namespace

RouteNow::RouteNow(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_agent(makeAgent()), m_ladder(new RouteLadder(this))
{
    using look::Ink;
    using look::TypeRole;
    auto* head = new QHBoxLayout;
    head->addWidget(new look::TextLine(TypeRole::BodyBold, Ink::Strong, tr("Route of an order now"), this));
    head->addStretch();
    head->addWidget(new look::TextLine(TypeRole::Cell, Ink::Third, tr("for agent"), this));
    head->addWidget(m_agent);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(head);
    column->addWidget(m_ladder);
    column->addStretch();
}

look::Field* RouteNow::makeAgent()
{
    auto* made = new look::Field({}, this);
    made->setCompact();
    made->setFixedWidth(112);
    made->box()->setTall(look::size::kButtonInBar);
    QLineEdit* edit = made->box()->edit();
    edit->setObjectName(QStringLiteral("routeAgent"));
    edit->setAccessibleName(tr("Agent whose order is tried"));
    edit->setText(QString::fromUtf8(m_desk.remembered(kAgent, kLook)));
    connect(edit, &QLineEdit::editingFinished, this, [this] {
        m_desk.remember(kAgent, agent()->text().trimmed().toUtf8(), kLook);
        ask();
    });
    return made;
}

QLineEdit* RouteNow::agent() const
{
    return m_agent->box()->edit();
}

void RouteNow::nameAgent()
{
    if (!agent()->text().isEmpty())
        return;
    askFirstAgent(m_desk, this, [this](const QString& code) {
        if (!agent()->text().isEmpty())
            return;
        agent()->setText(code);
        ask();
    });
}

void RouteNow::ask()
{
    const QString buyer = agent()->text().trimmed();
    if (m_product.isEmpty() || m_isStale)
        return;
    if (buyer.isEmpty()) {
        m_ladder->setSentence(tr("Write an agent's code to see the route of an order."));
        return;
    }
    const int round = ++m_round;
    Call call("route.preview");
    call.with("product", m_product).with("agent", buyer);
    m_desk.ask(std::move(call), this, [this, round](const Answer& answer) {
        // What is shown stays readable while the link is gone.
        if (round != m_round || answer.kind == Answer::Kind::LinkLost)
            return;
        auto preview = answer.isFine() ? routePreviewFrom(answer.result) : std::nullopt;
        if (preview)
            m_ladder->setPreview(*std::move(preview));
        else if (answer.failure.key == "not_found")
            m_ladder->setSentence(tr("There is no such agent."));
        else
            m_ladder->setSentence(failureWords(answer));
    });
}

} // namespace eraflazz::console
