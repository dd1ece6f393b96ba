"""The proof on the real law: no doubt about the real editions, every mistake made is found."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import pytest

from benchmarks.acts_round_trip import days, english, russian
from lawtrack.acts.draft import draft
from lawtrack.acts.instructions import AmendingAct
from lawtrack.acts.read import read_text
from lawtrack.checks.acts import contradictions, misplaced
from lawtrack.checks.acts_bare import MOST
from lawtrack.checks.findings import Finding
from lawtrack.diff.engine import compare
from lawtrack.model.acts import Commencement
from lawtrack.model.law import Edition
from tests.checks.acts_mutations import PLACES, Mutant, Step, mutants

# Mistakes of each kind in each step; more of them take longer and say the same.
_EACH = int(os.environ.get("LAWTRACK_MUTANTS", "1"))


@dataclass(frozen=True)
class Amended:
    """A step of the law with the act that is drafted for it and read back from its text."""

    act: AmendingAct
    old: Edition
    new: Edition


def steps(load: Callable[[str], Edition]) -> list[Amended]:
    editions = [load(day) for day in days()]
    return [Amended(act_of(old, new), old, new) for old, new in pairwise(editions)]


def act_of(old: Edition, new: Edition) -> AmendingAct:
    language = new.info.language
    drafted = draft(old, new, language=language)
    if not drafted.instructions:  # a step in which nothing of the law changed
        return AmendingAct(language)
    return read_text(drafted.text, name="drafted act")


@pytest.fixture(scope="module")
def english_steps() -> list[Amended]:
    return steps(english)


@pytest.fixture(scope="module")
def russian_steps(shared_kz: Path) -> list[Amended]:
    assert shared_kz.is_dir()
    return steps(russian)


def held(step: Amended, new: Edition) -> list[Finding]:
    return list(contradictions(step.act, step.old, new, as_of=new.info.in_force))


@dataclass
class Figures:
    """How many mistakes were made and found, and how many led to findings elsewhere too."""

    made: Counter[str]
    found: Counter[str]
    astray: list[str]
    missed: list[Mutant]

    def line(self) -> str:
        kinds = ", ".join(f"{kind} {self.found[kind]}/{self.made[kind]}" for kind in self.made)
        total = f"{self.found.total()} of {self.made.total()} found, {len(self.astray)} astray"
        return f"{total} ({kinds})"


def measured(
    tried: Sequence[Amended], check: Callable[[Amended, Edition], list[Finding]]
) -> Figures:
    figures = Figures(Counter(), Counter(), [], [])
    for step in tried:
        true = Step(step.old, step.new, compare(step.old, step.new))
        for mutant in mutants(true, _EACH, seed=7):
            places = [finding.eid for finding in check(step, mutant.edition)]
            hit = any(eid in mutant.at for eid in places)
            figures.made[mutant.kind] += 1
            figures.found[mutant.kind] += hit
            if not hit:
                figures.missed.append(mutant)
            figures.astray += [eid for eid in places if eid not in mutant.at]
    return figures


@pytest.mark.parametrize("fixture", ["english_steps", "russian_steps"])
def test_no_real_edition_contradicts_its_act(fixture: str, request: pytest.FixtureRequest) -> None:
    tried: list[Amended] = request.getfixturevalue(fixture)
    assert len(tried) == 16
    assert [finding for step in tried for finding in held(step, step.new)] == []


@pytest.mark.parametrize("fixture", ["english_steps", "russian_steps"])
def test_every_mistake_is_found_where_it_is(
    fixture: str, request: pytest.FixtureRequest, capsys: pytest.CaptureFixture[str]
) -> None:
    figures = measured(request.getfixturevalue(fixture), held)
    with capsys.disabled():
        print(f"\n{fixture}: {figures.line()}")
    assert figures.made.total() > 100
    assert figures.astray == []
    # Wording whose suspension ends in the step is not the act's, and nobody can say what it is.
    assert all(mutant.edition.info.in_force == "2020-01-01" for mutant in figures.missed)
    assert len(figures.missed) <= 1


def test_a_russian_act_and_the_english_rendering_agree_in_their_places(
    english_steps: list[Amended],
    russian_steps: list[Amended],
    capsys: pytest.CaptureFixture[str],
) -> None:
    tried = [replace(en, act=ru.act) for en, ru in zip(english_steps, russian_steps, strict=True)]

    def places(step: Amended, new: Edition) -> list[Finding]:
        return list(misplaced(step.act, step.old, new))

    assert [finding for step in tried for finding in places(step, step.new)] == []
    figures = measured(tried, places)
    with capsys.disabled():
        print(f"\nplaces: {figures.line()}")
    assert figures.astray == []
    made = sum(figures.made[kind] for kind in PLACES)
    assert sum(figures.found[kind] for kind in PLACES) >= 0.95 * made


def test_an_act_in_two_stages_is_asked_for_its_stages(english_steps: list[Amended]) -> None:
    """One act of November 2022 with what took effect at once and what did in January."""
    first, second = (
        next(step for step in english_steps if step.new.info.in_force == day)
        for day in ("2022-11-05", "2023-01-01")
    )
    january = Commencement("on-date", date="2023-01-01")
    later = tuple(replace(i, commencement=january) for i in second.act.instructions)
    now = tuple(
        replace(i, commencement=Commencement("on-publication")) for i in first.act.instructions
    )
    whole = replace(first.act, instructions=(*now, *later))
    assert held(replace(first, act=whole), first.new) == []
    assert held(replace(second, act=whole), second.new) == []
    # Asked on the day of the second stage, the text of the first lacks it; asked on the day
    # of the first, that of the second has it too early.
    undone = replace(second.old, info=second.new.info)
    assert len(held(replace(second, act=whole), undone)) == MOST + 1
    early = held(replace(first, act=whole), replace(second.new, info=first.new.info))
    assert any("but only from 2023-01-01" in finding.message for finding in early)
