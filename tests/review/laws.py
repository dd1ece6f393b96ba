"""Laws of our own making, brought into a corpus by the import that everybody uses.

A law is a folder of ``corpora``: ``law.md`` is its first edition, ``editions.toml`` says how each
later one reads otherwise, ``files`` is what stands beside the editions, and ``renderings.txt``
gives, under each official paragraph, its rendering.
"""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from click.testing import CliRunner

from lawtrack.cli.group import lawtrack
from lawtrack.parse import digest
from lawtrack.pipeline.imports import import_text

CORPORA: Final = Path(__file__).parent / "corpora"
MEMORY: Final = "en-memory.tsv"

Text = dict[str, str]
"""The text of each edition of a law, by its day."""


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition to import: the words of ``since`` with some replaced, in ``languages``."""

    day: str
    replaced: tuple[tuple[str, str], ...] = ()
    everywhere: tuple[tuple[str, str], ...] = ()
    acts: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    since: str = ""
    whole: str = ""
    languages: tuple[str, ...] = ()


def edition_of(row: Mapping[str, Any]) -> Edition:
    """An edition from its row of a TOML file."""
    return Edition(
        str(row["day"]),
        tuple((old, new) for old, new in row.get("replace", ())),
        tuple((old, new) for old, new in row.get("everywhere", ())),
        tuple(row.get("acts", ())),
        row.get("source", ""),
        row.get("note", ""),
        str(row.get("since", "")),
        row.get("whole", ""),
        tuple(row.get("languages", ())),
    )


def replaced(text: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The text with words replaced that stand in it exactly once."""
    for old, new in pairs:
        assert text.count(old) == 1, f"{text.count(old)} times in the text: {old}"
        text = text.replace(old, new.removeprefix("\n"))
    return text


def text_of(edition: Edition, texts: Text) -> str:
    """The whole text of an edition, from that of an earlier one (the latest, if none is named)."""
    if edition.whole:
        return edition.whole
    text = texts[edition.since or max(texts)]
    for old, new in edition.everywhere:
        assert old in text, f"not in the text: {old}"
        text = text.replace(old, new)
    return replaced(text, edition.replaced)


def bring_in(corpus: Path, law: str, edition: Edition, texts: Text, scratch: Path) -> None:
    """Import an edition as a maintainer does, in its own language and as renderings."""
    texts[edition.day] = text_of(edition, texts)
    scratch.mkdir(parents=True, exist_ok=True)
    path = scratch / f"{law}-{edition.day}.md"
    path.write_text(texts[edition.day], "utf-8")
    for language in edition.languages or ("",):
        done, _, unread = import_text(
            path,
            law,
            edition.day,
            memory=corpus / law / MEMORY if language else None,
            language=language or "en",
            acts=edition.acts,
            source=edition.source,
            note=edition.note,
            corpus=corpus,
        )
        assert not unread, f"{law} {done.edition.in_force}: {unread}"


def make_law(law: str, corpus: Path, scratch: Path) -> Text:
    """Make a law of ``corpora`` in a corpus; returns the text of each edition."""
    source = CORPORA / law
    shutil.copytree(source / "files", corpus / law)
    listed = tomllib.loads((source / "editions.toml").read_text("utf-8"))
    languages = ("", listed["memory"]) if "memory" in listed else ()
    if languages:
        add_renderings(corpus / law / MEMORY, (source / "renderings.txt").read_text("utf-8"))
    first = listed.get("first")
    texts: Text = {}
    for number, row in enumerate(listed["edition"]):
        whole = "" if number else first_text(source, first)
        edition = edition_of({"whole": whole, "languages": languages} | row)
        bring_in(corpus, law, edition, texts, scratch)
    return texts


def first_text(source: Path, generated: Mapping[str, int] | None) -> str:
    """The first edition: ``law.md``, or one of many articles that nobody wants to read."""
    if generated is None:
        return (source / "law.md").read_text("utf-8")
    articles = (
        "\n\n".join([f"#### Article {number}. The reed of bay {number}", *_bay(number, generated)])
        for number in range(1, generated["articles"] + 1)
    )
    return "# On Reeds\n\n" + "\n\n".join((*articles, "**President of the Republic**")) + "\n"


def _bay(number: int, generated: Mapping[str, int]) -> list[str]:
    return [
        f"{at}. The reed of bay {number} in row {at} shall be cut within thirty days."
        for at in range(1, generated["paragraphs"] + 1)
    ]


def add_renderings(memory: Path, pairs: str) -> None:
    """Add official paragraphs with their renderings (on the line below, behind a tab)."""
    lines = pairs.strip().split("\n")
    rendered = zip(lines[::2], lines[1::2], strict=True)
    kept = memory.read_text("utf-8") if memory.is_file() else ""
    added = "".join(f"{digest(words)}\t{english.strip()}\n" for words, english in rendered)
    memory.write_text(kept + added, "utf-8")


def write_changelog(corpus: Path, law: str) -> None:
    """Bring the changelog of a law up to date with the command that maintainers use."""
    page = corpus / law / "CHANGELOG.md"
    language = tomllib.loads((corpus / law / "work.toml").read_text("utf-8"))["language"]
    command = ["changelog", "--corpus", str(corpus), "--law", law, "--language", language]
    command += ["--output", str(page)]
    done = CliRunner().invoke(lawtrack, command, catch_exceptions=False)
    assert done.exit_code == 0, done.output
