"""Importing: folders that hold what an edition changed, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.corpus.folders import law_folder
from lawtrack.corpus.importing import import_edition
from lawtrack.corpus.memory import MissingRenderings, load_memory, render
from lawtrack.corpus.unitfile import is_removed, read_unit
from lawtrack.errors import BadSource, LawtrackError
from lawtrack.parse import digest, read_text

FIRST = "# On Rivers\n\n#### Article 1. River\n\n1. It flows.\n\n#### Article 2. Sea\n\nIt rests.\n"
SECOND = FIRST.replace("It flows.", "It flows & <floods>.").replace(
    "#### Article 2. Sea\n\nIt rests.\n", ""
)


def test_a_folder_holds_what_the_edition_changed(empty_corpus: Path) -> None:
    folder = law_folder(empty_corpus, "river-act")
    first = import_edition(folder, read_text(FIRST), "2001-01-01")
    second = import_edition(folder, read_text(SECOND), "2002-01-01", acts=["11"])
    assert first.written == ("art_1", "art_2", "preface")
    assert second.written == ("art_1", "art_2")
    assert is_removed(folder.delta("2002-01-01", "en")["art_2"])
    assert sorted(folder.state("en")) == ["art_1", "preface"]
    assert second.edition.acts[0].number == "11-II"


def test_an_edition_between_two_mends_the_one_behind_it(empty_corpus: Path) -> None:
    folder = law_folder(empty_corpus, "river-act")
    import_edition(folder, read_text(FIRST), "2001-01-01")
    import_edition(folder, read_text(SECOND), "2003-01-01")
    last = folder.state("en")
    between = FIRST.replace("It rests.", "It rests at night.")
    import_edition(folder, read_text(between), "2002-01-01")
    assert folder.state("en") == last
    assert list(folder.delta("2002-01-01", "en")) == ["art_2"]
    assert b"rests at night" in folder.state("en", "2002-01-01")["art_2"]


def test_importing_twice_changes_nothing(empty_corpus: Path) -> None:
    folder = law_folder(empty_corpus, "river-act")
    for _ in range(2):
        import_edition(folder, read_text(FIRST), "2001-01-01")
    assert sorted(p.name for p in folder.path.iterdir()) == ["2001-01-01", "work.toml"]


def test_languages_stand_side_by_side(empty_corpus: Path) -> None:
    folder = law_folder(empty_corpus, "river-act")
    import_edition(folder, read_text(FIRST), "2001-01-01")
    russian = read_text("# О реках\n\n#### Статья 1. Река\n\n1. Она течёт.\n")
    import_edition(folder, russian, "2001-01-01")
    assert folder.edition("2001-01-01").languages == ("en", "ru")
    assert sorted(folder.delta("2001-01-01", "ru")) == ["art_1", "preface"]
    assert sorted(folder.delta("2001-01-01", "en")) == ["art_1", "art_2", "preface"]


def test_acts_are_found_in_the_footnotes_when_none_is_named(empty_corpus: Path) -> None:
    folder = law_folder(empty_corpus, "river-act")
    import_edition(folder, read_text(FIRST), "2001-01-01")
    note = "\n> *Footnote. Article 1 amended by Act No. 11 of 5 May 2005.*\n"
    amended = FIRST.replace("It flows.\n", f"It floods.\n{note}")
    done = import_edition(folder, read_text(amended), "2005-06-01")
    assert [(act.number, act.date) for act in done.edition.acts] == [("11-II", "2005-05-05")]


def test_an_unknown_act_is_an_error(empty_corpus: Path) -> None:
    folder = law_folder(empty_corpus, "river-act")
    with pytest.raises(LawtrackError, match="names no act '99'"):
        import_edition(folder, read_text(FIRST), "2001-01-01", acts=["99"])
    assert folder.dates() == []


RUSSIAN = "# О реках\n\n#### Статья 1. Река\n\n1) течёт; 2) стоит.\n"
MEMORY = {
    digest("О реках"): "On Rivers",
    digest("Статья 1. Река"): "Article 1. River",
    digest("1) течёт; 2) стоит."): "1) flows; 2) stands.",
}


def test_a_memory_renders_every_paragraph() -> None:
    edition = render(read_text(RUSSIAN), MEMORY, "en")
    unit = edition.article("1")
    assert unit is not None
    assert (unit.num, unit.heading, edition.info.language) == ("Article 1.", "River", "en")
    assert [(p.num, p.text) for p in unit.provisions] == [("1)", "flows;"), ("2)", "stands.")]
    assert unit.key == digest("Статья 1. Река")


def test_missing_renderings_are_listed_never_a_gap() -> None:
    memory = {digest("О реках"): "On Rivers"}
    with pytest.raises(MissingRenderings) as caught:
        render(read_text(RUSSIAN), memory, "en")
    assert {key for _, key, _ in caught.value.missing} == set(MEMORY) - set(memory)


def test_a_rendering_with_another_label_is_an_error() -> None:
    wrong = MEMORY | {digest("1) течёт; 2) стоит."): "1) flows; 3) stands."}
    with pytest.raises(LawtrackError, match="items"):
        render(read_text(RUSSIAN), wrong, "en")


@pytest.mark.parametrize("line", ["no tab here", "XYZ\tno key", "0123456789ab\t  "])
def test_a_bad_line_of_a_memory_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "memory.tsv"
    path.write_text(f"0123456789ab\tfine\n{line}\n", "utf-8")
    with pytest.raises(BadSource, match=r"memory\.tsv:2: "):
        load_memory(path)


def test_a_unit_file_that_is_none_names_its_line() -> None:
    namespace = b"http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
    data = b'<article xmlns="%s" eId="art_1">\n<b/>\n</article>' % namespace
    with pytest.raises(BadSource, match=r"art_1\.xml:2: "):
        read_unit(data, "art_1.xml")


def test_an_act_that_carries_out_what_it_announced_stands_behind_the_edition(
    empty_corpus: Path,
) -> None:
    folder = law_folder(empty_corpus, "river-act")
    stages = [
        "1. Она течёт.",
        "1. Она течёт.\n\n2. Вводится в действие с 01.01.2006 в соответствии с Законом РК от "
        "05.05.2005 № 11-II.",
        "1. Она течёт.\n\n2. И стоит.",
    ]
    note = "> *Сноска. Статья 1 с изменением, внесенным Законом РК от 05.05.2005 № 11-II.*"
    acts = []
    for number, stage in enumerate(stages):
        text = f"# О реках\n\n#### Статья 1. Река\n\n{stage}\n\n{note if number else ''}\n"
        done = import_edition(folder, read_text(text), f"200{5 + number}-06-01")
        acts.append([act.number for act in done.edition.acts])
    assert acts == [[], ["11-II"], ["11-II"]]
