# SPDX-License-Identifier: GPL-3.0-or-later
"""The console as a person has it: what assistive technology reads from the screen, and keys and the mouse."""

import re
import subprocess

from support.waiting import wait_until


def _pyatspi():
    import pyatspi  # Only once the session bus of the stage is there.
    return pyatspi


def _children_of(node):
    try:
        return node.childCount
    except Exception:
        return 0


class Seen:
    """Something on the screen."""

    def __init__(self, node):
        self.node = node

    @property
    def name(self):
        return self.node.name

    @property
    def role(self):
        return self.node.getRoleName()

    def is_in(self, state):
        return self.node.getState().contains(getattr(_pyatspi(), "STATE_" + state.upper()))

    @property
    def is_enabled(self):
        return self.is_in("enabled") and self.is_in("sensitive")

    @property
    def text(self):
        try:
            return self.node.queryText().getText(0, -1)
        except NotImplementedError:
            return self.name

    @property
    def description(self):
        return self.node.description

    def press(self):
        """The action that a click does."""
        actions = self.node.queryAction()
        names = [actions.getName(i) for i in range(actions.nActions)]
        for wanted in ("Press", "Toggle", "Check", "ShowMenu", "SetFocus"):
            if wanted in names:
                actions.doAction(names.index(wanted))
                return
        raise LookupError("nothing can be pressed on %r: %s" % (self.name, names))

    def focus(self):
        self.node.queryComponent().grabFocus()

    def click(self, button=1, times=1):
        """With the mouse, in its middle."""
        box = self.node.queryComponent().getExtents(_pyatspi().DESKTOP_COORDS)
        subprocess.run(["xdotool", "mousemove", "--sync", str(box.x + box.width // 2), str(box.y + box.height // 2),
                        "click", "--repeat", str(times), str(button)], check=True)

    def box(self):
        """Where it is on the screen: x, y, width, height."""
        return self.node.queryComponent().getExtents(_pyatspi().DESKTOP_COORDS)

    # --- tables

    @property
    def rows(self):
        return self.node.queryTable().nRows

    @property
    def columns(self):
        return self.node.queryTable().nColumns

    def cell(self, row, column):
        return Seen(self.node.queryTable().getAccessibleAt(row, column))

    def row_texts(self, row):
        table = self.node.queryTable()
        return [table.getAccessibleAt(row, column).name for column in range(table.nColumns)]

    def row_with(self, *words):
        """The number of the first row whose cells hold all the words, or None."""
        for row in range(self.rows):
            line = " | ".join(self.row_texts(row))
            if all(word in line for word in words):
                return row
        return None


class Screen:
    """All that one process shows."""

    def __init__(self, pid, settled=60):
        self._pid = pid
        self._application = wait_until(self._find_application, settled, "the console is on the screen")

    def _find_application(self):
        desktop = _pyatspi().Registry.getDesktop(0)
        for at in range(desktop.childCount):
            try:
                one = desktop.getChildAtIndex(at)
                if one is not None and one.get_process_id() == self._pid and one.childCount > 0:
                    return one
            except Exception:  # It went away while we looked.
                continue
        return None

    def _walk(self, node):
        # Tables answer for millions of cells: their own interface reads them, not the tree.
        # Whatever is looked at may go away meanwhile; then it is not there.
        for at in range(_children_of(node)):
            try:
                child = node.getChildAtIndex(at)
                role = child.getRoleName() if child is not None else "table"
            except Exception:
                continue
            if child is None:
                continue
            yield child
            if role not in ("table", "tree table", "tree"):
                yield from self._walk(child)

    def look(self, name=None, role=None, where=None, shown=True):
        """What is there now with that name (a pattern that matches all of it) and role, or None."""
        wanted = re.compile(name) if name is not None else None
        for node in self._walk(where.node if where is not None else self._application):
            try:
                if role is not None and node.getRoleName() != role:
                    continue
                if wanted is not None and not wanted.fullmatch(node.name or ""):
                    continue
                if shown and not node.getState().contains(_pyatspi().STATE_SHOWING):
                    continue
                return Seen(node)
            except Exception:
                continue
        return None

    def find(self, name=None, role=None, where=None, seconds=20):
        """The same, once it is there."""
        return wait_until(lambda: self.look(name, role, where), seconds,
                          "there is %s named %r on the screen; there is: %%s" % (role or "something", name), self.tell)

    def all(self, roles):
        """Everything of these roles that is shown now."""
        seen = []
        for node in self._walk(self._application):
            try:
                if node.getRoleName() in roles and node.getState().contains(_pyatspi().STATE_SHOWING):
                    seen.append(Seen(node))
            except Exception:
                continue
        return seen

    def settled(self, seconds=20):
        """What is shown does not change any more from one look to the next but one."""
        looks = []

        def is_quiet():
            looks.append([(one.role, one.name) for one in self.all(("push button", "page tab", "text", "combo box"))])
            return len(looks) > 3 and looks[-1] == looks[-2] == looks[-3]

        wait_until(is_quiet, seconds, "the screen is quiet")

    def gone(self, name=None, role=None, seconds=20):
        wait_until(lambda: self.look(name, role) is None, seconds, "%r is gone from the screen" % name)

    def says(self, pattern, seconds=20):
        """Some text on the screen matches (anywhere in it)."""
        wanted = re.compile(pattern)

        def found():
            for node in self._walk(self._application):
                try:
                    if not node.getState().contains(_pyatspi().STATE_SHOWING):
                        continue
                    if wanted.search(node.name or "") or wanted.search(node.description or ""):
                        return Seen(node)
                    if node.getRoleName() in ("text", "label", "password text") and wanted.search(Seen(node).text):
                        return Seen(node)
                except Exception:
                    continue
            return None

        return wait_until(found, seconds, "the screen says %r; it says: %%s" % pattern, self.tell)

    def row(self, table, *words, seconds=20):
        """The number of the row of the table with all the words, once it is there."""
        def found():
            seen = self.look(table, "table") or self.look(table, "tree")
            row = seen.row_with(*words) if seen is not None else None
            return None if row is None else (seen, row)

        return wait_until(found, seconds, "a row of %r holds %s" % (table, words))

    def tell(self):
        """All names on the screen, for a message."""
        told = []
        for node in self._walk(self._application):
            try:
                if node.getState().contains(_pyatspi().STATE_SHOWING) and node.name:
                    told.append("%s %r" % (node.getRoleName(), node.name))
            except Exception:
                continue
        return "; ".join(told[:300])

    # --- hands

    def keys(self, *chords):
        for chord in chords:
            subprocess.run(["xdotool", "key", "--clearmodifiers", chord], check=True)

    def choose(self, name, most=60):
        """The entry of that name in the menu that is open: walks down to it and presses it.

        Menus are not in the tree of a window, but each entry is told of when it gets the keyboard."""
        told = []
        registry = _pyatspi().Registry
        listener = lambda event: told.append(event.source.name if event.detail1 else "")
        registry.registerEventListener(listener, "object:state-changed:focused")
        try:
            walked = []
            for _ in range(most):
                walked.append(self._next_entry(told))
                if walked[-1] == name:
                    self.keys("Return")
                    return
                if walked.count(walked[-1]) > 1:
                    break
            raise LookupError("there is no entry %r in the menu; there are: %s" % (name, walked))
        finally:
            registry.deregisterEventListener(listener, "object:state-changed:focused")

    def _next_entry(self, told, tries=5):
        """The first key may come before the menu is there, and is lost then: it is pressed again."""
        for left in reversed(range(tries)):
            told.clear()
            self.keys("Down")
            try:
                return wait_until(lambda: self._hear(told), 2, "the menu's next entry is told of")
            except TimeoutError:
                if left == 0:
                    raise

    @staticmethod
    def _hear(told):
        """The latest name that was told, once what is waiting was heard."""
        from gi.repository import GLib
        while GLib.MainContext.default().iteration(False):
            pass
        return next((name for name in reversed(told) if name), None)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "4", text], check=True)

    def fill(self, name, text, role="text"):
        """Types into the field of that name, instead of what is there."""
        field = self.find(name, role)
        field.click(times=1)
        self.keys("ctrl+a")
        self.type(text)

    def meet_server(self, address, name):
        """The first run: a console that knows no server yet looks for one. In English, over a link without a certificate."""
        self.fill("Address of the server", address)
        self.fill("Name of the shop", name)
        self.find("Continue", "push button").press()
        self.says("The server answers")
