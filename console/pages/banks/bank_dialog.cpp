// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/banks/bank_dialog.h"

#include "desk/failure_words.h"
#include "desk/reason_choice.h"
#include "desk/request_desk.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
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

constexpr int kWide = 700, kNoteMax = 1000, kNumberLeast = 5, kNumberMax = 34;
constexpr qint64 kAmountMost = 1'000'000'000'000, kMinuteMs = 60'000;
constexpr qint64 kCodesLeast = 9, kCodesMost = 999, kWaitLeast = 15, kWaitMost = 10'080, kRestLeast = 60,
                 kRestMost = 43'200;

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
    : ChangeDialog(desk,
                   account == nullptr ? tr("Add a bank account") : tr("Change %1").arg(textIn(*account, "code")),
                   tr("Propose…"),
                   parent),
      m_account(account == nullptr ? Json() : *account), m_isNew(account == nullptr), m_automatic(new QComboBox),
      m_standing(new QComboBox), m_moota(new QComboBox), m_reason(new ReasonChoice(desk, "bank_account", this)),
      m_note(make("note", tr("Note"), kNoteMax)),
      m_people(new Approvers(peopleOfNewRequest(desk, "bank_account"), this)),
      m_step(new TextLine(TypeRole::Cell, Ink::Second, {}, this))
{
    setObjectName(QStringLiteral("bankDialog"));
    setMinimumWidth(kWide);
    build();
    fill();
    connect(m_reason, &ReasonChoice::arrived, this, &BankDialog::judge);
    connect(m_reason, &ReasonChoice::failed, this, &BankDialog::setProblem);
    m_reason->ask();
    judge();
    (m_isNew ? m_texts[0].second : m_numbers[AutoLimit].field)->box()->edit()->setFocus();
}

Field* BankDialog::make(const char* name, const QString& label, int most)
{
    auto* field = makeField(this, label, QStringLiteral("bank.") + QLatin1String(name), most);
    connect(field->box()->edit(), &QLineEdit::textChanged, this, [this, field] {
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
    // Two in a row, or three.
    const auto half = [grid](QWidget* widget, int row, int at) {
        grid->addWidget(widget, row, at * 3, 1, 3, Qt::AlignTop);
    };
    const auto third = [grid](QWidget* widget, int row, int at) {
        grid->addWidget(widget, row, at * 2, 1, 2, Qt::AlignTop);
    };
    Field* code = text("code", tr("Code"), 32);
    code->setHint(tr("what agents name, for ever: BCA1"));
    third(code, 0, 0);
    third(text("bank", tr("Bank"), 32), 0, 1);
    third(text("number", tr("Account number"), 60), 0, 2);
    Field* name = text("name", tr("Holder"), 100);
    name->setHint(tr("as the bank prints it"));
    half(name, 1, 0);
    half(addNumber("auto_limit", tr("Automatic up to (Rp)"), tr("an exact match; 0: none"), 0, kAmountMost), 1, 1);
    third(addNumber("fee", tr("Fee (Rp)"), tr("kept from each deposit"), 0, kAmountMost), 2, 0);
    third(addNumber("amount_min", tr("Smallest deposit (Rp)"), {}, 1, kAmountMost), 2, 1);
    third(addNumber("amount_max", tr("Largest deposit (Rp)"), {}, 1, kAmountMost), 2, 2);
    const QString codesHint = tr("1 to this is added");
    third(addNumber("unique_code_max", tr("Unique codes to"), codesHint, kCodesLeast, kCodesMost), 3, 0);
    third(addNumber("ticket_minutes", tr("A ticket waits (minutes)"), {}, kWaitLeast, kWaitMost), 3, 1);
    third(addNumber("grace_minutes", tr("Its amount rests (minutes)"), {}, kRestLeast, kRestMost), 3, 2);
    QWidget* automatic = labelled(tr("Deposits are credited"), m_automatic);
    QWidget* standing = labelled(tr("The account is"), m_standing);
    QWidget* moota = labelled(tr("Moota"), m_moota);
    half(m_isNew ? moota : automatic, 4, 0);
    if (!m_isNew)
        half(standing, 4, 1);
    for (QWidget* other : {automatic, standing, moota}) {
        if (other->parentWidget() == nullptr && grid->indexOf(other) < 0)
            other->setParent(this), other->hide();
    }
    half(labelled(tr("Reason"), m_reason), 5, 0);
    half(m_note, 5, 1);
    for (int column = 0; column < 6; ++column)
        grid->setColumnStretch(column, 1);
    body()->addLayout(grid);
    body()->addWidget(m_step);
    body()->addWidget(m_people);
    for (QComboBox* box : {m_automatic, m_standing, m_moota})
        connect(box, &QComboBox::currentIndexChanged, this, &BankDialog::judge);
}

Field* BankDialog::addNumber(const char* name, const QString& label, const QString& hint, qint64 least, qint64 most)
{
    Field* field = make(name, label, 20);
    field->setHint(hint);
    m_numbers.push_back({name, field, least, most});
    return field;
}

/// Minutes are exact, days are understood.
void BankDialog::tellTimes()
{
    const auto tell = [this](At number, const QString& sentence) {
        Field* field = m_numbers[number].field;
        const auto minutes = amountOf(field);
        field->setHint(minutes ? sentence.arg(ageText(*minutes * kMinuteMs)) : QString());
    };
    tell(Wait, tr("for the bank: %1"));
    tell(Rest, tr("before another gets it: %1"));
}

/// Both bring amounts closer together: a late or mistyped one is then another agent's.
bool BankDialog::isLess(At number) const
{
    const auto value = amountOf(m_numbers[number].field);
    return value && *value < numberIn(m_account, m_numbers[number].name).value_or(0);
}

QString BankDialog::known(const char* name) const
{
    const auto number = numberIn(m_account, name);
    return number ? text::countText(*number) : textIn(m_account, name);
}

void BankDialog::fill()
{
    if (m_isNew) {
        const std::pair<const char*, const char*> usual[] = {{"auto_limit", "0"},
                                                             {"fee", "0"},
                                                             {"amount_min", "10.000"},
                                                             {"amount_max", "100.000.000"},
                                                             {"unique_code_max", "999"},
                                                             {"ticket_minutes", "1.440"},
                                                             {"grace_minutes", "4.320"}};
        for (const Number& one : m_numbers) {
            for (const auto& [name, value] : usual) {
                if (std::string_view(name) == one.name)
                    one.field->box()->edit()->setText(QLatin1String(value));
            }
        }
        return;
    }
    for (const auto& [name, field] : m_texts)
        field->box()->edit()->setText(textIn(m_account, name));
    for (const Number& one : m_numbers)
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
    const auto limit = amountOf(m_numbers[AutoLimit].field);
    return isTold || (limit && *limit > numberIn(m_account, "auto_limit").value_or(0)) ||
           (m_automatic->currentIndex() == 0 && !truthIn(m_account, "auto_credit")) ||
           (m_standing->currentIndex() == 0 && !truthIn(m_account, "open")) || isLess(Codes) || isLess(Rest);
}

bool BankDialog::isChanged() const
{
    return m_isNew || needsTwo() || (m_automatic->currentIndex() == 0) != truthIn(m_account, "auto_credit") ||
           (m_standing->currentIndex() == 0) != truthIn(m_account, "open") ||
           std::any_of(m_numbers.begin(), m_numbers.end(), [this](const Number& one) {
               return amountOf(one.field) != numberIn(m_account, one.name);
           });
}

void BankDialog::judge()
{
    if (m_step == nullptr || m_numbers.size() <= Rest)
        return; // Not built yet.
    tellTimes();
    const bool two = needsTwo();
    m_step->setText(m_isNew ? tr("Agents are told this number. It is opened when another person has agreed: compare it "
                                 "together with the bank's own paper or app.")
                    : isLess(Codes) || isLess(Rest)
                        ? tr("All of it takes effect when another person has agreed: with fewer codes or a shorter "
                             "rest, a late or mistyped amount may be another agent's.")
                    : two ? tr("All of it takes effect when another person has agreed: what tells agents where to pay, "
                               "or lets more in without anybody looking, is not one person's.")
                          : tr("Takes effect at once, for new tickets. It stands in the audit under your name."));
    m_step->setInk(two ? Ink::Attention : Ink::Second);
    m_people->setVisible(two);
    m_reason->setEnabled(two);
    verbButton()->setText(two ? tr("Propose…") : tr("Save"));
    setReady(isChanged() && (!two || m_reason->isKnown()));
}

bool BankDialog::areNumbersFine(Field*& wrong)
{
    bool areRead = true;
    const auto tell = [&wrong](Field* field, const QString& problem) {
        field->setError(problem);
        wrong = !problem.isEmpty() && wrong == nullptr ? field : wrong;
    };
    for (const Number& one : m_numbers) {
        const auto value = amountOf(one.field);
        const bool isRead = value && *value >= one.least && *value <= one.most;
        areRead = areRead && isRead;
        tell(one.field,
             isRead                    ? QString()
             : one.most == kAmountMost ? tr("An amount in rupiah, from %1.").arg(one.least)
                                       : tr("A number from %1 to %2.").arg(one.least).arg(one.most));
    }
    const auto value = [this](At at) { return amountOf(m_numbers[at].field).value_or(0); };
    if (areRead && value(Fee) >= value(Least))
        tell(m_numbers[Fee].field, tr("Below the smallest deposit."));
    if (areRead && value(Most) < value(Least))
        tell(m_numbers[Most].field, tr("Not below the smallest deposit."));
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
    const bool isWhole = areNumbersFine(wrong);
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
    for (const Number& one : m_numbers) {
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
    if (!isFine())
        return;
    Call call(m_isNew ? "bank.add" : "bank.change");
    if (!m_isNew)
        call.with("account", textIn(m_account, "code")).with("expect", numberIn(m_account, "version").value_or(0));
    addTo(call);
    if (needsTwo())
        call.with("reason", m_reason->code());
    addTyped(call, "note", m_note);
    change(std::move(call));
}

void BankDialog::taken(const Json& result)
{
    const QString code = typed(m_texts[0].second);
    if (truthIn(result, "changed"))
        Q_EMIT changed(code);
    else
        Q_EMIT proposed(textIn(m_isNew ? result : result["request"], "request"), textIn(result, "moota_secret"), code);
}

void BankDialog::refused(const Answer& answer)
{
    bool isTold = false;
    const auto tell = [&isTold](Field* field, const QString& problem) {
        field->setError(problem);
        isTold = isTold || !problem.isEmpty();
    };
    for (const auto& [name, field] : m_texts)
        tell(field, fieldProblem(answer, name));
    for (const Number& one : m_numbers)
        tell(one.field, fieldProblem(answer, one.name));
    tell(m_note, fieldProblem(answer, "note"));
    const std::string& why = answer.failure.detail;
    if (why == "ACCOUNT_EXISTS")
        tell(m_texts[0].second, tr("There is an account of this code already."));
    if (why == "NUMBER_TAKEN" || why == "NUMBER_IN_USE")
        tell(m_texts[2].second, failureWords(answer));
    if (why == "AMOUNT_OUT_OF_RANGE")
        tell(m_numbers[Fee].field, tr("Below the smallest deposit."));
    setProblem(isTold                             ? QString()
               : answer.failure.key == "conflict" ? tr("Somebody has changed this account meanwhile. Close this, look, "
                                                       "then change it again.")
                                                  : failureWords(answer));
}

} // namespace eraflazz::console
