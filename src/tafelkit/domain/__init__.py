"""What a table is and the rules of the method; the standard library only."""
