"""One page for each round, and those before and after."""
