"""A programme on the screen: the window of the rapporteur, and its pages."""
