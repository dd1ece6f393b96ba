"""What all records share: how they are shown, compared and hashed.

A dataclass writes and compiles these methods anew for each class, which is most of what it
costs to define one. A command that ends in a tenth of a second defines two dozen of them.
"""

from __future__ import annotations

from typing import ClassVar


class Record:
    """The base of frozen dataclasses that say ``repr=False, eq=False``.

    >>> from dataclasses import dataclass
    >>> @dataclass(frozen=True, slots=True, repr=False, eq=False)
    ... class Point(Record):
    ...     x: int
    ...     y: int = 0
    >>> Point(1), Point(1) == Point(1, 0), len({Point(1), Point(1)}), Point(1) == (1, 0)
    (Point(x=1, y=0), True, 1, False)
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()  # the names of the fields, by the dataclass

    def _values(self) -> list[object]:
        return [getattr(self, name) for name in self.__match_args__]

    def __repr__(self) -> str:
        shown = (f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
        return f"{self.__class__.__qualname__}({', '.join(shown)})"

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Record) or other.__class__ is not self.__class__:
            return NotImplemented
        # Most are told apart by their first field, before a generator would have begun.
        for name in self.__match_args__:  # noqa: SIM110
            if getattr(self, name) != getattr(other, name):
                return False
        return True

    def __hash__(self) -> int:
        return hash(tuple(self._values()))
