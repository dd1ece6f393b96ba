"""Edits as a drafter of law would put them, made of the longest common part of two texts.

The longest common part knows nothing of words: it keeps an "of the" that merely coincides,
cuts numbers in two and puts "Kazakhstan of" after "Republic of". Here the words that carry
the meaning are paired first; what only coincides is joined with the edits around it; edits
begin and end where a phrase does, and a number is replaced whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.diff.phrases import Story, slide, whole_numbers
from lawtrack.diff.sequences import Run, aligned, shared_end, shared_start
from lawtrack.diff.vocabulary import Alphabet

# Three words and what stands between them may coincide; four were kept.
_COINCIDENCE: Final = 6
_SURELY_KEPT: Final = 11


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
    runs = aligned(gone, came) if len(gone) > 1 < len(came) else []
    between = [len(text) for op, text in runs if not op]
    settled = False
    if between and min(between) > _SURELY_KEPT:
        story = _told(before, runs, after)
    elif between and alphabet.unknown_language(gone, came):
        story = _told(before, _generally_readable(runs), after)
    elif between:
        story = _told(before, _by_content(gone, came, alphabet), after)
        if len(story.gone) > 1:
            story = _joined(story, alphabet.light)
            settled = not slide(story, alphabet)
            if not settled:
                story = _joined(story, alphabet.light)
    if not settled:
        slide(story, alphabet)
    whole_numbers(story, alphabet.numbers)
    return story


def _generally_readable(runs: list[Run]) -> list[Run]:
    """Edits joined where what is kept is shorter than they are, in a language of which the
    function words are not known: as diff_match_patch, which this module alone uses, does it."""
    from diff_match_patch import diff_match_patch

    diffs = list(runs)
    diff_match_patch().diff_cleanupSemantic(diffs)
    return diffs


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
    heavy = alphabet.heavy
    at_old = [at for at, letter in enumerate(old) if letter in heavy]
    at_new = [at for at, letter in enumerate(new) if letter in heavy]
    if not at_old or not at_new:
        return aligned(old, new)
    content_old = "".join([old[at] for at in at_old])
    content_new = "".join([new[at] for at in at_new])
    found: list[Run] = []
    done_old = done_new = i = j = 0
    for op, text in aligned(content_old, content_new):
        size = len(text)
        if op:
            i, j = (i + size, j) if op < 0 else (i, j + size)
            continue
        for first, last in _blocks(old, new, at_old, at_new, (i, j, size)):
            start_old, start_new = at_old[first], at_new[first + j - i]
            found += _between(old[done_old:start_old], new[done_new:start_new])
            done_old, done_new = at_old[last] + 1, at_new[last + j - i] + 1
            found.append((0, old[start_old:done_old]))
        i += size
        j += size
    return [*found, *_between(old[done_old:], new[done_new:])]


def _blocks(
    old: str, new: str, at_old: list[int], at_new: list[int], run: tuple[int, int, int]
) -> Iterator[tuple[int, int]]:
    """A run of paired words (where it begins, its length) in blocks (first and last old word)
    between whose words the same stands."""
    i, j, size = run
    last = i + size - 1
    if old[at_old[i] : at_old[last]] == new[at_new[j] : at_new[j + size - 1]]:
        yield i, last
        return
    first = i
    for n in range(i, last):
        m = n + j - i
        if old[at_old[n] + 1 : at_old[n + 1]] != new[at_new[m] + 1 : at_new[m + 1]]:
            yield first, n
            first = n + 1
    yield first, last


def _between(gone: str, came: str) -> list[Run]:
    """What stands between paired words."""
    if gone == came:
        return [(0, gone)]
    if came and gone.startswith(came):
        return [(0, came), (-1, gone[len(came) :])]
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
    if size > _COINCIDENCE or _ends_a_clause(kept):
        return False
    longest = max(len(gone_before), len(came_before))
    return size <= longest and (size <= len(gone) or size <= len(came))


def _ends_a_clause(kept: str) -> bool:
    return "." in kept or ";" in kept or ":" in kept


def _one_if_little_is_kept(story: Story, light: str) -> None:
    """One replacement where the edits leave next to nothing between them."""
    least = min(sum(map(len, story.gone)), sum(map(len, story.came)))
    if sum(map(len, story.kept[1:-1])) >= least:
        return
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
