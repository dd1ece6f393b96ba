"""Acts written by hand, each with the instructions it gives and the law before and after.

A case is a folder: ``act.*`` and ``expected.toml`` (what reading must give), and where
the act can be carried out ``before.md`` and ``after.md``.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from lawtrack.acts.instructions import AmendingAct, Instruction
from lawtrack.acts.read import read
from lawtrack.errors import BadSource
from lawtrack.model.law import REPEALED, Edition

CASES = Path(__file__).parent / "cases"
ALL = sorted(folder.name for folder in CASES.iterdir() if folder.is_dir())
APPLICABLE = [name for name in ALL if (CASES / name / "after.md").exists()]


def act_of(name: str) -> AmendingAct:
    (path,) = (CASES / name).glob("act.*")
    return read(path.read_bytes(), name=path.name)


def expected_of(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / name / "expected.toml").read_text("utf-8"))


def as_expected(instruction: Instruction, keys: set[str]) -> dict[str, object]:
    """An instruction in the words of ``expected.toml``; some keys only where asked for."""
    made: dict[str, object] = {
        "operation": instruction.operation,
        "targets": [str(target) for target in instruction.targets],
        "words": [[pair.old, pair.new] for pair in instruction.words],
        "content": list(instruction.content),
        "new_targets": [str(target) for target in instruction.new_targets],
        "before": instruction.before,
        "exceptions": [str(target) for target in instruction.exceptions],
    }
    optional = {
        "law": instruction.law,
        "place": str(instruction.place),
        "commencement": instruction.commencement.words_en(),
    }
    return made | {key: optional[key] for key in keys & set(optional)}


NOTHING: dict[str, object] = {
    "words": [],
    "content": [],
    "new_targets": [],
    "before": False,
    "exceptions": [],
}


@pytest.mark.parametrize("name", ALL)
def test_reads_what_the_act_says(name: str) -> None:
    expected = expected_of(name)
    if "error" in expected:
        with pytest.raises(BadSource) as caught:
            act_of(name)
        assert str(caught.value.line) == expected["error"]
        return
    act = act_of(name)
    wanted = expected.get("instruction", [])
    got = [
        as_expected(instruction, set(wanted[nth]) if nth < len(wanted) else set())
        for nth, instruction in enumerate(act.instructions)
    ]
    assert got == [NOTHING | one for one in wanted]
    unread = expected.get("unread", [])
    assert [passage.line for passage in act.unread] == [one["line"] for one in unread]
    for passage, one in zip(act.unread, unread, strict=True):
        assert one["nearest"] in passage.nearest


@pytest.mark.parametrize("name", ALL)
def test_reads_what_the_act_says_of_itself(name: str) -> None:
    expected = expected_of(name)
    said = {"number", "date", "laws", "commencement"} & set(expected)
    if not said:
        pytest.skip("the case says nothing of the act itself")
    act = act_of(name)
    got = {
        "number": act.number,
        "date": act.date,
        "laws": list(act.laws),
        "commencement": act.commencement.words_en(),
    }
    assert {key: got[key] for key in said} == {key: expected[key] for key in said}


def test_there_are_enough_of_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    counts = {
        language: sum(
            len(expected_of(name).get("instruction", []))
            for name in ALL
            if name.startswith(language)
        )
        for language in ("ru-", "en-")
    }
    with capsys.disabled():
        told = ", ".join(f"{count} in {name[:2]}" for name, count in counts.items())
        print(f"\nwritten by hand: {len(ALL)} acts, instructions {told}; {len(APPLICABLE)} applied")
    assert sum(counts.values()) >= 60
    assert min(counts.values()) >= 30


@pytest.mark.parametrize("name", APPLICABLE)
def test_applies_as_a_person_would(name: str) -> None:
    applying = pytest.importorskip("lawtrack.acts.apply", reason="acts cannot be applied yet")
    from lawtrack.parse import read_markdown

    before = read_markdown(CASES / name / "before.md").edition
    after = read_markdown(CASES / name / "after.md").edition
    applied = applying.apply(act_of(name), before)
    told = [(outcome.verdict, outcome.message) for outcome in applied.outcomes]
    assert lines_of(applied.edition) == lines_of(after), told
    assert applied.complete, told


def lines_of(edition: Edition) -> list[tuple[str, str, str]]:
    """The law as it reads: headings and lines, without what is repealed."""
    found: list[tuple[str, str, str]] = []
    for unit in edition.units:
        if unit.status != REPEALED:
            found.append((unit.eid, unit.num, unit.heading))
            found += [
                (unit.eid, provision.num, provision.text)
                for provision in unit.provisions
                if provision.status != REPEALED
            ]
    return found
