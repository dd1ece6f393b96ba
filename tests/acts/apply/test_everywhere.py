"""Replacements throughout the text: every place listed, every form, every exception."""

from __future__ import annotations

from lawtrack.acts.apply import APPLIED, BEST_MATCH, REFUSED
from lawtrack.acts.apply.outcomes import NO_TARGET, NO_WORDS
from lawtrack.acts.instructions import REPLACE_EVERYWHERE, REPLACE_WORDS, REWORD
from tests.acts.apply.making import applied, at, instruct, law, outcome, printed

LAW = law("""
### Chapter 1. Of the miller

#### Article 1. Duties of the miller

1. The miller grinds, and millers (if any) help the miller.

2. A miller-in-chief rules.

3. Excluded by Constitutional Law No. 7 of 6 May 1999.

### Chapter 2. Of rest

#### Article 2. Rest

The miller rests. Millers rest too.
""")
FORMS = (("miller", "keeper"), ("millers", "keepers"))


def test_lists_every_place_and_takes_every_form() -> None:
    done = applied(LAW, instruct(REPLACE_EVERYWHERE, at("law"), words=FORMS))
    assert printed(done)[:2] == [
        "1. The keeper grinds, and keepers (if any) help the keeper.",
        "2. A miller-in-chief rules.",
    ]
    assert printed(done, "2") == ["The keeper rests. Keepers rest too."]
    only = done.outcomes[0]
    assert [(p.eid, p.old) for p in only.places] == [
        ("chp_1#heading", "miller"),
        ("art_1#heading", "miller"),
        ("art_1__para_1", "miller"),
        ("art_1__para_1", "millers"),
        ("art_1__para_1", "miller"),
        ("art_2__al_1", "miller"),
        ("art_2__al_1", "Millers"),
    ]
    assert only.verdict == BEST_MATCH  # the capital letter was not quoted


def test_exceptions_are_left_alone() -> None:
    done = applied(
        LAW,
        instruct(
            REPLACE_EVERYWHERE,
            at("law"),
            words=FORMS,
            exceptions=(at("chapter 2"), at("article 1", "heading")),
        ),
    )
    assert printed(done, "2") == ["The miller rests. Millers rest too."]
    assert done.edition.units[1].heading == "Of the keeper"
    assert done.edition.units[2].heading == "Duties of the miller"
    assert done.outcomes[0].verdict == APPLIED


def test_may_be_throughout_one_article_only() -> None:
    done = applied(LAW, instruct(REPLACE_EVERYWHERE, at("article 1"), words=FORMS[:1]))
    assert printed(done)[0] == "1. The keeper grinds, and millers (if any) help the keeper."
    assert printed(done, "2") == printed(LAW, "2")


def test_excludes_throughout_and_keeps_the_spaces_single() -> None:
    done = applied(LAW, instruct(REPLACE_EVERYWHERE, at("law"), words=(("(if any)", ""),)))
    assert printed(done)[0] == "1. The miller grinds, and millers help the miller."


def test_gives_way_to_what_another_instruction_words() -> None:
    done = applied(
        LAW,
        instruct(REPLACE_EVERYWHERE, at("law"), words=FORMS[:1]),
        instruct(REWORD, at("article 1", "paragraph 1"), content=("1. The miller stays.",)),
        instruct(REPLACE_WORDS, at("article 2"), words=(("The miller", "Nobody"),)),
    )
    assert printed(done)[0] == "1. The miller stays."
    assert printed(done, "2") == ["Nobody rests. Millers rest too."]
    assert "3 places are worded by another instruction" in done.outcomes[0].message
    assert done.outcomes[1].verdict == done.outcomes[2].verdict == APPLIED


def test_says_which_form_stands_nowhere_and_refuses_when_none_stands() -> None:
    some = outcome(LAW, instruct(REPLACE_EVERYWHERE, at("law"), words=(*FORMS, ("baker", "x"))))
    assert "the words “baker” stand nowhere" in some.message
    none = outcome(LAW, instruct(REPLACE_EVERYWHERE, at("law"), words=(("baker", "x"),)))
    assert (none.verdict, none.reason) == (REFUSED, NO_WORDS)
    lost = instruct(REPLACE_EVERYWHERE, at("law"), words=FORMS, exceptions=(at("chapter 14"),))
    assert outcome(LAW, lost).reason == NO_TARGET
