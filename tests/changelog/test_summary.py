from __future__ import annotations

from tests.changelog.made import inserted, repealed, reworded, section_of, tag


def test_a_small_edition_gets_a_sentence_a_claim() -> None:
    section = section_of(
        repealed("art_55__para_1", "a", tag("fish", "restricts", "anglers")),
        repealed("art_87__para_2", "b", tag("fish", "restricts", "anglers")),
    )
    assert section.summary == (
        "Fish: restricted for anglers (2 changes in Articles 55 and 87).",
        "2 articles changed.",
    )


def test_opposite_directions_are_told_apart() -> None:
    section = section_of(
        inserted("art_5__al_1", "a", tag("water", "expands", "anglers")),
        inserted("art_6__al_1", "b", tag("water", "restricts", "anglers")),
    )
    assert section.summary[0] == (
        "Water: restricted for anglers (Article 6, part 1). "
        "Water: expanded for anglers (Article 5, part 1)."
    )


def test_a_neutral_change_is_for_nobody() -> None:
    section = section_of(inserted("art_5__al_1", "a", tag("water", "neutral", "anglers")))
    assert section.summary[0] == "Water: changed, in no direction (Article 5, part 1)."


def test_a_large_edition_tells_the_heaviest_topics_and_names_the_rest() -> None:
    many = [
        inserted(f"art_{n}__al_1", "a", tag(f"topic-{n % 9}", "restricts")) for n in range(1, 40)
    ]
    [restricted, _] = section_of(*many).summary
    assert restricted.startswith("Restricted: topic-1 (5 changes in 5 articles); ")
    assert restricted.endswith("; and 2 more topics: topic-8, topic-0.")


def test_only_changes_with_the_tag_are_counted_for_it() -> None:
    section = section_of(
        inserted("art_5", "River", part="heading"),
        inserted("art_5__al_1", "a", tag("water", "expands", "anglers")),
        inserted("art_5__al_2", "b"),
    )
    assert section.summary == (
        "Water: expanded for anglers (Article 5, part 1).",
        "1 article changed; Article 5 inserted.",
    )


def test_numbers_that_moved_are_told_once_with_their_articles() -> None:
    section = section_of(
        *(
            reworded(f"art_{n}__al_1", ("=", "It is "), ("-", "seven"), ("+", "five"),
                     ("=", " percent of votes."))
            for n in (97, 104)
        ),
        reworded("art_3__al_1", ("-", "two months"), ("+", "sixty days")),
    )  # fmt: skip
    assert (
        "numbers: seven -> five percent (Articles 97 and 104), two months -> sixty days"
        in (section.summary[-1])
    )


def test_technical_changes_are_called_so() -> None:
    of_terms = [tag("terminology", "neutral")]
    section = section_of(
        *(reworded(f"art_{n}__al_1", ("-", "a"), ("+", "b"), tags=of_terms) for n in (5, 6, 7))
    )
    assert section.summary[0] == (
        "Only technical changes, as far as tags tell: terms (3 changes in Articles 5, 6 and 7)."
    )


def test_an_edition_without_changes_says_so() -> None:
    assert section_of().summary == ("Nothing in the text changed.",)
