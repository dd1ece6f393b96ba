"""A section of a changelog in Markdown: GitHub shows it, and it reads well as plain text.

Deleted words are struck, added ones bold, and nothing else is. All that comes from a law
or a corpus is escaped: it can be nothing but words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.changelog.entries import direction_of
from lawtrack.changelog.records import DirectionPart, EditionSection, Entry, NumberMove, TopicPart
from lawtrack.changelog.said import at_word, joined, number_words
from lawtrack.changelog.topics import SHOWN_DIRECTIONS, who_on
from lawtrack.model.tags import EXPANDS, MIXED, NEUTRAL, RESTRICTS, UNCLEAR
from lawtrack.render.changelog_chunks import Chunk, joined_up
from lawtrack.render.changelog_words import FEW, Shown, evidence
from lawtrack.render.markdown import escape
from lawtrack.telling.plain import capital, many_of
from lawtrack.telling.sections import HEADING
from lawtrack.telling.wording import cite, notices

DIRECTION_WORDS: Final = {
    RESTRICTS: "Restricts",
    EXPANDS: "Expands",
    MIXED: "Restricts and expands at once",
    NEUTRAL: "In no direction",
    UNCLEAR: "Direction unclear",
}
BRIEFLY: Final = (NEUTRAL, UNCLEAR)  # what goes no way is told on a line
OTHER: Final = "Other changes"
TECHNICAL: Final = "Technical changes"
_LONG_HEADING: Final = 80
_WEB: Final = ("https://", "http://")
_UNSAFE_IN_LINKS: Final = '<>\\"`[]|*~'


def section(
    section: EditionSection, *, level: int = 2, base: str = "", limit: int | None = None
) -> str:
    """One edition as Markdown, its heading of a level; ``base`` stands before every link.

    ``limit`` is in characters: whole entries are left out at the end, and it is said how
    many changes they tell. The same record always gives the same text.

    >>> from lawtrack.model.law import EditionInfo
    >>> days = [EditionInfo("law", day, "en") for day in ("2020-01-01", "2021-01-01")]
    >>> print(section(EditionSection("law", "On Votes", *days, ("Nothing changed.",))), end="")
    ## Edition of 2021-01-01
    <BLANKLINE>
    Nothing changed.
    <BLANKLINE>
    - No act named.
    """
    page = _Page(section, level, base, whole=limit is None)
    head = "\n".join(page.head()).rstrip() + "\n"
    return joined_up(head, list(page.chunks()), limit)


def _two_lines(summary: Sequence[str]) -> Iterator[str]:
    """What the tags say as one line, and what became of articles and numbers as another."""
    return filter(None, (" ".join(summary[:-1]), *summary[-1:]))


class _Page:
    """Lays a section out; ``whole`` says that every entry will be on the page."""

    def __init__(self, section: EditionSection, level: int, base: str, *, whole: bool) -> None:
        self._section = section
        self._marks = ["#" * min(level + step, 6) for step in range(3)]
        self._base = base
        self._whole = whole
        self._roomy = len(section.entries) <= FEW
        # What is told with another change is found where that one is told.
        self._anchors = {
            one.anchor: entry.anchor
            for entry in section.entries
            for one in (entry, *entry.likewise)
        }
        self._introduced: set[str] = set()  # articles whose headings have been told

    def head(self) -> Iterator[str]:
        """What is said of the edition before its changes."""
        section = self._section
        yield from (f"{self._marks[0]} {escape(title(section))}", "")
        if section.draft:
            yield from ("Draft act, not in force: the law as it would read with it.", "")
        for line in _two_lines(section.summary):
            yield from (spoken(line), "")
        facts = [spoken(capital(fact)) for fact in self._facts()]
        facts += self._official()
        yield from (f"- {fact}" for fact in facts)

    def _facts(self) -> Iterator[str]:
        section = self._section
        yield from section.warnings
        if section.entries:
            yield f"Changes: {section.counts.partition(': ')[2] or section.counts}"
        yield from (f"{act}." for act in section.acts or ["no act named"])
        yield from (f"{told}." for told in section.elections)
        if section.new.note and not section.draft:
            yield f"Note of the edition: {section.new.note.rstrip('.')}."
        if section.draft:
            yield from notices(section.new)

    def _official(self) -> Iterator[str]:
        source = self._section.new.source
        if at := official(self._section):
            yield f"[Official text]({at})"
        elif source:
            yield f"Official text: {escape(source)}"

    def chunks(self) -> Iterator[Chunk]:
        """The topics with their entries, other changes, and the technical ones folded."""
        for topic in self._section.topics:
            yield from self._topic(topic)
        other = f"{self._marks[1]} {OTHER}"
        yield from self._briefly(self._section.untagged, (other,))
        if self._section.technical:
            yield self._technical(), (), sum(len(e.changes) for e in self._section.technical)

    def _topic(self, topic: TopicPart) -> Iterator[Chunk]:
        name = f"{self._marks[1]} {escape(topic.name)}"
        for part in topic.parts:
            heading = f"{self._marks[2]} {self._direction(part, topic.topic)}"
            if part.direction in BRIEFLY:
                yield from self._briefly(part.entries, (name, heading))
                continue
            asked = "" if _common(part, topic.topic) else topic.topic
            for entry, text in self._told(part.entries, asked):
                yield text, (name, heading), len(entry.changes)
        if topic.elsewhere:
            yield self._elsewhere(topic), (name,), 0

    def _direction(self, part: DirectionPart, topic: str) -> str:
        """The heading of a direction, with those whom all that stands under it affects."""
        words = f"{DIRECTION_WORDS[part.direction]}{_affecting(_common(part, topic))}"
        return escape(words)

    def _briefly(self, entries: Sequence[Entry], headings: tuple[str, ...]) -> Iterator[Chunk]:
        """One line an entry."""
        for entry in entries:
            text = self._line(entry, self._anchor(entry))
            yield text, headings, len(entry.changes)

    def _elsewhere(self, topic: TopicPart) -> str:
        """One line a direction: what bears the topic too and is told under another."""
        lines = []
        for way in SHOWN_DIRECTIONS:
            found = [e for e in topic.elsewhere if direction_of(e, topic.topic) == way]
            if found:
                told = ", ".join(self._reference(entry) for entry in found)
                lines.append(f"Told under another topic, {DIRECTION_WORDS[way].lower()}: {told}")
        return "\n\n".join(lines) + "\n"

    def _anchor(self, entry: Entry) -> str:
        """What links on the page lead to; on one that may be cut there are none."""
        return f' <a id="{entry.anchor}"></a>' if self._whole else ""

    def _reference(self, entry: Entry) -> str:
        place = escape(place_of(entry))
        at = f"#{self._anchors[entry.anchor]}" if self._whole else self._link(entry)
        return f"[{place}]({at})" if at else place

    def _told(self, entries: Sequence[Entry], topic: str = "") -> Iterator[tuple[Entry, str]]:
        """The entries in full; ``topic`` asks for whom each affects."""
        for entry in entries:
            yield entry, "\n".join(self._entry(entry, topic)).rstrip() + "\n"

    def _heading(self, entry: Entry) -> str:
        """What the article is about: once, and where no entry shows it itself."""
        article = entry.change.article
        shown = article in self._introduced
        self._introduced.add(article)
        if shown or entry.whole or entry.change.part == HEADING:
            return ""
        return at_word(self._section.headings.get(f"art_{article}", ""), _LONG_HEADING)

    def _entry(self, entry: Entry, topic: str) -> Iterator[str]:
        heading = self._heading(entry)
        link = self._link(entry)
        said = spoken(entry.said)
        told = f"[{said}]({link})" if link else said
        about = f" ({escape(heading)})" if heading else ""
        whom = escape(_affecting(who_on(entry.changes, topic))) if topic else ""
        yield from (f"{told}{about}{whom}{self._anchor(entry)}", "")
        shown = Shown(entry, link, roomy=self._roomy)
        for number, line in enumerate(shown.lines):
            yield from ([">"] if number else [])
            yield f"> {line}"
        yield ""
        if entry.likewise:
            yield from (self._likewise(entry), "")
        for line in details(entry, shown.plain):
            yield from (spoken(line), "")

    def _likewise(self, entry: Entry) -> str:
        places = [self._place(one) for one in entry.likewise]
        more = many_of(len(places), "more place")
        return f"The same words in {more}: {', '.join(places)}"

    def _place(self, entry: Entry) -> str:
        link, place = self._link(entry), escape(place_of(entry))
        return f"[{place}]({link})" if link else place

    def _technical(self) -> str:
        """The technical changes, folded; without anchors: nobody would point to one."""
        entries = self._section.technical
        many = many_of(sum(len(entry.changes) for entry in entries), "change")
        lines = ["<details>", f"<summary>{TECHNICAL}: {many}</summary>", ""]
        lines += [self._line(entry) for entry in entries]
        return "\n".join([*lines, "", "</details>", ""])

    def _line(self, entry: Entry, anchor: str = "") -> str:
        """An entry on one line."""
        link = self._link(entry)
        told = f"[{spoken(entry.said)}]({link})" if link else spoken(entry.said)
        shown = Shown(entry, link, brief=True, roomy=self._roomy)
        below = [spoken(detail) for detail in details(entry, "")]
        same = [self._likewise(entry)] if entry.likewise else []
        return " ".join([f"- {told}{anchor}:", " / ".join(shown.lines), *same, *below])

    def _link(self, entry: Entry) -> str:
        return target(f"{self._base}{entry.link}") if entry.link else ""


def spoken(text: str) -> str:
    """Our own words with what they quote: escaped, but for the arrow between two values.

    >>> spoken("five -> ten <b>")
    'five -> ten &lt;b&gt;'
    """
    return escape(text).replace("-&gt;", "->")


def title(section: EditionSection) -> str:
    """The heading of a section."""
    return "Unreleased" if section.draft else f"Edition of {section.new.in_force}"


def official(section: EditionSection) -> str:
    """The address of the official text as the target of a link; nothing if it is none."""
    source = section.new.source
    return target(source) if source.startswith(_WEB) else ""


def place_of(entry: Entry) -> str:
    """Where an entry stands, as a lawyer cites it."""
    if entry.whole:
        return cite(entry.change.eid)
    return entry.said.partition(": ")[0]


def target(link: str) -> str:
    """A link that cannot leave its brackets.

    >>> target("https://example.org/a b)"), target("a/b.xml#L2")
    ('<https://example.org/a%20b)>', 'a/b.xml#L2')
    """
    safe = "".join(map(_in_link, link))
    return f"<{safe}>" if any(sign in safe for sign in "()") else safe


def _in_link(sign: str) -> str:
    if sign == "&":
        return "&amp;"  # else what follows could be read as the name of a character
    if sign in _UNSAFE_IN_LINKS or not sign.isprintable() or sign.isspace():
        return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))
    return sign


def _affecting(who: Sequence[str]) -> str:
    return f": {joined(who)}" if who else ""


def _common(part: DirectionPart, topic: str) -> tuple[str, ...]:
    """Whom every entry of a part affects; nobody where they differ."""
    whom = {who_on(entry.changes, topic) for entry in part.entries}
    return next(iter(whom)) if len(whom) == 1 and part.direction not in BRIEFLY else ()


def details(entry: Entry, shown: str) -> Iterator[str]:
    """What is said of an entry below its words; on its one line (``shown`` is empty), briefly."""
    if entry.left_out:
        yield entry.left_out
    moved = [number_words(move) for move in entry.numbers if not _plain(move, shown)]
    if moved:
        yield f"Numbers: {'; '.join(dict.fromkeys(moved))}."
    if shown and (found := evidence(entry, shown)):
        yield f"Tagged by the words {'; '.join(found)}."
    if entry.reports:
        told = ", ".join(f"{one.id} ({one.verdict})" for one in entry.reports)
        yield f"Reports: {told}."
    if entry.remark:
        yield f"Note: {entry.remark}."


def _plain(move: NumberMove, shown: str) -> bool:
    """Whether a number came or went in words that are shown."""
    return not (move.old and move.new) and (not shown or (move.old or move.new) in shown)
