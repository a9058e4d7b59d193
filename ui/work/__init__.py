"""The second line's desk: my work, the group's queue, the ticket at hand."""
