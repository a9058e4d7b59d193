"""The import of a file in the window (R118): file, columns, check, import."""
