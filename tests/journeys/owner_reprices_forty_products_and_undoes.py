# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner puts 25 rupiah on forty products, looks at every one of them, saves, and takes it back."""

import sys

from support.journey import run

PRICES = "SELECT code, base_price FROM products WHERE brand = 'TELKOMSEL' ORDER BY code"


def travel(journey):
    shop = journey.shop()
    before = shop.rows(PRICES)
    screen = journey.console(shop, "owner", "--page", "page.products", language="en").screen
    journey.step("forty products are chosen with the keyboard")
    screen.fill("Filter", "Telkomsel")
    screen.keys("Return")
    grid, row = screen.row("Products", "Telkomsel 1.000")
    grid.cell(row, 0).click()
    screen.keys(*["shift+Down"] * 39)
    screen.find("40 chosen")

    journey.step("a rule makes forty drafts; nothing is saved yet")
    screen.find("Prices by rule…", "push button").press()
    screen.find("Present price plus rupiah", "combo box")
    screen.fill("Amount", "25")
    screen.find("S1: 1.475 becomes 1.500. 40 become dearer, 0 cheaper")
    screen.find("Draft 40 prices", "push button").press()
    screen.find("Review 40…", "push button")
    journey.check(shop.rows(PRICES) == before, "drafts are not prices")

    journey.step("the review shows old and new; saving is one press")
    screen.find("Review 40…", "push button").press()
    screen.find("Save 40 prices", "push button").press()
    screen.find("40 prices saved.", "alert")
    after = shop.rows(PRICES)
    changed = [(was, now) for was, now in zip(before, after) if was != now]
    journey.check(len(changed) == 40, "forty prices changed: %d" % len(changed))
    journey.check(all(int(now[1]) == int(was[1]) + 25 for was, now in changed), "each by 25 rupiah")

    journey.step("undo puts the earlier prices back, through the same review")
    screen.find("Undo", "push button").press()
    screen.find("Review 40…", "push button").press()
    screen.find("Save 40 prices", "push button").press()
    screen.find("40 prices saved.", "alert")
    journey.check(shop.rows(PRICES) == before, "every price is what it was")


if __name__ == "__main__":
    sys.exit(run(travel))
