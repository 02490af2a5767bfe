// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

class QWidget;

namespace eraflazz::look {
class Field;
}

namespace eraflazz::console {

class Call;

/// A field whose box is called `name` and takes at most `most` characters.
[[nodiscard]] look::Field* makeField(QWidget* parent, const QString& label, const QString& name, int most);
/// What stands in it, without the spaces around it.
[[nodiscard]] QString typed(const look::Field* field);
/// Adds what was typed to the call; a field that was left empty says nothing.
void addTyped(Call& call, std::string_view name, const look::Field* field);

} // namespace eraflazz::console
