// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/asked_for.h"

#include "desk/desk.h"

namespace eraflazz::console {

namespace {

constexpr const char* kMethod = "askedFor";

}

void setAskedFor(Desk& desk, std::string_view method)
{
    desk.setProperty(kMethod, QString::fromLatin1(method.data(), static_cast<qsizetype>(method.size())));
}

QString askedFor(const Desk& desk)
{
    return desk.property(kMethod).toString();
}

} // namespace eraflazz::console
