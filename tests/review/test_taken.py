"""What is only taken out: a topic counts where all its evidence is words that went."""

from __future__ import annotations

from lawtrack.diff.changes import Change, Diff
from lawtrack.model.law import EditionInfo
from lawtrack.model.tags import Evidence, Tag
from lawtrack.review.taken import taken_out

OLD, NEW = EditionInfo("river", "2020-01-01", "en"), EditionInfo("river", "2021-01-01", "en")
NAMES = {"fees": "Fees", "fishing": "Fishing"}
HEADINGS = {"art_1": "Fees at locks", "art_2": "Nets"}


def change(article: str, *tags: Tag) -> Change:
    eid = f"art_{article}__para_1"
    return Change("reworded", article, eid, eid, "1.", "1.", "a b", "a", tags=tags)


def tag(topic: str, side: str, direction: str = "restricts", review: str = "machine") -> Tag:
    said = (Evidence(side, "art_1", "b"),)
    return Tag(topic, direction, (), said, "rule", 0.8, review)


def told(*changes: Change) -> str:
    return taken_out(Diff(OLD, NEW, changes), NAMES, HEADINGS)


def test_few_articles_are_named_with_their_headings() -> None:
    changes = [change(number, tag("fees", "old")) for number in ("1", "2", "2")]
    assert told(*changes) == (
        "Only taken out, with no new words on it: fees (Article 1, “Fees at locks”; "
        "Article 2, “Nets”)."
    )


def test_many_articles_are_counted() -> None:
    changes = [change(str(number), tag("fees", "old")) for number in range(1, 6)]
    assert "fees (5 changes in 5 articles)" in told(*changes)


def test_one_new_word_is_enough_against_it() -> None:
    changes = [change("1", tag("fees", "old")) for _ in range(5)]
    assert told(*changes, change("2", tag("fees", "new"))) == ""


def test_what_goes_in_no_direction_is_left_out() -> None:
    assert told(*(change("1", tag("fees", "old", "neutral")) for _ in range(5))) == ""


def test_a_rejected_tag_does_not_count() -> None:
    changes = [change("1", tag("fees", "old")) for _ in range(3)]
    rejected = change("2", tag("fees", "new", review="rejected"))
    assert told(*changes, rejected).startswith("Only taken out")
    assert told(*changes[:2], change("1", tag("fees", "old", review="rejected"))) == ""


def test_what_has_the_most_changes_comes_first() -> None:
    few = [change("1", tag("fees", "old")) for _ in range(3)]
    many = [change("2", tag("fishing", "old")) for _ in range(4)]
    text = told(*few, *many)
    assert text.index("fishing") < text.index("fees")
