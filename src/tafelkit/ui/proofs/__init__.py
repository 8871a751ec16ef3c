"""Pages that are made beside the window, looked at, kept as PDF and printed."""
