"""Laws of our own making: an edition held against its act, each case a folder.

``old.md``, ``act.md`` and ``new.md`` (none where the act comes without an edition) are read
as the real ones are; ``about.txt`` says the days and the acts that the editions name, and
``expected.txt`` holds every finding: severity, check, place, line of the act, sentence.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from lawtrack.acts.read import read
from lawtrack.checks.acts import contradictions, misplaced, outcomes
from lawtrack.checks.findings import Finding
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition
from lawtrack.parse import read_markdown

CASES = Path(__file__).parent / "acts_cases"
NAMES = sorted(path.name for path in CASES.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_of_a_case(name: str) -> None:
    folder = CASES / name
    assert told(found_in(folder)) == (folder / "expected.txt").read_text("utf-8")


def test_there_are_cases_of_every_kind() -> None:
    kinds = [name.partition("-")[0] for name in NAMES]
    assert len(NAMES) >= 12
    assert {
        kind: kinds.count(kind) >= 3 for kind in ("en", "ru", "places", "bare")
    } == dict.fromkeys(("en", "ru", "places", "bare"), True)


def found_in(folder: Path) -> list[Finding]:
    about = facts(folder)
    old = edition(folder / "old.md", *about.get("before", "2020-01-01").split(" ", 1))
    act = read((folder / "act.md").read_bytes(), name="act.md")
    if not (folder / "new.md").exists():
        return list(outcomes(act, old, name="act.md", adopted=about.get("adopted", "")))
    new = edition(folder / "new.md", about["as-of"], about.get("claims", ""))
    if act.language != old.info.language:
        return list(misplaced(act, old, new, name="act.md"))
    day, published = about["as-of"], about.get("published")
    return list(contradictions(act, old, new, as_of=day, published=published, name="act.md"))


def facts(folder: Path) -> dict[str, str]:
    lines = (folder / "about.txt").read_text("utf-8").splitlines()
    return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}


def edition(path: Path, day: str, acts: str = "") -> Edition:
    found = read_markdown(path).edition
    named = tuple(Act(*words.split()) for words in acts.split(";") if words.strip())
    return replace(found, info=replace(found.info, in_force=day, acts=named))


def told(findings: Iterable[Finding]) -> str:
    return "".join(
        f"{f.grave} {f.check} {f.eid or '-'} {f'{f.file}:{f.line}' if f.file else '-'}\n"
        f"    {f.message}\n"
        for f in findings
    )
