"""What a room starts from: the template of reference lists, and a rich demo room."""

from db.seed.demo import DemoSummary, create_demo_room
from db.seed.reference import create_reference

__all__ = ["DemoSummary", "create_demo_room", "create_reference"]
