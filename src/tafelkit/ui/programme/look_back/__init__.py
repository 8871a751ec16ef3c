"""The page Terugblik: what tables said at the end, and what the organiser answers."""
