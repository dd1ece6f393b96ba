"""The drafting words of Kazakhstan's acts in Russian."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawtrack.naming import steps
from lawtrack.naming import tokens as t
from lawtrack.naming.tokens import Grammar, Token

# Forms by case, singular before the bar, plural behind it: forms of more than one case;
# accusative; genitive; locative; instrumental.
_NOUNS: Final = {
    steps.PARAGRAPH: ";пункт | пункты; пункта | пунктов; пункте | пунктах; пунктом | пунктами",
    steps.SUBPARAGRAPH: ";подпункт | подпункты; подпункта | подпунктов;"
    " подпункте | подпунктах; подпунктом | подпунктами",
    steps.ARTICLE: "статья статьи; статью; | статей; статье | статьях; статьей | статьями",
    steps.PART: "части; часть; | частей; | частях; частью | частями",
    steps.INDENT: ";абзац | абзацы; абзаца | абзацев; абзаце | абзацах; абзацем | абзацами",
    steps.SENTENCE: "предложения; предложение; | предложений;"
    " предложении | предложениях; предложением | предложениями",
    steps.CHAPTER: "глава главы; главу; | глав; главе | главах; главой | главами",
    steps.SECTION: ";раздел | разделы; раздела | разделов;"
    " разделе | разделах; разделом | разделами",
    steps.HEADING: "названия наименования; заголовок название наименование | заголовки; заголовка;"
    " заголовке названии наименовании | заголовках; заголовком названием наименованием",
    steps.PREAMBLE: "преамбула преамбулы; преамбулу; ; преамбуле; преамбулой",
}
_CASES: Final = ("", t.ACCUSATIVE, t.GENITIVE, t.LOCATIVE, t.INSTRUMENTAL)

_WORD_NOUNS: Final = (
    "слово слова слов словосочетание словосочетания цифра цифру цифры цифр число числа знак"
    " знака знаки знаков аббревиатуру аббревиатура аббревиатуры букву буквы буква символ символы"
    " выражение"
)
_WORD_NOUNS_INSTRUMENTAL: Final = (
    "словом словами словосочетанием словосочетаниями цифрой цифрами числом числами знаком знаками"
    " аббревиатурой буквой буквами символом символами выражением"
)
_VERBS: Final = {
    t.STATE: "изложить изложив",
    t.SUPPLEMENT: "дополнить дополнив",
    t.ADD: "включить включив",
    t.REPLACE: "заменить заменив",
    t.EXCLUDE: "исключить исключив удалить",
    t.COUNT_AS: "считать",
}
_PLAIN: Final = {
    t.IN: "в во",
    t.AFTER: "после",
    t.BEFORE: "перед",
    t.BY: "на",
    t.AND: "и а",
    t.RESPECTIVELY: "соответственно",
    t.EXCEPT: "кроме",
    t.EVERYWHERE: "тексте",
    t.DASH: "по",
    t.ANNOUNCES: "следующим следующими следующей следующую",
    t.LAW_WORD: "закона законе закон кодекса кодексе кодекс указа указе указ",
    t.FILL: "с со его ее их новой новым новыми новую новый текст текста также конституционного"
    " конституционном конституционный республики казахстан настоящего данного указанного"
    " препинания",
}
_PHRASES: Final = {
    t.ANNOUNCES: (
        "в следующей редакции",
        "в новой редакции",
        "следующего содержания",
        "в редакции",
    ),
    t.EVERYWHERE: ("по всему тексту", "по тексту", "во всем тексте", "в тексте", "далее по тексту"),
    t.EXCEPT: ("за исключением",),
    t.AND: ("а также",),
    t.EXCLUDE: (
        "признать утратившим силу",
        "признать утратившей силу",
        "признать утратившими силу",
    ),
    t.WORDS: ("знак препинания", "знаки препинания"),
}

_UNITS: Final = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат"
    " четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат"
).split()
_TENS: Final = {
    20: ("двадцат", "двадцать"),
    30: ("тридцат", "тридцать"),
    40: ("сороков", "сорок"),
    50: ("пятидесят", "пятьдесят"),
    60: ("шестидесят", "шестьдесят"),
    70: ("семидесят", "семьдесят"),
    80: ("восьмидесят", "восемьдесят"),
    90: ("девяност", "девяносто"),
    100: ("сот", "сто"),
    200: ("двухсот", "двести"),
    300: ("трехсот", "триста"),
    400: ("четырехсот", "четыреста"),
}
_ENDINGS: Final = "ый ой ая ое ую ого ому ом ые ых ым ыми".split()
_SOFT_ENDINGS: Final = "ий ья ье ью ьего ьей ьему ьем ьи ьих ьим ьими".split()


def _nouns() -> Iterator[tuple[str, Token]]:
    for kind, table in _NOUNS.items():
        for case, forms in zip(_CASES, table.split(";"), strict=True):
            singular, _, plural = forms.partition("|")
            for form in singular.split():
                yield form, Token(t.NOUN, kind, case=case)
            for form in plural.split():
                yield form, Token(t.NOUN, kind, case=case, plural=True)


def _ordinals() -> Iterator[tuple[str, Token]]:
    stems = dict(enumerate(_UNITS, 1)) | {number: stem for number, (stem, _) in _TENS.items()}
    for number, stem in stems.items():
        for ending in _SOFT_ENDINGS if number == 3 else _ENDINGS:
            yield stem + ending, Token(t.ORDINAL, str(number))
    for number, (_, cardinal) in _TENS.items():
        yield cardinal, Token(t.TENS, str(number))


def _words() -> Iterator[tuple[str, Token]]:
    yield from _ordinals()
    yield from _nouns()
    for form in _WORD_NOUNS.split():
        yield form, Token(t.WORDS)
    for form in _WORD_NOUNS_INSTRUMENTAL.split():
        yield form, Token(t.WORDS, case=t.INSTRUMENTAL)
    for verb, forms in _VERBS.items():
        for form in forms.split():
            yield form, Token(t.VERB, verb)
    for kind, forms in _PLAIN.items():
        for form in forms.split():
            yield form, Token(kind)


def _phrase_table() -> dict[str, tuple[tuple[tuple[str, ...], Token], ...]]:
    table: dict[str, tuple[tuple[tuple[str, ...], Token], ...]] = {}
    for kind, phrases in _PHRASES.items():
        token = Token(t.VERB, t.EXCLUDE) if kind == t.EXCLUDE else Token(kind)
        for phrase in phrases:
            words = tuple(phrase.split())
            table[words[0]] = (*table.get(words[0], ()), (words, token))
    return {first: tuple(sorted(group, key=lambda g: -len(g[0]))) for first, group in table.items()}


RUSSIAN: Final = Grammar("ru", dict(_words()), _phrase_table(), cased=True)
