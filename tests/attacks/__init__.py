"""What somebody with a password and psql tries against a room's server."""
