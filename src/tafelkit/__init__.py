"""tafelkit: run a gesprekstafel, offline, from cards to printed verslag."""

__version__ = "0.1.0"
