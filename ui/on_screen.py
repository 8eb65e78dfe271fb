"""Where a window may lie so that all of it, its title bar too, can be seen on a screen that is there now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize


def within(place: QRect, areas: Sequence[QRect]) -> QRect:
    """`place` no larger than the area that shows most of it, and moved wholly into that.

    `areas` are the free parts of the screens, the main one first: a place on none of them is put in its middle.
    """
    area = max(areas, key=lambda free: _shown(place, free))
    inside = QRect(place.topLeft(), bounded(place.size(), area))
    if not _shown(place, area):
        inside.moveCenter(area.center())
    return inside.translated(_back_into(inside, area))


def bounded(size: QSize, area: QRect) -> QSize:
    """`size`, but no wider and no higher than the area."""
    return size.boundedTo(area.size())


def _shown(place: QRect, area: QRect) -> int:
    common = place.intersected(area)
    return max(0, common.width()) * max(0, common.height())


def _back_into(inside: QRect, area: QRect) -> QPoint:
    """How far a rectangle that is not larger than the area must move to lie in it."""
    right = max(0, area.left() - inside.left()) - max(0, inside.right() - area.right())
    down = max(0, area.top() - inside.top()) - max(0, inside.bottom() - area.bottom())
    return QPoint(right, down)
