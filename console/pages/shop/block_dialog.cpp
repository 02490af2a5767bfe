// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/block_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "pages/shop/shop_words.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 440, kNumberMost = 64, kReasonMost = 200;

QString typed(const Field* field)
{
    return field->box()->edit()->text().trimmed();
}

} // namespace

BlockDialog::BlockDialog(Desk& desk, QWidget* parent)
    : FormDialog(tr("Block a number"), tr("Block it"), parent), m_desk(desk), m_idem(newIdem()),
      m_number(new Field(tr("Number"), this)), m_reason(new Field(tr("Reason"), this))
{
    setObjectName(QStringLiteral("blockDialog"));
    setMinimumWidth(kWide);
    m_number->box()->edit()->setObjectName(QStringLiteral("blockNumber"));
    m_number->box()->edit()->setMaxLength(kNumberMost);
    m_number->setHint(tr("0812…, 62812… and +62 812… are one number"));
    m_reason->box()->edit()->setObjectName(QStringLiteral("blockReason"));
    m_reason->box()->edit()->setMaxLength(kReasonMost);
    m_reason->setHint(tr("others read it, agents do not"));
    for (Field* field : {m_number, m_reason}) {
        body()->addWidget(field);
        connect(field->box()->edit(), &QLineEdit::textEdited, this, &BlockDialog::judge);
    }
    connect(this, &FormDialog::verbAsked, this, &BlockDialog::send);
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
    if (isBusy())
        return;
    setProblem({});
    setBusy(true);
    Call call("destination.block");
    call.withIdem(m_idem).with("destination", typed(m_number)).with("reason", typed(m_reason));
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void BlockDialog::heard(const Answer& answer)
{
    setBusy(false);
    if (answer.isFine()) {
        Q_EMIT blocked(answer.result["block"]);
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
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
