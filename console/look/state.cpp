// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/state.h"

namespace eraflazz::look {

StateLook stateLook(State state, const Tokens& t)
{
    switch (state) {
    case State::Queued:
        return {Icon::Clock, PillForm::Soft, t.idle};
    case State::Processing:
        return {Icon::Dots, PillForm::Soft, t.run};
    case State::Waiting:
        return {Icon::Clock, PillForm::Soft, t.run};
    case State::Success:
        return {Icon::Check, PillForm::Bare, t.ok};
    case State::Failed:
        return {Icon::Cross, PillForm::Soft, t.bad};
    case State::Doubtful:
        return {Icon::Question, PillForm::Solid, t.doubt};
    case State::Reversed:
        return {Icon::Return, PillForm::Soft, t.reversed};
    case State::Attention:
        return {Icon::Warning, PillForm::Soft, t.attention};
    }
    Q_UNREACHABLE();
}

QString stateWord(State state)
{
    const auto word = [](const char* english) { return QCoreApplication::translate("State", english); };
    switch (state) {
    case State::Queued:
        return word(QT_TRANSLATE_NOOP("State", "Queued"));
    case State::Processing:
        return word(QT_TRANSLATE_NOOP("State", "In process"));
    case State::Waiting:
        return word(QT_TRANSLATE_NOOP("State", "Waiting"));
    case State::Success:
        return word(QT_TRANSLATE_NOOP("State", "Success"));
    case State::Failed:
        return word(QT_TRANSLATE_NOOP("State", "Failed"));
    case State::Doubtful:
        return word(QT_TRANSLATE_NOOP("State", "DOUBTFUL"));
    case State::Reversed:
        return word(QT_TRANSLATE_NOOP("State", "Reversed"));
    case State::Attention:
        return word(QT_TRANSLATE_NOOP("State", "Attention"));
    }
    Q_UNREACHABLE();
}

} // namespace eraflazz::look
