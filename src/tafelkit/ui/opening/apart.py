"""Tells files apart that look the same in a list, by what differs in their paths."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path


def told_apart(known: Iterable[tuple[str, Path]]) -> dict[Path, str]:
    """For each path whose words another has too: the path from the folder that both are in."""
    alike: defaultdict[str, set[Path]] = defaultdict(set)
    for words, path in known:
        alike[words].add(path)
    clashing = [paths for paths in alike.values() if len(paths) > 1]
    return {path: words for paths in clashing for path, words in _short(paths).items()}


def _short(paths: set[Path]) -> dict[Path, str]:
    try:
        shared = Path(os.path.commonpath([path.parent for path in paths]))
    except ValueError:  # on drives of their own
        return {path: str(path) for path in paths}
    return {path: str(path.relative_to(shared.parent)) for path in paths}
