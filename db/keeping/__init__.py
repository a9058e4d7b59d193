"""Copies of a room's data: made, held against the original, brought back."""
