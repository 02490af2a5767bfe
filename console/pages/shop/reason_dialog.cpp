// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/reason_dialog.h"

#include "desk/failure_words.h"
#include "desk/money_words.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "pages/shop/shop_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 440, kCodeMost = 40, kLabelMost = 100;

}

ReasonDialog::ReasonDialog(Desk& desk, QWidget* parent)
    : ChangeDialog(desk, tr("Add a reason"), tr("Add the reason"), parent), m_kind(new QComboBox),
      m_code(makeField(this, tr("Code"), QStringLiteral("reasonCode"), kCodeMost)),
      m_label(makeField(this, tr("Words that people choose"), QStringLiteral("reasonLabel"), kLabelMost))
{
    m_kind->setObjectName(QStringLiteral("reasonKind"));
    for (const std::string_view kind : requestKinds())
        m_kind->addItem(requestKindWord(kind), QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size())));
    body()->addWidget(labelled(tr("For"), m_kind));
    m_code->setHint(tr("capital letters, digits and underscore; for ever"));
    body()->addWidget(m_code);
    body()->addWidget(m_label);
    connect(m_code->box()->edit(), &QLineEdit::textEdited, this, &ReasonDialog::judge);
    finish();
    m_code->box()->edit()->setFocus();
}

ReasonDialog::ReasonDialog(Desk& desk, const Json& reason, QWidget* parent)
    : ChangeDialog(desk, tr("Other words for %1").arg(textIn(reason, "code")), tr("Save"), parent), m_reason(reason),
      m_label(makeField(this, tr("Words that people choose"), QStringLiteral("reasonLabel"), kLabelMost))
{
    m_label->box()->edit()->setText(textIn(reason, "label"));
    m_label->setHint(tr("requests of the past are shown with the new words, too"));
    body()->addWidget(m_label);
    finish();
    m_label->box()->edit()->selectAll();
    m_label->box()->edit()->setFocus();
}

void ReasonDialog::finish()
{
    setObjectName(QStringLiteral("reasonDialog"));
    setMinimumWidth(kWide);
    connect(m_label->box()->edit(), &QLineEdit::textEdited, this, &ReasonDialog::judge);
    judge();
}

void ReasonDialog::judge()
{
    m_label->setError({});
    if (m_code != nullptr)
        m_code->setError({});
    const bool isNew = m_code == nullptr ? typed(m_label) != textIn(m_reason, "label") : !typed(m_code).isEmpty();
    setReady(isNew && !typed(m_label).isEmpty());
}

Call ReasonDialog::call() const
{
    if (m_code != nullptr) {
        Call call("reason.add");
        call.with("code", typed(m_code).toUpper()).with("kind", m_kind->currentData().toString());
        call.with("label", typed(m_label));
        return call;
    }
    Call call("reason.change");
    call.with("code", textIn(m_reason, "code")).with("expect", textIn(m_reason, "label"));
    call.with("expect_active", truthIn(m_reason, "active")).with("label", typed(m_label));
    return call;
}

void ReasonDialog::send()
{
    change(call());
}

void ReasonDialog::taken(const Json& result)
{
    Q_EMIT done(textIn(result, "code"));
}

void ReasonDialog::refused(const Answer& answer)
{
    if (answer.failure.detail == "CODE_TAKEN" && m_code != nullptr) {
        m_code->setError(shopRefusal(answer.failure.detail));
        m_code->box()->edit()->setFocus();
        return;
    }
    m_label->setError(fieldProblem(answer, "label"));
    setProblem(shopFailure(answer));
}

} // namespace eraflazz::console
