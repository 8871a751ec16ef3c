"""One pure function for each intention of a user, and the hub that carries it out."""
