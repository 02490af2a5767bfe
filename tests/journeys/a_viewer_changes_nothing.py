# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who may only look: numbers are masked, what changes something is off and says which right is missing."""

import sys

from support.journey import run


def travel(journey):
    shop = journey.shop()
    shop.buy("seen-1", "XLD10", "087800001230")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '087800001230'", "SUCCESS")
    changes = "SELECT count(*) FROM operator_actions WHERE action NOT LIKE 'session.%'"  # Signing in is told, and changes nothing.
    actions = shop.value(changes)
    screen = journey.console(shop, "viewer", "--page", "page.sales", language="en").screen
    grid, row = screen.row("Sales", "Success")
    journey.check(not any("087800001230" in text for text in grid.row_texts(row)),
                  "the number is masked: %s" % grid.row_texts(row))
    grid.cell(row, 0).click()
    for verb in ("Ask supplier", "Decide", "Complain"):
        button = screen.find(verb + " F[0-9]", "push button")
        journey.check(not button.is_enabled, "%s is off" % verb)
    journey.step("pages without a right are not offered")
    rail = screen.find("Pages", "page tab list")
    for page in ("People", "Audit", "Reports"):
        journey.check(screen.look(page, "page tab", where=rail) is None, "%s is not in the rail" % page)
    for key in ("F6", "F8", "F9"):
        screen.keys(key)
    journey.check(shop.value(changes) == actions, "nothing was written")


if __name__ == "__main__":
    sys.exit(run(travel))
