# SPDX-License-Identifier: GPL-3.0-or-later
"""The daemon is killed while somebody reads: everything stays readable, says that it is old, and comes back by itself."""

import sys

from support.journey import run


def travel(journey):
    shop = journey.shop()
    shop.buy("before-1", "XLD10", "087800001230")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '087800001230'", "SUCCESS")
    screen = journey.console(shop, "support", "--page", "page.sales", language="en").screen
    grid, row = screen.row("Sales", "087800001230")
    grid.cell(row, 0).click()
    screen.says("Delivered|Success")

    journey.step("the daemon is killed")
    shop.kill_daemon()
    screen.says("Disconnected|Reconnecting")
    grid, row = screen.row("Sales", "087800001230", seconds=2)
    journey.check(row is not None, "what was on the screen is still there")
    journey.picture("daemon-killed")

    journey.step("nobody presses anything, and the console is live again")
    screen.find("Connected", "label", seconds=40)
    shop.buy("after-1", "XLD10", "087800001234", agent="AG001")
    journey.step("a row was chosen, so nothing moves under the mouse; the new one waits to be let in")
    screen.find("1 new", "push button").press()
    screen.row("Sales", "087800001234")
    screen.row("Sales", "087800001230", seconds=2)


if __name__ == "__main__":
    sys.exit(run(travel))
