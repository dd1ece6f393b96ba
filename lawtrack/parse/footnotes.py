"""Footnotes and notes of the publisher, read as data: which act did what to which provision."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from lawtrack.model import notes
from lawtrack.model.acts import UNSAID, ActRef, Commencement
from lawtrack.model.address import Address
from lawtrack.model.notes import Mention, Note
from lawtrack.parse.language import Language

# Cyrillic letters that stand for Latin ones in the roman numeral of an act's number.
LOOK_ALIKES: Final = str.maketrans({"І": "I", "Х": "X", "З": "III", "С": "C", "М": "M"})


@dataclass(frozen=True, slots=True)
class _Phrase:
    start: int
    kind: str


def read_note(words: str, at: str, near: Address, language: Language) -> Note:
    """Read one note. ``at`` is the eId of the line it stands behind, ``near`` the address
    that its words count from (the provision it stands before, or the unit it closes).

    A note whose meaning is not understood has the kind ``other``.
    """
    if language.ruling.match(words):
        return Note(notes.RULING, at, (), _target(words, near, language), words=words)
    phrases = _phrases(words, language)
    mentions = tuple(_mentions(words, phrases, near, language))
    suspended = language.suspended.search(words)
    target = _target(_subject(words, phrases, language), near, language)
    if suspended:
        until = iso_date(suspended["date"], language)
        return Note(notes.SUSPENDED, at, mentions, target, until, words)
    if language.textwide.search(words):
        textwide = Note(notes.REPLACED_TEXTWIDE, at, mentions, "text", words=words)
        return retarget(textwide, "text", notes.REPLACED_TEXTWIDE)
    kind = phrases[0].kind if phrases and mentions else notes.OTHER
    return Note(kind, at, mentions, target, words=words)


def retarget(note: Note, target: str, kind: str = "") -> Note:
    """The same note about another provision; ``kind`` is what its acts did, if it is known."""
    mentions = tuple(replace(m, target=target, kind=kind or m.kind) for m in note.mentions)
    return replace(note, target=target, mentions=mentions)


def read_act(words: str, language: Language) -> ActRef | None:
    """The first act that a line names, such as the act that excluded a provision.

    >>> from lawtrack.parse.language import ENGLISH
    >>> read_act("Excluded by Constitutional Law No. 375 of 6 May 1999.", ENGLISH).key
    '1999-05-06/375'
    """
    match = language.act.search(words)
    if match is None:
        return None
    act = _act(match, language)
    return act if act.commencement.rule else _with_commencement(act, words, language)


def iso_date(text: str, language: Language) -> str:
    """A date as ISO; an empty string when it names no known month.

    >>> from lawtrack.parse.language import RUSSIAN
    >>> iso_date("05.11.2022", RUSSIAN)
    '2022-11-05'
    """
    dotted = re.fullmatch(r"(\d\d)\.(\d\d)\.(\d{4})", text)
    if dotted:
        return f"{dotted[3]}-{dotted[2]}-{dotted[1]}"
    day, month, year, *_ = text.split()
    number = language.months.get(month)
    return f"{year[:4]}-{number:02}-{int(day):02}" if number else ""


def act_number(text: str) -> str:
    """An act's number in Latin letters, without white space.

    >>> act_number("156-VІI")
    '156-VII'
    """
    return re.sub(r"\s", "", text).translate(LOOK_ALIKES)


def commencement(text: str, language: Language) -> Commencement:
    """When an act takes effect, from the words in brackets behind it."""
    if not text:
        return UNSAID
    for pattern, rule in language.commencements:
        match = pattern.search(text)
        if match is None:
            continue
        found = match.groupdict()
        if rule == "days-after-publication":
            if found["count"] not in language.counts:
                continue
            return Commencement(rule, days=language.counts[found["count"]])
        if rule == "on-date":
            return Commencement(rule, date=iso_date(found["date"], language))
        return Commencement(rule, article=found.get("article") or "")
    return Commencement("other", words=text.strip())


def _phrases(words: str, language: Language) -> list[_Phrase]:
    """The phrases that say what acts did, in the order of the text, none inside brackets."""
    masked = re.sub(r"\([^()]*\)", lambda m: " " * len(m[0]), words)
    found = [
        _Phrase(match.start(), kind)
        for pattern, kind in language.kinds
        for match in pattern.finditer(masked)
    ]
    return sorted(found, key=lambda phrase: phrase.start)


def _subject(words: str, phrases: list[_Phrase], language: Language) -> str:
    """The words that name what the note is about: those before the first phrase, or all
    of a note that begins with its phrase ("In paragraph 1 a change is provided for"),
    without the provision that orders the change ("in accordance with Article 133")."""
    words = language.under.split(words, maxsplit=1)[0]
    head = words[: phrases[0].start] if phrases else words
    return head if re.search(r"\d|\w{4,}.*\w{4,}", head.partition(".")[2]) else words


def _mentions(
    words: str, phrases: list[_Phrase], near: Address, language: Language
) -> list[Mention]:
    target = _target(_subject(words, phrases, language), near, language)
    found = []
    for match in language.act.finditer(words):
        before = [phrase for phrase in phrases if phrase.start < match.start()]
        kind = before[-1].kind if before else notes.OTHER
        act = _act(match, language)
        if kind == notes.ANNOUNCED and not act.commencement.rule:
            act = _with_commencement(act, words, language)
        found.append(Mention(kind, act, target))
    return found


def _act(match: re.Match[str], language: Language) -> ActRef:
    return ActRef(
        act_number(match["number"]),
        iso_date(match["date"], language),
        commencement(match["commencement"] or "", language),
    )


def _with_commencement(act: ActRef, words: str, language: Language) -> ActRef:
    """A placeholder says when it takes effect outside brackets."""
    found = commencement(words, language)
    return act if found.rule == "other" else ActRef(act.number, act.date, found)


def _target(words: str, near: Address, language: Language) -> str:
    """The eId that words such as "part one of paragraph 3" name, counted from ``near``."""
    named: dict[str, str] = {}
    for pattern, kind in language.targets:
        match = pattern.search(words)
        if match:
            number = match.groupdict().get("number") or _ordinal(match["ordinal"], language)
            if number:
                named[kind] = number
    suffix = "#heading" if language.heading_word.search(words) else ""
    return str(_address(named, near)) + suffix


def _ordinal(word: str, language: Language) -> str:
    for number, stems in enumerate(language.ordinals, 1):
        if any(word.casefold().startswith(stem) for stem in stems.split("|")):
            return str(number)
    return ""


_ORDER: Final = ("art", "para", "subpara", "al", "indent")


def _address(named: dict[str, str], near: Address) -> Address:
    """The named steps, completed on the outside by those of ``near``."""
    if "chp" in named:
        return Address.parse(f"chp_{named['chp']}")
    if not named:
        return near
    outermost = min(_ORDER.index(kind) for kind in named)
    kept = [step for step in near.steps if step.kind in _ORDER[:outermost]]
    address = Address(tuple(kept)) if kept else Address(near.steps[:1])
    for kind in _ORDER:
        address = _step(address, kind, named) if kind in named else address
    return address


def _step(address: Address, kind: str, named: dict[str, str]) -> Address:
    """One step more; the first part and the first indent are the container's own text,
    and an indent counts the container's own line as the first."""
    number = named[kind]
    if kind == "art":
        return Address.parse(f"art_{number}")
    if kind == "al" and number == "1" and len(address.steps) > 1:
        return address
    if kind == "indent":
        return address if number == "1" else address.child(kind, str(int(number) - 1))
    return address.child(kind, number)
