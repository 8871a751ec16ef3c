"""How each kind of widget looks, in Qt's own language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tafelkit.ui.look.sizes import CAPTION, CLOCK, HEADING, RADIUS, TITLE

if TYPE_CHECKING:
    from tafelkit.ui.look.theme import Theme


def style_sheet(theme: Theme) -> str:
    """The style sheet. Widgets choose a look by a `kind` property, never by their own colours."""
    c, px = theme.palette, theme.px
    return f"""
    * {{ outline: 0; }}
    QToolTip {{ background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
        padding: {px(4)}px; }}
    QLabel[kind="title"] {{ font-size: {px(TITLE)}px; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-size: {px(HEADING)}px; font-weight: 600; }}
    QLabel[kind="label"] {{ font-weight: 600; }}
    QLabel[kind="caption"] {{ font-size: {px(CAPTION)}px; color: {c["soft"]}; }}
    QLabel[kind="soft"] {{ color: {c["soft"]}; }}
    QLabel[kind="invitation"] {{ font-size: {px(HEADING)}px; color: {c["soft"]}; }}
    QLabel[kind="danger"] {{ color: {c["danger"]}; font-weight: 600; }}
    QLabel[kind="clock"] {{ font-size: {px(CLOCK)}px; font-weight: 600; }}
    QFrame[kind="surface"] {{ background: {c["surface"]}; border: 1px solid {c["line"]};
        border-radius: {RADIUS}px; }}
    QFrame[kind="reading"] {{ background: {c["surface"]}; border: 2px solid {c["edge"]};
        border-radius: {RADIUS}px; }}
    QFrame[kind="bar"] {{ background: {c["surface"]}; border: 0;
        border-bottom: 1px solid {c["line"]}; }}
    QFrame[kind="foot"] {{ background: {c["surface"]}; border: 0;
        border-top: 1px solid {c["line"]}; }}
    QFrame[kind="rail"] {{ background: {c["surface"]}; border: 0;
        border-right: 1px solid {c["line"]}; }}
    QFrame[kind="banner"] {{ background: {c["ground"]}; border: 0; }}
    QFrame[kind="rule"] {{ background: {c["line"]}; border: 0; }}
    QFrame[kind="insertion"] {{ background: {c["accent"]}; border: 0; }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {{
        background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
        border-radius: {RADIUS}px; padding: {px(6)}px {px(8)}px;
        selection-background-color: {c["accent"]}; selection-color: {c["on_accent"]};
        placeholder-text-color: {c["soft"]}; }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
    QAbstractSpinBox:focus {{ border: 2px solid {c["accent"]};
        padding: {px(6) - 1}px {px(8) - 1}px; }}
    QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {{ border: 0;
        padding: 0 0 0 {px(8)}px; background: transparent; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0;
        subcontrol-origin: border; width: {px(28)}px; }}
    QAbstractSpinBox::up-button {{ subcontrol-position: top right; }}
    QAbstractSpinBox::down-button {{ subcontrol-position: bottom right; }}
    QAbstractSpinBox::up-arrow {{ image: url("{theme.drawn("chevron-up")}");
        width: {px(12)}px; height: {px(12)}px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{theme.drawn("chevron-down")}");
        width: {px(12)}px; height: {px(12)}px; }}
    QComboBox::drop-down {{ border: 0; width: {px(28)}px; }}
    QComboBox::down-arrow {{ image: url("{theme.drawn("chevron-down")}");
        width: {px(16)}px; height: {px(16)}px; }}
    QComboBox {{ combobox-popup: 0; }}
    QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus {{
        background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]};
        selection-background-color: {c["ground"]}; selection-color: {c["ink"]};
        padding: {px(4)}px; }}
    QComboBox:disabled, QLineEdit:disabled, QAbstractSpinBox:disabled {{ color: {c["soft"]};
        border-color: {c["line"]}; }}
    QLineEdit[kind="line"] {{ font-size: {px(HEADING)}px; padding: {px(10)}px {px(12)}px; }}
    QPlainTextEdit[kind="said"] {{ font-size: {px(HEADING)}px; }}
    QPlainTextEdit[kind="said"], QPlainTextEdit[kind="words"] {{ background: transparent;
        border: 1px solid transparent; padding: 0 {px(4)}px; }}
    QPlainTextEdit[kind="said"]:hover, QPlainTextEdit[kind="words"]:hover {{
        border: 1px solid {c["line"]}; }}
    QPlainTextEdit[kind="said"]:focus, QPlainTextEdit[kind="words"]:focus {{
        background: {c["surface"]}; border: 2px solid {c["accent"]}; padding: 0 {px(4) - 1}px; }}
    QPlainTextEdit[kind="large"] {{ font-size: {px(HEADING)}px; font-weight: 600; }}
    QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"] {{ border: 2px solid {c["danger"]}; }}
    QPushButton, QToolButton {{ background: {c["surface"]}; color: {c["ink"]};
        border: 1px solid {c["edge"]}; border-radius: {RADIUS}px;
        padding: {px(7)}px {px(14)}px; }}
    QPushButton:hover, QToolButton:hover {{ background: {c["ground"]}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c["line"]}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c["accent"]};
        padding: {px(7) - 1}px {px(14) - 1}px; }}
    QPushButton:checked, QToolButton:checked {{ background: {c["ground"]};
        border-color: {c["accent"]}; font-weight: 600; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c["edge"]};
        border-color: {c["line"]}; background: transparent; }}
    QPushButton[kind="primary"] {{ background: {c["accent"]}; color: {c["on_accent"]};
        border-color: {c["accent"]}; font-weight: 600; padding: {px(10)}px {px(20)}px; }}
    QPushButton[kind="primary"]:disabled {{ background: {c["line"]}; color: {c["soft"]};
        border-color: {c["line"]}; }}
    QPushButton[kind="primary"][low="true"] {{ padding: {px(6)}px {px(14)}px; }}
    QPushButton[kind="primary"][low="true"]:focus {{
        padding: {px(6) - 1}px {px(14) - 1}px; }}
    QPushButton[kind="primary"]:hover {{ background: {c["ink"]}; color: {c["paper"]}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {c["ink"]};
        padding: {px(10) - 1}px {px(20) - 1}px; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent;
        border-color: transparent; }}
    QToolButton[kind="quiet"] {{ padding: {px(7)}px {px(8)}px; }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{
        background: {c["ground"]}; }}
    QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{
        border: 2px solid {c["accent"]}; }}
    QToolButton[kind="quiet"]:focus {{ padding: {px(7) - 1}px {px(8) - 1}px; }}
    QPushButton[kind="chip"], QPushButton[kind="found"], QPushButton[kind="tab"] {{
        padding: {px(3)}px {px(8)}px; }}
    QPushButton[kind="tab"] {{ font-weight: 600; }}
    QPushButton[kind="chip"] {{ background: {c["ground"]}; border-color: {c["accent"]}; }}
    QPushButton[kind="found"] {{ background: transparent; border: 1px dashed {c["edge"]}; }}
    QPushButton[kind="chip"]:focus, QPushButton[kind="found"]:focus,
    QPushButton[kind="tab"]:focus {{
        border: 2px solid {c["accent"]}; padding: {px(3) - 1}px {px(8) - 1}px; }}
    QFileDialog QToolButton, QFileDialog QToolButton:focus {{ padding: {px(5)}px; }}
    QToolButton::menu-indicator {{ image: none; }}
    QToolButton[kind="icon"], QPushButton[kind="icon"] {{ padding: {px(5)}px; }}
    QToolButton[kind="icon"]:focus, QPushButton[kind="icon"]:focus {{ padding: {px(5) - 1}px; }}
    QListView, QTreeView, QTableView {{ background: {c["surface"]}; color: {c["ink"]};
        border: 1px solid {c["line"]}; border-radius: {RADIUS}px; padding: 1px; }}
    QListView:focus, QTreeView:focus, QTableView:focus {{ border: 2px solid {c["accent"]};
        padding: 0; }}
    QListView[kind="rail"], QListView[kind="rail"]:focus {{ background: transparent;
        border: 0; padding: 0; }}
    QListView::item {{ padding: {px(6)}px {px(8)}px; }}
    QTreeView::item {{ padding: {px(6)}px {px(5)}px; }}
    QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {{
        background: {c["ground"]}; color: {c["ink"]}; }}
    QHeaderView {{ background: {c["surface"]}; border: 0; }}
    QHeaderView::section {{ background: {c["surface"]}; color: {c["soft"]}; border: 0;
        border-bottom: 1px solid {c["line"]}; padding: {px(8)}px {px(15)}px; }}
    QHeaderView::up-arrow {{ image: url("{theme.drawn("chevron-up")}");
        width: {px(10)}px; height: {px(10)}px; subcontrol-position: top center; }}
    QHeaderView::down-arrow {{ image: url("{theme.drawn("chevron-down")}");
        width: {px(10)}px; height: {px(10)}px; subcontrol-position: top center; }}
    QTableCornerButton::section {{ background: {c["surface"]}; border: 0;
        border-bottom: 1px solid {c["line"]}; }}
    QTableView[kind="close"]::item {{ padding: 0 {px(5)}px; }}
    QHeaderView[kind="close"]::section {{ font-size: {px(CAPTION)}px;
        padding: {px(4)}px {px(8)}px; }}
    QHeaderView[kind="close"]::section:vertical {{ border: 0;
        border-right: 1px solid {c["line"]}; }}
    QAbstractScrollArea[kind="sheets"] {{ background: {c["paper"]};
        border: 1px solid {c["line"]}; border-radius: {RADIUS}px; padding: 1px; }}
    QAbstractScrollArea[kind="sheets"]:focus {{ border: 2px solid {c["accent"]}; padding: 0; }}
    QGraphicsView[kind="canvas"] {{ border: 2px solid transparent; border-radius: {RADIUS}px; }}
    QGraphicsView[kind="canvas"]:focus {{ border-color: {c["accent"]}; }}
    QScrollArea {{ background: transparent; border: 0; }}
    QScrollArea[kind="shown"] {{ border: 1px solid transparent; border-radius: {RADIUS}px; }}
    QScrollArea[kind="shown"]:focus {{ border-color: {c["accent"]}; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
    QScrollBar::handle {{ background: {c["edge"]}; border-radius: 3px; }}
    QScrollBar::handle:vertical {{ min-height: {px(32)}px; margin: 2px {(px(12) - 6) // 2}px; }}
    QScrollBar::handle:horizontal {{ min-width: {px(32)}px; margin: {(px(12) - 6) // 2}px 2px; }}
    QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {c["soft"]}; }}
    QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {{
        margin: 2px; border-radius: {(px(12) - 4) // 2}px; }}
    QScrollBar::handle:horizontal:hover, QScrollBar::handle:horizontal:pressed {{
        margin: 2px; border-radius: {(px(12) - 4) // 2}px; }}
    QScrollBar::handle:disabled {{ background: transparent; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QCheckBox, QRadioButton {{ spacing: {px(8)}px; }}
    QCheckBox::indicator {{ width: {px(14)}px; height: {px(14)}px; border-radius: 3px;
        background: {c["surface"]}; border: 1px solid {c["edge"]}; margin: 1px; }}
    QCheckBox::indicator:checked {{ image: url("{theme.drawn("check")}"); }}
    QCheckBox::indicator:disabled {{ border-color: {c["line"]}; }}
    QCheckBox::indicator:focus {{ border: 2px solid {c["accent"]}; margin: 0; }}
    QMenuBar, QMenu {{ background: {c["surface"]}; color: {c["ink"]}; }}
    QMenu {{ border: 1px solid {c["line"]}; padding: {px(4)}px; }}
    QMenu::item {{ padding: {px(6)}px {px(20)}px; }}
    QMenu::item:disabled {{ color: {c["edge"]}; }}
    QMenu::item:selected, QMenuBar::item:selected {{ background: {c["ground"]};
        color: {c["ink"]}; }}
    QProgressBar {{ background: {c["line"]}; border: 0; border-radius: {px(4)}px;
        min-height: {px(8)}px; max-height: {px(8)}px; }}
    QProgressBar::chunk {{ background: {c["accent"]}; border-radius: {px(4)}px; }}
    QSplitter::handle {{ background: {c["line"]}; }}
    """
