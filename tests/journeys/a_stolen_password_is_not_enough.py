# SPDX-License-Identifier: GPL-3.0-or-later
"""Finance switches two-step codes on. From then on the password alone opens nothing, and a recovery code helps once."""

import base64
import hashlib
import hmac
import struct
import sys
import time

from support.control import Control
from support.journey import run
from support.waiting import wait_until


def code_of(secret, ahead=0):
    """What the app shows, `ahead` steps of 30 seconds from now."""
    mac = hmac.new(base64.b32decode(secret), struct.pack(">Q", int(time.time()) // 30 + ahead), hashlib.sha1).digest()
    at = mac[-1] & 15
    return "%06d" % ((struct.unpack(">I", mac[at:at + 4])[0] & 0x7FFFFFFF) % 1_000_000)


def let_in(shop, user):
    """Whether the password alone lets somebody in."""
    try:
        with Control(shop, user):
            return True
    except RuntimeError:
        return False


def sign_in(screen, shop, user, code, recovery=False):
    screen.fill("User name", user)
    screen.fill("Password", shop.password(user), "password text")
    screen.keys("Return")
    screen.find("Code of the app", "text")
    if recovery:
        screen.find("Use a recovery code", "push button").press()
        screen.find("Recovery code", "text").click()
    screen.type(code)
    screen.keys("Return")
    screen.find("Connected", "label")


def travel(journey):
    shop = journey.shop()
    journey.step("switched on in the menu, after the password")
    screen = journey.console(shop, "finance1", language="en").screen
    screen.keys("F10")
    screen.choose("Two-step codes…")
    journey.give_password(screen, shop, "finance1")
    secret = screen.find("Key for the authenticator app", "text").text.replace(" ", "")
    journey.picture("two-step-enrol")
    journey.check(let_in(shop, "finance1"), "until the first code nothing changes")
    screen.find("Code of the app", "text").click()
    screen.type(code_of(secret))
    screen.find("Switch on", "push button").press()
    recovery = screen.find("Recovery codes", "text").text.split()
    journey.picture("two-step-recovery")
    journey.check(len(recovery) == 8, "eight recovery codes are shown")
    screen.find("I have kept them", "push button").press()
    screen.says("Two-step codes are on.")
    journey.check(not let_in(shop, "finance1"), "the password alone opens nothing any more")

    journey.step("signing in takes the code, a second step")
    screen.keys("ctrl+shift+q")
    screen.find("User name", "text")
    sign_in(screen, shop, "finance1", code_of(secret, 1))

    journey.step("without the telephone a recovery code signs in")
    screen.keys("ctrl+shift+q")
    screen.find("User name", "text")
    sign_in(screen, shop, "finance1", recovery[3], recovery=True)

    journey.step("the books tell all of it, and no secret")
    told = [row[0] for row in shop.rows("SELECT action FROM operator_actions WHERE action LIKE 'operator.two_step%' ORDER BY seq")]
    journey.check(told == ["operator.two_step_enrol", "operator.two_step_on", "operator.two_step_recovery"], "told: %s" % told)
    everything = str(shop.rows("SELECT * FROM operator_actions"))
    journey.check(secret not in everything and recovery[3] not in everything, "no secret is in the chain")
    wait_until(lambda: shop.value("SELECT state FROM operator_two_step") == "on", 5, "the codes are on")


if __name__ == "__main__":
    sys.exit(run(travel))
