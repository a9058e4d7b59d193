"""One ticket whole: client, history, composer, properties."""
