"""Whatever an act says, every instruction gets an outcome and what comes out is well formed."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawtrack.acts.apply import REASONS, REFUSED, VERDICTS, apply
from lawtrack.acts.instructions import (
    OPERATIONS,
    AmendingAct,
    Instruction,
    Target,
    TargetStep,
    WordPair,
)
from lawtrack.errors import LawtrackError
from tests.acts.apply.making import RIVERS, law

LAW = law(RIVERS)
KINDS = (
    "law section chapter article paragraph subparagraph part indent sentence heading preamble "
    "nonsense"
).split()
STEP = st.builds(
    TargetStep,
    st.sampled_from(KINDS),
    st.sampled_from(["1", "2", "3", "1-1", "9", "0", "", "I", "x", "99999999999"]),
)
IN_ARTICLE = st.builds(
    lambda number, inner: Target((TargetStep("article", number), *inner)),
    st.sampled_from(["1", "2", "4", "5", "6"]),
    st.lists(STEP, max_size=3),
)
TARGET = st.one_of(IN_ARTICLE, IN_ARTICLE, st.builds(Target, st.lists(STEP, max_size=3).map(tuple)))
TARGETS = st.lists(TARGET, max_size=2).map(tuple)
PAIR = st.builds(
    WordPair,
    st.sampled_from(["ford", "A ford", "coin", "a", "", " ", ".", "mill", "boat", "bridge –"]),
    st.sampled_from(["", "x", ", y", "two words", ".", "«z»"]),
)
QUOTED = st.lists(
    st.sampled_from(
        [
            "1. One.",
            "1-1. New.",
            "3) three;",
            "A part.",
            "- a dash;",
            "Article 6. Heading",
            "Article 1. Heading",
            "Chapter 3. Chapter",
            "",
            "  ",
            "Excluded by Constitutional Law No. 1 of 6 May 1999.",
        ]
    ),
    max_size=4,
).map(tuple)
INSTRUCTION = st.builds(
    Instruction,
    st.sampled_from([*OPERATIONS, "nonsense"]),
    TARGETS,
    st.lists(PAIR, max_size=2).map(tuple),
    QUOTED,
    TARGETS,
    st.booleans(),
    TARGETS,
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(INSTRUCTION, max_size=4))
def test_every_instruction_has_an_outcome(instructions: list[Instruction]) -> None:
    act = AmendingAct("en", "9-VIII", "2022-05-05", instructions=tuple(instructions))
    try:
        done = apply(act, LAW)
    except LawtrackError:
        return
    assert [o.instruction for o in done.outcomes] == instructions
    for outcome in done.outcomes:
        assert outcome.verdict in VERDICTS
        assert (outcome.verdict == REFUSED) == (outcome.reason in REASONS)
        assert not outcome.done or outcome.places
    eids = Counter(p.eid for unit in done.edition.units for p in unit.provisions)
    assert all(count == 1 for count in eids.values())
    if not any(outcome.done for outcome in done.outcomes):
        assert done.edition.units == LAW.units
