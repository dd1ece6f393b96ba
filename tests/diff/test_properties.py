"""Random laws, random amendments: what must hold of every diff."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from lawtrack.diff import compare, compare_units
from lawtrack.diff.order import NONE, merged, staying
from lawtrack.diff.proof import apply_changes, unproved
from lawtrack.model.law import Edition, EditionInfo, Provision, Unit

INFO = EditionInfo("law", "2020-01-01", "en")
WORDS = [
    "vote",
    "list",
    "ten",
    "20-1",
    "not",
    "council",
    "the",
    "of",
    "day",
    "район",
    "не",
    "party",
]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
STEPS = st.sampled_from(
    ["al_1", "al_2", "al_3", "para_1", "para_2", "para_2-1", "para_3", "subpara_1", "subpara_2"]
)
BELOW = st.sampled_from(["", "__al_2", "__al_3", "__subpara_1", "__subpara_2", "__indent_1"])


@st.composite
def units(draw: st.DrawFn, eid: str) -> Unit:
    places = draw(st.lists(st.tuples(STEPS, BELOW).map("".join), unique=True, max_size=9))
    lines = [_line(eid, place, draw(TEXTS)) for place in places]
    return Unit(eid, f"Article {eid[4:]}.", draw(TEXTS), provisions=tuple(lines))


def _line(eid: str, place: str, text: str) -> Provision:
    kind, number = place.rpartition("__")[2].split("_")
    label = {"para": f"{number}.", "subpara": f"{number})"}.get(kind, "")
    return Provision(f"{eid}__{place}", label, text)


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    numbers = draw(st.lists(st.sampled_from("123456"), unique=True, max_size=5))
    return Edition(INFO, tuple(draw(units(f"art_{number}")) for number in numbers))


@st.composite
def amended(draw: st.DrawFn, edition: Edition) -> Edition:
    """Lines of the same edition gone, moved, reworded, put in; articles renumbered."""
    lines = [line for unit in edition.units for line in unit.provisions]
    made = []
    for unit in draw(st.permutations(edition.units)):
        provisions = {}
        for line in unit.provisions:
            taken = draw(st.sampled_from([line, line, line, *lines]))
            text = draw(st.just(taken.text) | TEXTS)
            if draw(st.integers(0, 5)):
                provisions[line.eid] = Provision(line.eid, line.num, text)
        made.append(Unit(unit.eid, unit.num, unit.heading, provisions=tuple(provisions.values())))
    return Edition(INFO, tuple(made))


@given(editions(), editions())
def test_old_and_changes_are_new(old: Edition, new: Edition) -> None:
    assert unproved(old, compare(old, new), new) == ()


@given(st.data())
@settings(max_examples=200)
def test_old_and_changes_are_new_when_much_stays(data: st.DataObject) -> None:
    old = data.draw(editions())
    new = data.draw(amended(old))
    assert unproved(old, compare(old, new), new) == ()


@given(units("art_1"), units("art_1"))
def test_single_units_prove_themselves(old: Unit, new: Unit) -> None:
    changes = compare_units(old, new)
    (built,) = apply_changes([old], changes)
    assert [(line.eid, line.num, line.text) for line in built.provisions] == [
        (line.eid, line.num, line.text) for line in new.provisions
    ]


@given(units("art_1"))
def test_a_unit_alone_came_or_went(unit: Unit) -> None:
    assert apply_changes([], compare_units(None, unit))[0].heading == unit.heading
    assert apply_changes([unit], compare_units(unit, None)) == ()


@given(editions())
def test_nothing_changed(edition: Edition) -> None:
    assert compare(edition, edition).changes == ()


NOISE: list[Callable[[str], str]] = [
    str.upper,
    str.title,
    lambda text: f"«{text}»",
    lambda text: f"*{text}*;",
    lambda text: text.replace(" ", "  "),
    lambda text: text.replace(" ", " – "),
    lambda text: text.replace(" ", ", ", 1),
    lambda text: text.replace("а", "a"),
]
NOISES = st.sampled_from(NOISE)


@given(editions(), st.data())
def test_noise_is_no_amendment(edition: Edition, data: st.DataObject) -> None:
    noisy = []
    for unit in edition.units:
        lines = [
            Provision(line.eid, line.num, data.draw(NOISES)(line.text)) for line in unit.provisions
        ]
        heading = data.draw(NOISES)(unit.heading)
        noisy.append(Unit(unit.eid, unit.num, heading, provisions=tuple(lines)))
    diff = compare(edition, Edition(INFO, tuple(noisy)))
    assert diff.amendments == ()


@given(st.permutations(range(8)), st.sets(st.integers(0, 7)))
def test_every_line_has_its_place(order: list[int], gone: set[int]) -> None:
    partners = [NONE if old in gone else new for old, new in enumerate(order)]
    places = list(merged(partners, 8))
    assert [place.new for place in places if place.new != NONE] == list(range(8))
    left_or_kept = [place.old for place in places if place.old != NONE and not place.placed]
    assert left_or_kept == list(range(8))
    kept = sorted(staying(partners))
    assert [partners[old] for old in kept] == sorted(partners[old] for old in kept)
