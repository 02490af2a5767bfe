# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody asks to be remembered on a desktop without a keyring: they are in all the same, and one line says why not."""

import sys

from support.journey import run


def travel(journey):
    shop = journey.shop()
    console = journey.bare_console(language="en")
    screen = console.screen
    journey.step("the first start: the shop's server is looked for")
    screen.meet_server(shop.ready["control"], "Shop")

    journey.step("signing in, to be remembered; there is no keyring")
    screen.fill("User name", "support")
    screen.fill("Password", shop.password("support"), role="password text")
    screen.find("Remember the password.*", "check box").press()
    screen.find("Sign in", "push button").press()
    screen.find("Connected", "label", seconds=30)
    screen.find("support @ support", "label")
    screen.says("this desktop has no keyring")
    journey.picture("no-keyring")


if __name__ == "__main__":
    sys.exit(run(travel))
