"""Number, date and title of an act."""

from __future__ import annotations

import pytest

from lawtrack.acts.read.head import Head, head, signs
from lawtrack.acts.read.lines import Line, lines


def made(*texts: str) -> list[Line]:
    return lines(texts, name="act")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        (
            ("О внесении изменений в Закон «О реках»", "Закон от 14 апреля 2004 года N 545."),
            (),
            Head("545", "2004-04-14", "О внесении изменений в Закон «О реках»"),
        ),
        (
            ("КОНСТИТУЦИОННЫЙ ЗАКОН", "О реках"),
            ("Президент К. Иванов", "Астана, 5 ноября 2022 года", "№ 156-VІІ ЗРК"),
            Head("156-VII", "2022-11-05", "О реках"),
        ),
        (
            ("On Rivers", "Law of the Republic dated April 14, 2004 N 545"),
            (),
            Head("545", "2004-04-14", "On Rivers"),
        ),
        (
            ("CONSTITUTIONAL LAW", "of June 29, 2018 No. 162-VI ZRK", "About rivers"),
            (),
            Head("162-VI", "2018-06-29", "About rivers"),
        ),
        (
            ("О внесении изменений в Закон от 1 мая 2001 года № 3 «О реках»",),
            (),
            Head("", "", "О внесении изменений в Закон от 1 мая 2001 года № 3 «О реках»"),
        ),
    ],
)
def test_the_head_says_which_act_it_is(
    first: tuple[str, ...], last: tuple[str, ...], said: Head
) -> None:
    assert head(made(*first), made(*last)) == said


@pytest.mark.parametrize(
    ("text", "signature"),
    [
        ("Президент", True),
        ("Республики Казахстан К. Иванов", True),
        ("Астана, Акорда, 5 ноября 2022 года", True),
        ("№ 156-VII ЗРК", True),
        ("1) Президент избирается", False),
        ("пункт 3 исключить", False),
    ],
)
def test_a_signature_is_known(text: str, signature: bool) -> None:
    assert signs(made(text)[0]) is signature
