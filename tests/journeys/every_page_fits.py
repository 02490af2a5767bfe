# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page on the smallest screen: nothing that can be pressed stands beside it, and everything has a name."""

import sys

from support.journey import run

PRESSED = ("push button", "page tab", "text", "password text", "combo box")


def travel(journey):
    shop = journey.shop()
    shop.buy("fits-1", "XLD10", "087800001230")
    screen = journey.console(shop, "owner", "--page", "page.sales").screen
    width = int(journey.stage.size.split("x")[0])
    rail = screen.find("Halaman|Pages", "page tab list")
    places = [name for name in (rail.node.getChildAtIndex(at).name for at in range(rail.node.childCount)) if name]
    journey.check(len(places) >= 16, "the owner sees every page: %s" % places)
    for place in places:
        screen.find(place, "page tab", where=rail).press()
        screen.settled()
        outside, nameless = [], []
        for seen in screen.all(PRESSED):
            box = seen.box()
            if box.width <= 0 or box.height <= 0:
                continue
            # Down is where panels scroll; sideways nothing does.
            if box.x < 0 or box.x + box.width > width:
                outside.append((seen.role, seen.name, (box.x, box.y, box.width, box.height)))
            if not seen.name:
                nameless.append((seen.role, (box.x, box.y)))
        journey.check(not outside, "%s: outside of the screen: %s" % (place, outside))
        journey.check(not nameless, "%s: without a name: %s" % (place, nameless))
        journey.step(place)


if __name__ == "__main__":
    sys.exit(run(travel, size="1366x768"))
