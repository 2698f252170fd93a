"""What commands say of a project on a drive that nobody here can vouch for."""

import pytest

from hashiya.files.drives import Place
from hashiya.project import places

from .conftest import Call, Made


def test_a_project_on_a_network_drive_is_told_of_once(
    call: Call, made: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "place_of", lambda _: Place("network", "nfs4"))
    first, second = call("articles", made.path), call("articles", made.path)
    assert "network drive (nfs4)" in first.err
    assert first.code == second.code == 0
    assert second.err == ""
    assert first.out == second.out
