"""Diffs and changelogs in GitHub-flavoured Markdown: old words struck, new words bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import DELETE, INSERT, Change, Diff, Edit
from lawtrack.model.law import EditionInfo
from lawtrack.render import wording
from lawtrack.render.about import NOTHING_MORE, About
from lawtrack.render.blocks import acts_told, blocks, told, told_together
from lawtrack.render.fold import FOLDED
from lawtrack.render.records import LogEntry
from lawtrack.render.style import harmless

SEAM: Final = "<!-- -->"  # parts characters that would mean something together

_MARKS: Final = {DELETE: "~~", INSERT: "**"}
_SPECIAL: Final = re.compile(r"[\\`*_\[\]#<>&~|$]|@|:(?=//|[\w+-]+:)|(?<=www)\.", re.IGNORECASE)
_ENTITIES: Final = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "~": "&#126;",
    "|": "&#124;",
    "$": "&#36;",
    "#": f"\\#{SEAM}",
    "@": f"@{SEAM}",
    ":": f":{SEAM}",
    ".": f"{SEAM}.",
}
_LEADING: Final = re.compile(r"([0-9]{1,9})([.)])(?=\s|$)|[-+=]")


def diff(diff: Diff, about: About = NOTHING_MORE, *, editorial: bool = False) -> str:
    """The changes between two editions; the same records always give the same text.

    >>> days = [EditionInfo("law", day, "en") for day in ("2020-01-01", "2021-01-01")]
    >>> print(diff(Diff(*days, ()), About("On *Elections*")), end="")
    # On \\*Elections\\*
    <BLANKLINE>
    Edition of 2020-01-01 -&gt; edition of 2021-01-01
    <BLANKLINE>
    No change between the editions of 2020-01-01 and 2021-01-01.
    """
    old, new = diff.old, diff.new
    lines = [f"# {escape(about.law or new.law)}", ""]
    lines += [f"Edition of {old.in_force} {_ARROW} edition of {new.in_force}", ""]
    lines += _notices(old, new)
    lines += _note(new)
    for unit, changes in wording.groups(wording.shown_changes(diff, editorial=editorial)).items():
        lines += _unit(unit, changes, diff, about, level=2)
    lines += [escape(wording.summary(diff, editorial=editorial))]
    return _page(lines)


def changelog(law: str, entries: Sequence[LogEntry], *, editorial: bool = False) -> str:
    """All editions of a law with what each changed, the newest first.

    >>> changelog("On Elections", [])
    '# On Elections: changelog\\n'
    """
    newest_first = sorted(entries, key=lambda entry: entry.diff.new.in_force, reverse=True)
    lines = [f"# {escape(law)}: changelog", ""]
    lines += _notices(*(entry.diff.new for entry in newest_first))
    for entry in newest_first:
        lines += _edition(entry, editorial=editorial)
    return _page(lines)


def _edition(entry: LogEntry, *, editorial: bool) -> Iterator[str]:
    new = entry.diff.new
    yield from (f"## {new.in_force}", "")
    yield from (escape(_sentence(wording.edition_acts(new))), "")
    yield from _note(new)
    for act in new.acts:
        if act.title:
            yield from (f"{escape(act.cite())}: {escape(act.title)}.", "")
    yield from (escape(wording.summary(entry.diff, editorial=editorial)), "")
    shown = wording.shown_changes(entry.diff, editorial=editorial)
    for unit, changes in wording.groups(shown).items():
        yield from _unit(unit, changes, entry.diff, entry.about, level=3)


def _unit(
    unit: str, changes: list[Change], diff: Diff, about: About, *, level: int
) -> Iterator[str]:
    heading = about.headings.get(unit, "")
    yield from (f"{'#' * level} {escape(wording.label_of(unit, heading))}", "")
    acts = acts_told(changes, diff, about)
    if acts:
        yield from (escape(acts), "")
    if unit not in {change.eid for change in changes}:
        yield from _remark(unit, about)
    for run in told_together(changes, about):
        yield from (f"{'#' * (level + 1)} {escape(told(run))}", "")
        own = acts_told(run, diff, about)
        if own and own != acts:
            yield from (escape(own), "")
        yield from _remark(run[0].eid, about)
        if run[0].tags:
            told_tags = "; ".join(map(wording.tag_words, run[0].tags))
            yield from (f"Tags: {escape(told_tags)}", "")
        yield from _quoted(run)


def _remark(eid: str, about: About) -> Iterator[str]:
    if about.remarks.get(eid):
        yield from (f"Note: {escape(about.remarks[eid])}", "")


def _quoted(run: Sequence[Change]) -> Iterator[str]:
    paragraphs = [_provision(label, runs) for change in run for _, label, runs in blocks(change)]
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ">"
        yield f"> {paragraph}"
    yield ""


def _provision(label: str, runs: Sequence[Edit]) -> str:
    return f"{escape(label)} {inline(runs)}".strip()


def inline(runs: Sequence[Edit]) -> str:
    """Folded runs as one line of Markdown.

    >>> inline([Edit("-", "100"), Edit("=", " "), Edit("+", "250"), Edit("=", "*")])
    '~~100~~ **250**\\\\*'
    """
    texts = [_folded_blanks(run.text) for run in runs]
    line = ""
    for place, run in enumerate(runs):
        text = texts[place]
        if run.op in _MARKS:
            after = texts[place + 1][:1] if place + 1 < len(runs) else ""
            line += _emphasised(text, _MARKS[run.op], line[-1:], after)
        else:
            line += f" {text} " if run.op == FOLDED else _inline_escape(text)
    return _lead(_folded_blanks(line).strip())


def _emphasised(text: str, mark: str, before: str, after: str) -> str:
    """A mark beside a sign is no mark unless something parts them from the word outside."""
    if not text.strip():
        return ""
    words = _inline_escape(text)
    opening = SEAM if before.strip() and not text[0].isalnum() else ""
    closing = SEAM if after.strip() and not text[-1].isalnum() else ""
    return f"{opening}{mark}{words}{mark}{closing}"


def escape(text: str) -> str:
    """A text that reads the same in Markdown, on one line, wherever it stands.

    >>> escape("1. a*b <i> #7")
    '1\\\\. a\\\\*b &lt;i&gt; \\\\#<!-- -->7'
    """
    return _lead(_inline_escape(_folded_blanks(text).strip()))


def _inline_escape(text: str) -> str:
    return _SPECIAL.sub(lambda match: _ENTITIES.get(match[0], f"\\{match[0]}"), text)


def _lead(line: str) -> str:
    """No list, rule or heading begins where a text happens to begin like one."""
    match = _LEADING.match(line)
    if match is None:
        return line
    if match[1]:
        return f"{match[1]}\\{line[match.end(1) :]}"
    return f"\\{line}"


def _folded_blanks(text: str) -> str:
    return re.sub(r"\s+", " ", harmless(text))


def _notices(*infos: EditionInfo) -> Iterator[str]:
    for said in wording.notices(*infos):
        yield from (f"> {escape(said)}", "")


def _note(info: EditionInfo) -> Iterator[str]:
    if info.note:
        yield from (escape(wording.edition_note(info)), "")


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _page(lines: Sequence[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


_ARROW: Final = wording.ARROW.replace(">", "&gt;")
