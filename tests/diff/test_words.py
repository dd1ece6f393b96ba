from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawtrack.diff.changes import DELETE, INSERT, KEEP
from lawtrack.diff.words import edits, shared_ends, tokens, whole

TABLE = [
    ("within 100 days", "within 250 days", "within [-100-]{+250+} days"),
    (
        "fifty times the wage",
        "one hundred times the wage",
        "[-fifty-]{+one hundred+} times the wage",
    ),
    ("the Senate; and", "the Senate, and", "the Senate[-;-]{+,+} and"),
    ("paragraph 3-1)", "paragraph 3-2)", "paragraph [-3-1-]{+3-2+})"),
    ("1.5 per cent", "2.5 per cent", "[-1.5-]{+2.5+} per cent"),
    ("a, b, c", "a, b, d, c", "a, b{+, d+}, c"),
    ("не позднее десяти дней", "не позднее 15 дней", "не позднее [-десяти-]{+15+} дней"),
    ("१०० दिन में", "२५० दिन में", "[-१००-]{+२५०+} दिन में"),
    ("第三条规定", "第四条规定", "第[-三-]{+四+}条规定"),
    ("", "new", "{+new+}"),
    ("old", "", "[-old-]"),
    ("same", "same", "same"),
    # What came begins where a phrase does.
    ("the Republic of his", "the Republic of Y of his", "the Republic {+of Y +}of his"),
    (
        "a term ends. It",
        "a term ends. A new one begins. It",
        "a term ends. {+A new one begins. +}It",
    ),
    ("the outlet, where", "the outlet, if any, where", "the outlet{+, if any+}, where"),
    # What joins two replaced words was not kept.
    ("the end of a term", "the day of the vote", "the [-end of a term-]{+day of the vote+}"),
    (
        "доход и имущество",
        "актив и обязательство",
        "[-доход и имущество-]{+актив и обязательство+}",
    ),
    # A number is one.
    (
        "up to five hundred units",
        "up to two hundred units",
        "up to [-five hundred-]{+two hundred+} units",
    ),
    (
        "не более пятисот раз",
        "не более тысячи пятисот раз",
        "не более [-пятисот-]{+тысячи пятисот+} раз",
    ),
    # Words that carry meaning are paired before words that only join them.
    (
        "the President, of deputies of the Senate, and of deputies of the Majilis",
        "the President and of deputies of the Senate",
        "the President[-,-]{+ and+} of deputies of the Senate[-, and of deputies of the Majilis-]",
    ),
    # A word that merely coincides between longer edits is no help to a reader.
    (
        "the head of the old town of the north",
        "a person chosen of all those present here",
        "[-the head of the old town of the north-]{+a person chosen of all those present here+}",
    ),
]


@pytest.mark.parametrize(("old", "new", "shown"), TABLE)
def test_edits(old: str, new: str, shown: str) -> None:
    marks = {"=": "{}", "-": "[-{}-]", "+": "{{+{}+}}"}
    assert "".join(marks[edit.op].format(edit.text) for edit in edits(old, new)) == shown


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Article 20-1.", ["Article", " ", "20-1", "."]),
        ("10% (ten)", ["10", "%", " ", "(", "ten", ")"]),
        ("по-прежнему, да", ["по-прежнему", ",", " ", "да"]),
        ("№ 156-VІI", ["№", " ", "156-VІI"]),
        ("हिन्दी में", ["हिन्दी", " ", "में"]),
        ("第一条", ["第", "一", "条"]),
        ("the voter's 1,000", ["the", " ", "voter's", " ", "1,000"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert tokens(text) == words


WORDY = st.lists(
    st.sampled_from(["a", "vote", "ten", "10", "10-1", ",", " ", "  ", "не", "第", "\u00a0", "\n"])
).map("".join)


@given(WORDY | st.text(), WORDY | st.text())
def test_joined_edits_are_both_texts(old: str, new: str) -> None:
    runs = edits(old, new)
    assert "".join(run.text for run in runs if run.op != INSERT) == old
    assert "".join(run.text for run in runs if run.op != DELETE) == new
    assert all(run.text for run in runs)
    assert all(a.op != b.op for a, b in pairwise(runs))


@given(st.text())
def test_joined_tokens_are_the_text(text: str) -> None:
    assert "".join(tokens(text)) == text


@given(WORDY, WORDY)
def test_shared_ends_never_overlap(old: str, new: str) -> None:
    head, tail = shared_ends(old, new)
    assert head + tail <= min(len(old), len(new)) or old == new
    assert old[:head] == new[:head]
    assert old[len(old) - tail :] == new[len(new) - tail :]


def test_a_language_whose_joining_words_are_not_known() -> None:
    old = "मतदाता सूची में नाम जोड़ने हेतु आवेदन दिया जाता है और जाँच की जाती है फिर निर्णय होता है"
    new = "प्रत्याशी पत्र से धन देने हेतु शपथ भरी होती है तब पुष्टि की होती है बाद सूचना होती है"
    runs = edits(f"{old} {old}", f"{new} {new}")
    assert "".join(run.text for run in runs if run.op != INSERT) == f"{old} {old}"
    assert "".join(run.text for run in runs if run.op != DELETE) == f"{new} {new}"
    # The word for "for" stands in both, and only coincides.
    assert not any("हेतु" in run.text for run in runs if run.op == KEEP)


def test_a_huge_text_is_replaced_whole_and_fast() -> None:
    old, new = " ".join(map(str, range(0, 60_000, 2))), " ".join(map(str, range(1, 60_000, 2)))
    assert edits(old, new) == whole(old, new)
