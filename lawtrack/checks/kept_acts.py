"""The amending acts that a law's folder keeps, held against the editions that name them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from lawtrack.acts.instructions import AmendingAct
from lawtrack.checks import belongs
from lawtrack.checks.acts import claims, contradictions, misplaced, outcomes
from lawtrack.checks.findings import Finding
from lawtrack.checks.texts import EditionText, LawText
from lawtrack.checks.wording import mend_of, sentence_of
from lawtrack.errors import BadSource


@dataclass(frozen=True, slots=True)
class _Kept:
    """An act and its file."""

    file: str
    act: AmendingAct


def check_kept_acts(text: LawText, language: str) -> Iterator[Finding]:
    """Where editions contradict the acts that they name, and what of acts that no edition
    names cannot be read or carried out on the latest."""
    kept: list[_Kept] = []
    for path, file in _files(text):
        read = _read(path, file, text.law)
        if isinstance(read, Finding):
            yield read
        else:
            kept.append(_Kept(file, read))
    for one in kept:
        for finding in _held(text, one, kept, language):
            yield replace(finding, law=text.law)


def _files(text: LawText) -> Iterator[tuple[Path, str]]:
    folder = text.path / belongs.ACTS
    if not folder.is_dir() or folder.is_symlink():
        return
    for path in sorted(folder.iterdir()):
        parts = (text.law, belongs.ACTS, path.name)
        if belongs.file_kind(parts) and path.is_file() and not path.is_symlink():
            yield path, "/".join(parts)


def _read(path: Path, file: str, law: str) -> AmendingAct | Finding:
    from lawtrack.acts.read import read

    try:
        return read(path.read_bytes(), name=file)
    except BadSource as error:
        mend = mend_of(error, "Keep the act as a text that can be read.")
        return Finding("act-unread", sentence_of(error), mend, file, error.line, law)


def _held(text: LawText, kept: _Kept, others: Sequence[_Kept], language: str) -> Iterator[Finding]:
    named = [
        (old, new)
        for old, new in pairwise(text.editions)
        if claims(new.table.acts, kept.act) and not claims(text.editions[0].table.acts, kept.act)
    ]
    for old, new in named:
        yield from _against(text, kept, others, (old, new), language)
    if not named and text.editions and language in text.editions[-1].states:
        last = text.editions[-1]
        if claims(last.table.acts, kept.act):
            return  # it made the first edition, and what stood before is not kept
        title = text.work.titles.get(kept.act.language, "")
        found = outcomes(
            *(kept.act, last.edition(language)),
            name=kept.file,
            adopted=text.work.adopted,
            title=title,
        )
        yield from (last.placed(one, language) for one in found)


def _against(
    text: LawText,
    kept: _Kept,
    others: Sequence[_Kept],
    step: tuple[EditionText, EditionText],
    language: str,
) -> Iterator[Finding]:
    """One edition held against an act in its own language, or by places alone."""
    (before, now), act = step, kept.act
    day, own = now.date, act.language
    if own in before.states and own in now.states:
        beside = [
            one.act
            for one in others
            if one is not kept and one.act.language == own and claims(now.table.acts, one.act)
        ]
        old, new = before.edition(own), now.edition(own)
        found = contradictions(act, old, new, as_of=day, name=kept.file, beside=beside)
        yield from (now.placed(one, own) for one in found)
    elif language in before.states and language in now.states:
        old, new = before.edition(language), now.edition(language)
        title = text.work.titles.get(own, "")
        found = misplaced(act, old, new, as_of=day, name=kept.file, title=title)
        yield from (now.placed(one, language) for one in found)
