// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/products/reason_box.h"

#include "core/rows/packed_row.h"
#include "desk/desk.h"

namespace eraflazz::console {

ReasonBox::ReasonBox(Desk& desk, QWidget* parent) : QComboBox(parent)
{
    setObjectName(QStringLiteral("reason"));
    addItem(tr("Price changed"), QStringLiteral("UBAH_HARGA"));
    if (!desk.rights().mayCall("reason.list"))
        return;
    desk.ask(Call("reason.list").with("kind", "price_change"), this, [this](const Answer& answer) {
        if (!answer.isFine() || answer.result["rows"].items().empty())
            return;
        const QString before = code();
        clear();
        for (const Json& row : answer.result["rows"].items())
            addItem(plainLine(row["label"].asString().value_or("")), plainLine(row["code"].asString().value_or("")));
        if (const int at = findData(before); at >= 0)
            setCurrentIndex(at);
    });
}

} // namespace eraflazz::console
