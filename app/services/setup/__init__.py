"""Shaping the room: records read, checked, saved with their history, undone, carried as a file."""

from app.services.setup.service import SetUp

__all__ = ["SetUp"]
