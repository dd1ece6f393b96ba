"""The drafting style of acts in Russian."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.acts.apply.repealed import counted, russian_day
from lawtrack.acts.draft.marks import leaves_open
from lawtrack.acts.draft.naming import inner, is_number, is_one_word, joined
from lawtrack.acts.draft.ordinals import (
    ACCUSATIVE,
    GENITIVE,
    INSTRUMENTAL,
    NOMINATIVE,
    PREPOSITIONAL,
    russian,
)
from lawtrack.acts.instructions import (
    ARTICLE,
    CHAPTER,
    EXCLUDE_WORDS,
    HEADING,
    INDENT,
    INSERT,
    INSERT_WORDS,
    LAW,
    PARAGRAPH,
    PART,
    REPEAL,
    REWORD,
    SECTION,
    SENTENCE,
    SUBPARAGRAPH,
    AmendingAct,
    Instruction,
    Target,
    TargetStep,
)
from lawtrack.model.acts import Commencement

# Accusative, genitive, prepositional, instrumental; then the plural accusative and
# instrumental.
_NOUNS: Final = {
    ARTICLE: ("статью", "статьи", "статье", "статьей", "статьи", "статьями"),
    CHAPTER: ("главу", "главы", "главе", "главой", "главы", "главами"),
    SECTION: ("раздел", "раздела", "разделе", "разделом", "разделы", "разделами"),
    PARAGRAPH: ("пункт", "пункта", "пункте", "пунктом", "пункты", "пунктами"),
    SUBPARAGRAPH: (
        "подпункт",
        "подпункта",
        "подпункте",
        "подпунктом",
        "подпункты",
        "подпунктами",
    ),
    PART: ("часть", "части", "части", "частью", "части", "частями"),
    INDENT: ("абзац", "абзаца", "абзаце", "абзацем", "абзацы", "абзацами"),
    SENTENCE: (
        "предложение",
        "предложения",
        "предложении",
        "предложением",
        "предложения",
        "предложениями",
    ),
    HEADING: ("заголовок", "заголовка", "заголовке", "заголовком", "заголовки", "заголовками"),
}
_NOMINATIVE: Final = {
    ARTICLE: "статья",
    CHAPTER: "глава",
    SECTION: "раздел",
    PARAGRAPH: "пункт",
    SUBPARAGRAPH: "подпункт",
    PART: "часть",
    INDENT: "абзац",
    SENTENCE: "предложение",
    HEADING: "заголовок",
}
_CASES: Final = (ACCUSATIVE, GENITIVE, PREPOSITIONAL, INSTRUMENTAL)
_GENDERS: Final = {PART: "f", INDENT: "m", SENTENCE: "n"}
_LAW: Final = {
    ACCUSATIVE: "Конституционный закон",
    GENITIVE: "Конституционного закона",
    PREPOSITIONAL: "Конституционном законе",
    INSTRUMENTAL: "Конституционным законом",
}


class Russian:
    """Says instructions in Russian."""

    def quotes_for(self, content: Sequence[str]) -> tuple[str, str]:
        return ("„", "“") if leaves_open(content, "«") else ("«", "»")

    def title(self, law: str, *, inserts: bool) -> str:
        what = "изменений и дополнений" if inserts else "изменений"
        return f"О внесении {what} в Конституционный закон Республики Казахстан «{law}»"

    def identity(self, act: AmendingAct) -> str:
        if not act.number or not act.date:
            return "Конституционный закон Республики Казахстан"
        day = russian_day(act.date)
        return f"Конституционный закон Республики Казахстан от {day} № {act.number}"

    def preamble(self, law: str, *, inserts: bool) -> str:
        what = "изменения и дополнения" if inserts else "изменения"
        return (
            f"Статья 1. Внести в Конституционный закон Республики Казахстан «{law}» "
            f"следующие {what}:"
        )

    def commencement(self, when: Commencement) -> str:
        start = "Статья 2. Настоящий Конституционный закон вводится в действие"
        if when.rule == "on-date":
            return f"{start} с {russian_day(when.date)}."
        if when.rule == "days-after-publication":
            return (
                f"{start} по истечении {counted(when.days, 'ru')} календарных дней после дня "
                "его первого официального опубликования."
            )
        if when.rule == "on-publication":
            return f"{start} со дня его первого официального опубликования."
        return ""

    def element(self, steps: Sequence[TargetStep]) -> str:
        own = steps[-1]
        if own.kind == LAW:
            return "Конституционный закон"
        number = _number(own, NOMINATIVE)
        text = f"{_NOMINATIVE[own.kind]} {number}".rstrip() + f" {_outside(steps[:-1])}"
        return text[0].upper() + text[1:].rstrip()

    def within(self, steps: Sequence[TargetStep]) -> str:
        return f"в {_path(steps, PREPOSITIONAL)}:"

    def sentence(self, instruction: Instruction, said: int) -> str:
        if instruction.operation == REWORD:
            return f"{_named(instruction.targets, said)} изложить в следующей редакции:"
        if instruction.operation == INSERT:
            return _insertion(instruction, said)
        if instruction.operation == REPEAL:
            return f"{_named(instruction.targets, said)} исключить"
        steps = inner(instruction.targets[0], said)
        place = f"в {_path(steps, PREPOSITIONAL)} " if steps else ""
        return place + _words(instruction)


def _words(instruction: Instruction) -> str:
    pair = instruction.words[0]
    if instruction.operation == EXCLUDE_WORDS:
        return f"{_quoted(pair.old, ('слово', 'слова', 'цифры'))} исключить"
    if instruction.operation == INSERT_WORDS:
        anchor = _quoted(pair.old, ("слова", "слов", "цифр"))
        return f"после {anchor} дополнить {_quoted(pair.new, _BY)}"
    return f"{_quoted(pair.old, ('слово', 'слова', 'цифры'))} заменить {_quoted(pair.new, _BY)}"


_BY: Final = ("словом", "словами", "цифрами")


def _quoted(words: str, nouns: tuple[str, str, str]) -> str:
    noun = nouns[2] if is_number(words) else nouns[0] if is_one_word(words) else nouns[1]
    return f"{noun} «{words}»"


def _insertion(instruction: Instruction, said: int) -> str:
    new = [target.steps[-1] for target in instruction.new_targets]
    outer = inner(instruction.targets[0], said)
    # A section goes before the chapter that is named; the law itself is not named.
    if instruction.before:
        place = f"перед {_path(outer, INSTRUMENTAL)} "
    elif not outer or outer[-1].kind == LAW:
        place = ""
    else:
        place = f"{_path(outer, ACCUSATIVE)} "
    return f"{place}дополнить {_several(new, INSTRUMENTAL)} следующего содержания:"


def _named(targets: Sequence[Target], said: int) -> str:
    """The targets of one instruction, which stand in one container, in the accusative."""
    steps = [inner(target, said) for target in targets]
    outer = steps[0][:-1]
    own = _several([s[-1] for s in steps], ACCUSATIVE)
    return f"{own} {_outside(outer)}".rstrip()


def _several(steps: Sequence[TargetStep], case: str) -> str:
    if len(steps) == 1:
        return _one(steps[0], case)
    kind = steps[0].kind
    noun = _NOUNS[kind][4 if case == ACCUSATIVE else 5]
    return f"{noun} {joined([_number(step, case) for step in steps], 'и')}"


def _path(steps: Sequence[TargetStep], case: str) -> str:
    """From the inside out: "абзаце первом подпункта 2) пункта 1"."""
    return f"{_one(steps[-1], case)} {_outside(steps[:-1])}".rstrip()


def _outside(steps: Sequence[TargetStep]) -> str:
    return " ".join(_one(step, GENITIVE) for step in reversed(steps))


def _one(step: TargetStep, case: str) -> str:
    if step.kind == LAW:
        return _LAW[case]
    noun = _NOUNS[step.kind][_CASES.index(case)]
    return f"{noun} {_number(step, case)}".rstrip()


def _number(step: TargetStep, case: str) -> str:
    if step.kind in _GENDERS:
        return russian(int(step.number), _GENDERS[step.kind], case)
    return f"{step.number})" if step.kind == SUBPARAGRAPH else step.number
