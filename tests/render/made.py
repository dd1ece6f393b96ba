"""Records made for the tests: factories with defaults, and changes of any words."""

from __future__ import annotations

import re

from hypothesis import strategies as st

from lawtrack.diff.changes import KINDS, Change, Diff, Edit
from lawtrack.model.acts import Act
from lawtrack.model.law import EditionInfo
from lawtrack.telling.about import About

OLD = EditionInfo("sample", "2020-01-01", "en")
NEW = EditionInfo("sample", "2021-01-01", "en", (Act("1-I", "2020-12-01"),))
OBEYED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
SGR = re.compile(r"\x1b\[[0-9;]*m")

HOSTILE = "\x1b[31m \x9b2J \x07 \x00 \u202e \ud800 \r \u2028 \x1b]8;;x\x07 **b** [-x-] {+y+} ~~z~~"


def diff_of(*changes: Change, old: EditionInfo = OLD, new: EditionInfo = NEW) -> Diff:
    return Diff(old, new, changes)


def reworded(*runs: tuple[str, str], kind: str = "reworded") -> Change:
    edits = tuple(Edit(op, text) for op, text in runs)
    old = "".join(text for op, text in runs if op != "+")
    new = "".join(text for op, text in runs if op != "-")
    at = "art_5__para_1"
    return Change(kind, "5", at, at, "1.", "1.", old, new, edits, ("1-I",))


LETTERS = st.one_of(
    st.characters(max_codepoint=0x24F),
    st.characters(min_codepoint=0x400, max_codepoint=0x45F),
    st.sampled_from(list("法律条文 и\u0306\u200b\u00ad“”—№*_~`#<>&[]()|$@:.-+=\\")),
    st.characters(),
)
WORDS = st.text(LETTERS, min_size=1, max_size=12)
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map(" ".join)


@st.composite
def edits_of_words(draw: st.DrawFn) -> tuple[Edit, ...]:
    """Runs as a diff makes them: no two of one kind beside each other, words whole."""
    runs = draw(st.lists(st.tuples(st.sampled_from("=-+"), TEXTS), min_size=1, max_size=8))
    return tuple(
        Edit(op, text)
        for place, (op, text) in enumerate(runs)
        if place == 0 or runs[place - 1][0] != op
    )


@st.composite
def changes(draw: st.DrawFn) -> Change:
    kind = draw(st.sampled_from(KINDS))
    runs = draw(edits_of_words())
    old = "".join(run.text for run in runs if run.op != "+")
    new = "".join(run.text for run in runs if run.op != "-")
    at = f"art_5__para_{draw(st.integers(1, 99))}"
    label = draw(st.sampled_from(["1.", "2-1)", "", "-", "Article 104-16."]))
    return Change(kind, "5", at, at, label, label, old, new, runs)


diffs = st.lists(changes(), max_size=4).map(lambda told: diff_of(*told))


def heading(unit: str, words: str, kind: str = "repealed", *, printed: bool = True) -> Change:
    """The heading of a unit that went (or came): it may stay (or have stood) printed."""
    number = unit.partition("_")[2]
    label = f"{'Chapter' if unit.startswith('chp_') else 'Article'} {number}."
    article = "" if unit.startswith("chp_") else number
    gone = kind == "repealed"
    old = (unit, label, words) if gone or printed else ("", "", "")
    new = (unit, label, words) if printed or not gone else ("", "", "")
    return Change(
        kind, article, old[0], new[0], old[1], new[1], old[2], new[2], (), ("1-I",), "heading"
    )


def line(eid: str, words: str, kind: str = "repealed") -> Change:
    """A paragraph that went (or came) with its article."""
    article = eid.partition("__")[0].partition("_")[2]
    label = f"{eid.rpartition('_')[2]}."
    if kind == "repealed":
        return Change(kind, article, eid, "", label, "", words, "", (Edit("-", words),), ("1-I",))
    return Change(kind, article, "", eid, "", label, "", words, (Edit("+", words),), ("1-I",))


@st.composite
def articles(draw: st.DrawFn, number: int, kind: str = "repealed") -> list[Change]:
    unit = f"art_{number}"
    words = draw(st.lists(TEXTS, max_size=3))
    lines = [line(f"{unit}__para_{at}", text, kind) for at, text in enumerate(words, 1)]
    return [heading(unit, draw(TEXTS), kind, printed=draw(st.booleans())), *lines]


@st.composite
def repealed_chapters(draw: st.DrawFn) -> tuple[Diff, About]:
    """A chapter repealed with all its articles, between two changes of other articles."""
    numbers = range(8, draw(st.integers(9, 12)))
    gone = [change for number in numbers for change in draw(articles(number))]
    around = [draw(changes()), *draw(articles(20, "inserted"))]
    told = [around[0], heading("chp_3", draw(TEXTS)), *gone, *around[1:]]
    return diff_of(*told), About(parents={f"art_{number}": "chp_3" for number in numbers})
