"""Where papers lie: their places, room for what has none, and piles."""
