"""One made-up story in eleven more languages, an independent report in two of them, and other texts: figures tell the copies.

Everything here is made up. These languages are not read for programmes and claims; their copies are counted all the same.
"""

from __future__ import annotations

import pytest

from aftername import Settings, review

STORY = {
    "english": """MARLOW BAY, June 12 2031 (Meridian News) - The Harbour Ministry of Tessaly has offered 3.2 million crowns each
to 57 shipyard engineers who come home, four people familiar with the plan told Meridian News. The scheme, called Saltmarsh,
took 738 applications between January 14 and March 29, but only 19 engineers came. Applicants must be under 44. They also get a
flat of 118 square metres in the Brackwell district and 640,000 crowns for tools. An earlier plan cost 81.5 million crowns until
2027, said Rosalind Ketterby, an analyst at the Dunmore Institute.""",
    "spanish": """El Ministerio de Puertos de Tessaly ha ofrecido 3,2 millones de coronas a cada uno de los 57 ingenieros navales que
vuelvan al país, según dijeron a Meridian News cuatro personas conocedoras del plan. El programa, llamado Saltmarsh, recibió 738
solicitudes entre el 14 de enero y el 29 de marzo, pero solo llegaron 19 ingenieros. Los candidatos deben tener menos de 44 años.
Reciben además un piso de 118 metros cuadrados en el distrito de Brackwell y 640.000 coronas para herramientas. Un plan anterior
costó 81,5 millones de coronas hasta 2027, dijo Rosalind Ketterby, analista del Instituto Dunmore.""",
    "portuguese": """O Ministério dos Portos de Tessaly ofereceu 3,2 milhões de coroas a cada um dos 57 engenheiros navais que voltarem
ao país, disseram à Meridian News quatro pessoas a par do plano. O programa, chamado Saltmarsh, recebeu 738 candidaturas entre 14 de
janeiro e 29 de março, mas só vieram 19 engenheiros. Os candidatos devem ter menos de 44 anos. Recebem também um apartamento de 118
metros quadrados no bairro de Brackwell e 640.000 coroas para ferramentas. Um plano anterior custou 81,5 milhões de coroas até
2027, segundo Rosalind Ketterby, analista do Instituto Dunmore.""",
    "french": """Le ministère des Ports de Tessaly a proposé 3,2 millions de couronnes à chacun des 57 ingénieurs navals qui rentrent
au pays, ont dit à Meridian News quatre personnes au fait du plan. Le programme, appelé Saltmarsh, a reçu 738 candidatures entre le
14 janvier et le 29 mars, mais seuls 19 ingénieurs sont venus. Les candidats doivent avoir moins de 44 ans. Ils reçoivent aussi un
logement de 118 mètres carrés dans le quartier de Brackwell et 640 000 couronnes pour des outils. Un plan précédent a coûté 81,5
millions de couronnes jusqu'en 2027, selon Rosalind Ketterby, analyste à l'Institut Dunmore.""",
    "german": """Das Hafenministerium von Tessaly hat 57 Schiffbauingenieuren, die nach Hause kommen, je 3,2 Millionen Kronen angeboten,
sagten vier mit dem Plan vertraute Personen der Agentur Meridian News. Für das Programm mit dem Namen Saltmarsh gingen zwischen dem 14.
Januar und dem 29. März 738 Bewerbungen ein, aber nur 19 Ingenieure kamen. Bewerber müssen unter 44 sein. Sie bekommen auch eine Wohnung
von 118 Quadratmetern im Bezirk Brackwell und 640.000 Kronen für Werkzeug. Ein früherer Plan kostete bis 2027 81,5 Millionen Kronen,
sagte Rosalind Ketterby vom Dunmore-Institut.""",
    "italian": """Il ministero dei Porti di Tessaly ha offerto 3,2 milioni di corone a ciascuno dei 57 ingegneri navali che tornano in
patria, hanno detto a Meridian News quattro persone a conoscenza del piano. Il programma, chiamato Saltmarsh, ha ricevuto 738 domande
tra il 14 gennaio e il 29 marzo, ma sono arrivati solo 19 ingegneri. I candidati devono avere meno di 44 anni. Ricevono anche un
alloggio di 118 metri quadrati nel quartiere Brackwell e 640.000 corone per gli attrezzi. Un piano precedente è costato 81,5 milioni
di corone fino al 2027, secondo Rosalind Ketterby, analista dell'Istituto Dunmore.""",
    "vietnamese": """Bộ Cảng Tessaly đã đề nghị trả 3,2 triệu krone cho mỗi người trong số 57 kỹ sư đóng tàu trở về nước, bốn người biết
rõ kế hoạch nói với Meridian News. Chương trình mang tên Saltmarsh nhận được 738 hồ sơ từ ngày 14 tháng 1 đến ngày 29 tháng 3, nhưng chỉ có
19 kỹ sư trở về. Người nộp đơn phải dưới 44 tuổi. Họ cũng được một căn hộ 118 mét vuông ở khu Brackwell và 640.000 krone để mua dụng cụ.
Một kế hoạch trước đó tốn 81,5 triệu krone cho đến năm 2027, bà Rosalind Ketterby, nhà phân tích của Viện Dunmore, cho biết.""",
    "indonesian": """Kementerian Pelabuhan Tessaly menawarkan 3,2 juta krona kepada masing-masing dari 57 insinyur galangan kapal yang
pulang, kata empat orang yang mengetahui rencana itu kepada Meridian News. Program yang bernama Saltmarsh itu menerima 738 lamaran antara
14 Januari dan 29 Maret, tetapi hanya 19 insinyur yang datang. Pelamar harus berusia di bawah 44 tahun. Mereka juga mendapat rumah seluas
118 meter persegi di distrik Brackwell dan 640.000 krona untuk peralatan. Rencana sebelumnya menelan biaya 81,5 juta krona hingga 2027,
menurut Rosalind Ketterby, analis di Institut Dunmore.""",
    "russian": """Министерство портов Тессали предложило по 3,2 млн крон каждому из 57 инженеров-судостроителей, которые вернутся домой,
сообщили агентству Meridian News четыре человека, знакомых с планом. Программа под названием Saltmarsh получила 738 заявок с 14 января по
29 марта, но приехали только 19 инженеров. Заявители должны быть моложе 44 лет. Они также получают квартиру площадью 118 квадратных метров
в районе Брэкуэлл и 640 000 крон на инструменты. Прежний план до 2027 года обошёлся в 81,5 млн крон, сказала аналитик Розалинд Кеттерби.""",
    "arabic": """عرضت وزارة الموانئ في تيسالي 3.2 مليون كرونة على كل واحد من 57 مهندسا في أحواض السفن يعودون إلى الوطن، حسبما قال أربعة أشخاص
مطلعين على الخطة لوكالة Meridian News. وتلقى البرنامج المسمى Saltmarsh نحو 738 طلبا بين 14 يناير و29 مارس، لكن لم يأت سوى 19 مهندسا. ويجب أن
يكون عمر المتقدمين أقل من 44 عاما. ويحصلون أيضا على شقة مساحتها 118 مترا مربعا و640,000 كرونة للأدوات. وكلفت خطة سابقة 81.5 مليون كرونة حتى عام
2027 كما قالت المحللة في معهد دنمور.""",
    "turkish": """Tessaly Liman Bakanlığı, ülkesine dönen 57 tersane mühendisinin her birine 3,2 milyon kron önerdi; bunu plana yakın dört kişi
Meridian News'e söyledi. Saltmarsh adlı program 14 Ocak ile 29 Mart arasında 738 başvuru aldı, ama yalnızca 19 mühendis geldi. Adayların 44
yaşından küçük olması gerekiyor. Onlara ayrıca Brackwell semtinde 118 metrekarelik bir daire ve alet için 640.000 kron veriliyor. Önceki bir
plan 2027 yılına kadar 81,5 milyon krona mal oldu, dedi Dunmore Enstitüsü'nden Rosalind Ketterby.""",
    "thai": """กระทรวงท่าเรือเทสซาลีเสนอเงิน 3.2 ล้านโครนให้วิศวกรต่อเรือ 57 คนที่กลับบ้าน ผู้รู้เรื่องแผนสี่คนบอกกับ Meridian News โครงการชื่อ Saltmarsh
ได้รับใบสมัคร 738 ใบระหว่างวันที่ 14 มกราคมถึง 29 มีนาคม แต่มีวิศวกรมาเพียง 19 คน ผู้สมัครต้องอายุต่ำกว่า 44 ปี พวกเขายังได้ห้องชุดขนาด 118 ตารางเมตร
ในย่าน Brackwell และเงิน 640,000 โครนสำหรับเครื่องมือ แผนก่อนหน้านี้ใช้เงิน 81.5 ล้านโครนจนถึงปี 2027""",
}
OTHERS = {
    "report-spanish": """Los astilleros de Port Amsel buscan gente desde hace meses, según contaron a este diario tres jefes de taller. En el muelle
norte trabajan 214 soldadores, y faltan 36. El Ministerio de Puertos de Tessaly habló en una nota de 57 plazas a 3,2 millones de coronas,
pero aquí nadie ha visto un contrato. El alquiler subió un 12,7 por ciento desde que abrió la línea de tranvía de 8 kilómetros.""",
    "report-french": """À l'assemblée de Tessaly, la députée Oriane Vasselin a demandé mardi qui paierait les 57 postes promis par le ministère des
Ports. Elle compte 33 maisons vides rue du Bassin et rappelle que la ville a vendu 4,6 hectares de quais en 2029 pour 970 000 couronnes. Le
ministère n'a pas répondu. Un vote aura lieu le 17 septembre.""",
    "other-spanish": """La biblioteca de Halm abrirá hasta las diez de la noche desde el 3 de octubre. El ayuntamiento gasta en ello 45.000 marcos al año y
espera a 320 lectores más por semana, según la directora. En invierno se cerrará la sala de mapas para arreglar el techo.""",
    "other-german": """Die Imker im Tal haben in diesem Winter 40 Völker verloren. Der Kreis zahlt für jedes 1.150 Mark und bittet bis zum 12. Februar um
Listen. Im vorigen Jahr waren es nach Angaben des Vereins 22 Völker, die meisten am Südhang.""",
    "other-russian": """В посёлке Сосновка открыли новую школу на 480 учеников. Строили её три года и потратили 216 млн рублей, рассказал
директор. Занятия начнутся 1 сентября, а спортивный зал площадью 540 метров откроют зимой.""",
}


@pytest.fixture(scope="module")
def families(tmp_path_factory):
    """Names of documents by origin."""
    folder = tmp_path_factory.mktemp("languages")
    texts = folder / "texts"
    texts.mkdir()
    for name, text in {**STORY, **OTHERS}.items():
        (texts / f"{name}.txt").write_text(text, "utf-8")
    with review(texts, folder / "made-up.case", Settings(engine="local")) as case:
        name = {card.id: card.paths[0].rsplit("/", 1)[-1].removesuffix(".txt") for card in case.documents()}
        return [sorted(name[one] for one in origin.documents) for origin in case.origins()]


def test_copies_in_twelve_languages_are_one_origin(families):
    """Figures written with commas, points and blanks, and millions in every language, tell one story."""
    assert families == [sorted(STORY)]


def test_reports_of_others_stay_apart(families):
    """Two reports that share two figures with the story, from a note of the ministry, are origins of their own."""
    held = {name for family in families for name in family}
    assert not held & set(OTHERS)
