"""The building blocks of every screen; import them from here."""

from ui.widgets.base import announce
from ui.widgets.buttons import DeskButton, SegmentedControl
from ui.widgets.candidates import Candidate
from ui.widgets.cards import Bar, Card, Rule, hline, vline
from ui.widgets.cell_model import CellModel, CellRow
from ui.widgets.combo import ElidedCombo
from ui.widgets.field import Field, GrowingTextEdit
from ui.widgets.foot_watch import FootWatch
from ui.widgets.labels import ElidedLabel, Figure, Icon, KeyCap, label, set_state, set_tone
from ui.widgets.layouts import STRETCH, add, clear, column, fill, row
from ui.widgets.marks import Avatar, Meter, Pill, Skeleton
from ui.widgets.notice_widgets import BannerBar, InlineStrip, ToastStack
from ui.widgets.rail import Logo, Rail, RailEntry
from ui.widgets.shapes import Mark, Shape, mark_token, paint_mark
from ui.widgets.states import EmptyState
from ui.widgets.tab_strip import Tab, TabStrip
from ui.widgets.table import Cell, CellKind, TwoLineTable
from ui.widgets.top_bar import Connection, ConnectionChip, ConnectionState, PaletteButton, top_bar
from ui.widgets.type_ahead import TypeAhead

__all__ = [
    "STRETCH",
    "Avatar",
    "BannerBar",
    "Bar",
    "Candidate",
    "Card",
    "Cell",
    "CellKind",
    "CellModel",
    "CellRow",
    "Connection",
    "ConnectionChip",
    "ConnectionState",
    "DeskButton",
    "ElidedCombo",
    "ElidedLabel",
    "EmptyState",
    "Field",
    "Figure",
    "FootWatch",
    "GrowingTextEdit",
    "Icon",
    "InlineStrip",
    "KeyCap",
    "Logo",
    "Mark",
    "Meter",
    "PaletteButton",
    "Pill",
    "Rail",
    "RailEntry",
    "Rule",
    "SegmentedControl",
    "Shape",
    "Skeleton",
    "Tab",
    "TabStrip",
    "ToastStack",
    "TwoLineTable",
    "TypeAhead",
    "add",
    "announce",
    "clear",
    "column",
    "fill",
    "hline",
    "label",
    "mark_token",
    "paint_mark",
    "row",
    "set_state",
    "set_tone",
    "top_bar",
    "vline",
]
