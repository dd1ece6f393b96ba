"""``lawtrack completion``: completion of commands, options, editions and topics in a shell."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
def command(shell: str) -> None:
    """Print the script that teaches SHELL to complete lawtrack.

    \b
    Examples:
      eval "$(lawtrack completion bash)"        # in ~/.bashrc
      eval "$(lawtrack completion zsh)"         # in ~/.zshrc
      lawtrack completion fish > ~/.config/fish/completions/lawtrack.fish
    """
    from click.shell_completion import get_completion_class

    from lawtrack.cli.group import lawtrack

    found = get_completion_class(shell)
    assert found is not None
    click.echo(found(lawtrack, {}, "lawtrack", "_LAWTRACK_COMPLETE").source())


def editions(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The editions that begin so, and the names that mean one."""
    from lawtrack.errors import LawtrackError
    from lawtrack.pipeline.stores import open_store

    try:
        with open_store() as store:
            days = [revision.info.in_force for revision in store.revisions()]
    except LawtrackError:
        days = []
    return [name for name in ("latest", "prev", *days) if name.startswith(incomplete)]


def topics(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """The topics of tags that begin so."""
    from lawtrack.errors import LawtrackError
    from lawtrack.pipeline.stores import open_store
    from lawtrack.pipeline.tagging import law_rules

    try:
        with open_store() as store:
            known = [topic.id for topic in law_rules(store).topics]
    except LawtrackError:
        known = []
    return [name for name in known if name.startswith(incomplete)]
