"""`commands.md`: what `--help` of each command says."""

from __future__ import annotations

from typing import Final

import click

from reference.tables import cell, table
from vnadmin_parse.cli import PROGRAM, commands

HEAD: Final = """\
# Commands and options

Written from the code by `make docs`; `vnadmin-parse COMMAND --help` says the same. [Command line](command-line.md) explains them, with
output and exit codes.

"""


def page() -> str:
    """Give the text of the page."""
    context = click.Context(commands, info_name=PROGRAM)
    return HEAD + "\n".join(_command(name, command, context) for name, command in sorted(commands.commands.items()))


def _command(name: str, command: click.Command, above: click.Context) -> str:
    context = click.Context(command, info_name=name, parent=above)
    usage = command.get_usage(context).removeprefix("Usage: ")
    options = [record for each in command.params if (record := each.get_help_record(context))]
    told = "\n\n".join(cell(part) for part in (command.help or "").split("\n\n"))
    shown = table(("option", "what it does"), ((f"`{names}`", text) for names, text in options)) if options else ""
    return f"## {name}\n\n```text\n{' '.join(usage.split())}\n```\n\n{told}\n\n{shown}"
