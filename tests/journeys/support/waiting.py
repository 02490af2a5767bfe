# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for something to become true, never for time to pass."""

import time


def wait_until(condition, seconds, what, instead=None):
    """Looks until the condition holds, and answers what it answered. After so many seconds: an error that names it."""
    deadline = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            words = what % instead() if instead is not None and "%s" in what else what
            raise TimeoutError("not in %d s: %s" % (seconds, words))
        time.sleep(0.02)
