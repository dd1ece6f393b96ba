"""A changelog as one accessible HTML page that needs nothing but itself.

Markdown is read without raw HTML, images or foreign schemes: a law text can put nothing
into the page but words.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import Element

from lawtrack.render.markdown import SEAM
from lawtrack.render.style import harmless

if TYPE_CHECKING:
    from markdown import Markdown

_SAFE_LINKS: Final = ("https://", "http://", "#")
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
    lines = [harmless(line) for line in text.replace(SEAM, _NOTHING).split("\n")]
    converted: str = _reader().convert("\n".join(lines))
    return converted.replace(_NOTHING, "")


# A character of the private use area holds the place of a seam while Markdown is read; it is
# no letter, so that marks beside it stay marks.
_NOTHING: Final = "\ue000"


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
    if element.tag == "a" and not element.get("href", "").startswith(_SAFE_LINKS):
        element.attrib.pop("href", None)
    if element.tag in _ALOUD and element.get("class") is None:
        _say(element, *_ALOUD[element.tag])


def _say(element: Element, before: str, after: str) -> None:
    """Words that only a screen reader gets, since many pass over ``del`` and ``ins``."""
    opening = Element("span", {"class": "aloud"})
    opening.text, opening.tail = before, element.text
    closing = Element("span", {"class": "aloud"})
    closing.text = after
    element.text = None
    element.insert(0, opening)
    element.append(closing)
