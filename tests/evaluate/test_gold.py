from __future__ import annotations

import json
from pathlib import Path

import pytest

from lawtrack.errors import BadSource
from lawtrack.evaluate import read_gold
from tests.tag.small_law import impact

LABEL = {"topic": "quotas", "direction": "expands"}
LINE = {"old": "2020-01-01", "new": "2021-01-01", "article": "9", "labels": [LABEL]}


def file_of(folder: Path, *lines: object) -> Path:
    path = folder / "open.jsonl"
    texts = (line if isinstance(line, str) else json.dumps(line) for line in lines)
    path.write_text("\n".join(texts) + "\n", "utf-8")
    return path


def test_labels_of_a_file_or_of_the_open_file_in_a_folder(tmp_path: Path) -> None:
    path = file_of(tmp_path, LINE, LINE | {"article": "10", "optional": True})
    found = read_gold(path, impact())
    assert [(each.article, each.labels, each.optional) for each in found] == [
        ("9", {"quotas": "expands"}, False),
        ("10", {"quotas": "expands"}, True),
    ]
    assert read_gold(tmp_path, impact()) == found


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "is no line of labels"),
        ("[]", "is no line of labels"),
        ({"old": "2020-01-01"}, "is no line of labels"),
        (LINE | {"article": 9}, "must be text"),
        (LINE | {"labels": [LABEL | {"topic": "shares"}]}, "'shares' is no topic"),
        (LINE | {"labels": [LABEL | {"direction": "better"}]}, "'better' is no direction"),
        (LINE, "article 9 has a second line"),
    ],
)
def test_slips_are_named_with_their_line(tmp_path: Path, line: object, problem: str) -> None:
    path = file_of(tmp_path, LINE, "", line)
    with pytest.raises(BadSource, match=problem) as raised:
        read_gold(path, impact())
    assert (raised.value.file, raised.value.line) == (str(path), 3)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match="cannot be read"):
        read_gold(tmp_path / "none.jsonl", impact())
