"""Where something stands in a file, so that every finding names its line."""

from __future__ import annotations


def line_of(data: bytes, eid: str) -> int:
    """The line (from 1) on which the element of an eId begins; 1 where the file has none.

    >>> line_of(b'<article eId="art_1">\\n<num/>\\n<alinea eId="art_1__al_1">', "art_1__al_1")
    3
    """
    return line_with(data, f'eId="{eid}"')


def line_with(data: bytes, *needles: str) -> int:
    """The first line that holds all of some texts, or the first line of the file.

    >>> line_with(b'a = 1\\n[[act]]\\nnumber = "7"\\n', "number", '"7"')
    3
    """
    wanted = [needle.encode("utf-8", "surrogatepass") for needle in needles if needle]
    if not wanted:
        return 1
    at = data.find(wanted[0])
    while at >= 0:
        start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
        line = data[start : end if end >= 0 else len(data)]
        if all(needle in line for needle in wanted):
            return data.count(b"\n", 0, at) + 1
        at = data.find(wanted[0], at + 1)
    return 1
