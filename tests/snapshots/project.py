"""A project as an annotator has it after an hour: the sample article half marked, others waiting."""

from __future__ import annotations

from pathlib import Path

from hashiya.assets import resource
from hashiya.core.articles import Status
from hashiya.project import Project

MARKS: tuple[tuple[str, str], ...] = (
    (
        "claim",
        "على اتصال منتظم مع الرئيس الروسي فلاديمير بوتين",
    ),
    ("source", "صحيفة وول ستريت جورنال"),
    ("source", "شخص مطلع على الوضع"),
    ("claim", "ماسك وبوتين كانا على اتصال عبر المكالمات الهاتفية"),
    ("source", "العديد من المسؤولين الحاليين والسابقين في الولايات المتحدة وأوروبا وروسيا"),
    ("claim", "ماسك وبوتين تحدثا مرارًا وتكرارًا عن الأمور الشخصية والأعمال والجغرافيا السياسية"),
    ("source", "الصحيفة أن بوتين"[:7]),
    ("claim", "بوتين طلب من ماسك خلال محادثة عدم تفعيل نظام ستارلينك للأقمار الصناعية فوق تايوان"),
    ("denial", "ونفت روسيا إجراء المحادثات"),
    ("source", "روسيا إجراء"[:5]),
    ("claim", "تحدث مع بوتين مرة واحدة فقط، في مكالمة قبل 18 شهرًا ركزت على الفضاء"),
    ("source", "السفارة الصينية في واشنطن"),
    ("quote", "ليست على علم بتفاصيل"),
    ("source", "السفير الأمريكي السابق لدى روسيا، مايكل ماكفول"),
    ("quote", "إنه مجرم حرب يذبح المدنيين"),
    ("quote", "في رأيي، هذا يجعل الأمر برمته خاطئًا"),
    ("quote", "إن سياسة الحكومة الأمريكية هي محاولة عزل فلاديمير بوتين، وإيلون ماسك يقوض ذلك بشكل مباشر"),
    ("source", "المتحدث باسم الكرملين ديمتري بيسكوف"),
    ("denial", "ونفت حملة ترامب والكرملين حدوث هذه المكالمات على الإطلاق"),
)
"""Labels and passages, each found after the one before it where it occurs more than once."""

TIES: tuple[tuple[int, str, int], ...] = (
    (0, "attributed_to", 1),
    (3, "attributed_to", 2),
    (5, "attributed_to", 4),
    (7, "attributed_to", 6),
    (8, "attributed_to", 9),
    (8, "denies", 5),
    (12, "attributed_to", 11),
    (14, "attributed_to", 13),
    (18, "denies", 3),
)
"""Links between :data:`MARKS` by their places there; some contents wait for a source."""

OTHERS: tuple[tuple[str, Status], ...] = (
    ("قمة المناخ: تعهدات جديدة وشكوك قديمة", Status.DONE),
    ("Reuters: البنك المركزي ينفي خفض الفائدة", Status.DONE),
    ("الانتخابات البلدية: من قال ماذا؟", Status.NEW),
    (
        "وزير الصحة يرد على تقرير المنظمة بشأن توزيع اللقاحات في المناطق الريفية البعيدة عن العاصمة",
        Status.NEW,
    ),
    ("مقابلة مع المبعوث الأممي", Status.NEW),
)


def make(path: Path, *, whole: bool = False) -> None:
    """Write the project to ``path``, which must not exist; ``whole`` takes the sample as it is shipped."""
    with Project.create(path, annotator="ليلى", sample=True) as project:
        article = project.articles()[0].id
        if whole:
            project.import_set(resource("samples") / "musk-putin.jsonl")
        else:
            mark_sample(project, article)
        for title, status in OTHERS:
            other = project.add(f"{title}.\n\nقال المتحدث إن الأمر قيد الدراسة.", title=title)
            if status is Status.DONE:
                project.annotate(other, label="claim", start=0, end=len(title))
                project.set_status(other, status)


def mark_sample(project: Project, article: str) -> None:
    """Mark the passages in :data:`MARKS` and link them; two get a comment, one is unsure."""
    text = project.text(article)
    after, made = 0, []
    for number, (label, passage) in enumerate(MARKS):
        start = text.find(passage, max(0, after - 120))
        after = start
        comment = "الفاعل دولة، لا متحدث بعينه" if label == "denial" else None
        end = start + len(passage)
        made.append(
            project.annotate(article, label=label, start=start, end=end, comment=comment, unsure=number == 6)
        )
    for begin, kind, end in TIES:
        project.link(made[begin], made[end], kind=kind)
