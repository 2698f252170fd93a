<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>A desk for reading Arabic news and marking in it who claims what, on whose word. Everything stays on this machine: the program never uses a network. MIT licence.</source>
        <translation>مكتب لقراءة الأخبار العربية ووسم ما يُدّعى فيها ومن يُنسب إليه. يبقى كل شيء على هذا الجهاز: لا يستعمل البرنامج الشبكة أبدًا. رخصة MIT.</translation>
    </message>
    <message>
        <source>Copy the facts</source>
        <translation>انسخ المعلومات</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>AddArticles</name>
    <message>
        <source>Add articles</source>
        <translation>إضافة مقالات</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
</context>
<context>
    <name>AddWays</name>
    <message>
        <source>Choose files</source>
        <translation>اختيار ملفات</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختيار مجلد</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Add &amp;files…</source>
        <translation>أضف ملفات…</translation>
    </message>
    <message>
        <source>Add a f&amp;older…</source>
        <translation>أضف مجلدًا…</translation>
    </message>
    <message>
        <source>Paste a text</source>
        <translation>ألصق نصًّا</translation>
    </message>
</context>
<context>
    <name>AddingCommands</name>
    <message>
        <source>Adding articles</source>
        <translation>إضافة المقالات</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were left aside: drop them by themselves to add them.</source>
        <translation>
            <numerusform>لم يُترك نص جانبًا.</numerusform>
            <numerusform>تُرك نص واحد جانبًا: أفلته وحده لتضيفه.</numerusform>
            <numerusform>تُرك نصان جانبًا: أفلتهما وحدهما لتضيفهما.</numerusform>
            <numerusform>تُركت %n نصوص جانبًا: أفلتها وحدها لتضيفها.</numerusform>
            <numerusform>تُرك %n نصًا جانبًا: أفلتها وحدها لتضيفها.</numerusform>
            <numerusform>تُرك %n نص جانبًا: أفلتها وحدها لتضيفها.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added.</source>
        <translation>
            <numerusform>لم يُضف أي مقال.</numerusform>
            <numerusform>أُضيف مقال واحد.</numerusform>
            <numerusform>أُضيف مقالان.</numerusform>
            <numerusform>أُضيفت %n مقالات.</numerusform>
            <numerusform>أُضيف %n مقالًا.</numerusform>
            <numerusform>أُضيف %n مقال.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were in the project already.</source>
        <translation>
            <numerusform>لا نصوص مكررة.</numerusform>
            <numerusform>نص واحد كان في المشروع من قبل.</numerusform>
            <numerusform>نصان كانا في المشروع من قبل.</numerusform>
            <numerusform>%n نصوص كانت في المشروع من قبل.</numerusform>
            <numerusform>%n نصًّا كانت في المشروع من قبل.</numerusform>
            <numerusform>%n نص كانت في المشروع من قبل.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingFoot</name>
    <message>
        <source>Leave out</source>
        <translation>استبعد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>النص سليم</translation>
    </message>
    <message numerus="yes">
        <source>Add %n article(s)</source>
        <translation>
            <numerusform>لا مقال للإضافة</numerusform>
            <numerusform>أضف مقالًا واحدًا</numerusform>
            <numerusform>أضف مقالين</numerusform>
            <numerusform>أضف %n مقالات</numerusform>
            <numerusform>أضف %n مقالًا</numerusform>
            <numerusform>أضف %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Add</source>
        <translation>أضف</translation>
    </message>
    <message numerus="yes">
        <source>Add %n without doubts</source>
        <translation>
            <numerusform>لا شيء بلا شك فيه</numerusform>
            <numerusform>أضف ما لا شك فيه (نص واحد)</numerusform>
            <numerusform>أضف ما لا شك فيه (نصّان)</numerusform>
            <numerusform>أضف ما لا شك فيه (%n نصوص)</numerusform>
            <numerusform>أضف ما لا شك فيه (%n نصًّا)</numerusform>
            <numerusform>أضف ما لا شك فيه (%n نص)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddingPages</name>
    <message>
        <source>Choose files or a folder, drop them here, or paste a text.</source>
        <translation>اختر ملفات أو مجلدًا، أو أفلتها هنا، أو ألصق نصًّا.</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>عُد إلى القائمة</translation>
    </message>
    <message>
        <source>Pre&amp;vious</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>‏{} من {}</translation>
    </message>
</context>
<context>
    <name>AddingReportSheet</name>
    <message>
        <source>Articles added</source>
        <translation>إضافة المقالات</translation>
    </message>
    <message>
        <source>What wasn&apos;t added</source>
        <translation>ما لم يُضف</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>انسخ التقرير</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message numerus="yes">
        <source>%n of them without a look at what is doubtful</source>
        <translation>
            <numerusform>لا شيء منها بلا مراجعة</numerusform>
            <numerusform>واحد منها لم يُراجع ما يُشك فيه</numerusform>
            <numerusform>اثنان منها لم يُراجع ما يُشك فيه فيهما</numerusform>
            <numerusform>%n منها لم يُراجع ما يُشك فيه</numerusform>
            <numerusform>%n منها لم يُراجع ما يُشك فيه</numerusform>
            <numerusform>%n منها لم يُراجع ما يُشك فيه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) in the project already</source>
        <translation>
            <numerusform>لا نص موجود في المشروع من قبل</numerusform>
            <numerusform>نص واحد موجود في المشروع من قبل</numerusform>
            <numerusform>نصّان موجودان في المشروع من قبل</numerusform>
            <numerusform>%n نصوص موجودة في المشروع من قبل</numerusform>
            <numerusform>%n نصًّا موجودًا في المشروع من قبل</numerusform>
            <numerusform>%n نص موجود في المشروع من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n couldn&apos;t be added</source>
        <translation>
            <numerusform>لا شيء تعذّرت إضافته</numerusform>
            <numerusform>واحد تعذّرت إضافته</numerusform>
            <numerusform>اثنان تعذّرت إضافتهما</numerusform>
            <numerusform>%n تعذّرت إضافتها</numerusform>
            <numerusform>%n تعذّرت إضافتها</numerusform>
            <numerusform>%n تعذّرت إضافتها</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not added, since it was stopped</source>
        <translation>
            <numerusform>لم يبقَ شيء بعد الإيقاف</numerusform>
            <numerusform>واحد لم يُضف بسبب الإيقاف</numerusform>
            <numerusform>اثنان لم يُضافا بسبب الإيقاف</numerusform>
            <numerusform>%n لم تُضف بسبب الإيقاف</numerusform>
            <numerusform>%n لم تُضف بسبب الإيقاف</numerusform>
            <numerusform>%n لم تُضف بسبب الإيقاف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) added</source>
        <translation>
            <numerusform>لم يُضف أي مقال</numerusform>
            <numerusform>أُضيف مقال واحد</numerusform>
            <numerusform>أُضيف مقالان</numerusform>
            <numerusform>أُضيفت %n مقالات</numerusform>
            <numerusform>أُضيف %n مقالًا</numerusform>
            <numerusform>أُضيف %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>In the project already: {}</source>
        <translation>موجود في المشروع من قبل: {}</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ولا شيء غيرها</numerusform>
            <numerusform>… وواحد غيرها</numerusform>
            <numerusform>… واثنان غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnnotationFilter</name>
    <message>
        <source>With comment</source>
        <translation>مع تعليق</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>By label</source>
        <translation>حسب الفئة</translation>
    </message>
    <message>
        <source>Sort by label, then by place in the text</source>
        <translation>رتّب حسب الفئة، ثم حسب الموضع في النص</translation>
    </message>
</context>
<context>
    <name>AnnotationList</name>
    <message>
        <source>Annotations of the article</source>
        <translation>وسوم المقال</translation>
    </message>
    <message>
        <source>Arrow keys walk the annotations and show each on the page.</source>
        <translation>تنقّل بالأسهم بين الوسوم، فيظهر كل منها على الصفحة.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>‏{} من {}</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an article to see what is marked in it.</source>
        <translation>افتح مقالًا لترى ما وُسم فيه.</translation>
    </message>
    <message>
        <source>No annotation fits the filter.</source>
        <translation>لا وسم يوافق التصفية.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>أظهر الكل</translation>
    </message>
    <message>
        <source>Nothing is marked here yet: select a passage and press a label&apos;s key.</source>
        <translation>لا وسوم هنا بعد: حدّد مقطعًا واضغط مفتاح فئة.</translation>
    </message>
</context>
<context>
    <name>AnnotationListModel</name>
    <message>
        <source>not saved yet</source>
        <translation>لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>غير مؤكد</translation>
    </message>
</context>
<context>
    <name>AnnotatorChooser</name>
    <message>
        <source>Annotator</source>
        <translation>الواسم</translation>
    </message>
    <message>
        <source>Each annotator marks in a layer of their own; the others&apos; marks stay as they are.</source>
        <translation>لكل واسم طبقة يضع فيها وسومه، وتبقى وسوم الآخرين كما هي.</translation>
    </message>
    <message>
        <source>Annotators of this project</source>
        <translation>الواسمون في هذا المشروع</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>One of the list, or a new one</source>
        <translation>من القائمة، أو اسم جديد</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Begin a layer</source>
        <translation>ابدأ طبقة</translation>
    </message>
    <message>
        <source>Show layer</source>
        <translation>أظهر الطبقة</translation>
    </message>
</context>
<context>
    <name>AnnotatorListModel</name>
    <message>
        <source>at work now</source>
        <translation>يعمل الآن</translation>
    </message>
</context>
<context>
    <name>AnswerLines</name>
    <message>
        <source>Meant: {}</source>
        <translation>مقصود: {}</translation>
    </message>
    <message>
        <source>Take the answer back</source>
        <translation>تراجع عن الجواب</translation>
    </message>
    <message>
        <source>The answer was taken back.</source>
        <translation>أُلغي الجواب.</translation>
    </message>
</context>
<context>
    <name>Arranging</name>
    <message>
        <source>Brought back.</source>
        <translation>استُرجع ما حُذف.</translation>
    </message>
</context>
<context>
    <name>ArrangingCommands</name>
    <message>
        <source>Tag given: {}</source>
        <translation>أُعطيت العلامة: {}</translation>
    </message>
    <message>
        <source>Tag taken away: {}</source>
        <translation>أُزيلت العلامة: {}</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed; undo brings them back.</source>
        <translation>
            <numerusform>لم يُحذف أي مقال.</numerusform>
            <numerusform>حُذف مقال واحد، ويعود بالتراجع.</numerusform>
            <numerusform>حُذف مقالان، ويعودان بالتراجع.</numerusform>
            <numerusform>حُذفت %n مقالات، وتعود بالتراجع.</numerusform>
            <numerusform>حُذف %n مقالًا، وتعود بالتراجع.</numerusform>
            <numerusform>حُذف %n مقال، وتعود بالتراجع.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changing articles</source>
        <translation>تغيير المقالات</translation>
    </message>
    <message>
        <source>It was stopped half way.</source>
        <translation>أُوقف ذلك في منتصفه.</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message>
        <source>This is the last article.</source>
        <translation>هذا آخر مقال.</translation>
    </message>
    <message>
        <source>This is the first article.</source>
        <translation>هذا أول مقال.</translation>
    </message>
    <message>
        <source>Looking for passages</source>
        <translation>البحث عن مقاطع</translation>
    </message>
    <message>
        <source>In every other article, what looks like reported speech is marked.</source>
        <translation>في سائر المقالات وُسم كل ما يشبه كلامًا منقولًا.</translation>
    </message>
    <message>
        <source>Every article of the project is done.</source>
        <translation>كل مقالات المشروع مكتملة.</translation>
    </message>
    <message>
        <source>{} was removed; undo brings it back.</source>
        <translation>حُذف {}، ويعود بالتراجع.</translation>
    </message>
</context>
<context>
    <name>ArticleFilter</name>
    <message>
        <source>From last to first</source>
        <translation>من الأخير إلى الأول</translation>
    </message>
    <message>
        <source>Find in titles</source>
        <translation>بحث في العناوين</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Filters…</source>
        <translation>تصفية…</translation>
    </message>
    <message>
        <source>By labels, findings, publisher, date, annotator or tag</source>
        <translation>حسب الفئة أو الملاحظات أو الناشر أو التاريخ أو الواسم أو العلامة</translation>
    </message>
    <message>
        <source>What the articles are sorted by</source>
        <translation>ترتيب المقالات</translation>
    </message>
    <message>
        <source>Take this filter away</source>
        <translation>أزل هذه التصفية</translation>
    </message>
</context>
<context>
    <name>ArticleForm</name>
    <message>
        <source>&amp;Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>The text&apos;s first line</source>
        <translation>أول سطر من النص</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Choose the one that shows the text whole.</source>
        <translation>اختر ما يُظهر النص سليمًا.</translation>
    </message>
    <message>
        <source>&amp;Take</source>
        <translation>المأخوذ</translation>
    </message>
    <message>
        <source>&amp;Lines begin</source>
        <translation>بداية الأسطر</translation>
    </message>
    <message>
        <source>&amp;Columns of the table…</source>
        <translation>أعمدة الجدول…</translation>
    </message>
    <message>
        <source>The article alone</source>
        <translation>المقال وحده</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>الصفحة كلها</translation>
    </message>
    <message>
        <source>{} (detected)</source>
        <translation>‏{} (مكتشَف)</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>من اليمين</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>من اليسار</translation>
    </message>
</context>
<context>
    <name>ArticleHeading</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Articles: {}</source>
        <translation>المقالات: {}</translation>
    </message>
    <message>
        <source>{} of {} done</source>
        <translation>اكتمل {} من {}</translation>
    </message>
</context>
<context>
    <name>ArticleList</name>
    <message>
        <source>Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>Enter opens an article; the menu key offers its status and properties.</source>
        <translation>اضغط Enter لفتح مقال، ومفتاح القائمة لحالته وخصائصه.</translation>
    </message>
    <message>
        <source>No project is open: make one or open one from the File menu.</source>
        <translation>لا مشروع مفتوح: أنشئ مشروعًا أو افتح واحدًا من قائمة «ملف».</translation>
    </message>
    <message>
        <source>There is no article yet: add text files, paste a text, or drop files here.</source>
        <translation>لا مقالات بعد: أضف ملفات نصية، أو ألصق نصًّا، أو أفلت ملفات هنا.</translation>
    </message>
    <message>
        <source>Add articles…</source>
        <translation>أضف مقالات…</translation>
    </message>
    <message>
        <source>No article fits the filter.</source>
        <translation>لا مقال يوافق التصفية.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>أظهر الكل</translation>
    </message>
</context>
<context>
    <name>ArticleListModel</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>بلا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n أحرف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ArticleMenu</name>
    <message>
        <source>Properties…</source>
        <translation>الخصائص…</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n article(s)</source>
        <translation>
            <numerusform>لا مقال للحذف</numerusform>
            <numerusform>احذف المقال</numerusform>
            <numerusform>احذف المقالين</numerusform>
            <numerusform>احذف %n مقالات</numerusform>
            <numerusform>احذف %n مقالًا</numerusform>
            <numerusform>احذف %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a tag…</source>
        <translation>أعطِ علامة…</translation>
    </message>
    <message>
        <source>Take a tag away</source>
        <translation>أزل علامة</translation>
    </message>
</context>
<context>
    <name>ArticleProperties</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>&amp;Lines begin</source>
        <translation>بداية الأسطر</translation>
    </message>
    <message>
        <source>Paragraphs with their own keep it.</source>
        <translation>الفقرات التي لها بداية خاصة بها تبقى عليها.</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>البيانات</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>من اليمين</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>من اليسار</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Two details have the same name; give each its own.</source>
        <translation>لبيانين الاسم نفسه؛ أعطِ كلًّا منهما اسمًا.</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>بلا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n أحرف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>added {}</source>
        <translation>أُضيف في {}</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>The text of the article; Tab goes from annotation to annotation</source>
        <translation>نص المقال؛ انتقل من وسم إلى وسم بمفتاح Tab</translation>
    </message>
</context>
<context>
    <name>BackupCommands</name>
    <message>
        <source>Backing up</source>
        <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
        <source>Put the project back to what it was, {}?</source>
        <translation>أتريد إرجاع المشروع إلى ما كان عليه، {}؟</translation>
    </message>
    <message>
        <source>What it is now stays beside it, as a file that says “set aside”, with all that is in it.</source>
        <translation>يبقى ما هو عليه الآن إلى جانبه، في ملف باسم آخر، بكل ما فيه.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>أرجعه</translation>
    </message>
    <message>
        <source>The project is what it was in the backup.</source>
        <translation>المشروع الآن كما كان في النسخة الاحتياطية.</translation>
    </message>
    <message>
        <source>Putting a backup back</source>
        <translation>إرجاع نسخة احتياطية</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) went since the backup of {}</source>
        <translation>
            <numerusform>لم يذهب وسم منذ النسخة الاحتياطية في {}</numerusform>
            <numerusform>ذهب وسم واحد منذ النسخة الاحتياطية في {}</numerusform>
            <numerusform>ذهب وسمان منذ النسخة الاحتياطية في {}</numerusform>
            <numerusform>ذهبت %n وسوم منذ النسخة الاحتياطية في {}</numerusform>
            <numerusform>ذهب %n وسمًا منذ النسخة الاحتياطية في {}</numerusform>
            <numerusform>ذهب %n وسم منذ النسخة الاحتياطية في {}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في 0 مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>in {}</source>
        <translation>في {}</translation>
    </message>
    <message>
        <source>{many}, {where}, and the history doesn&apos;t tell of it: look at the backups.</source>
        <translation>‏{many}، {where}، ولا يذكر السجل ذلك: انظر في النسخ الاحتياطية.</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation>أُنشئت نسخة احتياطية.</translation>
    </message>
    <message>
        <source>What it was before lies in {}.</source>
        <translation>ما كان عليه قبل ذلك في {}.</translation>
    </message>
</context>
<context>
    <name>BackupListModel</name>
    <message>
        <source>can&apos;t be read</source>
        <translation>تتعذّر قراءته</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>بلا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles and their numbers of annotations are the same now.</source>
        <translation>المقالات وأعداد وسومها الآن هي نفسها.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more article(s)</source>
        <translation>
            <numerusform>…</numerusform>
            <numerusform>… ومقال آخر</numerusform>
            <numerusform>… ومقالان آخران</numerusform>
            <numerusform>… و%n مقالات أخرى</numerusform>
            <numerusform>… و%n مقالًا آخر</numerusform>
            <numerusform>… و%n مقال آخر</numerusform>
        </translation>
    </message>
    <message>
        <source>{title}: added since</source>
        <translation>‏{title}: أُضيف بعدها</translation>
    </message>
    <message>
        <source>{title}: not there any more</source>
        <translation>‏{title}: لم يعد موجودًا</translation>
    </message>
    <message>
        <source>{title}: annotations then {before}, now {now}</source>
        <translation>‏{title}: الوسوم حينها {before}، والآن {now}</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>‏{} م.ب</translation>
    </message>
    <message>
        <source>of a copy elsewhere, or before the file was moved</source>
        <translation>من نسخة في مكان آخر، أو قبل نقل الملف</translation>
    </message>
    <message>
        <source>while working</source>
        <translation>أثناء العمل</translation>
    </message>
    <message>
        <source>on closing</source>
        <translation>عند الإغلاق</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>بطلب</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>قبل استيراد</translation>
    </message>
    <message>
        <source>before much was removed</source>
        <translation>قبل حذف الكثير</translation>
    </message>
    <message>
        <source>before the file&apos;s form changed</source>
        <translation>قبل تغيّر صيغة الملف</translation>
    </message>
    <message>
        <source>before annotations went</source>
        <translation>قبل ذهاب وسوم</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>أُرجعت</translation>
    </message>
</context>
<context>
    <name>BackupsPage</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Backups of this project</source>
        <translation>النسخ الاحتياطية لهذا المشروع</translation>
    </message>
    <message>
        <source>What changed since</source>
        <translation>ما تغيّر منذئذ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>أنشئ نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Put back…</source>
        <translation>أرجعها…</translation>
    </message>
    <message>
        <source>There is no backup of this project yet.</source>
        <translation>ليس لهذا المشروع نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>Backups are made while you work; the file that a backup replaces is kept beside it.</source>
        <translation>تُنشأ النسخ الاحتياطية أثناء عملك؛ والملف الذي تحل نسخة محله يبقى إلى جانبها.</translation>
    </message>
    <message>
        <source>Now: {}</source>
        <translation>الآن: {}</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Texts to add</source>
        <translation>النصوص المراد إضافتها</translation>
    </message>
    <message>
        <source>Enter shows a text. Delete leaves it out.</source>
        <translation>يعرض Enter النص، ويستبعده Delete.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message numerus="yes">
        <source>Doubtful (%n)</source>
        <translation>
            <numerusform>فيها شك (%n)</numerusform>
            <numerusform>فيها شك (%n)</numerusform>
            <numerusform>فيها شك (%n)</numerusform>
            <numerusform>فيها شك (%n)</numerusform>
            <numerusform>فيها شك (%n)</numerusform>
            <numerusform>فيها شك (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Problems (%n)</source>
        <translation>
            <numerusform>فيها مشكلة (%n)</numerusform>
            <numerusform>فيها مشكلة (%n)</numerusform>
            <numerusform>فيها مشكلة (%n)</numerusform>
            <numerusform>فيها مشكلة (%n)</numerusform>
            <numerusform>فيها مشكلة (%n)</numerusform>
            <numerusform>فيها مشكلة (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s)</source>
        <translation>
            <numerusform>لا نصوص</numerusform>
            <numerusform>نص واحد</numerusform>
            <numerusform>نصّان</numerusform>
            <numerusform>%n نصوص</numerusform>
            <numerusform>%n نصًّا</numerusform>
            <numerusform>%n نص</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to look at</source>
        <translation>
            <numerusform>لا شيء للمراجعة</numerusform>
            <numerusform>واحد للمراجعة</numerusform>
            <numerusform>اثنان للمراجعة</numerusform>
            <numerusform>%n للمراجعة</numerusform>
            <numerusform>%n للمراجعة</numerusform>
            <numerusform>%n للمراجعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n there already</source>
        <translation>
            <numerusform>لا شيء موجود من قبل</numerusform>
            <numerusform>واحد موجود من قبل</numerusform>
            <numerusform>اثنان موجودان من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
            <numerusform>%n موجودة من قبل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be added</source>
        <translation>
            <numerusform>لا شيء تتعذّر إضافته</numerusform>
            <numerusform>واحد تتعذّر إضافته</numerusform>
            <numerusform>اثنان تتعذّر إضافتهما</numerusform>
            <numerusform>%n تتعذّر إضافتها</numerusform>
            <numerusform>%n تتعذّر إضافتها</numerusform>
            <numerusform>%n تتعذّر إضافتها</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Beginnings</name>
    <message>
        <source>How it &amp;begins</source>
        <translation>كيف يبدأ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>How the file begins</source>
        <translation>كيف يبدأ الملف</translation>
    </message>
    <message>
        <source>This file isn&apos;t text that could be shown.</source>
        <translation>ليس هذا الملف نصًا يمكن عرضه.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>key {}</source>
        <translation>المفتاح {}</translation>
    </message>
    <message>
        <source>marks every selection</source>
        <translation>يوضع على كل تحديد</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns of the table</source>
        <translation>أعمدة الجدول</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Add&amp;ress</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>الكاتب</translation>
    </message>
    <message>
        <source>None</source>
        <translation>لا عمود</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>The first rows of the table</source>
        <translation>الصفوف الأولى من الجدول</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Read the table so</source>
        <translation>اقرأ الجدول هكذا</translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>The chosen annotation</source>
        <translation>الوسم المختار</translation>
    </message>
    <message>
        <source>Label of the annotation</source>
        <translation>فئة الوسم</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves the comment and goes back to the list.</source>
        <translation>اضغط Ctrl+Enter لحفظ التعليق والعودة إلى القائمة.</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Not saved yet: it is written with the next edit.</source>
        <translation>لم يُحفظ بعد: يُحفظ مع التعديل التالي.</translation>
    </message>
    <message>
        <source>Marked {}</source>
        <translation>وُضع في {}</translation>
    </message>
    <message>
        <source>Marked {}, changed {}</source>
        <translation>وُضع في {}، وعُدّل في {}</translation>
    </message>
</context>
<context>
    <name>DetailsTable</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Details of the article</source>
        <translation>بيانات المقال</translation>
    </message>
    <message>
        <source>Add a detail</source>
        <translation>أضف بيانًا</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>احذف</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>&amp;Articles</source>
        <translation>المقالات</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Labels: none pressed means all</source>
        <translation>الفئات: كلها ما لم تختر بعضها</translation>
    </message>
    <message>
        <source>Annotators: none pressed means all</source>
        <translation>الواسمون: كلهم ما لم تختر بعضهم</translation>
    </message>
    <message>
        <source>&amp;Positions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>What positions in the file count</source>
        <translation>ما تعدّه المواضع في الملف</translation>
    </message>
    <message>
        <source>S&amp;cheme</source>
        <translation>الترميز</translation>
    </message>
    <message>
        <source>Parquet in the place of JSON &amp;lines</source>
        <translation>Parquet بدل أسطر JSON</translation>
    </message>
    <message>
        <source>Spli&amp;t</source>
        <translation>التقسيم</translation>
    </message>
    <message>
        <source>Shares of training, validation and test</source>
        <translation>حصص التدريب والضبط والاختبار</translation>
    </message>
    <message>
        <source>none; or 80/10/10</source>
        <translation>بلا تقسيم، أو 80/10/10</translation>
    </message>
    <message>
        <source>S&amp;eed</source>
        <translation>البذرة</translation>
    </message>
    <message>
        <source>The same seed deals the same way</source>
        <translation>البذرة نفسها تقسم القسمة نفسها</translation>
    </message>
    <message>
        <source>&amp;Together</source>
        <translation>لا يُفصل</translation>
    </message>
    <message>
        <source>What is kept in one part</source>
        <translation>ما يبقى في جزء واحد</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Only those that are done</source>
        <translation>المكتملة وحدها</translation>
    </message>
    <message>
        <source>each article</source>
        <translation>المقال الواحد</translation>
    </message>
    <message>
        <source>articles of a source</source>
        <translation>مقالات المصدر الواحد</translation>
    </message>
    <message>
        <source>periods of time</source>
        <translation>الحقبة الواحدة</translation>
    </message>
</context>
<context>
    <name>ExportCommands</name>
    <message>
        <source>Exporting</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Show the folder</source>
        <translation>أظهر المجلد</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>بلا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Written to {place}: {annotations}, every one read again and compared.</source>
        <translation>كُتب في {place}: {annotations}، ثم قُرئ ذلك كله وقورن بالأصل.</translation>
    </message>
    <message>
        <source>Written to {place}: {annotations}; paper can&apos;t be read again and compared.</source>
        <translation>كُتب في {place}: {annotations}، والورق لا يُقرأ ثانية ليقارن بالأصل.</translation>
    </message>
    <message>
        <source>Not held: {}.</source>
        <translation>لم تحمل الصيغة: {}.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>ExportPlace</name>
    <message>
        <source>Export to a file</source>
        <translation>تصدير إلى ملف</translation>
    </message>
    <message>
        <source>{} is there already: choose it to replace it.</source>
        <translation>يوجد {} من قبل: اختره بعينه لتستبدله.</translation>
    </message>
    <message>
        <source>Export to a new folder</source>
        <translation>تصدير إلى مجلد جديد</translation>
    </message>
</context>
<context>
    <name>ExportSet</name>
    <message>
        <source>Exporting</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>الصيغ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>صدّر…</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>عدّ</translation>
    </message>
    <message>
        <source>The count was stopped: change a choice to count again.</source>
        <translation>أوقف العدّ: غيّر اختيارًا ليبدأ من جديد.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>A fault in the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself; what is marked is safe, and you can go on.</source>
        <translation>وقع خلل في البرنامج نفسه؛ وسومك سالمة، ولك أن تتابع العمل.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>التقرير</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>انسخ التقرير</translation>
    </message>
    <message>
        <source>The program ended unexpectedly last time; everything that was saved is here.</source>
        <translation>انتهى البرنامج فجأة في المرة الماضية؛ وكل ما حُفظ موجود هنا.</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>اعرض التقرير</translation>
    </message>
</context>
<context>
    <name>FaultListModel</name>
    <message>
        <source>line {}</source>
        <translation>السطر {}</translation>
    </message>
</context>
<context>
    <name>FigureCommands</name>
    <message>
        <source>Save picture</source>
        <translation>حفظ صورة</translation>
    </message>
    <message>
        <source>The picture lies in {}.</source>
        <translation>الصورة في {}.</translation>
    </message>
</context>
<context>
    <name>FigurePane</name>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>رسم</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>إحصاءات</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>أعد العد</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>انسخ الجدول</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>حفظ صورة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>عدّ</translation>
    </message>
    <message>
        <source>The count was stopped: press Count again to count anew.</source>
        <translation>أُوقف العد: اضغط «أعد العد» للعد من جديد.</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>الجدول في الحافظة.</translation>
    </message>
</context>
<context>
    <name>FileCommands</name>
    <message>
        <source>New project</source>
        <translation>مشروع جديد</translation>
    </message>
    <message>
        <source>My project</source>
        <translation>مشروعي</translation>
    </message>
    <message>
        <source>Hashiya projects</source>
        <translation>مشاريع حاشية ‎</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>فتح مشروع</translation>
    </message>
    <message>
        <source>Everything is saved.</source>
        <translation>كل شيء محفوظ.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>حفظ نسخة</translation>
    </message>
    <message>
        <source> (copy)</source>
        <translation> (نسخة)</translation>
    </message>
    <message>
        <source>A copy lies in {}.</source>
        <translation>النسخة في {}.</translation>
    </message>
    <message>
        <source>Not saved yet: {}.</source>
        <translation>لم يُحفظ بعد: {}.</translation>
    </message>
    <message>
        <source>Checking the project</source>
        <translation>فحص المشروع</translation>
    </message>
    <message>
        <source>The project is sound.</source>
        <translation>المشروع سليم.</translation>
    </message>
    <message>
        <source>Save a copy of the project elsewhere, with them in it, or give them up.</source>
        <translation>احفظ نسخة من المشروع تضمها في مكان آخر، أو تخلَّ عنها.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>تخلَّ عنها</translation>
    </message>
</context>
<context>
    <name>FileReading</name>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Filters</source>
        <translation>التصفية</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>At &amp;least</source>
        <translation>على الأقل</translation>
    </message>
    <message>
        <source>A&amp;nnotator</source>
        <translation>الواسم</translation>
    </message>
    <message>
        <source>&amp;Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>A day, a month or a year.</source>
        <translation>يوم أو شهر أو سنة.</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>فيها ملاحظات</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>أزل التصفية</translation>
    </message>
    <message>
        <source>Give a day as 2024-05-31, or a month or a year.</source>
        <translation>اكتب يومًا مثل ⁦2024-05-31⁩، أو شهرًا أو سنة.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>أي شيء</translation>
    </message>
    <message>
        <source>None</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>أي واسم</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Find in the article</source>
        <translation>بحث في المقال</translation>
    </message>
    <message>
        <source>Vowel marks and spellings of alef, yeh and teh marbuta don&apos;t matter.</source>
        <translation>لا يفرّق البحث بين المشكول وغيره، ولا بين صور الألف والياء والتاء المربوطة.</translation>
    </message>
    <message>
        <source>In the project…</source>
        <translation>في المشروع كله…</translation>
    </message>
    <message>
        <source>Search the whole project for this</source>
        <translation>ابحث عن هذا في المشروع كله</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>لا نتيجة</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>‏{} من {}</translation>
    </message>
</context>
<context>
    <name>FindingCard</name>
    <message>
        <source>The chosen finding</source>
        <translation>الملاحظة المختارة</translation>
    </message>
    <message>
        <source>This is meant</source>
        <translation>هذا مقصود</translation>
    </message>
    <message>
        <source>Don&apos;t tell this of this annotation again</source>
        <translation>لا تُذكر هذه الملاحظة لهذا الوسم بعد الآن</translation>
    </message>
    <message>
        <source>Switch this rule off</source>
        <translation>أوقف هذه القاعدة</translation>
    </message>
    <message>
        <source>Don&apos;t look for this in the project any more</source>
        <translation>لا يُبحث عن هذا في المشروع بعد الآن</translation>
    </message>
</context>
<context>
    <name>FindingCount</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%n تنبيهات</numerusform>
            <numerusform>%n تنبيهًا</numerusform>
            <numerusform>%n تنبيه</numerusform>
        </translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>لا ملاحظات</translation>
    </message>
    <message>
        <source>Show what in the article is worth another look</source>
        <translation>اعرض ما يستحق نظرة أخرى في المقال</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>Findings of the article</source>
        <translation>ملاحظات المقال</translation>
    </message>
    <message>
        <source>Arrow keys walk the findings and show each on the page; Ctrl+Enter says it is meant.</source>
        <translation>تنقلك الأسهم بين الملاحظات وتعرض كلًّا منها في الصفحة، وCtrl+Enter يجيب بأنها مقصودة.</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>القواعد…</translation>
    </message>
    <message>
        <source>Answered as meant; undo takes that back.</source>
        <translation>سُجّل أنه مقصود، والتراجع يلغي ذلك.</translation>
    </message>
    <message>
        <source>The rule “{}” is switched off for the project.</source>
        <translation>أُوقفت القاعدة «{}» في هذا المشروع.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>لا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>لا تنبيهات</numerusform>
            <numerusform>تنبيه واحد</numerusform>
            <numerusform>تنبيهان</numerusform>
            <numerusform>%n تنبيهات</numerusform>
            <numerusform>%n تنبيهًا</numerusform>
            <numerusform>%n تنبيه</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) switched off…</source>
        <translation>
            <numerusform>لا قواعد موقوفة…</numerusform>
            <numerusform>قاعدة واحدة موقوفة…</numerusform>
            <numerusform>قاعدتان موقوفتان…</numerusform>
            <numerusform>%n قواعد موقوفة…</numerusform>
            <numerusform>%n قاعدةً موقوفة…</numerusform>
            <numerusform>%n قاعدة موقوفة…</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an article to see what in it is worth another look.</source>
        <translation>افتح مقالًا لترى ما يستحق فيه نظرة أخرى.</translation>
    </message>
    <message>
        <source>Nothing is marked here yet, so there is nothing to look over.</source>
        <translation>لم يوضع هنا وسم بعد، فلا شيء للمراجعة.</translation>
    </message>
    <message>
        <source>Every rule is switched off, so nothing is looked for.</source>
        <translation>كل القواعد موقوفة، فلا يُبحث عن شيء.</translation>
    </message>
    <message>
        <source>Nothing to look over: no rule is broken.</source>
        <translation>لا شيء للمراجعة: لم تُخالَف أي قاعدة.</translation>
    </message>
</context>
<context>
    <name>FindingListModel</name>
    <message>
        <source>Meant</source>
        <translation>مقصود</translation>
    </message>
    <message>
        <source>Ctrl+Enter says that it is meant</source>
        <translation>Ctrl+Enter يجيب بأنه مقصود</translation>
    </message>
</context>
<context>
    <name>ForecastView</name>
    <message>
        <source>Nothing is lost: everything chosen is held.</source>
        <translation>لا يضيع شيء: تحمل الصيغة كل ما اخترته.</translation>
    </message>
    <message>
        <source>What this format can&apos;t hold</source>
        <translation>ما لا تحمله هذه الصيغة</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>بلا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>بلا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>بلا صلات</numerusform>
            <numerusform>صلة واحدة</numerusform>
            <numerusform>صلتان</numerusform>
            <numerusform>%n صلات</numerusform>
            <numerusform>%n صلة</numerusform>
            <numerusform>%n صلة</numerusform>
        </translation>
    </message>
    <message>
        <source>This format is a page to read: it is seen once it is written.</source>
        <translation>هذه الصيغة صفحة للقراءة: تراها بعد كتابتها.</translation>
    </message>
    <message>
        <source>There is no article to write.</source>
        <translation>لا مقال يُكتب.</translation>
    </message>
</context>
<context>
    <name>FormatListModel</name>
    <message>
        <source>needs more: install {}</source>
        <translation>تحتاج إلى المزيد: ثبّت {}</translation>
    </message>
</context>
<context>
    <name>FrameList</name>
    <message>
        <source>Who says what</source>
        <translation>من قال ماذا</translation>
    </message>
    <message>
        <source>Arrow keys walk the frames and show each on the page.</source>
        <translation>تنقلك الأسهم بين الإسنادات وتعرض كلًّا منها في الصفحة.</translation>
    </message>
    <message>
        <source>{} of {} attributed</source>
        <translation>لها مصدر: {} من {}</translation>
    </message>
    <message>
        <source>Open an article to see who says what in it.</source>
        <translation>افتح مقالًا لترى من قال ماذا فيه.</translation>
    </message>
    <message>
        <source>Nobody says anything here yet: mark what is said and who says it, then link the two.</source>
        <translation>لم يُنسب هنا شيء إلى أحد بعد: ضع وسمًا على ما قيل ووسمًا على قائله، ثم صل بينهما.</translation>
    </message>
</context>
<context>
    <name>FrameListModel</name>
    <message>
        <source>Without a source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>Sources of nothing yet</source>
        <translation>مصادر لم يُنسب إليها شيء</translation>
    </message>
    <message>
        <source>Other links</source>
        <translation>صلات أخرى</translation>
    </message>
</context>
<context>
    <name>Furniture</name>
    <message>
        <source>Annotations</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>الإسناد</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>الحروف</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
</context>
<context>
    <name>GuidelinesEditor</name>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message>
        <source>Guidelines as they are written, in Markdown</source>
        <translation>دليل الوسم كما يُكتب، بصيغة ⁦Markdown⁩</translation>
    </message>
    <message>
        <source>Guidelines as they are read</source>
        <translation>دليل الوسم كما يُقرأ</translation>
    </message>
    <message>
        <source>A label&apos;s section begins with its id: {}. A marked passage is written so: {}.</source>
        <translation>يبدأ قسم الفئة بمعرّفها: {}. ويُكتب المقطع الموسوم هكذا: {}.</translation>
    </message>
    <message>
        <source>Back to the shipped ones</source>
        <translation>العودة إلى الدليل الأصلي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
</context>
<context>
    <name>GuidelinesPanel</name>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>حرّر…</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>Before the first edit</source>
        <translation>قبل أول تعديل</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استرجع</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>متراجَع عنه</translation>
    </message>
    <message>
        <source>in effect</source>
        <translation>نافذ</translation>
    </message>
    <message>
        <source>Ctrl+Enter brings it back</source>
        <translation>للاسترجاع Ctrl+Enter</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>متروك</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Enter undoes or redoes everything up to this edit.</source>
        <translation>اضغط Enter للتراجع أو الإعادة حتى هذا التعديل.</translation>
    </message>
    <message>
        <source>Open a project to see what was done in it.</source>
        <translation>افتح مشروعًا لترى ما جرى فيه.</translation>
    </message>
    <message>
        <source>Nothing was done to the label set or the list of articles yet.</source>
        <translation>لم يتغير شيء بعد في الفئات ولا في قائمة المقالات.</translation>
    </message>
    <message>
        <source>Nothing was done to this article yet: what you mark and change is listed here.</source>
        <translation>لا تعديل في هذا المقال بعد: هنا يُسجَّل ما تسمه وما تغيّره.</translation>
    </message>
</context>
<context>
    <name>HitModel</name>
    <message>
        <source>{found}, in {title}</source>
        <translation>‏{found}، في {title}</translation>
    </message>
</context>
<context>
    <name>ImportChoices</name>
    <message>
        <source>&amp;Format</source>
        <translation>الصيغة</translation>
    </message>
    <message>
        <source>&amp;Positions</source>
        <translation>المواضع</translation>
    </message>
    <message>
        <source>What positions in the file count</source>
        <translation>ما تعدّه المواضع في الملف</translation>
    </message>
    <message>
        <source>&amp;Annotator</source>
        <translation>الواسم</translation>
    </message>
    <message>
        <source>Whose layer it enters</source>
        <translation>الطبقة التي تدخلها الوسوم</translation>
    </message>
    <message>
        <source>Found: {}</source>
        <translation>عُرفت: {}</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>تُعرف من الملف</translation>
    </message>
    <message>
        <source>As the file says, else {}</source>
        <translation>من يسميه الملف، وإلا {}</translation>
    </message>
</context>
<context>
    <name>ImportCommands</name>
    <message>
        <source>Importing</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>تراجع عن الاستيراد</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>بلا مقالات</numerusform>
            <numerusform>مقال واحد</numerusform>
            <numerusform>مقالان</numerusform>
            <numerusform>%n مقالات</numerusform>
            <numerusform>%n مقالًا</numerusform>
            <numerusform>%n مقال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>بلا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Came in: {}.</source>
        <translation>دخل: {}.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) in the files.</source>
        <translation>
            <numerusform>لا خلل في الملفات.</numerusform>
            <numerusform>في الملفات خلل واحد.</numerusform>
            <numerusform>في الملفات خللان.</numerusform>
            <numerusform>في الملفات %n مواضع فيها خلل.</numerusform>
            <numerusform>في الملفات %n موضعًا فيه خلل.</numerusform>
            <numerusform>في الملفات %n موضع فيه خلل.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>تُراجع عن الاستيراد.</translation>
    </message>
    <message>
        <source>import report</source>
        <translation>تقرير الاستيراد</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>The report lies in {}.</source>
        <translation>التقرير في {}.</translation>
    </message>
</context>
<context>
    <name>ImportSet</name>
    <message>
        <source>Import annotations</source>
        <translation>استيراد وسوم</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>اختر ملفات…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختر مجلدًا…</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>تراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>Save the report…</source>
        <translation>احفظ التقرير…</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>فحص الملفات</translation>
    </message>
    <message>
        <source>Choose files or a folder, or drop them here.</source>
        <translation>اختر ملفات أو مجلدًا، أو أفلتها هنا.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>بلا ملفات</numerusform>
            <numerusform>ملف واحد</numerusform>
            <numerusform>ملفان</numerusform>
            <numerusform>%n ملفات</numerusform>
            <numerusform>%n ملفًا</numerusform>
            <numerusform>%n ملف</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone: nothing of it is left</source>
        <translation>تُراجع عن الاستيراد، فلم يبق منه شيء</translation>
    </message>
    <message>
        <source>Stopped half way; what came in by then</source>
        <translation>أوقف في منتصفه، ودخل حتى ذلك الحين</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>ما دخل</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>ما سيدخل</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغ</translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotation(s)</source>
        <translation>
            <numerusform>استورد</numerusform>
            <numerusform>استورد وسمًا واحدًا</numerusform>
            <numerusform>استورد وسمين</numerusform>
            <numerusform>استورد %n وسوم</numerusform>
            <numerusform>استورد %n وسمًا</numerusform>
            <numerusform>استورد %n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استورد</translation>
    </message>
    <message>
        <source>The project is open for reading only, so nothing can come in.</source>
        <translation>المشروع مفتوح للقراءة فقط، فلا يدخله شيء.</translation>
    </message>
    <message>
        <source>The look through the files was stopped: change a choice to begin again.</source>
        <translation>أوقف فحص الملفات: غيّر اختيارًا ليبدأ من جديد.</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>اختر مجلدًا</translation>
    </message>
</context>
<context>
    <name>IncomingTableModel</name>
    <message>
        <source>Pasted text</source>
        <translation>نص ملصق</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>الأحرف</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>الشكوك</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Letters of the word under the caret</source>
        <translation>حروف الكلمة التي عند المؤشر</translation>
    </message>
    <message>
        <source>Order on the line, from left to right</source>
        <translation>الترتيب على السطر من اليسار إلى اليمين</translation>
    </message>
    <message>
        <source>Open an article to look at the letters of its words.</source>
        <translation>افتح مقالًا لترى حروف كلماته.</translation>
    </message>
    <message>
        <source>There is no word here: put the caret into one.</source>
        <translation>لا كلمة هنا: ضع المؤشر في كلمة.</translation>
    </message>
    <message>
        <source>This paragraph is too long to show its order on the line.</source>
        <translation>هذه الفقرة أطول من أن يُعرض ترتيبها على السطر.</translation>
    </message>
    <message>
        <source>Character {} of {} in its paragraph stands {} from the left on the unbroken line.</source>
        <translation>الحرف {} من {} في فقرته، وموضعه {} من اليسار لو كانت سطرًا واحدًا.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا غيرها</numerusform>
            <numerusform>وواحدة غيرها</numerusform>
            <numerusform>واثنتان غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
            <numerusform>و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>Invisible marks in the paragraph: {}</source>
        <translation>العلامات الخفية في الفقرة: {}</translation>
    </message>
    <message>
        <source>The paragraph has no invisible marks.</source>
        <translation>لا علامات خفية في الفقرة.</translation>
    </message>
</context>
<context>
    <name>IntakeReading</name>
    <message>
        <source>Reading</source>
        <translation>قراءة الملفات</translation>
    </message>
    <message>
        <source>Reading again</source>
        <translation>إعادة القراءة</translation>
    </message>
    <message>
        <source>Looking for texts that are nearly the same</source>
        <translation>البحث عن نصوص تكاد تتطابق</translation>
    </message>
</context>
<context>
    <name>ItemColumn</name>
    <message>
        <source>Move up</source>
        <translation>ارفع</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>أنزل</translation>
    </message>
</context>
<context>
    <name>ItemSheet</name>
    <message>
        <source>Discard</source>
        <translation>تجاهل التغيير</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>احفظ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>تراجع: {}</translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation>إعادة: {}</translation>
    </message>
</context>
<context>
    <name>LabelActions</name>
    <message>
        <source>Mark every selection</source>
        <translation>ضع وسمًا على كل تحديد</translation>
    </message>
    <message>
        <source>Guidelines for a label</source>
        <translation>دليل الوسم لفئة</translation>
    </message>
</context>
<context>
    <name>LabelColumn</name>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Add a label</source>
        <translation>أضف فئة</translation>
    </message>
</context>
<context>
    <name>LabelForm</name>
    <message>
        <source>Name in &amp;Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in &amp;English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Badge in Arabic</source>
        <translation>الشارة بالعربية</translation>
    </message>
    <message>
        <source>One letter; the name&apos;s first where empty.</source>
        <translation>حرف واحد؛ وإن تُركت فارغة فأول حرف من الاسم.</translation>
    </message>
    <message>
        <source>Badge in English</source>
        <translation>الشارة بالإنجليزية</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>نمط الخط</translation>
    </message>
    <message>
        <source>Definition in Arabic</source>
        <translation>التعريف بالعربية</translation>
    </message>
    <message>
        <source>Definition in English</source>
        <translation>التعريف بالإنجليزية</translation>
    </message>
    <message>
        <source>none</source>
        <translation>بلا مفتاح</translation>
    </message>
</context>
<context>
    <name>LabelListModel</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>لا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message>
        <source>retired</source>
        <translation>موقوفة</translation>
    </message>
    <message>
        <source>key {}</source>
        <translation>المفتاح {}</translation>
    </message>
</context>
<context>
    <name>LabelSetDialog</name>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>ادمج في…</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>أعد استعمالها</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>أوقف استعمالها</translation>
    </message>
</context>
<context>
    <name>LetterTableModel</name>
    <message>
        <source>Letter</source>
        <translation>الحرف</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>الشكل</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>الرمز</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>LinkKindColumn</name>
    <message>
        <source>Kinds of links</source>
        <translation>أنواع الصلات</translation>
    </message>
    <message>
        <source>Add a kind</source>
        <translation>أضف نوعًا</translation>
    </message>
</context>
<context>
    <name>LinkKindForm</name>
    <message>
        <source>Name in &amp;Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Name in &amp;English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Its name in files, which stays: a–z, 0–9, - and _.</source>
        <translation>اسمه في الملفات، ولا يتغير: حروف لاتينية صغيرة وأرقام و- و_.</translation>
    </message>
    <message>
        <source>&amp;Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>اللون</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>نمط الخط</translation>
    </message>
    <message>
        <source>From these labels; from any where none is pressed</source>
        <translation>من هذه الفئات، ومن أي فئة إن لم يُختر شيء</translation>
    </message>
    <message>
        <source>To these labels; to any where none is pressed</source>
        <translation>إلى هذه الفئات، وإلى أي فئة إن لم يُختر شيء</translation>
    </message>
    <message>
        <source>Links that are there stay, whatever becomes of their kind.</source>
        <translation>تبقى الصلات الموجودة مهما صار نوعها.</translation>
    </message>
</context>
<context>
    <name>LinkKindListModel</name>
    <message>
        <source>from {} to {}</source>
        <translation>من {} إلى {}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>any label</source>
        <translation>أي فئة</translation>
    </message>
</context>
<context>
    <name>LinkKindsDialog</name>
    <message>
        <source>Kinds of links</source>
        <translation>أنواع الصلات</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>أزل</translation>
    </message>
</context>
<context>
    <name>LinkLine</name>
    <message>
        <source>Remove the link</source>
        <translation>أزل الصلة</translation>
    </message>
</context>
<context>
    <name>LinkLines</name>
    <message>
        <source>Without a source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message numerus="yes">
        <source>and %n more link(s)</source>
        <translation>
            <numerusform>ولا صلات أخرى</numerusform>
            <numerusform>وصلة أخرى</numerusform>
            <numerusform>وصلتان أخريان</numerusform>
            <numerusform>و%n صلات أخرى</numerusform>
            <numerusform>و%n صلةً أخرى</numerusform>
            <numerusform>و%n صلة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>The link was removed; undo brings it back.</source>
        <translation>أُزيلت الصلة، والتراجع يعيدها.</translation>
    </message>
</context>
<context>
    <name>Linking</name>
    <message>
        <source>Choose an annotation, or select the words of a quote, to link it.</source>
        <translation>اختر وسمًا أو حدّد كلام الاقتباس لتربطه.</translation>
    </message>
    <message>
        <source>This project has no links for {}.</source>
        <translation>لا صلات لفئة {} في هذا المشروع.</translation>
    </message>
    <message>
        <source>{number}, linked · {label}: {passage}</source>
        <translation>الرقم {number}، مربوط · {label}: {passage}</translation>
    </message>
    <message>
        <source>{number} · {label}: {passage}</source>
        <translation>الرقم {number} · {label}: {passage}</translation>
    </message>
    <message>
        <source>There is no number {} here.</source>
        <translation>لا رقم {} هنا.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Desk</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Hashiya</source>
        <translation>حاشية</translation>
    </message>
    <message>
        <source>[read only]</source>
        <translation>[للقراءة فقط]</translation>
    </message>
    <message>
        <source>{} — Hashiya</source>
        <translation>‏{} — حاشية</translation>
    </message>
</context>
<context>
    <name>MappingTable</name>
    <message numerus="yes">
        <source>… and %n more label(s)</source>
        <translation>
            <numerusform>لا فئة غيرها</numerusform>
            <numerusform>… وفئة أخرى</numerusform>
            <numerusform>… وفئتان أخريان</numerusform>
            <numerusform>… و%n فئات أخرى</numerusform>
            <numerusform>… و%n فئة أخرى</numerusform>
            <numerusform>… و%n فئة أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>In the project</source>
        <translation>في المشروع</translation>
    </message>
    <message>
        <source>Labels of the file and of the project</source>
        <translation>فئات الملف وفئات المشروع</translation>
    </message>
    <message>
        <source>Label for {}</source>
        <translation>الفئة المقابلة لـ{}</translation>
    </message>
    <message>
        <source>A new label</source>
        <translation>فئة جديدة</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>تُترك</translation>
    </message>
</context>
<context>
    <name>MarkAllBar</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Tick every hit</source>
        <translation>اختر كل النتائج</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>ضع الوسوم</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>احذف الوسوم</translation>
    </message>
    <message>
        <source>Mark the ticked hits, snapped to whole words</source>
        <translation>ضع وسمًا على كل نتيجة مختارة، كلمات كاملة</translation>
    </message>
    <message>
        <source>Remove your annotations with this label from the ticked hits</source>
        <translation>احذف وسومك بهذه الفئة من النتائج المختارة</translation>
    </message>
    <message>
        <source>Mark as {}</source>
        <translation>الفئة: {}</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>بلا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في 0 مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is ticked.</source>
        <translation>لم يُختر شيء.</translation>
    </message>
</context>
<context>
    <name>MarkCommands</name>
    <message>
        <source>No link was made.</source>
        <translation>لم تُعقد صلة.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>نُسخ.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>أغلق التنبيه</translation>
    </message>
</context>
<context>
    <name>OpenFindings</name>
    <message>
        <source>Open findings</source>
        <translation>ملاحظات مفتوحة</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) are open in {}.</source>
        <translation>
            <numerusform>لا ملاحظات مفتوحة في {}.</numerusform>
            <numerusform>بقيت ملاحظة واحدة مفتوحة في {}.</numerusform>
            <numerusform>بقيت ملاحظتان مفتوحتان في {}.</numerusform>
            <numerusform>بقيت %n ملاحظات مفتوحة في {}.</numerusform>
            <numerusform>بقيت %n ملاحظةً مفتوحة في {}.</numerusform>
            <numerusform>بقيت %n ملاحظة مفتوحة في {}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>اعرضها</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Set to done</source>
        <translation>اجعله مكتملًا</translation>
    </message>
</context>
<context>
    <name>PrintCommands</name>
    <message>
        <source>The printer takes nothing; choose another one, or print to a file.</source>
        <translation>لا تستقبل الطابعة شيئًا؛ اختر غيرها، أو اطبع إلى ملف.</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>حفظ بصيغة PDF</translation>
    </message>
    <message>
        <source>The pages lie in {}.</source>
        <translation>الصفحات في {}.</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Stop what is running</source>
        <translation>أوقف ما يجري</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>مجلد</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>في المجلد:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>نوع الملفات:</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ReadingPreferences</name>
    <message>
        <source>Reading</source>
        <translation>القراءة</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Line &amp;distance</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>In multiples of the size</source>
        <translation>بأضعاف الحجم</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <source>Characters in a line</source>
        <translation>عدد الأحرف في السطر</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Di&amp;gits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source> px</source>
        <translation> بكسل</translation>
    </message>
    <message>
        <source>Show &amp;invisible marks</source>
        <translation>أظهر العلامات الخفية</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>قلّل الحركة</translation>
    </message>
    <message>
        <source>Standard type</source>
        <translation>أعد المعتاد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>بلا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n أحرف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard ({})</source>
        <translation>المعتاد ({})</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
</context>
<context>
    <name>Replacement</name>
    <message>
        <source>{} was replaced since it was opened here, so what is shown is out of date.</source>
        <translation>استُبدل {} بعد أن فُتح هنا، فالمعروض الآن قديم.</translation>
    </message>
    <message>
        <source>Open it anew</source>
        <translation>افتحه من جديد</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>لا شيء غيرها</numerusform>
            <numerusform>… وواحد آخر</numerusform>
            <numerusform>… واثنان آخران</numerusform>
            <numerusform>… و%n أخرى</numerusform>
            <numerusform>… و%n أخرى</numerusform>
            <numerusform>… و%n أخرى</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way, and nothing is worth a note.</source>
        <translation>لا خلل يمنع شيئًا، ولا شيء يستحق ملاحظة.</translation>
    </message>
    <message>
        <source>Faults and notes</source>
        <translation>مواضع الخلل والملاحظات</translation>
    </message>
    <message>
        <source>Copying takes all of them.</source>
        <translation>النسخ يأخذها كلها.</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>انسخ القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%n new article(s)</source>
        <translation>
            <numerusform>بلا مقالات جديدة</numerusform>
            <numerusform>مقال جديد واحد</numerusform>
            <numerusform>مقالان جديدان</numerusform>
            <numerusform>%n مقالات جديدة</numerusform>
            <numerusform>%n مقالًا جديدًا</numerusform>
            <numerusform>%n مقال جديد</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>بلا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>بلا صلات</numerusform>
            <numerusform>صلة واحدة</numerusform>
            <numerusform>صلتان</numerusform>
            <numerusform>%n صلات</numerusform>
            <numerusform>%n صلة</numerusform>
            <numerusform>%n صلة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) there already</source>
        <translation>
            <numerusform>لم يكن مقال منها هنا</numerusform>
            <numerusform>مقال واحد كان هنا</numerusform>
            <numerusform>مقالان كانا هنا</numerusform>
            <numerusform>%n مقالات كانت هنا</numerusform>
            <numerusform>%n مقالًا كان هنا</numerusform>
            <numerusform>%n مقال كان هنا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) there already</source>
        <translation>
            <numerusform>لم يكن وسم منها هنا</numerusform>
            <numerusform>وسم واحد كان هنا</numerusform>
            <numerusform>وسمان كانا هنا</numerusform>
            <numerusform>%n وسوم كانت هنا</numerusform>
            <numerusform>%n وسمًا كان هنا</numerusform>
            <numerusform>%n وسم كان هنا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) left out by label</source>
        <translation>
            <numerusform>لم يُترك وسم لفئته</numerusform>
            <numerusform>وسم واحد تُرك لفئته</numerusform>
            <numerusform>وسمان تُركا لفئتيهما</numerusform>
            <numerusform>%n وسوم تُركت لفئاتها</numerusform>
            <numerusform>%n وسمًا تُرك لفئته</numerusform>
            <numerusform>%n وسم تُرك لفئته</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) there already</source>
        <translation>
            <numerusform>لم تكن صلة منها هنا</numerusform>
            <numerusform>صلة واحدة كانت هنا</numerusform>
            <numerusform>صلتان كانتا هنا</numerusform>
            <numerusform>%n صلات كانت هنا</numerusform>
            <numerusform>%n صلة كانت هنا</numerusform>
            <numerusform>%n صلة كانت هنا</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) left out</source>
        <translation>
            <numerusform>لم تُترك صلة</numerusform>
            <numerusform>صلة واحدة تُركت</numerusform>
            <numerusform>صلتان تُركتا</numerusform>
            <numerusform>%n صلات تُركت</numerusform>
            <numerusform>%n صلة تُركت</numerusform>
            <numerusform>%n صلة تُركت</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ولا أحد غيرهم</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنين آخرين</numerusform>
            <numerusform>و%n آخرين</numerusform>
            <numerusform>و%n آخرين</numerusform>
            <numerusform>و%n آخرين</numerusform>
        </translation>
    </message>
    <message>
        <source>In the layer of {}</source>
        <translation>في طبقة {}</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s)</source>
        <translation>
            <numerusform>بلا خلل</numerusform>
            <numerusform>موضع واحد فيه خلل</numerusform>
            <numerusform>موضعان فيهما خلل</numerusform>
            <numerusform>%n مواضع فيها خلل</numerusform>
            <numerusform>%n موضعًا فيه خلل</numerusform>
            <numerusform>%n موضع فيه خلل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>بلا ملاحظات</numerusform>
            <numerusform>ملاحظة واحدة</numerusform>
            <numerusform>ملاحظتان</numerusform>
            <numerusform>%n ملاحظات</numerusform>
            <numerusform>%n ملاحظة</numerusform>
            <numerusform>%n ملاحظة</numerusform>
        </translation>
    </message>
    <message>
        <source>No fault and no note</source>
        <translation>لا خلل ولا ملاحظات</translation>
    </message>
</context>
<context>
    <name>RescueCommands</name>
    <message>
        <source>Rescue</source>
        <translation>إنقاذ</translation>
    </message>
    <message>
        <source> (rescued)</source>
        <translation> (مُنقَذ)</translation>
    </message>
    <message>
        <source>Rescuing what can be read</source>
        <translation>إنقاذ ما يُقرأ</translation>
    </message>
    <message>
        <source>Rescued: articles {articles}, annotations {annotations}, links {links}.</source>
        <translation>أُنقذ: المقالات {articles}، الوسوم {annotations}، الصلات {links}.</translation>
    </message>
    <message>
        <source>Nothing was lost.</source>
        <translation>لم يضع شيء.</translation>
    </message>
    <message>
        <source>Lost: {lost}. Taken without proof: {unproven}. The report lies in {folder}.</source>
        <translation>الضائع: {lost}. المأخوذ بلا إثبات: {unproven}. التقرير في {folder}.</translation>
    </message>
</context>
<context>
    <name>ReviewNotice</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… ولا شيء غيرها</numerusform>
            <numerusform>… وواحد غيرها</numerusform>
            <numerusform>… واثنان غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
            <numerusform>… و%n غيرها</numerusform>
        </translation>
    </message>
    <message>
        <source>This text was taken from {file} without a look: {doubts}</source>
        <translation>أُخذ هذا النص من {file} من غير مراجعة: {doubts}</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>راجعته</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Paste the text here.</source>
        <translation>ألصق النص هنا.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>نص المقال</translation>
    </message>
    <message>
        <source>Doubts about the text</source>
        <translation>الشكوك في النص</translation>
    </message>
    <message>
        <source>Going to one shows its passage.</source>
        <translation>الانتقال إلى أحدها يعرض مقطعه.</translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>لا شكوك</numerusform>
            <numerusform>شك واحد</numerusform>
            <numerusform>شكّان</numerusform>
            <numerusform>%n شكوك</numerusform>
            <numerusform>%n شكًّا</numerusform>
            <numerusform>%n شك</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesSheet</name>
    <message>
        <source>Rules</source>
        <translation>القواعد</translation>
    </message>
    <message>
        <source>What is looked for in every article of this project:</source>
        <translation>ما يُبحث عنه في كل مقال من هذا المشروع:</translation>
    </message>
    <message>
        <source>A link may lead over</source>
        <translation>تمتد الصلة على الأكثر عبر</translation>
    </message>
    <message>
        <source>paragraphs</source>
        <translation>فقرات</translation>
    </message>
    <message>
        <source>How many paragraphs a link may lead over</source>
        <translation>عدد الفقرات التي يجوز أن تمتد الصلة عبرها</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
</context>
<context>
    <name>SearchCommands</name>
    <message>
        <source>Marking</source>
        <translation>وضع الوسوم</translation>
    </message>
    <message>
        <source>Unmarking</source>
        <translation>حذف الوسوم</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>تم التراجع.</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>التراجع</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>بلا مقاطع</numerusform>
            <numerusform>مقطع واحد</numerusform>
            <numerusform>مقطعان</numerusform>
            <numerusform>%n مقاطع</numerusform>
            <numerusform>%n مقطعًا</numerusform>
            <numerusform>%n مقطع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في 0 مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked as {label}: {passages} {articles}.</source>
        <translation>وسوم جديدة بفئة {label}: {passages} {articles}.</translation>
    </message>
    <message>
        <source>Nothing new was marked.</source>
        <translation>لم يُوسم شيء جديد.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) you had marked already.</source>
        <translation>
            <numerusform>لم تسبق لك وسوم هنا.</numerusform>
            <numerusform>ومقطع واحد كنت قد وسمته من قبل.</numerusform>
            <numerusform>ومقطعان كنت قد وسمتهما من قبل.</numerusform>
            <numerusform>و%n مقاطع كنت قد وسمتها من قبل.</numerusform>
            <numerusform>و%n مقطعًا كنت قد وسمتها من قبل.</numerusform>
            <numerusform>و%n مقطع كنت قد وسمتها من قبل.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) removed.</source>
        <translation>
            <numerusform>لم يُحذف أي وسم.</numerusform>
            <numerusform>حُذف وسم واحد.</numerusform>
            <numerusform>حُذف وسمان.</numerusform>
            <numerusform>حُذفت %n وسوم.</numerusform>
            <numerusform>حُذف %n وسمًا.</numerusform>
            <numerusform>حُذف %n وسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>There was no such annotation of yours.</source>
        <translation>لم يكن لك عليها وسم بهذه الفئة.</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) went with them.</source>
        <translation>
            <numerusform>لم تُحذف معها صلات.</numerusform>
            <numerusform>وحُذفت معها صلة واحدة.</numerusform>
            <numerusform>وحُذفت معها صلتان.</numerusform>
            <numerusform>وحُذفت معها %n صلات.</numerusform>
            <numerusform>وحُذفت معها %n صلة.</numerusform>
            <numerusform>وحُذفت معها %n صلة.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was stopped half way.</source>
        <translation>أُوقف العمل قبل تمامه.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>SearchDrawer</name>
    <message>
        <source>Hits</source>
        <translation>النتائج</translation>
    </message>
    <message>
        <source>Arrow keys walk the hits, Enter shows one on the page, Space ticks it.</source>
        <translation>تنتقل الأسهم بين النتائج، ويعرض Enter النتيجة في الصفحة، وتختارها المسافة.</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s)</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%n نتائج</numerusform>
            <numerusform>%n نتيجة</numerusform>
            <numerusform>%n نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n article(s)</source>
        <translation>
            <numerusform>في 0 مقال</numerusform>
            <numerusform>في مقال واحد</numerusform>
            <numerusform>في مقالين</numerusform>
            <numerusform>في %n مقالات</numerusform>
            <numerusform>في %n مقالًا</numerusform>
            <numerusform>في %n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>more aren’t shown</source>
        <translation>ولم تُعرض البقية</translation>
    </message>
</context>
<context>
    <name>SearchEmpty</name>
    <message>
        <source>Search for the words as they are</source>
        <translation>ابحث عن الكلمات كما هي</translation>
    </message>
    <message>
        <source>Search for parts of words too</source>
        <translation>ابحث في أجزاء الكلمات أيضًا</translation>
    </message>
    <message>
        <source>Search for any spelling</source>
        <translation>ابحث عن كل رسم للكلمة</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>ابحث في كل مكان</translation>
    </message>
    <message>
        <source>Open a project to search in it.</source>
        <translation>افتح مشروعًا لتبحث فيه.</translation>
    </message>
    <message>
        <source>Type words and press Enter: every article is searched, however they are spelled.</source>
        <translation>اكتب كلمات واضغط Enter: يُبحث عنها في كل مقال كيفما كُتبت.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>يجري البحث…</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>لا نتائج.</translation>
    </message>
</context>
<context>
    <name>SearchHead</name>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>ابحث</translation>
    </message>
    <message>
        <source>Search in the project</source>
        <translation>بحث في المشروع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Sort hits</source>
        <translation>ترتيب النتائج</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>حسب المقال</translation>
    </message>
    <message>
        <source>By the word before</source>
        <translation>حسب الكلمة السابقة</translation>
    </message>
    <message>
        <source>By the hit</source>
        <translation>حسب النتيجة</translation>
    </message>
    <message>
        <source>By the word after</source>
        <translation>حسب الكلمة التالية</translation>
    </message>
</context>
<context>
    <name>SearchSwitches</name>
    <message>
        <source>Vowel marks</source>
        <translation>التشكيل</translation>
    </message>
    <message>
        <source>Tatweel ـ</source>
        <translation>التطويل ـ</translation>
    </message>
    <message>
        <source>Hamza: أ إ آ ا, ؤ و, ئ ي</source>
        <translation>الهمزة: أ إ آ ا، ؤ و، ئ ي</translation>
    </message>
    <message>
        <source>Yeh: ى ي</source>
        <translation>الياء: ى ي</translation>
    </message>
    <message>
        <source>Teh marbuta: ة ه</source>
        <translation>التاء المربوطة: ة ه</translation>
    </message>
    <message>
        <source>Digits: ٣ 3</source>
        <translation>الأرقام: ٣ 3</translation>
    </message>
    <message>
        <source>Forms of letters: ﻻ لا, ک ك</source>
        <translation>صور الحروف: ﻻ لا، ک ك</translation>
    </message>
    <message>
        <source>Case and accents: É e</source>
        <translation>الحروف اللاتينية الكبيرة والعلامات عليها</translation>
    </message>
    <message>
        <source>What a search finds</source>
        <translation>ما يجده البحث</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>كلمات كاملة</translation>
    </message>
    <message>
        <source>With prefixes: و ف ب ك ل ال</source>
        <translation>مع السوابق: و ف ب ك ل ال</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>تعبير نمطي</translation>
    </message>
    <message>
        <source>What doesn&apos;t matter:</source>
        <translation>ما لا يُفرَّق فيه:</translation>
    </message>
    <message>
        <source>Any spelling</source>
        <translation>كل رسم</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>خيارات</translation>
    </message>
</context>
<context>
    <name>SearchWhere</name>
    <message>
        <source>Where to search</source>
        <translation>مكان البحث</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>In passages marked as {}</source>
        <translation>في وسوم فئة {}</translation>
    </message>
    <message>
        <source>Where nothing is marked</source>
        <translation>حيث لا وسم</translation>
    </message>
    <message>
        <source>In the layer of {}</source>
        <translation>في طبقة {}</translation>
    </message>
    <message>
        <source>unmarked</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>In: {}</source>
        <translation>في: {}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Marks the selection with this label</source>
        <translation>يضع على التحديد وسمًا من هذه الفئة</translation>
    </message>
</context>
<context>
    <name>Shaping</name>
    <message>
        <source>The mark begins with no attached particle.</source>
        <translation>لا يبدأ الوسم بحرف متصل يُفصل.</translation>
    </message>
    <message>
        <source>Choose an annotation first, then select the words that belong to it.</source>
        <translation>اختر وسمًا أولًا، ثم حدّد الكلام التابع له.</translation>
    </message>
    <message>
        <source>Select the words to add to the annotation first.</source>
        <translation>حدّد أولًا الكلام الذي يُضاف إلى الوسم.</translation>
    </message>
    <message>
        <source>The annotation has no other fragment; Delete removes it as a whole.</source>
        <translation>ليس للوسم جزء آخر؛ يحذفه Delete كله.</translation>
    </message>
    <message>
        <source>Put the caret into the fragment that is to go.</source>
        <translation>ضع المؤشر في الجزء الذي تريد حذفه.</translation>
    </message>
    <message>
        <source>Fragment removed: {}</source>
        <translation>حُذف الجزء: {}</translation>
    </message>
    <message>
        <source>There is no word in the selection; select the passage to mark.</source>
        <translation>لا كلمة في التحديد؛ حدّد المقطع المراد وسمه.</translation>
    </message>
    <message>
        <source>Fragment added: {}</source>
        <translation>أُضيف الجزء: {}</translation>
    </message>
    <message>
        <source>The mark is now {}.</source>
        <translation>الوسم الآن: {}.</translation>
    </message>
    <message>
        <source>A fragment can&apos;t overlap another one of its annotation.</source>
        <translation>لا يتداخل جزء مع جزء آخر من وسمه.</translation>
    </message>
    <message>
        <source>This passage is marked as {} already.</source>
        <translation>على هذا المقطع وسم {} من قبل.</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Keys</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>بحث عن اختصار</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>أغلق</translation>
    </message>
    <message>
        <source>Reading pane</source>
        <translation>صفحة المقال</translation>
    </message>
    <message>
        <source>While a partner is looked for</source>
        <translation>أثناء البحث عن الطرف الآخر</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>{}: mark</source>
        <translation>‏{}: ضع وسمًا</translation>
    </message>
    <message>
        <source>{}: mark as selected</source>
        <translation>‏{}: ضع وسمًا على التحديد كما هو</translation>
    </message>
    <message>
        <source>{}: mark every selection</source>
        <translation>‏{}: ضع وسمًا على كل تحديد</translation>
    </message>
    <message>
        <source>{}: guidelines</source>
        <translation>‏{}: دليل الوسم</translation>
    </message>
</context>
<context>
    <name>SplitWords</name>
    <message>
        <source>training</source>
        <translation>التدريب</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>الضبط</translation>
    </message>
    <message>
        <source>test</source>
        <translation>الاختبار</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message>
        <source>Articles by part: {}.</source>
        <translation>المقالات في الأجزاء: {}.</translation>
    </message>
    <message>
        <source>No article is left for: {}. What is kept together is not parted.</source>
        <translation>لم يبقَ مقال لهذا: {}. ما يُحفظ معًا لا يُقسَّم.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of nearly the same articles lie in different parts.</source>
        <translation>
            <numerusform>لا مقالات متطابقة تقريبًا في أجزاء مختلفة.</numerusform>
            <numerusform>زوج واحد من المقالات المتطابقة تقريبًا يقع في جزأين مختلفين.</numerusform>
            <numerusform>زوجان من المقالات المتطابقة تقريبًا يقعان في أجزاء مختلفة.</numerusform>
            <numerusform>%n أزواج من المقالات المتطابقة تقريبًا تقع في أجزاء مختلفة.</numerusform>
            <numerusform>%n زوجًا من المقالات المتطابقة تقريبًا تقع في أجزاء مختلفة.</numerusform>
            <numerusform>%n زوج من المقالات المتطابقة تقريبًا تقع في أجزاء مختلفة.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have no date.</source>
        <translation>
            <numerusform>لا مقال بلا تاريخ.</numerusform>
            <numerusform>مقال واحد بلا تاريخ.</numerusform>
            <numerusform>مقالان بلا تاريخ.</numerusform>
            <numerusform>%n مقالات بلا تاريخ.</numerusform>
            <numerusform>%n مقالًا بلا تاريخ.</numerusform>
            <numerusform>%n مقال بلا تاريخ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have no source.</source>
        <translation>
            <numerusform>لا مقال بلا مصدر.</numerusform>
            <numerusform>مقال واحد بلا مصدر.</numerusform>
            <numerusform>مقالان بلا مصدر.</numerusform>
            <numerusform>%n مقالات بلا مصدر.</numerusform>
            <numerusform>%n مقالًا بلا مصدر.</numerusform>
            <numerusform>%n مقال بلا مصدر.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>State of the project</source>
        <translation>حالة المشروع</translation>
    </message>
    <message>
        <source>Not saved: {}</source>
        <translation>لم يُحفظ: {}</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>للقراءة فقط</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>كل شيء محفوظ</translation>
    </message>
    <message>
        <source>Selected: {passage}</source>
        <translation>المحدد: {passage}</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>بلا كلمات</numerusform>
            <numerusform>كلمة واحدة</numerusform>
            <numerusform>كلمتان</numerusform>
            <numerusform>%n كلمات</numerusform>
            <numerusform>%n كلمة</numerusform>
            <numerusform>%n كلمة</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected: {passage} · {words}</source>
        <translation>المحدد: {passage} · {words}</translation>
    </message>
    <message>
        <source>Annotator: {}</source>
        <translation>الواسم: {}</translation>
    </message>
    <message>
        <source>Change the annotator or choose another one</source>
        <translation>غيّر اسم الواسم أو اختر غيره</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>أقل من دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%n دقائق</numerusform>
            <numerusform>%n دقيقة</numerusform>
            <numerusform>%n دقيقة</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>أقل من دقيقة</translation>
    </message>
    <message>
        <source>Time spent on this article</source>
        <translation>زمن العمل على هذا المقال</translation>
    </message>
</context>
<context>
    <name>TagEntry</name>
    <message numerus="yes">
        <source>A tag for %n article(s)</source>
        <translation>
            <numerusform>علامة</numerusform>
            <numerusform>علامة لمقال واحد</numerusform>
            <numerusform>علامة لمقالين</numerusform>
            <numerusform>علامة لـ%n مقالات</numerusform>
            <numerusform>علامة لـ%n مقالًا</numerusform>
            <numerusform>علامة لـ%n مقال</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ألغِ</translation>
    </message>
    <message>
        <source>Give the tag</source>
        <translation>أعطِ العلامة</translation>
    </message>
</context>
<context>
    <name>TiedMarks</name>
    <message>
        <source>No label of this project can be linked to a source.</source>
        <translation>لا فئة في هذا المشروع تُربط بمصدر.</translation>
    </message>
    <message>
        <source>No label of this project can stand at the other end of the link.</source>
        <translation>لا فئة في هذا المشروع تصلح طرفًا آخر للصلة.</translation>
    </message>
    <message>
        <source>Select a passage first, then press the label&apos;s key.</source>
        <translation>حدّد مقطعًا أولًا، ثم اضغط مفتاح الفئة.</translation>
    </message>
    <message>
        <source>An annotation can&apos;t be linked to itself; select another passage.</source>
        <translation>لا يُربط الوسم بنفسه؛ حدّد مقطعًا آخر.</translation>
    </message>
    <message>
        <source>Marked as {label} and linked: {link}</source>
        <translation>أُضيف وسم {label} ورُبط: {link}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Labels</source>
        <translation>الفئات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
</context>
<context>
    <name>Tying</name>
    <message>
        <source>No longer linked: {}</source>
        <translation>أُزيلت الصلة: {}</translation>
    </message>
    <message>
        <source>The annotation has no links.</source>
        <translation>ليس للوسم صلات.</translation>
    </message>
    <message>
        <source>The annotation has no links any more.</source>
        <translation>أُزيلت صلات الوسم كلها.</translation>
    </message>
    <message>
        <source>Linked already: {}</source>
        <translation>الصلة قائمة من قبل: {}</translation>
    </message>
    <message>
        <source>Linked: {}</source>
        <translation>عُقدت الصلة: {}</translation>
    </message>
    <message>
        <source>The annotation isn&apos;t saved yet: save it before linking it to another.</source>
        <translation>لم يُحفظ الوسم بعد: احفظه قبل أن تربطه بغيره.</translation>
    </message>
    <message>
        <source>This project has no link between {label} and {other}.</source>
        <translation>لا صلة في هذا المشروع بين {label} و{other}.</translation>
    </message>
</context>
<context>
    <name>ViewCommands</name>
    <message>
        <source>Standard ({})</source>
        <translation>المعتاد ({})</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>بلا أحرف</numerusform>
            <numerusform>حرف واحد</numerusform>
            <numerusform>حرفان</numerusform>
            <numerusform>%n أحرف</numerusform>
            <numerusform>%n حرفًا</numerusform>
            <numerusform>%n حرف</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Walking</name>
    <message>
        <source>The whole project is being written: let that end, or stop it.</source>
        <translation>يُكتب المشروع كله الآن: انتظر حتى يتم ذلك، أو أوقفه.</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>لا شيء هنا للتراجع عنه.</translation>
    </message>
    <message>
        <source>There is nothing to redo here.</source>
        <translation>لا شيء هنا لإعادته.</translation>
    </message>
    <message>
        <source>Undone: {}</source>
        <translation>جرى التراجع عن: {}</translation>
    </message>
    <message>
        <source>Done again: {}</source>
        <translation>أُعيد: {}</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>New project…</source>
        <translation>أنشئ مشروعًا…</translation>
    </message>
    <message>
        <source>Open project…</source>
        <translation>افتح مشروعًا…</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>افتح المشروع النموذجي</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>أضف ملفات…</translation>
    </message>
    <message>
        <source>Add a pasted text…</source>
        <translation>ألصق نصًّا…</translation>
    </message>
    <message>
        <source>This project has no article yet: add texts, or drop files here.</source>
        <translation>لا مقالات في هذا المشروع بعد: أضف نصوصًا، أو أفلت ملفات هنا.</translation>
    </message>
    <message>
        <source>No project is open: make one, open one, or drop one here.</source>
        <translation>لا مشروع مفتوح: أنشئ مشروعًا، أو افتح واحدًا، أو أفلته هنا.</translation>
    </message>
</context>
<context>
    <name>Wiring</name>
    <message>
        <source>Save a copy elsewhere…</source>
        <translation>حفظ نسخة في مكان آخر…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>أعد المحاولة</translation>
    </message>
    <message>
        <source>Work on a copy…</source>
        <translation>العمل على نسخة…</translation>
    </message>
    <message>
        <source>Opening {}: it was last written elsewhere, so all of it is checked first.</source>
        <translation>جارٍ فتح {}: كُتب آخر مرة في مكان آخر، فيُفحص كله أولًا.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>افتحه للقراءة فقط</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Rescue…</source>
        <translation>إنقاذ…</translation>
    </message>
</context>
<context>
    <name>Wish</name>
    <message>
        <source>Order of adding</source>
        <translation>ترتيب الإضافة</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Number of annotations</source>
        <translation>عدد الوسوم</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>الطول</translation>
    </message>
    <message>
        <source>Time spent</source>
        <translation>وقت العمل</translation>
    </message>
    <message>
        <source>From {}</source>
        <translation>من {}</translation>
    </message>
    <message>
        <source>To {}</source>
        <translation>إلى {}</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>فيها ملاحظات</translation>
    </message>
    <message>
        <source>No annotation</source>
        <translation>بلا وسم</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>{label}: {count} or more</source>
        <translation>‏{label}: {count} فأكثر</translation>
    </message>
</context>
<context>
    <name>WorkLine</name>
    <message>
        <source>{} of {}</source>
        <translation>‏{} من {}</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>أوقف</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Select a passage first, then press the label&apos;s key.</source>
        <translation>حدّد مقطعًا أولًا، ثم اضغط مفتاح الفئة.</translation>
    </message>
    <message>
        <source>Comment kept.</source>
        <translation>حُفظ التعليق.</translation>
    </message>
    <message>
        <source>Comment removed.</source>
        <translation>حُذف التعليق.</translation>
    </message>
    <message>
        <source>Flagged as unsure.</source>
        <translation>عُلِّم الوسم غير مؤكد.</translation>
    </message>
    <message>
        <source>No longer flagged as unsure.</source>
        <translation>أُزيلت علامة «غير مؤكد».</translation>
    </message>
    <message>
        <source>Every selection is marked as {} until Escape is pressed.</source>
        <translation>كل تحديد يأخذ الآن وسم {} حتى تضغط Esc.</translation>
    </message>
    <message>
        <source>Selections are no longer marked by themselves.</source>
        <translation>لم يعد التحديد يأخذ وسمًا من تلقاء نفسه.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>بلا وسوم</numerusform>
            <numerusform>وسم واحد</numerusform>
            <numerusform>وسمان</numerusform>
            <numerusform>%n وسوم</numerusform>
            <numerusform>%n وسمًا</numerusform>
            <numerusform>%n وسم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s)</source>
        <translation>
            <numerusform>بلا صلات</numerusform>
            <numerusform>صلة واحدة</numerusform>
            <numerusform>صلتان</numerusform>
            <numerusform>%n صلات</numerusform>
            <numerusform>%n صلة</numerusform>
            <numerusform>%n صلة</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>The project is open for reading only; save a copy to edit it.</source>
        <translation>المشروع مفتوح للقراءة فقط؛ احفظ نسخة لتعدّلها.</translation>
    </message>
</context>
<context>
    <name>accents</name>
    <message>
        <source>Blue</source>
        <translation>أزرق</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>أخضر</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>برتقالي</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>بنفسجي</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>أحمر</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ذهبي</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>فيروزي</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>أردوازي</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>زيتوني</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>نيلي</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;File</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>عرض</translation>
    </message>
    <message>
        <source>&amp;Annotation</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>A&amp;rticle</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Move an end</source>
        <translation>حرّك أحد الطرفين</translation>
    </message>
    <message>
        <source>&amp;Next article</source>
        <translation>المقال التالي</translation>
    </message>
    <message>
        <source>&amp;Previous article</source>
        <translation>المقال السابق</translation>
    </message>
    <message>
        <source>Next article to be &amp;finished</source>
        <translation>المقال التالي غير المكتمل</translation>
    </message>
    <message>
        <source>Next article with &amp;unmarked reported speech</source>
        <translation>المقال التالي وفيه كلام منقول لم يوسم</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>&amp;Done, on to the next</source>
        <translation>اجعله مكتملًا وانتقل إلى التالي</translation>
    </message>
    <message>
        <source>Lines of the article &amp;begin</source>
        <translation>تبدأ أسطر المقال</translation>
    </message>
    <message>
        <source>On the right</source>
        <translation>من اليمين</translation>
    </message>
    <message>
        <source>On the left</source>
        <translation>من اليسار</translation>
    </message>
    <message>
        <source>Lines of this p&amp;aragraph begin</source>
        <translation>تبدأ أسطر هذه الفقرة</translation>
    </message>
    <message>
        <source>As in the article</source>
        <translation>كالمقال</translation>
    </message>
    <message>
        <source>&amp;Title and details…</source>
        <translation>العنوان والبيانات…</translation>
    </message>
    <message>
        <source>&amp;Remove article</source>
        <translation>احذف المقال</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Undo: {}</source>
        <translation>تراجع: {}</translation>
    </message>
    <message>
        <source>Redo: {}</source>
        <translation>إعادة: {}</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>انسخ</translation>
    </message>
    <message>
        <source>Copy with &amp;label</source>
        <translation>انسخ مع الفئة</translation>
    </message>
    <message>
        <source>Copy for programs &amp;without Arabic</source>
        <translation>انسخ لبرامج لا تعرف العربية</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>حدّد الكل</translation>
    </message>
    <message>
        <source>&amp;Find in the article…</source>
        <translation>بحث في المقال…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>النتيجة التالية</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>النتيجة السابقة</translation>
    </message>
    <message>
        <source>&amp;Search in the project…</source>
        <translation>ابحث في المشروع…</translation>
    </message>
    <message>
        <source>La&amp;bels of the project…</source>
        <translation>فئات المشروع…</translation>
    </message>
    <message>
        <source>&amp;Kinds of links…</source>
        <translation>أنواع الصلات…</translation>
    </message>
    <message>
        <source>R&amp;ules for findings…</source>
        <translation>قواعد الملاحظات…</translation>
    </message>
    <message>
        <source>Annota&amp;tor…</source>
        <translation>الواسم…</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>أنشئ مشروعًا…</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>افتح مشروعًا…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>المشاريع الأخيرة</translation>
    </message>
    <message>
        <source>Open the sample project</source>
        <translation>افتح المشروع النموذجي</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>أضف ملفات…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>أضف مجلدًا…</translation>
    </message>
    <message>
        <source>Add a &amp;pasted text…</source>
        <translation>ألصق نصًّا…</translation>
    </message>
    <message>
        <source>&amp;Import annotations…</source>
        <translation>استيراد وسوم…</translation>
    </message>
    <message>
        <source>&amp;Save what isn&apos;t saved yet</source>
        <translation>احفظ ما لم يُحفظ بعد</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>حفظ نسخة…</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تصدير…</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>طباعة…</translation>
    </message>
    <message>
        <source>C&amp;lose project</source>
        <translation>أغلق المشروع</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>أنهِ البرنامج</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>الاختصارات</translation>
    </message>
    <message>
        <source>&amp;Check the project</source>
        <translation>افحص المشروع</translation>
    </message>
    <message>
        <source>&amp;About Hashiya</source>
        <translation>عن حاشية</translation>
    </message>
    <message>
        <source>Beginning: one word to the right</source>
        <translation>البداية: كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>Beginning: one word to the left</source>
        <translation>البداية: كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>End: one word to the right</source>
        <translation>النهاية: كلمة إلى اليمين</translation>
    </message>
    <message>
        <source>End: one word to the left</source>
        <translation>النهاية: كلمة إلى اليسار</translation>
    </message>
    <message>
        <source>Beginning: one letter to the right</source>
        <translation>البداية: حرف إلى اليمين</translation>
    </message>
    <message>
        <source>Beginning: one letter to the left</source>
        <translation>البداية: حرف إلى اليسار</translation>
    </message>
    <message>
        <source>End: one letter to the right</source>
        <translation>النهاية: حرف إلى اليمين</translation>
    </message>
    <message>
        <source>End: one letter to the left</source>
        <translation>النهاية: حرف إلى اليسار</translation>
    </message>
    <message>
        <source>Attached particle in or out</source>
        <translation>أدخل الحرف المتصل أو أخرجه</translation>
    </message>
    <message>
        <source>Add the selection as a &amp;fragment</source>
        <translation>أضف التحديد جزءًا من الوسم</translation>
    </message>
    <message>
        <source>Remove fra&amp;gment</source>
        <translation>احذف الجزء</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>علّق على الوسم</translation>
    </message>
    <message>
        <source>&amp;Unsure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>&amp;Remove annotation</source>
        <translation>احذف الوسم</translation>
    </message>
    <message>
        <source>&amp;Next annotation</source>
        <translation>الوسم التالي</translation>
    </message>
    <message>
        <source>&amp;Previous annotation</source>
        <translation>الوسم السابق</translation>
    </message>
    <message>
        <source>&amp;Larger type</source>
        <translation>كبّر الخط</translation>
    </message>
    <message>
        <source>&amp;Smaller type</source>
        <translation>صغّر الخط</translation>
    </message>
    <message>
        <source>Standard si&amp;ze</source>
        <translation>الحجم المعتاد</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>الخط</translation>
    </message>
    <message>
        <source>Type and l&amp;ooks…</source>
        <translation>الخط والمظهر…</translation>
    </message>
    <message>
        <source>Line distan&amp;ce</source>
        <translation>تباعد الأسطر</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>ضيّق</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>معتاد</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>واسع</translation>
    </message>
    <message>
        <source>Very wide</source>
        <translation>واسع جدًّا</translation>
    </message>
    <message>
        <source>Column &amp;width</source>
        <translation>عرض العمود</translation>
    </message>
    <message>
        <source>Show &amp;invisible marks</source>
        <translation>أظهر العلامات الخفية</translation>
    </message>
    <message>
        <source>Show all lin&amp;ks</source>
        <translation>أظهر الصلات كلها</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>قلّل الحركة</translation>
    </message>
    <message>
        <source>List of a&amp;rticles</source>
        <translation>قائمة المقالات</translation>
    </message>
    <message>
        <source>A&amp;nnotations</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Fr&amp;ames: who says what</source>
        <translation>الإسناد: من قال ماذا</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>الملاحظات</translation>
    </message>
    <message>
        <source>Histor&amp;y</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>L&amp;etters of the word</source>
        <translation>حروف الكلمة</translation>
    </message>
    <message>
        <source>Guidelines</source>
        <translation>دليل الوسم</translation>
    </message>
    <message>
        <source>Figures…</source>
        <translation>إحصاءات…</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>اربط…</translation>
    </message>
    <message>
        <source>Mark as &amp;quote and source</source>
        <translation>ضع وسم اقتباس ومصدره</translation>
    </message>
    <message>
        <source>Remove the links of this annotation</source>
        <translation>أزل صلات هذا الوسم</translation>
    </message>
</context>
<context>
    <name>annotation_menu</name>
    <message>
        <source>Unsure</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>Copy passage</source>
        <translation>انسخ المقطع</translation>
    </message>
    <message>
        <source>Copy with label</source>
        <translation>انسخ مع الفئة</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>احذف الوسم</translation>
    </message>
</context>
<context>
    <name>caret</name>
    <message>
        <source>Move by letter; ← is forward where the paragraph is read right to left</source>
        <translation>انتقل حرفًا؛ والسهم ← إلى الأمام في فقرة تُقرأ من اليمين</translation>
    </message>
    <message>
        <source>Move by word</source>
        <translation>انتقل كلمة</translation>
    </message>
    <message>
        <source>Move by sentence</source>
        <translation>انتقل جملة</translation>
    </message>
    <message>
        <source>Move by quotation</source>
        <translation>انتقل اقتباسًا</translation>
    </message>
    <message>
        <source>Move by paragraph</source>
        <translation>انتقل فقرة</translation>
    </message>
    <message>
        <source>Move by line, by screen</source>
        <translation>انتقل سطرًا، أو شاشة</translation>
    </message>
    <message>
        <source>Go to the line&apos;s beginning or end, with Ctrl to the article&apos;s</source>
        <translation>اذهب إلى أول السطر أو آخره، ومع Ctrl إلى أول المقال أو آخره</translation>
    </message>
    <message>
        <source>Held with any of these: select</source>
        <translation>مع أي مما سبق: حدّد</translation>
    </message>
    <message>
        <source>Select the whole article</source>
        <translation>حدّد المقال كله</translation>
    </message>
    <message>
        <source>Go to the next or previous annotation</source>
        <translation>اذهب إلى الوسم التالي أو السابق</translation>
    </message>
    <message>
        <source>Choose the annotation at the caret; again: the one below it</source>
        <translation>اختر الوسم الذي عند المؤشر؛ ثم الذي تحته</translation>
    </message>
    <message>
        <source>Drop the selection, then the chosen annotation</source>
        <translation>اترك التحديد، ثم الوسم المختار</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A PDF keeps how a page looks, not its text: compare this with the page before annotating it.</source>
        <translation>يحفظ ملف PDF هيئة الصفحة لا نصّها: قارن هذا النص بالصفحة قبل وسمه.</translation>
    </message>
    <message>
        <source>A history names an entry that the journal doesn&apos;t hold.</source>
        <translation>في سجل التعديلات ذكر قيد لا وجود له.</translation>
    </message>
    <message>
        <source>A label&apos;s id can&apos;t be {id}: give a letter a–z, then up to 39 of a–z, 0–9, - and _.</source>
        <translation>لا يصلح {id} معرّفًا لفئة: ابدأ بحرف من ⁦a–z⁩ يتبعه ما لا يزيد على 39 من ⁦a–z, 0–9, -, _⁩.</translation>
    </message>
    <message>
        <source>A label&apos;s {what} can&apos;t be {value}: use one of {known}.</source>
        <translation>لا تصلح القيمة {value} في {what} من الفئة: استعمل إحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>A label&apos;s {what} needs {least} to {most} characters that can be seen: change it.</source>
        <translation>يلزم في {what} من الفئة بين {least} و{most} من الأحرف الظاهرة: عدّل ما كتبت.</translation>
    </message>
    <message>
        <source>A link can&apos;t be allowed to lead over {count} paragraphs: give 0 to {most}.</source>
        <translation>لا يُسمح لصلة أن تمتد عبر {count} من الفقرات: اكتب عددًا من 0 إلى {most}.</translation>
    </message>
    <message>
        <source>A link {kind} can&apos;t lead from {from_label} to {to_label}: it leads from {from_labels} to {to_labels}.</source>
        <translation>لا تمتد صلة «{kind_ar}» من {from_label_ar} إلى {to_label_ar}: طرفها الأول من {from_labels_ar}، والثاني من {to_labels_ar}.</translation>
    </message>
    <message>
        <source>A link {kind} can&apos;t lead from {from_label} to {to_label}: remove the link, or change one of the labels.</source>
        <translation>لا تمتد صلة «{kind_ar}» من {from_label_ar} إلى {to_label_ar}: احذف الصلة، أو غيّر إحدى الفئتين.</translation>
    </message>
    <message>
        <source>A project may have {most} kinds of links: leave some out.</source>
        <translation>أقصى ما يحمله المشروع من أنواع الصلات {most}: استغن عن بعضها.</translation>
    </message>
    <message>
        <source>A project needs a label that can be given: add another one first.</source>
        <translation>لا بد للمشروع من فئة واحدة مستعملة: أضف غيرها أولًا.</translation>
    </message>
    <message>
        <source>A row of {table} ({row}) breaks the rule {rule}.</source>
        <translation>صف في الجدول {table} ({row}) يخالف القاعدة {rule}.</translation>
    </message>
    <message>
        <source>A row of {table} ({row}) names something that {parent} doesn&apos;t hold.</source>
        <translation>في {table} صف ({row}) يحيل إلى ما ليس في {parent}.</translation>
    </message>
    <message>
        <source>A span&apos;s start and end are whole numbers of characters: give both.</source>
        <translation>بداية المقطع ونهايته عددان صحيحان من الأحرف: اذكرهما معًا.</translation>
    </message>
    <message>
        <source>A tag</source>
        <translation>العلامة</translation>
    </message>
    <message>
        <source>All of these articles are like that already: nothing was changed.</source>
        <translation>هذه المقالات كلها كذلك من قبل: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>An annotation can&apos;t be linked to itself: choose another one.</source>
        <translation>لا يُربط الوسم بنفسه: اختر وسمًا آخر.</translation>
    </message>
    <message>
        <source>An annotation keeps its last fragment: remove the annotation instead.</source>
        <translation>لا يبقى وسم بلا جزء: احذف الوسم كله إن أردت.</translation>
    </message>
    <message>
        <source>An annotation needs at least one span: select a passage and mark it again.</source>
        <translation>لا بد للوسم من مقطع واحد على الأقل: حدّد مقطعًا وسِمه من جديد.</translation>
    </message>
    <message>
        <source>An annotation needs either a start and an end or a list of spans: give one of the two.</source>
        <translation>للوسم إما بداية ونهاية وإما قائمة مقاطع: اذكر أحد الأمرين.</translation>
    </message>
    <message>
        <source>An annotation&apos;s origin</source>
        <translation>منشأ الوسم</translation>
    </message>
    <message>
        <source>An annotator&apos;s name</source>
        <translation>اسم الواسم</translation>
    </message>
    <message>
        <source>An article of {name} is longer than {limit} MB; split it into smaller ones.</source>
        <translation>في {name} مقال أطول من {limit} ميغابايت؛ قسّمه إلى مقالات أصغر.</translation>
    </message>
    <message>
        <source>An article&apos;s title</source>
        <translation>عنوان المقال</translation>
    </message>
    <message>
        <source>Behind this paragraph the page also shows: “{passage} …”</source>
        <translation>تُظهر الصفحة بعد هذه الفقرة أيضًا: «{passage} …»</translation>
    </message>
    <message>
        <source>CSV: tables of articles, spans and links for a spreadsheet</source>
        <translation>CSV: جداول المقالات والمقاطع والصلات لبرامج الجداول</translation>
    </message>
    <message>
        <source>CoNLL: one token a line, one column a label</source>
        <translation>CoNLL: وحدة نصية في كل سطر، وعمود لكل فئة</translation>
    </message>
    <message>
        <source>Comments were left out: {number}.</source>
        <translation>تُركت تعليقات، وعددها: {number}.</translation>
    </message>
    <message>
        <source>Files of other kinds in {name} were left out: {kinds}.</source>
        <translation>في {name} ملفات من أنواع أخرى تُركت: {kinds}.</translation>
    </message>
    <message>
        <source>Files of the kind {suffix} can&apos;t be read; save {path} as plain text (.txt) and add that.</source>
        <translation>لا تُقرأ الملفات من نوع {suffix}؛ احفظ {path} نصًّا مجردًا (‎.txt) وأضفه.</translation>
    </message>
    <message>
        <source>GATE: bdoc JSON, one document a line</source>
        <translation>GATE: وثيقة ⁦bdoc JSON⁩ في كل سطر</translation>
    </message>
    <message>
        <source>Guidelines may have up to {most} characters: shorten them.</source>
        <translation>لا يتجاوز دليل الوسم {most} حرف: اختصره.</translation>
    </message>
    <message>
        <source>HTML: one page for reading, with its legend</source>
        <translation>HTML: صفحة واحدة للقراءة، مع مفتاح رموزها</translation>
    </message>
    <message>
        <source>Hashiya&apos;s own: one JSON object an article, everything in it</source>
        <translation>صيغة حاشية: كائن ⁦JSON⁩ لكل مقال، فيه كل شيء</translation>
    </message>
    <message>
        <source>Here a letter of the page is damaged.</source>
        <translation>في هذا الموضع حرف تالف من الصفحة.</translation>
    </message>
    <message>
        <source>Hidden text was left out; places: {number}.</source>
        <translation>تُرك نص مخفيّ؛ عدد مواضعه: {number}.</translation>
    </message>
    <message>
        <source>Hugging Face: a folder that datasets loads, with its card</source>
        <translation>Hugging Face: مجلد تحمّله مكتبة ⁦datasets⁩، مع بطاقته</translation>
    </message>
    <message>
        <source>It is like that already: nothing was changed.</source>
        <translation>هو كذلك من قبل: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>Label Studio: tasks with annotations, and the labelling config</source>
        <translation>Label Studio: مهام فيها الوسوم، مع إعداد الوسم</translation>
    </message>
    <message>
        <source>Left out, because it stands on most pages: {lines}</source>
        <translation>حُذف ما يتكرر في معظم الصفحات: {lines}</translation>
    </message>
    <message>
        <source>Line {number} is longer than {limit} MB; reading ends here.</source>
        <translation>السطر {number} أطول من {limit} ميغابايت؛ تقف القراءة هنا.</translation>
    </message>
    <message>
        <source>Line {number} of {name} has one column, where a token and its tag must stand; correct it, or name another format with --format.</source>
        <translation>في السطر {number} من {name} عمود واحد، والمطلوب وحدة نصية وعلامتها؛ صحّحه، أو اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>Line {number} of {path} is longer than {limit} MB; reading ends here.</source>
        <translation>السطر {number} من {path} أطول من {limit} ميغابايت؛ تقف القراءة هنا.</translation>
    </message>
    <message>
        <source>Links in {name} weren&apos;t followed ({number}); give what they lead to.</source>
        <translation>في {name} روابط إلى ملفات لم تُتبع، وعددها {number}؛ اختر ما تشير إليه.</translation>
    </message>
    <message>
        <source>No article is chosen: choose the ones to remove first.</source>
        <translation>لم يُختر أي مقال: اختر المقالات التي تريد حذفها أولًا.</translation>
    </message>
    <message>
        <source>No article of this edit is missing: there is nothing to bring back.</source>
        <translation>لا مقال من هذا التعديل مفقود: لا شيء يُسترجع.</translation>
    </message>
    <message>
        <source>No article was found in the page; this is all of the text that it shows.</source>
        <translation>لم يُعثر في الصفحة على مقال؛ هذا كل ما تُظهره من نص.</translation>
    </message>
    <message>
        <source>No backup of {name} could be made ({why}); the project itself is as it was.</source>
        <translation>تعذّر إنشاء نسخة احتياطية من {name} ({why})؛ والمشروع نفسه كما كان.</translation>
    </message>
    <message>
        <source>No column of {name} holds tags such as O and B-claim; name another format with --format.</source>
        <translation>لا عمود في {name} فيه علامات مثل ⁦O⁩ و⁦B-claim⁩؛ اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>Notes were put behind the text: {number}.</source>
        <translation>نُقلت الحواشي إلى ما بعد النص، وعددها: {number}.</translation>
    </message>
    <message>
        <source>Nothing is attributed to “{text}”: link to it what it says.</source>
        <translation>لم يُنسب شيء إلى «{text}»: اربط به ما قاله.</translation>
    </message>
    <message>
        <source>Nothing of a project can be read of {name}: open a backup or another copy.</source>
        <translation>لا يُقرأ من {name} شيء من مشروع: افتح نسخة احتياطية أو نسخة أخرى.</translation>
    </message>
    <message>
        <source>Nothing of this edit is missing: there is nothing to bring back.</source>
        <translation>لا شيء من هذا التعديل مفقود: لا شيء يُسترجع.</translation>
    </message>
    <message>
        <source>Nothing of “{query}” is left to search for, since such marks don&apos;t matter: let them matter, or search for letters.</source>
        <translation>لا يبقى من «{query}» ما يُبحث عنه، لأنّ هذه العلامات لا تُراعى: اجعلها تُراعى، أو ابحث عن حروف.</translation>
    </message>
    <message>
        <source>Nothing was written to {out}, for the article {article} does not hold: {fault}; run the project&apos;s check.</source>
        <translation>لم يُكتب شيء في {out}، لأن المقال {article} غير سليم: {fault}؛ افحص المشروع.</translation>
    </message>
    <message>
        <source>Other edits came after it; undo those first, in the history.</source>
        <translation>بعد هذا التعديل تعديلات أخرى؛ تراجع عنها أولًا في السجل.</translation>
    </message>
    <message>
        <source>Other files that are embedded were left out: {number}.</source>
        <translation>تُركت ملفات أخرى مضمّنة، وعددها: {number}.</translation>
    </message>
    <message>
        <source>Passages in the midst of the article were left out: {number}.</source>
        <translation>تُركت فقرات في أثناء المقال، وعددها: {number}.</translation>
    </message>
    <message>
        <source>Row {row} of {path} has more cells than there are columns; it was left out.</source>
        <translation>في الصف {row} من {path} خلايا أكثر من الأعمدة؛ تُرك.</translation>
    </message>
    <message>
        <source>Several annotations begin with {id}: give more of the id.</source>
        <translation>عدة وسوم تبدأ بـ {id}: اذكر مزيدًا من المعرّف.</translation>
    </message>
    <message>
        <source>Several articles begin with {id}: give more of the id.</source>
        <translation>عدة مقالات تبدأ بـ {id}: اذكر مزيدًا من المعرّف.</translation>
    </message>
    <message>
        <source>Several links begin with {id}: give more of the id.</source>
        <translation>أكثر من صلة يبدأ معرّفها بـ {id}: اكتب أكثر من المعرّف.</translation>
    </message>
    <message>
        <source>Some pages can&apos;t be read and are missing: {pages}.</source>
        <translation>تعذّرت قراءة بعض الصفحات فهي ناقصة: {pages}.</translation>
    </message>
    <message>
        <source>Something named {name} is in {folder} already: open it, or choose another name.</source>
        <translation>في {folder} شيء باسم {name} من قبل: افتحه، أو اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>TEI: the texts with stand-off annotations</source>
        <translation>TEI: النصوص، ووسومها منفصلة عنها</translation>
    </message>
    <message>
        <source>Text boxes were put behind the paragraph that they hang on: {number}.</source>
        <translation>نُقلت مربعات النص إلى ما بعد الفقرة التي تتبعها، وعددها: {number}.</translation>
    </message>
    <message>
        <source>Text that tracked changes delete was left out; places: {number}.</source>
        <translation>تُرك نص حذفته التغييرات المتعقَّبة؛ عدد مواضعه: {number}.</translation>
    </message>
    <message>
        <source>Texts that aren&apos;t those that were added ({count}) lie in {folder}, with their annotations.</source>
        <translation>نصوص ليست هي التي أُضيفت ({count}) محفوظة في {folder} مع وسومها.</translation>
    </message>
    <message>
        <source>The annotation has no fragment {start}:{end}: choose one of its own.</source>
        <translation>ليس للوسم جزء في {start}:{end}: اختر جزءًا من أجزائه.</translation>
    </message>
    <message>
        <source>The annotation {annotation} has no links.</source>
        <translation>ليس للوسم {annotation} صلات.</translation>
    </message>
    <message>
        <source>The annotation {annotation} has no span.</source>
        <translation>ليس للوسم {annotation} مقطع.</translation>
    </message>
    <message>
        <source>The annotation {annotation} has two fragments that overlap at {start}.</source>
        <translation>في الوسم {annotation} جزءان يتداخلان عند {start}.</translation>
    </message>
    <message>
        <source>The annotation {annotation} leaves its article of {length} characters: {start}:{end}.</source>
        <translation>يتعدى الوسم {annotation} حدود مقاله ({length}): {start}:{end}.</translation>
    </message>
    <message>
        <source>The annotations {annotation} and {other} belong to different articles: link those of one article.</source>
        <translation>الوسمان {annotation} و{other} من مقالين مختلفين: اربط وسوم مقال واحد.</translation>
    </message>
    <message>
        <source>The archive {archive} holds {number} projects (.qde), where one must be; give another one.</source>
        <translation>عدد المشاريع (⁦.qde⁩) في الأرشيف {archive}: {number}، والمطلوب واحد؛ اختر أرشيفًا آخر.</translation>
    </message>
    <message>
        <source>The archive {path} holds Java objects, which are never read; export the project again as UIMA CAS JSON or XMI.</source>
        <translation>في الأرشيف {path} كائنات جافا، وهي لا تُقرأ أبدًا؛ صدّر المشروع من جديد بصيغة ⁦UIMA CAS JSON⁩ أو ⁦XMI⁩.</translation>
    </message>
    <message>
        <source>The article has no paragraph {index}: paragraphs are counted from 0.</source>
        <translation>ليس في المقال فقرة رقمها {index}: تُعدّ الفقرات من 0.</translation>
    </message>
    <message>
        <source>The article has no text: give one with at least one visible character.</source>
        <translation>لا نص في المقال: اكتب فيه حرفًا ظاهرًا على الأقل.</translation>
    </message>
    <message>
        <source>The article {article} has {code} in its text, title, comments or names, which XML can&apos;t hold; take it out, or choose another format.</source>
        <translation>في نص المقال {article} أو عنوانه أو تعليقاته أو أسمائه {code}، ولا يحمله ⁦XML⁩؛ احذفه، أو اختر صيغة أخرى.</translation>
    </message>
    <message>
        <source>The article {article} has {code} in its text, title, comments or names, which no HTML page can hold; take it out and export again.</source>
        <translation>في نص المقال {article} أو عنوانه أو تعليقاته أو أسمائه {code}، ولا تحمله صفحة ⁦HTML⁩؛ احذفه وصدّر من جديد.</translation>
    </message>
    <message>
        <source>The article {article} holds half a character, which no file can; correct it and try again.</source>
        <translation>في المقال {article} نصف محرف لا يحمله أي ملف؛ صحّحه وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The article {article} holds the character {code}, which XML can&apos;t; take it out, or write uima-json, which can.</source>
        <translation>في المقال {article} المحرف {code}، ولا يحمله ⁦XML⁩؛ احذفه، أو اختر صيغة ⁦UIMA CAS JSON⁩ فهي تحمله.</translation>
    </message>
    <message>
        <source>The article {article} holds what JSON can&apos;t ({why}); correct its metadata and try again.</source>
        <translation>في المقال {article} ما لا يحمله JSON ({why})؛ صحّح بياناته وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The article {article} is longer than {limit} MB, which XMI can&apos;t hold; write uima-json.</source>
        <translation>المقال {article} أطول من {limit} ميغابايت، ولا تحمل صيغة ⁦XMI⁩ مثله؛ اختر صيغة ⁦UIMA CAS JSON⁩.</translation>
    </message>
    <message>
        <source>The article {article} is said to have {kept} annotations {label}, but has {counted}.</source>
        <translation>المسجَّل للمقال {article} من وسوم {label} هو {kept}، وفيه منها {counted}.</translation>
    </message>
    <message>
        <source>The article {id} isn&apos;t as this edit left it, so it can&apos;t be walked.</source>
        <translation>تغيّر المقال {id} بعد هذا التعديل، فلا يمكن التراجع عنه ولا إعادته.</translation>
    </message>
    <message>
        <source>The article “{title}” ({article}) has no text.</source>
        <translation>لا نص في المقال «{title}» ({article}).</translation>
    </message>
    <message>
        <source>The article&apos;s metadata can&apos;t be kept ({why}): give text, numbers and lists of them.</source>
        <translation>لا يمكن حفظ بيانات المقال ({why}): اكتب نصوصًا وأعدادًا وقوائم منها.</translation>
    </message>
    <message>
        <source>The article&apos;s {verb} is that already: nothing was changed.</source>
        <translation>المقال على هذه الحال من قبل: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The backups of {name} took more than {gigabytes} GB: the oldest ones were removed.</source>
        <translation>شغلت النسخ الاحتياطية من {name} أكثر من {gigabytes} غيغابايت: حُذفت أقدمها.</translation>
    </message>
    <message>
        <source>The byte at {place} is none of {encoding}; choose another encoding.</source>
        <translation>البايت في الموضع {place} ليس من {encoding}؛ اختر ترميزًا آخر.</translation>
    </message>
    <message>
        <source>The convention {id} isn&apos;t as this edit left it, so it can&apos;t be walked.</source>
        <translation>ما اتُّفق عليه في {id} ليس كما تركه هذا التعديل، فلا يُعاد ولا يُتراجع عنه.</translation>
    </message>
    <message>
        <source>The copy of {name} isn&apos;t sound: {fault}</source>
        <translation>نسخة {name} غير سليمة: {fault}</translation>
    </message>
    <message>
        <source>The counting was stopped.</source>
        <translation>أُوقف العد.</translation>
    </message>
    <message>
        <source>The disk didn&apos;t read or write {name} as it should: check the drive, then do it again.</source>
        <translation>تعثّر القرص في قراءة {name} أو كتابته: افحص القرص ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>The disk for temporary files ({folder}) doesn&apos;t take the texts that are read: free some room there, or add fewer files at once.</source>
        <translation>قرص الملفات المؤقتة ({folder}) لا يقبل النصوص المقروءة: أفرغ فيه مكانًا، أو أضف ملفات أقل في المرة الواحدة.</translation>
    </message>
    <message>
        <source>The disk that holds {name} is full: free some space and do it again; nothing was lost.</source>
        <translation>القرص الذي عليه {name} ممتلئ: أفسح مكانًا وأعد المحاولة؛ لم يضع شيء.</translation>
    </message>
    <message>
        <source>The document {path} can&apos;t be read ({why}); save it anew in the program that it comes from.</source>
        <translation>لا يمكن قراءة المستند {path} ({why})؛ احفظه من جديد في البرنامج الذي جاء منه.</translation>
    </message>
    <message>
        <source>The document {path} has no text (pictures of text can&apos;t be read); give another one.</source>
        <translation>لا نص في المستند {path} (صور النصوص لا تُقرأ)؛ أعطِ غيره.</translation>
    </message>
    <message>
        <source>The document {path} is locked with a password or of an older kind; save it anew without one.</source>
        <translation>المستند {path} مقفل بكلمة مرور أو من نوع أقدم؛ احفظه من جديد بلا كلمة مرور.</translation>
    </message>
    <message>
        <source>The edit {edit} isn&apos;t one of this article&apos;s: see its history for the numbers.</source>
        <translation>التعديل {edit} ليس من تعديلات هذا المقال: انظر الأرقام في سجله.</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>أُوقف التصدير؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The expression {expression} can&apos;t be used ({why}): correct it, or search for plain words.</source>
        <translation>لا يمكن استعمال التعبير النمطي {expression} ({why}): صحّحه، أو ابحث عن كلمات.</translation>
    </message>
    <message>
        <source>The expression {expression} is too large: give one of at most {most} characters, with fewer repetitions and without calls of groups.</source>
        <translation>التعبير النمطي {expression} كبير أكثر مما ينبغي: اكتب تعبيرًا لا يتجاوز {most} حرف، بتكرارات أقلّ ومن دون استدعاء المجموعات.</translation>
    </message>
    <message>
        <source>The expression {expression} takes too long: give one with fewer repetitions within repetitions.</source>
        <translation>يستغرق التعبير النمطي {expression} وقتًا أطول مما ينبغي: اكتب تعبيرًا تقلّ فيه التكرارات داخل التكرارات.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {why}.</source>
        <translation>لا يمكن قراءة الملف: {why}.</translation>
    </message>
    <message>
        <source>The file holds something that can&apos;t be read: {why}.</source>
        <translation>في الملف ما لا يمكن قراءته: {why}.</translation>
    </message>
    <message>
        <source>The file is UTF-16, where JSON is UTF-8; save it as UTF-8.</source>
        <translation>ترميز الملف ⁦UTF-16⁩، ولا يكون ⁦JSON⁩ إلا بترميز ⁦UTF-8⁩؛ احفظه بهذا الترميز.</translation>
    </message>
    <message>
        <source>The file is damaged inside: {why}.</source>
        <translation>الملف تالف من داخله: {why}.</translation>
    </message>
    <message>
        <source>The file {file} can&apos;t be written ({why}); {next}.</source>
        <translation>لا يمكن كتابة الملف {file} ({why})؛ {next}.</translation>
    </message>
    <message>
        <source>The file {name} is missing from this installation ({path}); install Hashiya again.</source>
        <translation>الملف {name} مفقود من هذا التثبيت ({path})؛ ثبّت حاشية من جديد.</translation>
    </message>
    <message>
        <source>The file {name} is none of brat&apos;s; give a folder, an .ann or a .txt file.</source>
        <translation>الملف {name} ليس من ملفات ⁦brat⁩؛ اختر مجلدًا، أو ملفًا ينتهي بـ ⁦.ann⁩ أو ⁦.txt⁩.</translation>
    </message>
    <message>
        <source>The file {path} can&apos;t be proven without its manifest; put {manifest} beside it.</source>
        <translation>لا يمكن التحقق من الملف {path} بلا بيان مجموعته؛ ضع {manifest} بجانبه.</translation>
    </message>
    <message>
        <source>The file {path} can&apos;t be read ({why}); give another file.</source>
        <translation>لا يمكن قراءة الملف {path} ({why})؛ اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>The file {path} declares a document type, which may hide anything; give one without.</source>
        <translation>يصرّح الملف {path} بنوع وثيقة قد يخفي أي شيء؛ اختر ملفًا بلا تصريح كهذا.</translation>
    </message>
    <message>
        <source>The file {path} holds no text; it was left out.</source>
        <translation>لا نص في الملف {path}؛ تُرك.</translation>
    </message>
    <message>
        <source>The file {path} is a project; open it instead of adding it.</source>
        <translation>الملف {path} مشروع؛ افتحه بدل أن تضيفه.</translation>
    </message>
    <message>
        <source>The file {path} is larger than {limit} MB; split it into smaller ones.</source>
        <translation>الملف {path} أكبر من {limit} ميغابايت؛ قسّمه إلى ملفات أصغر.</translation>
    </message>
    <message>
        <source>The file {path} is no DocBin of spaCy ({why}); save it again with spaCy.</source>
        <translation>الملف {path} ليس ⁦DocBin⁩ من ⁦spaCy⁩ ({why})؛ احفظه من جديد ببرنامج ⁦spaCy⁩.</translation>
    </message>
    <message>
        <source>The file {path} is no Parquet that can be read, or is cut off; write it again.</source>
        <translation>الملف {path} ليس ⁦Parquet⁩ يمكن قراءته، أو هو مبتور؛ أعد كتابته.</translation>
    </message>
    <message>
        <source>The file {path} is no table; its text is read as a whole.</source>
        <translation>الملف {path} ليس جدولًا؛ يُقرأ نصه كله.</translation>
    </message>
    <message>
        <source>The file {path} is the project itself; give another one.</source>
        <translation>الملف {path} هو المشروع نفسه؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The file {path} is the project itself; it was left out.</source>
        <translation>الملف {path} هو المشروع نفسه؛ تُرك.</translation>
    </message>
    <message>
        <source>The file {path} isn&apos;t XML from line {number} on; export it again.</source>
        <translation>الملف {path} ليس ⁦XML⁩ ابتداءً من السطر {number}؛ صدّره من جديد.</translation>
    </message>
    <message>
        <source>The file {path} unpacks to more than {ratio} times its size; write it again.</source>
        <translation>يزيد الملف {path} بعد فك ضغطه على {ratio} ضعف حجمه؛ أعد كتابته.</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be read ({why}); give another one.</source>
        <translation>لا يمكن قراءة المجلد {folder} ({why})؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The folder {folder} can&apos;t be written ({why}); give another one.</source>
        <translation>لا يمكن كتابة المجلد {folder} ({why})؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The folder {path} holds neither JSON lines nor Parquet; give the folder with the card.</source>
        <translation>ليس في المجلد {path} أسطر ⁦JSON⁩ ولا ⁦Parquet⁩؛ اختر المجلد الذي فيه البطاقة.</translation>
    </message>
    <message>
        <source>The format {format} can&apos;t count {unit}; leave --unit out, or give one of these: {known}.</source>
        <translation>لا تُعدّ المواضع في الصيغة {format} بالوحدة {unit}؛ اترك الوحدة المعتادة، أو اختر إحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>The format {format} needs the package {package}; install hashiya[{extra}].</source>
        <translation>تحتاج الصيغة {format} إلى الحزمة {package}؛ ثبّت ⁦hashiya[{extra}]⁩.</translation>
    </message>
    <message>
        <source>The fragments {start}:{end} and {other_start}:{other_end} of one annotation overlap: give each passage once.</source>
        <translation>الجزءان {start}:{end} و{other_start}:{other_end} من وسم واحد متداخلان: اذكر كل مقطع مرة واحدة.</translation>
    </message>
    <message>
        <source>The history has no edit {edit}: see the history for the numbers.</source>
        <translation>ليس في السجل تعديل رقمه {edit}: انظر الأرقام في السجل.</translation>
    </message>
    <message>
        <source>The history is damaged at entry {entry}: it walks entry {other} out of its order.</source>
        <translation>السجل تالف عند القيد {entry}: فيه القيد {other} في غير ترتيبه.</translation>
    </message>
    <message>
        <source>The history isn&apos;t whole, so more may be missing than is told of here.</source>
        <translation>السجل ناقص، فقد يكون الضائع أكثر مما يُذكر هنا.</translation>
    </message>
    <message>
        <source>The id of a kind of link can&apos;t be {id}: give a letter a–z, then up to 39 of a–z, 0–9, - and _.</source>
        <translation>لا يصلح {id} معرّفًا لنوع من الصلات: اكتب حرفًا من a–z ثم حتى 39 من a–z و0–9 و- و_.</translation>
    </message>
    <message>
        <source>The id {id} is or was another label&apos;s: choose another one.</source>
        <translation>المعرّف {id} لفئة أخرى، حالية أو سابقة: اختر غيره.</translation>
    </message>
    <message>
        <source>The journal goes from entry {entry} to entry {other}.</source>
        <translation>ينتقل السجل من القيد {entry} إلى القيد {other}.</translation>
    </message>
    <message>
        <source>The journal&apos;s entry {entry} is missing from the history of {scope}.</source>
        <translation>القيد {entry} مفقود من سجل {scope}.</translation>
    </message>
    <message>
        <source>The key {key} marks with “{name}” already: choose another key.</source>
        <translation>المفتاح {key} لفئة «{name_ar}» من قبل: اختر مفتاحًا آخر.</translation>
    </message>
    <message>
        <source>The kind of link {id} is there twice: give each kind an id of its own.</source>
        <translation>نوع الصلة {id} وارد مرتين: اجعل لكل نوع معرّفًا وحده.</translation>
    </message>
    <message>
        <source>The kind of link {kind} can&apos;t look like {value}: use one of {known}.</source>
        <translation>لا يصلح {value} شكلًا لنوع الصلة {kind}: اختر واحدًا من {known}.</translation>
    </message>
    <message>
        <source>The kind of link {kind} names the label {label}, which this project doesn&apos;t have: use one of {known}.</source>
        <translation>نوع الصلة {kind} يذكر الفئة {label}، وليست في هذا المشروع: اختر واحدة من {known}.</translation>
    </message>
    <message>
        <source>The kind of link {kind} needs a name of 1 to {most} characters that can be seen: change it.</source>
        <translation>يلزم نوعَ الصلة {kind} اسمٌ من 1 إلى {most} من الأحرف الظاهرة: غيّره.</translation>
    </message>
    <message>
        <source>The label {id} isn&apos;t as this edit left it, so it can&apos;t be walked.</source>
        <translation>تغيّرت الفئة {id} بعد هذا التعديل، فلا يمكن التراجع عنه ولا إعادته.</translation>
    </message>
    <message>
        <source>The label {label} has {code} in its name or definition, which XML can&apos;t hold; take it out.</source>
        <translation>في اسم الفئة {label} أو تعريفها {code}، ولا يحمله ⁦XML⁩؛ احذفه.</translation>
    </message>
    <message>
        <source>The label {label} is at that place already: nothing was changed.</source>
        <translation>الفئة {label_ar} في هذا الموضع من قبل: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The label {label} is gone from this project: bring it back first, or use another one.</source>
        <translation>لم تعد الفئة {label} في هذا المشروع: استرجعها أولًا، أو استعمل غيرها.</translation>
    </message>
    <message>
        <source>The label {label} is gone from this project: undo that first.</source>
        <translation>لم تعد الفئة {label} في هذا المشروع: تراجع عن حذفها أولًا.</translation>
    </message>
    <message>
        <source>The label {label} is in use ({count}): give its annotations another label first, or retire it.</source>
        <translation>عدد الوسوم التي على الفئة {label}: {count}؛ أعطها فئة أخرى أولًا، أو أوقف استعمال الفئة.</translation>
    </message>
    <message>
        <source>The label {label} is like that already: nothing was changed.</source>
        <translation>الفئة {label_ar} على هذه الحال من قبل: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The label {label} is retired: use another one, or bring it back first.</source>
        <translation>الفئة {label_ar} موقوفة: استعمل غيرها، أو أعد استعمالها أولًا.</translation>
    </message>
    <message>
        <source>The letters of {count} words were put in order by their places on the page.</source>
        <translation>عدد الكلمات التي رُتّبت حروفها بحسب مواضعها في الصفحة: {count}.</translation>
    </message>
    <message>
        <source>The letters of {word} were put in order by their places on the page.</source>
        <translation>رُتّبت حروف {word} بحسب مواضعها في الصفحة.</translation>
    </message>
    <message>
        <source>The manifest {path} can&apos;t be read ({why}); export again, or take it away.</source>
        <translation>لا يمكن قراءة بيان المجموعة {path} ({why})؛ صدّر من جديد، أو أزل البيان.</translation>
    </message>
    <message>
        <source>The manifest {path} has no {key} as it should; export again, or take it away.</source>
        <translation>ليس {key} في بيان المجموعة {path} كما ينبغي؛ صدّر من جديد، أو أزل البيان.</translation>
    </message>
    <message>
        <source>The manifest {path} was written by a newer program ({version}); use that one.</source>
        <translation>كُتب بيان المجموعة {path} بإصدار أحدث من البرنامج ({version})؛ استعمل ذلك الإصدار.</translation>
    </message>
    <message>
        <source>The mapping {pair} can&apos;t be read: give their=ours, or their= to leave it out.</source>
        <translation>لا تُفهم المقابلة {pair}: اكتب «فئة الملف=فئة المشروع»، أو «فئة الملف=» لتُترك.</translation>
    </message>
    <message>
        <source>The name “{name}” can&apos;t be told from another kind of link&apos;s: choose another one.</source>
        <translation>لا يتميز الاسم «{name}» من اسم نوع آخر من الصلات: اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The name “{name}” can&apos;t be told from “{twin}” of the label {label}: choose another one.</source>
        <translation>لا يتميز الاسم «{name}» عن «{twin}» من الفئة {label}: اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>The page has other words in the midst of this paragraph.</source>
        <translation>في أثناء هذه الفقرة من الصفحة كلمات أخرى.</translation>
    </message>
    <message>
        <source>The page {page} of {path} can&apos;t be read ({why}); it was left out.</source>
        <translation>لا يمكن قراءة الصفحة {page} من {path} ({why})؛ فتُركت.</translation>
    </message>
    <message>
        <source>The page {path} can&apos;t be read ({why}); open it in a browser, and paste its text into a text file.</source>
        <translation>لا يمكن قراءة الصفحة {path} ({why})؛ افتحها في متصفح، والصق نصها في ملف نصي.</translation>
    </message>
    <message>
        <source>The program ended in the midst of {edit}: what was written of it by then is still there, and can&apos;t be taken back ({why}).</source>
        <translation>انتهى البرنامج في أثناء {edit}: ما كُتب منه حتى ذلك الحين ما زال موجودًا، ولا يمكن إلغاؤه ({why}).</translation>
    </message>
    <message>
        <source>The program ended in the midst of {edit}: what was written of it by then was taken back, and redo brings it again.</source>
        <translation>انتهى البرنامج في أثناء {edit}: أُلغي ما كُتب منه حتى ذلك الحين، والإعادة تجلبه من جديد.</translation>
    </message>
    <message>
        <source>The project has no convention {id}, so this edit can&apos;t be walked.</source>
        <translation>لا يُتفق في مشروع على {id}، فلا يُعاد هذا التعديل ولا يُتراجع عنه.</translation>
    </message>
    <message>
        <source>The row at line {line} of {path} can&apos;t be read ({why}); it was left out.</source>
        <translation>لا يمكن قراءة الصف عند السطر {line} من {path} ({why})؛ تُرك.</translation>
    </message>
    <message>
        <source>The same passage is marked as {label} again ({twin}): nothing is to be brought back.</source>
        <translation>على المقطع نفسه وسم {label} من جديد ({twin}): لا شيء يُسترجع.</translation>
    </message>
    <message>
        <source>The same text is in the project already as “{title}”: open that article.</source>
        <translation>النص نفسه في المشروع من قبل بعنوان «{title}»: افتح ذلك المقال.</translation>
    </message>
    <message>
        <source>The same text is in the project as “{title}”: remove that article first.</source>
        <translation>النص نفسه في المشروع بعنوان «{title}»: احذف ذلك المقال أولًا.</translation>
    </message>
    <message>
        <source>The settings can&apos;t be kept in {path} ({why}); free some room or give yourself the right to write there.</source>
        <translation>لا يمكن حفظ الإعدادات في {path} ({why})؛ أفسح مكانًا أو امنح نفسك إذن الكتابة هناك.</translation>
    </message>
    <message>
        <source>The settings in {path} are damaged, so the defaults hold.</source>
        <translation>الإعدادات في {path} تالفة، فعُمل بالمعتاد.</translation>
    </message>
    <message>
        <source>The settings in {path} can&apos;t be read ({why}), so the defaults hold.</source>
        <translation>لا يمكن قراءة الإعدادات في {path} ({why})، فعُمل بالمعتاد.</translation>
    </message>
    <message>
        <source>The settings were damaged, so the defaults hold; the damaged file is kept as {path}.</source>
        <translation>كانت الإعدادات تالفة، فعُمل بالمعتاد؛ والملف التالف محفوظ في {path}.</translation>
    </message>
    <message>
        <source>The span {start}:{end} is empty: its end must be greater than its start.</source>
        <translation>المقطع {start}:{end} فارغ: لتكن نهايته أكبر من بدايته.</translation>
    </message>
    <message>
        <source>The span {start}:{end} is reversed: its end must be greater than its start.</source>
        <translation>المقطع {start}:{end} معكوس: لتكن نهايته أكبر من بدايته.</translation>
    </message>
    <message>
        <source>The span {start}:{end} leaves the article, which has {length} characters: give 0 to {length}.</source>
        <translation>المقطع {start}:{end} يتعدى المقال، وعدد أحرفه {length}: اختر ما بين 0 و{length}.</translation>
    </message>
    <message>
        <source>The split {split} can&apos;t be made; give two or three numbers above 0, as in 80/10/10.</source>
        <translation>لا يمكن التقسيم {split}؛ اكتب عددين أو ثلاثة أعداد أكبر من 0، مثل ⁦80/10/10⁩.</translation>
    </message>
    <message>
        <source>The table isn&apos;t UTF-8 behind line {number}; save it as UTF-8 and try again.</source>
        <translation>ليس الجدول بترميز ⁦UTF-8⁩ بعد السطر {number}؛ احفظه بهذا الترميز وأعد المحاولة.</translation>
    </message>
    <message>
        <source>The table {table} couldn&apos;t be read to its end ({why}).</source>
        <translation>تعذّرت قراءة الجدول {table} إلى آخره ({why}).</translation>
    </message>
    <message>
        <source>The text fills its cell of the spreadsheet; its end may be missing.</source>
        <translation>يملأ النص خليته في الجدول، وقد تكون نهايته ناقصة.</translation>
    </message>
    <message>
        <source>The text has this paragraph twice.</source>
        <translation>وردت هذه الفقرة في النص مرتين.</translation>
    </message>
    <message>
        <source>The text has {what} in line {line}, column {column}: choose another encoding, or take it out.</source>
        <translation>في النص {what} في السطر {line}، الموضع {column}: اختر ترميزًا آخر، أو احذفه.</translation>
    </message>
    <message>
        <source>The text of “{title}” ({article}) isn&apos;t the one that was added.</source>
        <translation>نص «{title}» ({article}) ليس النص الذي أُضيف.</translation>
    </message>
    <message>
        <source>The text of “{title}” isn&apos;t the one that was added, so the file is damaged: open a copy.</source>
        <translation>نص «{title}» ليس النص الذي أُضيف، فالملف تالف: افتح نسخة.</translation>
    </message>
    <message>
        <source>The two annotations are linked as {kind} already ({link}): nothing was changed.</source>
        <translation>بين الوسمين صلة «{kind_ar}» من قبل ({link}): لم يتغير شيء.</translation>
    </message>
    <message>
        <source>The words were stored back to front, and were turned round.</source>
        <translation>كانت الكلمات محفوظة معكوسةً فأُعيد قلبها.</translation>
    </message>
    <message>
        <source>The workbook {path} can&apos;t be read ({why}); save it anew in a spreadsheet, or as CSV.</source>
        <translation>لا يمكن قراءة المصنف {path} ({why})؛ احفظه من جديد في برنامج جداول، أو بصيغة ⁦CSV⁩.</translation>
    </message>
    <message>
        <source>The workbook {path} has no sheet with text; give another one.</source>
        <translation>ليس في المصنف {path} ورقة فيها نص؛ اختر غيره.</translation>
    </message>
    <message>
        <source>The {entity} {id} can&apos;t be worked with: {why}.</source>
        <translation>تعذّر العمل بـ {entity} {id}: {why}.</translation>
    </message>
    <message>
        <source>The {entity} {id} is lost: {why}.</source>
        <translation>ضياع {entity} {id}: {why}.</translation>
    </message>
    <message>
        <source>The {entity} {id} isn&apos;t as the journal tells it.</source>
        <translation>حال {entity} {id} تخالف ما في السجل.</translation>
    </message>
    <message>
        <source>The {entity} {id} isn&apos;t as this edit left it, so it can&apos;t be walked.</source>
        <translation>تغيّرت حال {entity} {id} بعد هذا التعديل، فلا يمكن التراجع عنه ولا إعادته.</translation>
    </message>
    <message>
        <source>The {entity} {id} was taken but isn&apos;t proven: {why}.</source>
        <translation>أخذ {entity} {id} بلا إثبات: {why}.</translation>
    </message>
    <message>
        <source>The {entity} {id}, which the journal tells of, is missing.</source>
        <translation>في السجل ذكر {entity} {id}، ولا وجود لذلك في المشروع.</translation>
    </message>
    <message>
        <source>The {verb} changes nothing: the annotation is like that already.</source>
        <translation>الوسم على هذه الحال من قبل: لم يتغير شيء.</translation>
    </message>
    <message>
        <source>There are no guidelines in {language}: use one of {known}.</source>
        <translation>لا دليل وسم باللغة {language}: استعمل إحدى {known}.</translation>
    </message>
    <message>
        <source>There is no annotation {id}: it may have been removed; see the history.</source>
        <translation>لا وسم {id}: لعله حُذف؛ انظر السجل.</translation>
    </message>
    <message>
        <source>There is no annotation {id}: see the list of annotations for the ids.</source>
        <translation>لا وسم {id}: انظر المعرّفات في قائمة الوسوم.</translation>
    </message>
    <message>
        <source>There is no annotator {annotator} in this project: use one of {known}.</source>
        <translation>لا واسم باسم {annotator} في هذا المشروع: اختر واحدًا من {known}.</translation>
    </message>
    <message>
        <source>There is no article {id}: it may have been removed; see the list of articles.</source>
        <translation>لا مقال {id}: لعله حُذف؛ انظر قائمة المقالات.</translation>
    </message>
    <message>
        <source>There is no article {id}: see the list of articles for the ids.</source>
        <translation>لا مقال {id}: انظر المعرّفات في قائمة المقالات.</translation>
    </message>
    <message>
        <source>There is no column {column} in {path}; name one of {known}.</source>
        <translation>لا عمود اسمه {column} في {path}؛ اختر أحد هذه: {known}.</translation>
    </message>
    <message>
        <source>There is no encoding {encoding} here; choose one of {known}.</source>
        <translation>لا يُعرف هنا الترميز {encoding}؛ اختر واحدًا من {known}.</translation>
    </message>
    <message>
        <source>There is no encoding {encoding}; choose another one.</source>
        <translation>لا ترميز اسمه {encoding}؛ اختر غيره.</translation>
    </message>
    <message>
        <source>There is no file {file}; check its name and its folder.</source>
        <translation>لا ملف في {file}؛ تحقق من اسمه ومجلده.</translation>
    </message>
    <message>
        <source>There is no folder {folder}; make it first, or give another one.</source>
        <translation>لا مجلد في {folder}؛ أنشئه أولًا، أو اختر غيره.</translation>
    </message>
    <message>
        <source>There is no kind of link {kind} in this project: use one of {known}.</source>
        <translation>ليس في هذا المشروع نوع من الصلات معرّفه {kind}: اختر واحدًا من {known}.</translation>
    </message>
    <message>
        <source>There is no label {label} in this project: use one of {known}.</source>
        <translation>لا فئة {label} في هذا المشروع: استعمل واحدة من {known}.</translation>
    </message>
    <message>
        <source>There is no link {id}: see the list of links for the ids.</source>
        <translation>لا صلة معرّفها {id}: انظر المعرّفات في قائمة الصلات.</translation>
    </message>
    <message>
        <source>There is no project {name} in {folder}: check the name.</source>
        <translation>لا مشروع باسم {name} في {folder}: تحقق من الاسم.</translation>
    </message>
    <message>
        <source>There is no reader {reader}: use one of {known}.</source>
        <translation>لا قارئ اسمه {reader}: اختر أحد هذه: {known}.</translation>
    </message>
    <message>
        <source>There is no scheme {scheme}; give one of these: {known}.</source>
        <translation>لا ترميز للعلامات باسم {scheme}؛ اختر واحدًا من {known}.</translation>
    </message>
    <message>
        <source>There is no text in {path}, {place}; it was left out.</source>
        <translation>لا نص في {path}، {place}؛ تُرك.</translation>
    </message>
    <message>
        <source>There is nothing to redo here.</source>
        <translation>لا شيء هنا لإعادته.</translation>
    </message>
    <message>
        <source>There is nothing to search for: give a word or several.</source>
        <translation>ليس هناك ما يُبحث عنه: اكتب كلمة أو أكثر.</translation>
    </message>
    <message>
        <source>There is nothing to undo here.</source>
        <translation>لا شيء هنا للتراجع عنه.</translation>
    </message>
    <message>
        <source>This edit ({verb}) also changed {where}, where other edits came later: redo those there first.</source>
        <translation>غيّر هذا التعديل أيضًا {where}، وفي ذلك تعديلات لاحقة: أعدها هناك أولًا.</translation>
    </message>
    <message>
        <source>This edit ({verb}) also changed {where}, where other edits came later: undo those there first.</source>
        <translation>غيّر هذا التعديل أيضًا {where}، وفي ذلك تعديلات لاحقة: تراجع عنها هناك أولًا.</translation>
    </message>
    <message>
        <source>This isn&apos;t plain text in any encoding known here; give a text file.</source>
        <translation>ليس هذا نصًّا مجردًا بترميز معروف هنا؛ اختر ملفًا نصيًّا.</translation>
    </message>
    <message>
        <source>UIMA CAS as JSON: one file an article, for INCEpTION</source>
        <translation>UIMA CAS JSON: ملف لكل مقال، لبرنامج ⁦INCEpTION⁩</translation>
    </message>
    <message>
        <source>UIMA CAS as XMI with its type system: one file an article, for INCEpTION</source>
        <translation>UIMA CAS XMI: ملف لكل مقال، مع نظام أنواعه، لبرنامج ⁦INCEpTION⁩</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات ⁦UTF-16⁩</translation>
    </message>
    <message>
        <source>UTF-8 bytes</source>
        <translation>بايتات ⁦UTF-8⁩</translation>
    </message>
    <message>
        <source>W3C Web Annotation: JSON-LD</source>
        <translation>W3C Web Annotation: بصيغة ⁦JSON-LD⁩</translation>
    </message>
    <message>
        <source>WebAnno TSV 3.3: one file an article</source>
        <translation>WebAnno TSV 3.3: ملف لكل مقال</translation>
    </message>
    <message>
        <source>What the list of articles keeps of “{title}” ({article}) isn&apos;t what the article says.</source>
        <translation>ما تحفظه قائمة المقالات عن «{title}» ({article}) ليس ما في المقال.</translation>
    </message>
    <message>
        <source>What was taken out of {name} doesn&apos;t hold ({fault}): report this.</source>
        <translation>ما استُخرج من {name} غير سليم ({fault}): أبلغ عن هذا.</translation>
    </message>
    <message>
        <source>What was written can&apos;t be read again ({why}).</source>
        <translation>ما كُتب لا تمكن قراءته ثانية ({why}).</translation>
    </message>
    <message>
        <source>What {side} holds couldn&apos;t be taken back.</source>
        <translation>تعذّر التراجع عمّا في {side}.</translation>
    </message>
    <message>
        <source>Which column of {path} holds the text can&apos;t be told; name one of {known}.</source>
        <translation>لا يُعرف أي أعمدة {path} فيه النص؛ اختر أحد هذه: {known}.</translation>
    </message>
    <message>
        <source>a NUL</source>
        <translation>محرف صفري (NUL)</translation>
    </message>
    <message>
        <source>a cell is longer than {limit} million characters</source>
        <translation>خلية أطول من {limit} مليون محرف</translation>
    </message>
    <message>
        <source>a code of the whole text is no span and isn&apos;t brought in</source>
        <translation>رمز على النص كله ليس مقطعًا، فلا يُستورد</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>مجلد</translation>
    </message>
    <message>
        <source>a link lacks from_id, to_id or type</source>
        <translation>صلة ينقصها أحد طرفيها أو نوعها</translation>
    </message>
    <message>
        <source>a link of the annotation {id} has no kind or no end</source>
        <translation>صلة من الوسم {id} بلا نوع أو بلا طرف</translation>
    </message>
    <message>
        <source>a number with a fraction</source>
        <translation>عدد عشري</translation>
    </message>
    <message>
        <source>a project is only ever written by the program&apos;s own saving</source>
        <translation>لا يكتب المشروعَ إلا حفظُ البرنامج نفسه</translation>
    </message>
    <message>
        <source>a quotation mark in the row is neither doubled nor closed</source>
        <translation>في الصف علامة اقتباس لم تُضاعف ولم تُغلق</translation>
    </message>
    <message>
        <source>a relation has no label</source>
        <translation>علاقة بلا فئة</translation>
    </message>
    <message>
        <source>a result is no JSON object with a type</source>
        <translation>نتيجة ليست كائن ⁦JSON⁩ له نوع</translation>
    </message>
    <message>
        <source>a result marks HTML, whose positions are none of a text</source>
        <translation>نتيجة على ⁦HTML⁩، ومواضعه ليست مواضع في نص</translation>
    </message>
    <message>
        <source>a result marks paragraphs of a dialogue, which are no positions of a text</source>
        <translation>نتيجة على فقرات حوار، وهي ليست مواضع في نص</translation>
    </message>
    <message>
        <source>a sentence can&apos;t stand at {start}</source>
        <translation>لا يمكن أن تقع جملة عند الموضع {start}</translation>
    </message>
    <message>
        <source>a span holds nothing but what an article&apos;s text can&apos;t</source>
        <translation>مقطع ليس فيه إلا ما لا يحمله نص مقال</translation>
    </message>
    <message>
        <source>a structure has no id or no type</source>
        <translation>بنية بلا معرّف أو بلا نوع</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>عدد صحيح</translation>
    </message>
    <message>
        <source>a {label} has a start, an end or an id that is no whole number</source>
        <translation>وسم {label} له بداية أو نهاية أو معرّف ليس عددًا صحيحًا</translation>
    </message>
    <message>
        <source>accent</source>
        <translation>خانة اللون</translation>
    </message>
    <message>
        <source>an annotation begins where no tag says so, as in IOB1</source>
        <translation>وسم يبدأ حيث لا علامة لبدايته، كما في ⁦IOB1⁩</translation>
    </message>
    <message>
        <source>an annotation doesn&apos;t say where it is</source>
        <translation>وسم لا يُذكر موضعه</translation>
    </message>
    <message>
        <source>an annotation has no span</source>
        <translation>وسم بلا مقطع</translation>
    </message>
    <message>
        <source>an annotation in the set {name} has no type or wrong features</source>
        <translation>وسم في مجموعة الوسوم {name} بلا نوع، أو خصائصه خاطئة</translation>
    </message>
    <message>
        <source>an annotation in the set {name} is no object</source>
        <translation>وسم في مجموعة الوسوم {name} ليس كائنًا</translation>
    </message>
    <message>
        <source>an annotation is no JSON object</source>
        <translation>وسم ليس كائن ⁦JSON⁩</translation>
    </message>
    <message>
        <source>an annotation points to no range of the article&apos;s text</source>
        <translation>وسم لا يشير إلى مدى في نص المقال</translation>
    </message>
    <message>
        <source>an annotation that it ties couldn&apos;t be rescued</source>
        <translation>تعذّر إنقاذ وسم تربطه</translation>
    </message>
    <message>
        <source>an array</source>
        <translation>مصفوفة</translation>
    </message>
    <message>
        <source>an import</source>
        <translation>الاستيراد</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>كائن</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>الوسم</translation>
    </message>
    <message>
        <source>annotations</source>
        <translation>وسوم</translation>
    </message>
    <message>
        <source>annotations of several fragments, written as one annotation a fragment</source>
        <translation>وسوم من عدة أجزاء، يُكتب كل جزء منها وسمًا مستقلًّا</translation>
    </message>
    <message>
        <source>annotations whose edges the format can&apos;t hold, written narrower or left out</source>
        <translation>وسوم لا تحمل الصيغة حدودها، تُضيَّق أو تُترك</translation>
    </message>
    <message>
        <source>annotations whose id, times and origin are left out</source>
        <translation>وسوم تُترك معرّفاتها وأوقاتها ومنشؤها</translation>
    </message>
    <message>
        <source>annotators&apos; names</source>
        <translation>أسماء الواسمين</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>برنامج آخر</translation>
    </message>
    <message>
        <source>answers that a finding is meant</source>
        <translation>أجوبة عن ملاحظات بأنها مقصودة</translation>
    </message>
    <message>
        <source>article</source>
        <translation>المقال</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>مقالات</translation>
    </message>
    <message>
        <source>badge</source>
        <translation>خانة الشارة</translation>
    </message>
    <message>
        <source>brat: a text and a standoff file an article, with the configuration</source>
        <translation>brat: ملف للنص وملف للوسوم لكل مقال، مع ملفات الإعداد</translation>
    </message>
    <message>
        <source>changing the status of articles</source>
        <translation>تغيير حالة المقالات</translation>
    </message>
    <message>
        <source>chapter {number}</source>
        <translation>الفصل {number}</translation>
    </message>
    <message>
        <source>code points</source>
        <translation>نقاط الترميز</translation>
    </message>
    <message>
        <source>comments</source>
        <translation>تعليقات</translation>
    </message>
    <message>
        <source>comments, annotators and links don&apos;t fit the spans, and were left out</source>
        <translation>لا توافق التعليقات والواسمون والصلات المقاطع، فتُركت</translation>
    </message>
    <message>
        <source>convention</source>
        <translation>ما اتُّفق عليه</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>خانة التعريف</translation>
    </message>
    <message>
        <source>doccano: JSON lines, with relations where there are links</source>
        <translation>doccano: أسطر ⁦JSON⁩، وفيها علاقات حيث توجد صلات</translation>
    </message>
    <message>
        <source>flags of being unsure</source>
        <translation>علامات «غير مؤكد»</translation>
    </message>
    <message>
        <source>free some room and try again</source>
        <translation>أفسح مكانًا وأعد المحاولة</translation>
    </message>
    <message>
        <source>give another file</source>
        <translation>اختر ملفًا آخر</translation>
    </message>
    <message>
        <source>give another folder, or yourself the right to write there</source>
        <translation>اختر مجلدًا آخر، أو امنح نفسك إذن الكتابة فيه</translation>
    </message>
    <message>
        <source>giving articles a tag</source>
        <translation>إعطاء المقالات علامة</translation>
    </message>
    <message>
        <source>graphemes</source>
        <translation>الحروف المرئية</translation>
    </message>
    <message>
        <source>half a surrogate pair</source>
        <translation>نصف محرف</translation>
    </message>
    <message>
        <source>in its part {part}, {why}</source>
        <translation>في جزئه {part}: {why}</translation>
    </message>
    <message>
        <source>it can&apos;t be read</source>
        <translation>تعذّرت القراءة</translation>
    </message>
    <message>
        <source>it doesn&apos;t begin as WebAnno TSV 3 does</source>
        <translation>لا يبدأ كما تبدأ ملفات ⁦WebAnno TSV 3⁩</translation>
    </message>
    <message>
        <source>it has a DOCTYPE, which can hide harmful entities</source>
        <translation>فيه تصريح بنوع وثيقة، وقد يخفي كيانات ضارة</translation>
    </message>
    <message>
        <source>it has a word or a label that the file doesn&apos;t spell</source>
        <translation>فيه كلمة أو فئة لا يذكر الملف حروفها</translation>
    </message>
    <message>
        <source>it has cells too far apart</source>
        <translation>فيه خلايا متباعدة جدًا</translation>
    </message>
    <message>
        <source>it has more than a million spaces beside each other</source>
        <translation>فيه أكثر من مليون مسافة متجاورة</translation>
    </message>
    <message>
        <source>it has more than {number} entries</source>
        <translation>فيه أكثر من {number} من المداخل</translation>
    </message>
    <message>
        <source>it has no entry {name}</source>
        <translation>ليس فيه مدخل باسم {name}</translation>
    </message>
    <message>
        <source>it has no text</source>
        <translation>لا نص فيه</translation>
    </message>
    <message>
        <source>it has the entry {name} twice</source>
        <translation>فيه المدخل {name} مرتين</translation>
    </message>
    <message>
        <source>it has the key {key} twice in one object</source>
        <translation>فيه المفتاح {key} مرتين في كائن واحد</translation>
    </message>
    <message>
        <source>it has {here} links, and {there} when read again</source>
        <translation>عدد صلاته {here}، وعند إعادة قراءته {there}</translation>
    </message>
    <message>
        <source>it has {number} texts; the first one came in</source>
        <translation>عدد نصوصه {number}، ودخل أولها</translation>
    </message>
    <message>
        <source>it holds a number of {length} digits, too large to keep</source>
        <translation>فيه عدد أرقامه {length}، وهو أكبر من أن يُحفظ</translation>
    </message>
    <message>
        <source>it holds a number too large to keep</source>
        <translation>فيه عدد أكبر من أن يُحفظ</translation>
    </message>
    <message>
        <source>it holds half a character ({code}), which no text can</source>
        <translation>فيه نصف محرف ({code}) لا يحمله أي نص</translation>
    </message>
    <message>
        <source>it holds more than {limit} MB</source>
        <translation>فيه أكثر من {limit} ميغابايت</translation>
    </message>
    <message>
        <source>it holds more than {most} million values</source>
        <translation>فيه أكثر من {most} ملايين قيمة</translation>
    </message>
    <message>
        <source>it holds no CAS</source>
        <translation>لا ⁦CAS⁩ فيه</translation>
    </message>
    <message>
        <source>it holds no such message</source>
        <translation>لا رسالة كهذه فيه</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>لا نص فيه</translation>
    </message>
    <message>
        <source>it holds something else than it should</source>
        <translation>المحتوى غير ما ينبغي</translation>
    </message>
    <message>
        <source>it holds zero bytes, so the file is no text, and reading ends here</source>
        <translation>فيه بايتات صفرية، فليس الملف نصًّا، وتقف القراءة هنا</translation>
    </message>
    <message>
        <source>it holds {name}, which is no JSON number</source>
        <translation>فيه {name}، وليس عددًا في ⁦JSON⁩</translation>
    </message>
    <message>
        <source>it holds {name}, which no export wrote</source>
        <translation>فيه {name}، ولم يكتبه أي تصدير</translation>
    </message>
    <message>
        <source>it is a Java object, which is never read: export it as UIMA CAS JSON or XMI</source>
        <translation>هو كائن جافا، وهو لا يُقرأ أبدًا: صدّره بصيغة ⁦UIMA CAS JSON⁩ أو ⁦XMI⁩</translation>
    </message>
    <message>
        <source>it is a file</source>
        <translation>هو ملف</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>it is a link to another file</source>
        <translation>هو رابط إلى ملف آخر</translation>
    </message>
    <message>
        <source>it is a link to another folder</source>
        <translation>هو رابط إلى مجلد آخر</translation>
    </message>
    <message>
        <source>it is an annotation without its task, so that its text isn&apos;t known</source>
        <translation>هو وسم بلا مهمته، فلا يُعرف نصه</translation>
    </message>
    <message>
        <source>it is cut off</source>
        <translation>هو مبتور</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>لا شيء فيه</translation>
    </message>
    <message>
        <source>it is empty, where an article must stand</source>
        <translation>هو فارغ، والمطلوب مقال</translation>
    </message>
    <message>
        <source>it is longer than an article can be</source>
        <translation>هو أطول من أن يكون مقالًا</translation>
    </message>
    <message>
        <source>it is nested too deep</source>
        <translation>تداخله أعمق مما يُقبل</translation>
    </message>
    <message>
        <source>it is no plain text, so nothing marked in it comes in</source>
        <translation>ليس نصًّا مجردًا، فلا يُستورد ما وُسم فيه</translation>
    </message>
    <message>
        <source>it is no regular file</source>
        <translation>ليس ملفًا عاديًّا</translation>
    </message>
    <message>
        <source>it is no regular file, and links aren&apos;t followed</source>
        <translation>ليس ملفًا عاديًّا، ولا تُتبع الروابط</translation>
    </message>
    <message>
        <source>it is no text document</source>
        <translation>ليس مستندًا نصيًّا</translation>
    </message>
    <message>
        <source>it is no whole zip: {why}</source>
        <translation>ليس أرشيف ⁦zip⁩ كاملًا: {why}</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>هو للقراءة فقط</translation>
    </message>
    <message>
        <source>it is the project itself</source>
        <translation>هو المشروع نفسه</translation>
    </message>
    <message>
        <source>it is there twice</source>
        <translation>مكرر</translation>
    </message>
    <message>
        <source>it is too long to be an article, and reading ends here</source>
        <translation>هو أطول من أن يكون مقالًا، وتقف القراءة هنا</translation>
    </message>
    <message>
        <source>it isn&apos;t JSON from column {column} on</source>
        <translation>ليس ⁦JSON⁩ ابتداءً من العمود {column}</translation>
    </message>
    <message>
        <source>it isn&apos;t UTF-8 from byte {place} on</source>
        <translation>ليس بترميز ⁦UTF-8⁩ ابتداءً من البايت {place}</translation>
    </message>
    <message>
        <source>it isn&apos;t XML from line {line} on ({why})</source>
        <translation>ليس ⁦XML⁩ ابتداءً من السطر {line} ({why})</translation>
    </message>
    <message>
        <source>it isn&apos;t as it was written: its SHA-256 is another one</source>
        <translation>ليس كما كُتب: بصمته ⁦SHA-256⁩ مختلفة</translation>
    </message>
    <message>
        <source>it isn&apos;t compressed as one</source>
        <translation>ليس مضغوطًا كما ينبغي لمثله</translation>
    </message>
    <message>
        <source>it lists {name}, which lies elsewhere and can&apos;t be proven with it</source>
        <translation>يذكر {name}، وهو في مكان آخر فلا يمكن التحقق منه معه</translation>
    </message>
    <message>
        <source>it names no pages</source>
        <translation>لا يسمّي أي صفحة</translation>
    </message>
    <message>
        <source>it names {id}, which isn&apos;t there</source>
        <translation>يحيل إلى {id}، ولا وجود له</translation>
    </message>
    <message>
        <source>it shows no text</source>
        <translation>لا يُظهر نصًّا</translation>
    </message>
    <message>
        <source>it takes longer than {seconds} seconds</source>
        <translation>مضى عليه أكثر من {seconds} ثانية</translation>
    </message>
    <message>
        <source>it takes more memory than a file may</source>
        <translation>يحتاج إلى ذاكرة أكثر مما يُسمح به لملف</translation>
    </message>
    <message>
        <source>it unpacks to more than {limit} MB</source>
        <translation>يزيد بعد فك ضغطه على {limit} ميغابايت</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>أُوقف</translation>
    </message>
    <message>
        <source>its article couldn&apos;t be rescued</source>
        <translation>تعذّر إنقاذ المقال</translation>
    </message>
    <message>
        <source>its configuration has other names than its articles</source>
        <translation>أسماء إعداداته غير أسماء مقالاته</translation>
    </message>
    <message>
        <source>its elements are nested too deeply</source>
        <translation>عناصره متداخلة تداخلًا أعمق مما يُقرأ</translation>
    </message>
    <message>
        <source>its entry {name} blows up more than {ratio} times</source>
        <translation>يتضخم مدخله {name} عند فك ضغطه إلى أكثر من {ratio} ضعف</translation>
    </message>
    <message>
        <source>its entry {name} is a link</source>
        <translation>مدخله {name} رابط</translation>
    </message>
    <message>
        <source>its entry {name} is damaged: {why}</source>
        <translation>مدخله {name} تالف: {why}</translation>
    </message>
    <message>
        <source>its entry {name} is encrypted</source>
        <translation>مدخله {name} مشفّر</translation>
    </message>
    <message>
        <source>its entry {name} is larger than {limit} MB</source>
        <translation>مدخله {name} أكبر من {limit} ميغابايت</translation>
    </message>
    <message>
        <source>its entry {name} leads out of it</source>
        <translation>مدخله {name} يقود إلى خارجه</translation>
    </message>
    <message>
        <source>its label can&apos;t be one here ({why})</source>
        <translation>لا تصلح فئته هنا ({why})</translation>
    </message>
    <message>
        <source>its links or its details are others when read again</source>
        <translation>صلاته أو بياناته مختلفة عند إعادة قراءته</translation>
    </message>
    <message>
        <source>its message can&apos;t be unpacked</source>
        <translation>لا يمكن فك رسالته</translation>
    </message>
    <message>
        <source>its names and looks are lost</source>
        <translation>ضاعت أسماؤها ومظهرها</translation>
    </message>
    <message>
        <source>its page {page} is missing</source>
        <translation>صفحته {page} مفقودة</translation>
    </message>
    <message>
        <source>its part {name} holds what no spreadsheet writes</source>
        <translation>في جزئه {name} ما لا يكتبه أي برنامج جداول</translation>
    </message>
    <message>
        <source>its part {part} is missing</source>
        <translation>جزؤه {part} مفقود</translation>
    </message>
    <message>
        <source>its row and the history tell otherwise of it, and the history was taken</source>
        <translation>الصف والسجل مختلفان، والمأخوذ ما في السجل</translation>
    </message>
    <message>
        <source>its row and the history tell otherwise of it, and the row was taken</source>
        <translation>الصف والسجل مختلفان، والمأخوذ ما في الصف</translation>
    </message>
    <message>
        <source>its span doesn&apos;t fit its article</source>
        <translation>موضعه لا يوافق مقاله</translation>
    </message>
    <message>
        <source>its span groups can&apos;t be read</source>
        <translation>لا يمكن قراءة مجموعات المقاطع فيه</translation>
    </message>
    <message>
        <source>its text is HTML; positions in it aren&apos;t those of an article</source>
        <translation>نصه ⁦HTML⁩، والمواضع فيه ليست مواضع في مقال</translation>
    </message>
    <message>
        <source>its text is lost, or isn&apos;t the one that was added</source>
        <translation>نصه مفقود، أو ليس النص الذي أُضيف</translation>
    </message>
    <message>
        <source>its text is none that the manifest lists</source>
        <translation>نصه ليس مما يذكره بيان المجموعة</translation>
    </message>
    <message>
        <source>its text is there in no plain form; save it as plain text in the program that wrote it</source>
        <translation>نصه ليس مجردًا؛ احفظه نصًّا مجردًا في البرنامج الذي كتبه</translation>
    </message>
    <message>
        <source>its text isn&apos;t one of the project&apos;s</source>
        <translation>ليس نصه من نصوص المشروع</translation>
    </message>
    <message>
        <source>its text {name} isn&apos;t in the archive</source>
        <translation>نصه {name} ليس في الأرشيف</translation>
    </message>
    <message>
        <source>its tokens are more or fewer than it says</source>
        <translation>وحداته النصية أكثر مما يذكر أو أقل</translation>
    </message>
    <message>
        <source>its tokens aren&apos;t the words of its text</source>
        <translation>وحداته النصية ليست كلمات نصه</translation>
    </message>
    <message>
        <source>its tokens have no words</source>
        <translation>وحداته النصية بلا كلمات</translation>
    </message>
    <message>
        <source>its type system is missing: put its TypeSystem.xml beside it</source>
        <translation>نظام أنواعه مفقود: ضع ملفه ⁦TypeSystem.xml⁩ بجانبه</translation>
    </message>
    <message>
        <source>key</source>
        <translation>خانة المفتاح</translation>
    </message>
    <message>
        <source>label</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>later edits stand on it</source>
        <translation>بُنيت عليه تعديلات لاحقة</translation>
    </message>
    <message>
        <source>line {number}</source>
        <translation>السطر {number}</translation>
    </message>
    <message>
        <source>lines end in CRLF; another program has saved the file</source>
        <translation>نهايات الأسطر ⁦CRLF⁩؛ حفظ الملف برنامج آخر</translation>
    </message>
    <message>
        <source>link</source>
        <translation>الصلة</translation>
    </message>
    <message>
        <source>links</source>
        <translation>صلات</translation>
    </message>
    <message>
        <source>marking all hits</source>
        <translation>وسم كل النتائج</translation>
    </message>
    <message>
        <source>name</source>
        <translation>خانة الاسم</translation>
    </message>
    <message>
        <source>nobody has thought of what is in it ({error})</source>
        <translation>فيه ما لم يُحسب له حساب ({error})</translation>
    </message>
    <message>
        <source>not an ordinary file</source>
        <translation>ليس ملفًا عاديًّا</translation>
    </message>
    <message>
        <source>nothing tells of its label</source>
        <translation>لا شيء يذكر فئته</translation>
    </message>
    <message>
        <source>null</source>
        <translation>قيمة خالية</translation>
    </message>
    <message>
        <source>only its row tells of it, as the history isn&apos;t whole</source>
        <translation>لا ذكر إلا في الصف، فالسجل ناقص</translation>
    </message>
    <message>
        <source>only the history tells of it</source>
        <translation>لا ذكر إلا في السجل</translation>
    </message>
    <message>
        <source>pattern</source>
        <translation>خانة نمط الخط</translation>
    </message>
    <message>
        <source>positions count UTF-16 units here, not code points</source>
        <translation>تعدّ المواضع هنا وحدات ⁦UTF-16⁩، لا نقاط الترميز</translation>
    </message>
    <message>
        <source>positions count line breaks or the byte order mark otherwise here</source>
        <translation>تعدّ المواضع هنا فواصل الأسطر أو علامة ترتيب البايتات على غير المعتاد</translation>
    </message>
    <message>
        <source>positions count {found} here, not {usual}</source>
        <translation>تعدّ المواضع هنا {found}، لا {usual}</translation>
    </message>
    <message>
        <source>read</source>
        <translation>قراءتها</translation>
    </message>
    <message>
        <source>reading ends here: {why}</source>
        <translation>تقف القراءة هنا: {why}</translation>
    </message>
    <message>
        <source>reading it ended the program that reads, which may have run out of memory</source>
        <translation>أنهت قراءته البرنامج الذي يقرؤه، وربما نفدت ذاكرته</translation>
    </message>
    <message>
        <source>record {number}</source>
        <translation>السجل {number}</translation>
    </message>
    <message>
        <source>row {number}</source>
        <translation>الصف {number}</translation>
    </message>
    <message>
        <source>sha256 is {hash}, which is not that of the text: one of the two was changed</source>
        <translation>البصمة المذكورة {hash} ليست بصمة النص: تغيّر أحدهما</translation>
    </message>
    <message>
        <source>spaCy: a DocBin with span groups</source>
        <translation>spaCy: ملف ⁦DocBin⁩ فيه مجموعات مقاطع</translation>
    </message>
    <message>
        <source>spans</source>
        <translation>مقاطع</translation>
    </message>
    <message>
        <source>start and end of the span aren&apos;t whole numbers</source>
        <translation>بداية المقطع ونهايته ليستا عددين صحيحين</translation>
    </message>
    <message>
        <source>taking a tag from articles</source>
        <translation>إزالة علامة من المقالات</translation>
    </message>
    <message>
        <source>text holds {character} at {place}, which no article&apos;s text does: offsets would shift</source>
        <translation>في النص المحرف {character} عند الموضع {place}، ولا يحمله نص مقال: لو حُذف لانزاحت المواضع</translation>
    </message>
    <message>
        <source>the annotation set {name} has no annotations</source>
        <translation>مجموعة الوسوم {name} بلا وسوم</translation>
    </message>
    <message>
        <source>the annotation sets aren&apos;t an object</source>
        <translation>مجموعات الوسوم ليست كائنًا</translation>
    </message>
    <message>
        <source>the annotation {annotation} isn&apos;t as it should be</source>
        <translation>الوسم {annotation} ليس كما ينبغي</translation>
    </message>
    <message>
        <source>the annotation {id} points into several texts</source>
        <translation>يشير الوسم {id} إلى عدة نصوص</translation>
    </message>
    <message>
        <source>the annotation {id} says no place in a text that can be found</source>
        <translation>لا يذكر الوسم {id} موضعًا يمكن العثور عليه في نص</translation>
    </message>
    <message>
        <source>the annotation {label} at {start}:{end} is there already, so its comment {comment} stays out</source>
        <translation>الوسم {label} عند {start}:{end} موجود من قبل، فلا موضع لتعليقه {comment}</translation>
    </message>
    <message>
        <source>the annotation {mark} isn&apos;t shown where its spans are</source>
        <translation>لا يظهر الوسم {mark} في مواضع مقاطعه</translation>
    </message>
    <message>
        <source>the answer is {answer}; it stays out</source>
        <translation>الإجابة عنه {answer}، فلا يُستورد</translation>
    </message>
    <message>
        <source>the article has no text</source>
        <translation>لا نص في المقال</translation>
    </message>
    <message>
        <source>the article isn&apos;t there to its end</source>
        <translation>المقال ناقص من آخره</translation>
    </message>
    <message>
        <source>the article {id} isn&apos;t among the articles</source>
        <translation>المقال {id} ليس بين المقالات</translation>
    </message>
    <message>
        <source>the article “{title}”</source>
        <translation>المقال «{title}»</translation>
    </message>
    <message>
        <source>the code of the span {start}:{end} isn&apos;t known</source>
        <translation>رمز المقطع {start}:{end} غير معروف</translation>
    </message>
    <message>
        <source>the column {column} hasn&apos;t a tag a token</source>
        <translation>ليس في العمود {column} علامة لكل وحدة نصية</translation>
    </message>
    <message>
        <source>the column {name} labels whole texts, not spans of them, and isn&apos;t brought in</source>
        <translation>فئات العمود {name} لنصوص كاملة لا لمقاطع منها، فلا يُستورد</translation>
    </message>
    <message>
        <source>the direction {direction} is taken for rtl</source>
        <translation>الاتجاه {direction} غير معروف، فعُدّ من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>the document has no text</source>
        <translation>لا نص في الوثيقة</translation>
    </message>
    <message>
        <source>the event {id} is labelled {label}, as its trigger is</source>
        <translation>أخذ الحدث {id} فئة لفظه الدال عليه: {label}</translation>
    </message>
    <message>
        <source>the event {id} shares its trigger with another one and becomes one with it</source>
        <translation>يشترك الحدث {id} مع حدث آخر في لفظه الدال عليه، فصارا واحدًا</translation>
    </message>
    <message>
        <source>the file begins with a byte order mark; save it as UTF-8 without one</source>
        <translation>يبدأ الملف بعلامة ترتيب البايتات؛ احفظه بترميز ⁦UTF-8⁩ من دونها</translation>
    </message>
    <message>
        <source>the file doesn&apos;t hold it</source>
        <translation>ليس في الملف</translation>
    </message>
    <message>
        <source>the file doesn&apos;t say where spaces are; words were joined by one</source>
        <translation>لا يذكر الملف مواضع المسافات؛ وُضعت بين كل كلمتين مسافة</translation>
    </message>
    <message>
        <source>the file has a {label} at {start}:{end} that isn&apos;t in the project</source>
        <translation>في الملف وسم {label} عند {start}:{end} ليس في المشروع</translation>
    </message>
    <message>
        <source>the file seems to be cut off here</source>
        <translation>يبدو الملف مبتورًا هنا</translation>
    </message>
    <message>
        <source>the folder can&apos;t be read ({why})</source>
        <translation>لا يمكن قراءة المجلد ({why})</translation>
    </message>
    <message>
        <source>the fragments of one annotation have different labels</source>
        <translation>لأجزاء الوسم الواحد فئات مختلفة</translation>
    </message>
    <message>
        <source>the history, which is whole, doesn&apos;t tell of it</source>
        <translation>السجل كامل ولا ذكر فيه</translation>
    </message>
    <message>
        <source>the history, which isn&apos;t whole, tells of it, but there is no row of it</source>
        <translation>الذكر في السجل وحده، وهو ناقص، ولا صف</translation>
    </message>
    <message>
        <source>the id {id} stands there twice</source>
        <translation>ورد المعرّف {id} مرتين</translation>
    </message>
    <message>
        <source>the id {id} stands twice in the set {name}</source>
        <translation>ورد المعرّف {id} مرتين في مجموعة الوسوم {name}</translation>
    </message>
    <message>
        <source>the label set or the list of articles</source>
        <translation>الفئات أو قائمة المقالات</translation>
    </message>
    <message>
        <source>the labelling config is left aside: {why}</source>
        <translation>تُرك إعداد الوسم: {why}</translation>
    </message>
    <message>
        <source>the labels of a relation are no list of names</source>
        <translation>فئات إحدى العلاقات ليست قائمة أسماء</translation>
    </message>
    <message>
        <source>the line has no token</source>
        <translation>لا وحدة نصية في السطر</translation>
    </message>
    <message>
        <source>the line has one column, where a token and its tag must stand</source>
        <translation>في السطر عمود واحد، والمطلوب وحدة نصية وعلامتها</translation>
    </message>
    <message>
        <source>the line has {found} columns, where {expected} must stand</source>
        <translation>عدد أعمدة السطر {found}، والمطلوب {expected}</translation>
    </message>
    <message>
        <source>the line {line} is none that brat&apos;s standoff knows</source>
        <translation>السطر {line} ليس مما تعرفه صيغة ⁦brat⁩</translation>
    </message>
    <message>
        <source>the link {kind} has an end that isn&apos;t among the annotations</source>
        <translation>أحد طرفي الصلة {kind} ليس بين الوسوم</translation>
    </message>
    <message>
        <source>the link {kind} leads from an annotation to itself</source>
        <translation>الصلة {kind} من وسم إلى نفسه</translation>
    </message>
    <message>
        <source>the link {kind} leads to nothing</source>
        <translation>لا تقود الصلة {kind} إلى شيء</translation>
    </message>
    <message>
        <source>the link {kind} leads to {target}, where nothing is</source>
        <translation>تقود الصلة {kind} إلى {target}، ولا شيء هناك</translation>
    </message>
    <message>
        <source>the link {kind} stands there twice</source>
        <translation>وردت الصلة {kind} مرتين</translation>
    </message>
    <message>
        <source>the link {link} has no kind or no ends</source>
        <translation>الصلة {link} بلا نوع أو بلا طرفين</translation>
    </message>
    <message>
        <source>the link {link} isn&apos;t as it should be</source>
        <translation>الصلة {link} ليست كما ينبغي</translation>
    </message>
    <message>
        <source>the manifest counts {expected} {what}, the set has {found}</source>
        <translation>العدد ({what}) في بيان المجموعة {expected}، وفي المجموعة نفسها {found}</translation>
    </message>
    <message>
        <source>the manifest doesn&apos;t list it</source>
        <translation>لا يذكره بيان المجموعة</translation>
    </message>
    <message>
        <source>the manifest lists an article without the hash of its text</source>
        <translation>في بيان المجموعة مقال بلا بصمة لنصه</translation>
    </message>
    <message>
        <source>the manifest lists it, and it isn&apos;t there</source>
        <translation>يذكره بيان المجموعة، ولا وجود له</translation>
    </message>
    <message>
        <source>the offset type {type} isn&apos;t known; it must be p or j</source>
        <translation>نوع المواضع {type} غير معروف؛ المطلوب ⁦p⁩ أو ⁦j⁩</translation>
    </message>
    <message>
        <source>the process that makes it ended before its time</source>
        <translation>انتهت العملية التي تنشئها قبل أوانها</translation>
    </message>
    <message>
        <source>the project</source>
        <translation>المشروع</translation>
    </message>
    <message>
        <source>the project changed while it was written</source>
        <translation>تغيّر المشروع أثناء كتابته</translation>
    </message>
    <message>
        <source>the quote isn&apos;t a text</source>
        <translation>النص المقتبس ليس نصًّا</translation>
    </message>
    <message>
        <source>the record</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>the row has more cells than there are columns</source>
        <translation>خلايا الصف أكثر من الأعمدة</translation>
    </message>
    <message>
        <source>the row has no text</source>
        <translation>لا نص في الصف</translation>
    </message>
    <message>
        <source>the row has no text, and its words were joined by spaces</source>
        <translation>لا نص في الصف، فوُضعت بين كلماته مسافات</translation>
    </message>
    <message>
        <source>the row {row} is no token</source>
        <translation>الصف {row} ليس وحدة نصية</translation>
    </message>
    <message>
        <source>the span has no label</source>
        <translation>المقطع بلا فئة</translation>
    </message>
    <message>
        <source>the span of tokens {start}:{end} isn&apos;t in the text</source>
        <translation>مقطع الوحدات النصية {start}:{end} ليس في النص</translation>
    </message>
    <message>
        <source>the span {start}:{end} begins before the text</source>
        <translation>يبدأ المقطع {start}:{end} قبل النص</translation>
    </message>
    <message>
        <source>the span {start}:{end} begins or ends inside a character</source>
        <translation>يبدأ المقطع {start}:{end} أو ينتهي داخل محرف</translation>
    </message>
    <message>
        <source>the span {start}:{end} begins or ends inside a grapheme</source>
        <translation>يبدأ المقطع {start}:{end} أو ينتهي داخل حرف مرئي</translation>
    </message>
    <message>
        <source>the span {start}:{end} ends past the end of the text, which has {length} characters</source>
        <translation>ينتهي المقطع {start}:{end} بعد آخر النص، وعدد أحرف النص {length}</translation>
    </message>
    <message>
        <source>the span {start}:{end} has no code</source>
        <translation>المقطع {start}:{end} بلا رمز</translation>
    </message>
    <message>
        <source>the span {start}:{end} has no label</source>
        <translation>المقطع {start}:{end} بلا فئة</translation>
    </message>
    <message>
        <source>the span {start}:{end} is empty</source>
        <translation>المقطع {start}:{end} فارغ</translation>
    </message>
    <message>
        <source>the span {start}:{end} is reversed</source>
        <translation>المقطع {start}:{end} معكوس</translation>
    </message>
    <message>
        <source>the span {start}:{end} isn&apos;t given in whole numbers</source>
        <translation>بداية المقطع أو نهايته ليست عددًا صحيحًا: من {start} إلى {end}</translation>
    </message>
    <message>
        <source>the span {start}:{end} isn&apos;t where its tokens are</source>
        <translation>المقطع {start}:{end} ليس حيث وحداته النصية</translation>
    </message>
    <message>
        <source>the span {start}:{end} says {quote}, where the text has {found}</source>
        <translation>النص المقتبس للمقطع {start}:{end} هو {quote}، والذي في النص {found}</translation>
    </message>
    <message>
        <source>the span {start}:{end} says {quote}, which stands at {place}, where it is taken</source>
        <translation>النص المقتبس للمقطع {start}:{end} هو {quote}، وموضعه في النص {place}، فأُخذ من هناك</translation>
    </message>
    <message>
        <source>the system refuses: {why}</source>
        <translation>رفض النظام: {why}</translation>
    </message>
    <message>
        <source>the table doesn&apos;t hold the text of {id}; put it beside the table as a file {name}</source>
        <translation>ليس في الجدول نص {id}؛ ضعه بجانب الجدول في ملف باسم {name}</translation>
    </message>
    <message>
        <source>the table isn&apos;t there, so nothing of it comes in</source>
        <translation>الجدول مفقود، فلا يُستورد منه شيء</translation>
    </message>
    <message>
        <source>the tags in {column} have no names that a card would give</source>
        <translation>لا بطاقة تذكر أسماء العلامات التي في العمود {column}</translation>
    </message>
    <message>
        <source>the text has other words at {start}:{end} than {word}</source>
        <translation>الذي في النص عند {start}:{end} غير {word}</translation>
    </message>
    <message>
        <source>the text isn&apos;t the one that its hash was taken of</source>
        <translation>ليس هذا النص الذي أُخذت بصمته</translation>
    </message>
    <message>
        <source>the text of {source} isn&apos;t in the file; put it beside the file as {name}</source>
        <translation>ليس نص {source} في الملف؛ ضعه بجانب الملف باسم {name}</translation>
    </message>
    <message>
        <source>the texts are made of their tokens, one space between them, a line for each sentence</source>
        <translation>رُكّبت النصوص من وحداتها، بين كل وحدتين مسافة، ولكل جملة سطر</translation>
    </message>
    <message>
        <source>the words {quote} of the annotation {id} aren&apos;t in the text, or stand in several places</source>
        <translation>الكلمات {quote} من الوسم {id} ليست في النص، أو هي في عدة مواضع منه</translation>
    </message>
    <message>
        <source>the {label} at {start}:{end} is another one when read again</source>
        <translation>وسم {label} عند {start}:{end} مختلف عند إعادة قراءته</translation>
    </message>
    <message>
        <source>there is no JSON object here</source>
        <translation>لا كائن ⁦JSON⁩ هنا</translation>
    </message>
    <message>
        <source>there is no annotation here</source>
        <translation>لا وسم هنا</translation>
    </message>
    <message>
        <source>there is no article in it</source>
        <translation>ليس فيه أي مقال</translation>
    </message>
    <message>
        <source>there is no text file beside it</source>
        <translation>لا ملف نصي بجانبه</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>قيمة منطقية</translation>
    </message>
    <message>
        <source>two spans have the id {id}; links lead to the first</source>
        <translation>لمقطعين المعرّف نفسه {id}؛ تقود الصلات إلى أولهما</translation>
    </message>
    <message>
        <source>two spans of one annotation overlap</source>
        <translation>في الوسم مقطعان متداخلان</translation>
    </message>
    <message>
        <source>unmarking all hits</source>
        <translation>حذف وسوم النتائج</translation>
    </message>
    <message>
        <source>unsure is {value}, which is taken for false</source>
        <translation>القيمة {value} في عمود «غير مؤكد» غير معروفة، فعُدّ الوسم مؤكدًا</translation>
    </message>
    <message>
        <source>what is marked or known of it isn&apos;t what was written</source>
        <translation>وسومه أو بياناته ليست كما كُتبت</translation>
    </message>
    <message>
        <source>which of its data is the text can&apos;t be told</source>
        <translation>لا يُعرف أي بياناته هو النص</translation>
    </message>
    <message>
        <source>write</source>
        <translation>كتابتها</translation>
    </message>
    <message>
        <source>{annotator} has marked {start}:{end} as {label} already ({twin}): choose another label or another passage.</source>
        <translation>وضع {annotator} على {start}:{end} وسم {label} من قبل ({twin}): اختر فئة أخرى أو مقطعًا آخر.</translation>
    </message>
    <message>
        <source>{annotator} on {machine} (process {process})</source>
        <translation>‏{annotator} على {machine} (العملية {process})</translation>
    </message>
    <message>
        <source>{annotator} on {machine} (process {process}, since {since})</source>
        <translation>‏{annotator} على {machine} (العملية {process}، منذ {since})</translation>
    </message>
    <message>
        <source>{count} annotations of GATE&apos;s own pipeline (tokens, sentences, markup) were left out</source>
        <translation>تُركت وسوم وضعها ⁦GATE⁩ نفسه (وحدات نصية وجمل وعلامات تنسيق)، وعددها {count}</translation>
    </message>
    <message>
        <source>{count} answers that belong to no span are left out</source>
        <translation>تُركت إجابات لا تتبع أي مقطع، وعددها {count}</translation>
    </message>
    <message>
        <source>{count} skipped annotations are left out</source>
        <translation>تُركت وسوم متخطاة، وعددها {count}</translation>
    </message>
    <message>
        <source>{count} suggestions of models are left out; nobody accepted them</source>
        <translation>تُركت اقتراحات نماذج لم يقبلها أحد، وعددها {count}</translation>
    </message>
    <message>
        <source>{entry}, {place}</source>
        <translation>في {entry}، {place}</translation>
    </message>
    <message>
        <source>{fault}; the file seems to be cut off here</source>
        <translation>يبدو الملف مبتورًا هنا: {fault}</translation>
    </message>
    <message>
        <source>{id} stands there twice</source>
        <translation>ورد {id} مرتين</translation>
    </message>
    <message>
        <source>{item} is no JSON object</source>
        <translation>ليس {item} كائن ⁦JSON⁩</translation>
    </message>
    <message>
        <source>{item} marks no span</source>
        <translation>لا يحدّد {item} مقطعًا</translation>
    </message>
    <message>
        <source>{key} is missing in it, or no such thing</source>
        <translation>المفتاح {key} مفقود منه، أو ليس كما ينبغي</translation>
    </message>
    <message>
        <source>{key} is no list</source>
        <translation>ليس {key} قائمة</translation>
    </message>
    <message>
        <source>{key} is no list of links</source>
        <translation>ليس {key} قائمة صلات</translation>
    </message>
    <message>
        <source>{key} is no list of spans</source>
        <translation>ليس {key} قائمة مقاطع</translation>
    </message>
    <message>
        <source>{label} begins or ends at no whole number: {start}:{end}</source>
        <translation>بداية وسم {label} أو نهايته ليست عددًا صحيحًا: من {start} إلى {end}</translation>
    </message>
    <message>
        <source>{label} can&apos;t be merged into {other}: choose another label that is in use.</source>
        <translation>لا يمكن دمج {label_ar} في {other_ar}: اختر فئة أخرى مستعملة.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written in {folder} ({why}): choose another folder.</source>
        <translation>لا يمكن كتابة {name} في {folder} ({why}): اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written: allow writing to it and its folder, or open it for reading only.</source>
        <translation>لا يمكن الكتابة في {name}: اسمح بالكتابة فيه وفي مجلده، أو افتحه للقراءة فقط.</translation>
    </message>
    <message>
        <source>{name} has more than one name on this disk (hard links): open it by one of them alone, as what a crash leaves half done is mended only there, or work on a copy.</source>
        <translation>‏لـ {name} أكثر من اسم على هذا القرص (روابط صلبة): افتحه باسم واحد منها دون غيره، فما يتركه انقطاعٌ ناقصًا لا يُصلَح إلا هناك، أو اعمل على نسخة.</translation>
    </message>
    <message>
        <source>{name} has {left} and {right}, which overlap or stand out of order</source>
        <translation>في {name} المقطعان {left} و{right}، وهما متداخلان أو على غير ترتيبهما</translation>
    </message>
    <message>
        <source>{name} is closed: open it again.</source>
        <translation>أُغلق {name}: افتحه من جديد.</translation>
    </message>
    <message>
        <source>{name} is empty</source>
        <translation>القيمة {name} فارغة</translation>
    </message>
    <message>
        <source>{name} is empty, where at least one span must stand</source>
        <translation>القائمة {name} فارغة، والمطلوب مقطع واحد على الأقل</translation>
    </message>
    <message>
        <source>{name} is empty: delete it and make a new project.</source>
        <translation>‏{name} فارغ: احذفه وأنشئ مشروعًا جديدًا.</translation>
    </message>
    <message>
        <source>{name} is in use by another program just now: wait a moment and do it again.</source>
        <translation>يستعمل برنامج آخر {name} في هذه اللحظة: انتظر قليلًا وأعد المحاولة.</translation>
    </message>
    <message>
        <source>{name} is no picture that a chart can be written as: end the name in .png, .svg or .pdf.</source>
        <translation>لا يُكتب الرسم ملفًا باسم {name}: اختم الاسم بـ ‎.png أو ‎.svg أو ‎.pdf.</translation>
    </message>
    <message>
        <source>{name} is open for reading only: open it for writing first.</source>
        <translation>‏{name} مفتوح للقراءة فقط: افتحه للكتابة أولًا.</translation>
    </message>
    <message>
        <source>{name} is open for writing by {who}: close it there, or open it for reading only.</source>
        <translation>‏{name} مفتوح للكتابة عند {who}: أغلقه هناك، أو افتحه هنا للقراءة فقط.</translation>
    </message>
    <message>
        <source>{name} is open in this program already: use it there, or open it for reading only.</source>
        <translation>‏{name} مفتوح في هذا البرنامج من قبل: اعمل فيه هناك، أو افتحه للقراءة فقط.</translation>
    </message>
    <message>
        <source>{name} is open: close it everywhere first, then take out of it what can be read.</source>
        <translation>‏{name} مفتوح: أغلقه في كل مكان أولًا، ثم استخرج منه ما يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is the project itself or a folder: choose another name.</source>
        <translation>‏{name} هو المشروع نفسه أو مجلد: اختر اسمًا آخر.</translation>
    </message>
    <message>
        <source>{name} is {found}, where {expected} must stand</source>
        <translation>في {name} {found}، والمطلوب {expected}</translation>
    </message>
    <message>
        <source>{name} is {value}, which is no ISO 8601 time</source>
        <translation>في {name} القيمة {value}، وليست وقتًا بصيغة ⁦ISO 8601⁩</translation>
    </message>
    <message>
        <source>{name} is {value}, which is no annotation of this article</source>
        <translation>في {name} القيمة {value}، وليست وسمًا في هذا المقال</translation>
    </message>
    <message>
        <source>{name} is {value}, which is none of {known}</source>
        <translation>في {name} القيمة {value}، وليست إحدى هذه: {known}</translation>
    </message>
    <message>
        <source>{name} is {value}, which the file has used already</source>
        <translation>في {name} القيمة {value}، وقد استُعملت في الملف من قبل</translation>
    </message>
    <message>
        <source>{name} is {what}: choose a file that ends in .hashiya.</source>
        <translation>‏{name} {what}: اختر ملفًا ينتهي بـ ‎.hashiya</translation>
    </message>
    <message>
        <source>{name} isn&apos;t a Hashiya project: choose a file that ends in .hashiya, or make a new project.</source>
        <translation>‏{name} ليس مشروع حاشية: اختر ملفًا ينتهي بـ ‎.hashiya أو أنشئ مشروعًا جديدًا.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t a complete Hashiya project: open the newest copy that you have.</source>
        <translation>‏{name} ليس مشروع حاشية كاملًا: افتح أحدث نسخة عندك.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t an ordinary file: give the name of a project.</source>
        <translation>‏{name} ليس ملفًا عاديًا: أعطِ اسم مشروع.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t where it was opened any more: put it or its drive back, then do it again.</source>
        <translation>لم يعد {name} في المكان الذي فُتح منه: أعده أو أعد قرصه إلى مكانه ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>{name} lies in a folder that {service} syncs, which may put back an older state or keep two: work on a copy elsewhere, and put it back when you are done.</source>
        <translation>يقع {name} في مجلد تزامنه خدمة {service}، وقد تعيد حالة أقدم أو تحتفظ بحالتين: اعمل على نسخة في مكان آخر، وأعدها إلى مكانها حين تفرغ.</translation>
    </message>
    <message>
        <source>{name} lies on a network drive ({drive}), where locks and saving can&apos;t be relied on: work on a copy on this machine&apos;s own disk, and put it back when you are done.</source>
        <translation>يقع {name} على قرص شبكة ({drive}) لا يُعتمد فيه على القفل ولا على الحفظ: اعمل على نسخة في قرص هذا الجهاز، وأعدها إلى مكانها حين تفرغ.</translation>
    </message>
    <message>
        <source>{name} may not be read: ask its owner for it, or for a copy.</source>
        <translation>لا إذن لك بقراءة {name}: اطلبه من صاحبه، أو اطلب نسخة.</translation>
    </message>
    <message>
        <source>{name} names no paragraph of the text</source>
        <translation>لا يدل {name} على فقرة في النص</translation>
    </message>
    <message>
        <source>{name} or its folder can&apos;t be written: open it for reading only, or copy it elsewhere.</source>
        <translation>لا يمكن الكتابة في {name} أو في مجلده: افتحه للقراءة فقط، أو انسخه إلى مكان آخر.</translation>
    </message>
    <message>
        <source>{name} was made by a newer Hashiya (form {form}): install the newest version and open it again.</source>
        <translation>صُنع {name} بإصدار أحدث من حاشية (البنية {form}): ثبّت أحدث إصدار وافتحه من جديد.</translation>
    </message>
    <message>
        <source>{name} was taken over by {who}: close it there, then open it here again.</source>
        <translation>انتقل {name} إلى {who}: أغلقه هناك، ثم افتحه هنا من جديد.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read as a PDF: it is damaged or incomplete; get it again, and add that.</source>
        <translation>لا يُقرأ الملف {path} على أنه PDF: إنه تالف أو ناقص؛ احصل عليه من جديد ثم أضفه.</translation>
    </message>
    <message>
        <source>{path} has a text layer that can&apos;t be used: its letters can&apos;t be told; recognise its text with OCR, or paste it.</source>
        <translation>في الملف {path} طبقة نصية لا يمكن استعمالها: لا تُعرف حروفها؛ تعرّف على نصه ضوئيًا (OCR) أو الصقه.</translation>
    </message>
    <message>
        <source>{path} has no text, only pictures of it; recognise its text with OCR, or paste it.</source>
        <translation>لا نص في الملف {path}، بل صور له؛ تعرّف على نصه ضوئيًا (OCR) أو الصقه.</translation>
    </message>
    <message>
        <source>{path} has too many pages or too much on them ({count} pages); split it, and add its parts.</source>
        <translation>صفحات الملف {path} أكثر مما يُقرأ أو فيها أكثر مما يُقرأ (عدد الصفحات: {count})؛ قسّمه وأضف أجزاءه.</translation>
    </message>
    <message>
        <source>{path} holds no file with an article; give another one.</source>
        <translation>لا ملف فيه مقال في {path}؛ اختر غيره.</translation>
    </message>
    <message>
        <source>{path} is locked with a password; save it without one, and add that.</source>
        <translation>الملف {path} مقفل بكلمة مرور؛ احفظه بلا كلمة مرور ثم أضفه.</translation>
    </message>
    <message>
        <source>{path} is neither a file nor a folder; it was left out.</source>
        <translation>ليس {path} ملفًا ولا مجلدًا؛ تُرك.</translation>
    </message>
    <message>
        <source>{path} isn&apos;t in the encoding that was chosen; choose another one.</source>
        <translation>ليس {path} بالترميز الذي اختير؛ اختر غيره.</translation>
    </message>
    <message>
        <source>{path} isn&apos;t made of JSON records; give another file.</source>
        <translation>ليس {path} سجلات ⁦JSON⁩؛ اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>{path} isn&apos;t {encoding} from about line {number} on; choose another encoding.</source>
        <translation>ليس {path} بترميز {encoding} ابتداءً من السطر {number} تقريبًا؛ اختر ترميزًا آخر.</translation>
    </message>
    <message>
        <source>{path} unpacks to more than pages hold, and isn&apos;t read; print it into a new PDF, and add that.</source>
        <translation>يزيد الملف {path} بعد فك ضغطه على ما تتسع له صفحات، فلم يُقرأ؛ اطبعه في ملف PDF جديد وأضفه.</translation>
    </message>
    <message>
        <source>{path}, {place}: this is no record ({why}); it was left out.</source>
        <translation>ليس في {path}، {place} سجل ({why})؛ تُرك.</translation>
    </message>
    <message>
        <source>{path}, {place}: {why}</source>
        <translation>في {path}، {place}: {why}</translation>
    </message>
    <message>
        <source>{side} wasn&apos;t used, as it doesn&apos;t belong to {name}.</source>
        <translation>لم يُستعمل {side} لأنه ليس تابعًا لـ {name}.</translation>
    </message>
    <message>
        <source>{space} is no white space</source>
        <translation>ليس {space} فراغًا</translation>
    </message>
    <message>
        <source>{tag} is no tag of any scheme</source>
        <translation>العلامة {tag} ليست من أي ترميز للعلامات</translation>
    </message>
    <message>
        <source>{where} begins before the text</source>
        <translation>يبدأ المقطع {where} قبل النص</translation>
    </message>
    <message>
        <source>{where} ends past the end of the text, which has {length} characters</source>
        <translation>ينتهي المقطع {where} بعد آخر النص، وعدد أحرف النص {length}</translation>
    </message>
    <message>
        <source>{where} has no {key}</source>
        <translation>ليس في {where} المفتاح {key}</translation>
    </message>
    <message>
        <source>{where} is empty</source>
        <translation>المقطع {where} فارغ</translation>
    </message>
    <message>
        <source>{where} is reversed</source>
        <translation>المقطع {where} معكوس</translation>
    </message>
    <message>
        <source>{where} is {found}, where an object must stand</source>
        <translation>في {where} {found}، والمطلوب كائن</translation>
    </message>
    <message>
        <source>{where} says {quote}, where the text has {found}</source>
        <translation>النص المقتبس في {where} هو {quote}، والذي في النص {found}</translation>
    </message>
    <message>
        <source>{why}</source>
        <translation>{why}</translation>
    </message>
    <message>
        <source>{word} looks damaged.</source>
        <translation>تبدو الكلمة {word} تالفة.</translation>
    </message>
    <message>
        <source>“{text}” begins inside the word “{word}”: take the word in or leave it out.</source>
        <translation>يبدأ «{text}» في وسط الكلمة «{word}»: أدخل الكلمة كلها أو أخرجها كلها.</translation>
    </message>
    <message>
        <source>“{text}” begins with a space: leave it outside.</source>
        <translation>يبدأ «{text}» بمسافة: أخرجها منه.</translation>
    </message>
    <message>
        <source>“{text}” begins with {sign}: leave it outside.</source>
        <translation>يبدأ «{text}» بالعلامة {sign}: أخرجها منه.</translation>
    </message>
    <message>
        <source>“{text}” denies nothing: link it to what it denies.</source>
        <translation>لا ينفي «{text}» شيئًا: اربطه بما ينفيه.</translation>
    </message>
    <message>
        <source>“{text}” ends inside the word “{word}”: take the word in or leave it out.</source>
        <translation>ينتهي «{text}» في وسط الكلمة «{word}»: أدخل الكلمة كلها أو أخرجها كلها.</translation>
    </message>
    <message>
        <source>“{text}” ends with a space: leave it outside.</source>
        <translation>ينتهي «{text}» بمسافة: أخرجها منه.</translation>
    </message>
    <message>
        <source>“{text}” ends with {sign}: leave it outside.</source>
        <translation>ينتهي «{text}» بالعلامة {sign}: أخرجها منه.</translation>
    </message>
    <message>
        <source>“{text}” has no source: link it to whoever says it.</source>
        <translation>القول «{text}» بلا مصدر: اربطه بقائله.</translation>
    </message>
    <message>
        <source>“{text}” holds the quotation mark {mark}, but its partner lies outside: take both in or leave both out.</source>
        <translation>في «{text}» علامة التنصيص {mark} دون أختها: أدخل العلامتين معًا أو أخرجهما معًا.</translation>
    </message>
    <message>
        <source>“{text}” holds the quotation mark {mark}, which the text never closes: leave it out, or mark the quote in fragments around it.</source>
        <translation>في «{text}» علامة التنصيص {mark} التي لا يغلقها النص: أخرجها، أو ضع وسم الاقتباس على أجزاء من حولها.</translation>
    </message>
    <message>
        <source>“{text}” is marked as {label} and as {other}: remove one, unless both are meant.</source>
        <translation>على «{text}» وسمان، {label_ar} و{other_ar}: احذف أحدهما، إلا إذا كان كلاهما مقصودًا.</translation>
    </message>
    <message>
        <source>{name} wasn&apos;t closed as it should be and can&apos;t be mended where nothing can be written: copy it with {side} to another folder and open it there.</source>
        <translation>لم يُغلق {name} كما ينبغي ولا يُصلح حيث لا يمكن الكتابة: انسخه مع {side} إلى مجلد آخر وافتحه هناك.</translation>
    </message>
    <message>
        <source>Backups can&apos;t be kept in {folder} ({why}): allow writing to it; the project is untouched.</source>
        <translation>لا يمكن حفظ النسخ الاحتياطية في {folder} ({why}): اسمح بالكتابة فيه؛ ولم يُمسّ المشروع.</translation>
    </message>
    <message>
        <source>Most long passages of the page were left out; look at all that it shows.</source>
        <translation>تُركت معظم فقرات الصفحة الطويلة؛ انظر في كل ما تُظهره.</translation>
    </message>
    <message>
        <source>PDF: the marked articles on paper</source>
        <translation>PDF: المقالات ووسومها على الورق</translation>
    </message>
    <message>
        <source>Prodigy: JSON lines with tokens, spans and relations</source>
        <translation>Prodigy: أسطر ⁦JSON⁩ فيها وحدات نصية ومقاطع وعلاقات</translation>
    </message>
    <message>
        <source>REFI-QDA: a project for NVivo, ATLAS.ti, MAXQDA, QualCoder</source>
        <translation>REFI-QDA: مشروع لبرامج ⁦NVivo⁩ و⁦ATLAS.ti⁩ و⁦MAXQDA⁩ و⁦QualCoder⁩</translation>
    </message>
    <message>
        <source>The folder {path} holds the project itself; give one that holds the set alone.</source>
        <translation>في المجلد {path} المشروع نفسه؛ اختر مجلدًا ليس فيه إلا المجموعة.</translation>
    </message>
    <message>
        <source>The format of {path} can&apos;t be told; choose it.</source>
        <translation>لا تُعرف صيغة {path}؛ اخترها.</translation>
    </message>
    <message>
        <source>The link {kind} leads far, from “{text}” to “{other}” (paragraphs: {count}): check that it is the right one.</source>
        <translation>صلة «{kind_ar}» بعيدة المدى، من «{text}» إلى «{other}» (عدد الفقرات: {count}): تأكد أنها الصلة المقصودة.</translation>
    </message>
    <message>
        <source>The project in {archive} can&apos;t be read ({why}); export it again.</source>
        <translation>لا يمكن قراءة المشروع الذي في {archive} ({why})؛ صدّره من جديد.</translation>
    </message>
    <message>
        <source>The set {path} can&apos;t be written over itself; give another place.</source>
        <translation>لا يمكن كتابة المجموعة {path} فوق نفسها؛ اختر مكانًا آخر.</translation>
    </message>
    <message>
        <source>The table {table} has no column text, nor start, end and label (but {names}); name them so.</source>
        <translation>أعمدة الجدول {table} هي {names}، وليس فيها ⁦text⁩، ولا ⁦start⁩ و⁦end⁩ و⁦label⁩؛ سمِّها بهذه الأسماء.</translation>
    </message>
    <message>
        <source>There is no format {format} to {verb}; give one of these: {known}.</source>
        <translation>لا صيغة باسم {format} تمكن {verb}؛ اختر إحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>{name} is damaged ({fault}): leave it as it is, and open its newest backup or rescue what can be read.</source>
        <translation>‏{name} تالف ({fault}): اتركه كما هو، وافتح أحدث نسخة احتياطية منه أو أنقذ ما يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is damaged, part of it is missing or another program changed it: leave it as it is, and open its newest backup or rescue what can be read.</source>
        <translation>‏{name} تالف، نقص منه شيء أو غيّره برنامج آخر: اتركه كما هو، وافتح أحدث نسخة احتياطية منه أو أنقذ ما يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is damaged: leave it as it is, and open its newest backup or rescue what can be read.</source>
        <translation>‏{name} تالف: اتركه كما هو، وافتح أحدث نسخة احتياطية منه أو أنقذ ما يُقرأ.</translation>
    </message>
    <message>
        <source>{name} is open: close it first.</source>
        <translation>‏{name} مفتوح: أغلقه أولًا.</translation>
    </message>
    <message>
        <source>{name} isn&apos;t made of the tables that Hashiya writes: open a copy that nobody changed, or rescue what can be read.</source>
        <translation>‏{name} ليس من الجداول التي يكتبها حاشية: افتح نسخة لم يغيّرها أحد، أو أنقذ ما يُقرأ.</translation>
    </message>
    <message>
        <source>{path}: {why}</source>
        <translation>الملف {path}: {why}</translation>
    </message>
    <message>
        <source>{side} lies beside {name} but doesn&apos;t belong to it: move that file elsewhere and open the project again.</source>
        <translation>بجانب {name} ملف ليس له هو {side}: انقل ذلك الملف إلى مكان آخر وافتح المشروع من جديد.</translation>
    </message>
    <message>
        <source>{value} is no {kind}: give one of {known}.</source>
        <translation>لا تصلح القيمة {value} هنا: استعمل إحدى هذه: {known}.</translation>
    </message>
    <message>
        <source>{what} needs 1 to {most} visible characters: choose another one.</source>
        <translation>يلزم {what} بين 1 و{most} من الأحرف الظاهرة: اختر غيره.</translation>
    </message>
</context>
<context>
    <name>forms</name>
    <message>
        <source>stands alone</source>
        <translation>منفصل</translation>
    </message>
    <message>
        <source>joined to what follows</source>
        <translation>متصل بما بعده</translation>
    </message>
    <message>
        <source>joined on both sides</source>
        <translation>متصل من الجهتين</translation>
    </message>
    <message>
        <source>joined to what precedes</source>
        <translation>متصل بما قبله</translation>
    </message>
    <message>
        <source>a mark on the letter before</source>
        <translation>علامة على ما قبله</translation>
    </message>
    <message>
        <source>invisible</source>
        <translation>خفي</translation>
    </message>
    <message>
        <source>a stretch</source>
        <translation>تطويل</translation>
    </message>
    <message>
        <source>joins nothing</source>
        <translation>لا يتصل</translation>
    </message>
</context>
<context>
    <name>incoming</name>
    <message>
        <source>Pasted</source>
        <translation>ملصق</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>OpenDocument</source>
        <translation>OpenDocument</translation>
    </message>
    <message>
        <source>E-book</source>
        <translation>كتاب إلكتروني</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>جدول (CSV)</translation>
    </message>
    <message>
        <source>Table (Excel)</source>
        <translation>جدول (Excel)</translation>
    </message>
    <message>
        <source>Records (JSON)</source>
        <translation>سجلات (JSON)</translation>
    </message>
    <message>
        <source>the same text as: {}</source>
        <translation>النص نفسه في: {}</translation>
    </message>
    <message>
        <source>in the project already: {}</source>
        <translation>موجود في المشروع: {}</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>رُوجع</translation>
    </message>
    <message>
        <source>{share}% like {title}</source>
        <translation>يشبه {title} بنسبة {share}٪</translation>
    </message>
</context>
<context>
    <name>link_keys</name>
    <message>
        <source>With a selection: mark it as a quote, then look for its source</source>
        <translation>مع تحديد: ضع عليه وسم اقتباس، ثم ابحث عن مصدره</translation>
    </message>
    <message>
        <source>Link with the partner of that number, or take its link away</source>
        <translation>اربط بصاحب هذا الرقم، أو أزل صلته</translation>
    </message>
    <message>
        <source>Walk from partner to partner</source>
        <translation>انتقل بين الأطراف الممكنة</translation>
    </message>
    <message>
        <source>Link with the partner walked to</source>
        <translation>اربط بالطرف الذي انتقلت إليه</translation>
    </message>
    <message>
        <source>Offer the next kind of link alone, at last every kind again</source>
        <translation>اعرض نوع الصلة التالي وحده، ثم الأنواع كلها من جديد</translation>
    </message>
    <message>
        <source>With a selection: mark it as the partner, a source for a quote</source>
        <translation>مع تحديد: ضع عليه وسم الطرف الآخر، وهو المصدر للاقتباس</translation>
    </message>
    <message>
        <source>Leave without a link</source>
        <translation>اخرج دون ربط</translation>
    </message>
</context>
<context>
    <name>patterns</name>
    <message>
        <source>Solid</source>
        <translation>متصل</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>مزدوج</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>متقطع</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>منقّط</translation>
    </message>
    <message>
        <source>Wavy</source>
        <translation>متموّج</translation>
    </message>
    <message>
        <source>Dash and dot</source>
        <translation>شرطة ونقطة</translation>
    </message>
</context>
<context>
    <name>refusing</name>
    <message>
        <source>A part was written before that, and is one edit: undo takes it back.</source>
        <translation>كُتب جزء منه قبل ذلك، وهو تعديل واحد: التراجع يعيد كل شيء إلى ما كان.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Without a source</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>Source of nothing</source>
        <translation>مصدر لم يُنسب إليه شيء</translation>
    </message>
    <message>
        <source>Denial of nothing</source>
        <translation>نفي لا ينفي شيئًا</translation>
    </message>
    <message>
        <source>One quotation mark outside</source>
        <translation>علامة تنصيص في الخارج</translation>
    </message>
    <message>
        <source>Quotation mark never closed</source>
        <translation>علامة تنصيص لا تُغلق</translation>
    </message>
    <message>
        <source>Punctuation at an edge</source>
        <translation>علامة ترقيم في الطرف</translation>
    </message>
    <message>
        <source>Cut word</source>
        <translation>كلمة مقطوعة</translation>
    </message>
    <message>
        <source>Same passage, two labels</source>
        <translation>مقطع واحد بفئتين</translation>
    </message>
    <message>
        <source>Far link</source>
        <translation>صلة بعيدة</translation>
    </message>
    <message>
        <source>Link between wrong labels</source>
        <translation>صلة بين فئتين لا تُوصلان</translation>
    </message>
    <message>
        <source>A claim, quote or denial that nobody is said to say.</source>
        <translation>ادعاء أو اقتباس أو نفي لم يُنسب إلى قائل.</translation>
    </message>
    <message>
        <source>A source to which nothing is attributed.</source>
        <translation>مصدر لم يُنسب إليه قول.</translation>
    </message>
    <message>
        <source>A denial that isn&apos;t linked to what it denies.</source>
        <translation>نفي بلا صلة بما ينفيه.</translation>
    </message>
    <message>
        <source>A quote that holds one quotation mark of two.</source>
        <translation>اقتباس يضم إحدى علامتي التنصيص دون الأخرى.</translation>
    </message>
    <message>
        <source>A quote that holds a mark which the text never closes.</source>
        <translation>اقتباس يضم علامة تنصيص لا يغلقها النص.</translation>
    </message>
    <message>
        <source>A mark that begins or ends in a space or punctuation.</source>
        <translation>وسم يبدأ أو ينتهي بمسافة أو علامة ترقيم.</translation>
    </message>
    <message>
        <source>A mark that begins or ends inside a word.</source>
        <translation>وسم يبدأ أو ينتهي داخل كلمة.</translation>
    </message>
    <message>
        <source>The same words under two labels; a note, no more.</source>
        <translation>الكلمات نفسها بفئتين، وهو تنبيه لا أكثر.</translation>
    </message>
    <message>
        <source>A link over more paragraphs than are allowed below.</source>
        <translation>صلة تمتد عبر فقرات أكثر من المسموح به أدناه.</translation>
    </message>
    <message>
        <source>A link between labels that its kind doesn&apos;t tie.</source>
        <translation>صلة بين فئتين لا يربط بينهما نوعها.</translation>
    </message>
</context>
<context>
    <name>tie_words</name>
    <message>
        <source>source of</source>
        <translation>يُنسب إليه</translation>
    </message>
    <message>
        <source>denied by</source>
        <translation>ينفيه</translation>
    </message>
</context>
<context>
    <name>units</name>
    <message>
        <source>characters (code points)</source>
        <translation>محارف (نقاط ترميز)</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>وحدات UTF-16</translation>
    </message>
    <message>
        <source>letters with their marks</source>
        <translation>حروف بحركاتها</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>بايتات</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>Mark</source>
        <translation>إضافة وسم</translation>
    </message>
    <message>
        <source>Change label</source>
        <translation>تغيير الفئة</translation>
    </message>
    <message>
        <source>Move edge</source>
        <translation>تحريك طرف الوسم</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>تعليق</translation>
    </message>
    <message>
        <source>Unsure</source>
        <translation>علامة «غير مؤكد»</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>حذف الوسم</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>Add fragment</source>
        <translation>إضافة جزء</translation>
    </message>
    <message>
        <source>Remove fragment</source>
        <translation>حذف جزء</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>ربط</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>إزالة صلة</translation>
    </message>
    <message>
        <source>Mark and link</source>
        <translation>وضع وسم وربطه</translation>
    </message>
    <message>
        <source>Answer a finding</source>
        <translation>الرد على ملاحظة</translation>
    </message>
    <message>
        <source>Change kinds of links</source>
        <translation>تغيير أنواع الصلات</translation>
    </message>
    <message>
        <source>Change the checks</source>
        <translation>تغيير قواعد الفحص</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>تغيير العنوان</translation>
    </message>
    <message>
        <source>Change details</source>
        <translation>تغيير البيانات</translation>
    </message>
    <message>
        <source>Give a tag</source>
        <translation>إعطاء علامة</translation>
    </message>
    <message>
        <source>Take a tag away</source>
        <translation>إزالة علامة</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>تغيير الحالة</translation>
    </message>
    <message>
        <source>Change direction</source>
        <translation>تغيير الاتجاه</translation>
    </message>
    <message>
        <source>Add articles</source>
        <translation>إضافة مقالات</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>وضع الوسوم على النتائج</translation>
    </message>
    <message>
        <source>Unmark all</source>
        <translation>حذف الوسوم من النتائج</translation>
    </message>
    <message>
        <source>Remove article</source>
        <translation>حذف المقال</translation>
    </message>
    <message>
        <source>Add label</source>
        <translation>إضافة فئة</translation>
    </message>
    <message>
        <source>Change label set</source>
        <translation>تعديل الفئات</translation>
    </message>
    <message>
        <source>Merge labels</source>
        <translation>دمج الفئات</translation>
    </message>
    <message>
        <source>Retire label</source>
        <translation>إيقاف فئة</translation>
    </message>
    <message>
        <source>Change guidelines</source>
        <translation>تغيير دليل الوسم</translation>
    </message>
    <message>
        <source>Move label</source>
        <translation>نقل فئة</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>قيد العمل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>The disk is full, so this isn&apos;t saved yet: free some room, or save a copy elsewhere.</source>
        <translation>القرص ممتلئ فلم يُحفظ هذا بعد: أفسح مكانًا، أو احفظ نسخة في مكان آخر.</translation>
    </message>
    <message>
        <source>The disk didn&apos;t take this, so it isn&apos;t saved yet: check the disk, or save a copy elsewhere.</source>
        <translation>تعثّر القرص فلم يُحفظ هذا بعد: افحص القرص، أو احفظ نسخة في مكان آخر.</translation>
    </message>
    <message>
        <source>The project can&apos;t be written, so this isn&apos;t saved yet: save a copy elsewhere.</source>
        <translation>لا يمكن الكتابة في المشروع فلم يُحفظ هذا بعد: احفظ نسخة في مكان آخر.</translation>
    </message>
    <message>
        <source>Marked as {label}: {passage}</source>
        <translation>أُضيف وسم {label}: {passage}</translation>
    </message>
    <message>
        <source>The label is now {}.</source>
        <translation>الفئة الآن {}.</translation>
    </message>
    <message>
        <source>Removed {label}: {passage}</source>
        <translation>حُذف وسم {label}: {passage}</translation>
    </message>
    <message>
        <source>Choose a partner: {numbers}, or select the {label} and press its label&apos;s key.</source>
        <translation>اختر رقم الطرف الآخر: {numbers}، أو حدّد مقطعه ({label}) واضغط مفتاح فئته.</translation>
    </message>
    <message>
        <source>Choose a partner: {numbers}.</source>
        <translation>اختر رقم الطرف الآخر: {numbers}.</translation>
    </message>
    <message>
        <source>No partner here yet: select the {label} and press its label&apos;s key.</source>
        <translation>لا طرف آخر هنا بعد: حدّد مقطعه ({label}) واضغط مفتاح فئته.</translation>
    </message>
    <message>
        <source>There is no partner here.</source>
        <translation>لا طرف آخر هنا.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>Right to left</source>
        <translation>من اليمين إلى اليسار</translation>
    </message>
    <message>
        <source>Left to right</source>
        <translation>من اليسار إلى اليمين</translation>
    </message>
</context>
</TS>
