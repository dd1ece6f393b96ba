"""What was written is valid, and reads back as it was."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import HealthCheck, given, settings

from lawtrack.akn import read, write
from lawtrack.akn.example import WORK
from lawtrack.model.acts import Act, ActRef, Commencement
from lawtrack.model.law import Edition, EditionInfo, Provision, Unit
from lawtrack.model.notes import Mention, Note
from tests.akn.conftest import Errors
from tests.akn.editions import FULL, INFO, editions, provision


def article(*provisions: Provision, **more: object) -> Unit:
    return replace(Unit("art_1", "Article 1.", "Scope"), provisions=provisions, **more)  # type: ignore[arg-type]


CASES = {
    "everything": FULL,
    "an article of one part": Edition(INFO, (article(provision("art_1__al_1")),)),
    "no heading, no words": Edition(INFO, (Unit("art_1", "", ""),)),
    "a chapter with words of its own": Edition(
        INFO, (Unit("chp_1", "", "", provisions=(provision("chp_1__al_1"),)),)
    ),
    "a signature without a line": Edition(INFO, (article(), Unit("conclusions", "", ""))),
    "a title with white space": Edition(INFO, (Unit("preface", "", " \t On\n it "), article())),
    "words that look like markup": Edition(
        INFO, (article(provision("art_1__al_1", "<b>", "]]> &amp; <p>'\"")),)
    ),
    "a provision without the one it stands in": Edition(
        INFO, (article(provision("art_1__para_2__subpara_3", "3)")),)
    ),
    "a provision behind its place": Edition(
        INFO,
        (
            article(
                provision("art_1__para_1"),
                provision("art_1__para_2"),
                provision("art_1__para_1__subpara_9"),
            ),
        ),
    ),
    "a parent that stands elsewhere": Edition(
        INFO, (Unit("chp_1", "", ""), Unit("chp_2", "", ""), article(parent="chp_1"))
    ),
    "a parent that is not there": Edition(INFO, (article(parent="sec_IX"),)),
    "the official language": Edition(replace(INFO, language="kk", status="official"), (article(),)),
    "a status of another kind": Edition(
        INFO, (article(provision("art_1__al_1", status="under-review"), status="other"),)
    ),
    "an act of which only a blank is known": Edition(
        INFO, (article(provision("art_1__al_1", act=ActRef("", ""))),)
    ),
    "acts of odd numbers": Edition(
        replace(INFO, acts=(Act("5/1 №«б»", "2020-01-01"),)), (article(),)
    ),
}


@pytest.mark.parametrize("edition", CASES.values(), ids=CASES)
def test_comes_back_the_same_and_is_valid(edition: Edition, schema_errors: Errors) -> None:
    data = write(edition, WORK)
    assert schema_errors(data) == []
    assert read(data, name="law.akn.xml") == edition


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(edition=editions())
def test_any_edition_comes_back_the_same_and_is_valid(
    edition: Edition, schema_errors: Errors
) -> None:
    data = write(edition, WORK)
    assert schema_errors(data) == []
    assert read(data, name="law.akn.xml") == edition


def test_writing_twice_gives_the_same_bytes() -> None:
    assert write(FULL, WORK) == write(read(write(FULL, WORK), name="law.akn.xml"), WORK)


def test_the_full_edition_leaves_no_field_at_its_default() -> None:
    """A field added to the model must be written: here it would stand at its default."""
    used: dict[type, set[str]] = {}
    _note_used(FULL, used)
    for record in (Edition, EditionInfo, Act, Unit, Provision, Note, Mention, ActRef):
        assert used[record] == {f.name for f in fields(record)}
    assert used[Commencement] == {"rule", "date"}
    assert {f.name for f in fields(Commencement)} == {"rule", "days", "date", "words", "article"}


def _note_used(value: object, used: dict[type, set[str]]) -> None:
    if isinstance(value, tuple):
        for item in value:
            _note_used(item, used)
    elif is_dataclass(value):
        for field in fields(value):
            inner = getattr(value, field.name)
            _note_used(inner, used)
            if inner != field.default:
                used.setdefault(type(value), set()).add(field.name)
