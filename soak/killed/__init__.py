"""What is done over and over until it is killed, and what must hold then: one module a kind.

Each has `prepare`, which fills a folder once; `go_on`, which works in a copy of that folder for
ever and tells what is done; and `check`, which raises AssertionError where something is lost.
"""
