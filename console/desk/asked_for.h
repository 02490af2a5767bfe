// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace eraflazz::console {

class Desk;

/// The method of the change for which the desk asks for the password again, so that the question can say why. GUI
/// thread.
void setAskedFor(Desk& desk, std::string_view method);
[[nodiscard]] QString askedFor(const Desk& desk);

} // namespace eraflazz::console
