"""The commands of the command line: of each its words, and what it does."""
