"""The embedded corpus: clean but for what is recorded, and every sabotage of it is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from lawtrack.checks.files import read_files
from lawtrack.checks.findings import Finding
from lawtrack.checks.numbering import check_numbers
from lawtrack.checks.renderings import check_memory, check_same, check_words
from lawtrack.checks.texts import LawText, Version, read_law
from lawtrack.corpus.memory import load_memory
from lawtrack.corpus.unitfile import write_unit
from lawtrack.model.law import Provision
from lawtrack.pipeline.checks import check_corpus
from lawtrack.store.cache import default_corpus


@pytest.fixture(scope="module")
def law() -> LawText:
    corpus = default_corpus()
    return read_law(corpus / "kz-elections", read_files(corpus).units)


@pytest.fixture(scope="module")
def found() -> tuple[Finding, ...]:
    return check_corpus(default_corpus())


def test_every_finding_is_excused_with_a_reason(found: tuple[Finding, ...]) -> None:
    assert [one.message for one in found if not one.excused] == []


def test_the_references_that_the_law_left_broken_are_found(found: tuple[Finding, ...]) -> None:
    places = {one.eid for one in found if one.check == "reference-to-repealed"}
    assert {"art_43__para_7-1", "art_133__al_3__subpara_2"} <= places


def changed(version: Version, provisions: tuple[Provision, ...]) -> Version:
    assert version.unit is not None
    unit = replace(version.unit, provisions=provisions)
    return replace(version, unit=unit, data=write_unit(unit, version.language))


def middles(version: Version) -> Iterator[int]:
    """Where a plainly numbered provision stands between the one before and the one after it."""
    lines = version.unit.provisions if version.unit else ()
    places = {line.eid: at for at, line in enumerate(lines)}
    for at, line in enumerate(lines):
        head, _, number = line.eid.rpartition("_")
        if head.endswith(("para", "subpara")) and number.isdigit():
            around = (f"{head}_{int(number) - 1}", f"{head}_{int(number) + 1}")
            if all(eid in places for eid in around):
                yield at


def test_a_provision_taken_out_is_a_gap(law: LawText) -> None:
    tried = 0
    for version in law.versions():
        for at in middles(version):
            assert version.unit is not None
            gone = version.unit.provisions[at].eid
            left = tuple(
                line
                for line in version.unit.provisions
                if line.eid != gone and not line.eid.startswith(f"{gone}__")
            )
            told = {(one.check, one.line > 0) for one in check_numbers(changed(version, left))}
            tried += 1
            # What a footnote of the article says was repealed may leave no line.
            footnoted = any(
                mention.target == gone
                for note in version.unit.notes
                for mention in note.mentions
                if mention.kind == "repealed"
            )
            assert ("number-gap", True) in told or footnoted, (version.file, gone)
    assert tried > 1000


def test_a_label_that_is_another_is_told(law: LawText) -> None:
    for version in law.versions():
        for at in middles(version):
            assert version.unit is not None
            lines = list(version.unit.provisions)
            label = lines[at].num
            lines[at] = replace(lines[at], num=f"99{label[-1]}")
            found = list(check_numbers(changed(version, tuple(lines))))
            assert [(one.check, one.eid) for one in found] == [("label-address", lines[at].eid)]


def test_a_word_changed_by_hand_is_not_the_rendering(law: LawText) -> None:
    memory = load_memory(law.path / "en-memory.tsv")
    tried = 0
    for version in list(law.versions())[::7]:
        lines = list(version.unit.provisions) if version.unit else []
        if not lines:
            continue
        at = len(lines) // 2
        lines[at] = replace(lines[at], text=f"{lines[at].text} Again.")
        sabotaged = changed(version, tuple(lines))
        found = list(check_memory([sabotaged], memory, "en"))
        tried += 1
        assert lines[at].eid in {one.eid for one in found}, version.file
    assert tried > 80


def test_every_word_of_the_corpus_is_in_its_script(law: LawText) -> None:
    assert [one for version in law.versions() for one in check_words(version)] == []
    assert list(check_same(law.versions())) == []


def test_a_copy_has_the_same_findings(tmp_path: Path, found: tuple[Finding, ...]) -> None:
    copytree(default_corpus(), tmp_path / "copy")
    assert check_corpus(tmp_path / "copy") == found
