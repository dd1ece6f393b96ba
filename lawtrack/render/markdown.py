"""Diffs and changelogs in GitHub-flavoured Markdown: old words struck, new words bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.diff.changes import DELETE, INSERT, Change, Diff, Edit
from lawtrack.model.law import EditionInfo
from lawtrack.render.blocks import (
    acts_told,
    blocks,
    own_acts,
    remarks,
    told,
    told_together,
)
from lawtrack.render.records import LogEntry
from lawtrack.render.style import harmless
from lawtrack.telling import wording
from lawtrack.telling.about import NOTHING_MORE, About
from lawtrack.telling.fold import FOLDED
from lawtrack.telling.sections import Section, sections, summary, untagged

LONG: Final = 60  # lines of changes on a page that says its counts at the top too
SEAM: Final = "<!-- -->"  # parts characters that would mean something together

_MARKS: Final = {DELETE: "~~", INSERT: "**"}
_SPECIAL: Final = re.compile(
    r"[\\`*_\[\]#<>&~|$]|@|:(?=//|[\w+-]+:)|(?<=www)\."
    r"|\bGH(?=-\d)|\b[0-9a-f]{4}(?=[0-9a-f]{3,36}\b)",  # issues and commits that GitHub links
    re.IGNORECASE,
)
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


def diff(
    diff: Diff, about: About = NOTHING_MORE, *, editorial: bool = False, whole: bool = False
) -> str:
    """The changes between two editions; the same records always give the same text.

    Of a chapter repealed with all its articles the headings are shown; ``whole`` shows the
    text too.

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
    shown = wording.shown_changes(diff, editorial=editorial)
    body: list[str] = []
    for section in sections(shown, about, whole=whole):
        body += _section(section, diff, about, level=2)
    counted = escape(summary(diff, editorial=editorial))
    lines += [counted, "", *body] if len(body) > LONG else body
    lines += [counted, "", escape(untagged(shown, about.untagged))]
    return _page(lines)


def changelog(
    law: str, entries: Sequence[LogEntry], *, editorial: bool = False, whole: bool = False
) -> str:
    """All editions of a law with what each changed, the newest first.

    >>> changelog("On Elections", [])
    '# On Elections: changelog\\n'
    """
    newest_first = sorted(entries, key=lambda entry: entry.diff.new.in_force, reverse=True)
    lines = [f"# {escape(law)}: changelog", ""]
    lines += _notices(*(entry.diff.new for entry in newest_first))
    for entry in newest_first:
        lines += _edition(entry, editorial=editorial, whole=whole)
    shown = [c for e in entries for c in wording.shown_changes(e.diff, editorial=editorial)]
    lines += [escape(untagged(shown))]
    return _page(lines)


def _edition(entry: LogEntry, *, editorial: bool, whole: bool) -> Iterator[str]:
    new = entry.diff.new
    yield from (f"## Edition of {new.in_force}", "")
    yield from (escape(_sentence(wording.edition_acts(new))), "")
    yield from _note(new)
    for act in new.acts:
        if act.title:
            yield from (f"{escape(act.cite())}: {escape(act.title)}.", "")
    yield from (escape(summary(entry.diff, editorial=editorial)), "")
    shown = wording.shown_changes(entry.diff, editorial=editorial)
    for section in sections(shown, entry.about, whole=whole):
        yield from _section(section, entry.diff, entry.about, level=3)


def _section(section: Section, diff: Diff, about: About, *, level: int) -> Iterator[str]:
    heading = about.headings.get(section.unit, "")
    title = section.title if section.whole else wording.label_of(section.unit, heading)
    yield from (f"{'#' * level} {escape(title)}", "")
    for act in acts_told(section, diff, about):
        yield from (escape(act), "")
    if section.whole:
        yield from _whole(section, about)
        return
    if section.unit not in {change.eid for change in section.changes}:
        yield from _remark(about.remarks.get(section.unit, ""))
    for run in told_together(section.changes, about):
        what = f"{told(run)}{own_acts(run, section)}"
        yield from (f"{'#' * (level + 1)} {escape(what)}", "")
        yield from _remark(about.remarks.get(run[0].eid, ""))
        yield from _tags(run)
        yield from _quoted(run)


def _whole(section: Section, about: About) -> Iterator[str]:
    """All of a unit under one title: its heading, then its provisions."""
    for remark in remarks(section, about):
        yield from _remark(remark)
    yield from _tags(section.changes)
    yield from _quoted(section.headings if section.folded else section.changes)
    if section.folded and section.left_out:
        yield from (f"{escape(section.left_out)}.", "")


def _remark(remark: str) -> Iterator[str]:
    if remark:
        yield from (f"Note: {escape(remark)}", "")


def _tags(run: Sequence[Change]) -> Iterator[str]:
    words = wording.tags_told(tag for change in run for tag in change.tags)
    if words:
        yield from (f"Tags: {escape(words)}", "")


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
    return _SPECIAL.sub(_parted, text)


def _parted(match: re.Match[str]) -> str:
    found = match[0]
    return f"{found}{SEAM}" if len(found) > 1 else _ENTITIES.get(found, f"\\{found}")


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
