"""The list of pages at the left of the settings, under heads; it scrolls when the room is short."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.settings.nav_item import NavItem
from ui.settings.page_spec import PageSpec
from ui.settings.pages import HEADS, head_name
from ui.translations import Retranslatable, translate
from ui.widgets import Bar, fill, label

_WIDTH = 216
_STOP = Qt.FocusPolicy.StrongFocus


class SettingsNav(Retranslatable, Bar):
    """Signals: ``chosen(name)`` when the arrows or a click marked another page."""

    chosen = Signal(str)

    def __init__(self, specs: Iterable[PageSpec], parent: QWidget | None = None) -> None:
        """Show the pages of each head in the order of the table."""
        super().__init__("side", thickness=_WIDTH, margins=(0, 0, 0, 0), parent=parent)
        self._specs = {spec.name: spec for spec in specs}
        self.items = {name: NavItem(spec.icon) for name, spec in self._specs.items()}
        self._heads = {head: label("", "caption") for head in HEADS}
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(self._column())
        fill(self.box, (self._area, 1), spacing=0)
        for name, item in self.items.items():
            item.toggled.connect(_Marking(self, name).run)
        self.retranslate()

    def retranslate(self) -> None:
        """Name heads and pages."""
        for head, words in self._heads.items():
            words.setText(head_name(head))
        for name, item in self.items.items():
            item.setText(self._specs[name].text())
        self.setAccessibleName(translate("Settings", "Pages of the settings"))

    def mark(self, name: str) -> None:
        """Mark a page and bring it into view."""
        self.items[name].setChecked(True)
        for each, item in self.items.items():  # Tab stops at the marked one, whatever had it last
            item.setFocusPolicy(_STOP if each == name else Qt.FocusPolicy.ClickFocus)
        self._area.ensureWidgetVisible(self.items[name], 0, 24)

    def shut(self, name: str, why: str) -> None:
        """Close a page with the reason, or open it with none."""
        item = self.items[name]
        item.setEnabled(not why)
        item.setToolTip(why)
        item.setAccessibleDescription(why)

    def hide_page(self, name: str, *, hidden: bool) -> None:
        """Leave a page out of the list, or take it in."""
        self.items[name].setVisible(not hidden)

    def current(self) -> NavItem | None:
        """Return the marked one."""
        return next((item for item in self.items.values() if item.isChecked()), None)

    def _column(self) -> QWidget:
        page = QWidget()
        box = fill(QVBoxLayout(page), margins=(8, 4, 8, 8), spacing=1)
        for head, words in self._heads.items():
            words.setContentsMargins(10, 10, 0, 2)
            mine = [self.items[name] for name, spec in self._specs.items() if spec.head == head]
            for each in (words, *mine):
                box.addWidget(each)
            words.setVisible(bool(mine))  # in its place by now: it opens no window of its own
        box.addStretch(1)
        return page


class _Marking(QObject):
    """Tells of one item; it lives with the list, or its connection would be gone at once."""

    def __init__(self, nav: SettingsNav, name: str) -> None:
        super().__init__(nav)
        self._nav, self._name = nav, name

    def run(self, chosen: bool) -> None:
        """The arrows choose a page without a click; whatever is marked is shown."""
        if chosen:
            self._nav.chosen.emit(self._name)
