# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop of our own: virtual screen, window manager, session bus. Gone when the journey is."""

import os
import shutil
import signal
import subprocess
import tempfile


class Stage:
    """Xvfb, openbox and a session bus, for this process and its children. One per journey."""

    def __init__(self, size="1440x900", scale=1.0):
        self.size = size
        self.scale = scale
        self.folder = tempfile.mkdtemp(prefix="eraflazz-journey-")
        self._children = []

    def __enter__(self):
        try:
            self._open_screen()
            self._open_bus()
            self._spawn(["openbox", "--sm-disable"])
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for child in reversed(self._children):
            if child.poll() is None:
                child.send_signal(signal.SIGTERM)
                try:
                    child.wait(10)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _spawn(self, command, **how):
        log = open(os.path.join(self.folder, os.path.basename(command[0]) + ".log"), "ab")
        child = subprocess.Popen(command, stdout=how.pop("stdout", log), stderr=log, **how)
        self._children.append(child)
        return child

    def _open_screen(self):
        reader, writer = os.pipe()
        self._spawn(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", self.size + "x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[writer])
        os.close(writer)
        with os.fdopen(reader) as told:
            number = told.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        os.environ["DISPLAY"] = ":" + number

    def _open_bus(self):
        # What belongs to a person, such as a keyring, is made in the stage's folder, not in somebody's home.
        os.environ["XDG_DATA_HOME"] = os.path.join(self.folder, "data")
        self._forbid_service("org.freedesktop.secrets")
        bus = self._spawn(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE)
        address = bus.stdout.readline().decode().strip()
        if not address:
            raise RuntimeError("the session bus did not start")
        os.environ["DBUS_SESSION_BUS_ADDRESS"] = address
        os.environ["XDG_RUNTIME_DIR"] = self.folder
        os.environ["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        os.environ.pop("QT_QPA_PLATFORM", None)
        if self.scale != 1.0:
            os.environ["QT_SCALE_FACTOR"] = str(self.scale)

    def _forbid_service(self, name):
        """The bus starts no such program by itself; a journey that wants one starts its own."""
        folder = os.path.join(os.environ["XDG_DATA_HOME"], "dbus-1", "services")
        os.makedirs(folder)
        with open(os.path.join(folder, name + ".service"), "w") as file:
            file.write("[D-BUS Service]\nName=%s\nExec=/bin/false\n" % name)

    def picture(self, path):
        """The whole screen as PNG, when ImageMagick is there: for people who look into a failure."""
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", path], check=False)
