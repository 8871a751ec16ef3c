"""The start screen: a new table, the sample, or one that was open before."""
