# SPDX-License-Identifier: GPL-3.0-or-later
"""The demo's daemon, database and suppliers, seen from outside: its API as an agent, its books as the auditor."""

import hashlib
import hmac
import json
import os
import signal
import subprocess
import time
import urllib.error
import urllib.request

from support.waiting import wait_until


class Shop:
    """`eraflazzd demo` with a folder of its own."""

    def __init__(self, programs, folder, traffic=False, restart=True, past_days=0):
        self._ready_file = os.path.join(folder, "ready.json")
        command = [os.path.join(programs, "eraflazzd"), "demo", "--headless", "--ephemeral", "--ready-file",
                   self._ready_file]
        if not traffic:
            command.append("--no-traffic")
        if not restart:
            command.append("--no-restart")
        if past_days:
            command += ["--past", str(past_days)]
        self._log = os.path.join(folder, "demo.log")
        self._process = subprocess.Popen(command, stdout=open(self._log, "ab"), stderr=subprocess.STDOUT)
        wait_until(lambda: os.path.exists(self._ready_file) or self._process.poll() is not None, 120,
                   "the demo is ready")
        if self._process.poll() is not None:
            raise RuntimeError("the demo ended: " + open(self._log, errors="replace").read()[-2000:])

    def close(self):
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(60)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
                raise RuntimeError("the demo did not end by itself")

    @property
    def ready_file(self):
        return self._ready_file

    @property
    def ready(self):
        with open(self._ready_file) as file:
            return json.load(file)

    def password(self, user):
        return next(one["password"] for one in self.ready["operators"] if one["username"] == user)

    def kill_daemon(self):
        """SIGKILL to serve; the supervisor starts another one."""
        os.kill(self.ready["pid"], signal.SIGKILL)

    # --- as an agent

    def call(self, method, target, body="", agent="AG001"):
        """A signed call of the agent API: (status, JSON)."""
        ready = self.ready
        keys = next(one for one in ready["agents"] if one["code"] == agent)
        now = str(int(time.time()))
        text = "\n".join([now, method, target, body])
        signature = hmac.new(keys["api_secret"].encode(), text.encode(), hashlib.sha256).hexdigest()
        request = urllib.request.Request(
            ready["api"] + target, data=body.encode() if body else None, method=method,
            headers={"X-Api-Key": keys["api_key"], "X-Timestamp": now, "X-Signature": signature,
                     "Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=20) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            return error.code, json.load(error)

    def buy(self, ref, product, destination, agent="AG001"):
        body = json.dumps({"ref_id": ref, "product_code": product, "destination": destination})
        status, answer = self.call("POST", "/api/v1/transactions", body, agent)
        if status not in (200, 201, 202):
            raise RuntimeError("order refused: %s %s" % (status, answer))
        return answer

    def open_ticket(self, ref, amount, agent="AG001"):
        """A deposit ticket: its answer, with the amount to transfer."""
        body = json.dumps({"ref_id": ref, "amount": amount, "bank": "BCA1"})
        status, answer = self.call("POST", "/api/v1/deposits", body, agent)
        if status != 200:
            raise RuntimeError("ticket refused: %s %s" % (status, answer))
        return answer.get("data", answer)

    def bank_reports(self, reference, amount, sender="BUDI"):
        """The bank says, through Moota, that money came in."""
        bank = self.ready["banks"][0]
        jakarta = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time() + 7 * 3600))
        self._bank_balance = getattr(self, "_bank_balance", 0) + amount
        body = json.dumps([{
            "mutation_id": reference, "account_number": bank["account_number"], "date": jakarta,
            "description": "TRSF E-BANKING CR 2211/FTSCY/WS95031 %d.00%s" % (amount, sender), "amount": amount,
            "type": "CR", "balance": self._bank_balance}])
        signature = hmac.new(bank["moota_secret"].encode(), body.encode(), hashlib.sha256).hexdigest()
        request = urllib.request.Request(self.ready["api"] + "/api/v1/banks/" + bank["code"] + "/moota",
                                         data=body.encode(), method="POST", headers={"Signature": signature})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return json.load(answer)

    def balance(self, agent="AG001"):
        return int(self.call("GET", "/api/v1/balance", agent=agent)[1]["data"]["balance"])

    # --- as the auditor

    def rows(self, sql):
        """What the books say: rows of strings, as the read-only role of the audit."""
        done = subprocess.run(["psql", self.ready["database"], "-XAtq", "-F", "\x1f", "-v", "ON_ERROR_STOP=1", "-c", sql],
                              capture_output=True, text=True, check=False, timeout=60)
        if done.returncode != 0:
            raise RuntimeError(done.stderr)
        return [line.split("\x1f") for line in done.stdout.splitlines()]

    def value(self, sql):
        rows = self.rows(sql)
        return rows[0][0] if rows else None

    def wait_for(self, sql, expected, seconds=30):
        wait_until(lambda: self.value(sql) == expected, seconds, "%s is %s (it is %%s)" % (sql, expected),
                   lambda: self.value(sql))
