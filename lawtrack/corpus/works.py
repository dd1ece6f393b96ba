"""What a corpus says of a law and of each edition: ``work.toml`` and ``edition.toml``."""

from __future__ import annotations

import datetime
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from lawtrack.errors import BadSource
from lawtrack.model.acts import Act, ActRef

LAW_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ISO_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Work:
    """A law as a work (FRBR): titles by language, identifiers, and the acts that amend it."""

    law: str
    titles: Mapping[str, str]
    kind: str
    number: str
    adopted: str
    country: str
    language: str
    identifiers: Mapping[str, str]
    provenance: str
    licence: str
    notice: str
    acts: tuple[Act, ...]

    def title(self, language: str) -> str:
        return self.titles.get(language) or next(iter(self.titles.values()))

    def act(self, number: str) -> Act | None:
        """The act of that number; 545 finds 545-II where only one act has that number."""
        exact = [act for act in self.acts if act.number == number]
        bare = [act for act in self.acts if act.number.split("-")[0] == number.split("-")[0]]
        found = exact or bare
        return found[0] if len(found) == 1 else None

    def known(self, ref: ActRef) -> Act:
        """The act in full, in its one spelling, for a mention of it in any spelling."""
        return next((act for act in self.acts if act.key == ref.key), Act(ref.number, ref.date))


@dataclass(frozen=True, slots=True)
class EditionFile:
    """What ``edition.toml`` says; dates are ISO, ``languages`` those that hold the edition.

    ``correction`` says why the text of an edition kept before was altered, if it was.
    """

    in_force: str
    acts: tuple[Act, ...]
    source: str
    status: str
    note: str
    languages: tuple[str, ...]
    correction: str = ""


def read_work(data: bytes, name: str) -> Work:
    """Read ``work.toml``; raises BadSource for one that lacks what a law must have."""
    table = _Table(data, name)
    return Work(
        law=table.text("law"),
        titles={k: str(v) for k, v in table.table("title").items()},
        kind=table.text("kind"),
        number=table.text("number"),
        adopted=table.date("adopted"),
        country=table.text("country"),
        language=table.text("language"),
        identifiers={k: str(v) for k, v in table.table("identifiers", needed=False).items()},
        provenance=table.text("provenance"),
        licence=table.text("licence"),
        notice=table.text("notice"),
        acts=table.acts(),
    )


def read_edition(data: bytes, name: str) -> EditionFile:
    """Read ``edition.toml``; raises BadSource naming what is missing."""
    table = _Table(data, name)
    languages = table.data.get("languages", [])
    if not isinstance(languages, list):
        raise BadSource("needs a list of texts 'languages' such as [\"en\"]", file=name)
    return EditionFile(
        in_force=table.date("in-force"),
        acts=table.acts(),
        source=table.text("source", ""),
        status=table.text("status", "official"),
        note=table.text("note", ""),
        languages=tuple(str(language) for language in languages),
        correction=table.text("correction", "").strip(),
    )


def write_edition(edition: EditionFile) -> bytes:
    """``edition.toml`` as bytes, with dates as TOML dates."""
    import tomli_w

    table: dict[str, Any] = {
        "in-force": datetime.date.fromisoformat(edition.in_force),
        "languages": list(edition.languages),
        "status": edition.status,
        "source": edition.source,
    }
    if edition.note:
        table["note"] = edition.note
    if edition.correction:
        table["correction"] = edition.correction
    if edition.acts:
        table["act"] = [
            {
                "number": act.number,
                "date": datetime.date.fromisoformat(act.date),
                **({"title": act.title} if act.title else {}),
            }
            for act in edition.acts
        ]
    return tomli_w.dumps(table).encode()


class _Table:
    """A TOML table that answers in the types we need, or says what is wrong and where."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self.data: dict[str, Any] = tomllib.loads(data.decode("utf-8"))
        except UnicodeDecodeError:
            raise BadSource("is not UTF-8", file=name, hint="save it as UTF-8") from None
        except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
            raise BadSource(f"is not TOML: {error}", file=name) from None

    def text(self, key: str, default: str | None = None) -> str:
        value = self.data.get(key, default)
        if not isinstance(value, str):
            raise BadSource(f"needs a text '{key}'", file=self.name)
        return value

    def date(self, key: str) -> str:
        return self._date(self.data.get(key), key)

    def _date(self, value: object, key: str) -> str:
        if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
            return value.isoformat()
        raise BadSource(f"needs a date '{key}' such as 2023-01-07", file=self.name)

    def table(self, key: str, *, needed: bool = True) -> dict[str, Any]:
        value = self.data.get(key, {})
        if not isinstance(value, dict) or (needed and not value):
            raise BadSource(
                f"needs a table '{key}' with a line or more",
                file=self.name,
                hint=f"such as [{key}]",
            )
        return value

    def acts(self) -> tuple[Act, ...]:
        found = []
        entries = self.data.get("act", [])
        if not isinstance(entries, list):
            raise BadSource("an act is written as a table [[act]]", file=self.name)
        for entry in entries:
            if not isinstance(entry, dict) or "number" not in entry:
                raise BadSource("every [[act]] needs a number and a date", file=self.name)
            title = str(entry.get("title", ""))
            found.append(Act(str(entry["number"]), self._date(entry.get("date"), "date"), title))
        return tuple(found)


def read_file(path: Path, what: str) -> bytes:
    """The bytes of a small file, or one line that says that it is missing."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise BadSource(f"there is no {what}", file=str(path)) from None
