// SPDX-License-Identifier: GPL-3.0-or-later
#include "wallet/core/deposits.h"

namespace eraflazz::wallet {

std::string_view errorKey(ImportRefusal refusal)
{
    switch (refusal) {
    case ImportRefusal::UnknownBank:
        return "UNKNOWN_BANK";
    case ImportRefusal::WrongAccount:
        return "WRONG_ACCOUNT";
    case ImportRefusal::NoLines:
        return "NO_LINES";
    case ImportRefusal::NoRight:
        return "NO_RIGHT";
    case ImportRefusal::KeyReused:
        break;
    }
    return "KEY_REUSED";
}

} // namespace eraflazz::wallet
