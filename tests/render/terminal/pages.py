"""Records for the pages: an article with all that can stand in one, and lists about it."""

from __future__ import annotations

from lawtrack.model.acts import Act, ActRef, Commencement
from lawtrack.model.law import EditionInfo, Provision, Unit
from lawtrack.model.notes import Mention, Note
from lawtrack.render.records import ArticlePage, BlameLine, EditionRow, LawRow, SearchHit

ACT = Act("156-VII", "2022-11-05")
STAGED = ActRef("156-VII", "2022-11-05", Commencement("on-date", date="2023-01-07"))
TEN_DAYS = ActRef("41-VII", "2021-05-24", Commencement("days-after-publication", days=10))
INFO = EditionInfo("kz-elections", "2023-01-01", "en", (ACT,), status="unofficial rendering")
HEADING = "Observers of political parties, other accredited public associations"

PRESENCE = (
    "On voting day, from the moment the polling precinct opens for voting and until the "
    "voting results are established, one observer from each political party has the right "
    "to be present at the polling precinct."
)

PROVISIONS = (
    Provision("art_20-1__para_1", "1.", PRESENCE),
    Provision("art_20-1__para_1-1", "1-1.", "Takes effect later.", status="announced", act=STAGED),
    Provision("art_20-1__para_2", "2.", "Observers have the right to:"),
    Provision("art_20-1__para_2__subpara_1", "1)", "be present at the count of votes;"),
    Provision("art_20-1__para_2__subpara_1__indent_1", "-", "with a camera;"),
    Provision("art_20-1__para_2__subpara_2", "2)", "Excluded.", status="repealed", act=TEN_DAYS),
    Provision("art_20-1__para_2__al_2", "", "They act on their own responsibility."),
    Provision("art_20-1__para_3", "3.", "In the wording that is suspended.", quoted=True),
)

NOTES = (
    Note(
        "amended",
        "art_20-1",
        (
            Mention("inserted", ActRef("545", "2004-04-14")),
            Mention("amended", TEN_DAYS),
            Mention("amended", STAGED),
            Mention("reworded", STAGED, "art_20-1__para_2"),
        ),
    ),
    Note("pending", "art_20-1__para_1-1", (Mention("pending", STAGED),), "art_20-1__para_1-1"),
    Note("suspended", "art_20-1__para_3", until="2024-01-01"),
    Note("replaced-textwide", "preface", (Mention("replaced-textwide", TEN_DAYS, "text"),)),
    Note("other", "art_20-1", words="See the rules of procedure."),
)

ARTICLE = ArticlePage(
    INFO,
    Unit("art_20-1", "Article 20-1.", HEADING, "chp_2", PROVISIONS, NOTES),
    "On Elections in the Republic of Kazakhstan",
    ("Chapter 2. Election bodies",),
)

BLAME = (
    BlameLine(PROVISIONS[0], "2023-01-07", (ACT,)),
    BlameLine(PROVISIONS[2], "2017-03-13", (), first=True),
    BlameLine(PROVISIONS[3], "2017-03-13", (), first=True),
    BlameLine(PROVISIONS[6], "2021-01-01", (), remark="wording suspended until that day"),
)

EDITIONS = (
    EditionRow(EditionInfo("kz-elections", "2017-03-13", "en"), first=True),
    EditionRow(EditionInfo("kz-elections", "2018-07-10", "en", (ACT,)), ("54", "55"), 3),
    EditionRow(
        EditionInfo("kz-elections", "2021-05-24", "en", (Act("41-VII", "2021-05-24"),)),
        tuple(str(number) for number in range(1, 25)),
        90,
    ),
    EditionRow(EditionInfo("kz-elections", "2021-06-01", "en"), (), 0),
)

LAWS = (LawRow("kz-elections", "On Elections", ("2017-03-13", "2026-07-12"), ("en", "ru")),)

HITS = (
    SearchHit("art_20-1__para_1", "1.", PRESENCE, ((33, 40), (181, 188)), HEADING),
    SearchHit("art_20-1", "Article 20-1.", HEADING, ((0, 9),), part="heading"),
)
