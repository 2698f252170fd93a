"""Shipped files are found where wheel, checkout and frozen program put them."""

import hashlib
from pathlib import Path

import pytest

from hashiya import assets
from hashiya.errors import NotFoundError

SAMPLE_SHA256 = "3b78720e950262d4d047f20ba1c2c857f0b11fd5587c9954d44f0647c8592434"


def test_the_sample_is_shipped_byte_for_byte() -> None:
    data = assets.resource("samples", "musk-putin.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SAMPLE_SHA256
    assert len(data.decode("utf-8")) == 6205


def test_the_checkout_keeps_its_resources_beside_the_source_root(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    package = tmp_path / "desktop" / "hashiya"
    package.mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(assets, "_PACKAGE", package)
    assert assets.resources() == tmp_path / "resources"


def test_resources_inside_the_package_come_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "hashiya"
    (package / "resources" / "icons").mkdir(parents=True)
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(assets, "_PACKAGE", package)
    assert assets.resources() == package / "resources"
    assert assets.resource("icons") == package / "resources" / "icons"


def test_a_missing_file_is_named_in_a_sentence() -> None:
    with pytest.raises(NotFoundError, match=r"icons/none\.svg is missing .* install Hashiya again\.$"):
        assets.resource("icons", "none.svg")
