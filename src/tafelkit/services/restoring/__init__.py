"""Going back to copies that were kept aside, and saving what is whole of a damaged file."""
