# SPDX-License-Identifier: GPL-3.0-or-later
"""The line between a console and its daemon, which can be cut without anybody being told."""

import json
import os
import socket
import threading
import urllib.parse


class Wire:
    """Carries bytes both ways. Cut, it swallows them and nobody hears of it: connections stay open, new ones are never
    answered. Mended, it forgets the old connections, as a router does that was off."""

    def __init__(self, shop, folder):
        control = urllib.parse.urlsplit(shop.ready["control"])
        self._to = (control.hostname, control.port)
        self._ends = []
        self._is_whole = threading.Event()
        self._is_whole.set()
        self._door = socket.create_server(("127.0.0.1", 0))
        self.ready_file = os.path.join(folder, "ready-behind-wire.json")
        with open(self.ready_file, "w") as file:
            json.dump({**shop.ready, "control": "ws://127.0.0.1:%d" % self._door.getsockname()[1]}, file)
        threading.Thread(target=self._serve, daemon=True).start()

    def cut(self):
        self._is_whole.clear()

    def mend(self):
        ends, self._ends = self._ends, []
        for end in ends:
            self._hang_up(end)
        self._is_whole.set()

    def close(self):
        self._hang_up(self._door)
        self.mend()

    @staticmethod
    def _hang_up(end):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the other side was quicker
        end.close()

    def _serve(self):
        while True:
            try:
                here, _ = self._door.accept()
            except OSError:
                return  # closed
            self._is_whole.wait()
            try:
                there = socket.create_connection(self._to, 10)
            except OSError:
                here.close()
                continue
            there.settimeout(None)
            self._ends += [here, there]
            for source, sink in ((here, there), (there, here)):
                threading.Thread(target=self._carry, args=(source, sink), daemon=True).start()

    def _carry(self, source, sink):
        try:
            while data := source.recv(65536):
                if self._is_whole.is_set():
                    sink.sendall(data)
            self._hang_up(sink)
        except OSError:
            pass  # hung up
