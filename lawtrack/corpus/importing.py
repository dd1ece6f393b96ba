"""From a text of law to an edition in the corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from lawtrack.corpus.folders import LawFolder, write_edition_folder
from lawtrack.corpus.memory import render
from lawtrack.corpus.unitfile import read_unit, write_unit
from lawtrack.corpus.works import EditionFile, Work
from lawtrack.errors import LawtrackError
from lawtrack.model import notes
from lawtrack.model.acts import Act, ActRef
from lawtrack.model.law import ANNOUNCED, Provision, Unit
from lawtrack.model.notes import Mention, Note
from lawtrack.parse.read import Reading

RENDERING = "unofficial rendering"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import wrote: the edition, the files of its folder, and what it removed."""

    edition: EditionFile
    language: str
    written: tuple[str, ...]
    first: bool


def import_edition(
    folder: LawFolder,
    reading: Reading,
    in_force: str,
    *,
    memory: Mapping[str, str] | None = None,
    language: str = "en",
    acts: Sequence[str] = (),
    source: str = "",
    note: str = "",
    status: str = "",
) -> Imported:
    """Keep a text as the edition in force from a day.

    With a memory it is kept as that memory's rendering in ``language``, without one in its
    own language. ``status`` says what the text is where it is neither official nor such a
    rendering. ``acts`` are the numbers of the amending acts; when none is given, they
    are read from the footnotes.
    """
    work = folder.work()
    edition = reading.edition if memory is None else render(reading, memory, language)
    kept_in = edition.info.language
    units = [in_one_spelling(unit, work) for unit in edition.units]
    file = EditionFile(
        in_force=in_force,
        acts=tuple(_known(acts, work))
        if acts
        else _acts_of(folder, units, in_force, work, kept_in),
        source=source,
        status=status or ("official" if memory is None else RENDERING),
        note=note,
        languages=(kept_in,),
    )
    state = {unit.eid: write_unit(unit, kept_in) for unit in units}
    first = not folder.before(in_force)
    delta = write_edition_folder(folder, file, kept_in, state)
    return Imported(file, kept_in, tuple(sorted(delta)), first)


def _known(numbers: Iterable[str], work: Work) -> Iterable[Act]:
    for number in numbers:
        act = work.act(number)
        if act is None:
            raise LawtrackError(
                f"work.toml names no act '{number}'", hint="add an [[act]] with number and date"
            )
        yield act


def _acts_of(
    folder: LawFolder, units: Sequence[Unit], date: str, work: Work, language: str
) -> tuple[Act, ...]:
    """The acts behind an edition, as its footnotes tell: those named for the first time,
    those that take effect on the day, and those whose announcements were carried out.

    Of the first edition kept it is not known which of all acts made it: only an act that
    takes effect on the day is named.
    """
    previous = folder.before(date)
    state = folder.state(language, previous) if previous else {}
    before = [read_unit(data, eid) for eid, data in state.items()]
    known = {act.key for act in mentioned(before)}
    carried_out = Counter(_awaited(before)) - Counter(_awaited(units))
    found = {
        act.key: work.known(act)
        for act in mentioned(units)
        if (before and act.key not in known)
        or act.key in carried_out
        or act.commencement.date == date
    }
    return tuple(sorted(found.values(), key=lambda act: act.date))


def _awaited(units: Iterable[Unit]) -> Iterator[str]:
    """The key of the act behind every announcement: placeholders and notes of what is to come."""
    for unit in units:
        for provision in unit.provisions:
            if provision.status == ANNOUNCED and provision.act is not None:
                yield provision.act.key
        for note in unit.notes:
            if note.kind in (notes.PENDING, notes.ANNOUNCED):
                yield from (mention.act.key for mention in note.mentions)


def mentioned(units: Iterable[Unit]) -> Iterable[ActRef]:
    """Every act that a footnote names as one that changed the text."""
    for unit in units:
        for note in unit.notes:
            if note.kind not in (notes.PENDING, notes.ANNOUNCED, notes.SUSPENDED):
                yield from (mention.act for mention in note.mentions)


def in_one_spelling(unit: Unit, work: Work) -> Unit:
    """The acts of notes and provisions in the spelling of work.toml."""
    return replace(
        unit,
        notes=tuple(_note(note, work) for note in unit.notes),
        provisions=tuple(_provision(provision, work) for provision in unit.provisions),
    )


def _note(note: Note, work: Work) -> Note:
    return replace(
        note,
        mentions=tuple(
            Mention(mention.kind, _ref(mention.act, work), mention.target)
            for mention in note.mentions
        ),
    )


def _provision(provision: Provision, work: Work) -> Provision:
    if provision.act is None:
        return provision
    return replace(provision, act=_ref(provision.act, work))


def _ref(ref: ActRef, work: Work) -> ActRef:
    return replace(ref, number=work.known(ref).number)
