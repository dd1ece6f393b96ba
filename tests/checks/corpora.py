"""A sound corpus in a folder of its own, and cases that break one thing in it.

A case is a TOML file: ``about`` says what it is, ``[[edit]]`` replaces words in a file,
``[[write]]`` writes
one, ``[[append]]`` adds to one, ``remove`` takes files away; ``expected`` is what is found, one
line a finding.
"""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lawtrack.checks.findings import Finding

HERE = Path(__file__).parent
SOUND = HERE / "sound"


@dataclass(frozen=True, slots=True)
class Case:
    """One case, as its file says it."""

    name: str
    path: Path
    table: dict[str, Any]

    @property
    def expected(self) -> str:
        return str(self.table["expected"])

    def make(self, folder: Path) -> Path:
        """The corpus of the case in a folder."""
        corpus = sound_corpus(folder)
        for made in self.table.get("write", ()):
            path = corpus / made["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(made["text"].encode())
        for edit in self.table.get("edit", ()):
            change(corpus / edit["file"], edit["old"], edit["new"])
        for more in self.table.get("append", ()):
            with (corpus / more["file"]).open("a", encoding="utf-8", newline="") as file:
                file.write(more["text"])
        for name in self.table.get("remove", ()):
            path = corpus / name
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        return corpus


def cases() -> list[Case]:
    paths = sorted((HERE / "cases").glob("*.toml"))
    return [Case(path.stem, path, tomllib.loads(path.read_text("utf-8"))) for path in paths]


def sound_corpus(folder: Path) -> Path:
    """A copy of the sound corpus, to be broken."""
    corpus = folder / "corpus"
    shutil.copytree(SOUND, corpus)
    return corpus


def change(path: Path, old: str, new: str) -> None:
    """Replace words that stand once in a file."""
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"'{old}' stands {text.count(old)} times in {path}"
    path.write_bytes(text.replace(old, new).encode())


def told(findings: tuple[Finding, ...]) -> str:
    """The findings as a case expects them."""
    return "".join(f"{_line(one)}\n" for one in findings)


def _line(one: Finding) -> str:
    place = f"{one.file}:{one.line}"
    about = " ".join(filter(None, (one.edition, one.eid)))
    excused = f" excused: {one.excused}" if one.excused else ""
    return f"{place}: {one.grave}: {one.message} [{one.check}] ({about}){excused}"
