"""What an administrator shapes: records as documents, what is wrong with them, what they do."""
