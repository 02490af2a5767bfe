# SPDX-License-Identifier: GPL-3.0-or-later
"""A customer rings: "my top-up is not there". Support finds the number and says what happened."""

import sys

from support.journey import run


def travel(journey):
    shop = journey.shop()
    journey.step("an agent buys: the first supplier refuses, the second delivers")
    shop.buy("call-1", "TSEL5", "081234567890")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '081234567890'", "SUCCESS")

    screen = journey.console(shop, "support", "--page", "page.sales", language="en").screen
    journey.step("support types the number the customer tells, the way customers tell it")
    screen.keys("ctrl+k")
    screen.type("+62 812-3456-7890")
    screen.says("081234567890")
    screen.keys("Return")

    journey.step("the story of the sale stands beside the grid, with both suppliers and why")
    grid, row = screen.row("Sales", "081234567890")
    journey.check("Success" in grid.row_texts(row), "the grid says that it was a success: %s" % grid.row_texts(row))
    screen.says("DIGI")
    screen.says("VIP")
    journey.picture("support-explains")


if __name__ == "__main__":
    sys.exit(run(travel))
