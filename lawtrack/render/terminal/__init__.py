"""Pages for the terminal, each made by one function: records in, text out.

>>> from lawtrack.render import terminal
>>> terminal.diff.__module__
'lawtrack.render.terminal.changes'

A page is loaded when it is asked for: a diff must not wait for the others.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lawtrack.render.terminal.article import show as show
    from lawtrack.render.terminal.changes import diff as diff
    from lawtrack.render.terminal.history import blame as blame
    from lawtrack.render.terminal.history import log as log
    from lawtrack.render.terminal.hits import search as search
    from lawtrack.render.terminal.table import editions as editions
    from lawtrack.render.terminal.table import laws as laws

PAGES: Final = {
    "blame": "history",
    "diff": "changes",
    "editions": "table",
    "laws": "table",
    "log": "history",
    "search": "hits",
    "show": "article",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - the page's own function
    if name not in PAGES:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    return getattr(import_module(f"{__name__}.{PAGES[name]}"), name)
