"""TOML files of a corpus, read as rows that know their file and line.

A person keeps these files by hand, so every complaint names the line to mend.
"""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from lawtrack.errors import BadSource

LIMIT: Final = 4_000_000  # bytes; a table kept by hand is far smaller
_HEADER = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.-]+)\s*\]\]?\s*(?:#.*)?")
_AT_LINE = re.compile(r"\(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Header:
    """A line such as ``[[report.evidence]]``: its dotted name and its line (1-based)."""

    name: str
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """One table of the file, with the lines from ``start`` up to (without) ``end``."""

    values: Mapping[str, object]
    file: str
    start: int
    end: int
    path: str = ""
    lines: Sequence[str] = field(default=(), repr=False)
    headers: Sequence[Header] = field(default=(), repr=False)

    def bad(self, problem: str, *, key: str = "", hint: str = "") -> BadSource:
        """The error to raise, placed at the line of ``key`` or of the table."""
        return BadSource(problem, file=self.file, line=self.line_of(key), hint=hint)

    def line_of(self, key: str = "") -> int:
        if key:
            wanted = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
            for number in range(self.start + 1, self._own_end()):
                if wanted.match(self.lines[number - 1]):
                    return number
        return max(self.start, 1)

    def _own_end(self) -> int:
        inner = (h.line for h in self.headers if self.start < h.line < self.end)
        return min(inner, default=self.end)

    def only(self, *keys: str) -> None:
        """Raise BadSource for a key that is not one of ``keys`` (most often a slip)."""
        for key in self.values:
            if key not in keys:
                hint = f"it may hold {', '.join(keys)}"
                raise self.bad(f"'{key}' is not known here", key=key, hint=hint)

    def text(self, key: str, default: str | None = None) -> str:
        """The string of ``key``, trimmed; without a default it must be there and not empty."""
        value = self.values.get(key, default)
        if value is None or (default is None and value == ""):
            raise self.bad(f"'{key}' is missing", key=key)
        if not isinstance(value, str):
            raise self.bad(f"'{key}' must be text", key=key, hint="put it in quotation marks")
        return value.strip()

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v for v in value):
            raise self.bad(f"'{key}' must be a list of texts", key=key, hint='such as ["one"]')
        return tuple(cast("list[str]", value))

    def flag(self, key: str) -> bool:
        value = self.values.get(key, False)
        if not isinstance(value, bool):
            raise self.bad(f"'{key}' must be true or false", key=key)
        return value

    def day(self, key: str) -> str:
        """The day of ``key`` as ISO text; it may be written with or without quotation marks."""
        value = self.values.get(key)
        if value is None:
            raise self.bad(f"'{key}' is missing", key=key)
        try:
            return datetime.date.fromisoformat(str(value)).isoformat()
        except ValueError:
            hint = "a day is written 2023-01-07"
            raise self.bad(f"'{key}' is no day: {value}", key=key, hint=hint) from None

    def rows(self, name: str) -> tuple[Row, ...]:
        """The tables ``[[name]]`` inside this one, in the order of the file."""
        values = self.values.get(name, [])
        if not isinstance(values, list) or not all(isinstance(v, dict) for v in values):
            raise self.bad(f"'{name}' must be tables", key=name, hint=f"such as [[{name}]]")
        path = f"{self.path}.{name}" if self.path else name
        starts = [h.line for h in self.headers if h.name == path and self.start < h.line < self.end]
        if len(starts) != len(values):  # written inline: the place of the whole must do
            starts = [self.line_of(name)] * len(values)
        ends = [*starts, self.end][1:]
        return tuple(
            Row(value, self.file, start, max(end, start), path, self.lines, self.headers)
            for value, start, end in zip(values, starts, ends, strict=True)
        )


def read(path: Path, *, limit: int = LIMIT) -> Row:
    """Read a TOML file; raises BadSource when it cannot be read or is no TOML."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise BadSource(f"cannot be read: {error.strerror}", file=str(path)) from error
    if len(raw) > limit:
        raise BadSource(f"larger than {limit} bytes", file=str(path))
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadSource("not UTF-8 text", file=str(path), line=line) from error
    return parse(text, str(path))


def parse(text: str, file: str = "") -> Row:
    """Read TOML text.

    >>> row = parse('[[vote]]\\nday = 2019-06-09\\n[[vote]]\\nday = "soon"\\n', "a.toml")
    >>> [vote.start for vote in row.rows("vote")], row.rows("vote")[0].day("day")
    ([1, 3], '2019-06-09')
    >>> row.rows("vote")[1].day("day")
    Traceback (most recent call last):
    lawtrack.errors.BadSource: a.toml:4: 'day' is no day: soon; a day is written 2023-01-07
    """
    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _not_toml(str(error), file) from error
    lines = text.splitlines()
    return Row(values, file, 0, len(lines) + 1, "", lines, tuple(_headers(lines)))


def _not_toml(message: str, file: str) -> BadSource:
    place = _AT_LINE.search(message)
    said = _AT_LINE.sub("", message).strip() or "no TOML"
    return BadSource(f"not TOML: {said}", file=file, line=int(place[1]) if place else 0)


def _headers(lines: Sequence[str]) -> list[Header]:
    found, inside = [], ""
    for number, line in enumerate(lines, start=1):
        if not inside and (match := _HEADER.fullmatch(line)):
            found.append(Header(match[1], number))
        for mark in ('"""', "'''"):
            if inside in ("", mark) and line.count(mark) % 2:
                inside = "" if inside else mark
    return found
