"""The parts of the round Gesprek: the line, the list's rows, and the note in hand."""
