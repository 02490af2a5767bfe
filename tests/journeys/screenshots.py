# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of every page of the console: both themes, both languages, small, large, empty, stale and signed out."""

import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request

from support.control import Control
from support.shop import Shop
from support.stage import Stage
from support.waiting import wait_until

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SCALED = ("page.dashboard", "page.sales", "page.deposits")
NOT_CURRENT = 3  # What the console answers when its page was not current in time.


def pages():
    """As the rail has them."""
    with open(os.path.join(ROOT, "console", "app", "page_catalog.cpp")) as file:
        return re.findall(r'PageEntry\{"(page\.\w+)"', file.read())


class Photographer:
    def __init__(self, programs, folder, shop, subjects):
        self._programs = programs
        self._folder = folder
        self._shop = shop
        self._subjects = subjects
        self.failures = []

    def take(self, name, *options, theme="light", lang="id", size="1440x900", expected=0, scale=1,
             settle=900):
        """One picture, by a console with fresh settings. Several at a time are fine."""
        file = os.path.join(self._folder, name + ".png")
        settings = tempfile.mkdtemp(prefix="settings-")
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(scale)}
        command = [os.path.join(self._programs, "eraflazz-console"), "--shot", file, "--theme", theme, "--lang", lang,
                   "--size", size, "--settle", str(settle), "--settings", settings, *options]
        try:
            done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=150, check=False)
        finally:
            shutil.rmtree(settings, ignore_errors=True)
        if done.returncode != expected:
            self.failures.append("%s: %d %s" % (name, done.returncode, done.stderr[-300:]))
        print("-", name, flush=True)

    def page(self, page, theme="light", lang="id", suffix="", shop=None, **how):
        name = "-".join(part for part in (page.removeprefix("page."), theme, lang, suffix) if part)
        self.take(name, "--ready-file", (shop or self._shop).ready_file, "--page", page, "--subject",
                  "" if shop else self._subjects.get(page, ""), theme=theme, lang=lang, **how)


def everything(photographer, empty):
    """All pictures that need no accident, each as something to call."""
    for page in pages():
        for theme in ("light", "dark"):
            for lang in ("id", "en"):
                yield lambda p=page, t=theme, l=lang: photographer.page(p, t, l)
        yield lambda p=page: photographer.page(p, suffix="1366x768", size="1366x768")
        yield lambda p=page: photographer.page(p, suffix="empty", shop=empty)
    for page in SCALED:
        yield lambda p=page: photographer.page(p, suffix="200", scale=2)
    for theme, lang in (("light", "id"), ("dark", "en")):
        yield lambda t=theme, l=lang: photographer.take("sign-in-%s-%s" % (t, l), theme=t, lang=l)


def silence(shop, supplier):
    """From now on it takes orders and questions, and answers none of them."""
    body = json.dumps({"supplier": supplier, "latency_ms": 3_600_000}).encode()
    urllib.request.urlopen(shop.ready["sandbox"] + "/sandbox/settings", data=body, timeout=20).close()


def make_a_day(shop):
    """What a shop has on an ordinary day: a doubtful sale, a deposit to judge, a request, a complaint.

    Answers what to show on pages that show little until something is named."""
    silence(shop, "VIP")
    shop.buy("day-doubt", "TSEL5", "081234567890")  # DIGI refuses it, VIP is next.
    shop.buy("day-failed", "XLD10", "087800001232")
    shop.buy("day-complaint", "XLD10", "087800001230")
    ticket = shop.open_ticket("day-deposit", 6_000_000)
    shop.bank_reports("day-deposit", ticket["transfer_amount"], sender="AGEN SATU")
    shop.bank_reports("day-nobody", 350_000, sender="SETORAN TUNAI")
    shop.open_ticket("day-open", 500_000, agent="UP001")
    shop.wait_for("SELECT status FROM transactions WHERE destination = '087800001230' ORDER BY id DESC LIMIT 1", "SUCCESS")
    sale = shop.value("SELECT id FROM transactions WHERE destination = '087800001230' ORDER BY id DESC LIMIT 1")
    with Control(shop, "support") as support:
        support.change("case.complain", sale=sale, words="Pulsa belum masuk ke pelanggan sejak tadi pagi")
    with Control(shop, "finance1") as maker:
        reason = next(one["code"] for one in maker.ask("reason.list", kind="adjustment")["rows"])
        maker.change("request.propose", kind="adjustment", agent="UP001", amount=25_000, direction="to", reason=reason,
                     note="Bonus target bulan lalu belum dibukukan")
    doubtful = """SELECT t.id FROM attempts a JOIN transactions t ON t.id = a.sale_id
                  WHERE a.state = 'UNKNOWN' AND t.destination = '081234567890'"""
    found = wait_until(lambda: shop.value(doubtful), 60, "the silent supplier's sale is doubtful")
    return {"page.sales": found, "page.ledger": "AG001", "page.reports": "sales"}


def photograph(programs, stage, folder, only):
    shops = []
    try:
        for name in ("day", "empty"):
            place = os.path.join(stage.folder, name)
            os.mkdir(place)
            is_day = name == "day"
            shops.append(Shop(programs, place, traffic=is_day, restart=False, past_days=8 if is_day else 0))
        day, empty = shops
        photographer = Photographer(programs, folder, day, make_a_day(day))
        if only:
            shots = [lambda p=page, t=theme: photographer.page(p, t) for page in only for theme in ("light", "dark")]
        else:
            shots = list(everything(photographer, empty))
        with concurrent.futures.ThreadPoolExecutor(3) as pool:
            for done in [pool.submit(shot) for shot in shots]:
                done.result()
        if not only:
            photograph_an_accident(photographer, day)
    finally:
        for shop in shops:
            shop.close()
    return photographer.failures


def looking(owner):
    """How many consoles have been there for some seconds."""
    now = time.time() * 1000
    return sum(not one["mine"] and now - one["since"] > 5_000 for one in owner.ask("session.list")["rows"])


def photograph_an_accident(photographer, shop):
    """The daemon dies while people look at every page, and stays dead; each console gives up waiting and shows what it
    has. Nobody takes a picture of the living one: all of them are there long before they may."""
    everybody = pages()
    with concurrent.futures.ThreadPoolExecutor(len(everybody)) as pool:
        seen = [pool.submit(photographer.page, page, suffix="stale", expected=NOT_CURRENT, settle=90_000)
                for page in everybody]
        with Control(shop, "owner") as owner:
            wait_until(lambda: looking(owner) == len(everybody), 75, "the consoles are there and have what they show")
        shop.kill_daemon()
        for one in seen:
            one.result()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--programs", required=True, help="folder of eraflazzd and eraflazz-console")
    parser.add_argument("--only", default="", help="pages, as page.sales,page.cases: light and dark, Indonesian, nothing else")
    parser.add_argument("folder", nargs="?", default=os.path.join(ROOT, "build", "screenshots"))
    options = parser.parse_args()
    os.makedirs(options.folder, exist_ok=True)
    only = [page for page in options.only.split(",") if page]
    with Stage() as stage:
        failures = photograph(os.path.abspath(options.programs), stage, os.path.abspath(options.folder), only)
    for failure in failures:
        print("failed:", failure, file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
