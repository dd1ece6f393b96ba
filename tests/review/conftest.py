"""Bases that pull requests start from, each made once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.review.building import Base, make_base


@pytest.fixture(scope="session")
def base_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[tuple[str, ...]], Base]:
    """The corpus of some laws, as ``building.make_base`` makes it."""
    made: dict[tuple[str, ...], Base] = {}

    def find(names: tuple[str, ...]) -> Base:
        if names not in made:
            made[names] = make_base(names, tmp_path_factory.mktemp("base"))
        return made[names]

    return find


@pytest.fixture(scope="session")
def river_base(base_of: Callable[[tuple[str, ...]], Base]) -> Path:
    """The folder of a corpus with the law on rivers in four editions; copy it to change it."""
    return base_of(("river-act",)).folder
