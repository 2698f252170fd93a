"""Charts of a project's figures: what they tell, and how it is drawn.

What is told (``chart``, ``telling``, ``words``) needs no library; ``drawing`` and ``writing`` load matplotlib
when something is drawn, since its import takes most of a second.
"""

from hashiya.analysis.charts.chart import Chart, Form, Row
from hashiya.analysis.charts.telling import charts
from hashiya.analysis.charts.words import Speech

__all__ = ["Chart", "Form", "Row", "Speech", "charts"]
