// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_secrets.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/wire_words.h"
#include "goods/form_dialog.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/parts/text_line.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kFormWide = 680, kNoteMax = 1000;

QString typed(const Field* field)
{
    return field->box()->edit()->text().trimmed();
}

} // namespace

SupplierSecrets::SupplierSecrets(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_idem(newIdem()), m_when(new TextLine(TypeRole::BodyBold, Ink::Strong, {}, this)),
      m_waiting(new LinkButton({}, this)), m_address(make("base_url", tr("Address"), 300, false)),
      m_username(make("username", tr("Username there"), 200, false)), m_key(make("api_key", tr("API key"), 500, true)),
      m_webhook(make("webhook_secret", tr("Webhook secret"), 500, true)), m_mode(new QComboBox(this)),
      m_reason(new ReasonChoice(desk, "supplier_credentials", this)), m_note(make("note", tr("Note"), kNoteMax, false)),
      m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)),
      m_save(new Button(ButtonKind::Primary, tr("Propose…"), this))
{
    m_when->setObjectName(QStringLiteral("secretsWhen"));
    auto* about = new TextLine(TypeRole::Cell,
                               Ink::Second,
                               tr("Another person must agree before anything changes. Nothing written here is ever "
                                  "shown again, to nobody. What stays empty stays as it is. Your password is asked "
                                  "for, and the change stands in the audit without the secrets."),
                               this);
    about->setWrapping(true);
    m_mode->addItem(tr("as it is"));
    m_mode->addItem(tr("real orders"));
    m_mode->addItem(tr("test orders (testing: true)"));
    m_mode->setObjectName(QStringLiteral("secret.testing"));
    m_reason->setObjectName(QStringLiteral("secretsReason"));
    m_waiting->setObjectName(QStringLiteral("secretsWaiting"));
    m_waiting->hide();
    m_problem->setObjectName(QStringLiteral("secretsProblem"));
    m_problem->setWrapping(true);
    m_problem->hide();
    m_save->setObjectName(QStringLiteral("secretsSave"));
    auto* form = new QWidget(this);
    form->setMaximumWidth(kFormWide);
    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->addWidget(m_address, 0, 0, 1, 2);
    grid->addWidget(m_username, 1, 0);
    grid->addWidget(labelled(tr("Orders sent as"), m_mode), 1, 1, Qt::AlignTop);
    grid->addWidget(m_key, 2, 0);
    grid->addWidget(m_webhook, 2, 1);
    grid->addWidget(labelled(tr("Reason"), m_reason), 3, 0, Qt::AlignTop);
    grid->addWidget(m_note, 3, 1);
    grid->addWidget(m_problem, 4, 0, 1, 2);
    grid->addWidget(m_save, 5, 1, Qt::AlignRight);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_when);
    column->addWidget(m_waiting, 0, Qt::AlignLeft);
    column->addWidget(about);
    column->addSpacing(4);
    column->addWidget(form);
    column->addStretch();
    connect(m_mode, &QComboBox::currentIndexChanged, this, &SupplierSecrets::judge);
    connect(m_reason, &ReasonChoice::arrived, this, &SupplierSecrets::judge);
    connect(m_save, &QAbstractButton::clicked, this, &SupplierSecrets::propose);
    connect(m_waiting, &QAbstractButton::clicked, this, [this] {
        Q_EMIT requestAsked(textIn(m_file["credentials_requests"].items().front(), "id"));
    });
    judge();
}

Field* SupplierSecrets::make(const char* name, const QString& label, int most, bool isSecret)
{
    auto* field = new Field(label, this);
    QLineEdit* edit = field->box()->edit();
    edit->setObjectName(QStringLiteral("secret.") + QLatin1String(name));
    edit->setMaxLength(most);
    if (isSecret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textChanged, this, [this, field] {
        field->setError({});
        judge();
    });
    return field;
}

void SupplierSecrets::setFile(const Json& file)
{
    const QString code = textIn(file, "code");
    const bool keeps = code == m_code && isChanged();
    m_code = code;
    m_file = file;
    const QString when = whenIn(file, "credentials_set_at", m_desk.client().serverUnixMs());
    m_when->setText(code.isEmpty() ? QString() : when.isEmpty() ? tr("Set when it was added") : tr("Set %1").arg(when));
    for (Field* field : {m_username, m_key, m_webhook})
        field->setHint(when.isEmpty() ? tr("set; stays as it is when empty")
                                      : tr("set %1; stays as it is when empty").arg(when));
    showWaiting();
    if (!keeps)
        fill();
}

void SupplierSecrets::showWaiting()
{
    const auto& waiting = m_file["credentials_requests"].items();
    m_waiting->setVisible(!waiting.empty());
    if (waiting.empty())
        return;
    const QString name = textIn(waiting.front(), "maker_name");
    m_waiting->setText(tr("%1 asked for other credentials (%2). Another person must agree.")
                           .arg(name.isEmpty() ? textIn(waiting.front(), "maker") : name,
                                whenIn(waiting.front(), "created_at", m_desk.client().serverUnixMs())));
}

void SupplierSecrets::fill()
{
    m_address->box()->edit()->setText(textIn(m_file, "base_url"));
    for (Field* field : {m_username, m_key, m_webhook, m_note})
        field->box()->edit()->clear();
    m_mode->setCurrentIndex(0);
    m_problem->hide();
    m_idem = newIdem();
    judge();
}

bool SupplierSecrets::isChanged() const
{
    return !m_code.isEmpty() && (typed(m_address) != textIn(m_file, "base_url") || !typed(m_username).isEmpty() ||
                                 !typed(m_key).isEmpty() || !typed(m_webhook).isEmpty() || m_mode->currentIndex() > 0);
}

void SupplierSecrets::judge()
{
    m_save->setEnabled(m_isAllowed && !m_isSending && isChanged() && m_reason->isKnown());
}

void SupplierSecrets::setAllowed(bool isAllowed, const QString& reason)
{
    m_isAllowed = isAllowed;
    if (isAllowed && !m_reason->isKnown())
        m_reason->ask();
    m_reason->setEnabled(isAllowed);
    for (Field* field : {m_address, m_username, m_key, m_webhook, m_note})
        field->box()->edit()->setReadOnly(!isAllowed);
    m_mode->setEnabled(isAllowed);
    m_save->setToolTip(reason);
    judge();
}

void SupplierSecrets::propose()
{
    if (typed(m_address) != textIn(m_file, "base_url")) {
        // The daemon lends no stored secret to another address.
        Field* missing = nullptr;
        for (Field* field : {m_username, m_key, m_webhook}) {
            const bool isMissing = typed(field).isEmpty();
            field->setError(isMissing ? tr("Another address needs this anew.") : QString());
            missing = isMissing && missing == nullptr ? field : missing;
        }
        if (missing != nullptr) {
            missing->box()->edit()->setFocus();
            return;
        }
    }
    Call call("supplier.credentials");
    call.with("supplier", m_code).with("expect", numberIn(m_file, "version").value_or(0));
    call.with("reason", m_reason->code());
    const auto give = [&call](const char* name, const Field* field) {
        if (!typed(field).isEmpty())
            call.with(name, typed(field));
    };
    if (typed(m_address) != textIn(m_file, "base_url"))
        give("base_url", m_address);
    give("username", m_username);
    give("api_key", m_key);
    give("webhook_secret", m_webhook);
    give("note", m_note);
    if (m_mode->currentIndex() > 0)
        call.with("testing", m_mode->currentIndex() == 2);
    m_isSending = true;
    m_problem->hide();
    judge();
    m_desk.change(std::move(call.withIdem(m_idem)), this, [this, code = m_code](const Answer& answer) {
        m_isSending = false;
        if (code == m_code)
            heard(answer);
        judge();
    });
}

void SupplierSecrets::heard(const Answer& answer)
{
    if (answer.isFine()) {
        fill();
        Q_EMIT proposed(textIn(answer.result, "request"));
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    m_address->setError(fieldProblem(answer, "base_url"));
    m_username->setError(fieldProblem(answer, "username"));
    m_key->setError(fieldProblem(answer, "api_key"));
    m_webhook->setError(fieldProblem(answer, "webhook_secret"));
    QString words = failureWords(answer);
    if (answer.failure.detail == "CREDENTIALS_UNREADABLE")
        words = tr("What is stored cannot be read any more: write everything anew, the mode too.");
    if (answer.failure.detail == "SALES_UNDER_WAY")
        words = tr("Sales are under way there. Another account, mode or address waits until they have ended.");
    if (answer.failure.key == "conflict") {
        words = tr("Somebody has changed this supplier meanwhile. Look at the address, then propose again.");
        Q_EMIT outdated();
    }
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    m_problem->setText(words);
    m_problem->show();
}

} // namespace eraflazz::console
