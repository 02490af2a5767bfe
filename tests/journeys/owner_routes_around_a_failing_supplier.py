# SPDX-License-Identifier: GPL-3.0-or-later
"""A supplier fails all the time. The owner holds it open, with a reason, and the next order goes elsewhere at once."""

import sys

from support.journey import run

STORY = """SELECT string_agg(s.code, ',' ORDER BY a.no) FROM attempts a JOIN suppliers s ON s.id = a.supplier_id
           JOIN transactions t ON t.id = a.sale_id WHERE t.destination = '%s'"""


def travel(journey):
    shop = journey.shop()
    shop.buy("route-1", "TSEL5", "081234567801")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '081234567801'", "SUCCESS")
    journey.check(shop.value(STORY % "081234567801") == "DIGI,VIP", "first DIGI, which refuses, then VIP")

    journey.step("the owner sees who would be asked, and holds DIGI open with a reason")
    screen = journey.console(shop, "owner", "--page", "page.routing", "--subject", "TSEL5", language="en").screen
    screen.find("TSEL5", "label")
    screen.find("Hold open… DIGI", "push button").press()
    screen.fill("Reason", "refuses everything since this morning")
    screen.find("Hold open", "push button").press()
    screen.says("DIGI: held open|Held open")

    journey.step("the next order does not ask it at all")
    shop.buy("route-2", "TSEL5", "081234567802")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '081234567802'", "SUCCESS")
    journey.check(shop.value(STORY % "081234567802") == "VIP", "only VIP: %s" % shop.value(STORY % "081234567802"))


if __name__ == "__main__":
    sys.exit(run(travel))
