"""The corpus in the project: made by the import, in step with the official texts."""

from __future__ import annotations

from pathlib import Path

from lawtrack.corpus.folders import law_folder
from lawtrack.corpus.importing import in_one_spelling
from lawtrack.corpus.memory import load_memory, render
from lawtrack.corpus.unitfile import read_unit, write_unit
from lawtrack.parse import read_markdown

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


def test_seventeen_editions() -> None:
    dates = law_folder(CORPUS, "kz-elections").dates()
    assert (len(dates), dates[0], dates[-1]) == (17, "2017-03-13", "2026-07-12")


def test_unit_files_come_back_to_the_letter() -> None:
    for eid, data in law_folder(CORPUS, "kz-elections").state("en").items():
        unit = read_unit(data, eid)
        assert unit.eid == eid
        assert write_unit(unit, "en") == data


def test_no_footnote_words_and_no_russian_in_the_rendering() -> None:
    folder = law_folder(CORPUS, "kz-elections")
    for eid, data in folder.state("en").items():
        unit = read_unit(data, eid)
        assert all(note.words == "" for note in unit.notes)
        words = unit.heading + "".join(p.num + p.text for p in unit.provisions)
        assert not any("а" <= letter.lower() <= "я" for letter in words), eid


def test_the_corpus_is_what_the_import_makes_of_the_official_texts(shared_kz: Path) -> None:
    folder = law_folder(CORPUS, "kz-elections")
    memory = load_memory(folder.path / "en-memory.tsv")
    for date in folder.dates():
        reading = read_markdown(shared_kz / "ru" / f"{date}.md", whole=True)
        units = render(reading, memory, "en").units
        made = {u.eid: write_unit(in_one_spelling(u, folder.work()), "en") for u in units}
        assert folder.state("en", date) == made, date
