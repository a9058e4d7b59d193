"""Ctrl+K: find anybody and anything, run any command."""
