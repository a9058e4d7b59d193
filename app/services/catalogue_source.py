"""Where a use case takes the room's reference data from."""

from typing import Protocol

from app.domain.readmodels.catalogue import Catalogue


class CatalogueSource(Protocol):
    """Anything that hands out the present snapshot; asking is cheap."""

    def snapshot(self) -> Catalogue:
        """Return the reference data as of now."""
        ...
