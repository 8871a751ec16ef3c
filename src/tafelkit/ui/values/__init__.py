"""The parts of the page Waarden."""
