"""Edits as a drafter of law would put them, made of the longest common part of two texts.

The longest common part knows nothing of words: it keeps an "of the" that merely coincides,
cuts numbers in two and puts "Kazakhstan of" after "Republic of". Here the words that carry
the meaning are paired first; what only coincides is joined with the edits around it; edits
begin and end where a phrase does, and a number is replaced whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.diff.sequences import Run, aligned, shared_end, shared_start

# Words that stand in every phrase of a law: where only they were kept, nothing was.
FUNCTION_WORDS: Final = frozenset(
    "of the in and for to a an by on at or with from as its his her their such that which who"
    " и в во на или а по о об от до из с со к ко у за для при его ее их также".split()
)
_NUMBERS: Final = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million сто ста двести двухсот триста трехсот четыреста четырехсот"
    " тысяча тысячи тысяч тысячу миллион миллиона миллионов один одна одну одного одной два две"
    " двух три трех четыре четырех".split()
)
_NUMBER_STEMS: Final = tuple(
    "пят шест сем восем восьм девят десят одиннадцат двенадцат тринадцат четырнадцат двадцат"
    " тридцат сорок девяност".split()
)
_NUMBER_ENDS: Final = ("ь", "ти", "ми", "ью", "сот", "сорок", "сорока", "десят", "о", "ста")

# Three words and what stands between them may coincide; four were kept.
_COINCIDENCE: Final = 6
_CLAUSE_ENDS: Final = ".;:"
_MARKS: Final = f"{_CLAUSE_ENDS},)"


def is_number(word: str) -> bool:
    """Whether a word (in lower case) is part of a number written in words or digits.

    >>> [word for word in "one пятисот 10 пятница семьи hundreds".split() if is_number(word)]
    ['one', 'пятисот', '10']
    """
    if word in _NUMBERS or word.isdecimal():
        return True
    return word.startswith(_NUMBER_STEMS) and word.endswith(_NUMBER_ENDS)


@dataclass(slots=True)
class Alphabet:
    """What the characters that stand for words are: ``light`` are those of function words,
    spaces and marks, ``numbers`` those of words of a number."""

    light: str = " "
    numbers: str = ""


@dataclass(slots=True)
class _Hunk:
    """What went and came in one place, after what was kept before it."""

    kept: str
    gone: str = ""
    came: str = ""

    @property
    def longest(self) -> int:
        return max(len(self.gone), len(self.came))


def readable(old: str, new: str, runs: Sequence[Run], alphabet: Alphabet) -> list[Run]:
    """The runs between two texts (of characters that stand for words) as a reader wants them.

    >>> old, new = "abc d", "abc e d"  # a letter stands for a word
    >>> [run for run in readable(old, new, aligned(old, new), Alphabet()) if run[1]]
    [(0, 'abc '), (1, 'e '), (0, 'd')]
    """
    hunks, end = _hunks(runs)
    if len(hunks) > 1:
        hunks, end = _hunks(_by_content(old, new, alphabet.light))
        hunks, end = _joined(hunks, end, alphabet.light)
        end = _slide(hunks, _trim(hunks, end, ""), alphabet)
        hunks, end = _joined(hunks, end, alphabet.light)  # those that a slide brought together
    end = _slide(hunks, _trim(hunks, end, ""), alphabet)
    end = _trim(hunks, end, alphabet.numbers)
    return list(_runs(hunks, end))


def _hunks(runs: Sequence[Run]) -> tuple[list[_Hunk], str]:
    """The places of the edits, each with what was kept before it; and what is kept at the end."""
    hunks: list[_Hunk] = []
    kept, open_ = "", False
    for op, text in runs:
        if not op:
            kept = kept + text if not open_ else text
            open_ = False
            continue
        if not open_:
            hunks.append(_Hunk(kept))
            kept, open_ = "", True
        if op < 0:
            hunks[-1].gone += text
        else:
            hunks[-1].came += text
    return hunks, kept


def _runs(hunks: Sequence[_Hunk], end: str) -> Iterator[Run]:
    for hunk in hunks:
        yield 0, hunk.kept
        yield -1, hunk.gone
        yield 1, hunk.came
    yield 0, end


def _by_content(old: str, new: str, light: str) -> list[Run]:
    """The words that carry the meaning paired first, and what stands between them after."""
    at_old = [at for at, code in enumerate(old) if code not in light]
    at_new = [at for at, code in enumerate(new) if code not in light]
    found: list[Run] = []
    done_old = done_new = seen_old = seen_new = 0
    for op, text in aligned(
        "".join([old[at] for at in at_old]), "".join([new[at] for at in at_new])
    ):
        if op < 0:
            seen_old += len(text)
        elif op > 0:
            seen_new += len(text)
        else:
            for first, last in _blocks(old, new, at_old, at_new, seen_old, seen_new, len(text)):
                i, j = at_old[seen_old + first], at_new[seen_new + first]
                found += _between(old[done_old:i], new[done_new:j])
                done_old, done_new = at_old[seen_old + last] + 1, at_new[seen_new + last] + 1
                found.append((0, old[i:done_old]))
            seen_old += len(text)
            seen_new += len(text)
    return [*found, *_between(old[done_old:], new[done_new:])]


def _blocks(
    old: str, new: str, at_old: list[int], at_new: list[int], i: int, j: int, count: int
) -> Iterator[tuple[int, int]]:
    """A run of paired words in blocks (first, last) between whose words the same stands."""
    if old[at_old[i] : at_old[i + count - 1]] == new[at_new[j] : at_new[j + count - 1]]:
        yield 0, count - 1
        return
    first = 0
    for n in range(count - 1):
        between_old = old[at_old[i + n] + 1 : at_old[i + n + 1]]
        if between_old != new[at_new[j + n] + 1 : at_new[j + n + 1]]:
            yield first, n
            first = n + 1
    yield first, count - 1


def _between(gone: str, came: str) -> list[Run]:
    """What stands between paired words."""
    if gone == came:
        return [(0, gone)]
    return aligned(gone, came) if gone and came else [(-1, gone), (1, came)]


def _joined(hunks: Sequence[_Hunk], end: str, light: str) -> tuple[list[_Hunk], str]:
    """Edits joined where what was kept between them merely coincides."""
    joined: list[_Hunk] = []
    for n, hunk in enumerate(hunks):
        after = hunks[n + 1].kept if n + 1 < len(hunks) else end
        if joined and hunk.kept == " ":
            after = _closed_up(joined[-1], hunk, after)
            if n + 1 < len(hunks):
                hunks[n + 1].kept = after
            else:
                end = after
        last = hunk
        while joined and _coincides(joined[-1], last, light):
            before = joined.pop()
            gone = f"{before.gone}{last.kept}{last.gone}"
            last = _Hunk(before.kept, gone, f"{before.came}{last.kept}{last.came}")
        joined.append(last)
    return joined if len(joined) < 3 else _one_if_little_is_kept(joined, light), end


def _closed_up(before: _Hunk, hunk: _Hunk, after: str) -> str:
    """Take the space between two edits of one kind into them; what is kept after them."""
    if before.gone and hunk.gone and not before.came and not hunk.came:
        if hunk.gone[-1] == " ":
            hunk.kept, hunk.gone, after = "", f" {hunk.gone[:-1]}", f" {after}"
        elif before.gone[0] == " ":
            before.kept, before.gone, hunk.kept = f"{before.kept} ", f"{before.gone[1:]} ", ""
    elif before.came and hunk.came and not before.gone and not hunk.gone:
        if hunk.came[-1] == " ":
            hunk.kept, hunk.came, after = "", f" {hunk.came[:-1]}", f" {after}"
        elif before.came[0] == " ":
            before.kept, before.came, hunk.kept = f"{before.kept} ", f"{before.came[1:]} ", ""
    return after


def _coincides(before: _Hunk, after: _Hunk, light: str) -> bool:
    kept = after.kept
    if not kept:
        return True
    if not (before.gone or after.gone) or not (before.came or after.came):
        return False  # words only went, or only came: what was kept reads well between them
    if not kept.strip(light):
        replaced = bool(before.gone and before.came) + bool(after.gone and after.came)
        if replaced == 2 or (replaced and kept == " "):
            return True
    if len(kept) > _COINCIDENCE or any(mark in kept for mark in _CLAUSE_ENDS):
        return False
    return len(kept) <= before.longest and len(kept) <= after.longest


def _one_if_little_is_kept(hunks: list[_Hunk], light: str) -> list[_Hunk]:
    """One replacement where the edits leave next to nothing between them."""
    drop = str.maketrans("", "", light)
    kept = sum(len(hunk.kept.translate(drop)) for hunk in hunks[1:])
    gone = sum(len(hunk.gone.translate(drop)) for hunk in hunks)
    came = sum(len(hunk.came.translate(drop)) for hunk in hunks)
    if kept * 2 >= min(gone, came):
        return hunks
    first, *rest = hunks
    for hunk in rest:
        first.gone += hunk.kept + hunk.gone
        first.came += hunk.kept + hunk.came
    return [first]


def _slide(hunks: list[_Hunk], end: str, alphabet: Alphabet) -> str:
    """What only went, or only came, begins and ends at the best place for a reader."""
    afters = [*(hunk.kept for hunk in hunks[1:]), end]
    for n, hunk in enumerate(hunks):
        if hunk.gone and hunk.came:
            continue
        before, words, after = _best_place(hunk.kept, hunk.gone or hunk.came, afters[n], alphabet)
        hunk.kept = before
        hunk.gone, hunk.came = (words, "") if hunk.gone else ("", words)
        afters[n] = after
        if n + 1 < len(hunks):
            hunks[n + 1].kept = after
    return afters[-1] if hunks else end


def _best_place(before: str, words: str, after: str, alphabet: Alphabet) -> tuple[str, str, str]:
    """The words of an edit and what is kept around them, where several cuts give the same."""
    left = 0
    while left < len(before) and before[-left - 1] == words[-left % len(words) - 1]:
        left += 1
    right = 0
    while right < len(after) and after[right] == words[right % len(words)]:
        right += 1
    if not left and not right:
        return before, words, after
    text = before + words + after
    start, size = len(before), len(words)
    places = range(start - left, start + right + 1)
    best = max(places, key=lambda at: _fitness(text, at, size, alphabet))
    return text[:best], text[best : best + size], text[best + size :]


def _fitness(text: str, at: int, size: int, alphabet: Alphabet) -> tuple[int, bool, int]:
    fits = _cut(text, at, alphabet) + _cut(text, at + size, alphabet)
    return fits, text[at] != " ", -at


def _cut(text: str, at: int, alphabet: Alphabet) -> int:
    """How good a place for a cut is: after a sentence best, after a preposition worst."""
    before, after = text[:at].rstrip(" ")[-1:], text[at:].lstrip(" ")[:1]
    if not before or not after:
        return 6
    if before in alphabet.numbers and after in alphabet.numbers:
        return -6
    if before in _CLAUSE_ENDS:
        return 5
    if before == "," or after in _MARKS:
        return 4
    if before in alphabet.light:
        return 0
    return 3 if after in alphabet.light else 2


def _trim(hunks: list[_Hunk], end: str, numbers: str) -> str:
    """What begins or ends a replacement on both sides is kept; but a number of several words
    is replaced whole."""
    afters = [*(hunk.kept for hunk in hunks[1:]), end]
    for n, hunk in enumerate(hunks):
        if n:
            hunk.kept = afters[n - 1]
        if hunk.gone and hunk.came:
            head = shared_start(hunk.gone, hunk.came)
            hunk.kept += hunk.gone[:head]
            hunk.gone, hunk.came = hunk.gone[head:], hunk.came[head:]
            tail = shared_end(hunk.gone, hunk.came)
            if tail:
                afters[n] = hunk.gone[-tail:] + afters[n]
                hunk.gone, hunk.came = hunk.gone[:-tail], hunk.came[:-tail]
        if numbers:
            afters[n] = _whole_number(hunk, afters[n], numbers)
    return afters[-1] if hunks else end


def _whole_number(hunk: _Hunk, after: str, numbers: str) -> str:
    """Take in the words of a number that an edit would cut off; what is kept after it."""
    begins = {side.lstrip(" ")[:1] for side in (hunk.gone, hunk.came)} - {""}
    while _last(hunk.kept) in numbers and any(code in numbers for code in begins):
        at = len(hunk.kept.rstrip(" ")) - 1
        cut, hunk.kept = hunk.kept[at:], hunk.kept[:at]
        hunk.gone, hunk.came = cut + hunk.gone, cut + hunk.came
        begins = {cut[0]}
    ends = {_last(side) for side in (hunk.gone, hunk.came)} - {"\n"}
    while after.lstrip(" ")[:1] in numbers and after.strip(" ") and any(e in numbers for e in ends):
        at = len(after) - len(after.lstrip(" ")) + 1
        cut, after = after[:at], after[at:]
        hunk.gone, hunk.came = hunk.gone + cut, hunk.came + cut
        ends = {cut[-1]}
    return after


def _last(text: str) -> str:
    return text.rstrip(" ")[-1:] or "\n"
