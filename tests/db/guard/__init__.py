"""What the central server refuses by itself, whatever program asks."""
