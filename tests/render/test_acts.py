"""What became of an act, as a person and as a program reads it."""

from __future__ import annotations

import json

from lawtrack.acts.apply import apply
from lawtrack.acts.draft import draft
from lawtrack.acts.read import read_text as read_act
from lawtrack.acts.reconcile import CLAIMED, SILENT, Reconciled
from lawtrack.diff import compare
from lawtrack.parse import read_text
from lawtrack.render import acts

LAW = read_text("# On Rivers\n\n#### Article 1. The river\n\n1. A ford.\n\n2. A bridge | two.\n")
ACT = read_act(
    "Article 1. To introduce the following amendments into the Law “On Rivers”:\n"
    "1) in Article 1:\n"
    "in paragraph 1 the word “ford” shall be replaced by the word “bridge”;\n"
    "in paragraph 2 the word “boat” shall be excluded;\n"
    "2) to exclude paragraph 3 of Article 7.\n",
    name="act",
)
APPLIED = apply(ACT, LAW.edition)


def test_text_has_a_line_for_each_instruction() -> None:
    assert acts.applied_lines(APPLIED) == [
        "line 3: applied at Article 1(1)",
        "line 4: refused (words-not-found) at Article 1(2): Article 1(2) has no words “boat”",
        "line 5: refused (target-not-there) at Article 7: the law has no article 7",
        "3 instructions: 1 applied, 2 refused",
    ]


def test_the_act_as_read() -> None:
    lines = acts.act_lines(ACT)
    assert lines[0] == "line 3: replace words article 1, paragraph 1 “ford” -> “bridge”"
    assert lines[-1] == "3 instructions read, 0 passages not understood"
    data = json.loads(acts.act_json(ACT))
    assert data["laws"] == ["On Rivers"]
    assert data["instructions"][0]["words"] == [{"old": "ford", "new": "bridge"}]


def test_json_and_markdown_hold_the_same_outcomes() -> None:
    data = json.loads(acts.applied_json(APPLIED))
    assert [one["verdict"] for one in data["outcomes"]] == ["applied", "refused", "refused"]
    assert data["complete"] is False
    assert data["outcomes"][0]["places"][0]["old"] == "ford"
    table = acts.applied_markdown(APPLIED).splitlines()
    assert table[0] == "3 instructions: 1 applied, 2 refused"
    assert len(table) == 7
    assert all(line.count("|") == 5 for line in table[2:])


def test_a_drafted_act_as_json() -> None:
    new = read_text(
        "# On Rivers\n\n#### Article 1. The river\n\n1. A ford.\n\n2. A boat.\n"
    ).edition
    data = json.loads(acts.drafted_json(draft(LAW.edition, new, language="en")))
    assert data["undrafted"] == []
    assert data["instructions"][0]["targets"] == ["article 1, paragraph 2"]


def test_reconciled_changes() -> None:
    new = read_text(
        "# On Rivers\n\n#### Article 1. The river\n\n1. A ford.\n\n2. A boat.\n"
    ).edition
    changes = compare(LAW.edition, new).changes
    found = [
        Reconciled(SILENT, "art_1", changes, (), "no footnote says why"),
        Reconciled(CLAIMED, "art_2", (), ("7-VI", "8-VI"), "the text is the same"),
    ]
    assert acts.reconciled_lines(found) == [
        "Article 1(2): silent: no footnote says why",
        "Article 2: claimed but absent (acts 7-VI, 8-VI): the text is the same",
        "1 silent, 1 claimed but absent",
    ]
    data = json.loads(acts.reconciled_json(found))
    assert data["reconciled"][0]["changes"][0]["eid"] == "art_1__para_2"
    assert "| Article 1(2) | silent |" in acts.reconciled_markdown(found)
    assert acts.reconciled_counts([]) == "nothing to reconcile"
