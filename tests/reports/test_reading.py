from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import BadSource
from lawtrack.reports import Evidence, load

GOOD = """\
[[report]]
id = "bees-2021"
statement = "Bees are counted."
source = "A paper"
date = "2021-05"
article = "1"
topic = ""
verdict = "supported"
reason = "Article 1 says so."

[[report.evidence]]
edition = "2021-02-03"
at = "art_1__para_1"
words = "counted"
new = true
act = "7-II"
adopted = 2021-01-15
value = "2/3"
unit = "share"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "reports.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_a_report_with_its_evidence(tmp_path: Path) -> None:
    (report,) = load(written(tmp_path, GOOD))
    assert (report.id, report.verdict, report.article) == ("bees-2021", "supported", "1")
    assert report.evidence == (
        Evidence(
            "2021-02-03",
            at="art_1__para_1",
            words="counted",
            new=True,
            act="7-II",
            adopted="2021-01-15",
            value="2/3",
            unit="share",
        ),
    )
    assert report.evidence[0].line == 11


def test_keeps_the_order_of_the_file(tmp_path: Path) -> None:
    text = GOOD + GOOD.replace("bees-2021", "ants-2021")
    assert [r.id for r in load(written(tmp_path, text))] == ["bees-2021", "ants-2021"]


# what to change in the good file, the line to blame, and what is said
BAD = {
    "a verdict that is none": ('"supported"', '"true"', 8, "'true' is no verdict"),
    "an id that is none": ("bees-2021", "Bees 2021", 2, "'id' cannot be 'Bees 2021'"),
    "a date that is none": ('"2021-05"', '"May 2021"', 5, "'date' cannot be 'May 2021'"),
    "a month that is none": ('"2021-05"', '"2021-13"', 5, "'date' cannot be '2021-13'"),
    "an empty statement": ('"Bees are counted."', '""', 3, "'statement' is missing"),
    "an article that is none": ('article = "1"', 'article = "one!"', 6, "'art_one!' is not an"),
    "a key not known": ("topic =", "topics =", 7, "'topics' is not known here"),
    "a day that is none": ('"2021-02-03"', '"2021-02-30"', 12, "'edition' is no day"),
    "an address that is none": ("art_1__para_1", "art_1__paragraph_1", 13, "is not an address"),
    "an address in no article": ("art_1__para_1", "chp_1", 13, "'chp_1' is in no article"),
    "a number that is none": ('"2/3"', '"two"', 18, "'two' is no number"),
    "a number by nothing": ('"2/3"', '"2/0"', 18, "'2/0' is no number"),
    "a value without a unit": ('unit = "share"\n', "", 11, "a number has a 'value' and a 'unit'"),
    "a flag that is none": ("new = true", 'new = "yes"', 15, "'new' must be true or false"),
    "an act of nothing new": ("new = true\n", "", 15, "'act' says nothing without 'new or gone'"),
    "words without a place": ('at = "art_1__para_1"\n', "", 11, "'words' and 'at' go together"),
    "neither words nor absence": ('words = "counted"', 'words = ""', 11, "either 'words' or"),
    "both words and absence": (
        'words = "counted"',
        'words = "counted"\nabsent = ["x"]',
        11,
        "either 'words' or 'absent'",
    ),
    "gone words": (
        'words = "counted"',
        'words = "counted"\ngone = true',
        15,
        "'gone' says nothing",
    ),
    "a status that is none": (
        'words = "counted"',
        'words = "counted"\nstatus = "old"',
        15,
        "'old' is no status",
    ),
    "no evidence": (GOOD[GOOD.index("[[report.evidence]]") :], "", 8, "a verdict needs evidence"),
    "no TOML": ('id = "bees-2021"', "id = bees", 2, "not TOML: Invalid value"),
}


@pytest.mark.parametrize(("old", "new", "line", "said"), BAD.values(), ids=BAD)
def test_says_where_a_file_is_wrong(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert old in GOOD
    with pytest.raises(BadSource) as caught:
        load(written(tmp_path, GOOD.replace(old, new, 1)))
    assert said in caught.value.problem or said in str(caught.value)
    assert caught.value.line == line
    assert str(caught.value).startswith(f"{tmp_path / 'reports.toml'}:{line}: ")
    assert "\n" not in str(caught.value)


def test_an_id_twice_is_blamed_at_the_second(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match=r":21: the id 'bees-2021' is used twice"):
        load(written(tmp_path, GOOD + GOOD))


def test_an_edition_not_kept_is_an_error_where_they_are_known(tmp_path: Path) -> None:
    path = written(tmp_path, GOOD)
    assert load(path, editions=["2021-02-03"])
    with pytest.raises(BadSource, match=r":12: no edition is dated 2021-02-03; the editions kept"):
        load(path, editions=["2022-03-04"])


def test_an_empty_file_and_none_are_errors(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match=r"there is no \[\[report\]\]"):
        load(written(tmp_path, ""))
    with pytest.raises(BadSource, match="cannot be read"):
        load(tmp_path / "none.toml")
