"""The act as a whole: conflicts, stages, all or nothing, the right law, the new edition."""

from __future__ import annotations

from itertools import permutations

import pytest

from lawtrack.acts.apply import APPLIED, NOT_YET, OTHER_LAW, REFUSED, apply
from lawtrack.acts.apply.outcomes import CONFLICT, REASONS
from lawtrack.acts.instructions import (
    INSERT,
    INSERT_WORDS,
    RENUMBER,
    REPEAL,
    REPLACE_WORDS,
    REWORD,
    AmendingAct,
    Instruction,
    Unread,
)
from lawtrack.errors import LawtrackError
from lawtrack.model.acts import Commencement
from tests.acts.apply.making import RIVERS, applied, at, instruct, law, printed

LAW = law(RIVERS)
P1, P3 = at("article 1", "paragraph 1"), at("article 1", "paragraph 3")
WORDS = instruct(REPLACE_WORDS, P3, words=(("ford", "shallow"),), line=4)
WHOLE = instruct(REWORD, at("article 1"), content=("Article 1. The river", "1. None."), line=9)


@pytest.mark.parametrize("order", [(WORDS, WHOLE), (WHOLE, WORDS)])
def test_the_broader_instruction_holds_whatever_the_order(order: tuple[Instruction, ...]) -> None:
    done = applied(LAW, *order)
    assert printed(done) == ["1. None."]
    by_operation = {o.instruction.operation: o for o in done.outcomes}
    assert by_operation[REWORD].verdict == APPLIED
    refused = by_operation[REPLACE_WORDS]
    assert (refused.verdict, refused.reason) == (REFUSED, CONFLICT)
    assert "line 9 of the act" in refused.message


@pytest.mark.parametrize(
    "rivals",
    [
        (instruct(REWORD, P3, content=("3. A.",)), instruct(REWORD, P3, content=("3. B.",))),
        (WORDS, instruct(REPLACE_WORDS, P3, words=(("A ford", "It"),))),
        (
            instruct(INSERT_WORDS, P3, words=(("ford", "x"),)),
            instruct(INSERT_WORDS, P3, words=(("ford", "y"),)),
        ),
        (instruct(REPEAL, P1), instruct(REPEAL, at("article 1", "paragraph 1", "part 2"))),
        (instruct(REPEAL, at("chapter 2")), instruct(REPEAL, at("article 5"))),
        (
            instruct(INSERT, at("article 1"), content=("4. A.",)),
            instruct(INSERT, at("article 1"), content=("4. B.",)),
        ),
        (
            instruct(INSERT, at("law"), content=("Article 3. A", "B.")),
            instruct(INSERT, at("law"), content=("Article 3. C", "D.")),
        ),
    ],
)
def test_of_equals_the_earlier_holds(rivals: tuple[Instruction, Instruction]) -> None:
    done = applied(LAW, *rivals)
    assert [o.verdict for o in done.outcomes] == [APPLIED, REFUSED]
    assert done.outcomes[1].reason == CONFLICT


def test_words_of_one_instruction_must_not_overlap() -> None:
    done = applied(LAW, instruct(REPLACE_WORDS, P3, words=(("A ford", "B"), ("ford needs", "C"))))
    assert done.outcomes[0].reason == CONFLICT
    assert done.edition.units == LAW.units


def test_the_result_does_not_hang_on_the_order_of_the_act() -> None:
    instructions = (
        WORDS,
        instruct(INSERT, at("article 1"), content=("2-1. New.",)),
        instruct(REPEAL, at("article 1", "paragraph 1", "part 2")),
        instruct(REWORD, at("article 1", "paragraph 1", "part 3"), content=("Dogs pay.",)),
    )
    results = {tuple(printed(applied(LAW, *order))) for order in permutations(instructions)}
    assert len(results) == 1
    assert printed(applied(LAW, *instructions))[3] == "Dogs pay."


def staged(*instructions: tuple[Commencement, Instruction]) -> AmendingAct:
    from dataclasses import replace

    made = tuple(replace(one, commencement=when) for when, one in instructions)
    return AmendingAct(
        "en", "9-VIII", "2022-11-05", instructions=made,
        commencement=Commencement("days-after-publication", days=10),
    )  # fmt: skip


STAGED = staged(
    (Commencement(), WORDS),
    (
        Commencement("on-date", date="2024-01-01"),
        instruct(INSERT, at("article 1"), content=("4. New.",)),
    ),
)


@pytest.mark.parametrize(
    ("as_of", "verdicts"),
    [
        ("2022-11-12", [NOT_YET, NOT_YET]),
        ("2022-11-13", [APPLIED, NOT_YET]),
        ("2023-12-31", [APPLIED, NOT_YET]),
        ("2024-01-01", [APPLIED, APPLIED]),
        (None, [APPLIED, APPLIED]),
    ],
)
def test_stages_take_effect_on_their_days(as_of: str | None, verdicts: list[str]) -> None:
    done = apply(STAGED, LAW, as_of=as_of, published="2022-11-02")
    assert [o.verdict for o in done.outcomes] == verdicts
    assert done.edition.info.in_force == (as_of or "")
    if verdicts[1] == NOT_YET:
        assert done.outcomes[1].starts == "2024-01-01"


def test_days_that_cannot_be_told_are_asked_for() -> None:
    with pytest.raises(LawtrackError, match="say when it was published"):
        apply(STAGED, LAW, as_of="2023-01-01")
    with pytest.raises(LawtrackError, match="write it like 2023-01-01"):
        apply(STAGED, LAW, as_of="1 January", published="2022-11-02")


def test_all_or_nothing() -> None:
    bad = instruct(REPEAL, at("article 77"), line=5)
    act = AmendingAct("en", instructions=(WORDS, bad))
    assert not apply(act, LAW).complete
    with pytest.raises(LawtrackError, match="line 5 of the act, target-not-there"):
        apply(act, LAW, strict=True)
    unread = AmendingAct("en", instructions=(WORDS,), unread=(Unread(3, "what?", "nothing"),))
    with pytest.raises(LawtrackError, match="line 3 of the act was not understood: what"):
        apply(unread, LAW, strict=True)
    assert apply(AmendingAct("en", instructions=(WORDS,)), LAW, strict=True).complete


def test_an_act_for_another_law_is_refused() -> None:
    with pytest.raises(LawtrackError, match="amends another law, “On Bridges and Roads”"):
        apply(AmendingAct("en", amends="On Bridges and Roads", instructions=(WORDS,)), LAW)
    with pytest.raises(LawtrackError, match="the act is in 'ru', the edition in 'en'"):
        apply(AmendingAct("ru", instructions=(WORDS,)), LAW)
    named = AmendingAct("en", amends="the Law “On Rivers”", instructions=(WORDS,))
    assert apply(named, LAW).complete


def test_of_an_act_for_several_laws_only_this_one_is_amended() -> None:
    from dataclasses import replace

    other = replace(instruct(REPEAL, P1), law="On Bridges and Roads")
    ours = replace(WORDS, law="On Rivers")
    laws = ("On Bridges and Roads", "On Rivers")
    done = apply(AmendingAct("en", laws=laws, instructions=(other, ours)), LAW)
    assert [o.verdict for o in done.outcomes] == [OTHER_LAW, APPLIED]
    assert done.complete


def test_untouched_units_stay_the_very_same() -> None:
    done = applied(LAW, WORDS, number="9-VIII")
    pairs = zip(done.edition.units, LAW.units, strict=True)
    assert [new is old for new, old in pairs] == [True, True, False, True, True, True, True]
    assert done.edition.info.status == "applied"
    assert done.edition.info.acts[0].number == "9-VIII"


def test_only_changed_lines_lose_their_key() -> None:
    unit = applied(LAW, WORDS).edition.article("1")
    assert unit is not None
    assert [bool(p.key) for p in unit.provisions] == [True] * 8 + [False]


def test_articles_out_of_their_order_do_not_come_out() -> None:
    with pytest.raises(LawtrackError, match="out of its order"):
        applied(LAW, instruct(RENUMBER, at("article 2"), new=(at("article 7"),)))


def test_no_number_is_given_twice() -> None:
    # Paragraph 3 is meant to become 4, but its renumbering is refused.
    freed = instruct(RENUMBER, P3, new=(at("article 1", "paragraph 4"),))
    twice = instruct(RENUMBER, P3, new=(at("article 1", "paragraph 5"),))
    taken = instruct(RENUMBER, P1, new=(P3,))
    done = applied(LAW, freed, twice, taken)
    assert [o.verdict for o in done.outcomes] == [APPLIED, REFUSED, APPLIED]
    with pytest.raises(LawtrackError, match="two provisions of one number at art_1__para_3_2"):
        applied(LAW, instruct(REWORD, P3, content=("3. X.",)), freed, taken)


def test_wording_of_the_law_may_repeat_a_number() -> None:
    done = applied(
        LAW, instruct(REWORD, at("article 2"), content=("Article 2. X", "1. A.", "1. B."))
    )
    assert printed(done, "2") == ["1. A.", "1. B."]


def test_every_reason_is_named_once() -> None:
    assert len(set(REASONS)) == len(REASONS) == 10
