"""What charts say, in Arabic and in English, and their numbers in the digits that the reader set."""

from __future__ import annotations

from dataclasses import dataclass

_ARABIC_DIGITS = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")

_WORDS: dict[str, tuple[str, str]] = {
    "statuses": ("المقالات بحسب الحالة", "Articles by status"),
    "labels": ("الوسوم بحسب الفئة", "Annotations by label"),
    "articles": ("عدد الوسوم في المقال", "Annotations in an article"),
    "extremes": ("المقالات الأكثر وسومًا والأقل", "Articles with the most and the fewest annotations"),
    "days": ("الوسوم بحسب اليوم", "Annotations by day"),
    "annotators": ("الوسوم بحسب الواسم", "Annotations by annotator"),
    "lengths": ("أطوال المقالات", "Lengths of articles"),
    "time": ("الوقت المصروف في المقال", "Time spent on an article"),
    "sources": ("المصادر الأكثر ورودًا", "Most frequent sources"),
    "verbs": ("أفعال القول قرب الوسوم", "Reporting verbs beside annotations"),
    "paragraphs": ("الفئات بحسب الفقرة", "Labels by paragraph"),
    "places": ("مواضع الوسوم في المقال", "Where in an article annotations begin"),
    "status": ("الحالة", "Status"),
    "new": ("جديد", "new"),
    "in_progress": ("قيد العمل", "in progress"),
    "done": ("مكتمل", "done"),
    "label": ("الفئة", "Label"),
    "article": ("المقال", "Article"),
    "count_of_articles": ("المقالات", "Articles"),
    "count_of_annotations": ("الوسوم", "Annotations"),
    "day": ("اليوم", "Day"),
    "annotator": ("الواسم", "Annotator"),
    "characters": ("الحروف", "Characters"),
    "minutes": ("الدقائق", "Minutes"),
    "source": ("المصدر", "Source"),
    "verb": ("الفعل", "Verb"),
    "occurrences": ("المرات", "Occurrences"),
    "all": ("المجموع {all}", "{all} in all"),
    "spread_of_annotations": (
        "الأقل {least} · الوسيط {median} · الأكثر {most} · مقالات بلا وسوم {without}",
        "fewest {least} · median {median} · most {most} · articles without annotations {without}",
    ),
    "spread_of_lengths": (
        "بالحروف: الأقصر {least} · الوسيط {median} · الأطول {most}",
        "in characters: shortest {least} · median {median} · longest {most}",
    ),
    "spread_of_minutes": (
        "بالدقائق: الأقل {least} · الوسيط {median} · الأكثر {most} · المجموع {all}",
        "in minutes: least {least} · median {median} · most {most} · {all} in all",
    ),
    "of_marked": ("من المقالات التي فيها وسوم", "of those that have any"),
    "by_day": ("بالتوقيت العالمي", "by UTC"),
    "by_week": ("أسبوعًا أسبوعًا من الاثنين، بالتوقيت العالمي", "week by week from Monday, by UTC"),
    "by_month": ("شهرًا شهرًا، بالتوقيت العالمي", "month by month, by UTC"),
    "by_year": ("سنة سنة، بالتوقيت العالمي", "year by year, by UTC"),
    "different_sources": (
        "مصادر مختلفة {all}، وما اختلف في الرسم وحده مصدر واحد",
        "{all} different ones; those that differ in spelling alone are one",
    ),
    "in_paragraphs": ("في الفقرات التي فيها وسوم", "in the paragraphs that hold annotations"),
    "in_tenths": ("أعشار المقال من أوله إلى آخره", "tenths of the article from its beginning to its end"),
    "by_paragraph": ("الفقرة التي يبدأ فيها الوسم", "the paragraph in which an annotation begins"),
    "first_paragraph": ("الفقرة الأولى", "first paragraph"),
    "last_paragraph": ("الخامسة عشرة وما بعدها", "fifteenth and later"),
    "beginning": ("أول المقال", "beginning"),
    "end": ("آخره", "end"),
    "and_more": ("{from} فأكثر", "{from} or more"),
    "no_articles": (
        "لا مقالات في المشروع بعد: أضف ملفات نصية.",
        "There are no articles yet: add text files.",
    ),
    "no_annotations": (
        "لا وسوم بعد: افتح مقالًا وحدد مقطعًا واضغط مفتاح فئة.",
        "Nothing is annotated yet: open an article, select a passage, press a label’s key.",
    ),
    "no_time": (
        "لم يُسجَّل وقت بعد: يُحسب ما دام المقال مفتوحًا للعمل.",
        "No time is recorded yet: it counts while an article is open and worked on.",
    ),
    "no_sources": (
        "لا مصادر موسومة بعد: ضع وسم المصدر على من يُنسب إليه القول.",
        "No source is marked yet: mark whoever something is attributed to.",
    ),
    "no_verbs": (
        "لا أفعال قول في الفقرات الموسومة بعد.",
        "No reporting verb stands in a paragraph with annotations yet.",
    ),
}


@dataclass(frozen=True, slots=True)
class Speech:
    """Speak one language, ``ar`` or any other for English, with Arabic-Indic digits or ASCII ones."""

    language: str = "en"
    arabic_digits: bool = False

    @property
    def is_arabic(self) -> bool:
        """Tell whether lines begin on the right."""
        return self.language == "ar"

    def words(self, name: str, /, **values: int) -> str:
        """Return the words that go by ``name``, with numbers in the places that these have."""
        template = _WORDS[name][0 if self.is_arabic else 1]
        return template.format(**{key: self.number(value) for key, value in values.items()})

    def number(self, value: int) -> str:
        """Return a number in groups of three."""
        return self.digits(f"{value:,}")

    def digits(self, text: str) -> str:
        """Return ASCII digits, and the commas between groups of them, as the reader set them."""
        return text.translate(_ARABIC_DIGITS) if self.arabic_digits else text

    def interval(self, start: int, end: int | None) -> str:
        """Return whole numbers from ``start`` to before ``end``, or on and on where that is None."""
        if end is None:
            return self.words("and_more", **{"from": start})
        first, last = self.number(start), self.number(end - 1)
        return first if first == last else f"{first}–{last}"
