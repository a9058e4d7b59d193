"""The way in: which database, who is at the desk."""
