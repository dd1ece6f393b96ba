"""Writing an edition as Markdown: in the form it was read in, or in the plain form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from lawtrack.model.law import Edition, Provision, Unit
from lawtrack.parse.lines import Form

_HEADING_MARKS: Final = {"preface": "# ", "sec": "## ", "chp": "### ", "art": "#### "}
_DEPTH: Final = {"para": 0, "subpara": 1, "al": 1, "indent": 2}


def write_markdown(
    edition: Edition, forms: Mapping[str, Form] | None = None, after: str = "\n"
) -> str:
    """The text of an edition. With the forms it was read in, it is that text to the letter.

    >>> from lawtrack.parse.read import read_text
    >>> text = "# A law\\n\\n#### Article 1. Scope\\n\\n1\\\\. It is short.\\n"
    >>> reading = read_text(text)
    >>> write_markdown(reading.edition, reading.forms, reading.after) == text
    True
    """
    written = "".join(
        _line(label, words, form, unit)
        for unit in edition.units
        for label, words, form in _elements(unit, forms)
    )
    return (written if forms else written.lstrip("\n")) + after


def _elements(unit: Unit, forms: Mapping[str, Form] | None) -> Iterator[tuple[str, str, Form]]:
    """Labels, words and forms of a unit in the order of the text."""
    notes_at: dict[str, list[int]] = {}
    for index, note in enumerate(unit.notes, 1):
        notes_at.setdefault(note.at, []).append(index)

    def notes(at: str) -> Iterator[tuple[str, str, Form]]:
        for index in notes_at.get(at, ()):
            words = unit.notes[index - 1].words
            if words:
                yield "", words, _form(forms, f"{unit.eid}#{index}", _NOTE)

    yield from notes("")
    if unit.heading or unit.num:
        yield unit.num, unit.heading, _form(forms, unit.eid, _heading_form(unit))
    yield from notes(unit.eid)
    for provision in unit.provisions:
        plain = _provision_form(provision)
        yield provision.num, provision.text, _form(forms, provision.eid, plain)
        yield from notes(provision.eid)


_NOTE: Final = Form(opening="> *", closing="*", gap="")


def _form(forms: Mapping[str, Form] | None, ref: str, plain: Form) -> Form:
    return forms.get(ref, plain) if forms is not None else plain


def _heading_form(unit: Unit) -> Form:
    opening = _HEADING_MARKS.get(unit.eid.partition("_")[0], "")
    before = "\n\n<a>\n\n" if unit.is_article else "\n\n"
    return Form(before=before, opening=opening, gap=" " if unit.num and unit.heading else "")


def _provision_form(provision: Provision) -> Form:
    if provision.eid.startswith(("preface", "conclusions")):
        return Form(gap="")
    steps = provision.address.steps[1:]
    depth = sum(1 for step in steps[:-1] if step.kind in _DEPTH) if steps else 0
    return Form(indent="   " * depth, gap=" " if provision.num else "")


def _line(label: str, words: str, form: Form, unit: Unit) -> str:
    before = form.before.replace("<a>", f'<a id="st{unit.number}"></a>')
    if form.escaped:
        label = f"{label[:-1]}\\{label[-1]}"
    return (
        before + form.indent + form.opening + label + form.gap + _broken(words, form) + form.closing
    )


def _broken(words: str, form: Form) -> str:
    for offset, between in reversed(form.breaks):
        words = words[:offset] + between + words[offset + 1 :]
    return words
