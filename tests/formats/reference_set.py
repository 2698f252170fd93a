"""The reference article with some forty marks, frames and all: what the committed exports are made of.

``python -m tests.formats.reference_set`` writes the exports under ``tests/data/sets`` anew; the change has to
be looked at before it is committed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import uuid
from collections.abc import Iterator, Sequence
from pathlib import Path

from hashiya.assets import resource
from hashiya.core.annotations import Annotation, Link, in_text_order
from hashiya.core.articles import Article, Status
from hashiya.formats.annotation_set import AnnotatedArticle
from hashiya.formats.exporting import export
from hashiya.formats.registry import FORMATS
from hashiya.formats.writing import Options
from tests.samples.passages import places

SETS = Path(__file__).parents[1] / "data" / "sets"
EPOCH = "1780000000"
"""When the committed exports were written, as their manifests say."""
WHEN = "2026-05-28T09:00:00+00:00"
WRITTEN = (
    *("jsonl", "doccano", "labelstudio", "brat", "uima-json", "uima-xmi", "webanno-tsv", "conll"),
    *("prodigy", "huggingface", "w3c", "gate-json", "csv", "tei", "html"),
)
"""The formats whose bytes are ours alone: refi-qda's and spacy's hang on how other libraries compress."""

Mark = tuple[str, str, str]

MARKS: Sequence[Mark] = (
    ("contact", "claim", "على اتصال منتظم مع الرئيس الروسي فلاديمير بوتين على مدار العامين الماضيين"),
    ("journal", "source", "صحيفة وول ستريت جورنال"),
    ("informed", "source", "شخص مطلع على الوضع"),
    ("calls", "claim", "ماسك وبوتين كانا على اتصال عبر المكالمات الهاتفية"),
    ("paper", "source", "الصحيفة"),
    ("officials", "source", "العديد من المسؤولين الحاليين والسابقين في الولايات المتحدة وأوروبا وروسيا"),
    ("talked", "claim", "ماسك وبوتين تحدثا مرارًا وتكرارًا عن الأمور الشخصية والأعمال والجغرافيا السياسية"),
    ("paper-again", "source", "الصحيفة"),
    (
        "starlink",
        "claim",
        "بوتين طلب من ماسك خلال محادثة عدم تفعيل نظام ستارلينك للأقمار الصناعية فوق تايوان",
    ),
    ("met", "claim", "التقى بوتين وشي أكثر من 40 مرة منذ عام 2013"),
    ("russia-denies", "denial", "نفت روسيا إجراء المحادثات"),
    ("russia", "source", "روسيا"),
    ("musk", "source", "ماسك"),
    ("once", "claim", "تحدث مع بوتين مرة واحدة فقط، في مكالمة قبل 18 شهرًا ركزت على الفضاء"),
    ("embassy", "source", "السفارة الصينية في واشنطن"),
    ("unaware", "quote", "ليست على علم بتفاصيل"),
    ("mcfaul", "source", "السفير الأمريكي السابق لدى روسيا، مايكل ماكفول"),
    ("unusual", "claim", "من غير المعتاد أن يتصل قادة الأعمال ببوتين دون إبلاغ السلطات الأمريكية"),
    ("criminal", "quote", "إنه مجرم حرب يذبح المدنيين"),
    ("mcfaul-again", "source", "ماكفول"),
    ("wrong", "quote", "في رأيي، هذا يجعل الأمر برمته خاطئًا"),
    ("team", "quote", "عليك أن تقرر في أي فريق أنت. هل أنت في الفريق الأمريكي أم الفريق الروسي؟"),
    ("us", "source", "واتهمت ‖الولايات المتحدة"),
    ("missiles", "claim", "روسيا بإرسال صواريخ باليستية إلى إيران"),
    ("korea", "claim", "كوريا الشمالية أرسلت قوات إلى روسيا"),
    ("bowman", "source", "برادلي بومان، الأستاذ المساعد السابق في ويست بوينت"),
    (
        "isolate",
        "quote",
        "إن سياسة الحكومة الأمريكية هي محاولة عزل فلاديمير بوتين، وإيلون ماسك يقوض ذلك بشكل مباشر",
    ),
    ("undermines", "claim", "إيلون ماسك يقوض ذلك بشكل مباشر"),
    (
        "bowman-asks",
        "quote",
        (
            "ماذا يفعل بوتين مع ماسك؟ … "
            "يحاول بوتين الحد من عزلته الدولية والتأثير على السياسة الخارجية الأمريكية"
        ),
    ),
    ("bowman-again", "source", "بومان"),
    ("kirby", "source", "المتحدث باسم الأمن القومي بالبيت الأبيض جون كيربي"),
    ("nothing", "claim", "ليس لديه معلومات ليشاركها"),
    ("rejects", "denial", "رفض المتحدث باسم الكرملين ديمتري بيسكوف تقرير الصحيفة"),
    ("peskov", "source", "المتحدث باسم الكرملين ديمتري بيسكوف"),
    ("introductory", "quote", "تمهيدية"),
    ("wise", "quote", "التقنيات الحكيمة"),
    ("peskov-again", "source", "بيسكوف"),
    ("no-more", "denial", "لم يعد لدى ماسك أي اتصالات أخرى مع بوتين"),
    ("last", "quote", "فستكون هذه الانتخابات الأخيرة"),
    ("win", "claim", "أوكرانيا لا تستطيع الفوز في الحرب"),
    ("woodward", "source", "واستشهد ‖وودوارد"),
    ("aide", "source", "بمساعد لترامب لم يذكر اسمه"),
    (
        "seven",
        "claim",
        "الرئيس السابق وبوتين ربما أجريا ما يصل إلى سبع محادثات منذ خسارة ترامب لإعادة انتخابه في عام 2020",
    ),
    ("campaign-denies", "denial", "نفت حملة ترامب والكرملين حدوث هذه المكالمات على الإطلاق"),
    ("campaign", "source", "حملة ترامب والكرملين"),
    ("leavitt", "source", "السكرتيرة الصحفية لحملة ترامب، كارولين ليفيت"),
    ("captain", "quote", "قائد الصناعة الذي يأتي مرة واحدة في الجيل"),
    ("abstain", "quote", "ستمتنع عن التعليق"),
)
"""Key, label and passage, in the order of the text; written as :mod:`tests.samples.passages` says."""

LINKS: Sequence[tuple[str, str, str]] = (
    ("contact", "attributed_to", "journal"),
    ("calls", "attributed_to", "informed"),
    ("talked", "attributed_to", "paper"),
    ("talked", "attributed_to", "officials"),
    ("starlink", "attributed_to", "paper-again"),
    ("russia-denies", "attributed_to", "russia"),
    ("russia-denies", "denies", "talked"),
    ("once", "attributed_to", "musk"),
    ("unaware", "attributed_to", "embassy"),
    ("unusual", "attributed_to", "mcfaul"),
    ("criminal", "attributed_to", "mcfaul"),
    ("wrong", "attributed_to", "mcfaul-again"),
    ("missiles", "attributed_to", "us"),
    ("isolate", "attributed_to", "bowman"),
    ("bowman-asks", "attributed_to", "bowman-again"),
    ("nothing", "attributed_to", "kirby"),
    ("rejects", "attributed_to", "peskov"),
    ("rejects", "denies", "contact"),
    ("no-more", "attributed_to", "peskov-again"),
    ("seven", "attributed_to", "aide"),
    ("campaign-denies", "attributed_to", "campaign"),
    ("campaign-denies", "denies", "seven"),
    ("captain", "attributed_to", "leavitt"),
)

COMMENTS = {
    "informed": "لم يُكشف عن هويته؛ «شخص مطلع»",
    "team": "لا يُغلق المقال علامة التنصيص هنا:\nهل انتهى كلام ماكفول؟",
    "wise": 'a translation of "wise technologies"?',
}
UNSURE = {"team", "undermines"}
SECOND_ANNOTATOR = {"undermines", "win"}


def reference() -> AnnotatedArticle:
    """Return the article with its marks and links; ids and times are always the same."""
    text = resource("samples", "musk-putin.txt").read_text(encoding="utf-8")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    article = Article(
        _id("article"),
        text.partition("\n")[0],
        len(text),
        sha256,
        Status.DONE,
        meta={"file": "musk-putin.txt", "source": "Associated Press"},
        added_at=WHEN,
    )
    marks = list(_marks(text, article.id))
    links = [
        Link(_id(f"{kind} {one} {other}"), article.id, kind, _id(one), _id(other))
        for one, kind, other in LINKS
    ]
    return AnnotatedArticle(article, text, in_text_order(marks), links)


def _marks(text: str, article: str) -> Iterator[Annotation]:
    found = places(text, (passage for _, _, passage in MARKS))
    for (key, label, _), spans in zip(MARKS, found, strict=True):
        yield Annotation(
            _id(key),
            article,
            label,
            "سلمى" if key in SECOND_ANNOTATOR else "ليلى",
            spans,
            COMMENTS.get(key),
            key in UNSURE,
            "manual",
            WHEN,
            WHEN,
        )


def _id(name: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"reference:{name}"))


def write(name: str, folder: Path) -> Path:
    """Write the reference set in the format of this name below ``folder``, and return where."""
    format = FORMATS[name]
    target = folder / name
    if not format.folder:
        target.mkdir(parents=True, exist_ok=True)
        target = target / f"reference{format.suffix}"
    export(name, [reference()], target, options=Options())
    return folder / name


def main() -> None:
    """Write all committed exports anew."""
    os.environ["SOURCE_DATE_EPOCH"] = EPOCH
    for name in WRITTEN:
        shutil.rmtree(SETS / name, ignore_errors=True)
        (SETS / name).parent.mkdir(parents=True, exist_ok=True)
        write(name, SETS)


if __name__ == "__main__":
    main()
