// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/two_step_field.h"

#include "look/parts/field.h"
#include "look/parts/input_frame.h"
#include "look/parts/link_button.h"
#include "look/tokens.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>
#include <QValidator>

namespace eraflazz::console {

namespace {

constexpr int kDigits = 6, kRecoverySigns = 12, kGroup = 4;

/// Keeps of what is typed or pasted what belongs to a code: a bare length limit would cut a pasted "123 456".
class CodeShape final : public QValidator {
public:
    CodeShape(bool isRecovery, QObject* parent) : QValidator(parent), m_isRecovery(isRecovery) {}

    State validate(QString& input, int& cursor) const override
    {
        const QString clean = m_isRecovery ? recovery(input) : digits(input);
        if (clean != input) {
            input = clean;
            cursor = static_cast<int>(clean.size());
        }
        return Acceptable;
    }

private:
    static QString digits(const QString& text)
    {
        QString clean;
        for (const QChar c : text) {
            if (c.isDigit() && clean.size() < kDigits)
                clean += QChar(u'0' + c.digitValue());
        }
        return clean;
    }
    static QString recovery(const QString& text)
    {
        QString clean;
        int signs = 0;
        for (const QChar c : text.toUpper()) {
            if (signs == kRecoverySigns || !(c.isDigit() || (c >= u'A' && c <= u'Z')))
                continue;
            if (signs > 0 && signs % kGroup == 0)
                clean += u'-';
            clean += c;
            ++signs;
        }
        return clean;
    }

    bool m_isRecovery;
};

} // namespace

TwoStepField::TwoStepField(bool takesRecovery, QWidget* parent)
    : QWidget(parent), m_field(new look::Field(tr("Code"))), m_other(new look::LinkButton(QString()))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_field);
    auto* row = new QHBoxLayout;
    row->addWidget(m_other);
    row->addStretch();
    column->addLayout(row);
    setFocusProxy(m_field->box());
    edit()->setObjectName(QStringLiteral("twoStepCode"));
    m_field->box()->setTall(look::size::kFieldSignIn);
    m_other->setObjectName(QStringLiteral("otherCode"));
    m_other->setVisible(takesRecovery);
    connect(m_other, &QAbstractButton::clicked, this, [this] {
        askFor(!m_isRecovery);
        edit()->setFocus();
    });
    connect(edit(), &QLineEdit::returnPressed, this, &TwoStepField::entered);
    connect(edit(), &QLineEdit::textEdited, this, [this] { setError({}); });
    askFor(false);
}

QLineEdit* TwoStepField::edit() const
{
    return m_field->box()->edit();
}

void TwoStepField::begin()
{
    askFor(false);
}

void TwoStepField::askFor(bool isRecovery)
{
    m_isRecovery = isRecovery;
    edit()->clear();
    delete edit()->validator();
    edit()->setValidator(new CodeShape(isRecovery, edit()));
    edit()->setPlaceholderText(isRecovery ? QStringLiteral("ABCD-EFGH-IJKL") : QStringLiteral("123456"));
    edit()->setAccessibleName(isRecovery ? tr("Recovery code") : tr("Code of the app"));
    edit()->setInputMethodHints(isRecovery ? Qt::ImhNoPredictiveText : Qt::ImhDigitsOnly);
    m_other->setText(isRecovery ? tr("Use the code of the app") : tr("Use a recovery code"));
    m_other->updateGeometry();
    setError({});
}

void TwoStepField::setError(const QString& sentence)
{
    m_field->setError(sentence);
}

bool TwoStepField::judge()
{
    const auto size = code().size();
    const bool isWhole = size == (m_isRecovery ? kRecoverySigns + kRecoverySigns / kGroup - 1 : kDigits);
    if (!isWhole) {
        setError(m_isRecovery ? tr("Type the twelve letters and digits of a recovery code.")
                              : tr("Type the six digits that the app shows."));
        edit()->setFocus();
    }
    return isWhole;
}

QString TwoStepField::code() const
{
    return edit()->text();
}

} // namespace eraflazz::console
