from PySide6.QtGui import QTextDocument

from tafelkit.ui.widgets.tips import plain_tip


def test_what_looks_like_markup_is_shown_as_it_was_typed() -> None:
    for typed in ("<b>minder</b> <img src='file:///x.png'>", "minder &lt;b&gt;"):
        shown = QTextDocument()
        shown.setHtml(plain_tip(typed))
        assert shown.toPlainText() == typed
    assert plain_tip("minder & meer") == "minder & meer"
