"""The parts of the page Waarden: all cards counted, what was named together, and clusters."""
