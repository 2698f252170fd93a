"""Sources that PySide needn't read: at each import it looks through the module's for its own name.

It would find out so whether a module may switch its features on (``from __feature__ import …``). None here
does, and reading 150 files takes as long as making the window.
"""

from __future__ import annotations

import sys
from types import ModuleType

import PySide6  # noqa: F401 -- what follows is there once it is loaded

_FEATURES = "shibokensupport.feature"
_READS = "_mod_uses_pyside"


def leave_unread() -> None:
    """Let modules that are imported from now on count as those that switch nothing on.

    A release of PySide that has no such switch is left as it is.
    """
    features = sys.modules.get(_FEATURES)
    if hasattr(features, _READS):
        setattr(features, _READS, _uses_no_features)


def _uses_no_features(_module: ModuleType) -> bool:
    return False
