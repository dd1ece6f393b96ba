"""How a language prints the parts of a law: the words a reader of the text looks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lawtrack.model import notes


@dataclass(frozen=True, slots=True)
class Language:
    """The patterns of one language; each names what it catches.

    ``kinds`` lists, in the order of trial, the phrase that opens a run of acts in a
    footnote and the kind of change it stands for.
    """

    code: str
    article: re.Pattern[str]
    chapter: re.Pattern[str]
    footnote: re.Pattern[str]
    pending: re.Pattern[str]
    publisher: re.Pattern[str]
    ruling: re.Pattern[str]
    repealed: re.Pattern[str]
    announced: re.Pattern[str]
    signature: re.Pattern[str]
    act: re.Pattern[str]
    kinds: tuple[tuple[re.Pattern[str], str], ...]
    suspended: re.Pattern[str]
    under: re.Pattern[str]
    targets: tuple[tuple[re.Pattern[str], str], ...]
    heading_word: re.Pattern[str]
    textwide: re.Pattern[str]
    months: dict[str, int]
    ordinals: tuple[str, ...]
    commencements: tuple[tuple[re.Pattern[str], str], ...]
    counts: dict[str, int]

    @property
    def note_openings(self) -> tuple[re.Pattern[str], ...]:
        """How a line begins that is the publisher's and not the law's."""
        return (self.footnote, self.pending, self.publisher, self.ruling)


NUMBER: Final = r"\d+(?:-\d+)*"
SECTION: Final = re.compile(r"([IVX]+)(\.)\s+(\S.*)")
# A number of an act: digits, then the convocation in roman numerals; the sources mix
# Latin letters with the Cyrillic І that looks the same.
_ACT_NUMBER: Final = r"№?\s*(?P<number>\d+(?:\s?-\s?[IVXІХЗ]+)?)"


def _all(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), name) for pattern, name in pairs)


RUSSIAN: Final = Language(
    code="ru",
    article=re.compile(rf"Стать[яи]\s+({NUMBER})(\.?)(?:\s+(.*))?"),
    chapter=re.compile(rf"Глава\s+({NUMBER})(\.?)(?:\s+(.*))?"),
    footnote=re.compile(r"Сноска\b"),
    pending=re.compile(r"Примечание\."),
    publisher=re.compile(r"Примечание РЦПИ\s*!"),
    ruling=re.compile(r"(?:Нормативным п|П)остановлением Конституционного Су(?:да|довета)\b"),
    repealed=re.compile(r"[Ии]сключен[аоы]?\s+(?:Конституционным )?[Зз]аконом\b"),
    announced=re.compile(r"[Вв]вод[ия]тся в действие\b"),
    signature=re.compile(r"Президент(\s+Республики Казахстан\b.*)?"),
    act=re.compile(
        rf"от\s+(?P<date>\d\d\.\d\d\.\d{{4}}|\d{{1,2}}\s+[а-я]+\s+\d{{4}}(?:\s*г\.|\s+года)?)\s*"
        rf"{_ACT_NUMBER}(?:\s*\((?P<commencement>[^()]*(?:\([^()]*\)[^()]*)*)\))?"
    ),
    kinds=_all(
        (
            (r"исключен[аоы]?\b|утратил[аои]? силу", notes.REPEALED),
            (r"дополнен[аоы]?\b|введен[аоы]?\b", notes.INSERTED),
            (r"в (?:новой )?редакции", notes.REWORDED),
            (
                r"предусмотрен[аоы]? (?:в редакции|изменени[ея])|предусмотрены изменения",
                notes.PENDING,
            ),
            (r"с изменени(?:ями|ем)|внесены изменения", notes.AMENDED),
            (r"ввод[ия]тся в действие", notes.ANNOUNCED),
        )
    ),
    suspended=re.compile(
        r"(?:редакция .*|Действие .*)(?:действует|приостановлено) до (?P<date>\d\d\.\d\d\.\d{4})"
    ),
    under=re.compile(r"в соответствии со? "),
    targets=_all(
        (
            (r"(?:абзац[аеу]?)\s+(?P<ordinal>[а-я]+)", "indent"),
            (r"част(?:ь|и|ью)\s+(?P<ordinal>[а-я]+)", "al"),
            (rf"подпункт[аеу]?\s+(?P<number>{NUMBER})\)", "subpara"),
            (rf"\bпункт[аеу]?\s+(?P<number>{NUMBER})", "para"),
            (rf"стать(?:я|и|ю|е|ей)\s+(?P<number>{NUMBER})", "art"),
            (rf"глав(?:а|ы|у|е)\s+(?P<number>{NUMBER})", "chp"),
        )
    ),
    heading_word=re.compile(r"[Зз]аголов(?:ок|ка|ке)\s+(?:стать|глав)"),
    textwide=re.compile(
        r"[Пп]о всему тексту|[Зз]аголовок (?:дан )?в (?:новой )?редакции|в тексте слова"
    ),
    months={
        name: number
        for number, name in enumerate(
            (
                "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
            ).split(),
            1,
        )
    },
    ordinals=("перв", "втор", "трет", "четв", "пят", "шест", "седьм", "восьм", "девят", "десят"),
    commencements=_all(
        (
            (r"по истечении (?P<count>[а-я]+) календарных дней", "days-after-publication"),
            (r"вводится в действие с (?P<date>\d\d\.\d\d\.\d{4})", "on-date"),
            (r"со дня его (?:первого )?официального опубликования", "on-publication"),
            (rf"см\.?\s*ст(?:атью|\.)\s*(?P<article>{NUMBER})", "see-article"),
        )
    ),
    counts={"десяти": 10, "пятнадцати": 15, "тридцати": 30, "шестидесяти": 60},
)

ENGLISH: Final = Language(
    code="en",
    article=re.compile(rf"Article\s+({NUMBER})(\.?)(?:\s+(.*))?"),
    chapter=re.compile(rf"Chapter\s+({NUMBER})(\.?)(?:\s+(.*))?"),
    footnote=re.compile(r"Footnote\b"),
    pending=re.compile(r"Note\."),
    publisher=re.compile(r"Note of the publisher\s*!"),
    ruling=re.compile(r"By (?:Normative )?Resolution of the Constitutional Court\b"),
    repealed=re.compile(r"[Ee]xcluded by (?:Constitutional )?Law\b"),
    announced=re.compile(r"[Tt]akes? effect\b"),
    signature=re.compile(r"President(\s+of the Republic\b.*)?"),
    act=re.compile(
        r"No\.\s*(?P<number>\d+(?:-[IVX]+)?)\s+of\s+(?P<date>\d{1,2} [A-Z][a-z]+ \d{4})"
        r"(?:\s*\((?P<commencement>[^()]*(?:\([^()]*\)[^()]*)*)\))?"
    ),
    kinds=_all(
        (
            (r"(?<!in )\bexcluded|repealed", notes.REPEALED),
            (r"supplemented|inserted", notes.INSERTED),
            (r"(?:to be )?reworded|in the wording of", notes.REWORDED),
            (r"(?:is|are) (?:provided for|to be amended|still to come)", notes.PENDING),
            (r"with (?:an )?amendments?|amended", notes.AMENDED),
            (r"takes? effect", notes.ANNOUNCED),
        )
    ),
    suspended=re.compile(
        r"(?:wording .*|effect .*)(?:in effect|suspended) until (?P<date>\d{1,2} [A-Z][a-z]+ \d{4})"
    ),
    under=re.compile(r"in accordance with "),
    targets=_all(
        (
            (r"\bindent\s+(?P<ordinal>[a-z]+)", "indent"),
            (r"\bpart\s+(?P<ordinal>[a-z]+)", "al"),
            (rf"subparagraph\s+(?P<number>{NUMBER})\)", "subpara"),
            (rf"\bparagraph\s+(?P<number>{NUMBER})", "para"),
            (rf"article\s+(?P<number>{NUMBER})", "art"),
            (rf"chapter\s+(?P<number>{NUMBER})", "chp"),
        )
    ),
    heading_word=re.compile(r"[Hh]eading of (?:article|chapter)", re.IGNORECASE),
    textwide=re.compile(r"[Tt]hroughout the text|in the text the words"),
    months={
        name: number
        for number, name in enumerate(
            (
                "January February March April May June July August September October November "
                "December"
            ).split(),
            1,
        )
    },
    ordinals=(
        "one|first",
        "two|second",
        "three|third",
        "four",
        "five|fifth",
        "six",
        "seven",
        "eight",
        "nine|ninth",
        "ten",
    ),
    commencements=_all(
        (
            (r"(?P<count>[a-z]+) calendar days after", "days-after-publication"),
            (r"takes? effect (?:from|on) (?P<date>\d{1,2} [A-Z][a-z]+ \d{4})", "on-date"),
            (r"from the day of its (?:first )?official publication", "on-publication"),
            (rf"see article\s*(?P<article>{NUMBER})", "see-article"),
        )
    ),
    counts={"ten": 10, "fifteen": 15, "thirty": 30, "sixty": 60},
)

LANGUAGES: Final = {language.code: language for language in (ENGLISH, RUSSIAN)}


def detect(text: str) -> Language | None:
    """The language whose word for "article" opens headings of the text.

    >>> found = detect("# A law\\n\\n#### Article 1. Scope\\n")
    >>> found.code if found else ""
    'en'
    """
    counted = {
        language.code: len(re.findall(rf"(?m)^[#*\s]*{language.article.pattern}", text))
        for language in LANGUAGES.values()
    }
    best = max(counted, key=lambda code: counted[code])
    return LANGUAGES[best] if counted[best] else None
