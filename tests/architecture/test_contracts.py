"""Who may import whom: the contracts of pyproject.toml hold."""

from importlinter.cli import lint_imports

from tests.architecture.sources import ROOT


def test_the_import_contracts_hold() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml")) == 0
