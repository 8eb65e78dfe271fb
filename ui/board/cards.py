"""The cards of the board: what they say, how high they are and how they are painted."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QLocale, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tracker.overview import Row
from tracker.records import Application, Outcome
from ui import paint
from ui.pages import Context
from ui.plain import one_line
from ui.rows import Column, Index, RowsModel
from ui.theme import Theme, Tone, mixed
from ui.words import badge_words, fit_words, outcome_name, place_and_pay

if TYPE_CHECKING:
    from tracker.fits import Fit

HALO: Final = 3  # px around a card for the ring of the focused one
GAP: Final = 8  # px from card to card
PADDING: Final = 12
TILE: Final = 20
RING: Final = 28  # px of the ring that shows the fit, which reaches above the tile and below it
TITLE_LINES: Final = 2
SPACE: Final = 6  # px between the parts of a card
LINE_SPACE: Final = 2  # px between the title and the line below it
DRAGGED_OPACITY: Final = 0.4
PIXMAP_OPACITY: Final = 0.85
STACK_STEP: Final = 5  # px by which the second of several dragged cards looks out
COUNT_SIZE: Final = 22
FACES_KEPT: Final = 4096

State = QStyle.StateFlag
Badge = tuple[str, Tone]


@dataclass(frozen=True, slots=True)
class More:
    """The last row of a long column: how many applications it does not show yet."""

    hidden: int
    id: str = "more"


Entry = Row | More


class Face(NamedTuple):
    """What a card says: company, title, place and pay, at most one badge, and how well the user fits."""

    company: str
    title: str
    line: str
    badge: Badge | None
    fit: Fit | None = None

    @property
    def spoken(self) -> str:
        fit = fit_words(self.fit) if self.fit else ""
        parts = (self.title, self.company, self.line, fit, self.badge[0] if self.badge else "")
        return ", ".join(part for part in parts if part)


class _Measure(NamedTuple):
    """What the height of a card depends on, besides its width."""

    title_width: int
    has_line: bool
    has_badge: bool


class Deck:
    """What all cards of the board share: their width in px, which are `dragged`, and whether they show fits.

    Their words and measures are made once for each row and kept while it stays the same object.
    """

    def __init__(self, context: Context) -> None:
        self._context = context
        self._width = 200
        self.dragged: frozenset[int] = frozenset()
        self._has_fits = True
        self._faces: dict[int, tuple[Row, Face]] = {}
        self._measures: dict[int, tuple[Row, _Measure]] = {}
        self._heights: dict[int, tuple[Row, int]] = {}

    @property
    def width(self) -> int:
        return self._width

    @width.setter
    def width(self, width: int) -> None:
        self._width = width
        self._heights.clear()

    def of(self, row: Row) -> Face:
        """What the card of a row says."""
        known = self._faces.get(row.id)
        if known and known[0] is row:
            return known[1]
        if len(self._faces) >= FACES_KEPT:
            self._faces.clear()
        face = self._made(row)
        self._faces[row.id] = row, face
        return face

    def title_lines(self, row: Row) -> int:
        """The lines that the title of a card takes, at most two."""
        title_width = self._measure(row).title_width
        return 0 if not title_width else 1 if title_width <= self.width - 2 * PADDING else TITLE_LINES

    def height(self, row: Row) -> int:
        """The height of a card."""
        known = self._heights.get(row.id)
        if known and known[0] is row:
            return known[1]
        height = self._height(row)
        self._heights[row.id] = row, height
        return height

    def show_fits(self, are_shown: bool) -> None:
        """Whether cards say how well the user fits: to work that out takes longer than the first picture may."""
        if are_shown != self._has_fits:
            self._has_fits = are_shown
            self._faces.clear()

    def forget(self) -> None:
        """Measure anew, since fonts or language changed."""
        self._faces.clear()
        self._measures.clear()
        self._heights.clear()

    def _height(self, row: Row) -> int:
        fonts, measure = self._context.themes.fonts, self._measure(row)
        height = 2 * PADDING + TILE - 1
        if lines := self.title_lines(row):
            height += SPACE + lines * line_height(fonts.strong)
        if measure.has_line:
            height += LINE_SPACE + line_height(fonts.small)
        if measure.has_badge:
            height += SPACE + paint.badge_height(fonts.small)
        return height

    def _measure(self, row: Row) -> _Measure:
        known = self._measures.get(row.id)
        if known and known[0] is row:
            return known[1]
        application, font = row.application, self._context.themes.fonts.strong
        has_badge = not row.is_open or row.badge is not None
        measure = _Measure(paint.text_width(application.title, font), _has_line(application), has_badge)
        self._measures[row.id] = row, measure
        return measure

    def _made(self, row: Row) -> Face:
        application = row.application
        texts = one_line(application.company), one_line(application.title), place_and_pay(row)
        return Face(*texts, self._badge(row), row.fit if self._has_fits else None)

    def _badge(self, row: Row) -> Badge | None:
        if not row.is_open:
            return _outcome_badge(row.application.outcome)
        badge = row.badge
        return badge_words(badge, self._context.session.overview.today, row.kind) if badge else None


@lru_cache(maxsize=64)
def line_height(font: QFont) -> int:
    """The height of a line of text, in px."""
    return QFontMetrics(font).height()


def _has_line(application: Application) -> bool:
    pay = (application.salary_min, application.salary_max, application.salary_text)
    return bool(application.location or application.work_mode) or any(part is not None for part in pay)


def _outcome_badge(outcome: Outcome | None) -> Badge | None:
    if outcome is None:
        return None
    return outcome_name(outcome), "good" if outcome is Outcome.ACCEPTED else "neutral"


class CardsModel(RowsModel[Entry]):
    """The cards of one column, and perhaps a last row that stands for those not shown yet. It takes no drops: the
    board does, and Qt would unpickle them."""

    def __init__(self, deck: Deck, more_words: Any, parent: QWidget) -> None:
        def text(entry: Entry) -> str:
            return more_words(entry.hidden) if isinstance(entry, More) else one_line(entry.application.company)

        def spoken(entry: Entry) -> str:
            return more_words(entry.hidden) if isinstance(entry, More) else deck.of(entry).spoken

        def title(entry: Entry) -> str:
            return "" if isinstance(entry, More) else entry.application.title

        super().__init__([Column("card", "", text, edit=title, spoken=spoken, tooltip=spoken)], parent)

    @property
    def cards(self) -> list[Row]:
        """The cards that are shown, without the last row."""
        return [entry for entry in self.records if not isinstance(entry, More)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.records[index.row()], More):
            return Qt.ItemFlag.ItemIsEnabled
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def canDropMimeData(self, *_args: object) -> bool:
        return False

    def dropMimeData(self, *_args: object) -> bool:
        return False


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of one column, and edits their titles in place."""

    renamed = Signal(int, str)  # the application's id and its new title

    def __init__(self, context: Context, deck: Deck, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._deck = deck

    def card_rect(self, item: QRect) -> QRect:
        """Where the card lies in the rectangle of its item."""
        return QRect(item.left() + HALO, item.top() + HALO, self._deck.width, item.height() - GAP)

    def pixmap(self, row: Row, count: int, ratio: float) -> QPixmap:
        """A card as it hangs on the pointer, with the number where there are several."""
        height = self._deck.height(row)
        step = STACK_STEP if count > 1 else 0
        size = QSize(self._deck.width + step + COUNT_SIZE // 2, height + step + COUNT_SIZE // 2)
        pixmap = QPixmap(size * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setOpacity(PIXMAP_OPACITY)
        card = QRect(0, COUNT_SIZE // 2, self._deck.width, height)
        if count > 1:
            paint.card(painter, card.translated(step, step), self._theme)
        self._paint_card(painter, card, row, is_selected=True)
        if count > 1:
            self._paint_count(painter, QRect(card.right() - COUNT_SIZE // 2, 0, COUNT_SIZE, COUNT_SIZE), count)
        painter.end()
        return pixmap

    @property
    def _theme(self) -> Theme:
        return self._context.themes.theme

    def _paint_card(
        self, painter: QPainter, card: QRect, row: Row, *, is_selected: bool = False, is_focused: bool = False,
        is_hovered: bool = False,
    ) -> None:  # fmt: skip
        theme = self._theme
        paint.card(painter, card, theme, selected=is_selected, focused=is_selected and is_focused)
        if (is_hovered or is_focused) and not is_selected:
            _outline(painter, card, theme.accent if is_focused else mixed(theme.line, theme.third, 0.5))
        face, inner = self._deck.of(row), card.adjusted(PADDING, PADDING - 1, -PADDING, -PADDING)
        self._paint_company(painter, inner, face)
        inner.setTop(inner.top() + TILE)
        self._paint_title(painter, inner, face.title, self._deck.title_lines(row))
        if _has_line(row.application):
            self._paint_line(painter, inner, face.line)
        if face.badge:
            self._paint_badge(painter, inner, face.badge)

    def _paint_company(self, painter: QPainter, inner: QRect, face: Face) -> None:
        fonts, place = self._context.themes.fonts, QRect(inner.topLeft(), QSize(inner.width(), TILE))
        paint.tile(painter, QRect(place.topLeft(), QSize(TILE, TILE)), face.company or face.title, fonts.small)
        room = RING + 6 if face.fit else 0
        paint.text_line(painter, place.adjusted(TILE + 8, 0, -room, 0), face.company, fonts.small, self._theme.second)
        if face.fit:
            ring = QRectF(place.right() + 5 - RING, place.center().y() + 0.5 - RING / 2, RING, RING)
            is_confirmed = face.fit.confirmed
            paint.fit_ring(painter, ring, face.fit.shown, self._theme, fonts.small_strong, is_confirmed=is_confirmed)

    def _paint_title(self, painter: QPainter, inner: QRect, title: str, lines: int) -> None:
        """Paint the title at the top of `inner`, of which the rest is left; so do those below."""
        font, ink = self._context.themes.fonts.strong, self._theme.ink
        place = _cut_off(inner, SPACE, lines * line_height(font)) if lines else QRect()
        if lines == 1:
            paint.text_line(painter, place, title, font, ink)
        elif lines:
            paint.text_lines(painter, place, title, font, ink, lines)

    def _paint_line(self, painter: QPainter, inner: QRect, line: str) -> None:
        font = self._context.themes.fonts.small
        paint.text_line(painter, _cut_off(inner, LINE_SPACE, line_height(font)), line, font, self._theme.third)

    def _paint_badge(self, painter: QPainter, inner: QRect, badge: Badge) -> None:
        font = self._context.themes.fonts.small
        place = _cut_off(inner, SPACE, paint.badge_height(font))
        paint.badge(painter, place, *badge, self._theme, font)

    def _paint_more(self, painter: QPainter, place: QRect, text: str, state: QStyle.StateFlag) -> None:
        theme, fonts = self._theme, self._context.themes.fonts
        if state & State.State_MouseOver:
            paint.plate(painter, place, theme.faint_line, paint.CARD_RADIUS)
        if state & State.State_HasFocus:
            paint.focus_ring(painter, place, theme)
        paint.text_line(painter, place, text, fonts.medium, theme.accent, "center")

    def _paint_count(self, painter: QPainter, place: QRect, count: int) -> None:
        fonts, text = self._context.themes.fonts, QLocale().toString(count)
        width = max(COUNT_SIZE, paint.text_width(text, fonts.small_strong) + 12)
        place.setLeft(place.right() + 1 - width)
        paint.plate(painter, place, self._theme.accent, COUNT_SIZE / 2)
        paint.text_line(painter, place, text, fonts.small_strong, self._theme.on_accent, "center")

    def _is_cut(self, row: Row) -> bool:
        """Whether a card cannot show all that it says."""
        face, fonts, width = self._deck.of(row), self._context.themes.fonts, self._deck.width - 2 * PADDING
        badge_width = paint.badge_size(face.badge[0], fonts.small).width() if face.badge else 0
        texts = ((face.company, width - TILE - 8 - (RING + 6 if face.fit else 0)), (face.line, width))
        is_cut = any(paint.text_width(text, fonts.small) > room for text, room in texts) or badge_width > width
        return is_cut or paint.text_width(face.title, fonts.strong) > TITLE_LINES * width * 0.9

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = _entry(index)
        state: QStyle.StateFlag = cast("Any", option).state
        card = self.card_rect(cast("Any", option).rect)
        painter.save()
        paint.mirror(painter, card, cast("Any", option).direction)
        if isinstance(entry, More):
            self._paint_more(painter, card, index.data(), state)
        else:
            if entry.id in self._deck.dragged:
                painter.setOpacity(DRAGGED_OPACITY)
            flags = (State.State_Selected, State.State_HasFocus, State.State_MouseOver)
            selected, focused, hovered = (bool(state & flag) for flag in flags)
            self._paint_card(painter, card, entry, is_selected=selected, is_focused=focused, is_hovered=hovered)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = _entry(index)
        if isinstance(entry, More):
            return QSize(self._deck.width, self._context.themes.fonts.row_height + GAP)
        return QSize(self._deck.width, self._deck.height(entry) + GAP)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        from ui.board.inplace import InPlaceEdit

        editor = InPlaceEdit(parent)
        editor.setAccessibleName(self.tr("Title"))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        entry = _entry(index)
        if isinstance(editor, QLineEdit) and not isinstance(entry, More):
            editor.setText(entry.application.title)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        entry = _entry(index)
        if isinstance(editor, QLineEdit) and editor.isModified() and not isinstance(entry, More):
            self.renamed.emit(entry.id, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        card = self.card_rect(cast("Any", option).rect)
        top, entry, fonts = card.top() + PADDING + TILE + 2, _entry(index), self._context.themes.fonts
        lines = 1 if isinstance(entry, More) else max(1, self._deck.title_lines(entry))
        covered = SPACE + lines * line_height(fonts.strong) + LINE_SPACE + line_height(fonts.small)
        editor.setGeometry(card.left() + 4, top, card.width() - 8, max(covered, editor.sizeHint().height()))

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say the whole of a card, but only where it does not show it."""
        entry = _entry(index) if index.isValid() else None
        if event.type() == QEvent.Type.ToolTip and (not isinstance(entry, Row) or not self._is_cut(entry)):
            return False
        return super().helpEvent(event, view, option, cast("QModelIndex", index))


def _cut_off(inner: QRect, space: int, height: int) -> QRect:
    """Take a strip of a height off the top of `inner`, with some space above it."""
    strip = QRect(inner.left(), inner.top() + space, inner.width(), height)
    inner.setTop(strip.bottom() + 1)
    return strip


def _outline(painter: QPainter, card: QRect, color: QColor) -> None:
    painter.setPen(QPen(color, 1.0))
    painter.setBrush(paint.NoBrush)
    painter.drawRoundedRect(card.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), paint.CARD_RADIUS, paint.CARD_RADIUS)


def _entry(index: Index) -> Entry:
    """What an index of a column stands for, without asking the model by a role."""
    return cast("CardsModel", index.model()).records[index.row()]
