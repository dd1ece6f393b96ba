"""Reviews made for the tests: plain, large and hostile ones."""

from __future__ import annotations

from hypothesis import strategies as st

from lawtrack.changelog.records import DirectionPart, EditionSection, Entry, NumberMove, TopicPart
from lawtrack.checks.findings import CHECKS, Finding
from lawtrack.diff.changes import Change, Edit
from lawtrack.model.acts import Act
from lawtrack.model.law import EditionInfo
from lawtrack.review.records import NEW_EDITION, LawStep, Review

BASE, HEAD = "1f" * 20, "2e" * 20
OLD = EditionInfo("river-act", "2025-01-01", "en")
NEW = EditionInfo("river-act", "2026-07-01", "en", (Act("11-II", "2026-06-11"),))
FOLDER = "corpus/river-act/2026-07-01"

HOSTILE = (
    "]]></summary></details><script>x</script> `a``b` **b** [x](y) @someone #12 GH-7 "
    "\r\n::error::x\n##[error]y \x1b[31m \u202e | $x$ https://example.org/ <!-- -->"
)

NO_RENDERING = Finding(
    "no-rendering",
    "Article 5(2) has changed and has no words in English.",
    "Add its words to en-memory.tsv.",
    f"{FOLDER}/en/art_5.xml",
    7,
    "river-act",
    "2026-07-01",
    "art_5__para_2",
)
NO_ACT = Finding(
    "no-act", "The edition names no act.", "Name it.", f"{FOLDER}/edition.toml", 1, "river-act"
)
REPEALED = Finding(
    "reference-to-repealed",
    "Article 9(1) refers to Article 3, which was repealed.",
    "Name the article that took its place.",
    f"{FOLDER}/en/art_9.xml",
    4,
    "river-act",
    "2026-07-01",
    "art_9__para_1",
)
EXCUSED = Finding(
    "number-gap",
    "Article 4 is left out.",
    file="corpus/river-act/2025-01-01/edition.toml",
    excused="Article 4 was never enacted.",
)
NOTE = Finding("outside-corpus", "README.md is no text of law.", file="README.md")


def entry(number: int, words: str = "must keep the banks clean") -> Entry:
    eid = f"art_{number}__para_1"
    edits = (Edit("=", "The owner "), Edit("-", "may"), Edit("+", words))
    change = Change(
        "reworded", str(number), eid, eid, "1.", "1.", "The owner may", f"The owner {words}", edits
    )
    return Entry(
        change,
        f"2026-07-01/en/art_{number}.xml#L3",
        f"2026-07-01-{eid}",
        ("owners",),
        (NumberMove("ten days", "five days", "from the flood"),) if number == 5 else (),
        said=f"Article {number}(1): reworded",
    )


def section(*entries: Entry, **facts: object) -> EditionSection:
    parts = (DirectionPart("restricts", entries),) if entries else ()
    told: dict[str, object] = {
        "title": "On Rivers",
        "summary": ("Owners: restricted for owners (Article 5(1)).", "1 article changed."),
        "elections": ("river council: 20 days before the election of 2026-07-21",),
        "topics": (TopicPart("owners", "Duties of owners", parts),) if entries else (),
        "counts": "1 article, 1 change: 1 reworded",
    }
    return EditionSection("river-act", old=OLD, new=NEW, **(told | facts))  # type: ignore[arg-type]


def step(*entries: Entry, affected: tuple[tuple[str, int], ...] = (("owners", 1),)) -> LawStep:
    return LawStep(NEW_EDITION, FOLDER, section(*entries), affected)


def review(*findings: Finding, steps: tuple[LawStep, ...] = (), title: str = "") -> Review:
    return Review(BASE, HEAD, title, steps, (), findings, 12)


READY = review(NO_ACT, EXCUSED, NOTE, steps=(step(entry(5)),), title="Edition of 2026-07-01")
NOT_READY = review(NO_RENDERING, NO_ACT, REPEALED, EXCUSED, steps=(step(entry(5)),))
NOTHING = review()
CROWDED = review(
    *(
        Finding(
            check, f"{'Words of a law. ' * 30}{number}", "Mend it. " * 40, f"corpus/{number}.xml"
        )
        for check in ("broken-xml", "no-rendering", "no-act", "reference-to-repealed")
        for number in range(1, 300)
    ),
    steps=(step(*(entry(number) for number in range(1, 401))), step(entry(5), entry(6))),
    title="Everything at once",
)


def hostile() -> Review:
    """Every text that others write is hostile."""
    found = tuple(
        Finding(check, HOSTILE, HOSTILE, f"corpus/{HOSTILE}.xml", 3, HOSTILE, HOSTILE, HOSTILE)
        for check in ("broken-xml", "no-act", "outside-corpus")
    )
    excused = Finding("number-gap", HOSTILE, file=HOSTILE, excused=HOSTILE)
    told = section(
        entry(5, HOSTILE),
        title=HOSTILE,
        summary=(HOSTILE,),
        elections=(HOSTILE,),
        acts=(HOSTILE,),
        warnings=(HOSTILE,),
    )
    steps = (LawStep(NEW_EDITION, f"corpus/river-act/{HOSTILE}", told, ((HOSTILE, 1),)),)
    return Review(BASE, HEAD, HOSTILE, steps, (HOSTILE,), (*found, excused), 3)


_TEXTS = st.one_of(st.text(max_size=40), st.sampled_from([HOSTILE, "#" * 900, "𝄞" * 900, "`" * 50]))


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    return Finding(
        draw(st.sampled_from(list(CHECKS))),
        draw(_TEXTS),
        draw(_TEXTS),
        draw(_TEXTS),
        draw(st.integers(0, 99)),
        draw(_TEXTS),
        draw(_TEXTS),
        draw(_TEXTS),
        excused=draw(st.sampled_from(["", "", "it is so", HOSTILE])),
    )


@st.composite
def reviews(draw: st.DrawFn) -> Review:
    """Any texts, and sometimes so many findings that a page must be cut."""
    found = draw(st.lists(findings(), max_size=6)) * draw(st.sampled_from([1, 1, 1, 60]))
    words = draw(_TEXTS)
    many = draw(st.sampled_from([0, 1, 3, 60]))
    told = section(*(entry(number, words) for number in range(1, many + 1)), summary=(words,))
    steps = (LawStep(NEW_EDITION, FOLDER, told),) * draw(st.integers(0, 3))
    return Review(BASE, HEAD, draw(_TEXTS), steps, (draw(_TEXTS),), tuple(found), len(found))
