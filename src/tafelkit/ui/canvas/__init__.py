"""The canvas as a scene: the poster with its cards and notes."""
