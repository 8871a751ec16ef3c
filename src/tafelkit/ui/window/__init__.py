"""The window around a table: its rounds, clock, seats, menus, and leaving it."""
