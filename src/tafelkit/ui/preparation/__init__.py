"""The parts of the page Voorbereiding."""
