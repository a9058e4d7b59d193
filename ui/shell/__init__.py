"""The window around the screens: rail, top bar, palette, notices, and the life of the program."""
