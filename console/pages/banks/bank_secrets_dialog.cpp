// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_secrets_dialog.h"

#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/approvers.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 620, kSecretMax = 500, kNoteMax = 1000;

}

BankSecretsDialog::BankSecretsDialog(Desk& desk, const Json& account, QWidget* parent)
    : ChangeDialog(desk, tr("Secrets of %1").arg(textIn(account, "code")), tr("Propose…"), parent),
      m_account(textIn(account, "code")), m_version(numberIn(account, "version").value_or(0)), m_moota(new QComboBox),
      m_reason(new ReasonChoice(desk, "bank_account", this)), m_note(nullptr)
{
    setObjectName(QStringLiteral("bankSecretsDialog"));
    setMinimumWidth(kWide);
    m_moota->addItems({tr("stays as it is"), tr("make a new one, shown once")});
    m_moota->setObjectName(QStringLiteral("secret.moota"));
    m_reason->setObjectName(QStringLiteral("secret.reason"));
    m_note = make("note", tr("Note"), kNoteMax, false);
    const auto secret = [this](const char* name, const QString& label, const QString& hint) {
        Field* field = make(name, label, kSecretMax, true);
        field->setHint(hint);
        m_secrets.emplace_back(name, field);
        return field;
    };
    auto* about =
        new TextLine(TypeRole::Cell,
                     Ink::Second,
                     tr("Whoever knows these can tell us of money that never came. Nothing written here is ever "
                        "shown again; what stays empty stays as it is."),
                     this);
    about->setWrapping(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addWidget(labelled(tr("Secret of Moota's webhook"), m_moota), 0, 0, Qt::AlignTop);
    grid->addWidget(secret("moota_token", tr("Our token at Moota"), tr("to ask for its list ourselves")), 1, 0);
    grid->addWidget(secret("moota_bank_id", tr("Moota's id of the account"), tr("goes with the token")), 1, 1);
    grid->addWidget(secret("cekmutasi_secret", tr("Secret of Cekmutasi"), {}), 2, 0);
    grid->addWidget(secret("mutasibank_key", tr("Key of Mutasibank"), {}), 2, 1);
    grid->addWidget(labelled(tr("Reason"), m_reason), 3, 0, Qt::AlignTop);
    grid->addWidget(m_note, 3, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addWidget(about);
    body()->addLayout(grid);
    body()->addWidget(new Approvers(peopleOfNewRequest(desk, "bank_account"), this));
    connect(m_moota, &QComboBox::currentIndexChanged, this, &BankSecretsDialog::judge);
    connect(m_reason, &ReasonChoice::arrived, this, &BankSecretsDialog::judge);
    connect(m_reason, &ReasonChoice::failed, this, &BankSecretsDialog::setProblem);
    m_reason->ask();
    judge();
    m_moota->setFocus();
}

Field* BankSecretsDialog::make(const char* name, const QString& label, int most, bool isSecret)
{
    auto* field = makeField(this, label, QStringLiteral("secret.") + QLatin1String(name), most);
    QLineEdit* edit = field->box()->edit();
    if (isSecret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textChanged, this, [this, field] {
        field->setError({});
        judge();
    });
    return field;
}

bool BankSecretsDialog::isChanged() const
{
    return m_moota->currentIndex() == 1 || std::any_of(m_secrets.begin(), m_secrets.end(), [](const auto& one) {
               return !typed(one.second).isEmpty();
           });
}

void BankSecretsDialog::judge()
{
    setReady(isChanged() && m_reason->isKnown());
}

void BankSecretsDialog::send()
{
    if (!isChanged())
        return;
    Call call("bank.secrets");
    call.with("account", m_account).with("expect", m_version).with("reason", m_reason->code());
    if (m_moota->currentIndex() == 1)
        call.with("make_moota", true);
    for (const auto& [name, field] : m_secrets)
        addTyped(call, name, field);
    addTyped(call, "note", m_note);
    change(std::move(call));
}

void BankSecretsDialog::taken(const Json& result)
{
    Q_EMIT proposed(textIn(result, "request"), textIn(result, "moota_secret"), m_account);
}

void BankSecretsDialog::refused(const Answer& answer)
{
    for (const auto& [name, field] : m_secrets)
        field->setError(fieldProblem(answer, name));
    setProblem(answer.failure.key == "conflict"
                   ? tr("Somebody has changed this account meanwhile. Close this, look, then try again.")
                   : failureWords(answer));
}

} // namespace eraflazz::console
