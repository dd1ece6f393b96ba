"""What words are to a reader of edits: joining words, parts of a number, or words with meaning."""

from __future__ import annotations

from typing import Final

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

# So many words (and spaces) in a row hold a function word in any language that we know.
_LONG: Final = 60


def is_number(word: str) -> bool:
    """Whether a word (in lower case) is part of a number written in words or digits.

    >>> [word for word in "one пятисот 10 пятница семьи hundreds".split() if is_number(word)]
    ['one', 'пятисот', '10']
    """
    if word in _NUMBERS or word.isdecimal():
        return True
    return word.startswith(_NUMBER_STEMS) and word.endswith(_NUMBER_ENDS)


class Alphabet:
    """What the characters that stand for words are: ``light`` are those of function words,
    spaces and marks, ``heavy`` all others, and ``numbers`` those of words of a number."""

    __slots__ = ("functions", "heavy", "light", "numbers")

    def __init__(self) -> None:
        self.light = " "
        self.numbers = ""
        self.heavy: set[str] = set()
        self.functions: set[str] = set()

    def describe(self, code: str, word: str, *, mark: bool) -> None:
        """Say which word (in lower case) or mark a character stands for."""
        if mark or word in FUNCTION_WORDS:
            self.light += code
            if not mark:
                self.functions.add(code)
            return
        self.heavy.add(code)
        if is_number(word):
            self.numbers += code

    def unknown_language(self, old: str, new: str) -> bool:
        """Whether two long texts hold none of the function words that are known."""
        if len(old) + len(new) < _LONG:
            return False
        return self.functions.isdisjoint(old) and self.functions.isdisjoint(new)
