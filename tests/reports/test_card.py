from __future__ import annotations

from dataclasses import replace

from lawtrack.diff.changes import EDITORIAL, INSERTED, REWORDED, Change, Diff, Edit
from lawtrack.elections import PRESIDENTIAL, Calendar, Election
from lawtrack.model.tags import Evidence as TagEvidence
from lawtrack.model.tags import Tag
from lawtrack.render import report_card as render
from lawtrack.reports import CheckedReport, Evidence, Report, check
from lawtrack.reports.card import Card, CardNumber, CardValue, gather
from tests.reports.laws import MIDDLE, NEWEST, OLDEST, three_editions

LAW = three_editions()
VOTE = Election(PRESIDENTIAL, "President", "2021-03-03", "a report")
CALENDAR = Calendar((VOTE,), "2020-01-01", "2024-01-01")
COUNT = CardNumber(
    "art_1__para_2",
    "of clerks",
    (CardValue(MIDDLE, "two clerks", ("7-II",)), CardValue(NEWEST, "three clerks", ("9-II",))),
)


def tag(topic: str) -> Tag:
    evidence = (TagEvidence("new", "art_1__para_2", "clerks"),)
    return Tag(topic, "restricts", ("clerks",), evidence, "a-rule", 0.9)


def change(kind: str, eid: str, old: str, new: str, *tags: Tag) -> Change:
    edits = (Edit("-", old), Edit("+", new)) if old and new else ()
    article = eid.split("__")[0].removeprefix("art_")
    return Change(
        kind, article, eid if old else "", eid, "", "", old, new, edits, ("7-II",), tags=tags
    )


def diffs() -> list[Diff]:
    first = (
        change(INSERTED, "art_1__para_2", "", "Not less than two clerks.", tag("electoral-system")),
        change(EDITORIAL, "art_1__para_1", "Bees ", "Bees"),
        change(REWORDED, "art_2__para_1", "honey", "wax"),
    )
    second = (change(REWORDED, "art_1__para_2", "two", "three", tag("quotas"), tag("quotas")),)
    return [
        Diff(LAW[OLDEST].info, LAW[MIDDLE].info, first),
        Diff(LAW[MIDDLE].info, LAW[NEWEST].info, second),
    ]


def report(name: str, article: str, at: str) -> CheckedReport:
    evidence = (Evidence(NEWEST, at=at, words="shall"),)
    stated = Report(
        name, "It is so.", "A paper", "2022", article, "", "supported", "Yes.", evidence
    )
    return check(stated, LAW)


def reports() -> list[CheckedReport]:
    return [
        report("named", "1", "art_1__para_1"),
        report("quoted", "", "art_1__para_2"),
        report("other", "2", "art_1__para_1"),
    ]


def card(article: str = "1") -> Card:
    return gather(article, LAW[NEWEST], diffs(), [COUNT], reports(), CALENDAR)


def test_gathers_the_changes_of_the_article_edition_by_edition() -> None:
    found = card()
    assert [step.edition.in_force for step in found.history] == [MIDDLE, NEWEST]
    assert [len(step.changes) for step in found.history] == [1, 1]


def test_gives_distances_to_elections_where_a_fundamental_topic_changed() -> None:
    first, second = card().history
    assert [(d.kind, d.days) for d in first.distances] == [
        ("presidential", 28),
        ("parliamentary", None),
    ]
    assert second.distances == ()
    without = gather("1", LAW[NEWEST], diffs())
    assert without.history[0].distances == ()


def test_names_each_tag_of_an_edition_once() -> None:
    assert [(edition.in_force, t.topic) for edition, t in card().tags] == [
        (MIDDLE, "electoral-system"),
        (NEWEST, "quotas"),
    ]


def test_takes_reports_that_name_or_quote_the_article_and_no_others() -> None:
    assert [checked.report.id for checked in card().reports] == ["named", "quoted"]
    assert [checked.report.id for checked in card("2").reports] == ["other"]


def test_takes_the_numbers_of_the_article_and_of_no_longer_number() -> None:
    other = replace(COUNT, eid="art_1-1__para_2")
    found = gather("1", LAW[NEWEST], diffs(), [COUNT, other])
    assert found.numbers == (COUNT,)


def test_the_page_has_the_text_and_every_section() -> None:
    page = render.text(card(), width=100)
    for words in (
        "Article 1. Bees and wasps",
        "Edition of 2022-03-04.",
        "Bees shall be counted in spring.",
        "Edition of 2021-02-03: Act 7-II of 2021-01-15",
        "presidential: 28 days before the election of the President on 2021-03-03 (under a year)",
        "+ Not less than two clerks.",
        "[-two-] {+three+}",
        "2021-02-03  electoral-system: restricts (clerks)",
        "Article 1(2): of clerks: two clerks from 2021-02-03 (7-II); three clerks from 2022-03-04",
        "named  SUPPORTED",
    ):
        assert words in page
    assert "honey" not in page


def test_a_number_that_came_later_was_not_there_before_and_one_that_went_no_longer_is() -> None:
    values = (CardValue(OLDEST, ""), CardValue(MIDDLE, "a year"), CardValue(NEWEST, ""))
    found = gather("1", LAW[NEWEST], diffs(), [replace(COUNT, role="", values=values)])
    words = (
        f"Article 1(2): not there in the edition of {OLDEST}; a year from {MIDDLE}; "
        f"no longer there from {NEWEST}"
    )
    assert words in " ".join(render.text(found).split())
    assert words in render.markdown(found).replace("\\", "")


def test_the_same_as_markdown() -> None:
    page = render.markdown(card())
    assert page.startswith("# Article 1. Bees and wasps\n\nEdition of 2022-03-04.\n")
    for words in ("## Text", "~~two~~ **three**", "### named", "**Supported.** Yes."):
        assert words in page


def test_an_article_that_is_not_there_is_said_not_to_be() -> None:
    page = render.text(gather("7", LAW[NEWEST], diffs()))
    assert "Edition of 2022-03-04 has no Article 7." in page
    assert page.count("None") == 3
    assert "No change of it is tagged." in page
