# SPDX-License-Identifier: GPL-3.0-or-later
"""A journey: what one person wants from the console, from the first key to what the books say afterwards."""

import argparse
import contextlib
import os
import sys
import traceback

from support.console import Console, signed_in
from support.shop import Shop
from support.stage import Stage
from support.waiting import wait_until


class Journey:
    def __init__(self, options, stage):
        self.options = options
        self.programs = os.path.abspath(options.programs)
        self.stage = stage
        self._keep = options.pictures
        self._consoles = []
        self._ends = contextlib.ExitStack()

    def step(self, sentence):
        print("-", sentence, flush=True)

    def check(self, condition, sentence):
        if not condition:
            raise AssertionError(sentence)

    def shop(self, **how):
        shop = Shop(self.programs, self.stage.folder, **how)
        self._ends.callback(shop.close)
        return shop

    def console(self, shop, user, *options, **how):
        console = signed_in(self.programs, self.stage, shop, user, *options, **how)
        self._consoles.append(console)
        self._ends.callback(console.close)
        return console

    def bare_console(self, *options, **how):
        console = Console(self.programs, self.stage, *options, **how)
        self._consoles.append(console)
        self._ends.callback(console.close)
        return console

    def at_end(self, does):
        """Runs that when the journey is over, arrived or not."""
        self._ends.callback(does)

    def agree(self, screen, shop, user, verb="Approve", box="Approve: .*"):
        """Presses the verb of the confirmation, and gives the password when it is asked for again."""
        dialog = screen.find(box, "dialog")
        screen.find(verb, "push button", where=dialog).press()
        self.give_password(screen, shop, user)

    def give_password(self, screen, shop, user):
        """Gives the password when it is asked for again."""
        asked = wait_until(lambda: screen.look("Password", "password text") or screen.look(role="alert"), 20,
                           "the password is asked for, or there is news")
        if asked.role == "password text":
            asked.click()
            screen.type(shop.password(user))
            screen.keys("Return")

    def picture(self, name):
        if self._keep:
            os.makedirs(self._keep, exist_ok=True)
            self.stage.picture(os.path.join(self._keep, name + ".png"))

    def tell_of_consoles(self):
        """How each console is, for whoever reads why a journey did not arrive."""
        for console in self._consoles:
            code = console.process.poll()
            print("console of process %d %s; it said: %s" % (
                console.process.pid, "runs" if code is None else "ended with %d" % code, console.log()), flush=True)

    def end(self):
        self._ends.close()


def run(travel, size="1440x900", scale=1.0, more=None):
    """Runs one journey as a program: 0 when it arrived. `more` adds its own options to the parser."""
    parser = argparse.ArgumentParser(description=travel.__doc__)
    parser.add_argument("--programs", required=True, help="folder of eraflazzd and eraflazz-console")
    parser.add_argument("--pictures", default="", help="folder for pictures of the screen")
    if more is not None:
        more(parser)
    options = parser.parse_args()
    with Stage(size, scale) as stage:
        journey = Journey(options, stage)
        try:
            travel(journey)
        except Exception:
            traceback.print_exc()
            journey.tell_of_consoles()
            journey.picture("failed-" + os.path.basename(sys.argv[0]))
            return 1
        finally:
            journey.end()
    print("arrived", flush=True)
    return 0
