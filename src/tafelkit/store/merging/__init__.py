"""Merging files into a programme: the union of what they hold, within one transaction."""
