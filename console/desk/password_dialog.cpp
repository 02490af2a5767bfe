// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/password_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kLeast = 10, kMost = 200, kWide = 420;

Field* secretField(const QString& label, const char* object, QWidget* parent)
{
    auto* field = new Field(label, parent);
    field->box()->edit()->setObjectName(QLatin1String(object));
    field->box()->edit()->setEchoMode(QLineEdit::Password);
    field->box()->edit()->setMaxLength(kMost);
    QObject::connect(field->box()->edit(), &QLineEdit::textEdited, field, [field] { field->setError({}); });
    return field;
}

QString typed(const Field* field)
{
    return field->box()->edit()->text();
}

} // namespace

PasswordDialog::PasswordDialog(Desk& desk, const QString& username, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_username(username), m_idem(newIdem()),
      m_present(secretField(tr("Password until now"), "passwordNow", this)),
      m_fresh(secretField(tr("New password"), "passwordFresh", this)),
      m_again(secretField(tr("The same again"), "passwordAgain", this)),
      m_problem(new TextLine(TypeRole::Cell, Ink::Bad, {}, this)),
      m_save(new Button(ButtonKind::Primary, tr("Change password"), this))
{
    setObjectName(QStringLiteral("passwordDialog"));
    setWindowTitle(isOwn() ? tr("Your password") : tr("A new password for %1").arg(username));
    build();
}

PasswordDialog::~PasswordDialog() = default;

void PasswordDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(2);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, windowTitle(), this));
    column->addSpacing(8);
    auto* words = new TextLine(TypeRole::Cell,
                               Ink::Second,
                               isOwn() ? tr("Where you are signed in elsewhere, you are signed out.")
                                       : tr("Sessions of this person end at once. Tell it to nobody else; the person "
                                            "changes it in the menu under the name. For 24 hours both of you count as "
                                            "one person and cannot approve what the other asked."),
                               this);
    words->setWrapping(true);
    words->setFixedWidth(kWide);
    column->addWidget(words);
    column->addSpacing(10);
    m_present->setVisible(isOwn());
    m_fresh->setHint(tr("at least 10 characters"));
    for (Field* field : {m_present, m_fresh, m_again})
        column->addWidget(field);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setWrapping(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    auto* cancel = new Button(ButtonKind::Plain, tr("Cancel"), this);
    cancel->setAutoDefault(false);
    m_save->setObjectName(QStringLiteral("passwordSave"));
    m_save->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    column->addLayout(row);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &PasswordDialog::send);
    (isOwn() ? m_present : m_fresh)->box()->edit()->setFocus();
}

bool PasswordDialog::judge()
{
    Field* wrong = nullptr;
    const auto demand = [&wrong](Field* field, bool isFine, const QString& sentence) {
        field->setError(isFine ? QString() : sentence);
        if (!isFine && wrong == nullptr)
            wrong = field;
    };
    if (isOwn())
        demand(m_present, !typed(m_present).isEmpty(), tr("Type the password you have now."));
    demand(m_fresh, typed(m_fresh).size() >= kLeast, tr("At least ten characters."));
    if (isOwn() && !m_fresh->hasError())
        demand(m_fresh, typed(m_fresh) != typed(m_present), tr("That is the password you have now."));
    demand(m_again, typed(m_again) == typed(m_fresh), tr("The two passwords differ."));
    if (wrong != nullptr)
        wrong->box()->edit()->setFocus();
    return wrong == nullptr;
}

void PasswordDialog::send()
{
    if (m_isSending || !judge())
        return;
    m_isSending = true;
    m_save->setEnabled(false);
    m_problem->hide();
    Call call(isOwn() ? "session.password" : "operator.password");
    call.withIdem(m_idem);
    if (isOwn())
        call.with("password", typed(m_present)).with("fresh", typed(m_fresh));
    else
        call.with("username", m_username).with("password", typed(m_fresh));
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void PasswordDialog::heard(const Answer& answer)
{
    m_isSending = false;
    m_save->setEnabled(true);
    if (answer.isFine()) {
        Q_EMIT changed();
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    // The daemon keeps what it said to an idem: what is mended is another form.
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    if (isOwn() && answer.failure.key == "auth_required") {
        m_present->setError(tr("Wrong password."));
        m_present->box()->edit()->selectAll();
        m_present->box()->edit()->setFocus();
        return;
    }
    m_fresh->setError(fieldProblem(answer, isOwn() ? "fresh" : "password"));
    m_problem->setText(failureWords(answer));
    m_problem->show();
}

void PasswordDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
