"""The board of outages: what goes on, what callers are told, whom to ring when it is over."""
