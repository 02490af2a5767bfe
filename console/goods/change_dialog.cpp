// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/change_dialog.h"

#include "desk/desk.h"

namespace eraflazz::console {

ChangeDialog::ChangeDialog(Desk& desk, const QString& title, const QString& verb, QWidget* parent)
    : FormDialog(title, verb, parent), m_desk(desk), m_idem(newIdem())
{
    connect(this, &FormDialog::verbAsked, this, [this] {
        if (!isBusy())
            send();
    });
}

ChangeDialog::~ChangeDialog() = default;

void ChangeDialog::change(Call call)
{
    setProblem({});
    setBusy(true);
    m_desk.change(std::move(call.withIdem(m_idem)), this, [this](const Answer& answer) { heard(answer); });
}

void ChangeDialog::heard(const Answer& answer)
{
    setBusy(false);
    if (answer.isFine()) {
        taken(answer.result);
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    refused(answer);
}

} // namespace eraflazz::console
