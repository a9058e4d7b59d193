"""Client lists and tickets of other systems brought in (R118)."""

from app.services.importing.service import Importing

__all__ = ["Importing"]
