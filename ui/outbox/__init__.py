"""What waits to be sent: the outbox at work and the list of it."""
