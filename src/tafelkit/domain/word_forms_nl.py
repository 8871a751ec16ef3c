"""How Dutch words bend. Words are folded: lower case, no accents."""

from __future__ import annotations

_VOWELS = "aeiou"
# Adjectives shorter than this are everyday words that name no value: open, snel, vrij.
_LEAST = 5
# (noun's end, adjective's end): what has the quality that the noun names.
_QUALITIES = (
    ("heid", ""),
    ("iviteit", "ief"),
    ("aliteit", "eel"),
    ("ariteit", "air"),
    ("ibiliteit", "ibel"),
    ("biliteit", "biel"),
    ("miteit", "miem"),
    ("iteit", ""),
    ("antie", "ant"),
    ("entie", "ent"),
    ("cratie", "cratisch"),
    ("voud", "voudig"),
)
_ADJECTIVE_ENDS = ("baar", "lijk", "ig", "isch", "zaam", "loos", "vol", "ief", "eel", "air")
_ADJECTIVE_ENDS += ("ant", "ent", "iel", "ibel", "end", "matig", "plex")
