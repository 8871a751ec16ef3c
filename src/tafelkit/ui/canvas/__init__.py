"""The canvas on the screen: the poster, and the cards and notes that lie on it."""
