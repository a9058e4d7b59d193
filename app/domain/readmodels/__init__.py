"""Frozen answers that leave a worker thread: what a window may know, and no more."""
