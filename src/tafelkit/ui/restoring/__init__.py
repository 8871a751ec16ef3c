"""Going back to backups, and going on with a file that does not open."""
