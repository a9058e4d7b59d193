"""Starts the desk: python -m ui, or the program built by build.spec."""

import sys
from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from ui.shell.options import read_options
from ui.tidy import Tidy


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window until it is closed; return the exit status."""
    options = read_options(sys.argv[1:] if arguments is None else arguments)
    if options.selftest is not None:
        from ui.selftest import run

        return run(options.selftest)
    Tidy.hold()
    app = QApplication(["firstline"])
    app.setApplicationName("Firstline")
    app.setDesktopFileName("firstline")
    from ui.shell.program import Program

    program = Program(app, options)
    program.crash.watch()
    program.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
