"""The round Advies: its rows, and what an advice rests on."""
