"""What the screens of tickets share: words, deadlines, moves, the composer, the timeline."""
