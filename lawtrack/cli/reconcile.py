"""``lawtrack reconcile``: every change held against the footnotes."""

from __future__ import annotations

import click

from lawtrack.cli import options, output


@click.command("reconcile")
@click.argument("edition", default="", shell_complete=options.complete_edition)
@options.output_format()
@options.page
@options.reading
def command(
    edition: str,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Sort the changes of an EDITION (or of all) by what explains them.

    Explained: a footnote names an act of the edition. Staged: announced earlier, taken
    effect now. Silent: the text changed and no footnote says why. Claimed but absent: a
    footnote names an act, and the text is the same.

    \b
    Examples:
      lawtrack reconcile 2021-01-01
      lawtrack reconcile --format markdown > footnotes.md
    """
    from lawtrack.pipeline.acting import reconciled
    from lawtrack.render import acts as pages

    with source.open() as store:
        only = store.resolve(edition) if edition else None
        found = list(reconciled(store, only))
    if form == "json":
        import json as plain

        from lawtrack.render import json

        rows = [
            {"edition": diff.new.in_force, "found": plain.loads(pages.reconciled_json(ones))}
            for diff, ones in found
        ]
        text = json.dumps({"schema_version": 1, "page": "reconcile", "editions": rows})
    elif form == "markdown":
        parts = (
            f"## {diff.new.in_force}\n\n{pages.reconciled_markdown(ones)}" for diff, ones in found
        )
        text = "\n".join(parts)
    else:
        lines = []
        for diff, ones in found:
            lines += [f"Edition of {diff.new.in_force}", *pages.reconciled_lines(ones), ""]
        text = output.lines(lines)
    screen.show(text)
