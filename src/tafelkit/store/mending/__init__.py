"""Making a damaged file sound again of what can still be read of it and of its copies."""
