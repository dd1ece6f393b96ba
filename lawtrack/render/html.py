"""A changelog as one accessible HTML page that needs nothing but itself.

Markdown is read without raw HTML, images or foreign schemes, and what comes of it passes an
allow-list: a law text can put nothing into the page but words. Of HTML in the Markdown only
the forms that a changelog writes are known: anchors, and what is folded.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from lawtrack.render.markdown import SEAM
from lawtrack.render.style import harmless

if TYPE_CHECKING:
    from markdown import Markdown

_SAFE_LINKS: Final = ("https://", "http://", "#")
_RELATIVE: Final = re.compile(r"(?:[\w.-]+/)*[\w.-]+(?:#[\w.-]+)?")
_UNREAD: Final = ("image_link", "image_reference", "short_image_ref", "html", "autolink")

_STYLE: Final = """
:root { color-scheme: light dark; --old: #a40000; --new: #00521f; --rule: #767676; }
@media (prefers-color-scheme: dark) { :root { --old: #ff9c94; --new: #7ee2a0; } }
body { font: 1rem/1.55 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--rule); }
blockquote { margin: 0 0 1rem; padding-left: 1rem; border-left: 3px solid var(--rule); }
del { color: var(--old); text-decoration: line-through; }
ins { color: var(--new); font-weight: bold; text-decoration: underline; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; }
.aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
""".strip()

_PAGE: Final = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<a class="skip" href="#changes">Skip to the changes</a>
<main id="changes">
{body}
</main>
</body>
</html>
"""


def page(text: str, *, title: str, language: str = "en") -> str:
    """The Markdown of a changelog or a diff as a whole page.

    Struck words become ``<del>``, bold ones ``<ins>``, each said aloud to those who listen.

    >>> "<del>" in page("~~old~~ **new**", title="Changes")
    True
    """
    return _PAGE.format(
        language=escape(language),
        title=escape(harmless(title)),
        style=_STYLE,
        body=_body(text),
    )


def _body(text: str) -> str:
    import nh3

    lines = [harmless(line) for line in _PRIVATE.sub("\ufffd", text).split("\n")]
    converted: str = _reader().convert("\n".join(map(_placed, lines)).replace(SEAM, _NOTHING))
    for place, element in _ELEMENTS.items():
        converted = converted.replace(f"<p>{place}</p>", element)
    converted = _SUMMARY.sub(r"<summary>\1</summary>", converted)
    converted = _ANCHOR_PLACE.sub(r'<a id="\1"></a>', converted).replace(_NOTHING, "")
    return nh3.clean(
        converted,
        tags=_TAGS,
        attributes={"a": {"href", "id"}, "span": {"class"}},
        url_schemes={"http", "https"},
        link_rel=None,
    )


def _placed(line: str) -> str:
    """A line with placeholders for the HTML that a changelog writes; markers are left out."""
    if _MARKER.fullmatch(line.strip()):
        return ""
    if line in _LINES:
        return f"\n{_LINES[line]}\n"
    if summary := _SUMMARY_LINE.fullmatch(line):
        return f"\n{_OPEN}{summary[1]}{_CLOSE}\n"
    return _ANCHOR.sub(rf"{_HERE}\1{_HERE}", line)


# Characters of the private use area hold the place of seams and elements while Markdown is
# read; they are no letters, so that marks beside them stay marks.
_PRIVATE: Final = re.compile("[\ue000-\ue00f]")
_NOTHING: Final = "\ue000"
_LINES: Final = {"<details>": "\ue001", "</details>": "\ue002"}
_ELEMENTS: Final = {place: element for element, place in _LINES.items()}
_OPEN, _CLOSE, _HERE = "\ue003", "\ue004", "\ue005"
_SUMMARY_LINE: Final = re.compile("<summary>([^<>&]*)</summary>")
_SUMMARY: Final = re.compile(f"<p>{_OPEN}([^<>]*){_CLOSE}</p>")
_ANCHOR: Final = re.compile(r'<a id="([A-Za-z0-9-]+(?:_+[A-Za-z0-9-]+)*)"></a>')
_ANCHOR_PLACE: Final = re.compile(f"{_HERE}([A-Za-z0-9_-]+){_HERE}")
_MARKER: Final = re.compile(r"<!-- lawtrack [^<>]*-->")
_TAGS: Final = {
    *("a", "blockquote", "code", "del", "details", "em", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("hr", "ins", "li", "ol", "p", "pre", "span", "summary", "ul"),
}


def _reader() -> Markdown:
    from markdown import Markdown
    from markdown.inlinepatterns import SimpleTagInlineProcessor
    from markdown.treeprocessors import Treeprocessor

    class Marks(Treeprocessor):
        """Bold becomes inserted; marks are said aloud; links with other schemes are dropped."""

        def run(self, root: Element) -> None:
            for element in root.iter():
                _mark(element)

    reader = Markdown(output_format="html")
    reader.preprocessors.deregister("html_block")
    for name in _UNREAD:
        reader.inlinePatterns.deregister(name)
    reader.inlinePatterns.register(SimpleTagInlineProcessor(r"(~~)(.+?)~~", "del"), "del", 65)
    reader.treeprocessors.register(Marks(reader), "marks", 5)
    return reader


_ALOUD: Final = {
    "del": ("deleted: ", " end of deletion"),
    "ins": ("inserted: ", " end of insertion"),
}


def _mark(element: Element) -> None:
    if element.tag == "strong":
        element.tag = "ins"
    if element.tag == "a" and not _is_safe(element.get("href", "")):
        element.attrib.pop("href", None)
    if element.tag in _ALOUD and element.get("class") is None:
        _say(element, *_ALOUD[element.tag])


def _is_safe(link: str) -> bool:
    """Whether a link goes to the web, or to a file below or a place in the page."""
    return link.startswith(_SAFE_LINKS) or _RELATIVE.fullmatch(link) is not None


def _say(element: Element, before: str, after: str) -> None:
    """Words that only a screen reader gets, since many pass over ``del`` and ``ins``."""
    opening = Element("span", {"class": "aloud"})
    opening.text, opening.tail = before, element.text
    closing = Element("span", {"class": "aloud"})
    closing.text = after
    element.text = None
    element.insert(0, opening)
    element.append(closing)
