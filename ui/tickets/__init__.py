"""All tickets in one list, by a line that filters them."""
