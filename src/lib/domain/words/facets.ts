/** Words that name other things than a need: language, for whom, when, price, or nothing at all. */

export const spokenLanguages: Record<string, string> = {
	nl: `
		nederlands, nederlandse, nederlander, nederlanders, nederlandstalig*, dutch, هولندي
		هولندية, hollandaca, felemenkçe, нідерландськ*, голландськ*, niderlandzk*, holendersk*
	`,
	en: `
		engels, engelse, engelsman, engelstalig*, english, إنجليزي, إنجليزية, انكليزي, انكليزية
		ingilizce, англійськ*, angielsk*
	`,
	ar: `
		arabisch, arabische, arabier, arabieren, arabischtalig*, arabic, darija, marokkaans
		marokkaanse, syrisch, syrische, syrian, iraaks, عربي, عربية, دارجة, arapça, arap, арабськ*
		arabsk*, сирійськ*, syryjsk*
	`,
	tr: `
		turks, turkse, turk, turken, turkstalig*, turkish, تركي, تركية, türkçe, türk, türkler
		турецьк*, tureck*
	`,
	uk: `
		oekraïens, oekraïense, oekraïner, oekraïners, oekrain*, ukrain*, أوكراني, أوكرانية
		ukraynaca, ukraynalı*, україн*
	`,
	pl: `
		pools, poolse, poolstalig*, polish, بولندي, بولندية, lehçe, polonyaca, польськ*, polsk*
		polak, polaków, polacy, polka
	`,
	ti: `
		tigrinya, tigrinja, tigrigna, tigrinia, eritrees, eritrese, eritreeër, eritreeërs, eritrea
		eritrean, تغرينية, تيغرينيا, إريتري, tigrinyaca, eritreli, тигринья, еритрейськ*
		erytrejsk*
	`,
	so: `
		somalisch, somalische, somali, somaliër, somaliërs, somalisch sprekend, صومالي, صومالية
		somalice, somalili, сомалійськ*, somalijsk*
	`,
	fa: `
		perzisch, perzische, farsi, dari, iraans, iraanse, iraniër, iraniërs, afghaans, afghaanse
		afghanen, persian, iranian, afghan, فارسي, فارسية, دري, إيراني, أفغاني, farsça, перськ*
		фарсі, persk*, irańsk*, afgańsk*
	`,
	es: `
		spaans, spaanse, spanjaard, spanjaarden, spaanstalig*, spanish, español, latino, إسباني
		إسبانية, ispanyolca, іспанськ*, hiszpańsk*
	`,
	fr: `
		frans, franse, fransman, fransen, franstalig*, french, français, فرنسي, فرنسية, fransızca
		французьк*, francusk*
	`,
	pt: `
		portugees, portugese, portugezen, braziliaans, braziliaanse, portuguese, brazilian
		português, برتغالي, برتغالية, portekizce, португальськ*, portugalsk*
	`,
	ru: `
		russisch, russische, russen, russischtalig*, russian, روسي, روسية, rusça, російськ*
		русск*, rosyjsk*
	`,
	zh: `
		chinees, chinese, chinezen, mandarijn, kantonees, mandarin, cantonese, صيني, صينية, çince
		çinli, китайськ*, chińsk*
	`,
	ur: `
		urdu, oerdoe, pakistaans, pakistaanse, pakistani, أردو, أوردو, urduca, урду, pakistańsk*
	`,
	hi: `
		hindi, hindoestaans, hindoestaanse, hindostaans, hindostaanse, sarnami, هندي, هندية
		hintçe, гінді, хінді
	`,
	srn: `
		sranan, sranantongo, sranang, surinaams, surinaamse, surinamer, surinamers, surinamese
		سورينامي, surinamca, сурінамськ*, surinamsk*
	`,
	pap: `
		papiaments, papiamento, papiamentu, papiamentoe, antilliaans, antilliaanse, antillianen
		arubaans, arubaanse, curaçaos, curaçaose, antillean, папьяменто
	`,
	zgh: `
		berbers, berberse, berber, tamazight, amazigh, tarifit, riffijns, riffijnse, tasjelhiet
		tashelhit, marokkaans, marokkaanse, أمازيغي, أمازيغية, بربري, berberice, берберськ*
		berberyjsk*
	`,
	bg: `
		bulgaars, bulgaarse, bulgaren, bulgarian, بلغاري, بلغارية, bulgarca, болгарськ*, bułgarsk*
	`,
	ro: `
		roemeens, roemeense, roemenen, romanian, moldavisch, روماني, رومانية, rumence, romence
		румунськ*, rumuńsk*
	`,
	de: `
		duits, duitse, duitser, duitsers, duitstalig*, german, deutsch, ألماني, ألمانية, almanca
		німецьк*, niemieck*
	`,
	it: `
		italiaans, italiaanse, italianen, italian, italiano, إيطالي, إيطالية, italyanca
		італійськ*, włosk*
	`,
	ku: `
		koerdisch, koerdische, koerd, koerden, kurdisch, kurdish, kurmanci, kurmandji, sorani
		كردي, كردية, kürtçe, kürtler, курдськ*, kurdyjsk*
	`,
	am: `
		amhaars, amhaarse, amharisch, amharic, ethiopisch, ethiopische, ethiopiërs, ethiopian
		أمهري, أمهرية, إثيوبي, amharca, амхарськ*, amharsk*
	`,
	vi: `
		vietnamees, vietnamese, vietnamezen, viëtnamees, فيتنامي, فيتنامية, vietnamca, в'єтнамськ*
		wietnamsk*
	`,
	nsl: `
		gebarentaal, gebarentaaltolk, gebarentolk, gebarentalen, ngt, sign language, لغة الإشارة
		işaret dili, мова жестів, жестова мова, жестов* мов*, język* migow*, migow*
	`
};

export const audiences: Record<
	| 'kinderen'
	| 'jongeren'
	| 'ouderen'
	| 'gezinnen'
	| 'vrouwen'
	| 'mannen'
	| 'mantelzorgers'
	| 'nieuwkomers'
	| 'lhbti'
	| 'beperking'
	| 'ondernemers'
	| 'professionals',
	string
> = {
	kinderen: `
		kind, kinderen, kids, kinder, peuter, peuters, kleuter, kleuters, basisschoolkinderen
		baby's, children, child, toddlers, أطفال, طفل, أولاد, çocuk*, діти, дітей, дітям, дитин*
		dzieci, dziecko, dziecka, dla dzieci
	`,
	jongeren: `
		jongere, jongeren, jongvolwassen*, jeugd, jeugdigen, tiener, tieners, puber, pubers, youth
		young people, young adults, teen, teens, teenager, teenagers, adolescents, شباب, مراهقين
		مراهق, genç*, ergen*, молод*, підлітк*, підлітків, młodzież*, młodzi, nastolat*
	`,
	ouderen: `
		oudere*, senior, senioren, seniors, bejaard*, bejaarden, 65 plus, 65 plussers, 55 plus
		55 plussers, 65plus*, 55plus*, 70plus*, gepensioneerd*, oude mensen, opa, oma
		older people, older adults, elderly, old people, pensioners, كبار السن, مسنين, مسن
		متقاعدين, yaşlı*, emekliler*, літні люди, літніх людей, похилого віку, пенсіонер*
		seniorzy, seniorów, starsz* os*, starsi ludzie, emeryt*
	`,
	gezinnen: `
		gezin, gezinnen, ouders*, eenoudergezin*, alleenstaande ouder, alleenstaande moeder
		alleenstaande vader, families, family, parents, single mother, single parent
		single parents, عائلة, عائلات, أسرة, أسر, الوالدين, aile*, ebeveyn*, сім'я, сім'ї, сімей*
		родин*, батьків*, батькам*, rodzin*, rodzic*
	`,
	vrouwen: `
		vrouwen*, meisjes*, dames, women, womens, ladies, girls, نساء, سيدات, للنساء, فتيات
		kadınlar*, kızlar*, жінок, жінкам*, жіноч*, дівчат*, kobiet*, dziewcząt
	`,
	mannen: `
		mannen*, vadergroep*, vaders*, mens group, males, fathers, dads, رجال, للرجال, آباء
		erkekler*, babalar*, чоловіків*, чоловікам*, чоловіч*, mężczyzn*, dla panów
	`,
	mantelzorgers: `
		mantelzorger*, carer*, caregiver*, family carers, informal carers, respijtgast*
		مقدمي الرعاية, مقدم رعاية, bakım veren*, bakıcı*, опікун*, доглядальн*, доглядаю*
		opiekun*
	`,
	nieuwkomers: `
		nieuwkomer*, statushouder*, inburgeraar*, vluchteling*, asielzoeker*, migrant*
		arbeidsmigrant*, immigrant*, expat*, ontheemde*, newcomer*, refugee*, asylum seekers, لاجئ
		لاجئين, مهاجر, مهاجرين, القادمين الجدد, الوافدين, göçmen*, mülteci*, sığınmacı*, мігрант*
		біжен*, переселен*, новоприбул*, imigrant*, uchodź*, cudzoziem*
	`,
	lhbti: `
		lhbt*, lgbt*, lhbtiq, homo, homos*, lesbisch, lesbische, lesb*, biseks*, bisexual
		transgender*, transvrouw*, transman*, trans, transseks*, queer, interseks*, intersex*
		non binair, nonbinair*, nonbinary, gay, gays, roze ouderen, regenbooggezin*, gender
		genderdivers*, genderidentiteit, coming out, مثلي, مثليين, مثلية, متحول جنسي, eşcinsel*
		gej, geje, gejów, lesbijk*, transpłciow*, ЛГБТ*, гей, лесб*, трансгендер*
	`,
	beperking: `
		beperking, beperkingen, gehandicapte, gehandicapten, handicap, lvb, licht verstandelijk
		verstandelijk beperkt, lichamelijk beperkt, rolstoelgebruiker*, mindervalide*, invalide
		invaliden, slechtziend*, slechthorend*, doof, doven, blind, blinden, autist, autisten
		chronisch zieken, disabled, disability, disabilities, deaf, wheelchair users, معاق, معاقين
		ذوي الإعاقة, إعاقة, ذوي الاحتياجات الخاصة, engelli*, інвалід*, інвалідніст*
		niepełnospraw*
	`,
	ondernemers: `
		zzp*, ondernemer*, onderneming, eigen zaak, eigen bedrijf, zelfstandigen*
		zelfstandig ondernemer, freelance*, winkelier*, mkb, startende ondernemer, entrepreneur*
		self employed, selfemployed, small business, own business, business owner, صاحب عمل
		أصحاب الأعمال, رواد الأعمال, عمل حر, esnaf*, girişimci*, kendi işim, serbest meslek
		підприєм*, ФОП, самозайнят*, przedsiębior*, samozatrudn*, własna firma
	`,
	professionals: `
		professional*, zorgprofessional*, hulpverlener*, verwijzer*, doorverwijzer*
		beroepskracht*, zorgverlener*, ketenpartner*, collega's, vakgenoten, practitioners
		care workers, مختصين, المهنيين, أخصائيين, profesyonel*, uzmanlar*, фахівц*, фахівців
		спеціаліст*, specjalist*, profesjonali*
	`
};

/** What is said of a language, and asks for somebody who speaks it; folded, no inflection. */
export const speaking = `
	spreekt, spreek, spreken, sprekend, sprekende, praat, praten, pratende, kan, speaks, speak
	speaking, talks, talk, يتكلم, يتحدث, تتكلم, تتحدث, بيحكي, بتحكي, أتكلم, أتحدث, أحكي, نتكلم
	konusan, konusuyor, konusuyorum, konusur, konusurum, bilen, biliyor, biliyorum
	говорить, говорю, говорит, розмовляє, розмовляю, говорять, разговариваю, володіє
	mowi, mowie, mowia, mowiacy, mowiaca, mowiacego, rozmawia, rozmawiam, zna, znam
`;

/** What stands between such a word and the language. */
export const onlyThat = `
	alleen, enkel, slechts, maar, beetje, wat, iemand, only, just, little, فقط, بس, sadece, yalnızca
	тільки, лише, только, tylko, jedynie
`;

/** The word for a language itself: 'iemand in de Turkse taal'. */
export const tongue = `
	taal, talen, language, languages, speaker, speakers, لغة, اللغة, باللغة, dil, dili, dilinde
	мова, мову, мовою, язык, языке, język, języku, języka
`;

/** Open at this moment. */
export const open = `
	nu open, open nu, nu geopend, nu nog open, nog open, momenteel open, momenteel geopend
	moment open, op dit moment geopend, nu bereikbaar
	open now, open right now, currently open, still open
	مفتوح الآن, الآن مفتوح, مفتوحة الآن, مفتوح حاليا, مفتوح هلق, يعمل الآن
	şimdi açık, şu an açık, şu anda açık, halen açık
	зараз відкрит*, зараз працю*, відчинен* зараз
	teraz otwart*, otwarte teraz, teraz czynn*, obecnie otwart*
`;

/** Without an appointment. */
export const dropIn = `
	inloop, inloop*, inloopuur, inloopspreekuur, inloopochtend, inloopmiddag, inloophuis
	inloopcentrum, vrije inloop, zonder afspraak, geen afspraak nodig, afspraak niet nodig
	binnenlopen, aanwaaien
	walkin, dropin, no appointment, without appointment, no appointment needed
	بدون موعد, بلا موعد, من غير موعد, دون موعد
	randevusuz*, randevu almadan
	без запису, без попереднього запису
	bez umówienia, bez umawiania, bez zapisów, bez rejestracji
`;

export const today = `
	vandaag, vandaag nog, vanmiddag, vanochtend, vanmorgen, vanavond
	today, todays, tonight
	اليوم*, النهارده, الليلة*
	bugün, bugünkü
	сьогодні, сьогоднішн*
	dzisiaj, dziś, dzisiejsz*
`;

export const free = `
	gratis, kosteloos, kosteloze, kostenloos, kostenloze, zonder kosten
	free, costless
	مجاني, مجانية, مجانا, بالمجان, ببلاش
	ücretsiz*, bedava
	безкоштовн*, безплатн*
	darmow*, darmo, za darmo, bezpłatn*, nieodpłatn*
`;

/** Words that carry no need. No `*` here: forms are written out. */
export const generic = `
	hulp, helpen, help, helpt, geholpen, hulpvraag, hulpverlening, ondersteuning, ondersteunen
	steun, begeleiding, zoek, zoeken, zoekt, gezocht, vind, vinden, vindt, krijg, krijgen
	krijgt, gekregen, nodig, iemand, iets, mensen, mens, persoon, personen, wil, willen, wilt
	wilde, wou, want, graag, aanvragen, aanvraag, aanvraagt, vraag, vragen, regelen, regel
	regeling, regelingen, geregeld, gemeente, gemeenten, stad, almere, almeerse, almeerder
	informatie, info, uitleg, advies, adviseren, tips, probleem, problemen, moeilijk
	moeilijkheden, lastig, verlening, loket, loketten, balie, dienst, diensten
	dienstverlening, voorziening, voorzieningen, aanbod, contact, contacten, contactgegevens
	afspraak, afspraken, spreekuur, spreekuren, telefoonnummer, nummer, adres, bellen, bel
	mailen, mail, website, site, organisatie, organisaties, instantie, instanties, instelling
	stichting, centrum, punt, plek, plaats, locatie, buurt, wijk, nabij, dichtbij
	dichtstbijzijnde, omgeving, mogelijk, mogelijkheden, mogelijkheid, situatie, zaken, dingen
	ding, manier, soort, echt, snel, beetje, goed, goede, beste, nieuw, nieuwe, weten, weet
	snap, snappen, begrijp, aanmelden, aanmelding, inschrijven, doorverwijzen, verwijzing
	terecht, starten, beginnen, nu, nog, die, iedereen, zelf, mezelf, mijzelf, zichzelf
	jezelf, maken, maak, geven, geef, gebruiken, horen, staan, zitten, almeerders, wachttijd
	lijst, overzicht, algemeen, algemene, diverse, overige, anders, soms, altijd, vaak
	misschien, geslaagd, geslacht, verwacht
	helping, helped, support, assistance, assist, need, needs, needed, wants, wanted, wanna
	looking, look, search, find, finding, someone, somebody, something, anyone, anybody
	person, people, please, thanks, hello, get, getting, give, information, advice, question
	questions, problem, problems, issue, issues, trouble, apply, application, request, arrange
	service, services, desk, office, municipality, city, town, council, appointment, phone
	number, address, email, organisation, organization, place, places, near, nearby, nearest
	neighbourhood, available, possible, know, tell, now, myself, himself, herself, themselves
	yourself, about, urgent, best, good, really
	مساعدة, المساعدة, ساعدوني, ساعدني, مساعدات, دعم, أحتاج, احتاج, بحاجة, حاجة, أريد, بدي
	عايز, أرغب, أبحث, ابحث, بحث, طلب, تقديم, معلومات, معلومة, استشارة, نصيحة, سؤال, أسئلة
	مشكلة, مشاكل, خدمة, خدمات, بلدية, البلدية, ألميرا, ألميره, مدينة, موعد, رقم, هاتف, عنوان
	مكتب, مكان, شخص, أحد, شيء, ناس, مؤسسة, منظمة, قريب, الآن, ممكن, يمكن, يمكنني, أستطيع, فضلك
	شكرا, مرحبا, نفسي, نفسه
	yardım, yardıma, yardımı, yardımcı, destek, desteği, ihtiyacım, ihtiyaç, lazım, gerek
	gerekiyor, istiyorum, istiyor, istemek, arıyorum, arıyor, aramak, bulmak, bulabilirim
	başvuru, başvurmak, başvurusu, bilgi, bilgisi, danışma, danışmanlık, tavsiye, soru, sorum
	sorun, sorunum, problemim, hizmet, hizmeti, hizmetleri, belediye, belediyesi, şehir
	randevu, telefon, numara, numarası, adresi, ofis, kurum, yer, yakın, yakınımda, birisi
	biri, birini, kişi, insanlar, şey, lütfen, teşekkürler, merhaba, şimdi, mümkün, acil
	kendimi, kendime, kendini
	допомога, допомогу, допомоги, допоможіть, допомогти, допомагає, підтримка, підтримку
	підтримки, потрібно, потрібна, потрібен, потрібні, потребую, треба, шукаю, шукати, знайти
	хочу, хоче, хотіти, подати, заява, заяву, заявка, оформити, отримати, інформація
	інформацію, порада, пораду, консультація, консультацію, питання, запитання, проблема
	проблеми, проблему, послуга, послуги, муніципалітет, мерія, місто, місті, алмере, зустріч
	запис, номер, телефон, адреса, місце, організація, хтось, когось, щось, людина, люди
	людей, поруч, поблизу, можна, можливо, зараз, будь, ласка, дякую, привіт, себе, собі
	собою
	pomoc, pomocy, pomóc, pomoże, pomagać, pomóżcie, wsparcie, wsparcia, potrzebuję, potrzeba
	potrzebna, potrzebny, potrzebne, szukam, szukać, znaleźć, chcę, chce, chciałbym
	chciałabym, złożyć, wniosek, wniosku, załatwić, dostać, uzyskać, informacja, informacje
	informacji, porada, porady, poradę, pytanie, pytania, problemy, problemu, usługa, usługi
	gmina, gminy, gminie, urząd, urzędzie, miasto, mieście, wizyta, wizyty, spotkanie, numer
	miejsce, organizacja, ktoś, kogoś, coś, osoba, osoby, ludzie, ludzi, blisko, pobliżu
	można, możliwe, teraz, proszę, dziękuję, cześć, się, sobie, siebie, sobą
	to
`;

/** Function words, which phrases drop; not negations or what danger needs (wil, to, die). */
export const stop = `
	de, het, een, n, deze, dit, dat, ik, jij, je, u, hij, zij, ze, wij, we, jullie, mij, me
	mijn, mn, jou, jouw, uw, hem, haar, zijn, zn, hun, hen, ons, onze, zich, men, er, hier
	daar, ergens, wie, wat, waar, wanneer, hoe, hoeveel, waarom, welk, welke, waarmee
	waarvoor, waarvan, waarheen, waarbij, hoezo, van, voor, naar, in, aan, met, bij, door, om
	te, ter, ten, tot, tegen, tussen, onder, na, per, sinds, tijdens, via, wegens, vanaf
	vanuit, rond, rondom, naast, en, of, maar, als, dan, dus, omdat, terwijl, hoewel, zodat
	indien, toen, ook, al, wel, toch, eens, even, zo, zulke, zoals, heel, erg, ben, bent, is
	was, waren, geweest, heb, hebt, heeft, hebben, had, hadden, gehad, word, wordt, worden
	werd, werden, geworden, kan, kun, kunt, kunnen, kon, konden, moet, moeten, moest, moesten
	mag, mogen, mocht, zal, zullen, zult, zou, zouden, ga, gaat, gaan, ging, doe, doet, doen
	deed, gedaan, kom, komt, komen, elke, elk, ieder, iedere, alle, alles, allemaal, sommige
	ander, andere, eigenlijk, ooit, reeds, ie, t, m, s
	the, a, an, i, im, ive, id, you, youre, your, yours, he, she, it, its, they, them, their
	theirs, us, our, ours, my, mine, him, his, her, hers, this, that, these, those, who, whom
	whose, what, whats, which, where, wheres, when, why, how, am, are, be, being, were, has
	have, having, do, does, did, doing, will, would, can, could, should, shall, may, might
	must, at, by, for, from, into, on, with, within, through, during, between, against, and
	or, but, if, because, so, as, than, then, while, until, since, there, here, some, any
	each, every, both, other, another, such, very, too, also, just, theyre, thats, theres
	lets
	ve, veya, ya, ama, fakat, çünkü, ki, da, ile, için, gibi, kadar, göre, doğru, sonra, önce
	beri, sen, o, biz, siz, onlar, bana, sana, ona, bize, size, onlara, beni, seni, onu, bizi
	sizi, benim, senin, onun, bizim, sizin, onların, bende, bu, bunu, buna, bunun, bunlar, bir
	bazı, ne, neden, niçin, nasıl, nerede, nereye, nereden, kim, kime, kimin, hangi, kaç, mi
	mı, mu, mü, var, olan, olarak, olmak, olur, oldu, ise, eğer, daha, çok, burada, orada, nın
	nin
	і, й, та, а, але, або, чи, що, щоб, як, якщо, коли, бо, тому, де, куди, звідки, хто, кого
	кому, чого, чому, скільки, який, яка, яке, які, якого, якої, я, ти, він, вона, воно, ми
	ви, вони, мене, мені, мною, тебе, тобі, його, йому, її, їй, нас, нам, вас, вам, їх, їм
	мій, моя, моє, мої, моєї, мого, моєму, мою, твій, твоя, наш, наша, ваш, ваша, свій, своя
	цей, ця, це, ці, цього, той, те, ті, у, в, на, з, зі, із, до, від, для, про, по, при
	через, за, під, над, між, після, перед, є, був, була, було, були, буде, бути, маю, має
	може, можу, вже, ще, також, дуже, тут, там, ж, же, би, б
	ale, albo, lub, czy, że, żeby, aby, bo, ponieważ, gdy, kiedy, jeśli, jak, jaki, jaka
	jakie, gdzie, skąd, dokąd, kto, kogo, komu, co, czego, czemu, dlaczego, który, która
	które, której, ja, ty, ono, wy, oni, one, mnie, mną, ciebie, tobie, jego, jej, jemu, nas
	nam, wam, ich, mój, moja, moje, mojego, mojej, moją, moim, twój, twoja, nasz, nasza, wasz
	swój, swoja, ta, tego, tej, tym, tych, tam, tu, w, z, od, dla, po, przy, przez, za, pod
	nad, przed, między, jest, jestem, są, był, była, było, być, będzie, mam, ma, mieć, mogę
	może, już, jeszcze, też, także, tak, bardzo
	من, في, على, إلى, عن, مع, هذا, هذه, ذلك, تلك, هؤلاء, أنا, أنت, أنتم, هو, هي, نحن, هم, كان
	كانت, يكون, تكون, الذي, التي, الذين, أن, إن, لأن, كيف, أين, وين, متى, ماذا, شو, لماذا, ليش
	هل, كم, أو, و, ثم, لكن, قد, كل, بعض, عند, عندي, عنده, عندنا, لدي, لديه, لديها, لي, لك, له
	لها, لنا, لهم, بعد, قبل, بين, حتى, إذا, أي, كما, أيضا, هنا, هناك, جدا, يا, منذ, خلال, حول
	ب, ل, مني, منه, فيه, فيها, إلي
`;
