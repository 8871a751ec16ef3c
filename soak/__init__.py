"""Injects faults, and judges: what is made to go wrong, and what must hold then."""
