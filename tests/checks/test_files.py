"""Raw files: whatever they are, they are told and never obeyed, and nothing is raised."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lawtrack.checks import files
from lawtrack.checks.files import check_files
from lawtrack.checks.unitdata import check_unit_data
from lawtrack.pipeline.checks import check_corpus
from tests.checks.corpora import SOUND, sound_corpus

UNIT = "river-act/2001-01-01/en/art_3.xml"
GOOD = (SOUND / UNIT).read_bytes()
LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha") for n in range(10)
)
HOSTILE = {
    "billion laughs": (b"<!DOCTYPE a [" + LAUGHS + b"]><a>&l9;</a>", "hostile-xml"),
    "external entity": (
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        "hostile-xml",
    ),
    "parameter entity": (b'<!DOCTYPE a [<!ENTITY % x SYSTEM "http://h/">%x;]><a/>', "hostile-xml"),
    "an entity nobody declared": (GOOD.replace(b"Bridges stand", b"&x;"), "broken-xml"),
    "style sheet": (b'<?xml-stylesheet href="http://h/"?>' + GOOD, "hostile-xml"),
    "hundred thousand levels": (b"<a>" * 100_000 + b"</a>" * 100_000, "hostile-xml"),
    "hundred thousand levels, unclosed": (b"<a>" * 100_000, "hostile-xml"),
    "a comment": (GOOD.replace(b"<num>", b"<!-- x --><num>", 1), "not-canonical"),
    "an inclusion": (
        GOOD.replace(
            b"<num>", b'<include xmlns="http://www.w3.org/2001/XInclude" href="/etc/passwd"/><num>'
        ),
        "not-a-unit",
    ),
    "UTF-16": ("\ufeff".encode("utf-16-le") + GOOD.decode().encode("utf-16-le"), "encoding"),
    "UTF-16 without a mark": (GOOD.decode().encode("utf-16-le"), "encoding"),
    "Latin-1": (GOOD.replace(b"Bridges", b"Br\xfccken"), "encoding"),
    "another encoding declared": (
        b'<?xml version="1.0" encoding="koi8-r"?>\n' + GOOD,
        "broken-xml",
    ),
    "NULs": (GOOD.replace(b"Bridges", b"Br\0dges"), "encoding"),
    "nothing": (b"", "broken-xml"),
    "no XML": (b"{}", "broken-xml"),
    "a page": (b"<html><body/></html>", "not-a-unit"),
    "an act with days that are none": (
        GOOD.replace(
            b"</article>",
            b'<lt:note lt:kind="amended"><lt:mention lt:act="1" lt:date="2001-01-01" '
            b'lt:rule="days-after-publication" lt:days="ten"/></lt:note></article>',
        ),
        "not-a-unit",
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_unit_is_told(name: str, tmp_path: Path) -> None:
    data, check = HOSTILE[name]
    corpus = sound_corpus(tmp_path)
    (corpus / UNIT).write_bytes(data)
    found = check_files(corpus)
    assert check in {one.check for one in found}
    assert {one.file for one in found} == {UNIT}
    assert "root:" not in "".join(one.message for one in check_corpus(corpus))


@pytest.mark.parametrize("table", ["work.toml", "2005-05-05/edition.toml", "reports.toml"])
def test_a_table_of_ten_thousand_levels_is_told(table: str, tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / "river-act" / table).write_bytes(b"a = " + b"[" * 10_000)
    assert {one.check for one in check_files(corpus)} == {"broken-table"}


def test_what_is_larger_than_any_text_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(files.LIMITS, "unit", 100)
    corpus = sound_corpus(tmp_path)
    (corpus / UNIT).write_bytes(b"<!DOCTYPE" + b" " * 100)
    found = [one for one in check_files(corpus) if one.file == UNIT]
    assert [one.check for one in found] == ["too-large"]
    assert "109 bytes" in found[0].message


needs_posix = pytest.mark.skipif(os.name == "nt", reason="names and links of POSIX")


@needs_posix
def test_links_are_told_and_never_followed(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / UNIT).unlink()
    (corpus / UNIT).symlink_to("/etc/passwd")
    (corpus / "river-act" / "2002-01-01").symlink_to("/", target_is_directory=True)
    (corpus / "sea-act").symlink_to(corpus / "river-act", target_is_directory=True)
    found = {(one.file, one.check) for one in check_files(corpus)}
    assert found == {
        (UNIT, "stray-file"),
        ("river-act/2002-01-01", "stray-file"),
        ("sea-act", "stray-file"),
    }
    assert not any("root:" in one.message for one in check_corpus(corpus))


@needs_posix
def test_a_pipe_is_told_and_never_opened(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    os.mkfifo(corpus / "river-act" / "en-memory.tsv.fifo")
    (corpus / UNIT).unlink()
    os.mkfifo(corpus / UNIT)
    assert {one.check for one in check_files(corpus)} == {"stray-file"}


@needs_posix
def test_a_file_that_may_be_executed_is_told(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / UNIT).chmod(0o755)
    assert [(one.file, one.check) for one in check_files(corpus)] == [(UNIT, "file-mode")]


@needs_posix
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / UNIT).chmod(0)
    assert [(one.file, one.check) for one in check_files(corpus)] == [(UNIT, "unreadable")]


@pytest.mark.parametrize("folder", ["2001-01-01", "2001-01-01/en"])
def test_a_folder_that_cannot_be_read_is_told_and_nothing_guessed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    corpus = sound_corpus(tmp_path)
    scandir = os.scandir

    def locked(place: Path | str) -> object:
        if Path(place) == corpus / "river-act" / folder:
            raise PermissionError(13, "Permission denied", str(place))
        return scandir(place)

    monkeypatch.setattr("os.scandir", locked)
    assert [(one.file, one.check) for one in check_corpus(corpus)] == [
        (f"river-act/{folder}", "unreadable"),
        ("river-act/work.toml", "not-checked"),
    ]


ODD_NAMES = [
    "art_3\n.xml",
    "art_3 .xml",
    " art_3.xml",
    "art_٣.xml",
    "art_3.XML",
    "art_3.xml ",
    "аrt_3.xml",
    "-rf.xml",
    "art_.xml",
    "art_3__para_1.xml",
    "\u202eart_3.xml",
]


@needs_posix
@pytest.mark.skipif(sys.platform == "darwin", reason="names that its file system changes")
@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_file_of_an_odd_name_does_not_belong(name: str, tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / UNIT).with_name(name).write_bytes(GOOD)
    assert "stray-file" in {one.check for one in check_files(corpus)}


@needs_posix
@pytest.mark.skipif(sys.platform == "darwin", reason="names are UTF-8 there")
def test_a_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    with open(os.fsencode(corpus / "river-act") + b"/\xff\xfe.md", "wb"):
        pass
    found = check_corpus(corpus)
    assert [one.check for one in found] == ["stray-file"]
    assert os.fsencode(found[0].file) == b"river-act/\xff\xfe.md"


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="one file there")
def test_names_that_differ_only_in_look_are_told(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    acts = corpus / "river-act" / "acts"
    for name in ("11-II.MD", "11-ii.md", "А.md", "а.md"):
        (acts / name).write_bytes(b"An act.\n")
    found = {
        one.file.rpartition("/")[2] for one in check_files(corpus) if one.check == "name-clash"
    }
    assert found == {"11-II.md", "11-II.MD", "11-ii.md", "А.md", "а.md"}


@pytest.mark.parametrize("name", ["11-II.md", "Act 5 (draft).docx", "Закон 11.txt", "a.html"])
def test_an_act_may_be_called_as_people_call_it(name: str, tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / "river-act" / "acts" / name).write_bytes(b"PK\x03\x04" if "docx" in name else b"x")
    assert check_files(corpus) == ()


def test_beside_a_law_a_repository_holds_what_it_likes(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / "notes").mkdir()
    (corpus / "notes" / "a.py").write_text("1")
    (corpus / "setup.py").write_text("1")
    assert {one.file for one in check_files(corpus)} == {
        "notes/a.py",
        "notes/work.toml",
        "setup.py",
    }
    (corpus / ".git").mkdir()
    assert check_files(corpus) == ()


def test_only_the_files_asked_for_are_told(tmp_path: Path) -> None:
    corpus = sound_corpus(tmp_path)
    (corpus / UNIT).write_bytes(b"<")
    (corpus / "river-act" / "junk").mkdir()
    (corpus / "river-act" / "junk" / "a").write_bytes(b"")
    assert check_files(corpus, {"river-act/work.toml"}) == ()
    assert check_corpus(corpus, {"river-act/README.md"}) == ()
    assert [one.file for one in check_files(corpus, {UNIT})] == [UNIT]
    assert [one.file for one in check_files(corpus, {"river-act/junk/a"})] == ["river-act/junk"]
    assert [one.file for one in check_corpus(corpus, {"river-act/2001-01-01"})] == [UNIT]
    assert check_files(corpus, {"../../etc/passwd", "/etc/passwd"}) == ()


@given(st.binary(max_size=400))
def test_any_bytes_are_a_unit_or_told(data: bytes) -> None:
    read = check_unit_data(data, "a.xml", "en", "art_1")
    assert read.unit is None or read.findings or data.startswith(b"<article")
    assert read.unit is not None or read.findings


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=6))
def test_a_unit_with_bytes_changed_is_told(at: int, put: bytes) -> None:
    data = GOOD[:at] + put + GOOD[at + len(put) :]
    read = check_unit_data(data, "a.xml", "en", "art_3")
    assert all(one.message.endswith(".") and one.mend for one in read.findings)


KINDS = [
    UNIT,
    "river-act/work.toml",
    "river-act/2005-05-05/edition.toml",
    "river-act/impact.toml",
    "river-act/reports.toml",
    "river-act/annotations.toml",
    "river-act/calendar.toml",
    "river-act/exceptions.toml",
    "river-act/en-memory.tsv",
    "river-act/acts/11-II.md",
]


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(KINDS), st.binary(max_size=200), st.booleans())
def test_files_of_any_bytes_raise_nothing(
    tmp_path_factory: pytest.TempPathFactory, file: str, data: bytes, appended: bool
) -> None:
    corpus = sound_corpus(tmp_path_factory.mktemp("any"))
    path = corpus / file
    path.write_bytes((path.read_bytes() if appended and path.exists() else b"") + data)
    for one in (*check_files(corpus), *check_corpus(corpus)):
        assert one.message
        assert one.mend
