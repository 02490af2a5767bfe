// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/shop/level_dialog.h"

#include "desk/failure_words.h"
#include "desk/wire_words.h"
#include "goods/form_fields.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/text_line.h"
#include "pages/shop/shop_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace eraflazz::console {

using namespace look;

namespace {

constexpr int kWide = 420, kCodeMost = 32, kNameMost = 60;

}

LevelDialog::LevelDialog(Desk& desk, const std::vector<Json>& levels, QWidget* parent)
    : ChangeDialog(desk, tr("Add a price level"), tr("Add the level"), parent),
      m_code(makeField(this, tr("Code"), QStringLiteral("levelCode"), kCodeMost)),
      m_name(makeField(this, tr("Name"), QStringLiteral("levelName"), kNameMost))
{
    setObjectName(QStringLiteral("levelDialog"));
    setMinimumWidth(kWide);
    m_code->setHint(tr("capital letters and digits, such as DEALER; for ever"));
    body()->addWidget(m_code);
    body()->addWidget(m_name);
    if (!levels.empty()) {
        m_like = new QComboBox;
        m_like->setObjectName(QStringLiteral("levelLike"));
        for (const Json& one : levels)
            m_like->addItem(tr("%1 · %2 · %3")
                                .arg(textIn(one, "code"),
                                     textIn(one, "name"),
                                     marginText(moneyIn(one, "margin").value_or(Money()))),
                            textIn(one, "code"));
        body()->addWidget(labelled(tr("Begins with the margin of"), m_like));
    }
    auto* words = new TextLine(
        TypeRole::Cell, Ink::Third, tr("Change its margin afterwards: the effect on prices is shown first."), this);
    words->setWrapping(true);
    body()->addWidget(words);
    connect(m_code->box()->edit(), &QLineEdit::textEdited, this, &LevelDialog::judge);
    connect(m_name->box()->edit(), &QLineEdit::textEdited, this, &LevelDialog::judge);
    judge();
    m_code->box()->edit()->setFocus();
}

LevelDialog::LevelDialog(Desk& desk, const Json& level, QWidget* parent)
    : ChangeDialog(desk, tr("Another name for %1").arg(textIn(level, "code")), tr("Rename"), parent), m_level(level),
      m_name(makeField(this, tr("Name"), QStringLiteral("levelName"), kNameMost))
{
    setObjectName(QStringLiteral("levelDialog"));
    setMinimumWidth(kWide);
    m_name->box()->edit()->setText(textIn(level, "name"));
    m_name->setHint(tr("the code stays, prices stay"));
    body()->addWidget(m_name);
    connect(m_name->box()->edit(), &QLineEdit::textEdited, this, &LevelDialog::judge);
    judge();
    m_name->box()->edit()->selectAll();
    m_name->box()->edit()->setFocus();
}

QString LevelDialog::code() const
{
    return m_code == nullptr ? textIn(m_level, "code") : typed(m_code).toUpper();
}

void LevelDialog::judge()
{
    m_name->setError({});
    if (m_code != nullptr)
        m_code->setError({});
    const bool isNew = m_code == nullptr ? typed(m_name) != textIn(m_level, "name") : !typed(m_code).isEmpty();
    setReady(isNew && !typed(m_name).isEmpty());
}

Call LevelDialog::call() const
{
    if (m_code == nullptr) {
        Call call("level.rename");
        call.with("level", code()).with("expect", textIn(m_level, "name")).with("name", typed(m_name));
        return call;
    }
    Call call("level.add");
    call.with("code", code()).with("name", typed(m_name));
    if (m_like != nullptr)
        call.with("like", m_like->currentData().toString());
    return call;
}

void LevelDialog::send()
{
    change(call());
}

void LevelDialog::taken(const Json&)
{
    Q_EMIT done(code());
}

void LevelDialog::refused(const Answer& answer)
{
    const bool isCode = answer.failure.detail == "CODE_TAKEN" || answer.failure.detail == "CODE_UNFIT";
    if (isCode && m_code != nullptr) {
        m_code->setError(shopRefusal(answer.failure.detail));
        m_code->box()->edit()->setFocus();
        return;
    }
    m_name->setError(fieldProblem(answer, "name"));
    setProblem(shopFailure(answer));
}

} // namespace eraflazz::console
