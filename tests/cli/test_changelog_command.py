"""``lawtrack changelog``: the pages it writes, and the files that people edit."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest
from jsonschema import validate

from lawtrack.corpus.folders import LawFolder
from lawtrack.render import json as pages
from tests.cli.conftest import Run
from tests.render.test_changelog import FOLDED, TAGS, read

PROJECT = Path(__file__).resolve().parent.parent.parent
LAW = PROJECT / "corpus" / "kz-elections"
KEPT = LAW / "CHANGELOG.md"
MARKER = "<!-- lawtrack edition {} -->"


def sections(text: str) -> list[str]:
    return [
        line.removeprefix("<!-- lawtrack ").removesuffix(" -->").removeprefix("edition ")
        for line in text.splitlines()
        if line.startswith(("<!-- lawtrack edition", "<!-- lawtrack unreleased"))
    ]


def test_the_changelog_of_the_corpus_is_current(lawtrack: Run, tmp_path: Path) -> None:
    """Running again changes no byte, and made anew it is the same."""
    before = KEPT.read_bytes()
    assert lawtrack("changelog").out.encode() == before
    copy = tmp_path / "CHANGELOG.md"
    copy.write_bytes(before)
    assert lawtrack("changelog", "--output", copy).code == 0
    assert copy.read_bytes() == before


def test_every_edition_has_its_section_and_github_shows_the_file() -> None:
    days = LawFolder(LAW).dates()
    assert sections(KEPT.read_text("utf-8")) == sorted(days[1:], reverse=True)
    assert KEPT.stat().st_size < 430_000  # GitHub shows no Markdown above 512 KB


def test_it_reads_as_it_should_and_every_inner_link_has_its_anchor() -> None:
    page = read(KEPT.read_text("utf-8").replace("<!-- lawtrack", "\n<!-- lawtrack"))
    assert {each.tag for each in page.iter() if isinstance(each.tag, str)} <= TAGS | FOLDED | {"h1"}
    words = "".join(page.itertext())
    assert not any(mark in words for mark in ("**", "~~", "](", "&lt;", "\\"))
    links = [str(each.get("href")) for each in page.iter("a") if each.get("href")]
    anchors = [each.get("id") for each in page.iter("a") if each.get("id")]
    assert len(anchors) == len(set(anchors)) > 700
    assert {link[1:] for link in links if link.startswith("#")} <= set(anchors)
    folders = {link.split("/")[0] for link in links if not link.startswith(("#", "https:"))}
    assert folders <= set(LawFolder(LAW).dates())


def test_every_link_of_it_leads_to_the_words(lawtrack: Run) -> None:
    """Every permalink is a file of the corpus, and its line holds the provision."""
    page = json.loads(lawtrack("changelog", "--format", "json").out)
    checked = 0
    for section in page["sections"]:
        parts = [part for topic in section["topics"] for part in topic["parts"]]
        told = [*section["untagged"], *section["technical"]]
        told += [entry for part in parts for entry in part["entries"]]
        told += [one for entry in told for one in entry["likewise"]]
        for entry in told:
            path, _, line = entry["link"].partition("#L")
            text = (LAW / path).read_text("utf-8").split("\n")[int(line) - 1]
            change = entry["changes"][0]
            eids = (change["eid_new"], change["eid_old"])
            assert change["part"] == "heading" or any(f'eId="{eid}"' in text for eid in eids)
            checked += 1
    assert checked > 1000


@pytest.fixture
def written(lawtrack: Run, tmp_path: Path) -> Path:
    target = tmp_path / "CHANGELOG.md"
    assert lawtrack("changelog", "2022-11-05", "2023-01-07", "--output", target).code == 0
    return target


def test_editions_between_two(written: Path) -> None:
    assert sections(written.read_text("utf-8")) == ["2023-01-07", "2023-01-01"]


def test_since_a_day(lawtrack: Run) -> None:
    assert sections(lawtrack("changelog", "--since", "2026-01-01").out) == [
        "2026-07-12",
        "2026-07-01",
    ]
    assert lawtrack("changelog", "--since", "soon").code == 2


def test_what_people_edited_is_kept_and_missing_editions_come(lawtrack: Run, written: Path) -> None:
    text = written.read_text("utf-8").replace("## Edition of 2023-01-07", "## Observers")
    text = text.replace("# On Elections", "# Our page\n\nOn Elections", 1)
    written.write_text(text, "utf-8")
    assert lawtrack("changelog", "2022-11-05", "--output", written).code == 0
    again = written.read_text("utf-8")
    assert again.startswith("# Our page\n")
    assert "## Observers" in again
    assert "## Edition of 2023-01-07" not in again
    assert sections(again) == [
        "2026-07-12", "2026-07-01", "2025-01-01", "2024-01-01", "2023-01-07", "2023-01-01",
    ]  # fmt: skip


def test_rewrite_makes_one_section_anew_or_all(lawtrack: Run, written: Path) -> None:
    whole = written.read_text("utf-8")
    between = ("2022-11-05", "2023-01-07")
    written.write_text(whole.replace("## Edition of", "## Ours,"), "utf-8")
    run = ("changelog", *between, "--output", written)
    assert lawtrack(*run, "--rewrite", "2023-01-07").code == 0
    text = written.read_text("utf-8")
    assert ("## Edition of 2023-01-07" in text, "## Ours, 2023-01-01" in text) == (True, True)
    assert lawtrack(*run, "--rewrite").code == 0
    assert written.read_text("utf-8") == whole
    ran = lawtrack(*run, "--rewrite", "2020-02-02")
    assert (ran.code, "no section to rewrite is called '2020-02-02'" in ran.err) == (2, True)


def test_a_file_with_broken_markers_is_left_alone(lawtrack: Run, written: Path) -> None:
    broken = written.read_text("utf-8").replace("edition 2023-01-07", "edition 2023-1-7")
    written.write_text(broken, "utf-8")
    ran = lawtrack("changelog", "--output", written)
    assert ran.code == 2
    assert f"{written}:13: a marker that is none" in ran.err
    assert written.read_text("utf-8") == broken
    assert [path.name for path in written.parent.iterdir()] == ["CHANGELOG.md"]


def test_a_file_that_is_no_changelog_is_left_alone(lawtrack: Run, tmp_path: Path) -> None:
    other = tmp_path / "README.md"
    other.write_text("# Readme\n", "utf-8")
    ran = lawtrack("changelog", "--output", other)
    assert (ran.code, "is missing; add <!-- lawtrack changelog:" in ran.err) == (2, True)
    assert other.read_text("utf-8") == "# Readme\n"
    other.write_bytes(b"\xff\xfe")
    ran = lawtrack("changelog", "--output", other)
    assert (ran.code, "is not UTF-8" in ran.err) == (2, True)


def test_a_draft_act_stands_on_top_and_is_replaced(
    lawtrack: Run, written: Path, tmp_path: Path
) -> None:
    kept = written.read_text("utf-8")
    act = tmp_path / "act.txt"
    text = (PROJECT / "docs" / "example-act.txt").read_text("utf-8")
    act.write_text(text + "9) and something about birds;\n", "utf-8")
    run = ("changelog", "2023-01-01", "2023-01-07", "--unreleased", act, "--output", written)
    assert lawtrack(*run).code == 0
    told = written.read_text("utf-8")
    assert sections(told)[0] == "unreleased"
    assert "Draft act, not in force" in told
    assert "~~thirty~~ **fifteen**" in told
    assert "not understood: “" in told
    assert told[told.index(MARKER.format("2023-01-07")) :] in kept
    act.write_text(text.replace("“fifteen”", "“twenty”"), "utf-8")
    assert lawtrack(*run).code == 0
    told = written.read_text("utf-8")
    assert ("~~thirty~~ **twenty**" in told, "**fifteen**" in told) == (True, False)
    assert sections(told).count("unreleased") == 1


def test_tags_directions_and_articles_narrow_it(lawtrack: Run) -> None:
    told = lawtrack("changelog", "--tag", "quotas", "--direction", "expands").out
    assert sections(told) == ["2022-02-07", "2020-05-25"]
    assert "### Quotas" in told
    told = lawtrack("changelog", "--article", "20-1", "--article", "55").out
    assert told.startswith(
        "# On Elections in the Republic of Kazakhstan: Article 20-1, Article 55: changelog"
    )
    assert "2018-06-29" in sections(told)
    ran = lawtrack("changelog", "--tag", "quota")
    assert (ran.code, "there is no topic 'quota'" in ran.err) == (2, True)


def test_other_formats(lawtrack: Run, tmp_path: Path) -> None:
    page = lawtrack("changelog", "2023-01-01", "2023-01-07", "--format", "html").out
    assert page.startswith("<!DOCTYPE html>")
    assert '<a id="2023-01-07-art_20-1__para_1-1"></a>' in page
    data = json.loads(lawtrack("changelog", "2020-01-01", "--format", "json").out)
    validate(data, pages.schema("lists"))
    assert [section["new"]["in_force"] for section in data["sections"]][-1] == "2020-05-25"


def test_a_template_shapes_the_sections(lawtrack: Run, tmp_path: Path) -> None:
    template = tmp_path / "own.j2"
    template.write_text("{{ edition }}: {{ summary | first }}", "utf-8")
    told = lawtrack("changelog", "2020-01-01", "2020-05-25", "--template", template).out
    assert "2020-05-25: Quotas: expanded for women, young people" in told
    template.write_text("\n{{ nothing }}", "utf-8")
    ran = lawtrack("changelog", "--template", template)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert f"{template}:2: 'nothing' is undefined" in ran.err


def test_links_lead_from_the_file_to_the_law(lawtrack: Run, tmp_path: Path) -> None:
    between = ("changelog", "2023-01-01", "2023-01-07")
    assert "](2023-01-07/en/art_12.xml#L34)" in lawtrack(*between).out
    based = lawtrack(*between, "--link-base", "https://example.org/law").out
    assert "](https://example.org/law/2023-01-07/en/art_12.xml#L34)" in based


def test_links_from_elsewhere_in_the_repository(lawtrack: Run, tmp_path: Path) -> None:
    import shutil

    (tmp_path / ".git").mkdir()
    shutil.copytree(LAW, tmp_path / "corpus" / "kz-elections")
    target = tmp_path / "docs" / "CHANGES.md"
    target.parent.mkdir()
    run = ("changelog", "2023-01-01", "2023-01-07", "--corpus", tmp_path / "corpus")
    assert lawtrack(*run, "--output", target).code == 0
    link = "](../corpus/kz-elections/2023-01-07/en/art_12.xml#L34)"
    assert link in target.read_text("utf-8")


def test_options_that_do_not_go_together(lawtrack: Run) -> None:
    assert lawtrack("changelog", "--rewrite").code == 2
    assert lawtrack("changelog", "2023-01-07", "2020-01-01").code == 2
    ran = lawtrack("changelog", "20-1")
    assert (ran.code, "no edition is called '20-1'" in ran.err) == (2, True)


def test_an_article_that_no_edition_has(lawtrack: Run) -> None:
    ran = lawtrack("changelog", "--article", "999")
    assert (ran.code, "has no Article 999" in ran.err) == (2, True)


def test_what_is_no_file_is_not_replaced(lawtrack: Run, tmp_path: Path) -> None:
    pipe, loop = tmp_path / "pipe", tmp_path / "loop"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    for target, said in ((pipe, "is no file"), (loop, "leads nowhere")):
        done = lawtrack("changelog", "2020-01-01", "2020-05-25", "--output", target)
        assert done.code == 2
        assert said in done.err
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    away = tmp_path / "none" / "page.md"
    done = lawtrack("changelog", "2020-01-01", "2020-05-25", "--output", away)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"lawtrack: there is no folder {away.parent}; make it first\n"


def test_a_link_to_a_page_stays_one(lawtrack: Run, tmp_path: Path) -> None:
    page, link = tmp_path / "page.md", tmp_path / "link.md"
    link.symlink_to(page)
    for since in ("2020-05-25", "2020-01-01"):
        assert lawtrack("changelog", since, "2021-01-01", "--output", link).code == 0
        assert link.is_symlink()
    assert sections(page.read_text("utf-8")) == ["2021-01-01", "2020-05-25"]


def test_the_sections_that_could_be_rewritten_are_named(lawtrack: Run, written: Path) -> None:
    done = lawtrack("changelog", "--since", "2026-07-12", "--output", written, "--rewrite=2026")
    assert done.code == 2
    assert done.err.endswith("is called '2026'; there is 2026-07-12\n")
    done = lawtrack("changelog", "--since", "2027-01-01", "--output", written, "--rewrite=2026")
    assert done.err.endswith("; no edition is told; leave out what narrows them\n")
