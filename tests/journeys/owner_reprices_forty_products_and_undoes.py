# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner puts 25 rupiah on forty products, looks at every one of them, saves, and takes it back; then a level pays more."""

import sys

from support.journey import run

MARGIN = "SELECT margin FROM levels ORDER BY margin DESC, code LIMIT 1"
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

    journey.step("the margin of a level is changed after its effect was seen; nothing is saved before")
    margin = int(shop.value(MARGIN))
    screen.find("Shop", "page tab").press()
    screen.find("Change margin…", "push button").press()
    screen.fill(r"Over the base price \(Rp\)", str(margin + 10))
    screen.find("See the effect", "push button").press()
    screen.find("Change the margin", "push button")
    journey.check(int(shop.value(MARGIN)) == margin, "an effect is no change")
    screen.find("Change the margin", "push button").press()
    screen.find("The margin of .* was changed. The next order pays it.", "alert")
    shop.wait_for(MARGIN, str(margin + 10))


if __name__ == "__main__":
    sys.exit(run(travel))
