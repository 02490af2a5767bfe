// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/add_supplier_dialog.h"

#include "desk/failure_words.h"
#include "goods/form_fields.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "protocol/contract.h"
#include "text/amount_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr qint64 kInFlightMost = 100'000;

/// The dialects the daemon knows, as the contract names them.
QStringList adapters()
{
    const auto* method = protocol::method("supplier.add");
    if (method == nullptr)
        return {};
    for (const auto& param : method->params) {
        if (param.name == "adapter")
            return QString::fromLatin1(param.choices.data(), static_cast<qsizetype>(param.choices.size())).split(u'|');
    }
    return {};
}

} // namespace

AddSupplierDialog::AddSupplierDialog(Desk& desk, QWidget* parent)
    : ChangeDialog(desk, tr("Add a supplier"), tr("Add the supplier…"), parent), m_code(make("code", tr("Code"), 32)),
      m_name(make("name", tr("Name"), 100)), m_address(make("base_url", tr("Address"), 300)),
      m_username(make("username", tr("Username there"), 200)), m_key(make("api_key", tr("API key"), 500)),
      m_webhook(make("webhook_secret", tr("Webhook secret"), 500)),
      m_inFlight(make("max_in_flight", tr("Orders at the same time"), 7)), m_adapter(new QComboBox),
      m_mode(new QComboBox)
{
    setObjectName(QStringLiteral("addSupplier"));
    setMinimumWidth(560);
    m_code->setHint(tr("A-Z 0-9 . _ - and for ever"));
    m_address->box()->edit()->setPlaceholderText(QStringLiteral("https://"));
    m_webhook->setHint(tr("signs what the supplier tells us"));
    m_inFlight->box()->edit()->setText(QStringLiteral("20"));
    for (Field* secret : {m_key, m_webhook})
        secret->box()->edit()->setEchoMode(QLineEdit::Password);
    connect(m_code->box()->edit(), &QLineEdit::textEdited, this, [this](const QString& text) {
        const int at = m_code->box()->edit()->cursorPosition();
        m_code->box()->edit()->setText(text.toUpper());
        m_code->box()->edit()->setCursorPosition(at);
    });
    m_code->box()->edit()->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z0-9._-]*")), this));
    m_adapter->addItems(adapters());
    m_adapter->setObjectName(QStringLiteral("new.adapter"));
    m_mode->addItem(tr("real orders"));
    m_mode->addItem(tr("test orders (testing: true)"));
    m_mode->setObjectName(QStringLiteral("new.testing"));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_code, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(labelled(tr("Dialect"), m_adapter), 1, 0, Qt::AlignTop);
    grid->addWidget(labelled(tr("Orders sent as"), m_mode), 1, 1, Qt::AlignTop);
    grid->addWidget(m_address, 2, 0, 1, 2);
    grid->addWidget(m_username, 3, 0);
    grid->addWidget(m_inFlight, 3, 1);
    grid->addWidget(m_key, 4, 0);
    grid->addWidget(m_webhook, 4, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    auto* about =
        new TextLine(TypeRole::Cell,
                     Ink::Second,
                     tr("It is closed at first: check its balance, fetch its price list, map products, then open "
                        "it. Secrets are never shown again."));
    about->setWrapping(true);
    body()->addWidget(about);
    m_code->box()->edit()->setFocus();
}

Field* AddSupplierDialog::make(const char* name, const QString& label, int most)
{
    auto* field = makeField(this, label, QStringLiteral("new.") + QLatin1String(name), most);
    connect(field->box()->edit(), &QLineEdit::textEdited, field, [field] { field->setError({}); });
    m_fields.push_back(field);
    return field;
}

bool AddSupplierDialog::judge()
{
    Field* wrong = nullptr;
    const auto demand = [&wrong](Field* field, bool isFine, const QString& sentence) {
        field->setError(isFine ? QString() : sentence);
        if (!isFine && wrong == nullptr)
            wrong = field;
    };
    for (Field* field : {m_code, m_name, m_username, m_key, m_webhook})
        demand(field, !typed(field).isEmpty(), tr("This must be filled in."));
    const QString address = typed(m_address);
    demand(m_address,
           address.startsWith(QLatin1String("https://")) || address.startsWith(QLatin1String("http://")),
           tr("An address that begins with https://"));
    const auto count = text::readAmount(typed(m_inFlight));
    demand(m_inFlight, count && count->isPositive() && count->value() <= kInFlightMost, tr("A number from 1."));
    if (wrong != nullptr)
        wrong->box()->edit()->setFocus();
    return wrong == nullptr;
}

void AddSupplierDialog::send()
{
    if (!judge())
        return;
    const auto count = text::readAmount(typed(m_inFlight));
    Call call("supplier.add");
    call.with("code", typed(m_code)).with("name", typed(m_name));
    call.with("adapter", m_adapter->currentText()).with("base_url", typed(m_address));
    call.with("username", typed(m_username)).with("api_key", typed(m_key)).with("webhook_secret", typed(m_webhook));
    call.with("testing", m_mode->currentIndex() == 1).with("max_in_flight", count ? count->value() : 1);
    change(std::move(call));
}

void AddSupplierDialog::taken(const Json&)
{
    Q_EMIT added(typed(m_code));
}

void AddSupplierDialog::refused(const Answer& answer)
{
    bool isTold = false;
    for (Field* field : m_fields) {
        const std::string name = field->box()->edit()->objectName().section(u'.', 1).toStdString();
        const QString problem = fieldProblem(answer, name);
        field->setError(problem);
        isTold = isTold || !problem.isEmpty();
    }
    if (answer.failure.detail == "CODE_TAKEN" || answer.failure.detail == "CODE_UNFIT") {
        m_code->setError(answer.failure.detail == "CODE_TAKEN" ? tr("There is a supplier of this code already.")
                                                               : tr("Only A-Z 0-9 . _ -"));
        m_code->box()->edit()->setFocus();
        isTold = true;
    }
    setProblem(isTold ? QString() : failureWords(answer));
    makeRoom();
}

} // namespace eraflazz::console
