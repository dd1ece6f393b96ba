"""Edits as a drafter of law would put them, made of the longest common part of two texts.

The longest common part knows nothing of words: it keeps an "of the" that merely coincides,
cuts numbers in two and puts "Kazakhstan of" after "Republic of". Here the words that carry
the meaning are paired first; what only coincides is joined with the edits around it; edits
begin and end where a phrase does, and a number is replaced whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import compress, count
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
# How good a place for a cut the end of a text is, and the edge of another edit.
_END: Final = 6
_EDIT: Final = 6
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
    spaces and marks, ``heavy`` all others, and ``numbers`` those of words of a number."""

    light: str = " "
    numbers: str = ""
    heavy: set[str] = field(default_factory=set)

    def describe(self, code: str, word: str, *, mark: bool) -> None:
        """Say which word (in lower case) or mark a character stands for."""
        if mark or word in FUNCTION_WORDS:
            self.light += code
            return
        self.heavy.add(code)
        if is_number(word):
            self.numbers += code


@dataclass(slots=True)
class Story:
    """What was kept before, between and after the edits, and what went and came in each."""

    kept: list[str]
    gone: list[str]
    came: list[str]


def readable(old: str, new: str, alphabet: Alphabet) -> Story:
    """The edits between two texts (of characters that stand for words) as a reader wants them.

    >>> story = readable("abc d", "abc e d", Alphabet())  # a letter stands for a word
    >>> story.kept, story.gone, story.came
    (['abc ', 'd'], [''], ['e '])
    """
    head = shared_start(old, new)
    tail = min(shared_end(old, new), len(old) - head, len(new) - head)
    gone, came = old[head : len(old) - tail], new[head : len(new) - tail]
    before, after = old[:head], old[len(old) - tail :]
    story = Story([before, after], [gone], [came])
    if len(gone) > 1 < len(came) and any(not op for op, _ in aligned(gone, came)):
        story = _told(before, _by_content(gone, came, alphabet), after)
        if len(story.gone) > 1:
            story = _joined(story, alphabet.light)
            if _slide(story, alphabet):
                story = _joined(story, alphabet.light)
    _slide(story, alphabet)
    _whole_numbers(story, alphabet.numbers)
    return story


def _told(before: str, runs: list[Run], after: str) -> Story:
    story = Story([before], [], [])
    inside = False
    for op, text in runs:
        if not text:
            continue
        if not op:
            if inside:
                story.kept.append(text)
            else:
                story.kept[-1] += text
            inside = False
            continue
        if not inside:
            story.gone.append("")
            story.came.append("")
            inside = True
        (story.gone if op < 0 else story.came)[-1] += text
    if inside:
        story.kept.append(after)
    else:
        story.kept[-1] += after
    return story


def _by_content(old: str, new: str, alphabet: Alphabet) -> list[Run]:
    """The words that carry the meaning paired first, and what stands between them after."""
    heavy = alphabet.heavy.__contains__
    content_old, content_new = "".join(filter(heavy, old)), "".join(filter(heavy, new))
    if not content_old or not content_new:
        return aligned(old, new)
    at_old = list(compress(count(), map(heavy, old)))
    at_new = list(compress(count(), map(heavy, new)))
    found: list[Run] = []
    done_old = done_new = i = j = 0
    for op, text in aligned(content_old, content_new):
        size = len(text)
        if op:
            i, j = (i + size, j) if op < 0 else (i, j + size)
            continue
        for first, last in _blocks(old, new, at_old[i : i + size], at_new[j : j + size]):
            start_old, start_new = at_old[i + first], at_new[j + first]
            found += _between(old[done_old:start_old], new[done_new:start_new])
            done_old, done_new = at_old[i + last] + 1, at_new[j + last] + 1
            found.append((0, old[start_old:done_old]))
        i += size
        j += size
    return [*found, *_between(old[done_old:], new[done_new:])]


def _blocks(old: str, new: str, at_old: list[int], at_new: list[int]) -> Iterator[tuple[int, int]]:
    """A run of paired words in blocks (first, last) between whose words the same stands."""
    end = len(at_old) - 1
    if old[at_old[0] : at_old[end]] == new[at_new[0] : at_new[end]]:
        yield 0, end
        return
    first = 0
    for n in range(end):
        if old[at_old[n] + 1 : at_old[n + 1]] != new[at_new[n] + 1 : at_new[n + 1]]:
            yield first, n
            first = n + 1
    yield first, end


def _between(gone: str, came: str) -> list[Run]:
    """What stands between paired words."""
    if gone == came:
        return [(0, gone)]
    return aligned(gone, came) if gone and came else [(-1, gone), (1, came)]


def _joined(story: Story, light: str) -> Story:
    """Edits joined where what was kept between them merely coincides."""
    joined = Story(story.kept[:1], [], [])
    for n, (gone, came) in enumerate(zip(story.gone, story.came, strict=True)):
        if n and joined.kept[-1] == " ":
            gone, came = _closed_up(joined, story, n)
        while joined.gone and _coincides(joined, gone, came, light):
            between = joined.kept.pop()
            gone = f"{joined.gone.pop()}{between}{gone}"
            came = f"{joined.came.pop()}{between}{came}"
        joined.gone.append(gone)
        joined.came.append(came)
        joined.kept.append(story.kept[n + 1])
    if len(joined.gone) > 2:
        _one_if_little_is_kept(joined, light)
    _trim(joined)
    return joined


def _closed_up(joined: Story, story: Story, n: int) -> tuple[str, str]:
    """Take the space between two edits of one kind into one of them."""
    gone, came = story.gone[n], story.came[n]
    before = joined.gone if gone and not came else joined.came
    words = gone or came
    if bool(gone) == bool(came) or not before[-1] or (joined.gone[-1] and joined.came[-1]):
        return gone, came
    if words[-1] == " ":
        words = f" {words[:-1]}"
        story.kept[n + 1] = f" {story.kept[n + 1]}"
        joined.kept[-1] = ""
    elif before[-1][0] == " ":
        before[-1] = f"{before[-1][1:]} "
        joined.kept[-2] += " "
        joined.kept[-1] = ""
    return (words, "") if gone else ("", words)


def _coincides(before: Story, gone: str, came: str, light: str) -> bool:
    kept, gone_before, came_before = before.kept[-1], before.gone[-1], before.came[-1]
    if not kept:
        return True
    if not (gone_before or gone) or not (came_before or came):
        return False  # words only went, or only came: what was kept reads well between them
    if not kept.strip(light):
        both, both_before = gone and came, gone_before and came_before
        if (both and both_before) or (kept == " " and (both or both_before)):
            return True
    size = len(kept)
    if size > _COINCIDENCE or any(mark in kept for mark in _CLAUSE_ENDS):
        return False
    longest = max(len(gone_before), len(came_before))
    return size <= longest and (size <= len(gone) or size <= len(came))


def _one_if_little_is_kept(story: Story, light: str) -> None:
    """One replacement where the edits leave next to nothing between them."""
    drop = str.maketrans("", "", light)
    kept = len("".join(story.kept[1:-1]).translate(drop))
    gone = len("".join(story.gone).translate(drop))
    came = len("".join(story.came).translate(drop))
    if kept * 2 >= min(gone, came):
        return
    inner = [*story.kept[1:-1], ""]
    story.gone[:] = [
        "".join([part for pair in zip(story.gone, inner, strict=True) for part in pair])
    ]
    story.came[:] = [
        "".join([part for pair in zip(story.came, inner, strict=True) for part in pair])
    ]
    story.kept[1:-1] = []


def _trim(story: Story) -> None:
    """What begins or ends a replacement on both sides is kept."""
    for n, (gone, came) in enumerate(zip(story.gone, story.came, strict=True)):
        if not gone or not came:
            continue
        if gone[0] == came[0]:
            head = shared_start(gone, came)
            story.kept[n] += gone[:head]
            gone, came = gone[head:], came[head:]
        if gone and came and gone[-1] == came[-1]:
            tail = shared_end(gone, came)
            story.kept[n + 1] = gone[-tail:] + story.kept[n + 1]
            gone, came = gone[:-tail], came[:-tail]
        story.gone[n], story.came[n] = gone, came


def _slide(story: Story, alphabet: Alphabet) -> bool:
    """What only went, or only came, begins and ends at the best place for a reader.

    Whether two edits came so near to each other that they may have to be joined.
    """
    near = False
    for n, (gone, came) in enumerate(zip(story.gone, story.came, strict=True)):
        words = came if not gone else gone if not came else ""
        if not words:
            continue
        before, after = story.kept[n], story.kept[n + 1]
        left, right = _shared_by_turns(before, words, after)
        if left + right < 1:
            continue
        text, at = before + words + after, len(before)
        inner = (n > 0, n + 1 < len(story.gone))
        best = _best_place(text, range(at - left, at + right + 1), len(words), alphabet, inner)
        end = best + len(words)
        story.kept[n], words, story.kept[n + 1] = text[:best], text[best:end], text[end:]
        story.gone[n], story.came[n] = (words, "") if gone else ("", words)
        near = near or best != at
    return near


def _shared_by_turns(before: str, words: str, after: str) -> tuple[int, int]:
    """How far an edit may be moved to the left and to the right without any difference."""
    left = right = 0
    size = len(words)
    while left < len(before) and before[-left - 1] == words[-(left % size) - 1]:
        left += 1
    while right < len(after) and after[right] == words[right % size]:
        right += 1
    return left, right


def _best_place(
    text: str, places: range, size: int, alphabet: Alphabet, inner: tuple[bool, bool]
) -> int:
    """Where an edit of some size begins best; ``inner`` tells at which ends of the text
    another edit follows, so that this would be joined with it."""
    best, fittest = places[0], -99
    for at in places:
        fits = (_EDIT if inner[0] else _END) if not at else _cut(text, at, alphabet)
        end = at + size
        fits += (_EDIT if inner[1] else _END) if end == len(text) else _cut(text, end, alphabet)
        fits = 2 * fits + (text[at] != " ")
        if fits > fittest:
            best, fittest = at, fits
    return best


def _cut(text: str, at: int, alphabet: Alphabet) -> int:
    """How good a place for a cut is: after a sentence best, after a preposition worst."""
    end = at
    while end and text[end - 1] == " ":
        end -= 1
    while at < len(text) and text[at] == " ":
        at += 1
    if not end or at == len(text):
        return _END
    before, after = text[end - 1], text[at]
    if before in alphabet.numbers and after in alphabet.numbers:
        return -6
    if before in _CLAUSE_ENDS:
        return 5
    if before == "," or after in _MARKS:
        return 4
    if before in alphabet.light:
        return 0
    return 3 if after in alphabet.light else 2


def _whole_numbers(story: Story, numbers: str) -> None:
    """Take in the words of a number that an edit would cut off."""
    for n, (gone, came) in enumerate(zip(story.gone, story.came, strict=True)):
        before, after = story.kept[n], story.kept[n + 1]
        if _last(before) not in numbers and _first(after) not in numbers:
            continue
        firsts, lasts = {_first(gone), _first(came)}, {_last(gone), _last(came)}
        while _last(before) in numbers and any(first in numbers for first in firsts):
            at = len(before.rstrip(" ")) - 1
            gone, came, before = before[at:] + gone, before[at:] + came, before[:at]
            firsts = {gone[0]}
        while _first(after) in numbers and any(last in numbers for last in lasts):
            at = len(after) - len(after.lstrip(" ")) + 1
            gone, came, after = gone + after[:at], came + after[:at], after[at:]
            lasts = {gone[-1]}
        story.gone[n], story.came[n] = gone, came
        story.kept[n], story.kept[n + 1] = before, after


_NOTHING: Final = "\n"


def _first(text: str) -> str:
    return text.lstrip(" ")[:1] or _NOTHING


def _last(text: str) -> str:
    return text.rstrip(" ")[-1:] or _NOTHING
