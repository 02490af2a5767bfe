# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody keeps the console open all day over a shop that sells: it neither grows, nor collects files, nor stands still."""

import os
import re
import sys
import time

from support.journey import run
from support.waiting import wait_until

# By key, in the order of the rail; F12 is reports.
PAGES = {"ctrl+1": "Home", "ctrl+2": "Sales", "ctrl+3": "History", "ctrl+8": "Complaints", "ctrl+4": "Deposits",
         "ctrl+9": "Approvals", "ctrl+5": "Agents", "ctrl+6": "Products", "ctrl+7": "Suppliers", "F12": "Reports",
         "ctrl+0": "Alarms"}
STAY_SECONDS = 3
WARM_ROUNDS = 2  # Pages are made when somebody first goes there, and live grids fill.
GROWTH_MB = 8  # Once, whatever the time: caches of glyphs, icons and rows.
GROWTH_MB_PER_MINUTE = 0.5  # Rows of the day that live pages hold on purpose.
FILES_MORE = 4
STALL_MS = 500


class Process:
    """What the kernel knows of one process."""

    def __init__(self, pid):
        self._folder = "/proc/%d" % pid

    def memory_mb(self):
        with open(self._folder + "/status") as file:
            return int(re.search(r"VmRSS:\s+(\d+) kB", file.read()).group(1)) / 1024

    def files(self):
        return len(os.listdir(self._folder + "/fd"))


def meet(screen):
    """Every page by its key, until it says that it is the one that is chosen."""
    for key, name in PAGES.items():
        screen.keys(key)
        wait_until(lambda: screen.find(name, "page tab").is_in("selected"), 20, "%s opens %s" % (key, name))
        time.sleep(STAY_SECONDS)


def walk(screen, until):
    """Page after page, a few seconds each; answers how many."""
    visited = 0
    while time.monotonic() < until:
        screen.keys(list(PAGES)[visited % len(PAGES)])
        time.sleep(STAY_SECONDS)  # The stay itself is what is tried.
        visited += 1
    return visited


def travel(journey):
    minutes = journey.options.minutes
    shop = journey.shop(traffic=True)
    console = journey.console(shop, "owner", "--time", language="en")
    process = Process(console.process.pid)
    journey.step("every page, and once more")
    for _ in range(WARM_ROUNDS):
        meet(console.screen)
    memory, files, said = process.memory_mb(), process.files(), len(console.whole_log())

    journey.step("%g minutes from page to page" % minutes)
    visited = walk(console.screen, time.monotonic() + minutes * 60)
    stalls = [int(one) for one in re.findall(r"stall: (\d+) ms", console.whole_log()[said:])]
    grown = process.memory_mb() - memory
    bound = GROWTH_MB + GROWTH_MB_PER_MINUTE * minutes
    print("pages %d; memory %.1f MB at first, %+.1f MB (at most %+.1f); files %d, %+d (at most %+d); "
          "stalls of 50 ms and more %d, longest %d ms (at most %d); sales %s" % (
              visited, memory, grown, bound, files, process.files() - files, FILES_MORE, len(stalls),
              max(stalls, default=0), STALL_MS, shop.value("SELECT count(*) FROM transactions")), flush=True)
    journey.check(grown <= bound, "the console does not grow")
    journey.check(process.files() - files <= FILES_MORE, "the console gives back what it opens")
    journey.check(max(stalls, default=0) <= STALL_MS, "the console never stands still: %s" % stalls)
    meet(console.screen)


if __name__ == "__main__":
    sys.exit(run(travel, more=lambda parser: parser.add_argument("--minutes", type=float, default=1)))
