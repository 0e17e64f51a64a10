"""The command `doctor`: what is installed and works."""

from __future__ import annotations

import click


@click.command("doctor", short_help="Tell what is installed and works.")
def show_health() -> int:
    """Tell what is installed, which extras work, and parse two samples.

    Exit codes: 0 all that is needed or installed works, 1 something does not. An extra that is not installed is no fault.
    """
    from vnadmin_parse.doctor import checks, is_well  # noqa: PLC0415 - it loads every package that there is

    found = []
    for check in checks():
        click.echo(f"{check.state:<8}{check.part:<24}{check.told}")
        found.append(check)
    return 0 if is_well(found) else 1
