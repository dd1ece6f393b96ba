from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.elections import Calendar, Election, load
from lawtrack.errors import BadSource

GOOD = """\
complete_from = 2019-01-01
complete_to = 2023-01-01

[[election]]
kind = "parliamentary"
body = "Chamber"
date = 2022-11-20
early = true
status = "called"
source = "A decree"

[[election]]
kind = "presidential"
body = "President"
date = "2019-06-09"
source = "A report"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "calendar.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_elections_in_the_order_of_their_days(tmp_path: Path) -> None:
    assert load(written(tmp_path, GOOD)) == Calendar(
        (
            Election("presidential", "President", "2019-06-09", "A report"),
            Election("parliamentary", "Chamber", "2022-11-20", "A decree", True, "called"),
        ),
        "2019-01-01",
        "2023-01-01",
    )


BAD = {
    "a kind that is none": ('"presidential"', '"regal"', 13, "'regal' is no kind of election"),
    "a status that is none": ('"called"', '"won"', 9, "'won' is no status of election"),
    "a day that is none": ('"2019-06-09"', '"June 2019"', 15, "'date' is no day"),
    "a day before the list": ('"2019-06-09"', '"2018-06-09"', 15, "is before 'complete_from'"),
    "no source": ('source = "A report"\n', "", 12, "'source' is missing"),
    "a key not known": ("early", "soon", 8, "'soon' is not known here"),
    "no beginning": ("complete_from = 2019-01-01\n", "", 1, "'complete_from' is missing"),
    "an end before the beginning": ("2019-01-01", "2024-01-01", 1, "is after 'complete_to'"),
    "one twice": (
        GOOD[GOOD.rindex("[[election]]") :],
        GOOD[GOOD.index("[[election]]") : GOOD.rindex("[[election]]")],
        12,
        "the parliamentary election of 2022-11-20 is given twice",
    ),
    "none at all": (GOOD[GOOD.index("[[election]]") :], "", 1, "there is no [[election]]"),
}


@pytest.mark.parametrize(("old", "new", "line", "said"), BAD.values(), ids=BAD)
def test_says_where_a_file_is_wrong(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    assert old in GOOD
    with pytest.raises(BadSource) as caught:
        load(written(tmp_path, GOOD.replace(old, new, 1)))
    assert said in str(caught.value)
    assert caught.value.line == line
