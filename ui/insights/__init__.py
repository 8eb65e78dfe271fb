"""Insights: what the search tells, as charts that list what is behind them."""

from __future__ import annotations

from ui.insights.page import InsightsPage

__all__ = ["InsightsPage"]
