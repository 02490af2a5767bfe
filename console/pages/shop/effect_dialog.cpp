// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/effect_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/approvers.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/risk_box.h"
#include "look/parts/text_line.h"
#include "pages/shop/shop_words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 520, kNoteMost = 1000;

QVBoxLayout* tightColumn(QWidget* owner)
{
    auto* column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    return column;
}

} // namespace

EffectDialog::EffectDialog(Desk& desk, const QString& title, const QString& verb, QWidget* parent)
    : ChangeDialog(desk, title, tr("See the effect"), parent), m_verbWords(verb)
{
    setMinimumWidth(kWide);
}

void EffectDialog::finishForm()
{
    m_room = new QWidget;
    m_room->setObjectName(QStringLiteral("effect"));
    (void)tightColumn(m_room);
    m_second = new QWidget;
    auto* row = new QHBoxLayout(m_second); // beside each other: the effect takes the height
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_reason = new ReasonChoice(desk(), "price_change", m_second);
    m_reason->setObjectName(QStringLiteral("effectReason"));
    m_note = makeField(m_second, tr("Note (may stay empty)"), QStringLiteral("effectNote"), kNoteMost);
    m_note->setCompact();
    row->addWidget(labelled(tr("Reason"), m_reason), 1, Qt::AlignTop);
    row->addWidget(m_note, 1, Qt::AlignTop);
    body()->addWidget(m_room);
    body()->addWidget(m_second);
    connect(m_reason, &ReasonChoice::arrived, this, &EffectDialog::judge);
    connect(m_reason, &ReasonChoice::failed, this, &EffectDialog::setProblem);
    m_reason->ask();
    forget();
}

void EffectDialog::forget()
{
    ++m_round; // an answer on its way speaks of something else
    m_isSeen = false;
    m_isRefused = false;
    delete m_room->findChild<QWidget*>(QStringLiteral("effectShown"), Qt::FindDirectChildrenOnly);
    m_second->hide();
    setProblem({});
    verbButton()->setText(tr("See the effect"));
    setBusy(false);
    judge();
}

void EffectDialog::judge()
{
    setReady(m_isSeen ? !m_isRefused && m_reason->isKnown() : previewCall().has_value());
}

void EffectDialog::send()
{
    if (m_isSeen)
        changeAsShown();
    else
        preview();
}

void EffectDialog::preview()
{
    auto call = previewCall();
    if (!call)
        return;
    setBusy(true);
    setProblem({});
    desk().ask(*std::move(call), this, [this, round = m_round](const Answer& answer) {
        if (round != m_round)
            return;
        setBusy(false);
        if (!answer.isFine()) {
            setProblem(shopFailure(answer));
            return;
        }
        showEffect(answer.result);
    });
}

void EffectDialog::showEffect(const Json& effect)
{
    auto* shown = new QWidget(m_room);
    shown->setObjectName(QStringLiteral("effectShown"));
    auto* column = tightColumn(shown);
    column->addWidget(effectOf(effect));
    if (const QString losses = lossWords(effect); !losses.isEmpty())
        column->addWidget(new RiskBox(losses));
    const auto refusal = effect["refusal"].asString();
    const bool isAlone = truthIn(effect, "alone");
    m_isSeen = true;
    m_isRefused = refusal.has_value();
    if (m_isRefused) {
        setProblem(shopRefusal(*refusal));
    } else if (!isAlone) {
        auto* words = new TextLine(
            TypeRole::Body,
            Ink::Second,
            tr("It is a larger step than one person may take in a day: it holds when a second person has agreed."));
        words->setWrapping(true);
        column->addWidget(words);
        column->addWidget(new Approvers(peopleOfNewRequest(desk(), "price_change")));
    }
    column->addStretch(); // the effect keeps its height where the dialog is higher than it
    m_room->layout()->addWidget(shown);
    m_second->setVisible(!m_isRefused);
    verbButton()->setText(isAlone || m_isRefused ? m_verbWords : tr("Ask a second person"));
    judge();
}

void EffectDialog::changeAsShown()
{
    Call call = changeCall();
    call.with("reason", m_reason->code());
    addTyped(call, "note", m_note);
    change(std::move(call));
}

void EffectDialog::taken(const Json& result)
{
    Q_EMIT made(result);
}

void EffectDialog::refused(const Answer& answer)
{
    m_note->setError(fieldProblem(answer, "note"));
    setProblem(shopFailure(answer));
}

QString lossWords(const Json& effect)
{
    const auto total = numberIn(effect, "losses_total").value_or(0);
    if (total == 0)
        return {};
    QStringList products;
    for (const Json& one : effect["losses"].items()) {
        const QString code = textIn(one, "product");
        if (!products.contains(code))
            products << code;
    }
    constexpr qsizetype kNamed = 4;
    const QString named = products.mid(0, kNamed).join(QStringLiteral(", ")) +
                          (products.size() > kNamed ? QStringLiteral(" …") : QString());
    return EffectDialog::tr("Would be sold below cost, and so not at all: %1.").arg(named);
}

} // namespace eraflazz::console
