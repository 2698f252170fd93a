"""Who says what in the sample article: every mark, in the order of the text, and what ties them."""

from __future__ import annotations

from collections.abc import Sequence

Mark = tuple[str, str, str]

MARKS: Sequence[Mark] = (
    ("contact", "claim", "على اتصال منتظم مع الرئيس الروسي فلاديمير بوتين على مدار العامين الماضيين"),
    ("journal", "source", "صحيفة وول ستريت جورنال"),
    ("informed", "source", "شخص مطلع على الوضع"),
    ("calls", "claim", "أن ‖ماسك وبوتين كانا على اتصال عبر المكالمات الهاتفية"),
    ("paper", "source", "الصحيفة"),
    ("officials", "source", "العديد من المسؤولين الحاليين والسابقين في الولايات المتحدة وأوروبا وروسيا"),
    ("talked", "claim", "ماسك وبوتين تحدثا مرارًا وتكرارًا عن الأمور الشخصية والأعمال والجغرافيا السياسية"),
    ("paper-again", "source", "الصحيفة"),
    (
        "starlink",
        "claim",
        "بوتين طلب من ماسك خلال محادثة عدم تفعيل نظام ستارلينك للأقمار الصناعية فوق تايوان",
    ),
    ("russia-denies", "denial", "نفت روسيا إجراء المحادثات"),
    ("russia", "source", "ونفت ‖روسيا"),
    ("musk", "source", "قال ‖ماسك"),
    ("once", "claim", "تحدث مع بوتين مرة واحدة فقط، في مكالمة قبل 18 شهرًا ركزت على الفضاء"),
    ("embassy", "source", "السفارة الصينية في واشنطن"),
    ("unaware", "quote", "ليست على علم بتفاصيل"),
    ("mcfaul", "source", "السفير الأمريكي السابق لدى روسيا، مايكل ماكفول"),
    ("unusual", "claim", "من غير المعتاد أن يتصل قادة الأعمال ببوتين دون إبلاغ السلطات الأمريكية"),
    ("mcfaul-adds", "source", "وقال ‖ماكفول"),
    (
        "stands-out",
        "claim",
        (
            "في حين أن الرؤساء التنفيذيين قد يتفاعلون في كثير من الأحيان مع القادة الأجانب، "
            "إلا أن بوتين يبرز بسبب غزوه لأوكرانيا"
        ),
    ),
    ("criminal", "quote", "إنه مجرم حرب يذبح المدنيين"),
    ("mcfaul-again", "source", "قال ‖ماكفول"),
    ("wrong", "quote", "في رأيي، هذا يجعل الأمر برمته خاطئًا"),
    ("team", "quote", "عليك أن تقرر في أي فريق أنت. هل أنت في الفريق الأمريكي أم الفريق الروسي"),
    ("us", "source", "واتهمت ‖الولايات المتحدة"),
    ("missiles", "claim", "إرسال صواريخ باليستية إلى إيران"),
    ("korea", "claim", "كوريا الشمالية أرسلت قوات إلى روسيا"),
    ("bowman", "source", "برادلي بومان، الأستاذ المساعد السابق في ويست بوينت"),
    (
        "isolate",
        "quote",
        "إن سياسة الحكومة الأمريكية هي محاولة عزل فلاديمير بوتين، وإيلون ماسك يقوض ذلك بشكل مباشر",
    ),
    (
        "limits",
        "quote",
        "ماذا يفعل بوتين مع ماسك … يحاول بوتين الحد من عزلته الدولية والتأثير على السياسة الخارجية الأمريكية",
    ),
    ("bowman-again", "source", "وقال ‖بومان"),
    ("kirby", "source", "المتحدث باسم الأمن القومي بالبيت الأبيض جون كيربي"),
    ("nothing", "claim", "ليس لديه معلومات ليشاركها"),
    ("rejects", "denial", "رفض المتحدث باسم الكرملين ديمتري بيسكوف تقرير الصحيفة"),
    ("peskov", "source", "المتحدث باسم الكرملين ديمتري بيسكوف"),
    ("one-call", "claim", "بوتين وماسك أجريا محادثة هاتفية “تمهيدية” قبل عام 2022"),
    ("introductory", "quote", "تمهيدية"),
    ("wise", "quote", "التقنيات الحكيمة"),
    ("peskov-again", "source", "وقال ‖بيسكوف"),
    ("afterwards", "quote", "بعد ذلك، لم يعد لدى ماسك أي اتصالات أخرى مع بوتين"),
    ("no-more", "denial", "لم يعد لدى ماسك أي اتصالات أخرى مع بوتين"),
    ("musk-speaks", "source", "ظهر ‖ماسك"),
    ("slogan", "quote", "اجعل أمريكا عظيمة مرة أخرى"),
    ("last", "quote", "فستكون هذه الانتخابات الأخيرة"),
    ("musk-mocks", "source", "سخر ‖ماسك"),
    ("win", "claim", "أوكرانيا لا تستطيع الفوز في الحرب"),
    ("services", "source", "مسؤولو المخابرات الأمريكية ومحللو القطاع الخاص"),
    ("supports", "claim", "روسيا تعمل على دعم ترامب سرا بمعلومات مضللة"),
    ("woodward", "source", "واستشهد ‖وودوارد"),
    ("aide", "source", "مساعد لترامب لم يذكر اسمه"),
    (
        "seven",
        "claim",
        "الرئيس السابق وبوتين ربما أجريا ما يصل إلى سبع محادثات منذ خسارة ترامب لإعادة انتخابه في عام 2020",
    ),
    ("aide-again", "source", "قال ‖المساعد"),
    ("privacy", "claim", "طُلب منهم مغادرة مكتب ترامب"),
    ("campaign-denies", "denial", "نفت حملة ترامب والكرملين حدوث هذه المكالمات على الإطلاق"),
    ("campaign", "source", "حملة ترامب"),
    ("kremlin", "source", "الكرملين"),
    ("leavitt", "source", "السكرتيرة الصحفية لحملة ترامب، كارولين ليفيت"),
    ("captain", "quote", "قائد الصناعة الذي يأتي مرة واحدة في الجيل"),
    ("broken", "quote", "بيروقراطيتنا الفيدرالية المكسورة"),
    ("leavitt-again", "source", "وقال ‖ليفيت"),
    (
        "peace",
        "quote",
        (
            "الرئيس ترامب قال منذ فترة طويلة إنه سيستعيد السلام من خلال سياسة خارجية قوية "
            "لردع العدوان الروسي وإنهاء الحرب في أوكرانيا"
        ),
    ),
    ("ukraine", "source", "المخابرات العسكرية الأوكرانية"),
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
    ("stands-out", "attributed_to", "mcfaul-adds"),
    ("criminal", "attributed_to", "mcfaul-again"),
    ("wrong", "attributed_to", "mcfaul-again"),
    ("team", "attributed_to", "mcfaul-again"),
    ("missiles", "attributed_to", "us"),
    ("korea", "attributed_to", "us"),
    ("isolate", "attributed_to", "bowman"),
    ("limits", "attributed_to", "bowman-again"),
    ("nothing", "attributed_to", "kirby"),
    ("rejects", "attributed_to", "peskov"),
    ("rejects", "denies", "starlink"),
    ("one-call", "attributed_to", "peskov"),
    ("introductory", "attributed_to", "peskov"),
    ("wise", "attributed_to", "peskov"),
    ("afterwards", "attributed_to", "peskov-again"),
    ("no-more", "attributed_to", "peskov-again"),
    ("no-more", "denies", "contact"),
    ("last", "attributed_to", "musk-speaks"),
    ("win", "attributed_to", "musk-mocks"),
    ("supports", "attributed_to", "services"),
    ("seven", "attributed_to", "woodward"),
    ("seven", "attributed_to", "aide"),
    ("privacy", "attributed_to", "aide-again"),
    ("campaign-denies", "attributed_to", "campaign"),
    ("campaign-denies", "attributed_to", "kremlin"),
    ("campaign-denies", "denies", "seven"),
    ("captain", "attributed_to", "leavitt"),
    ("broken", "attributed_to", "leavitt"),
    ("peace", "attributed_to", "leavitt-again"),
    ("abstain", "attributed_to", "ukraine"),
)
"""Beginning, kind and end of every link."""

MEANT: Sequence[tuple[str, str]] = (
    ("slogan", "unattributed"),
    ("rejects", "far_link"),
    ("no-more", "far_link"),
)
"""What the linter finds and an annotator answers: a slogan has no speaker, a denial may stand far away."""
