"""Fixtures, named after the state they bring about."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared_kz() -> Path:
    """The folder of official texts beside the project; tests that need it skip without it."""
    folder = PROJECT.parent / "shared" / "kz-elections"
    if not folder.is_dir():
        pytest.skip("the official texts (../shared/kz-elections) are not on this machine")
    return folder


@pytest.fixture(scope="session", autouse=True)
def cache_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Stores are built in a temporary folder, never in the cache of the person who tests."""
    folder = tmp_path_factory.mktemp("cache")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LAWTRACK_CACHE", str(folder))
        yield folder


@pytest.fixture
def empty_corpus(tmp_path: Path) -> Path:
    """A corpus with one law described and no edition."""
    folder = tmp_path / "corpus" / "river-act"
    folder.mkdir(parents=True)
    (folder / "work.toml").write_text(WORK, "utf-8")
    return tmp_path / "corpus"


WORK = """
law = "river-act"
kind = "Act"
number = "7"
adopted = 2001-02-03
country = "kz"
language = "en"
provenance = "made for the tests"
licence = "none"
notice = "made for the tests"

[title]
en = "On Rivers"

[identifiers]
register = "7"

[[act]]
number = "11-II"
date = 2005-05-05
title = "On amending the Act on Rivers"
"""
