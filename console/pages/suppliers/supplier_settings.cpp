// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/suppliers/supplier_settings.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"
#include "look/parts/button.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "text/amount_text.h"
#include "text/cell_text.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace eraflazz::console {

using namespace look;

SupplierSettings::SupplierSettings(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_idem(newIdem()), m_reuse(new QCheckBox(tr("Keep connections open"), this)),
      m_problem(new TextLine(TypeRole::Cell, Ink::Attention, {}, this)),
      m_save(new Button(ButtonKind::Primary, tr("Save limits"), this)),
      m_revert(new Button(ButtonKind::Plain, tr("As before"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(0);
    add("name", tr("Name"), {}, 1, 100);
    add("max_in_flight", tr("Orders at the same time"), tr("the rest waits"), 1, 100'000);
    add("float_reserve", tr("Balance that stays (Rp)"), tr("no order below it"), 0, 1'000'000'000'000);
    add("connect_timeout_ms", tr("Patience to connect (ms)"), {}, 100, 60'000);
    add("total_timeout_ms", tr("Patience for an answer (ms)"), tr("then the sale is in doubt"), 1000, 300'000);
    auto* grid = new QGridLayout;
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    m_settings[0].field->setCompact();
    grid->addWidget(m_settings[0].field, 0, 0, 1, 2);
    grid->addWidget(m_settings[1].field, 1, 0);
    grid->addWidget(m_settings[2].field, 1, 1);
    grid->addWidget(m_settings[3].field, 2, 0);
    grid->addWidget(m_settings[4].field, 2, 1);
    column->addLayout(grid);
    m_reuse->setObjectName(QStringLiteral("setting.reuse_connections"));
    column->addWidget(m_reuse);
    column->addSpacing(10);
    m_problem->setObjectName(QStringLiteral("settingsProblem"));
    m_problem->setWrapping(true);
    m_problem->hide();
    column->addWidget(m_problem);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(m_revert);
    row->addWidget(m_save);
    column->addLayout(row);
    m_save->setObjectName(QStringLiteral("settingsSave"));
    m_revert->setObjectName(QStringLiteral("settingsRevert"));
    connect(m_reuse, &QCheckBox::toggled, this, &SupplierSettings::judge);
    connect(m_save, &QAbstractButton::clicked, this, &SupplierSettings::save);
    connect(m_revert, &QAbstractButton::clicked, this, &SupplierSettings::fill);
    judge();
}

void SupplierSettings::add(const char* name, const QString& label, const QString& hint, qint64 least, qint64 most)
{
    auto* field = new Field(label, this);
    field->setHint(hint);
    field->box()->edit()->setObjectName(QStringLiteral("setting.") + QLatin1String(name));
    connect(field->box()->edit(), &QLineEdit::textChanged, this, &SupplierSettings::judge);
    m_settings.push_back({name, field, least, most});
}

QString SupplierSettings::known(const Setting& setting) const
{
    const auto number = numberIn(m_file, setting.name);
    if (std::string_view(setting.name) == "name")
        return textIn(m_file, "name");
    return number ? text::countText(*number) : QString();
}

QString SupplierSettings::typed(const Setting& setting)
{
    return setting.field->box()->edit()->text().trimmed();
}

void SupplierSettings::setFile(const Json& file)
{
    const QString code = textIn(file, "code");
    if (code == m_code && isChanged()) {
        // What is typed here was typed against what was seen then; saving tells when it is another now.
        return;
    }
    m_code = code;
    m_file = file;
    m_version = numberIn(file, "version").value_or(0);
    fill();
}

void SupplierSettings::fill()
{
    for (const Setting& one : m_settings) {
        one.field->box()->edit()->setText(known(one));
        one.field->setAside({});
        one.field->setError({});
    }
    m_reuse->setChecked(truthIn(m_file, "reuse_connections"));
    m_problem->hide();
    m_idem = newIdem();
    judge();
}

bool SupplierSettings::isChanged() const
{
    if (m_code.isEmpty())
        return false;
    return m_reuse->isChecked() != truthIn(m_file, "reuse_connections") ||
           std::any_of(
               m_settings.begin(), m_settings.end(), [this](const Setting& one) { return typed(one) != known(one); });
}

void SupplierSettings::judge()
{
    const bool isOn = m_isAllowed && !m_isSending && isChanged();
    m_save->setEnabled(isOn);
    m_revert->setEnabled(isOn);
}

void SupplierSettings::setAllowed(bool isAllowed, const QString& reason)
{
    m_isAllowed = isAllowed;
    for (const Setting& one : m_settings) {
        one.field->box()->edit()->setReadOnly(!isAllowed);
        one.field->box()->edit()->setToolTip(reason);
    }
    m_reuse->setEnabled(isAllowed);
    m_save->setToolTip(reason);
    judge();
}

void SupplierSettings::save()
{
    Call call("supplier.change");
    call.with("supplier", m_code).with("expect", m_version);
    Field* wrong = nullptr;
    for (const Setting& one : m_settings) {
        one.field->setError({});
        if (typed(one) == known(one))
            continue;
        if (std::string_view(one.name) == "name") {
            call.with("name", typed(one));
            continue;
        }
        const auto amount = text::readAmount(typed(one));
        const qint64 number = typed(one) == QLatin1String("0") ? 0 : amount ? amount->value() : -1;
        if (number < one.least || number > one.most) {
            one.field->setError(tr("From %1 to %2.").arg(text::countText(one.least), text::countText(one.most)));
            wrong = wrong == nullptr ? one.field : wrong;
            continue;
        }
        call.with(one.name, number);
    }
    if (m_reuse->isChecked() != truthIn(m_file, "reuse_connections"))
        call.with("reuse_connections", m_reuse->isChecked());
    if (wrong != nullptr) {
        wrong->box()->edit()->setFocus();
        return;
    }
    m_isSending = true;
    judge();
    m_desk.change(std::move(call.withIdem(m_idem)), this, [this, code = m_code](const Answer& answer) {
        m_isSending = false;
        if (code == m_code)
            heard(answer);
        judge();
    });
}

/// Beside each field that is another now than it was when it was read, what it is.
void SupplierSettings::take(const Json& row)
{
    for (const Setting& one : m_settings) {
        const QString before = known(one);
        const bool isUntouched = typed(one) == before;
        const auto number = numberIn(row, one.name);
        const QString now = std::string_view(one.name) == "name" ? textIn(row, "name")
                            : number                             ? text::countText(*number)
                                                                 : before;
        if (now == before)
            continue;
        if (isUntouched)
            one.field->box()->edit()->setText(now);
        one.field->setAside(tr("now %1").arg(now));
    }
    m_file = row;
    m_version = numberIn(row, "version").value_or(m_version);
}

void SupplierSettings::heard(const Answer& answer)
{
    if (answer.isFine()) {
        m_file = answer.result["supplier"];
        m_version = numberIn(m_file, "version").value_or(m_version);
        fill();
        Q_EMIT saved();
        return;
    }
    if (answer.kind == Answer::Kind::Cancelled)
        return;
    QString words = failureWords(answer);
    if (answer.failure.key == "conflict" && answer.data["current"].isObject()) {
        take(answer.data["current"]);
        words =
            tr("Somebody has changed this supplier meanwhile. What is there now stands beside the field; save again "
               "to put yours in its place.");
    }
    for (const Setting& one : m_settings)
        one.field->setError(fieldProblem(answer, one.name));
    if (answer.kind == Answer::Kind::Refused)
        m_idem = newIdem();
    m_problem->setText(words);
    m_problem->show();
}

} // namespace eraflazz::console
