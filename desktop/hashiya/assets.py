"""Find the files that are shipped with the program: icons, translations, cue lists, sample articles."""

from __future__ import annotations

from pathlib import Path

from hashiya.errors import NotFoundError

_PACKAGE = Path(__file__).resolve().parent


def resources() -> Path:
    """Return the folder of shipped files.

    Wheel and frozen program carry it inside the package; in a checkout it stands beside ``desktop/``.
    """
    inside = _PACKAGE / "resources"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "resources"


def resource(*parts: str) -> Path:
    """Return the path of one shipped file or folder, such as ``resource("samples", "musk-putin.txt")``.

    Raises NotFoundError where the installation lacks it.
    """
    path = resources().joinpath(*parts)
    if not path.exists():
        raise NotFoundError(
            "The file {name} is missing from this installation ({path}); install Hashiya again.",
            name="/".join(parts),
            path=path,
        )
    return path
