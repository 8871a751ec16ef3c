"""Programs that hold one file, on computers that may see each other's locks or not."""
