# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner adds two thousand products at once, maps a supplier's whole list in one go, and takes it back."""

import sys

from support.control import Control
from support.journey import run

SUPPLIER = "CENDANA"
LINES = ("SELECT m.id, m.version FROM product_mappings m JOIN suppliers s ON s.id = m.supplier_id "
         "WHERE s.code = '%s' AND m.removed_at IS NULL ORDER BY m.id" % SUPPLIER)


def batches(rows, size=250):
    return [rows[at:at + size] for at in range(0, len(rows), size)]


def new_products():
    return [{"code": "NEW%d" % i, "name": "Telkomsel %d.000 baru" % i, "base_price": 10000 + i, "category": "Pulsa",
             "brand": "TELKOMSEL", "nominal": 1000 * i} for i in range(1, 2001)]


def travel(journey):
    shop = journey.shop()
    before = shop.rows(LINES)
    with Control(shop, "owner") as control:
        journey.step("two thousand new products come closed, each with its record")
        added = sum(control.change("product.addMany", products=some)["added"] for some in batches(new_products()))
        journey.check(added == 2000, "all were added: %d" % added)
        journey.check(shop.value("SELECT count(*) FROM products WHERE code LIKE 'NEW%' AND status = 'closed'") == "2000",
                      "all are closed")
        journey.step("nothing of the supplier's list is mapped any more")
        control.change("supplier.fetchPrices", supplier=SUPPLIER)
        for some in batches([{"mapping": int(one), "expect": int(version)} for one, version in before]):
            control.change("mapping.removeMany", mappings=some)
    journey.check(shop.rows(LINES) == [], "no line is left")

    screen = journey.console(shop, "owner", "--page", "page.mapping", language="en").screen
    journey.step("the assistant proposes; what is certain is mapped with one press")
    screen.find("Match all codes of a supplier…", "push button").press()
    screen.find(".* proposals, .* of them certain.*", seconds=40)
    journey.picture("match")
    screen.find("Map .* codes?", "push button").press()
    screen.find("Take .* lines? back", "push button", seconds=60)
    after = shop.rows(LINES)
    journey.check(len(after) > len(before) // 2, "most codes were certain: %d of %d" % (len(after), len(before)))
    # A code that comes back to its product is the line it was before; another product would be another line.
    journey.check({one for one, _ in after} <= {one for one, _ in before}, "every code found its own product")

    journey.step("what was just mapped is taken back")
    screen.find("Take .* lines? back", "push button").press()
    screen.find(".*taken back.*", seconds=60)
    journey.check(shop.rows(LINES) == [], "nothing is mapped again")


if __name__ == "__main__":
    sys.exit(run(travel, size="1366x768"))
