"""Plays the main job in the real window with real keys and draws every step."""
