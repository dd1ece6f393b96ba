"""Whatever happens to the files of a pull request, there is a review of it, on every page."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from lawtrack.errors import LawtrackError
from lawtrack.pipeline.reviews import review
from lawtrack.render import review as text_page
from lawtrack.render.review_markdown import comment
from tests.review.building import Base, build, read_case
from tests.review.repository import Repository

Damage = Callable[[bytes, random.Random], bytes]
CASES = ("good-amendment", "rendered-amendment", "bare-act")
TIMES = 12


def turned(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]


def cut(data: bytes, chance: random.Random) -> bytes:
    return data[: chance.randrange(len(data) + 1)]


def lines_moved(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def line_doubled(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    return b"\n".join([*lines, chance.choice(lines)])


def line_dropped(data: bytes, chance: random.Random) -> bytes:
    lines = data.split(b"\n")
    lines.pop(chance.randrange(len(lines)))
    return b"\n".join(lines)


def word_dropped(data: bytes, chance: random.Random) -> bytes:
    words = data.split(b" ")
    words.pop(chance.randrange(len(words)))
    return b" ".join(words)


def digit_changed(data: bytes, chance: random.Random) -> bytes:
    places = [at for at, sign in enumerate(data) if chr(sign).isdigit()] or [0]
    at = chance.choice(places)
    return data[:at] + str(chance.randrange(10)).encode() + data[at + 1 :]


DAMAGES: tuple[Damage, ...] = (
    *(turned, cut, lines_moved, line_doubled, line_dropped, word_dropped, digit_changed),
)


@pytest.mark.parametrize("name", CASES)
def test_damaged_files_are_reviewed_all_the_same(
    name: str, base_of: Callable[[tuple[str, ...]], Base], tmp_path: Path
) -> None:
    case = read_case(name)
    checkout = build(case, base_of(case.base), tmp_path)
    repository = Repository(checkout.path)
    head = repository.git("rev-parse", "HEAD")
    chance = random.Random(name)
    said = set()
    for _ in range(TIMES):
        repository.git("reset", "--quiet", "--hard", head)
        files = [p for p in sorted((checkout.path / "corpus").rglob("*")) if p.is_file()]
        for path in chance.sample(files, 2):
            path.write_bytes(chance.choice(DAMAGES)(path.read_bytes(), chance))
        repository.commit("Damage")
        try:
            found = review(checkout.path, "main..", title=case.title)
        except LawtrackError as error:
            said.add(error.problem)
            continue
        assert comment(found).endswith("\n")
        assert str(tmp_path) not in text_page.text(found)
        said |= {one.check for one in found.findings}
    assert len(said) > 2  # the damage was not all of one kind, and it was seen
