"""Editions to write and read: one that has everything, and random ones."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from lawtrack.model.acts import Act, ActRef, Commencement
from lawtrack.model.address import Address
from lawtrack.model.law import (
    ANNOUNCED,
    IN_FORCE,
    REPEALED,
    Edition,
    EditionInfo,
    Provision,
    Unit,
)
from lawtrack.model.notes import KINDS, Mention, Note

ACT = ActRef("156-VII", "2022-11-05", Commencement("on-date", date="2023-01-01"))
OLD_ACT = ActRef("375-I", "1999-05-06")

INFO = EditionInfo(
    law="kz-elections",
    in_force="2023-01-07",
    language="en",
    acts=(Act("156-VII", "2022-11-05", "On amendments & additions"), Act("99", "2022-12-01")),
    source="https://example.org/?doc=4&lang=rus",
    status="unofficial",
    note="An unofficial rendering.",
)


def provision(eid: str, num: str = "", text: str = "Words.", **more: object) -> Provision:
    return replace(Provision(eid, num, text), **more)  # type: ignore[arg-type]


FULL = Edition(
    INFO,
    (
        Unit(
            "preface",
            "",
            'On "Elections" & <other> matters',
            provisions=(provision("preface__al_1", "", "Given at Hill House."),),
            notes=(Note("replaced-textwide", "preface", target="text", words="Footnote.\nTwo."),),
            key="aaaaaaaaaaaa",
        ),
        Unit("sec_I", "Section I.", "General"),
        Unit("chp_1", "Chapter 1.", "", parent="sec_I", status=REPEALED),
        Unit(
            "art_1",
            "Article 1.",
            "Scope",
            parent="chp_1",
            provisions=(
                provision("art_1__al_1", "", "A first part:", key="0123456789ab"),
                provision("art_1__subpara_1", "1)", "an item;"),
                provision("art_1__subpara_1__indent_1", "-", "a dash item,"),
                provision("art_1__subpara_1__al_2", "", "A part behind it."),
                provision("art_1__subpara_2", "2)", "another."),
                provision("art_1__al_2", "", "A second part:"),
                provision("art_1__al_2__subpara_1", "1)", "an item of it."),
                provision("art_1__al_2__subpara_1_2", "1)", "a label met twice."),
            ),
        ),
        Unit("chp_2", "Chapter 2.", "More", parent="sec_I"),
        Unit(
            "art_1-1",
            "Article 1-1.",
            "Rules",
            parent="chp_2",
            provisions=(
                provision("art_1-1__para_1", "1.", "Excluded.", status=REPEALED, act=OLD_ACT),
                provision("art_1-1__para_2", "2.", "Takes effect.", status=ANNOUNCED, act=ACT),
                provision("art_1-1__para_3", "3.", ""),
                provision("art_1-1__para_3__indent_1", "", '"quoted', quoted=True),
                provision("art_1-1__para_4", "4.", " two  blanks,\na line end and \u00a0 "),
            ),
            notes=(
                Note(
                    "amended",
                    "art_1-1",
                    mentions=(
                        Mention("amended", ACT, "art_1-1__para_2"),
                        Mention("reworded", OLD_ACT, "art_1-1#heading"),
                        Mention("repealed", ActRef("no date", ""), "art_1-1__para_1"),
                        Mention("inserted", replace(ACT, number="156"), ""),
                    ),
                    words="Footnote. *Article 1-1* …",
                ),
                Note("suspended", "art_1-1__para_4", target="art_1-1__para_4", until="2026-01-01"),
                Note("pending", "art_1-1", (Mention("pending", ACT),)),
            ),
        ),
        Unit("sec_II", "Section II.", "", key="bbbbbbbbbbbb"),
        Unit("art_2", "Article 2.", "A heading alone", parent="sec_II", status=ANNOUNCED),
        Unit("art_3", "", "", provisions=(provision("art_3__al_1"),)),
        Unit(
            "conclusions",
            "",
            "",
            provisions=(
                provision("conclusions__al_1", "", "President"),
                provision("conclusions__al_2", "1)", "a label", key="cccccccccccc"),
            ),
        ),
    ),
)

_ALPHABET = st.characters(
    codec="utf-8", exclude_categories=("Cs", "Cc"), include_characters="\t\n\r"
).filter(lambda c: c not in "\ufffe\uffff")
_WORDS = st.one_of(st.just(""), st.text(_ALPHABET, max_size=30))
_DATES = st.dates().map(str)
_COMMENCEMENTS = st.builds(
    Commencement, rule=_WORDS, days=st.integers(0, 400), date=_WORDS, words=_WORDS, article=_WORDS
)
_REFS = st.builds(
    ActRef, st.one_of(_WORDS, st.just("1-I")), st.one_of(_DATES, _WORDS), _COMMENCEMENTS
)
_NUMBERS = st.from_regex(r"[0-9A-Za-z]{1,2}(-[0-9])?", fullmatch=True)
_STATUSES = st.sampled_from((IN_FORCE, IN_FORCE, ANNOUNCED, REPEALED))
_KEYS = st.one_of(st.just(""), st.from_regex(r"[0-9a-f]{12}", fullmatch=True))


@st.composite
def _provisions(draw: st.DrawFn, unit: str) -> tuple[Provision, ...]:
    """A random tree in the order of its text, with gaps that real texts do not have."""
    found: dict[str, Provision] = {}
    for _ in range(draw(st.integers(0, 6))):
        above = draw(st.sampled_from((unit, *found)))
        kind = draw(st.sampled_from(("para", "subpara", "al", "indent")))
        nth = draw(st.sampled_from((1, 1, 2)))
        eid = str(Address.parse(above).child(kind, draw(_NUMBERS), nth))
        found[eid] = draw(
            st.builds(
                Provision,
                st.just(eid),
                _WORDS,
                _WORDS,
                _KEYS,
                _STATUSES,
                st.none() | _REFS,
                st.booleans(),
            )
        )
    return tuple(found.values())


@st.composite
def _units(draw: st.DrawFn, eid: str, parents: tuple[str, ...]) -> Unit:
    mentions = st.builds(Mention, st.sampled_from(KINDS), _REFS, _WORDS)
    notes = st.builds(
        Note,
        st.sampled_from(KINDS),
        st.just(eid),
        st.lists(mentions, max_size=2).map(tuple),
        _WORDS,
        _WORDS,
        _WORDS,
    )
    loose = eid in ("preface", "conclusions")
    lines = st.builds(Provision, st.just(f"{eid}__al_1"), _WORDS, _WORDS, _KEYS, _STATUSES)
    return Unit(
        eid=eid,
        num=draw(_WORDS),
        heading=draw(_WORDS),
        parent="" if loose else draw(st.sampled_from(("", *parents))),
        provisions=draw(st.lists(lines, max_size=1).map(tuple) if loose else _provisions(eid)),
        notes=draw(st.lists(notes, max_size=2).map(tuple)),
        key=draw(_KEYS),
        status=draw(_STATUSES),
    )


@st.composite
def editions(draw: st.DrawFn) -> Edition:
    kinds = st.sampled_from(("sec", "chp", "art"))
    eids = draw(
        st.lists(st.builds("{}_{}".format, kinds, _NUMBERS), min_size=1, max_size=6, unique=True)
    )
    if draw(st.booleans()):
        eids.insert(0, "preface")
    if draw(st.booleans()):
        eids.append("conclusions")
    units: list[Unit] = []
    for eid in eids:
        above = tuple(u.eid for u in units if u.eid.startswith(("sec_", "chp_")))
        units.append(draw(_units(eid, above)))
    acts = st.builds(Act, _WORDS, st.one_of(_DATES, _WORDS), _WORDS)
    info = EditionInfo(
        law=draw(_WORDS),
        in_force=draw(_DATES),
        language=draw(st.sampled_from(("en", "ru", "kk", "eng", "", "sah"))),
        acts=tuple(draw(st.lists(acts, max_size=2))),
        source=draw(_WORDS),
        status=draw(_WORDS),
        note=draw(_WORDS),
    )
    return Edition(info, tuple(units))
