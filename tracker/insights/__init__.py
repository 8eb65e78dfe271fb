"""What a search tells: figures with their n, ways from stage to stage, times; pure functions over plain columns."""

from __future__ import annotations

from tracker.insights.counts import TELLING_FROM, Count, Rate
from tracker.insights.groups import Dimension, Group
from tracker.insights.reading import Choices, Found, read
from tracker.insights.subjects import Filter, Subject
from tracker.insights.times import Duration
from tracker.insights.ways import Flow, Node, Ways
from tracker.insights.whole import Insights, Trend, insights_of

__all__ = [
    "TELLING_FROM",
    "Choices",
    "Count",
    "Dimension",
    "Duration",
    "Filter",
    "Flow",
    "Found",
    "Group",
    "Insights",
    "Node",
    "Rate",
    "Subject",
    "Trend",
    "Ways",
    "insights_of",
    "read",
]
