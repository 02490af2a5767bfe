# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's own process."""

import os
import subprocess
import tempfile

from support.screen import Screen


class Console:
    """`eraflazz-console`, with settings of its own, in Indonesian unless told otherwise."""

    def __init__(self, programs, stage, *options, language="id", settings=None, environment=None):
        self._settings = settings or tempfile.mkdtemp(prefix="settings-", dir=stage.folder)
        self._log = os.path.join(stage.folder, "console-%s.log" % os.path.basename(self._settings))
        self.process = subprocess.Popen(
            [os.path.join(programs, "eraflazz-console"), "--settings", self._settings, "--lang", language, *options],
            stdout=open(self._log, "ab"), stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})})
        try:
            self.screen = Screen(self.process.pid)
        except TimeoutError:
            self.close()
            raise RuntimeError("no console: " + self.log())

    def log(self):
        return self.whole_log()[-3000:]

    def whole_log(self):
        with open(self._log, errors="replace") as file:
            return file.read()

    def close(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def signed_in(programs, stage, shop, user, *options, **how):
    """A console that a person of the demo has signed in to."""
    console = Console(programs, stage, "--ready-file", shop.ready_file, "--as", user, *options, **how)
    console.screen.find("Connected|Tersambung", "label")
    return console
