"""Every change is explained, staged or silent; every claim of a footnote is borne out or not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from lawtrack.acts.reconcile import CLAIMED, EXPLAINED, SILENT, STAGED, Reconciled, reconcile
from lawtrack.acts.suspensions import suspensions
from lawtrack.diff import compare
from lawtrack.model.acts import Act
from lawtrack.model.law import Edition
from lawtrack.parse import read_text
from lawtrack.pipeline import edition as english

ACT = Act("9-VII", "2022-05-05")
NAMED = "Constitutional Law No. 9-VII of 5 May 2022"
FOOTNOTE = f"> *Footnote. Article {{}} as amended by {NAMED}{{}}.*\n\n"


def edition(day: str, body: str, *acts: Act) -> Edition:
    found = read_text(f"# On Rivers\n\n{body}").edition
    return replace(found, info=replace(found.info, in_force=day, acts=acts))


def verdicts(old: Edition, new: Edition) -> dict[str, tuple[str, ...]]:
    """Verdicts by the place of each change; a claim stands under its unit."""
    found: dict[str, tuple[str, ...]] = {}
    for one in between(old, new):
        for place in [change.eid for change in one.changes] or [one.unit]:
            found[place] = (one.verdict, *one.acts)
    return found


def between(old: Edition, new: Edition) -> tuple[Reconciled, ...]:
    return reconcile(compare(old, new, acts=new.info.acts), old, new)


ARTICLE = "#### Article {n}. On {n}\n\n1. The {word} is free.\n\n2. It is {depth} fathoms deep.\n\n"


def article(n: int, word: str = "ford", depth: str = "two") -> str:
    return ARTICLE.format(n=n, word=word, depth=depth)


def test_a_footnote_that_names_the_act_of_the_edition_explains() -> None:
    old = edition("2020-01-01", article(1) + article(2))
    new = edition("2022-05-16", article(1, "bridge") + FOOTNOTE.format(1, "") + article(2), ACT)
    assert verdicts(old, new) == {"art_1__para_1": (EXPLAINED, "9-VII")}


def test_a_change_without_a_footnote_is_silent() -> None:
    old = edition("2020-01-01", article(1) + article(2))
    new = edition("2022-05-16", article(1) + article(2, depth="three"), ACT)
    assert verdicts(old, new) == {"art_2__para_2": (SILENT,)}


@pytest.mark.parametrize(
    "footnote",
    [
        FOOTNOTE.format(1, " (takes effect from 1 January 2019)"),
        FOOTNOTE.format(1, " (takes effect from 1 January 2030)"),
        "> *Footnote. Article 1 as amended by Constitutional Law No. 3 of 6 May 1999.*\n\n",
    ],
    ids=["took effect before", "takes effect later", "another act"],
)
def test_a_footnote_on_another_step_explains_nothing(footnote: str) -> None:
    old = edition("2020-01-01", article(1) + footnote)
    new = edition("2022-05-16", article(1, "bridge") + footnote, ACT)
    assert verdicts(old, new) == {"art_1__para_1": (SILENT,)}


def test_a_footnote_that_named_the_act_before_is_spent() -> None:
    """An act in force on publication cannot explain a change in a later edition of its own."""
    named = FOOTNOTE.format(1, " (takes effect from the day of its first official publication)")
    old = edition("2022-05-16", article(1) + named, ACT)
    new = edition("2023-01-01", article(1, "bridge") + named, ACT)
    assert verdicts(old, new) == {"art_1__para_1": (SILENT,)}


def test_a_claim_over_the_same_text_is_absent() -> None:
    old = edition("2020-01-01", article(1) + article(2))
    new = edition("2022-05-16", article(1) + FOOTNOTE.format(1, "") + article(2), ACT)
    (only,) = between(old, new)
    assert (only.verdict, only.article, only.acts, only.changes) == (CLAIMED, "1", ("9-VII",), ())
    assert between(new, replace(new, info=replace(new.info, in_force="2022-06-01"))) == ()


def test_a_placeholder_that_takes_effect_was_staged() -> None:
    coming = f"3. Takes effect from 1 January 2023 in accordance with {NAMED}.\n\n"
    old = edition("2022-05-16", article(1) + coming, ACT)
    new = edition("2023-01-01", article(1) + "3. A ferry is not.\n\n", ACT)
    assert verdicts(old, new) == {"art_1__para_3": (STAGED, "9-VII")}


def test_a_pending_note_stages_what_it_stands_before() -> None:
    pending = (
        f"Note. In paragraph 2 a change is provided for by {NAMED} "
        "(takes effect from 1 January 2023).\n\n"
    )
    head, first, second, rest = article(1).split("\n\n", 3)
    before = "\n\n".join((head, first, pending + second, rest))
    old = edition("2022-05-16", before, ACT)
    new = edition("2023-01-01", article(1, "bridge", "three"), ACT)
    assert verdicts(old, new) == {"art_1__para_1": (SILENT,), "art_1__para_2": (STAGED, "9-VII")}


SUSPENDED = (
    "#### Article 9. End\n\n"
    "To suspend until 1 January 2021 the operation of:\n\n"
    "1) in Article 1:\n\n"
    "paragraph 2, establishing that during the period of suspension it reads as follows:\n\n"
    '"2. It is two fathoms deep."\n'
)


def test_wording_suspended_until_the_day_was_staged() -> None:
    old = edition("2020-01-01", article(1) + SUSPENDED)
    new = edition("2021-01-01", article(1, "bridge", "three") + SUSPENDED)
    found = {change.eid: one for one in between(old, new) for change in one.changes}
    assert found["art_1__para_2"].verdict == STAGED
    assert found["art_1__para_2"].until == "2021-01-01"
    assert "Article 9" in found["art_1__para_2"].reason
    assert found["art_1__para_1"].verdict == SILENT
    later = edition("2021-06-01", article(1, "bridge", "four") + SUSPENDED)
    assert verdicts(new, later) == {"art_1__para_2": (SILENT,)}


def test_suspensions_name_items_and_paragraphs() -> None:
    text = edition(
        "2020-01-01",
        "#### Статья 9. Конец\n\nПриостановить до 1 января 2021 года действие:\n\n"
        "1) в статье 5:\n\nподпункта 4-2) пункта 3, установив, что он действует так:\n\n"
        '"4-2) мост;";\n\n'
        "Приостановить до 2 марта 2022 года действие пункта 7 статьи 6, установив иное.\n",
    )
    assert [(s.until, s.article, s.paragraph, s.subparagraphs) for s in suspensions(text)] == [
        ("2021-01-01", "5", "3", ("4-2",)),
        ("2022-03-02", "6", "7", ()),
    ]


def test_editorial_changes_need_no_explanation() -> None:
    old = edition("2020-01-01", article(1, "«ford»"))
    new = edition("2022-05-16", article(1, '"ford"'), ACT)
    assert between(old, new) == ()


def official(shared: Path) -> Callable[[str], Edition]:
    assert shared.is_dir()
    from benchmarks.acts_round_trip import russian

    return russian


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_law_on_elections(language: str, request: pytest.FixtureRequest) -> None:
    load: Callable[[str], Edition] = english
    if language == "ru":
        load = official(request.getfixturevalue("shared_kz"))
    found = between(load("2020-05-25"), load("2021-01-01"))
    assert {one.verdict for one in found} == {STAGED}
    assert {one.article for one in found} == {"59", "73", "89", "118"}
    assert {one.until for one in found} == {"2021-01-01"}
    assert all("Article 133" in one.reason and not one.acts for one in found)
    assert sum(len(one.changes) for one in found) == 26
    last = between(load("2026-07-01"), load("2026-07-12"))
    assert {(one.article, one.verdict, one.acts) for one in last} == {
        ("11", EXPLAINED, ("305-VIII",)),
        ("12", EXPLAINED, ("305-VIII",)),
    }
