from __future__ import annotations

import json as standard
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given

from lawtrack.diff.changes import Change, Diff
from lawtrack.model.tags import Evidence, Tag
from lawtrack.render import json, markdown, terminal
from lawtrack.render.style import harmless
from lawtrack.telling.about import About
from lawtrack.telling.sections import counts, sections, summary, untagged
from tests.render.made import diff_of, heading, line, repealed_chapters, reworded

CHAPTER = (
    heading("chp_3", "Bee-keepers"),
    heading("art_8", "Who keeps bees"),
    line("art_8__para_1", "Anybody keeps bees."),
    heading("art_9", "Where bees are kept", printed=False),
    line("art_9__para_1", "Bees are kept in hives."),
    line("art_9__para_2", "A hive has a lid."),
)
WITHIN = About(parents={"art_8": "chp_3", "art_9": "chp_3"})


def letters(text: str) -> str:
    return "".join(harmless(text).split())


def told(changes: Sequence[Change], about: About = WITHIN) -> list[str]:
    return [each.title if each.whole else each.unit for each in sections(changes, about)]


def page(diff: Diff, about: About, *, whole: bool) -> str:
    return letters(
        terminal.diff(diff, about, width=10_000, colour=False, editorial=True, whole=whole)
    )


def test_a_chapter_repealed_with_its_articles_is_told_once() -> None:
    assert told(CHAPTER) == ["Chapter 3 (Articles 8 to 9): repealed as a whole"]


def test_a_chapter_of_one_article() -> None:
    assert told(CHAPTER[:3]) == ["Chapter 3 (Article 8): repealed as a whole"]


def test_where_nothing_says_what_stood_in_a_chapter_its_articles_are_told_alone() -> None:
    assert told(CHAPTER, About()) == [
        "chp_3",
        "Article 8 repealed as a whole",
        "Article 9 repealed as a whole",
    ]


def test_a_chapter_of_which_an_article_lives_on_is_not_folded() -> None:
    renumbered = replace(CHAPTER[3], kind="renumbered", article="31", eid_new="art_31")
    assert told([*CHAPTER[:3], renumbered]) == ["chp_3", "Article 8 repealed as a whole", "art_31"]


def test_an_article_of_which_a_provision_lives_on_is_not_repealed_as_a_whole() -> None:
    moved = replace(reworded(("=", "a"), kind="moved"), eid_old="art_8__para_2")
    assert told([*CHAPTER[1:3], moved]) == ["art_8", "art_5"]


def test_an_article_without_its_heading_is_not_repealed_as_a_whole() -> None:
    assert told([CHAPTER[2]]) == ["art_8"]


def test_an_article_that_went_and_another_that_came_under_its_number() -> None:
    came = heading("art_8", "Who keeps wasps", "inserted", printed=False)
    assert told([*CHAPTER[1:3], came]) == ["art_8"]


def test_articles_that_came_as_a_whole() -> None:
    inserted = [heading("art_7", "Wasps", "inserted"), line("art_7__para_1", "None.", "inserted")]
    assert told(inserted) == ["Article 7 inserted as a whole"]
    effect = [replace(change, kind="taken-effect") for change in inserted]
    assert told(effect) == ["Article 7 has taken effect as a whole (announced earlier)"]
    restored = [replace(change, kind="restored", restored_from="2018-01-01") for change in inserted]
    assert told(restored) == ["Article 7 restored as a whole (last in the edition of 2018-01-01)"]


def test_counts_tell_articles_as_a_whole_and_add_up() -> None:
    assert counts([*CHAPTER, reworded(("-", "a"), ("+", "b"))]) == (
        "3 articles and 1 heading or title, 7 changes: "
        "2 articles repealed as a whole (5 changes), 1 repealed, 1 reworded"
    )


def test_a_folded_chapter_says_what_is_left_out_and_shows_its_headings() -> None:
    text = terminal.diff(diff_of(*CHAPTER), WITHIN, width=100, colour=False)
    assert "  - Chapter 3. Bee-keepers\n  -   Article 8. Who keeps bees\n" in text
    assert "The text of these articles (3 provisions) is left out here" in text
    assert "A hive has a lid." not in text
    assert "3 provisions" in markdown.diff(diff_of(*CHAPTER), WITHIN)


def test_tags_and_remarks_of_a_folded_chapter_stay() -> None:
    evidence = (Evidence("old", "art_8__para_1", "bees"),)
    tags = [Tag("bees", way, (), evidence, "r", 1.0) for way in ("restricts", "expands")]
    changes = [*CHAPTER[:2], replace(CHAPTER[2], tags=tuple(tags)), *CHAPTER[3:]]
    about = About(parents=WITHIN.parents, remarks={"art_9__para_1": "No footnote says why."})
    for text in (
        terminal.diff(diff_of(*changes), about, width=100, colour=False),
        markdown.diff(diff_of(*changes), about),
    ):
        assert "bees: mixed" in text
        assert "Article 9(1): No footnote says why." in text.replace("\\", "")


@given(repealed_chapters())
def test_nothing_is_lost_when_all_text_is_asked_for(made: tuple[Diff, About]) -> None:
    shown = page(*made, whole=True)
    for change in made[0].changes:
        for words in (change.old, change.new):
            if change.kind in ("inserted", "repealed"):
                assert letters(words) in shown
        for run in change.edits:
            if run.op != "=":
                assert letters(run.text) in shown


@given(repealed_chapters())
def test_nothing_is_lost_in_the_data(made: tuple[Diff, About]) -> None:
    text = json.dumps(json.diff(*made, editorial=True))
    found = standard.loads(text)["changes"]
    assert [(c["old"], c["new"]) for c in found] == [(c.old, c.new) for c in made[0].changes]


@given(repealed_chapters())
def test_folding_leaves_out_the_text_of_repealed_articles_alone(made: tuple[Diff, About]) -> None:
    diff, about = made
    shown = page(diff, about, whole=False)
    for change in diff.changes:
        if change.part == "heading" or f"art_{change.article}" not in about.parents:
            for run in change.edits:
                assert run.op == "=" or letters(run.text) in shown
            assert change.part == "text" or letters(change.old or change.new) in shown


def test_changes_without_a_tag_are_counted_where_others_have_one() -> None:
    tag = Tag("bees", "expands", (), (Evidence("new", "art_5__para_1", "b"),), "r", 1.0)
    bare = reworded(("-", "a"), ("+", "b"))
    tagged = replace(bare, tags=(tag,))
    assert untagged([bare, tagged]) == "1 of 2 changes bears no tag."
    assert untagged([bare]) == untagged([tagged]) == ""
    assert "119 more changes between these editions bear no tag" in untagged([tagged], 119)
    for text in (
        terminal.diff(diff_of(bare, tagged), width=80, colour=False),
        markdown.diff(diff_of(bare, tagged)),
    ):
        assert text.count("1 of 2 changes bears no tag.") == 1


def test_changes_outside_articles_are_counted_apart() -> None:
    chapter = Change("reworded", "", "chp_1", "chp_1", "", "", "a", "b", part="heading")
    assert counts([chapter]) == "1 heading or title, 1 change: 1 reworded"
    both = counts([chapter, reworded(("-", "a"), ("+", "b"))])
    assert both.startswith("1 article and 1 heading or title, 2 ch")


def test_no_change_is_said_in_one_line_with_what_is_not_shown() -> None:
    change = replace(reworded(("-", "a"), ("+", "b")), kind="editorial")
    assert summary(diff_of(change), editorial=False) == (
        "No change between the editions of 2020-01-01 and 2021-01-01 "
        "(1 editorial difference not shown)."
    )


def test_a_long_page_says_its_counts_at_the_top_too() -> None:
    many = [
        replace(reworded(("-", "a"), ("+", "b")), eid_new=f"art_5__para_{at}")
        for at in range(1, 40)
    ]
    for text in (
        terminal.diff(diff_of(*many), width=80, colour=False),
        markdown.diff(diff_of(*many)),
    ):
        assert text.count("1 article, 39 changes") == 2
    assert terminal.diff(diff_of(*many[:3]), width=80, colour=False).count("1 article") == 1
