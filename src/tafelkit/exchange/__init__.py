"""One module for each format that comes from or goes to elsewhere."""
