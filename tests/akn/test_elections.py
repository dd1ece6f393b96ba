"""The official editions of the election law, where they are at hand."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lawtrack.akn import read, write
from lawtrack.akn.example import WORK
from lawtrack.parse import read_markdown
from tests.akn.conftest import Errors

FOLDER = Path(__file__).parents[3] / "shared" / "kz-elections" / "ru"
FILES = sorted(FOLDER.glob("*.md"))


@pytest.mark.skipif(not FILES, reason="the official texts are not beside the project")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_edition_comes_back_the_same_and_is_valid(path: Path, schema_errors: Errors) -> None:
    edition = read_markdown(path).edition
    info = replace(edition.info, law="kz-elections", in_force=path.stem)
    edition = replace(edition, info=info)
    data = write(edition, WORK)
    assert schema_errors(data) == []
    assert read(data, name="law.akn.xml") == edition


def test_all_editions_are_there_or_none() -> None:
    assert len(FILES) in (0, 17)
