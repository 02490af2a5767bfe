# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody who is remembered comes to a locked keyring: the console says so, waits for nobody, writes nothing down."""

import glob
import os
import re
import sys

from support.journey import run
from support.keyring import Keyring

LONGEST_STALL_MS = 1000  # On a machine that runs a shop, a bus and a screen beside it.


def sign_in(screen, password):
    screen.fill("Password", password, role="password text")
    screen.find("Sign in", "push button").press()
    screen.find("Connected", "label", seconds=30)


def travel(journey):
    shop = journey.shop()
    password = shop.password("support")
    keyring = Keyring(journey.stage, "kunci meja")
    journey.at_end(keyring.close)
    settings = os.path.join(journey.stage.folder, "settings")

    journey.step("the keyring is open: the person is remembered")
    keyring.open()
    console = journey.bare_console(language="en", settings=settings)
    console.screen.meet_server(shop.ready["control"], "Shop")
    console.screen.fill("User name", "support")
    console.screen.find("Remember the password.*", "check box").press()
    sign_in(console.screen, password)
    console.close()

    journey.step("the keyring is locked: its window asks, and the console says what is the matter")
    keyring.lock()
    console = journey.bare_console("--time", language="en", settings=settings)
    screen = console.screen
    keyring.await_prompt()
    screen.says("The keyring is locked")
    journey.picture("keyring-asks")

    journey.step("nobody opens it: the password is typed, and the person is in")
    keyring.answer_prompt("Escape")
    screen.says("The keyring is locked.*[Tt]ype the password")
    screen.find("Sign in", "push button").press()
    screen.says("Type your password")  # None came from a locked keyring.
    sign_in(screen, password)

    journey.step("it still asks to be remembered: refused again, and one line says so")
    keyring.answer_prompt("Escape")
    screen.says("not remembered.*keyring")
    journey.picture("keyring-refused")
    stalls = [int(one) for one in re.findall(r"stall: (\d+) ms", console.whole_log())]
    journey.check(max(stalls, default=0) < LONGEST_STALL_MS, "the console did not stand still: %s" % stalls)
    console.close()

    journey.step("next time the person opens the keyring: it fills in the password")
    console = journey.bare_console(language="en", settings=settings)
    keyring.answer_prompt("Return", text="kunci meja")
    screen = console.screen
    screen.gone("The keyring is locked.*")
    screen.find("Sign in", "push button").press()
    screen.find("Connected", "label", seconds=30)
    console.close()

    journey.step("nothing is written down in plain text")
    written = [path for folder in (settings, os.environ["XDG_DATA_HOME"])
               for path in glob.glob(folder + "/**", recursive=True) if os.path.isfile(path)]
    journey.check(os.path.join(settings, "servers.ini") in written, "the settings are looked through")
    for path in written:
        with open(path, "rb") as file:
            journey.check(password.encode() not in file.read(), "no password in " + path)


if __name__ == "__main__":
    sys.exit(run(travel))
