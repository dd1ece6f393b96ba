"""What changed between two editions, as typed changes that prove themselves.

>>> from lawtrack import diff
>>> diff.compare.__module__
'lawtrack.diff.engine'

The engine is loaded when it is asked for: whoever only reads changes must not wait for it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from lawtrack.diff.engine import compare as compare
    from lawtrack.diff.engine import compare_units as compare_units
    from lawtrack.diff.history import Earlier as Earlier
    from lawtrack.diff.history import EarlierEditions as EarlierEditions

_HOMES: Final = {
    "Earlier": "history",
    "EarlierEditions": "history",
    "compare": "engine",
    "compare_units": "engine",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what it names has its own type
    if name not in _HOMES:
        raise AttributeError(f"module '{__name__}' has no attribute '{name}'")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
