"""What a table of somebody else's means here: columns, dates, words and cases. Pure."""
