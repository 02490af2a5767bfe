# SPDX-License-Identifier: GPL-3.0-or-later
"""The control channel without a console: what people did before the journey begins."""

import base64
import json
import os
import socket
import struct
import urllib.parse
import uuid


class Control:
    """One person's session: JSON-RPC over a WebSocket, nothing subscribed."""

    def __init__(self, shop, user):
        self._connect(shop.ready["control"])
        self._tell("identify", {"proto": 1, "client": "journey", "features": [],
                                "auth": {"method": "password", "user": user, "password": shop.password(user)}})
        while True:
            message = self._hear()
            if message.get("method") == "welcome":
                return
            if message.get("method") == "auth_refused":
                raise RuntimeError("refused: %s" % message)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._socket.close()

    def ask(self, method, **params):
        """What the daemon answers; a refusal is an error."""
        self._send({"jsonrpc": "2.0", "id": 1, "method": method, "params": params})
        while True:
            message = self._hear()
            if "id" in message:
                if "error" in message:
                    raise RuntimeError("%s: %s" % (method, message["error"]))
                return message["result"]

    def change(self, method, **params):
        return self.ask(method, idem=str(uuid.uuid4()), **params)

    def _connect(self, address):
        parts = urllib.parse.urlsplit(address)
        self._socket = socket.create_connection((parts.hostname, parts.port), timeout=20)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(("GET / HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                              "Sec-WebSocket-Key: %s\r\nSec-WebSocket-Version: 13\r\n"
                              "Sec-WebSocket-Protocol: eraflazz.v1.json\r\n\r\n" % (parts.netloc, key)).encode())
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self._read(1)
        if b" 101 " not in head.split(b"\r\n")[0]:
            raise RuntimeError("no WebSocket: %r" % head)

    def _tell(self, method, params):
        self._send({"jsonrpc": "2.0", "method": method, "params": params})

    def _send(self, message):
        self._frame(1, json.dumps(message).encode())

    def _frame(self, kind, body):
        length = bytes([0x80 | len(body)]) if len(body) < 126 else b"\xfe" + struct.pack(">H", len(body))
        mask = os.urandom(4)
        masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(body))
        self._socket.sendall(bytes([0x80 | kind]) + length + mask + masked)

    def _hear(self):
        text = b""
        while True:
            first, second = self._read(2)
            length = second & 0x7F
            if length >= 126:
                length = int.from_bytes(self._read(2 if length == 126 else 8), "big")
            body = self._read(length)
            kind = first & 0x0F
            if kind == 9:
                self._frame(10, body)
            elif kind == 8:
                raise RuntimeError("closed: %r" % body)
            elif kind in (0, 1):
                text += body
                if first & 0x80:
                    return json.loads(text)

    def _read(self, count):
        data = b""
        while len(data) < count:
            part = self._socket.recv(count - len(data))
            if not part:
                raise RuntimeError("the daemon hung up")
            data += part
        return data
