// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/reason_choice.h"

#include "desk/desk.h"
#include "desk/failure_words.h"
#include "desk/wire_words.h"

namespace eraflazz::console {

ReasonChoice::ReasonChoice(Desk& desk, std::string kind, QWidget* parent)
    : QComboBox(parent), m_desk(desk), m_kind(std::move(kind))
{
}

void ReasonChoice::ask()
{
    m_desk.ask(Call("reason.list").with("kind", std::string_view(m_kind)), this, [this](const Answer& answer) {
        if (!answer.isFine()) {
            Q_EMIT failed(failureWords(answer));
            return;
        }
        clear();
        for (const Json& one : answer.result["rows"].items())
            addItem(textIn(one, "label"), textIn(one, "code"));
        Q_EMIT arrived();
    });
}

} // namespace eraflazz::console
