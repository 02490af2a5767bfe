// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_dialog.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "look/parts/approvers.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 620, kNoteMax = 1000, kNumberLeast = 5, kNumberMax = 34;
constexpr qint64 kAmountMost = 1'000'000'000'000;

QString typed(const Field* field)
{
    return field->box()->edit()->text().trimmed();
}

/// "250rb" and its like, and nothing at all for what is no amount.
std::optional<qint64> amountOf(const Field* field)
{
    if (typed(field) == QLatin1String("0"))
        return 0;
    const auto amount = text::readAmount(typed(field));
    return amount ? std::optional(qint64{amount->value()}) : std::nullopt;
}

QString digitsOf(QString number)
{
    return number.remove(u' ').remove(u'-').remove(u'.');
}

bool isNumber(const QString& number)
{
    const bool hasDigits = std::all_of(
        number.begin(), number.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    return hasDigits && number.size() >= kNumberLeast && number.size() <= kNumberMax;
}

} // namespace

BankDialog::BankDialog(Desk& desk, const Json* account, QWidget* parent)
    : FormDialog(account == nullptr ? tr("Add a bank account") : tr("Change %1").arg(textIn(*account, "code")),
                 tr("Propose…"),
                 parent),
      m_desk(desk), m_account(account == nullptr ? Json() : *account), m_isNew(account == nullptr), m_idem(newIdem()),
      m_automatic(new QComboBox), m_standing(new QComboBox), m_moota(new QComboBox),
      m_reason(new ReasonChoice(desk, "bank_account", this)), m_note(make("note", tr("Note"), kNoteMax)),
      m_people(new Approvers(peopleOfNewRequest(desk, "bank_account"), this)),
      m_step(new TextLine(TypeRole::Cell, Ink::Second, {}, this))
{
    setObjectName(QStringLiteral("bankDialog"));
    setMinimumWidth(kWide);
    build();
    fill();
    connect(m_reason, &ReasonChoice::arrived, this, &BankDialog::judge);
    connect(m_reason, &ReasonChoice::failed, this, &BankDialog::setProblem);
    connect(this, &FormDialog::verbAsked, this, &BankDialog::send);
    m_reason->ask();
    judge();
    (m_isNew ? m_texts[0].second : m_amounts[0].field)->box()->edit()->setFocus();
}

Field* BankDialog::make(const char* name, const QString& label, int most)
{
    auto* field = new Field(label, this);
    QLineEdit* edit = field->box()->edit();
    edit->setObjectName(QStringLiteral("bank.") + QLatin1String(name));
    edit->setMaxLength(most);
    connect(edit, &QLineEdit::textChanged, this, [this, field] {
        field->setError({});
        judge();
    });
    return field;
}

void BankDialog::build()
{
    const auto text = [this](const char* name, const QString& label, int most) {
        m_texts.emplace_back(name, make(name, label, most));
        return m_texts.back().second;
    };
    const auto amount = [this](const char* name, const QString& label, const QString& hint, qint64 least) {
        Field* field = make(name, label, 20);
        field->setHint(hint);
        m_amounts.push_back({name, field, least});
        return field;
    };
    m_automatic->addItems({tr("by rule, up to the limit"), tr("never: a person looks at each")});
    m_automatic->setObjectName(QStringLiteral("bank.auto_credit"));
    m_standing->addItems({tr("open"), tr("closed")});
    m_standing->setObjectName(QStringLiteral("bank.open"));
    m_moota->addItems({tr("not now"), tr("make the webhook's secret")});
    m_moota->setObjectName(QStringLiteral("bank.moota"));
    m_reason->setObjectName(QStringLiteral("bank.reason"));
    m_step->setObjectName(QStringLiteral("bankStep"));
    m_step->setWrapping(true);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    Field* code = text("code", tr("Code"), 32);
    code->setHint(tr("what agents name, for ever: BCA1"));
    Field* bank = text("bank", tr("Bank"), 32);
    Field* number = text("number", tr("Account number"), 60);
    Field* name = text("name", tr("Holder"), 100);
    name->setHint(tr("as the bank prints it"));
    grid->addWidget(code, 0, 0);
    grid->addWidget(bank, 0, 1);
    grid->addWidget(number, 1, 0);
    grid->addWidget(name, 1, 1);
    grid->addWidget(amount("auto_limit", tr("Automatic up to (Rp)"), tr("an exact match; 0: none"), 0), 2, 0);
    grid->addWidget(amount("fee", tr("Fee (Rp)"), tr("kept from each deposit"), 0), 2, 1);
    grid->addWidget(amount("amount_min", tr("Smallest deposit (Rp)"), {}, 1), 3, 0);
    grid->addWidget(amount("amount_max", tr("Largest deposit (Rp)"), {}, 1), 3, 1);
    QWidget* automatic = labelled(tr("Deposits are credited"), m_automatic);
    QWidget* standing = labelled(tr("The account is"), m_standing);
    QWidget* moota = labelled(tr("Moota"), m_moota);
    grid->addWidget(m_isNew ? moota : automatic, 4, 0, Qt::AlignTop);
    if (!m_isNew)
        grid->addWidget(standing, 4, 1, Qt::AlignTop);
    for (QWidget* other : {automatic, standing, moota}) {
        if (other->parentWidget() == nullptr && grid->indexOf(other) < 0)
            other->setParent(this), other->hide();
    }
    grid->addWidget(labelled(tr("Reason"), m_reason), 5, 0, Qt::AlignTop);
    grid->addWidget(m_note, 5, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    body()->addLayout(grid);
    body()->addWidget(m_step);
    body()->addWidget(m_people);
    for (QComboBox* box : {m_automatic, m_standing, m_moota})
        connect(box, &QComboBox::currentIndexChanged, this, &BankDialog::judge);
}

QString BankDialog::known(const char* name) const
{
    const auto number = numberIn(m_account, name);
    return number ? text::countText(*number) : textIn(m_account, name);
}

void BankDialog::fill()
{
    if (m_isNew) {
        const std::pair<const char*, const char*> usual[] = {
            {"auto_limit", "0"}, {"fee", "0"}, {"amount_min", "10.000"}, {"amount_max", "100.000.000"}};
        for (const Amount& one : m_amounts) {
            for (const auto& [name, value] : usual) {
                if (std::string_view(name) == one.name)
                    one.field->box()->edit()->setText(QLatin1String(value));
            }
        }
        return;
    }
    for (const auto& [name, field] : m_texts)
        field->box()->edit()->setText(textIn(m_account, name));
    for (const Amount& one : m_amounts)
        one.field->box()->edit()->setText(known(one.name));
    m_texts[0].second->box()->edit()->setEnabled(false);
    m_texts[0].second->setHint({});
    m_automatic->setCurrentIndex(truthIn(m_account, "auto_credit") ? 0 : 1);
    m_standing->setCurrentIndex(truthIn(m_account, "open") ? 0 : 1);
    if (!truthIn(m_account, "number_fixed"))
        return;
    for (const int fixed : {1, 2})
        m_texts[static_cast<std::size_t>(fixed)].second->box()->edit()->setEnabled(false);
    m_texts[2].second->setHint(tr("stays: money came in under it"));
}

bool BankDialog::needsTwo() const
{
    if (m_isNew)
        return true;
    const bool isTold = std::any_of(m_texts.begin(), m_texts.end(), [this](const auto& one) {
        return typed(one.second) != textIn(m_account, one.first);
    });
    const auto limit = amountOf(m_amounts[0].field);
    return isTold || (limit && *limit > numberIn(m_account, "auto_limit").value_or(0)) ||
           (m_automatic->currentIndex() == 0 && !truthIn(m_account, "auto_credit")) ||
           (m_standing->currentIndex() == 0 && !truthIn(m_account, "open"));
}

bool BankDialog::isChanged() const
{
    return m_isNew || needsTwo() || (m_automatic->currentIndex() == 0) != truthIn(m_account, "auto_credit") ||
           (m_standing->currentIndex() == 0) != truthIn(m_account, "open") ||
           std::any_of(m_amounts.begin(), m_amounts.end(), [this](const Amount& one) {
               return amountOf(one.field) != numberIn(m_account, one.name);
           });
}

void BankDialog::judge()
{
    if (m_step == nullptr || m_amounts.empty())
        return; // Not built yet.
    const bool two = needsTwo();
    m_step->setText(m_isNew ? tr("Agents are told this number. It is opened when another person has agreed: compare it "
                                 "together with the bank's own paper or app.")
                    : two ? tr("All of it takes effect when another person has agreed: what tells agents where to pay, "
                               "or lets more in without anybody looking, is not one person's.")
                          : tr("Takes effect at once. It stands in the audit under your name."));
    m_step->setInk(two ? Ink::Attention : Ink::Second);
    m_people->setVisible(two);
    m_reason->setEnabled(two);
    verbButton()->setText(two ? tr("Propose…") : tr("Save"));
    setReady(isChanged() && (!two || m_reason->isKnown()));
}

bool BankDialog::areAmountsFine(Field*& wrong)
{
    bool areRead = true;
    const auto tell = [&wrong](Field* field, const QString& problem) {
        field->setError(problem);
        wrong = !problem.isEmpty() && wrong == nullptr ? field : wrong;
    };
    for (const Amount& one : m_amounts) {
        const auto value = amountOf(one.field);
        const bool isRead = value && *value >= one.least && *value <= kAmountMost;
        areRead = areRead && isRead;
        tell(one.field, isRead ? QString() : tr("An amount in rupiah, from %1.").arg(one.least));
    }
    const auto value = [this](std::size_t at) { return amountOf(m_amounts[at].field).value_or(0); };
    if (areRead && value(1) >= value(2))
        tell(m_amounts[1].field, tr("Below the smallest deposit."));
    if (areRead && value(3) < value(2))
        tell(m_amounts[3].field, tr("Not below the smallest deposit."));
    return wrong == nullptr;
}

bool BankDialog::isFine()
{
    Field* wrong = nullptr;
    for (const auto& [name, field] : m_texts) {
        QString problem;
        if (typed(field).isEmpty())
            problem = tr("This must be filled in.");
        else if (name == "number" && field->box()->edit()->isEnabled() && !isNumber(digitsOf(typed(field))))
            problem = tr("%1 to %2 digits.").arg(kNumberLeast).arg(kNumberMax);
        field->setError(problem);
        wrong = !problem.isEmpty() && wrong == nullptr ? field : wrong;
    }
    const bool isWhole = areAmountsFine(wrong);
    if (wrong != nullptr)
        wrong->box()->edit()->setFocus();
    return isWhole && wrong == nullptr;
}

/// Of a change only what is other.
void BankDialog::addTo(Call& call) const
{
    for (const auto& [name, field] : m_texts) {
        if (m_isNew || (name != "code" && typed(field) != textIn(m_account, name)))
            call.with(name, typed(field));
    }
    for (const Amount& one : m_amounts) {
        const auto value = amountOf(one.field);
        if (value && (m_isNew || value != numberIn(m_account, one.name)))
            call.with(one.name, *value);
    }
    if (m_isNew) {
        if (m_moota->currentIndex() == 1)
            call.with("make_moota", true);
        return;
    }
    const bool isAutomatic = m_automatic->currentIndex() == 0, isToOpen = m_standing->currentIndex() == 0;
    if (isAutomatic != truthIn(m_account, "auto_credit"))
        call.with("auto_credit", isAutomatic);
    if (isToOpen != truthIn(m_account, "open"))
        call.with("open", isToOpen);
}

void BankDialog::send()
{
    if (isBusy() || !isFine())
        return;
    setBusy(true);
    setProblem({});
    Call call(m_isNew ? "bank.add" : "bank.change");
    call.withIdem(m_idem);
    if (!m_isNew)
        call.with("account", textIn(m_account, "code")).with("expect", numberIn(m_account, "version").value_or(0));
    addTo(call);
    if (needsTwo())
        call.with("reason", m_reason->code());
    if (!typed(m_note).isEmpty())
        call.with("note", typed(m_note));
    m_desk.change(std::move(call), this, [this](const Answer& answer) { heard(answer); });
}

void BankDialog::heard(const Answer& answer)
{
    setBusy(false);
    if (answer.isFine()) {
        const QString code = typed(m_texts[0].second);
        if (truthIn(answer.result, "changed"))
            Q_EMIT changed(code);
        else
            Q_EMIT proposed(textIn(m_isNew ? answer.result : answer.result["request"], "request"),
                            textIn(answer.result, "moota_secret"),
                            code);
        accept();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    tellFields(answer);
}

void BankDialog::tellFields(const Answer& answer)
{
    bool isTold = false;
    const auto tell = [&isTold](Field* field, const QString& problem) {
        field->setError(problem);
        isTold = isTold || !problem.isEmpty();
    };
    for (const auto& [name, field] : m_texts)
        tell(field, fieldProblem(answer, name));
    for (const Amount& one : m_amounts)
        tell(one.field, fieldProblem(answer, one.name));
    tell(m_note, fieldProblem(answer, "note"));
    const std::string& why = answer.failure.detail;
    if (why == "ACCOUNT_EXISTS")
        tell(m_texts[0].second, tr("There is an account of this code already."));
    if (why == "NUMBER_TAKEN" || why == "NUMBER_IN_USE")
        tell(m_texts[2].second, failureWords(answer));
    if (why == "AMOUNT_OUT_OF_RANGE")
        tell(m_amounts[1].field, tr("Below the smallest deposit."));
    setProblem(isTold                             ? QString()
               : answer.failure.key == "conflict" ? tr("Somebody has changed this account meanwhile. Close this, look, "
                                                       "then change it again.")
                                                  : failureWords(answer));
}

} // namespace eraflazz::console
