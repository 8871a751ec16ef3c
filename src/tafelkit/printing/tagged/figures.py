"""Figures: a drawing, a picture or any other flowable, with words that say what it says."""

from __future__ import annotations

from reportlab.platypus.flowables import Flowable

from .tags import Tag


class _Holding(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A flowable in another, which stands where it would have stood."""

    def __init__(self, flowable: Flowable) -> None:
        super().__init__()
        self.hAlign = getattr(flowable, "hAlign", "LEFT")
        self.spaceBefore, self.spaceAfter = flowable.getSpaceBefore(), flowable.getSpaceAfter()
        self._flowable = flowable

    def wrap(self, availWidth: float, availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Its width and height."""
        canvas = getattr(self, "canv", None)
        self.width, self.height = self._flowable.wrapOn(canvas, availWidth, availHeight)
        return self.width, self.height


class Figure(_Holding):
    """A flowable as a figure. `alt` says what it says to who can see it."""

    def __init__(self, flowable: Flowable, alt: str, *, tag: Tag | None = None) -> None:
        super().__init__(flowable)
        self.tag = tag or Tag("Figure", alt=alt)

    def draw(self) -> None:
        """Draw it."""
        with self.canv.inside(self.tag, box=(0, 0, self.width, self.height)):
            self._flowable.drawOn(self.canv, 0, 0)


class Decoration(_Holding):
    """A flowable that says nothing: readers pass it over."""

    def draw(self) -> None:
        """Draw it."""
        with self.canv.artifact():
            self._flowable.drawOn(self.canv, 0, 0)
