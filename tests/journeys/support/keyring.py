# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's keyring: gnome-keyring on the session bus of the stage, its login keyring open or locked."""

import os
import signal
import subprocess

from support.waiting import wait_until

_NAME = "org.freedesktop.secrets"
_COLLECTION = "/org/freedesktop/secrets/aliases/default"


class Keyring:
    """One person's login keyring. Needs a stage; its files are in the stage's folder."""

    def __init__(self, stage, password):
        self._log = os.path.join(stage.folder, "keyring.log")
        self._password = password
        self._daemon = None

    def _start(self, *options, said=b""):
        self.close()
        self._daemon = subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--components=secrets", *options],
                                        stdin=subprocess.PIPE, stdout=open(self._log, "ab"), stderr=subprocess.STDOUT)
        self._daemon.stdin.write(said)
        self._daemon.stdin.close()

    def open(self):
        """As after the desktop's sign-in: unlocked with the password, made when it is the first time."""
        self._start("--unlock", said=self._password.encode())
        wait_until(lambda: self.is_locked() is False, 20, "the keyring is open")

    def lock(self):
        """As after a sign-in without a password: the daemon is there, the keyring is closed."""
        self._start()
        wait_until(lambda: self.is_locked() is True, 20, "the keyring is locked")

    def is_locked(self):
        """None while it does not answer."""
        done = subprocess.run(
            ["dbus-send", "--session", "--print-reply=literal", "--dest=" + _NAME, _COLLECTION,
             "org.freedesktop.DBus.Properties.Get", "string:org.freedesktop.Secret.Collection", "string:Locked"],
            capture_output=True, text=True, check=False, timeout=20)
        return None if "boolean" not in done.stdout else "true" in done.stdout

    def prompt(self):
        """The window that asks for the keyring's password: its id, or None."""
        done = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "gcr-prompter"], capture_output=True,
                              text=True, check=False)
        return done.stdout.split()[0] if done.stdout.split() else None

    def await_prompt(self):
        return wait_until(self.prompt, 20, "the keyring asks for its password")

    def answer_prompt(self, *keys, text=""):
        """Types into the window that asks, until it is gone."""
        window = self.await_prompt()
        if text:
            subprocess.run(["xdotool", "windowfocus", "--sync", window, "type", "--delay", "8", text], check=True)
        subprocess.run(["xdotool", "windowfocus", window, "key", *keys], check=True)
        wait_until(lambda: self.prompt() != window, 20, "the keyring's window is gone")

    def close(self):
        if self._daemon is not None and self._daemon.poll() is None:
            self._daemon.send_signal(signal.SIGTERM)
            try:
                self._daemon.wait(10)
            except subprocess.TimeoutExpired:
                self._daemon.kill()
                self._daemon.wait()
