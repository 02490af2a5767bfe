// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/desk.h"

#include "desk/asked_for.h"
#include "desk/failure_words.h"

#include <QAction>
#include <QPointer>
#include <QWidget>

#include <utility>

namespace eraflazz::console {

namespace {

// A link that breaks around the same call this often is somebody's to look at.
constexpr int kTriesMax = 5;

} // namespace

Desk::Desk(ControlClient& client, ActionRegistry& actions, Profiles& profiles, QObject* parent)
    : QObject(parent), m_client(client), m_actions(actions), m_profiles(profiles)
{
    const auto take = [this] { m_actions.setRights(rights()); };
    connect(&client, &ControlClient::welcomed, this, take);
    connect(&client, &ControlClient::scopesChanged, this, take);
    take();
}

Desk::~Desk() = default;

RequestBook::Id Desk::ask(Call call, QObject* context, Answered then)
{
    return m_client.ask(std::move(call), context, std::move(then));
}

void Desk::change(Call call, QWidget* asker, Answered then)
{
    Q_ASSERT(call.hasIdem());
    changeNow(std::move(call), asker, std::move(then), 1);
}

void Desk::changeNow(Call call, QWidget* asker, Answered then, int tries)
{
    const QPointer<QWidget> guard(asker);
    m_client.ask(call, asker, [this, call, guard, then = std::move(then), tries](const Answer& answer) {
        if (answer.kind == Answer::Kind::Refused && answer.failure.key == "step_up_required" && m_stepUp) {
            setAskedFor(*this, call.method());
            m_stepUp(guard, [this, call, guard, then, tries](bool isGiven) {
                if (guard == nullptr)
                    return;
                if (isGiven)
                    changeNow(call, guard, then, tries + 1);
                else
                    then(Answer{.kind = Answer::Kind::Cancelled, .result = {}, .failure = {}, .data = {}});
            });
            return;
        }
        const bool isOpen = answer.kind == Answer::Kind::OutcomeUnknown || answer.kind == Answer::Kind::LinkLost ||
                            (answer.kind == Answer::Kind::Refused && answer.failure.key == "outcome_unknown");
        if (!isOpen || tries >= kTriesMax) {
            then(answer);
            return;
        }
        if (m_client.state() == LinkState::Live) {
            changeNow(call, guard, then, tries + 1);
            return;
        }
        tell({.kind = look::StripKind::Warning,
              .sentence = tr("The connection broke while this was being done. It is asked again as soon as the "
                             "connection is back; nothing is done twice."),
              .action = {}});
        connect(
            &m_client,
            &ControlClient::welcomed,
            guard,
            [this, call, guard, then, tries] { changeNow(call, guard, then, tries + 1); },
            Qt::SingleShotConnection);
    });
}

void Desk::goTo(const Place& place)
{
    Q_EMIT placeAsked(place);
}

void Desk::tell(const look::News& news, std::function<void()> does)
{
    Q_EMIT newsTold(news, does);
}

void Desk::tellFailure(const Answer& answer)
{
    if (answer.isFine() || answer.kind == Answer::Kind::Cancelled)
        return;
    tell({.kind = look::StripKind::Bad, .sentence = failureWords(answer), .action = {}});
}

QAction* Desk::makeAction(std::string_view id, QWidget* owner, std::function<void()> does)
{
    auto* action = new QAction(owner);
    action->setObjectName(QString::fromLatin1(id.data(), static_cast<qsizetype>(id.size())));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    const std::string_view kept = ActionRegistry::find(id) == nullptr ? id : ActionRegistry::find(id)->id;
    fit(action, kept);
    connect(&m_actions, &ActionRegistry::offersChanged, action, [this, action, kept] { fit(action, kept); });
    connect(&m_actions, &ActionRegistry::shortcutsChanged, action, [this, action, kept] { fit(action, kept); });
    connect(action, &QAction::triggered, owner, [does = std::move(does)] { does(); });
    owner->addAction(action);
    return action;
}

void Desk::fit(QAction* action, std::string_view id)
{
    const Offer offer = m_actions.offer(id);
    action->setText(ActionRegistry::label(id));
    action->setShortcut(m_actions.shortcut(id));
    action->setEnabled(offer == Offer::Shown);
    action->setVisible(offer != Offer::Hidden);
    const QString reason = m_actions.reason(id);
    action->setToolTip(reason.isEmpty() ? ActionRegistry::label(id) : reason);
}

QByteArray Desk::remembered(const QString& what, int schema) const
{
    return m_profiles.look(m_profile, user(), what, schema);
}

void Desk::remember(const QString& what, const QByteArray& value, int schema)
{
    m_profiles.setLook(m_profile, user(), what, value, schema);
}

} // namespace eraflazz::console
