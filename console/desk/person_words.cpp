// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/person_words.h"

#include "core/rows/packed_row.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace eraflazz::console {

namespace {

struct Role {
    std::string_view name;
    const char* word;
    const char* about;
};

constexpr std::array kRoles{
    Role{"owner",
         QT_TRANSLATE_NOOP("Person", "Owner"),
         QT_TRANSLATE_NOOP("Person", "Everything, and agreeing to everything.")},
    Role{"admin",
         QT_TRANSLATE_NOOP("Person", "Admin"),
         QT_TRANSLATE_NOOP("Person",
                           "Prices, products, suppliers and the system, but not people; money only up to the daily "
                           "limit that the shop gives admins, at first none.")},
    Role{
        "finance_maker",
        QT_TRANSLATE_NOOP("Person", "Finance, asks"),
        QT_TRANSLATE_NOOP("Person", "Deposits, adjustments and reports; asks for what a second person must agree to.")},
    Role{"finance_checker",
         QT_TRANSLATE_NOOP("Person", "Finance, agrees"),
         QT_TRANSLATE_NOOP("Person", "Agrees to what others asked for; reports.")},
    Role{"support",
         QT_TRANSLATE_NOOP("Person", "Support"),
         QT_TRANSLATE_NOOP("Person", "Sales, cases and agents; moves no money alone.")},
    Role{"viewer",
         QT_TRANSLATE_NOOP("Person", "Viewer"),
         QT_TRANSLATE_NOOP("Person", "Looks, with telephone numbers blotted out.")},
};
constexpr auto kNames = [] {
    std::array<std::string_view, kRoles.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i)
        names[i] = kRoles[i].name;
    return names;
}();

const Role* roleNamed(std::string_view name)
{
    const auto* found =
        std::find_if(kRoles.begin(), kRoles.end(), [name](const Role& one) { return one.name == name; });
    return found == kRoles.end() ? nullptr : found;
}

QString words(const char* source)
{
    return QCoreApplication::translate("Person", source);
}

} // namespace

std::span<const std::string_view> roleNames()
{
    return kNames;
}

QString roleWord(std::string_view role)
{
    const Role* known = roleNamed(role);
    return known != nullptr ? words(known->word) : plainLine(role);
}

QString roleAbout(std::string_view role)
{
    const Role* known = roleNamed(role);
    return known != nullptr ? words(known->about) : QString();
}

QString personStatusWord(std::string_view status)
{
    if (status == "active")
        return words(QT_TRANSLATE_NOOP("Person", "Active"));
    return status == "disabled" ? words(QT_TRANSLATE_NOOP("Person", "Disabled")) : plainLine(status);
}

} // namespace eraflazz::console
