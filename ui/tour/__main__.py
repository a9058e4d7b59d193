"""python -m ui.tour --out DIR: the main job played with real keys, a picture of each step."""

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ui.tour.stage import make_application


def main(arguments: Sequence[str] | None = None) -> int:
    """Play; return 0 when every step came to its end."""
    options = _options(sys.argv[1:] if arguments is None else arguments)
    with tempfile.TemporaryDirectory(prefix="firstline-tour-") as home:
        app = make_application(Path(home))
        from ui.tour.programme import play

        return play(app, options)


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m ui.tour", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="folder for pictures and log")
    parser.add_argument("--database", default="", metavar="URL", help="play in this database")
    parser.add_argument("--caller", default="", metavar="TEXT", help="who calls first")
    parser.add_argument("--dispatcher", default="", metavar="LOGIN", help="who takes the calls")
    parser.add_argument("--engineer", default="", metavar="LOGIN", help="who solves")
    parser.add_argument("--docs", type=Path, metavar="FILE", help="put the pictures in this page")
    parser.add_argument("--only", default="", metavar="SCENE", help="play this scene alone")
    parser.add_argument("--quick", action="store_true", help="the main job once, no other looks")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
