"""The language of a list of tickets: what one line may ask, in Russian and in English."""
