from __future__ import annotations

from pathlib import Path

import pytest

from lawtrack.errors import BadSource, LawtrackError
from lawtrack.render.changelog_template import shaped
from tests.changelog.made import inserted, reworded, section_of, tag
from tests.render.test_changelog import HOSTILE_TEXTS, TAGS, read, words

SECTION = section_of(
    inserted("art_5__al_1", "It *flows*.", tag("water", "expands", "anglers")),
    reworded("art_6__al_1", ("-", "ten"), ("+", "five"), ("=", " days")),
)
PROJECT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return tmp_path / "own" / "section.md.j2"


def write(template: Path, text: str) -> Path:
    template.parent.mkdir(exist_ok=True)
    template.write_text(text, "utf-8")
    return template


def test_a_template_shapes_a_section(template: Path) -> None:
    write(
        template,
        "## {{ law }}, {{ edition }}\n{% for topic in topics %}{% for part in topic.parts %}"
        "{% for entry in part.entries %}\n{{ topic.name }} {{ part.direction }}: "
        "{{ entry.lines | join }} {{ entry.who | join(',') }} {{ entry.link }}"
        "{% endfor %}{% endfor %}{% endfor %}",
    )
    assert shaped(template, SECTION, "base/") == (
        "## On Rivers, 2021-01-01\n"
        "Water expands: **It \\*flows\\*.** anglers base/2021-01-01/en/art_5.xml#L2\n"
    )


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_a_template_cannot_be_made_to_print_anything_but_words(template: Path, text: str) -> None:
    write(
        template,
        "{% for topic in topics %}{% for part in topic.parts %}{% for entry in part.entries %}"
        "{% for line in entry.lines %}\n> {{ line }}\n{% endfor %}{% endfor %}{% endfor %}"
        "{% endfor %}",
    )
    page = read(shaped(template, section_of(inserted("art_5__al_1", text, tag("water", "mixed")))))
    assert {element.tag for element in page.iter()} <= TAGS
    marked = ["".join("".join(each.itertext()).split()) for each in page.iter("strong")]
    assert marked == [words(text)]


def test_text_of_the_law_is_no_template(template: Path) -> None:
    section = section_of(inserted("art_5__al_1", "{{ nope }} {% for %}", tag("water", "mixed")))
    write(template, "{% for topic in topics %}{{ topic.parts[0].entries[0].lines[0] }}{% endfor %}")
    assert "{{ nope }} {% for %}" in shaped(template, section)


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("x\n{{ nope }}", 2, "'nope' is undefined"),
        ("x\n\n{{ topics[0].nope }}", 3, "has no attribute 'nope'"),
        ("{% for x %}", 1, "expected token"),
        ("x\n{{ law.__class__.__mro__ }}", 2, "the sandbox forbids it"),
        ("x\n{{ topics.append(1) }}", 2, "the sandbox forbids it"),
        ("{% include '../secret' %}", 1, "no template of its folder"),
        ("{% include '/etc/passwd' %}", 1, "no template of its folder"),
        ("x\n{% include 'link' %}", 2, "no template of its folder"),
        ("{{ range(3) }}", 1, "'range' is undefined"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("{{ law | format }}", 1, "No filter named 'format'"),
    ],
)
def test_a_bad_template_is_one_line_with_its_place(
    template: Path, text: str, line: int, problem: str
) -> None:
    write(template, text)
    (template.parent.parent / "secret").write_text("secret", "utf-8")
    (template.parent / "link").symlink_to(template.parent.parent / "secret")
    with pytest.raises(BadSource, match=r"section\.md\.j2") as bad:
        shaped(template, SECTION)
    assert problem in str(bad.value)
    assert bad.value.line == line
    assert "\n" not in str(bad.value)


def test_a_template_beside_it_can_be_included(template: Path) -> None:
    write(template, "{% include 'part.j2' %}")
    (template.parent / "part.j2").write_text("of {{ edition }}", "utf-8")
    assert shaped(template, SECTION) == "of 2021-01-01\n"


def test_a_template_cannot_write_without_end(template: Path) -> None:
    write(template, "{% for a in 'x' * 2000 %}{% for b in 'y' * 2000 %}z{% endfor %}{% endfor %}")
    with pytest.raises(LawtrackError, match="makes more than 1000000 characters"):
        shaped(template, SECTION)


def test_the_example_of_the_docs_runs() -> None:
    text = shaped(PROJECT / "docs" / "changelog-template.md.j2", SECTION)
    assert "- Expands: [Article 5, part 1: inserted](2021-01-01/en/art_5.xml#L2) **It" in text


def test_a_template_cannot_run_for_ever(template: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lawtrack.render.changelog_template._SECONDS", 0.2)
    loops = "".join(f"{{% for {name} in 'x' * 2000 %}}" for name in "abc")
    write(template, loops + "{% endfor %}" * 3)
    with pytest.raises(LawtrackError, match="runs longer than"):
        shaped(template, SECTION)
    macro = "{% macro f(n) %}{% if n %}{{ f(n - 1) }}{{ f(n - 1) }}{% endif %}{% endmacro %}"
    write(template, macro + "{{ f(60) }}")
    with pytest.raises(LawtrackError, match="runs longer than"):
        shaped(template, SECTION)
    include = "{% if n > 0 %}{% set n = n - 1 %}{% include 'b' %}{% include 'b' %}{% endif %}"
    (template.parent / "b").write_text(include, "utf-8")
    write(template, "{% set n = 60 %}{% include 'b' %}")
    with pytest.raises(LawtrackError, match="runs longer than"):
        shaped(template, SECTION)


def test_loops_do_as_jinja_says(template: Path) -> None:
    write(
        template,
        "{% for a in ['x', 'y'] %}{{ loop.index }}{{ a }}{{ loop.last }}{{ loop.length }} "
        "{% else %}none{% endfor %}{% for a in [] %}{% else %}none{% endfor %}"
        "{% for a, b in [[1, [2]]] recursive %}{{ a }}{% endfor %}",
    )
    assert shaped(template, SECTION) == "1xFalse2 2yTrue2 none1\n"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a\n<!-- lawtrack edition 2020-01-01 -->\n", "writes a marker of lawtrack"),
        ("a\n<!--LAWTRACK x\n", "writes a marker of lawtrack"),
        ('{{ "\\ud800" }}', "writes half a character"),
        ("{{ 9 ** 9 ** 9 }}", "the sandbox forbids it: powers"),
        ("{{ 1 | values of a loop }}", "expected token"),
    ],
)
def test_what_cannot_stand_in_a_page_is_an_error(template: Path, text: str, problem: str) -> None:
    write(template, text)
    with pytest.raises(BadSource, match=r"section\.md\.j2") as bad:
        shaped(template, SECTION)
    assert problem in str(bad.value)


def test_a_template_may_be_a_link(template: Path, tmp_path: Path) -> None:
    write(template, "of {{ edition }}")
    link = tmp_path / "link.j2"
    link.symlink_to(template)
    assert shaped(link, SECTION) == "of 2021-01-01\n"
