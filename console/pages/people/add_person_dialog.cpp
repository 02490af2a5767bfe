// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/people/add_person_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/person_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "look/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kUserLeast = 2, kUserMost = 32, kNameMost = 100, kPasswordLeast = 10, kPasswordMost = 200, kWide = 420;

Field* makeField(const QString& label, const char* object, int most, bool isSecret = false)
{
    auto* field = new Field(label);
    field->box()->edit()->setObjectName(QLatin1String(object));
    field->box()->edit()->setMaxLength(most);
    if (isSecret)
        field->box()->edit()->setEchoMode(QLineEdit::Password);
    QObject::connect(field->box()->edit(), &QLineEdit::textEdited, field, [field] { field->setError({}); });
    return field;
}

QString textOf(const Field* field)
{
    return field->box()->edit()->text();
}

} // namespace

AddPersonDialog::AddPersonDialog(Desk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_idem(newIdem()),
      m_username(makeField(tr("Name for signing in"), "personUser", kUserMost)),
      m_name(makeField(tr("Full name"), "personName", kNameMost)),
      m_password(makeField(tr("First password"), "personPassword", kPasswordMost, true)),
      m_again(makeField(tr("The same again"), "personAgain", kPasswordMost, true)), m_role(new QComboBox),
      m_about(new TextLine(TypeRole::Cell, Ink::Third)), m_problem(new TextLine(TypeRole::Cell, Ink::Bad)),
      m_add(new Button(ButtonKind::Primary, tr("Add the person")))
{
    setObjectName(QStringLiteral("addPerson"));
    setWindowTitle(tr("Add a person"));
    build();
}

void AddPersonDialog::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(size::kPanelPadding, 20, size::kPanelPadding, size::kPanelPadding);
    column->setSpacing(2);
    column->addWidget(new TextLine(TypeRole::PriceStrip, Ink::Strong, tr("Add a person")));
    column->addSpacing(10);
    m_username->setHint(tr("small letters, digits, dot and dash; for ever"));
    m_password->setHint(tr("at least 10 characters; the person is told it once"));
    column->addWidget(m_username);
    column->addWidget(m_name);
    column->addWidget(new TextLine(TypeRole::Cell, Ink::Second, tr("Role")));
    for (const std::string_view role : roleNames())
        m_role->addItem(roleWord(role), QString::fromLatin1(role.data(), static_cast<qsizetype>(role.size())));
    m_role->setObjectName(QStringLiteral("personRole"));
    m_role->setAccessibleName(tr("Role"));
    // The least mighty first: a right is given on purpose.
    m_role->setCurrentIndex(m_role->count() - 1);
    column->addWidget(m_role);
    m_about->setWrapping(true);
    m_about->setFixedWidth(kWide);
    column->addWidget(m_about);
    column->addSpacing(10);
    column->addWidget(m_password);
    column->addWidget(m_again);
    m_problem->setObjectName(QStringLiteral("personProblem"));
    m_problem->setWrapping(true);
    m_problem->hide();
    column->addWidget(m_problem);
    column->addSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(size::kGap);
    auto* cancel = new Button(ButtonKind::Plain, tr("Cancel"));
    cancel->setAutoDefault(false);
    m_add->setObjectName(QStringLiteral("personAdd"));
    m_add->setDefault(true);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_add);
    column->addLayout(row);
    const auto describe = [this] { m_about->setText(roleAbout(m_role->currentData().toString().toStdString())); };
    connect(m_role, &QComboBox::currentIndexChanged, this, describe);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_add, &QAbstractButton::clicked, this, &AddPersonDialog::send);
    describe();
    m_username->box()->edit()->setFocus();
}

bool AddPersonDialog::judge()
{
    Field* wrong = nullptr;
    const auto demand = [&wrong](Field* field, bool isFine, const QString& sentence) {
        field->setError(isFine ? QString() : sentence);
        if (!isFine && wrong == nullptr)
            wrong = field;
    };
    demand(m_username, textOf(m_username).trimmed().size() >= kUserLeast, tr("At least two characters."));
    demand(m_password, textOf(m_password).size() >= kPasswordLeast, tr("At least ten characters."));
    demand(m_again, textOf(m_again) == textOf(m_password), tr("The two passwords differ."));
    if (wrong != nullptr)
        wrong->box()->edit()->setFocus();
    return wrong == nullptr;
}

void AddPersonDialog::send()
{
    if (m_isSending || !judge())
        return;
    m_isSending = true;
    m_add->setEnabled(false);
    m_problem->hide();
    Call call("operator.add");
    call.withIdem(m_idem).with("username", textOf(m_username).trimmed());
    if (const QString name = textOf(m_name).trimmed(); !name.isEmpty())
        call.with("name", name);
    call.with("role", m_role->currentData().toString()).with("password", textOf(m_password));
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void AddPersonDialog::heard(const Answer& answer)
{
    m_isSending = false;
    m_add->setEnabled(true);
    if (answer.isFine()) {
        Q_EMIT added(textOf(m_username).trimmed());
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    m_username->setError(fieldProblem(answer, "username"));
    m_name->setError(fieldProblem(answer, "name"));
    m_password->setError(fieldProblem(answer, "password"));
    QString problem = failureWords(answer);
    if (answer.failure.detail == "USERNAME_TAKEN") {
        m_username->setError(tr("Somebody has this name already."));
        m_username->box()->edit()->setFocus();
        problem.clear();
    }
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

void AddPersonDialog::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), tokens().raised);
}

} // namespace eraflazz::console
