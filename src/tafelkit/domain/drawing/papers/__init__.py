"""The papers that lie on the canvas: cards, notes, and what was written on it."""
