"""The rules of the method, one a module: how is counted, read back, timed, kept private."""
