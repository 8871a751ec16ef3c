"""The tables of a programme: how far each is, what all of them have, and the record of one."""
