"""Foreign files: what harm is done to them, and the doors that they are taken through."""
