"""The page of what is asked most."""
