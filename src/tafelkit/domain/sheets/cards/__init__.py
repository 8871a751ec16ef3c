"""The deck as it is printed: sheets of cards for the office, single cards for a print shop."""
