"""The parts of an instruction: provisions, quoted words, the verb, and the signs between."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.naming import targets
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import Chain, NotUnderstood
from lawtrack.naming.tokens import Grammar, Token

PROVISIONS: Final = "provisions"
WORDS: Final = "words"
CONTENT: Final = "content"
VERB: Final = "verb"
MARK: Final = "mark"  # one of "," ";" ":"
SIGN: Final = "sign"  # announces, respectively, law

PLAIN: Final = ""  # what the verb acts on
PLACE: Final = "place"
NEW: Final = "new"
AFTER: Final = "after"
BEFORE: Final = "before"
EVERYWHERE: Final = "everywhere"
EXCEPT: Final = "except"

_ROLES: Final = {
    t.IN: PLACE,
    t.AFTER: AFTER,
    t.BEFORE: BEFORE,
    t.BY: NEW,
    t.EVERYWHERE: EVERYWHERE,
    t.EXCEPT: EXCEPT,
}
_MARKS: Final = {t.COMMA: ",", t.AND: ",", t.SEMICOLON: ";", t.COLON: ":", t.STOP: ";"}


@dataclass(frozen=True, slots=True)
class Element:
    """One part: its kind, its role, and what it holds (``quotes`` are their places)."""

    kind: str
    role: str = ""
    chains: tuple[Chain, ...] = ()
    quotes: tuple[int, ...] = ()
    sentence: bool = False


def elements(found: Sequence[Token], grammar: Grammar) -> list[Element]:
    """Group the tokens of a line; raises NotUnderstood for words that fit nowhere."""
    return _Grouping(found, grammar).run()


class _Grouping:
    def __init__(self, found: Sequence[Token], grammar: Grammar) -> None:
        self.found = found
        self.grammar = grammar
        self.made: list[Element] = []
        self.role = PLAIN
        self.at = 0

    def run(self) -> list[Element]:
        while self.at < len(self.found):
            self.step(self.found[self.at])
        self.settle()
        return self.made

    def step(self, token: Token) -> None:
        if targets.starts(self.found, self.at):
            self.provisions()
        elif self.names_words(token):
            self.words()
        elif token.kind in _ROLES:
            self.preposition(token)
        elif token.kind == t.QUOTED:
            self.quoted(token)
        elif token.kind == t.VERB:
            self.settle()
            self.put(Element(VERB, token.value))
        elif token.kind == t.AMENDED:
            self.amended()
        elif token.kind in _MARKS:
            self.settle()
            self.put(Element(MARK, _MARKS[token.kind]))
        elif token.kind in (t.ANNOUNCES, t.RESPECTIVELY, t.LAW_WORD, t.OF):
            self.sign(token)
        else:
            raise NotUnderstood(f"'{token.text}'")

    def amended(self) -> None:
        if self.following() == t.BY:
            self.settle()
            self.made.append(Element(VERB, t.REPLACE))
        self.at += 1

    def put(self, element: Element) -> None:
        self.made.append(element)
        self.at += 1

    def settle(self) -> None:
        """A preposition that no provision follows: "throughout" alone means the law."""
        if self.role == EVERYWHERE:
            self.made.append(Element(PROVISIONS, EVERYWHERE))
        elif self.role != PLAIN:
            word = self.found[self.at].text if self.at < len(self.found) else "the end"
            raise NotUnderstood(f"'{word}' where a provision or words should be named")
        self.role = PLAIN

    def preposition(self, token: Token) -> None:
        role = _ROLES[token.kind]
        empty_to = token.kind == t.IN and token.text.lower() == "to"
        if empty_to and not targets.starts(self.found, self.at + 1):
            self.at += 1
            return
        self.settle()
        self.role = role
        self.at += 1

    def provisions(self) -> None:
        named = targets.named(self.found, self.at)
        role = self.role
        if named.case == t.INSTRUMENTAL and role != BEFORE:
            role = NEW
        elif role == PLAIN and named.case == t.LOCATIVE:
            role = PLACE
        self.made.append(Element(PROVISIONS, role, named.chains))
        self.role = PLAIN
        self.at = named.end

    def names_words(self, token: Token) -> bool:
        if token.kind == t.WORDS:
            return True
        following = self.found[self.at + 1].kind if self.at + 1 < len(self.found) else ""
        return token.kind == t.NOUN and following == t.QUOTED

    def words(self) -> None:
        token = self.found[self.at]
        if self.role == EVERYWHERE:
            self.settle()
        instrumental = token.case == t.INSTRUMENTAL and self.role != BEFORE  # "перед словом"
        role = NEW if instrumental else self.role
        if role not in (PLAIN, NEW, AFTER, BEFORE):
            raise NotUnderstood(f"'{token.text}' after '{self.found[self.at - 1].text}'")
        self.at += 1
        if self.at < len(self.found) and self.found[self.at].kind == t.COLON:
            self.at += 1
        quotes = self.list_of_quotes()
        if not quotes:
            raise NotUnderstood(f"'{token.text}' without a quotation")
        self.made.append(Element(WORDS, role, quotes=quotes, sentence=token.kind == t.NOUN))
        self.role = PLAIN

    def list_of_quotes(self) -> tuple[int, ...]:
        quotes: list[int] = []
        while True:
            end = self.at
            while quotes and end < len(self.found) and self.found[end].kind in (t.COMMA, t.AND):
                end += 1
            nothing_between = bool(quotes) and end == self.at
            if end >= len(self.found) or self.found[end].kind != t.QUOTED or nothing_between:
                return tuple(quotes)
            quotes.append(int(self.found[end].value))
            self.at = end + 1

    def quoted(self, token: Token) -> None:
        """A quotation on its own: provisions, unless it is the title of a law."""
        if self.made and self.made[-1] == Element(SIGN, t.LAW_WORD):
            self.at += 1
            return
        if self.role not in (PLAIN, NEW):
            raise NotUnderstood("a quotation where words or provisions should be named")
        if self.role == NEW:
            self.made.append(Element(WORDS, NEW, quotes=(int(token.value),)))
            self.role = PLAIN
            self.at += 1
            return
        self.put(Element(CONTENT, quotes=(int(token.value),)))

    def sign(self, token: Token) -> None:
        if token.kind == t.OF:
            if self.role != EVERYWHERE and self.following() not in (t.LAW_WORD, t.WORDS):
                raise NotUnderstood(f"'{token.text}'")
            self.at += 1
            return
        if token.kind == t.LAW_WORD:
            self.law()
        self.put(Element(SIGN, token.kind))

    def law(self) -> None:
        """ "throughout the Law" and "in the Law" mean all of it; after a provision it says
        nothing new."""
        if self.role in (EVERYWHERE, PLACE):
            self.made.append(Element(PROVISIONS, EVERYWHERE))
            self.role = PLAIN
        elif self.role != PLAIN or not self.made or self.made[-1].kind != PROVISIONS:
            raise NotUnderstood(f"'{self.found[self.at].text}'")

    def following(self) -> str:
        return self.found[self.at + 1].kind if self.at + 1 < len(self.found) else ""
