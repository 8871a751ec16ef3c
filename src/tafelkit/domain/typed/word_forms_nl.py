"""How Dutch words bend. Words are folded: lower case, without accents (see `word_forms`)."""

from __future__ import annotations

_VOWELS = "aeiou"
# A shorter word is left as it is: too many everyday words are near ("wet", "weten").
_LEAST_TO_BEND = 4
# Shorter adjectives are everyday words that name no value: open, snel, vrij.
_LEAST_QUALITY = 5
_EVERYDAY = frozenset({"gelijk", "zeker", "duidelijk", "mogelijk", "werkelijk"})
# Noun's end and adjective's end: what has the quality that the noun names.
_QUALITIES = (
    ("heid", ""),
    ("iteit", ""),
    ("iviteit", "ief"),
    ("aliteit", "eel"),
    ("aliteit", "aal"),
    ("ariteit", "air"),
    ("ibiliteit", "ibel"),
    ("biliteit", "biel"),
    ("imiteit", "iem"),
    ("griteit", "ger"),
    ("antie", "ant"),
    ("entie", "ent"),
    ("cratie", "cratisch"),
    ("voud", "voudig"),
    ("moed", "moedig"),
    ("kracht", "krachtig"),
    ("zicht", "zichtelijk"),
    ("staat", "statelijk"),
)
# What ends so may be a noun as well: initiatief, verhaal, document, vriend.
_MIXED_ENDS = ("ief", "eel", "aal", "air", "iem", "ant", "ent", "biel", "ibel", "end", "plex")
_ADJECTIVE_ENDS = ("baar", "lijk", "ig", "isch", "zaam", "loos", "vol", *_MIXED_ENDS)
# Noun's end and infinitive's end: what one does.
_DEEDS = (("ing", "en"), ("atie", "eren"), ("ect", "ecteren"))
_PLURAL_IN_S = ("el", "em", "en", "er", "aar", "e", "a", "i", "o", "u", "y")
_FIXED_PREFIXES = ("be", "ge", "ver", "her", "ont", "er")
_LOOSE_PREFIXES = (
    *("samen", "terug", "tegen", "door", "voor", "mee", "aan", "bij", "los", "toe", "uit"),
    *("af", "op", "in"),
)


def name_forms(word: str) -> set[str]:
    """Plural, adjective and verb; a form of several words has blanks between them."""
    if len(word) < _LEAST_TO_BEND:
        return set()
    if word.endswith(_ADJECTIVE_ENDS):
        return _adjective(word) | (_plural(word) if word.endswith(_MIXED_ENDS) else set())
    forms = _plural(word)
    for quality in _changed(word, _QUALITIES):
        if len(quality) >= _LEAST_QUALITY and quality not in _EVERYDAY:
            forms |= _adjective(quality)
    for infinitive in (word, *_changed(word, _DEEDS), *_loan_verb(word)):
        forms |= _verb(infinitive)
    return forms


def phrase_forms(word: str) -> set[str]:
    """Plural, and the adjective with and without its e: "algemene belangen", "menselijk"."""
    if len(word) < _LEAST_TO_BEND:
        return set()
    forms = _plural(word) | _with_e(word)
    if word.endswith("e") and word[:-1].endswith(_ADJECTIVE_ENDS):
        forms.add(word[:-1])
    return forms


def _changed(word: str, ends: tuple[tuple[str, str], ...]) -> list[str]:
    return [word.removesuffix(old) + new for old, new in ends if word.endswith(old)]


def _plural(noun: str) -> set[str]:
    forms = {stem + "n" for stem in _with_e(noun)}
    if noun.endswith(_PLURAL_IN_S):
        forms.add(noun + "s")
    if noun.endswith("e"):
        forms.add(noun + "n")
    if noun.endswith(("ie", "ee")):
        forms.add(noun + "en")
    if noun.endswith("heid"):
        forms.add(noun.removesuffix("heid") + "heden")
    return forms


def _adjective(base: str) -> set[str]:
    """The adjective with its e, its steps of comparison, and "iets eerlijks"."""
    forms = {base, base + "s", base + "st", base + "ste"}
    if base.endswith("en"):
        # "betrokken" has no e.
        return {base}
    for stem in _with_e(base):
        forms |= {stem, stem + "r", stem + "re"}
    if base.endswith("r"):
        forms |= {base + "der", base + "dere"}
    return forms


def _with_e(word: str) -> set[str]:
    """The word with an e after it: maat, mate; initiatief, initiatieve; vangnet, vangnette."""
    if word[-1] in _VOWELS or len(word) < _LEAST_TO_BEND:
        return set()
    body, last = word[:-1], word[-1]
    if len(body) > 1 and body[-1] == body[-2] and body[-1] in "aeou":
        body = body[:-1]
        return {body + _voiced(last) + "e"}
    if body[-1] not in _VOWELS:
        return {word + "e"}
    if body[-2] in _VOWELS or body.endswith("ij"):
        return {body + last + "e", body + _voiced(last) + "e"}
    if last in "wxjh":
        return {word + "e"}
    doubled = word + last + "e"
    # In a word of one syllable the vowel is stressed; in a longer one it may be either.
    return {doubled} if _syllables(word) == 1 else {doubled, word + "e"}


def _voiced(consonant: str) -> str:
    return {"f": "v", "s": "z"}.get(consonant, consonant)


def _syllables(word: str) -> int:
    groups = "".join(c if c in _VOWELS else " " for c in word).split()
    return len(groups)


def _loan_verb(noun: str) -> list[str]:
    """controle, controleren; analyse, analyseren."""
    if len(noun) > 5 and noun.endswith("e") and noun[-2] not in _VOWELS:
        return [noun + "ren"]
    return []


def _verb(infinitive: str) -> set[str]:
    """Present, past and participles; nothing where the stem is too short to be sure of."""
    if not infinitive.endswith("en") or len(infinitive) < 6:
        return set()
    loose = next((p for p in _LOOSE_PREFIXES if _is_loose(infinitive, p)), "")
    bare = infinitive.removeprefix(loose)
    forms = {infinitive, infinitive + "d", infinitive + "de"}
    sound = "t" if bare[-3] in "tkfschpx" else "d"
    for stem in _stems(bare):
        closed = stem if stem.endswith(sound) else stem + sound
        past = {stem + sound + "e", stem + sound + "en"}
        now = {stem, stem if stem.endswith("t") else stem + "t"}
        participle = closed if bare.startswith(_FIXED_PREFIXES) else "ge" + closed
        forms |= {loose + form for form in (*now, *past, participle, participle + "e")}
        if loose:
            # Not "werk samen": that may be a noun, as in "we doen dat werk samen".
            forms |= {f"{form} {loose}" for form in (*now, *past, bare) if form != stem}
    if loose:
        forms |= {f"{loose} te {bare}", f"{loose} {bare}"}
    return forms


def _is_loose(infinitive: str, prefix: str) -> bool:
    rest = infinitive.removeprefix(prefix)
    return rest != infinitive and len(rest) > 5 and rest[0] not in _VOWELS


def _stems(infinitive: str) -> set[str]:
    """The stem as it is spelt: stur(en), stuur; verbeter(en), verbeter; zett(en), zet."""
    stem = infinitive[:-2]
    last = {"v": "f", "z": "s"}.get(stem[-1], stem[-1])
    if len(stem) > 2 and stem[-1] == stem[-2]:
        return {stem[:-1]}
    if stem[-1] in _VOWELS or stem[-2] not in "aeou" or stem[-3] in _VOWELS or last in "wx":
        return {stem[:-1] + last}
    long = stem[:-1] + stem[-2] + last
    # An e before l, m, n or r may be weak: verbeter, but waardeer.
    weak = stem[-2] == "e" and last in "lmnr"
    return {long, stem} if weak else {long}
