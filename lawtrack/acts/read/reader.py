"""The act as a whole: its head, its blocks for each law, its lines, its entry into force."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.instructions import AmendingAct, Instruction, Target, TargetStep, Unread
from lawtrack.acts.read import phrases
from lawtrack.acts.read.clauses import Clause, Header, clauses
from lawtrack.acts.read.commencement import EntryIntoForce, entry_into_force
from lawtrack.acts.read.elements import elements
from lawtrack.acts.read.head import head, signs
from lawtrack.acts.read.joining import carries_on, more_follows, with_quotations
from lawtrack.acts.read.lines import ARTICLE_LABEL, Line, labelled
from lawtrack.acts.read.nearest import nearest
from lawtrack.acts.read.operations import NotQuoted, Scope, instructions
from lawtrack.acts.read.paths import paths
from lawtrack.acts.read.reordered import reordered
from lawtrack.acts.read.scopes import Extent, Standing
from lawtrack.acts.read.stages import staged
from lawtrack.errors import BadSource
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import NotUnderstood
from lawtrack.naming.tokens import QUOTE, Grammar

_JOINED: Final = 4  # lines that one instruction may be spread over
_LONGEST: Final = 20_000  # characters of the drafter's own in one instruction


class Reader:
    """Reads the lines of one act in one pass."""

    def __init__(self, lines: Sequence[Line], grammar: Grammar, name: str) -> None:
        kept = [line for line in lines if not phrases.editorial(line)]
        self.lines = kept if grammar.cased else [reordered(line, "") for line in kept]
        self.grammar = grammar
        self.name = name
        self.standing = Standing()
        self.read: list[tuple[Instruction, Extent]] = []
        self.unread: list[Unread] = []
        self.laws: list[str] = []
        self.law = ""
        self.items = _says_items(lines)

    def run(self) -> AmendingAct:
        """The act; raises BadSource where it amends no law."""
        first = self.first()
        at = first
        entry: list[Line] = []
        while at < len(self.lines):
            if self.begins_entry(at):
                more, at = self.entry(at)
                entry += more
            else:
                at = self.line(at)
        if not self.read and not self.laws:
            raise no_act(self.name)
        last = [line for line in self.lines[-12:] if signs(line)]
        return self.act(self.lines[:first], last, entry_into_force(entry, self.grammar))

    def act(
        self, first: Sequence[Line], last: Sequence[Line], entry: EntryIntoForce
    ) -> AmendingAct:
        said = head(first, last)
        made, partly = staged(self.read, entry)
        unread = sorted((*self.unread, *entry.unread, *partly), key=lambda passage: passage.line)
        return AmendingAct(
            language=self.grammar.language,
            number=said.number,
            date=said.date,
            title=said.title,
            amends=self.laws[0] if self.laws else "",
            instructions=tuple(made),
            unread=tuple(unread),
            commencement=entry.whole,
            laws=tuple(self.laws),
        )

    def first(self) -> int:
        """Where the head ends: at the first article, or the first line that instructs."""
        for nth, line in enumerate(self.lines):
            instructs = line.label and phrases.instructs(line.words)
            if line.label == ARTICLE_LABEL or instructs or phrases.enacts(line):
                return nth
        for nth, line in enumerate(self.lines):
            if line.label or phrases.instructs(line.words):
                return nth
        return 0

    def begins_entry(self, at: int) -> bool:
        """Whether the act says from here on when it takes effect."""
        line = self.lines[at]
        if phrases.takes_effect(line):
            return True
        bare = line.label == ARTICLE_LABEL and not line.finished and at + 1 < len(self.lines)
        return bare and phrases.takes_effect(self.lines[at + 1])

    def entry(self, at: int) -> tuple[list[Line], int]:
        """The lines up to the next article or the signature."""
        end = at + 1
        while end < len(self.lines):
            line = self.lines[end]
            if line.label == ARTICLE_LABEL or signs(line):
                break
            end += 1
        return list(self.lines[at:end]), end

    def line(self, at: int) -> int:
        """Read the line at ``at``; gives where the next one begins."""
        if not self.grammar.cased:
            self.lines[at] = reordered(self.lines[at], self.standing.next_label())
        line = self.lines[at]
        self.standing.enter(line)
        if phrases.enacts(line) or phrases.opens_block(line):
            return self.enacting(at)
        if line.label == ARTICLE_LABEL and at + 1 < len(self.lines):
            following = self.lines[at + 1]
            headed = phrases.enacts(following) and not phrases.amends(line.words)
            if headed or not line.words:
                self.standing.extent(line.count)
                return at + 1
        if signs(line) and at > len(self.lines) - 12 and not phrases.instructs(line.words):
            return at + 1
        return self.statement(at)

    def enacting(self, at: int) -> int:
        """ "Внести в Закон … следующие изменения:", or the same as the first of its words."""
        line = self.lines[at]
        law = "" if phrases.names_several(line) else phrases.law_named(line)
        heading = phrases.heading_in(line)
        if not law and self.law and heading:
            return self.statement(at, replace(line, words=f"{heading}:"))
        self.standing.set(Scope())
        self.law = law
        if law and law not in self.laws:
            self.laws.append(law)
        target = phrases.target_in(line)
        if target:
            try:
                self.standing.set(self.scope_of(target))
            except NotUnderstood as problem:
                self.not_read(line, problem, heads=True)
        rest = phrases.folded_in(line) or phrases.behind_in(line)
        if rest:
            return self.rest(at, line, rest)
        self.standing.extent(line.count)
        return at + 1

    def rest(self, at: int, line: Line, rest: str) -> int:
        """Read an instruction that stands on the line that amends the law."""
        skipped = line.words[: len(line.words) - len(rest)].count(QUOTE)
        label, number, words = labelled(rest)
        quotes = line.quotes[skipped:]
        if not label:
            return self.statement(at, replace(line, words=rest, quotes=quotes))
        line = replace(line, label=label, label_number=number, words=words, quotes=quotes)
        self.standing.extent(line.count)
        self.standing.enter(line)
        return self.statement(at, line)

    def scope_of(self, words: str) -> Scope:
        header = clauses(elements(t.tokens(words, self.grammar), self.grammar))
        if not isinstance(header, Header):
            raise NotUnderstood("the place in the law")
        return Scope(tuple(paths(header.chains, ())), direct=True)

    def statement(self, at: int, line: Line | None = None) -> int:
        """Read an instruction or a heading, over as many lines as it takes."""
        line = line or self.lines[at]
        first_problem: NotUnderstood | None = None
        tried = line
        end = at + 1
        for _ in range(_JOINED):
            try:
                done = self.understood(tried, end)
            except NotQuoted:
                tried, end = self.with_content(tried, end)
                continue
            except NotUnderstood as problem:
                first_problem = first_problem or problem
            else:
                if done:
                    return done
            if not carries_on(self.lines, tried, end):
                break
            tried, end = tried.joined([self.lines[end]], broken=True), end + 1
        return self.give_up(at, line, first_problem or NotUnderstood("where it ends"))

    def understood(self, line: Line, end: int) -> int:
        """Take in the line if it can be read; gives where the next begins, 0 if it goes on."""
        if len(line.words) > _LONGEST:
            raise NotUnderstood("a line of this length")
        found = clauses(elements(t.tokens(line.words, self.grammar), self.grammar))
        scope = self.standing.scope()
        if isinstance(found, Header):
            return self.heading(line, found, scope, end)
        if more_follows(self.lines, line, end):
            return 0
        made = self.placed_under(found, scope, line)
        if any(instruction.content for instruction in made):
            longer, after = with_quotations(self.lines, line, end)
            if after != end:
                return self.understood(longer, after)
        extent = self.standing.extent(line.count)
        self.read += [(self.placed(instruction, line, extent), extent) for instruction in made]
        return end

    def placed_under(self, found: Sequence[Clause], scope: Scope, line: Line) -> list[Instruction]:
        """The instructions of a line; under a heading not understood, only what names its
        article itself."""
        unclear = self.standing.unclear()
        if not unclear:
            return instructions(found, scope, line.quotes, items=self.items)
        try:
            if all(clause.place or clause.plain for clause in found):
                return instructions(found, Scope(), line.quotes, items=self.items)
        except NotUnderstood:
            pass
        raise NotUnderstood(f"it stands under line {unclear}, which was not understood")

    def heading(self, line: Line, header: Header, scope: Scope, end: int) -> int:
        follows = end < len(self.lines) and not self.lines[end].label
        if not line.label and not line.finished and follows:
            return 0
        if line.finished and not line.words.rstrip().endswith(":"):
            raise NotUnderstood("no verb says what to do")
        if not follows:
            raise NotUnderstood("nothing stands under it")
        unclear = self.standing.unclear()
        if unclear and header.chains[0][0].kind not in (act.ARTICLE, act.CHAPTER, act.SECTION):
            raise NotUnderstood(f"it stands under line {unclear}, which was not understood")
        found = paths(header.chains, scope.paths, items=self.items)
        self.standing.set(Scope(tuple(found), header.direct, loose=not self.standing.level))
        self.standing.extent(line.count)
        return end

    def with_content(self, line: Line, end: int) -> tuple[Line, int]:
        """The line with the quoted provisions that stand below it."""
        longer, after = with_quotations(self.lines, line, end)
        if after == end:
            raise BadSource(
                "new wording is announced here, and no quotation follows",
                file=self.name,
                line=line.number,
                hint="put the new wording in quotation marks",
            )
        return longer, after

    def placed(self, instruction: Instruction, line: Line, extent: Extent) -> Instruction:
        step = TargetStep(act.INDENT, str(extent.first))
        return replace(
            instruction,
            line=line.number,
            source=line.source,
            law=self.law,
            place=Target((*extent.within, step)),
        )

    def give_up(self, at: int, line: Line, problem: NotUnderstood) -> int:
        """Report a line, with what belongs to it while it is not finished."""
        end = at + 1
        taken = line
        while not taken.finished and carries_on(self.lines, taken, end) and end - at < _JOINED:
            if phrases.instructs(self.lines[end].words) and phrases.instructs(taken.words):
                break
            taken, end = taken.joined([self.lines[end]]), end + 1
        heads = taken.words.rstrip().endswith(":")
        if heads:
            taken, end = with_quotations(self.lines, taken, end)
        self.not_read(taken, problem, heads=heads and QUOTE not in taken.words)
        self.standing.extent(taken.count)
        return end

    def not_read(self, line: Line, problem: NotUnderstood, *, heads: bool) -> None:
        if heads:
            self.standing.lose(line)
        guess = nearest(t.tokens(line.words[:_LONGEST], self.grammar), problem)
        self.unread.append(Unread(line.number, line.source, guess))


def _says_items(lines: Sequence[Line]) -> bool:
    """Whether an English act calls paragraphs "items", so that its "paragraphs" are indents."""
    return any(word in line.words.lower() for line in lines for word in (" item ", " items "))


def no_act(name: str) -> BadSource:
    """What to say of a text that amends nothing."""
    return BadSource(
        "no instruction to amend a law was found",
        file=name,
        hint="an amending act says what to do, such as 'пункт 3 статьи 5 исключить'",
    )


def read_lines(lines: Sequence[Line], grammar: Grammar, name: str) -> AmendingAct:
    """Read an act from its lines; raises BadSource."""
    return Reader(lines, grammar, name).run()
