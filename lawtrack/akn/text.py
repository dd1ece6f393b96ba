"""Words in elements: written so that every blank survives, read with their markup flattened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lawtrack.errors import BadSource
from lawtrack.xml import AKN_NS, SPACE, Element, add, akn, bad_source, local_name

_BLANKS = re.compile(r"[ \t\r\n]+")
_BREAKS: Final = frozenset(("eol", "br", "eop"))
_SET_ASIDE: Final = frozenset(("authorialNote", "remark", "del"))
_REFUSED: Final = frozenset(("img", "embeddedStructure", "quotedStructure", "subFlow", "popup"))
_BLOCKS: Final = frozenset(("p", "block", "item", "li", "num", "heading", "tr", "td", "eol", "br"))
_RAISED: Final = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_LOWERED: Final = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(slots=True)
class Words:
    """The words of an element, and what stands among them without being words of the law:
    editorial notes and deletions (``asides``), and the notes pointed at (``references``)."""

    text: str = ""
    asides: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)


def add_words(
    parent: Element, tag: str, text: str, attributes: dict[str, str | None] | None = None
) -> Element:
    """Append an element with words; blanks that a reader would fold are marked to be kept."""
    kept = None if text == folded(text) else "preserve"
    return add(parent, akn(tag), {**(attributes or {}), SPACE: kept}, text)


def folded(text: str) -> str:
    """The text with every run of XML white space as one blank; other blanks stay.

    >>> folded(" No.\\u00a05,\\n  as amended ")
    'No.\\xa05, as amended'
    """
    return _BLANKS.sub(" ", text).strip(" ")


def words_of(element: Element) -> Words:
    """The words of an element, markup flattened; figures in ``<sup>`` become ¹²³.

    Raises BadSource at what cannot be said in plain words (a picture, a quoted structure).
    """
    words = Words()
    text = "".join(_pieces(element, words))
    words.text = text if element.get(SPACE) == "preserve" else folded(text)
    return words


def plain(element: Element | None) -> str:
    """The words of an element in which no note may stand; empty for no element."""
    if element is None:
        return ""
    words = words_of(element)
    if words.asides:
        raise bad_source(element, f"a note in a <{local_name(element)}> has no counterpart")
    return words.text


def only(element: Element, tag: str) -> Element | None:
    """The one child of a name, if there is one; raises BadSource when there are more."""
    found = element.findall(akn(tag))
    if len(found) > 1:
        raise bad_source(found[1], f"a second <{tag}> in one <{local_name(element)}>")
    return found[0] if found else None


def structure(element: Element) -> Iterator[Element]:
    """The children of an element that holds no words of its own.

    Raises BadSource at stray words and at elements of other vocabularies: nothing is
    passed over in silence.
    """
    _no_words(element, element.text)
    for child in element:
        if not str(child.tag).startswith(f"{{{AKN_NS}}}"):
            raise no_counterpart(child)
        yield child
        _no_words(child, child.tail)


def all_words(element: Element) -> str:
    """Every word below an element, as one line."""
    return folded("".join(_all_words(element)))


def no_counterpart(element: Element, hint: str = "") -> BadSource:
    """The error for an element that lawtrack's model cannot hold."""
    parent = element.getparent()
    where = f" in <{local_name(parent)}>" if parent is not None else ""
    return bad_source(element, f"<{local_name(element)}>{where} has no counterpart here", hint=hint)


def _no_words(element: Element, text: str | None) -> None:
    stray = folded(text or "")
    if stray:
        shown = stray if len(stray) <= 40 else stray[:39] + "…"
        raise bad_source(
            element, f"the words '{shown}' stand outside a text element", hint="put them in a <p>"
        )


def _pieces(element: Element, words: Words) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _inline(child, words)
        yield child.tail or ""


def _inline(element: Element, words: Words) -> Iterator[str]:
    tag = local_name(element)
    if tag in _REFUSED or not str(element.tag).startswith(f"{{{AKN_NS}}}"):
        raise no_counterpart(element)
    if tag in _BREAKS:
        yield " "
    elif tag in _SET_ASIDE:
        words.asides.append(_aside(element, tag))
    elif tag == "noteRef":
        words.references.append(element.get("href", "").lstrip("#"))
    elif tag in ("sup", "sub"):
        yield _shifted("".join(_pieces(element, words)), tag)
    else:
        yield from _pieces(element, words)


def _shifted(text: str, tag: str) -> str:
    """Figures set high or low keep their meaning: Article 20¹ is not Article 201."""
    bare = text.strip()
    if bare.isascii() and bare.isdigit():
        return text.translate(_RAISED if tag == "sup" else _LOWERED)
    return text


def _aside(element: Element, tag: str) -> str:
    text = all_words(element)
    return f"<del>{text}</del>" if tag == "del" else text


def _all_words(element: Element) -> Iterator[str]:
    """Every word below an element, its blocks kept apart."""
    yield element.text or ""
    for child in element:
        gap = " " if local_name(child) in _BLOCKS else ""
        yield from (gap, *_all_words(child), gap, child.tail or "")
