"""firstline-admin: the room's work that needs no window."""
