"""The edition of 1 July 2026 proposed to a corpus that ends at 1 January 2025.

The comment of this review stands in the docs as it comes out; ``LAWTRACK_WRITE_EXPECTED=1``
writes the page anew, for reading before it is kept.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

from lawtrack.pipeline import edition
from lawtrack.pipeline.reviews import review
from lawtrack.render.review_markdown import MARKER, Links, comment
from lawtrack.review.records import Review
from tests.review.building import Base, build, read_case

PAGE: Final = Path(__file__).resolve().parents[2] / "docs" / "review-2026-07-01.md"
_COMMITS: Final = re.compile(r"\b[0-9a-f]{12}\.\.[0-9a-f]{12}\b")
HEAD: Final = """\
# A review: the edition of 1 July 2026

What `lawtrack review` says of the edition of 1 July 2026, proposed as a pull request (its folder,
the act in `work.toml`, the section of the changelog) on a corpus that ends at 1 January 2025. Below
this line stands the comment as it is; a test makes it anew and holds this page against it.

---

"""

Bases = Callable[[tuple[str, ...]], Base]


@pytest.fixture(scope="module")
def reviewed(base_of: Bases, tmp_path_factory: pytest.TempPathFactory) -> Review:
    case = read_case("kz-2026-07-01")
    checkout = build(case, base_of(case.base), tmp_path_factory.mktemp("kz"))
    return review(checkout.path, checkout.spec, title=case.title)


@pytest.fixture(scope="module")
def said(reviewed: Review) -> str:
    """The comment as a person reads it, without what is folded away."""
    return comment(reviewed).partition("<details>")[0]


def test_it_says_that_self_nomination_for_parliament_goes(said: str) -> None:
    gone = re.search(r"Only taken out, with no new words on it: (.*)", said)
    assert gone
    assert (
        "self-nomination (Article 87, “Nomination of candidates for deputy of the Majilis”; "
        "Article 89, “Registration of candidates for deputy of the Majilis”)"
    ) in gone[1]
    for day, stands in (("2025-01-01", True), ("2026-07-01", False)):
        articles = [edition(day).article(number) for number in ("87", "89")]
        words = [p.text for unit in articles if unit for p in unit.provisions]
        assert any("self-nomination" in text.lower() for text in words) is stands, day


def test_it_says_that_the_chapter_on_the_senate_is_emptied(said: str) -> None:
    assert re.search(r"Chapter 11 and Articles [^;]* repealed", said)
    assert "elections to the Senate for electors" in said
    articles = {
        day: [
            unit.eid for unit in edition(day).units if unit.is_article and unit.parent == "chp_11"
        ]
        for day in ("2025-01-01", "2026-07-01")
    }
    assert len(articles["2025-01-01"]) == 16
    assert not articles["2026-07-01"]


def test_it_says_which_references_to_what_is_repealed_remain(reviewed: Review) -> None:
    found = {one.eid: one for one in reviewed.findings if one.check == "reference-to-repealed"}
    assert set(found) == {"art_43__para_7-1", "art_133__al_3__subpara_2"}
    assert "Article 43(2)" in found["art_43__para_7-1"].message
    assert "Article 73" in found["art_133__al_3__subpara_2"].message
    corpus = PAGE.parents[1]
    for one in found.values():
        line = (corpus / one.file).read_text("utf-8").split("\n")[one.line - 1]
        assert f'eId="{one.eid}"' in line
        words = re.search("“(.*?)”", one.message)
        assert words
        assert words[1] in line


def test_nothing_else_is_wrong_with_it(reviewed: Review) -> None:
    assert {one.check for one in reviewed.findings} == {"reference-to-repealed"}


def test_it_fits_in_one_comment(reviewed: Review) -> None:
    text = comment(reviewed)
    assert text.startswith(MARKER)
    assert len(text.encode("utf-16-le")) // 2 < 65_536


def test_the_docs_show_it_as_it_is(reviewed: Review) -> None:
    text = HEAD + comment(reviewed, Links(blob=".."))
    if "LAWTRACK_WRITE_EXPECTED" in os.environ:
        PAGE.write_text(text, "utf-8")
    kept = PAGE.read_text("utf-8")
    assert _COMMITS.sub("", kept) == _COMMITS.sub("", text)


def test_its_links_lead_to_the_lines_they_name() -> None:
    links = re.findall(r"\]\((\.\./[^)#]+)#L(\d+)\)", PAGE.read_text("utf-8"))
    assert len(links) > 100
    for path, line in set(links):
        target = PAGE.parent / path
        assert target.is_file(), path
        assert len(target.read_text("utf-8").split("\n")) >= int(line), path
