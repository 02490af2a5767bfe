# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people change the price of one product. The slower one is told, sees both prices, and loses nothing typed."""

import sys

from support.journey import run

PRICE = "SELECT base_price FROM products WHERE code = 'S1'"
COLUMN = 4  # Base price


def draft(screen, price):
    screen.fill("Filter", "S1")
    screen.keys("Return")
    grid, row = screen.row("Products", "Telkomsel 1.000")
    grid.cell(row, COLUMN).click()
    screen.keys("F2")
    screen.type(price)
    screen.keys("Return")
    screen.find("Review 1…", "push button")


def travel(journey):
    shop = journey.shop()
    first = journey.console(shop, "owner", "--page", "page.products", language="en")
    draft(first.screen, "1500")
    second = journey.console(shop, "owner", "--page", "page.products", language="en")
    draft(second.screen, "1510")

    journey.step("the second person is quicker")
    second.screen.find("Review 1…", "push button").press()
    second.screen.find("Save 1 price", "push button").press()
    shop.wait_for(PRICE, "1510")

    journey.step("the first one's draft stays, and says that the server's price is another one now")
    first.screen.find("Review 1…", "push button").press()
    table, row = first.screen.row("Unsaved prices", "1.500", "1.510")
    table.cell(row, 0).click()
    journey.picture("two-consoles")
    save = first.screen.look("Save [01] prices?", "push button")
    journey.check(save is None or not save.is_enabled, "a price that changed meanwhile cannot be saved unseen")
    first.screen.find("Keep mine", "push button").press()
    first.screen.find("Save 1 price", "push button").press()
    shop.wait_for(PRICE, "1500")


if __name__ == "__main__":
    sys.exit(run(travel))
