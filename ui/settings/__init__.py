"""The settings of this desk and the few switches of the room."""
