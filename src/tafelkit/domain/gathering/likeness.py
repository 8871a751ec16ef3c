"""What may belong together, judged by the words that were used; only ever to be suggested.

A word tells the more the rarer it is: its weight is the logarithm of how few sayings use it. What
is used in many tells nothing and is left out, so that ten thousand tables are compared at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations
from math import log, sqrt

from tafelkit.domain.gathering.lexicon import Lexicon
from tafelkit.domain.gathering.saying import Saying

_LOOKED_AT = 100_000  # uses of words that are looked at, those that tell most first
_RAREST = 8  # words of a saying by which it is compared with others
_TOLD = 4  # words that are named as the reason
_ALONE = 5  # a word that so few use tells enough by itself
_MOST_OF_A_GROUP = 12


@dataclass(frozen=True)
class Like:
    """A saying, and the words in it for which it is suggested."""

    saying: Saying
    shared: tuple[str, ...]


def like(
    lexicon: Lexicon, evidence: Sequence[Saying], within: Callable[[int], bool], most: int = 60
) -> list[Like]:
    """What is most like the evidence in its words; `within` tells of a place whether it may be."""
    given = {saying.id for saying in evidence}
    used = Counter(stem for one in evidence for stem in lexicon.stems(one.words))
    telling = {
        stem: times * weight for stem, times in used.items() if (weight := _weight(lexicon, stem))
    }
    scores: defaultdict[int, float] = defaultdict(float)
    left = _LOOKED_AT
    for stem in sorted(telling, key=lambda stem: (-telling[stem], stem)):
        places, score = lexicon.places(stem), telling[stem] * _weight(lexicon, stem)
        left -= len(places)
        if left < 0:
            break
        for place in places:
            scores[place] += score
    found: list[tuple[float, int, list[str]]] = []
    likely = (place for place in scores if lexicon.sayings[place].id not in given)
    likely = (place for place in likely if within(place))
    for place in nlargest(4 * most, likely, key=lambda place: (scores[place], -place)):
        stems = lexicon.stems(lexicon.sayings[place].words)
        shared = _by_weight(lexicon, stems & telling.keys())
        if len(shared) > 1 or len(lexicon.places(shared[0])) <= _ALONE:
            size = sqrt(sum(_weight(lexicon, stem) ** 2 for stem in stems))
            found.append((scores[place] / size, place, shared))
    best = nlargest(most, found, key=lambda one: (one[0], -one[1]))
    return [_told(lexicon, place, shared) for _score, place, shared in best]


def groups(lexicon: Lexicon, within: Iterable[int], most: int = 20) -> list[list[Like]]:
    """Sayings of several tables that share rare words, the most telling groups first.

    Each saying is in one group at most.
    """
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in within:
        stems = lexicon.stems(lexicon.sayings[place].words)
        rarest = _by_weight(lexicon, stems)[:_RAREST]
        telling = sorted(stem for stem in rarest if _weight(lexicon, stem))
        for pair in combinations(telling, 2):
            places[pair].append(place)
        for stem in telling:
            if len(lexicon.places(stem)) <= _ALONE:
                places[stem,].append(place)
    candidates = [
        (sum(_weight(lexicon, stem) for stem in stems) * log(1 + len(at)), stems, at)
        for stems, at in places.items()
        if 2 <= len(at) <= _MOST_OF_A_GROUP
    ]
    found: list[list[Like]] = []
    taken: set[int] = set()
    for _score, words, at in sorted(candidates, key=lambda one: (-one[0], one[1])):
        free = [place for place in at if place not in taken]
        if len({lexicon.sayings[place].entry.table for place in free}) > 1:
            taken.update(free)
            found.append([_told(lexicon, place, words) for place in free])
            if len(found) == most:
                break
    return found


def _weight(lexicon: Lexicon, stem: str) -> float:
    """How much a stem tells; nothing where one saying uses it, or one in ten does."""
    times, of = len(lexicon.places(stem)), len(lexicon.sayings)
    return log(of / times) if 1 < times <= max(_ALONE, of // 10) else 0.0


def _by_weight(lexicon: Lexicon, stems: Iterable[str]) -> list[str]:
    return sorted(stems, key=lambda stem: (-_weight(lexicon, stem), stem))


def _told(lexicon: Lexicon, place: int, stems: Sequence[str]) -> Like:
    saying = lexicon.sayings[place]
    return Like(saying, lexicon.forms(saying.words, stems[:_TOLD]))
