"""Which questions come most: the report of a period (R40)."""
