// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/shown_columns.h"

#include "look/state.h"

#include <utility>

namespace eraflazz::console {

CellFace makeFace(std::vector<DeskColumn> columns)
{
    std::vector<ShownColumn> values;
    std::vector<look::Column> looks;
    values.reserve(columns.size());
    looks.reserve(columns.size());
    for (DeskColumn& column : columns) {
        values.push_back(std::move(column.value));
        looks.push_back(std::move(column.look));
    }
    CellFace face(std::move(values));
    face.setHeader([looks = std::move(looks)](int column, int role) -> QVariant {
        const look::Column& one = looks[static_cast<std::size_t>(column)];
        if (role == Qt::DisplayRole)
            return one.title;
        return role == look::ColumnRole ? QVariant::fromValue(one) : QVariant();
    });
    face.setStateWord([](SaleState state) { return look::stateWord(static_cast<look::State>(state)); });
    return face;
}

} // namespace eraflazz::console
