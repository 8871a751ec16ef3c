"""Cards and the canvas as drawings in millimetres, the same for the screen and for paper."""
