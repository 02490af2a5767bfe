# SPDX-License-Identifier: GPL-3.0-or-later
"""The network goes away and nobody is told: the console notices by itself, keeps what it has, and comes back."""

import sys

from support.journey import run
from support.wire import Wire


def travel(journey):
    shop = journey.shop()
    shop.buy("before-1", "XLD10", "087800001230")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '087800001230'", "SUCCESS")
    wire = Wire(shop, journey.stage.folder)
    journey.at_end(wire.close)
    screen = journey.console(wire, "support", "--page", "page.sales", language="en").screen
    grid, row = screen.row("Sales", "087800001230")
    grid.cell(row, 0).click()

    journey.step("the line is cut; no connection is closed, so only its silence tells")
    wire.cut()
    shop.buy("meanwhile-1", "XLD10", "087800001234", agent="AG001")
    screen.find("Disconnected.*|Connecting again.*", "label", seconds=45)
    grid, row = screen.row("Sales", "087800001230", seconds=2)
    journey.check(row is not None, "what was on the screen is still there")
    journey.picture("network-gone")

    journey.step("the line is whole again, and nobody presses anything")
    wire.mend()
    screen.find("Connected", "label", seconds=45)
    journey.step("what was sold meanwhile waits to be let in, because a row is chosen")
    screen.find("1 new", "push button").press()
    screen.row("Sales", "087800001234")
    screen.row("Sales", "087800001230", seconds=2)


if __name__ == "__main__":
    sys.exit(run(travel))
