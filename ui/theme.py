"""The colours, fonts and stylesheet of the window, light and dark, and who follows the system's choice."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from string import Template
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from PySide6.QtCore import QDir, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QFrame, QWidget

import resources

if TYPE_CHECKING:
    from PySide6.QtWidgets import QCalendarWidget

Choice = Literal["system", "light", "dark"]
Tone = Literal["neutral", "accent", "good", "warn", "bad"]
Surface = Literal["window", "panel", "raised"]

BODY, TITLE, SMALL = 13.0, 15.0, 11.5  # px as drawn in the design; only their ratios are used
ROW_HEIGHT, ROW_MARGIN = 34, 9  # px: a row of a table, and what it leaves above and below a larger font
TEXT_HEIGHT = ROW_HEIGHT - 2 * ROW_MARGIN  # px

QUARTER = 0.25
WHOLE = 100  # percent
ZOOMS = (80, 90, 100, 110, 125, 150, 175, 200)  # percent

STYLE = ("-style", "fusion")  # arguments for QApplication: `setStyle` would set up all that styles can do, in 4 ms
Role, Group = QPalette.ColorRole, QPalette.ColorGroup

# What each role of the palette is, as a token; a style draws what no rule of the sheet names with these.
PALETTE = {
    Role.Window: "window",
    Role.WindowText: "ink",
    Role.Base: "panel",
    Role.AlternateBase: "raised",
    Role.Text: "ink",
    Role.Button: "panel",
    Role.ButtonText: "ink",
    Role.BrightText: "bad",
    Role.PlaceholderText: "third",
    Role.ToolTipBase: "raised",
    Role.ToolTipText: "ink",
    Role.Highlight: "accent",
    Role.HighlightedText: "on_accent",
    Role.Accent: "accent",
    Role.Link: "accent",
    Role.LinkVisited: "accent",
    Role.Light: "panel",
    Role.Midlight: "faint_line",
    Role.Mid: "line",
    Role.Dark: "line",
    Role.Shadow: "line",
}
DISABLED = {
    Role.WindowText: "third",
    Role.Text: "third",
    Role.ButtonText: "third",
    Role.Highlight: "line",
    Role.HighlightedText: "second",
    Role.Link: "third",
}
SURFACES: dict[Surface, QPalette.ColorRole] = {
    "window": Role.Window,
    "panel": Role.Base,
    "raised": Role.AlternateBase,
}


class Theme(NamedTuple):
    """The tokens of one look. `third` is for text on window, panel and raised only, never on a soft ground."""

    name: Literal["light", "dark"]
    window: QColor
    panel: QColor
    raised: QColor
    line: QColor
    faint_line: QColor
    ink: QColor
    second: QColor
    third: QColor
    accent: QColor
    accent_soft: QColor
    on_accent: QColor
    good: QColor
    good_soft: QColor
    warn: QColor
    warn_soft: QColor
    bad: QColor
    bad_soft: QColor
    stages: Mapping[str, QColor]

    def color(self, token: str) -> QColor:
        """The colour called `token`."""
        color = getattr(self, token)
        assert isinstance(color, QColor), token
        return color

    def stage(self, kind: str, own: str | None = None) -> QColor:
        """The colour of a stage for dots, bars and rings, never for text: its `own` (`#rrggbb`) or its kind's."""
        return QColor(own) if own else self.stages[kind]

    def tone(self, tone: Tone) -> tuple[QColor, QColor]:
        """The text and the ground of a badge."""
        if tone == "neutral":
            return self.second, self.faint_line
        return self.color(tone), self.color(f"{tone}_soft")


class Fonts(NamedTuple):
    """The fonts of the window, all from the application's own; `figures` ones have digits of one width."""

    body: QFont
    medium: QFont
    strong: QFont
    title: QFont
    small: QFont
    small_strong: QFont
    figures: QFont
    small_figures: QFont
    row_height: int
    scale: float


@cache
def _tokens() -> dict[str, Any]:
    tokens: dict[str, Any] = json.loads(resources.path("theme.json").read_text(encoding="utf-8"))
    return tokens


@cache
def theme_named(name: Literal["light", "dark"]) -> Theme:
    """The theme called `name`."""
    tokens = dict(_tokens()[name])
    stages = {kind: QColor(color) for kind, color in tokens.pop("stages").items()}
    return Theme(name=name, stages=stages, **{token: QColor(color) for token, color in tokens.items()})


@cache
def tile_colors() -> tuple[QColor, ...]:
    """The grounds of initial tiles; white text can be read on each."""
    return tuple(QColor(color) for color in _tokens()["tiles"])


def fonts_from(app_font: QFont) -> Fonts:
    """The fonts that go with the application's font."""
    small = _scaled(app_font, SMALL / BODY)
    return Fonts(
        body=QFont(app_font),
        medium=_weighted(app_font, QFont.Weight.Medium),
        strong=_semibold(app_font),
        title=_semibold(_scaled(app_font, TITLE / BODY)),
        small=small,
        small_strong=_semibold(small),
        figures=_tabular(app_font),
        small_figures=_tabular(small),
        row_height=max(ROW_HEIGHT, QFontMetrics(app_font).height() + 2 * ROW_MARGIN),
        scale=text_scale(app_font),
    )


def text_scale(font: QFont) -> float:
    """How many times as large as designed the text of a font is, in quarters; at least once."""
    return max(1.0, round(QFontMetrics(font).height() / TEXT_HEIGHT / QUARTER) * QUARTER)


def fonts_as_designed(fonts: Fonts) -> Fonts:
    """The same fonts in their designed size: for a drawing that is enlarged as a whole."""
    return fonts_from(_scaled(fonts.body, 1 / fonts.scale)) if fonts.scale > 1 else fonts


def next_zoom(percent: int, way: int) -> int:
    """The next larger (`way` 1) or smaller (-1) size of the text, as far as there is one."""
    if way > 0:
        return next((step for step in ZOOMS if step > percent), percent)
    return next((step for step in reversed(ZOOMS) if step < percent), percent)


def _scaled(font: QFont, ratio: float) -> QFont:
    font = QFont(font)
    if font.pixelSize() > 0:
        font.setPixelSize(round(font.pixelSize() * ratio))
    else:
        font.setPointSizeF(font.pointSizeF() * ratio)
    return font


def _weighted(font: QFont, weight: QFont.Weight) -> QFont:
    font = QFont(font)
    font.setWeight(weight)
    return font


def _semibold(font: QFont) -> QFont:
    return _weighted(font, QFont.Weight.DemiBold)


def _tabular(font: QFont) -> QFont:
    font = QFont(font)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def palette(theme: Theme) -> QPalette:
    """The whole palette of a theme."""
    result = QPalette()
    for role, token in PALETTE.items():
        result.setColor(Group.All, role, theme.color(token))
    for role, token in DISABLED.items():
        result.setColor(Group.Disabled, role, theme.color(token))
    return result


def style_sheet(theme: Theme, fonts: Fonts) -> str:
    """The stylesheet with the tokens of a theme in place."""
    colors = theme._asdict() | {
        "accent_hover": mixed(theme.accent, theme.ink, 0.1),
        "accent_pressed": mixed(theme.accent, theme.ink, 0.2),
        "grip": mixed(theme.line, theme.third, 0.35),
        "edge": mixed(theme.line, theme.third, 0.7),
    }
    names = {name: color.name() for name, color in colors.items() if isinstance(color, QColor)}
    sizes = {"title_size": _size(fonts.title), "small_size": _size(fonts.small)}
    text = resources.path("style.qss").read_text(encoding="utf-8")
    return Template(text).substitute(names, theme=theme.name, **sizes)


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """A colour between two: `share` 0 is the first, 1 the second."""
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(a + (b - a) * share) for a, b in parts))


def _size(font: QFont) -> str:
    return f"{font.pixelSize()}px" if font.pixelSize() > 0 else f"{font.pointSizeF():.2f}pt"


class Themes(QObject):
    """Dresses the application in light or dark and says, by `changed`, when colours or fonts are new.

    An application that starts with `STYLE` among its arguments is meant.
    Whoever paints is handed this object and reads `theme` and `fonts` each time. The choice "system" follows the
    desktop's light or dark at once; the others override it.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = "system", zoom: int = 100) -> None:
        super().__init__(app)
        self._app, self._choice, self._zoom = app, choice, zoom
        self._system_font = QFont(app.font())
        if zoom != WHOLE:
            app.setFont(_scaled(self._system_font, zoom / WHOLE))
        self._bare_palette = app.palette()
        QDir.setSearchPaths("icons", [str(resources.path("icons"))])
        self._override_system()
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        app.fontChanged.connect(self._dress_again)

    @property
    def theme(self) -> Theme:
        return self._theme

    @property
    def fonts(self) -> Fonts:
        return self._fonts

    @property
    def choice(self) -> Choice:
        return self._choice

    def set_choice(self, choice: Choice) -> None:
        """Follow the system, or override it."""
        if choice != self._choice:
            self._choice = choice
            self._override_system()
            self._follow_system()

    @property
    def zoom(self) -> int:
        """The size of all text in percent of the system's."""
        return self._zoom

    def set_zoom(self, zoom: int) -> None:
        """Scale the text of all windows, and what is measured by it."""
        if zoom != self._zoom:
            self._zoom = zoom
            self._app.setFont(_scaled(self._system_font, zoom / WHOLE))  # tells `_dress_again`

    def _override_system(self) -> None:
        """Let title bars and native dialogs go along, where the platform has a say in them."""
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
        self._app.styleHints().setColorScheme(schemes[self._choice])

    def _follow_system(self) -> None:
        if self._name() != self._theme.name:
            self._dress_again()

    def _dress_again(self) -> None:
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        self._theme, self._fonts = theme_named(self._name()), fonts_from(self._app.font())
        self._app.setPalette(palette(self._theme))
        self._app.setStyleSheet(style_sheet(self._theme, self._fonts))

    def _name(self) -> Literal["light", "dark"]:
        if self._choice != "system":
            return self._choice
        scheme = self._app.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:
            return "dark" if _is_dark(self._bare_palette) else "light"
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"


def _is_dark(bare: QPalette) -> bool:
    return bare.color(Role.Window).lightness() < bare.color(Role.WindowText).lightness()


def set_look(widget: QWidget, **properties: str) -> None:
    """Give a widget another look of the stylesheet: `role`, `tone`, `guess` or `invalid` (see resources/style.qss)."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))  # or it keeps the sizes of its old look


def set_surface(widget: QWidget, surface: Surface) -> None:
    """Let a widget lie on `surface`: the ground that it paints follows the theme."""
    widget.setBackgroundRole(SURFACES[surface])
    widget.setAutoFillBackground(True)


def hairline(orientation: Qt.Orientation = Qt.Orientation.Horizontal, parent: QWidget | None = None) -> QFrame:
    """A thin line between two parts of the window."""
    line = QFrame(parent)
    line.setProperty("role", "line")
    if orientation == Qt.Orientation.Horizontal:
        line.setFixedHeight(1)
    else:
        line.setFixedWidth(1)
    return line


def calm_calendar(calendar: QCalendarWidget) -> None:
    """Take Qt's red week-ends, week numbers and grid out of a calendar."""
    from PySide6.QtGui import QTextCharFormat
    from PySide6.QtWidgets import QCalendarWidget

    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, QTextCharFormat())
