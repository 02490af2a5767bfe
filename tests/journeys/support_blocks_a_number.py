# SPDX-License-Identifier: GPL-3.0-or-later
"""A customer was robbed by telephone: support blocks the number from its sale, and lifts the block again."""

import json
import sys

from support.journey import run

BLOCKS = "SELECT count(*) FROM blocked_destinations WHERE destination = '081234567890' AND lifted_at IS NULL"


def travel(journey):
    shop = journey.shop()
    shop.buy("fraud-1", "TSEL5", "081234567890")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '081234567890'", "SUCCESS")

    screen = journey.console(shop, "support", "--page", "page.sales", language="en").screen
    journey.step("support blocks the number of the sale, and says why")
    grid, row = screen.row("Sales", "081234567890")
    grid.cell(row, 0).click(button=3)
    journey.picture("support-sale-menu")
    screen.choose("Block the number")
    screen.fill("Reason", "Reported as fraud")
    journey.picture("support-blocks")
    screen.find("Block the number", "push button").press()
    screen.says("Nothing is sold to 081234567890 any more")
    shop.wait_for(BLOCKS, "1")

    journey.step("the next order for it is refused, however it is written, and nothing is taken")
    balance = shop.balance()
    body = json.dumps({"ref_id": "fraud-2", "product_code": "TSEL5", "destination": "+62 812-3456-7890"})
    status, refused = shop.call("POST", "/api/v1/transactions", body)
    journey.check(status == 422 and "DESTINATION_BLOCKED" in str(refused), "the agent is told: %s" % refused)
    journey.check(shop.balance() == balance, "no money moved")

    journey.step("the list leads to the block, where it is lifted with a reason")
    screen.find("Show it", "push button").press()
    screen.row("Blocked numbers", "081234567890", "Reported as fraud")
    journey.picture("support-blocked")
    screen.find("Lift the block…", "push button").press()
    screen.fill("Why", "The customer asked for it")
    screen.find("Lift the block", "push button").press()
    screen.says("The block of 081234567890 is lifted")
    shop.wait_for(BLOCKS, "0")
    shop.buy("fraud-3", "TSEL5", "081234567890")


if __name__ == "__main__":
    sys.exit(run(travel))
