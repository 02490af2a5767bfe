// SPDX-License-Identifier: GPL-3.0-or-later
#include "goods/form_fields.h"

#include "core/link/call.h"
#include "look/parts/field.h"
#include "look/parts/input_frame.h"

#include <QLineEdit>

namespace eraflazz::console {

look::Field* makeField(QWidget* parent, const QString& label, const QString& name, int most)
{
    auto* field = new look::Field(label, parent);
    field->box()->edit()->setObjectName(name);
    field->box()->edit()->setMaxLength(most);
    return field;
}

QString typed(const look::Field* field)
{
    return field->box()->edit()->text().trimmed();
}

void addTyped(Call& call, std::string_view name, const look::Field* field)
{
    if (const QString text = typed(field); !text.isEmpty())
        call.with(name, text);
}

} // namespace eraflazz::console
