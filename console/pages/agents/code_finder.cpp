// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/agents/code_finder.h"

#include "desk/desk.h"
#include "desk/wire_words.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTimer>

namespace eraflazz::console {

namespace {

constexpr int kPauseMs = 180, kShown = 12, kCodeMax = 64;

/// Shows code and name, completes to the code.
class CodeCompleter final : public QCompleter {
public:
    using QCompleter::QCompleter;
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override
    {
        return index.data(Qt::UserRole).toString();
    }
};

} // namespace

CodeFinder::CodeFinder(Desk& desk, look::Field* field, std::string method)
    : QObject(field), m_desk(desk), m_field(field), m_method(std::move(method)), m_model(new QStandardItemModel(this)),
      m_completer(new CodeCompleter(m_model, this)), m_pause(new QTimer(this))
{
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    QLineEdit* edit = field->box()->edit();
    edit->setMaxLength(kCodeMax);
    edit->setCompleter(m_completer);
    connect(edit, &QLineEdit::textEdited, m_pause, qOverload<>(&QTimer::start));
    connect(m_pause, &QTimer::timeout, this, &CodeFinder::ask);
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this, &CodeFinder::taken);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
        m_pause->stop();
        if (const QString code = edit->text().trimmed(); !code.isEmpty())
            Q_EMIT taken(code);
    });
}

void CodeFinder::ask()
{
    const QString typed = m_field->box()->edit()->text().trimmed();
    if (typed.isEmpty())
        return;
    Call call(m_method);
    call.with("search", typed).with("limit", kShown);
    m_desk.ask(std::move(call), this, [this, typed, round = ++m_round](const Answer& answer) {
        if (round != m_round || !answer.isFine())
            return; // Only a help for typing: whoever knows the code goes on without it.
        m_model->clear();
        for (const Json& row : answer.result["rows"].items()) {
            const QString code = textIn(row, "code");
            auto* item = new QStandardItem(code + QStringLiteral("  \u00b7  ") + textIn(row, "name"));
            item->setData(code, Qt::UserRole);
            m_model->appendRow(item);
        }
        // A list that has nothing to add would stand in front of what the form says about the code.
        const bool isFound = m_model->rowCount() == 1 && m_model->item(0)->data(Qt::UserRole).toString() == typed;
        if (m_model->rowCount() == 0 || isFound)
            m_completer->popup()->hide();
        else if (m_field->box()->edit()->hasFocus())
            m_completer->complete();
    });
}

} // namespace eraflazz::console
