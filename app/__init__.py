"""Everything but the windows: domain, services, settings, and the composition root."""

VERSION = "0.1.0"
"""The program's version; a test holds it against pyproject.toml."""
