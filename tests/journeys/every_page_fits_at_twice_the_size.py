# SPDX-License-Identifier: GPL-3.0-or-later
"""The same on a screen of high density, where everything is drawn at 200 %."""

import sys

from every_page_fits import travel
from support.journey import run

if __name__ == "__main__":
    sys.exit(run(travel, size="2880x1800", scale=2.0))
