from __future__ import annotations

from hypothesis import given

from lawtrack.changelog.records import EditionSection
from lawtrack.diff.changes import Change, Diff
from lawtrack.telling.about import About
from tests.changelog.made import inserted, repealed, reworded, section_of, tag
from tests.render.made import diffs


def told(section: EditionSection) -> list[str]:
    return [entry.said for entry in section.entries]


@given(diffs)
def test_every_amendment_is_told_in_full_exactly_once(diff: Diff) -> None:
    changes = tuple(dict.fromkeys(diff.changes))  # a diff holds no change twice
    section = section_of(*changes)
    found = [id(change) for entry in section.entries for change in entry.changes]
    assert sorted(found) == sorted(id(c) for c in changes if c.kind != "editorial")


def test_a_change_stands_under_the_topic_that_is_surest() -> None:
    change = inserted(
        "art_5__al_1",
        "It flows.",
        tag("water", "expands", confidence=0.5),
        tag("fish", "restricts", confidence=0.9),
    )
    section = section_of(change)
    assert [topic.topic for topic in section.topics] == ["water", "fish"]
    assert section.topics[0].parts == ()
    assert [entry.change for entry in section.topics[0].elsewhere] == [change]
    assert [part.direction for part in section.topics[1].parts] == ["restricts"]


def test_as_sure_the_order_of_the_law_decides() -> None:
    change = inserted("art_5__al_1", "x", tag("fish", "neutral"), tag("water", "neutral"))
    assert section_of(change).entries[0].topics == ("water", "fish")


def test_directions_stand_apart_and_what_restricts_first() -> None:
    section = section_of(
        inserted("art_5__al_1", "a", tag("water", "expands")),
        inserted("art_6__al_1", "b", tag("water", "restricts")),
        inserted("art_7__al_1", "c", tag("water", "restricts"), tag("water", "expands")),
    )
    directions = [part.direction for part in section.topics[0].parts]
    assert directions == ["restricts", "expands", "mixed"]


def test_a_tag_that_a_person_rejected_says_nothing() -> None:
    from dataclasses import replace

    rejected = replace(tag("water", "restricts"), review="rejected")
    section = section_of(inserted("art_5__al_1", "a", rejected))
    assert section.topics == ()
    assert len(section.untagged) == 1


def test_what_changes_no_rule_is_technical() -> None:
    moved = Change("moved", "5", "art_5__para_1", "art_5__para_2", "1.", "2.", "a", "a")
    follows = reworded("art_5", ("-", "River"), ("+", "Brook"), part="heading")
    section = section_of(moved, *terms(3, ("-", "river"), ("+", "stream")), follows)
    assert sum(len(entry.changes) for entry in section.technical) == 5
    assert section.untagged == ()


def terms(times: int, *runs: tuple[str, str]) -> list[Change]:
    """The same words changed in several places, which rules take for terms."""
    of_terms = tag("terminology", "neutral")
    return [reworded(f"art_5__para_{n}", *runs, tags=[of_terms]) for n in range(3, 3 + times)]


def test_words_replaced_once_or_twice_are_told_as_changes() -> None:
    section = section_of(*terms(2, ("-", "river"), ("+", "stream")))
    assert section.technical == ()
    assert [part.topic for part in section.topics] == ["terminology"]


def test_words_that_only_went_are_never_mere_terms() -> None:
    section = section_of(*terms(9, ("=", "any "), ("-", "national "), ("=", "association")))
    assert section.technical == ()


def test_a_heading_alone_is_no_technical_change() -> None:
    alone = reworded("art_5", ("-", "River"), ("+", "Stream"), part="heading")
    assert len(section_of(alone).untagged) == 1


def test_an_article_that_went_as_a_whole_is_one_entry() -> None:
    section = section_of(
        repealed("art_5", "River", tag("water", "restricts"), part="heading"),
        repealed("art_5__al_1", "It flows.", tag("fish", "expands")),
        repealed("art_5__al_2", "It floods."),
    )
    assert told(section) == ["Article 5 repealed as a whole"]
    assert section.entries[0].whole == "repealed"
    assert len(section.entries[0].changes) == 3


def test_a_chapter_that_went_with_its_articles_is_one_entry() -> None:
    about = About("On Rivers", parents={"art_5": "chp_2", "art_6": "chp_2"})
    chapter = Change("repealed", "", "chp_2", "", "", "", "Water", "", part="heading")
    section = section_of(
        chapter,
        *(repealed(f"art_{n}", "River", part="heading") for n in (5, 6)),
        repealed("art_6__al_1", "It flows."),
        about=about,
    )
    assert told(section) == ["Chapter 2 (Articles 5 to 6): repealed as a whole"]
    assert section.entries[0].left_out.startswith("The text of these articles (1 provision)")


def test_a_paragraph_that_came_is_told_with_what_stands_in_it() -> None:
    section = section_of(
        inserted("art_5__para_2", "These are waters:", tag("water", "expands")),
        inserted("art_5__para_2__subpara_1", "rivers;"),
        inserted("art_5__para_2__subpara_2", "lakes.", tag("water", "expands")),
        inserted("art_5__para_2__subpara_3", "no seas.", tag("water", "restricts")),
    )
    assert told(section) == [
        "Article 5(2)(3): inserted",
        "Article 5(2) to (2)(2): inserted, 3 provisions",
    ]


def test_paragraphs_with_others_between_their_parts_are_told_apart() -> None:
    section = section_of(inserted("art_5__para_7__al_2", "a"), inserted("art_5__para_8__al_2", "b"))
    assert len(section.entries) == 2


def test_the_same_words_in_several_places_are_told_with_the_first() -> None:
    section = section_of(
        *(
            reworded(f"art_{n}__al_1", ("=", f"In {n} "), ("-", "ten"), ("+", "five"))
            for n in (5, 6, 7)
        )
    )
    [entry] = section.untagged
    assert [one.change.article for one in entry.likewise] == ["6", "7"]


def test_anchors_name_the_edition_and_the_eid() -> None:
    section = section_of(
        inserted("art_5__para_2", "a"), repealed("art_5__para_3", "b"), inserted('art_5"><b', "c")
    )
    assert {entry.anchor for entry in section.entries} == {
        "2021-01-01-art_5__para_2",
        "2021-01-01-gone-art_5__para_3",
        "2021-01-01-art_5---b",
    }


def test_a_draft_that_could_not_be_carried_out_is_not_said_to_change_nothing() -> None:
    refused = ("Of the act, line 7: refused.",)
    assert section_of(draft=True, warnings=refused).summary == (
        "No change can be shown: below stands what of the act was not carried out.",
    )
    assert section_of(draft=True).summary == ("Nothing in the text changed.",)
    changed = section_of(inserted("art_5__al_1", "x"), draft=True, warnings=refused)
    assert changed.summary == ("1 article changed; 1 change without a topic.",)
