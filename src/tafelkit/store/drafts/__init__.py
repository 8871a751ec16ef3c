"""Words typed in a line and not entered yet, kept beside the record."""
