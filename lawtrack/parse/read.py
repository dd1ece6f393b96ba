"""Reading a Markdown text of law into an edition, with the form it is printed in."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from lawtrack.errors import BadSource
from lawtrack.model import notes
from lawtrack.model.address import Address
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Edition, EditionInfo, Provision, Unit
from lawtrack.model.notes import Note
from lawtrack.parse import lines as kinds
from lawtrack.parse.footnotes import read_act, read_note, retarget
from lawtrack.parse.groups import Group, groups
from lawtrack.parse.language import Language, detect
from lawtrack.parse.lines import Form, Line, Lines, split
from lawtrack.parse.provisions import Item, place
from lawtrack.parse.source import MAX_BYTES, decode, digest


@dataclass(frozen=True, slots=True)
class Origin:
    """The source paragraphs (folded) behind an element, and which item of them it is."""

    line: int
    paragraphs: tuple[str, ...]
    piece: int = 0
    pieces: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """An edition as read, and what else its text held.

    ``forms`` and ``origins`` are keyed by eId, or ``eid#n`` for the n-th note of a unit;
    ``after`` is what stands behind the last line; ``unread`` names what was not
    understood, as (line, words).
    """

    edition: Edition
    forms: dict[str, Form]
    origins: dict[str, Origin]
    after: str
    unread: tuple[tuple[int, str], ...]


def with_keys(edition: Edition) -> Edition:
    """The edition with the digests of its own paragraphs where it carries none."""
    units = tuple(
        replace(
            unit,
            key=unit.key or (digest(f"{unit.num} {unit.heading}") if unit.heading else ""),
            provisions=tuple(
                p if p.key else replace(p, key=digest(f"{p.num} {p.text}")) for p in unit.provisions
            ),
        )
        for unit in edition.units
    )
    return replace(edition, units=units)


def read_markdown(path: Path, *, whole: bool = False) -> Reading:
    """Read a file; ``whole`` asks for the signature that closes an official text.

    Raises BadSource, naming file and line, for what is no text of a law.
    """
    if path.stat().st_size > MAX_BYTES:
        raise BadSource(f"is larger than {MAX_BYTES // 1_000_000} MB", file=str(path))
    return read_text(decode(path.read_bytes(), str(path)), name=str(path), whole=whole)


def read_text(text: str, *, name: str = "text", whole: bool = False) -> Reading:
    """Read a text of law.

    >>> law = read_text("# A law\\n\\n#### Article 1. Scope\\n\\n1. It is short.\\n")
    >>> [unit.eid for unit in law.edition.units]
    ['preface', 'art_1']
    """
    language = detect(text)
    if language is None:
        raise BadSource(
            "is no text of a law: no article heading was found",
            file=name,
            line=1,
            hint='articles begin with a line such as "#### Article 1. Scope"',
        )
    found = split(text, language)
    reader = _Reader(language, name, found)
    units = tuple(reader.unit(group) for group in groups(found.lines, language, name))
    reader.check(units, whole=whole)
    info = EditionInfo(law="", in_force="", language=language.code)
    return Reading(
        Edition(info, _in_chapters(units)),
        reader.forms,
        reader.origins,
        found.after,
        tuple(reader.unread),
    )


class _Reader:
    """Turns groups of lines into units and remembers forms, origins and what was unread."""

    def __init__(self, language: Language, name: str, found: Lines) -> None:
        self.language = language
        self.name = name
        self.found = found
        self.forms: dict[str, Form] = {}
        self.origins: dict[str, Origin] = {}
        self.unread: list[tuple[int, str]] = []
        self.heads: dict[str, Line] = {}

    def unit(self, group: Group) -> Unit:
        if group.eid in self.heads or group.eid in self.forms:
            raise BadSource(
                f"{group.head.label if group.head else group.eid} stands twice",
                file=self.name,
                line=group.head.number if group.head else 0,
            )
        texts = [line for line in group.body if line.kind != kinds.NOTE]
        provisions = self._provisions(texts, group.eid)
        unit_notes = tuple(self._notes(group, texts, provisions))
        head = group.head
        if head is not None:
            self.heads[group.eid] = head
            self._remember(group.eid, head)
        return Unit(
            eid=group.eid,
            num=head.label if head else "",
            heading=head.words if head else "",
            provisions=provisions,
            notes=unit_notes,
            key=_key(head) if head else "",
            status=_unit_status(provisions, unit_notes),
        )

    def _remember(self, ref: str, line: Line) -> None:
        self.forms[ref] = line.form
        self.origins[ref] = Origin(line.number, line.paragraphs, line.piece, line.pieces)

    def _provisions(self, texts: Sequence[Line], eid: str) -> tuple[Provision, ...]:
        items = [Item(line.label, line.words) for line in texts]
        if eid in ("preface", "conclusions"):
            addresses = [(f"{eid}__al_{n}", False) for n in range(1, len(items) + 1)]
        else:
            placed = place(items, Address.parse(eid))
            addresses = [(str(p.address), p.quoted) for p in placed]
        found = []
        for line, (at, quoted) in zip(texts, addresses, strict=True):
            self._remember(at, line)
            found.append(self._provision(line, at, quoted=quoted))
        return tuple(found)

    def _provision(self, line: Line, eid: str, *, quoted: bool) -> Provision:
        status = provision_status(line.words, self.language)
        act = read_act(line.words, self.language) if status != IN_FORCE else None
        if status != IN_FORCE and act is None:
            self.unread.append((line.number, line.words))
            status = IN_FORCE
        return Provision(eid, line.label, line.words, _key(line), status, act, quoted)

    def _notes(
        self, group: Group, texts: Sequence[Line], provisions: Sequence[Provision]
    ) -> Iterator[Note]:
        eids = {line.number: p.eid for line, p in zip(texts, provisions, strict=True)}
        at = ""
        index = 0
        for line in (*group.leading, *((group.head,) if group.head else ()), *group.body):
            if line.kind != kinds.NOTE:
                at = eids.get(line.number, group.eid) if line is not group.head else group.eid
                continue
            index += 1
            self._remember(f"{group.eid}#{index}", line)
            near = _near(line, at, group, eids)
            yield self._aimed(self._note(line, at, near), near, group.eid, eids.values())

    def _note(self, line: Line, at: str, near: str) -> Note:
        try:
            address = Address.parse(near)
        except ValueError:
            address = Address(())
        note = read_note(line.words, at, address, self.language)
        if note.kind == notes.OTHER:
            self.unread.append((line.number, line.words))
        return note

    def _aimed(self, note: Note, near: str, unit: str, eids: Collection[str]) -> Note:
        """A note of a wording to come stands before its provision, and the footnote that
        closes an article speaks of that article, whatever a slip in its words says."""
        bare = note.target.partition("#")[0]
        if note.kind == notes.PENDING and bare not in eids and bare != unit:
            return retarget(note, near)
        closes = note.kind in (notes.AMENDED, notes.REWORDED, notes.INSERTED, notes.REPEALED)
        if closes and bare.startswith("art_") and bare.partition("__")[0] != unit:
            return retarget(note, unit)
        return note

    def check(self, units: Sequence[Unit], *, whole: bool) -> None:
        """What a text of law must be: anchors that fit, no break in the last sentence."""
        self._check_anchors()
        last = self.found.lines[-1]
        signed = units[-1].eid == "conclusions"
        open_quote = last.form.opening.strip("> ") and not last.form.closing
        if not signed and (
            open_quote or not last.words.rstrip().endswith((".", "!", "»", '"', ")"))
        ):
            raise BadSource(
                "the text breaks off in the middle of a sentence",
                file=self.name,
                line=last.number,
                hint="is the file cut off?",
            )
        if whole and not signed:
            raise BadSource(
                "the text ends without the signature that closes a law",
                file=self.name,
                line=last.number,
                hint="is the file cut off?",
            )

    def _check_anchors(self) -> None:
        """An anchor stands before the article that it names."""
        heads = sorted((h.number, eid) for eid, h in self.heads.items() if eid.startswith("art_"))
        for number, anchor in self.found.anchors:
            behind = next((eid for line, eid in heads if line > number), "")
            if behind != f"art_{anchor}":
                raise BadSource(
                    f"the anchor st{anchor} stands before {behind or 'no article'}",
                    file=self.name,
                    line=number,
                )


def _near(line: Line, at: str, group: Group, eids: dict[int, str]) -> str:
    """What the words of a note count from: a pending note stands before its provision, a
    footnote behind what it speaks of."""
    if line.form.opening.startswith(">") or line.words.startswith(("Сноска", "Footnote")):
        return group.eid if line.form.opening.startswith(">") else (at or group.eid)
    behind = [number for number in eids if number > line.number]
    return eids[min(behind)] if behind and at else group.eid


def _key(line: Line) -> str:
    if line.pieces > 1:
        return digest(f"{line.label} {line.words}")
    return digest(" ".join(line.paragraphs))


def provision_status(words: str, language: Language) -> str:
    """Whether a line is law, or says that law was repealed or is still to come."""
    if language.repealed.match(words):
        return REPEALED
    if language.announced.match(words) and language.act.search(words):
        return ANNOUNCED
    return IN_FORCE


def _unit_status(provisions: Sequence[Provision], unit_notes: Sequence[Note]) -> str:
    """An article that is only a footnote is repealed or announced, as the footnote says."""
    if provisions or not unit_notes:
        return IN_FORCE
    last = unit_notes[-1]
    kind = last.mentions[-1].kind if last.mentions else ""
    return {notes.REPEALED: REPEALED, notes.ANNOUNCED: ANNOUNCED}.get(kind, IN_FORCE)


def _in_chapters(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """Name the chapter of every article and the section of every chapter."""
    section = chapter = ""
    placed = []
    for unit in units:
        if unit.eid.startswith("sec_"):
            section, chapter = unit.eid, ""
            placed.append(unit)
        elif unit.eid.startswith("chp_"):
            chapter = unit.eid
            placed.append(replace(unit, parent=section))
        elif unit.is_article:
            placed.append(replace(unit, parent=chapter or section))
        else:
            placed.append(unit)
    return tuple(placed)
