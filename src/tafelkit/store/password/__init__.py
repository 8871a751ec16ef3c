"""Files under a password: open in memory, sealed on the disk."""
