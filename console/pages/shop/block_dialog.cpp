// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/block_dialog.h"

#include "desk/failure_words.h"
#include "goods/form_fields.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "pages/shop/shop_words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 440, kNumberMost = 64, kReasonMost = 200;

}

BlockDialog::BlockDialog(Desk& desk, QWidget* parent)
    : ChangeDialog(desk, tr("Block a number"), tr("Block it"), parent),
      m_number(makeField(this, tr("Number"), QStringLiteral("blockNumber"), kNumberMost)),
      m_reason(makeField(this, tr("Reason"), QStringLiteral("blockReason"), kReasonMost))
{
    setObjectName(QStringLiteral("blockDialog"));
    setMinimumWidth(kWide);
    m_number->setHint(tr("0812…, 62812… and +62 812… are one number"));
    m_reason->setHint(tr("others read it, agents do not"));
    for (Field* field : {m_number, m_reason}) {
        body()->addWidget(field);
        connect(field->box()->edit(), &QLineEdit::textEdited, this, &BlockDialog::judge);
    }
    judge();
    m_number->box()->edit()->setFocus();
}

void BlockDialog::judge()
{
    m_number->setError({});
    m_reason->setError({});
    setReady(!typed(m_number).isEmpty() && !typed(m_reason).isEmpty());
}

void BlockDialog::send()
{
    Call call("destination.block");
    call.with("destination", typed(m_number)).with("reason", typed(m_reason));
    change(std::move(call));
}

void BlockDialog::taken(const Json& result)
{
    Q_EMIT blocked(result["block"]);
}

void BlockDialog::refused(const Answer& answer)
{
    if (answer.failure.detail == "ALREADY_BLOCKED" || answer.failure.detail == "NUMBER_UNFIT") {
        m_number->setError(failureWords(answer));
        m_number->box()->edit()->setFocus();
        return;
    }
    m_number->setError(fieldProblem(answer, "destination"));
    m_reason->setError(fieldProblem(answer, "reason"));
    setProblem(shopFailure(answer));
}

} // namespace eraflazz::console
