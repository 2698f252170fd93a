"""Make .venv, install Hashiya into it, and know at once whether that has been done."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from launcher.machine import Need, provide, venv_needs
from launcher.sentences import SetupError, last_lines, say

_STAMP = "hashiya-setup.json"
_WINDOWS = os.name == "nt"


@dataclass(frozen=True)
class Stamp:
    """What a finished set-up leaves behind, so that later starts can skip it."""

    recipe: str
    place: str
    extras: frozenset[str]
    checked: frozenset[str]
    installed: frozenset[str]


class Environment:
    """The virtual environment of one checkout."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / ".venv"
        self._stamp_file = self.folder / _STAMP

    @property
    def python(self) -> Path:
        """Return the environment's interpreter."""
        return self.script("python")

    def script(self, name: str) -> Path:
        """Return a program of the environment, such as ``lint-imports``."""
        if _WINDOWS:
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def is_ready(self, extras: frozenset[str], needs: Sequence[Need]) -> bool:
        """Return whether everything asked for was set up, and is still there; takes some milliseconds."""
        stamp = self._stamp()
        return (
            stamp is not None
            and stamp.recipe == self.recipe()
            and stamp.place == str(self.root)
            and extras <= stamp.extras
            and {need.name for need in needs} <= stamp.checked
            and self._is_whole(stamp)
        )

    def recipe(self) -> str:
        """Return a hash of what decides which packages are installed: pyproject.toml and this Python."""
        python = f"{sys.version}|{sys.base_prefix}"
        return hashlib.sha256((self.root / "pyproject.toml").read_bytes() + python.encode()).hexdigest()

    def set_up(self, extras: frozenset[str], needs: Sequence[Need]) -> None:
        """Bring system, environment and packages to what is asked for; raises SetupError.

        The stamp is emptied first and written last: a set-up that was cut short is begun afresh.
        """
        with self._alone():
            if self.is_ready(extras, needs):
                return
            stamp = self._stamp()
            keeps = self._is_usable(stamp)
            provide(needs if keeps else (*venv_needs(), *needs))
            checked = frozenset(need.name for need in needs)
            if stamp is not None:
                extras, checked = extras | stamp.extras, checked | stamp.checked
            if not self.is_ready(extras, ()):
                self._prepare_folder(keeps)
                self._install(extras)
            self._write(Stamp(self.recipe(), str(self.root), extras, checked, self._packages()))

    def _is_usable(self, stamp: Stamp | None) -> bool:
        """Return whether to install into what is there: a finished environment, or one of the user's own."""
        if self._stamp_file.exists():
            finished = stamp is not None and stamp.place == str(self.root) and self._is_whole(stamp)
            return finished and self._runs()
        return self._runs()

    def _prepare_folder(self, keeps: bool) -> None:
        """Leave an environment of this Python with an empty stamp in it."""
        if not keeps:
            say("Making a virtual environment in .venv ...")
            if self.folder.exists():
                shutil.rmtree(self.folder)
            self.folder.mkdir()
        self._stamp_file.write_text("{}", encoding="ascii")
        if not keeps:
            python = getattr(sys, "_base_executable", None) or sys.executable  # ours may just have gone
            venv = [python, "-m", "venv", str(self.folder)]
            _run(venv, "The virtual environment could not be made; venv")

    def _install(self, extras: frozenset[str]) -> None:
        wanted = f".[{','.join(sorted(extras))}]" if extras else "."
        also = f" and the packages for: {', '.join(sorted(extras))}" if extras else ""
        say(f"Installing Hashiya with its libraries{also} (some hundred megabytes, once) ...")
        _run(
            [
                *(str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
                *("--no-input", "--editable", wanted),
            ],
            "The libraries could not be installed; look at the network connection and start again. pip",
            folder=self.root,
        )

    def _runs(self) -> bool:
        """Return whether the environment's interpreter is this very Python and has pip."""
        try:
            done = subprocess.run(
                [str(self.python), "-c", "import sys, pip; print(sys.version, sys.base_prefix, sep='|')"],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
            )
        except OSError:
            return False
        return done.returncode == 0 and done.stdout.strip() == f"{sys.version}|{sys.base_prefix}"

    def _is_whole(self, stamp: Stamp) -> bool:
        return self.python.exists() and stamp.installed <= self._packages()

    def _packages(self) -> frozenset[str]:
        """Return the names of what is installed, without the versions that an update by hand changes."""
        folders = [*self.folder.glob("lib/python*/site-packages"), *self.folder.glob("Lib/site-packages")]
        names = (path.name for folder in folders for path in folder.iterdir())
        return frozenset(name for name in names if not name.endswith((".dist-info", "__pycache__")))

    def _stamp(self) -> Stamp | None:
        try:
            kept = json.loads(self._stamp_file.read_text(encoding="ascii"))
            return Stamp(
                kept["recipe"],
                kept["place"],
                frozenset(kept["extras"]),
                frozenset(kept["checked"]),
                frozenset(kept["installed"]),
            )
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _write(self, stamp: Stamp) -> None:
        kept = {
            name: sorted(value) if isinstance(value, frozenset) else value
            for name, value in asdict(stamp).items()
        }
        self._stamp_file.write_text(json.dumps(kept, indent=1), encoding="ascii")

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one set-up of this checkout run at a time; the lock ends with the process that holds it."""
        try:
            with (self.root / ".venv.lock").open("wb") as lock:
                _wait_for(lock.fileno())
                yield
        except OSError as error:
            raise SetupError(
                f"Hashiya can't be set up in {self.root} ({error}); "
                "it needs a folder of your own with a gigabyte of room."
            ) from error


def _wait_for(lock: int) -> None:
    if sys.platform == "win32":
        return  # there two set-ups at once fail with pip's own words, and the next start heals that
    import fcntl

    os.set_inheritable(lock, True)  # a pip that outlives a killed run.py holds on to it
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        say("Another start is setting Hashiya up; waiting for it ...")
        fcntl.flock(lock, fcntl.LOCK_EX)


def _run(command: Sequence[str], failure: str, *, folder: Path | None = None) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        close_fds=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SetupError(f"{failure} said: {last_lines(done.stdout)}")
