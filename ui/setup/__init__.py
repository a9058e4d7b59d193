"""The kit of the administration screens: list, editor, inputs bound to places (docs/setup.md)."""
