"""The verslag of a programme: what many tables said, and what the rapporteur makes of it."""
