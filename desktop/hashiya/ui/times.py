"""Times as a reader wants them: the hour today, the date before."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, Qt

from hashiya.text.direction import isolate
from hashiya.ui.messages import in_digits

_ASCII_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def shown_time(moment: str, language: str, now: QDateTime | None = None) -> str:
    """Return an ISO 8601 moment in local time, in the interface's words and digits, isolated.

    A moment of today is told by the hour alone; what is no moment gives an empty string.
    """
    time = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs)
    if not time.isValid():
        return ""
    time = time.toLocalTime()
    today = (now or QDateTime.currentDateTime()).date()
    words = (
        "HH:mm" if time.date() == today else "d MMMM yyyy، HH:mm" if language == "ar" else "d MMM yyyy, HH:mm"
    )
    shown = QLocale("ar_EG" if language == "ar" else "en_GB").toString(time, words)
    return isolate(in_digits(shown.translate(_ASCII_DIGITS)))
