"""The canvas on paper: whole, or in sheets that are joined to one.

`order` is what is asked for and `sheets` what comes of it. `poster` draws the whole: `beside` what
stands beside each place for a card, `corners` the room for the four `markers` that a photo is
straightened by, `matrix` their squares and those of the QR code, `foot` which sheet it is. `tiling`
divides it; of a sheet `registration` is what it is joined by and `rim` what it is told by, and
`plan` shows how they come together. `words` says it to who cannot see it, `remarks` what whoever
prints it should know.
"""
