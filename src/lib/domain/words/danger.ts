/** Words and phrases that mean danger to life or acute unsafety, in six languages. */
import type { DangerWords } from './types.ts';

const suicide = `
	zelfmoord*, zelfmoort*, zelf moord, zelfdoding*, zelfdoden*, suïcid*, suicied*, suisid*
	wil dood, dood willen, wou dood, wilde dood, wilt dood, liever dood, beter dood, wens dood
	verlang dood, doodwens*, doodswens*, doodsverlang*, wil doodgaan, liever doodgaan
	wil sterven, liever sterven, niet meer leven, niet meer verder leven, nooit meer leven
	wil niet leven, hoef niet leven, einde maken leven, eind maken leven, leven beëindigen
	leven benemen, uit leven stappen, leven geen zin, leven zinloos, zinloos leven
	leven niet waard, levensmoe*, leven moe, leven zat, niet meer bestaan, nooit meer wakker
	nooit geboren wil, mezelf aandoen, mijzelf aandoen, zichzelf aandoen, jezelf aandoen
	zelf iets aandoen, mezelf doden, mijzelf doden, zichzelf doden, mezelf ombrengen
	mezelf kant maken, zichzelf kant maken, mezelf vermoorden, mezelf ophangen
	mezelf verhangen, wil ophangen touw, flat springen, dak springen, brug springen
	trein springen, trein gooien, mezelf verdrinken, mezelf snijden, zichzelf snijden
	mezelf pijn doen, mijzelf pijn doen, zichzelf pijn doen, polsen snijden
	polsen doorsnijden, zelfbeschadig*, zelfverwond*, zelfverminking, automutil*
	dood pillen wil, pillen slikken dood, afscheidsbrief dood, wereld beter zonder, bel 113
	113 online
	want to die, wants die, wanting die, wanna die, wish dead, better off dead, kill myself
	killing myself, kill himself, kill herself, kill themselves, want to end life, ending life
	end own life, take own life, taking own life, self harm*, selfharm*, self injury
	hurt myself, hurting myself, harm myself, harming myself, cutting myself, hang myself
	dont want live, not want live, no longer want live, dont want alive, no reason live
	tired living life, life not worth living
	انتحار, انتحر, ينتحر, تنتحر, الانتحار, انتحاري, أقتل نفسي, قتل نفسي, يقتل نفسه
	أريد أن أموت, أريد الموت, بدي موت, بدي أموت, عايز أموت, عايزة أموت, أتمنى الموت
	لا أريد العيش, لا أريد الحياة, لا أريد أعيش, ما بدي عيش, أنهي حياتي, إنهاء حياتي
	أؤذي نفسي, إيذاء نفسي, تعبت من الحياة
	intihar*, kendimi öldür*, kendini öldür*, ölmek isti*, yaşamak istemi*, canıma kıy*
	canına kıy*, hayatıma son, hayatına son, kendime zarar, kendine zarar ver*, kendimi kes*
	kendimi asmak, kendimi asacağım
	самогубств*, самогубц*, суїцид*, самовбив*, хочу померти, хоче померти, хочу вмерти
	хоче вмерти, не хочу жити, не хоче жити, покінчити собою, покінчити життя*, вбити себе
	убити себе, накласти руки, нема сенсу жити, немає сенсу жити, порізати себе, ріжу себе
	заподіяти собі, шкоджу собі
	samobój*, odebrać sobie życie, odebrać życie, chcę umrzeć, chciał* umrzeć, nie chcę żyć
	nie chce żyć, nie chce mi się żyć, zabić się, zabiję się, skończyć sobą, targnąć życie
	samookalecz*, okaleczam się, okalecza się, powiesić się, nie ma sensu żyć
	nie mam siły żyć
`;

const violence = `
	geslagen*, man slaat, partner slaat, vader slaat, moeder slaat, vriend slaat, ex slaat
	vrouw slaat, zoon slaat, broer slaat, stiefvader slaat, echtgenoot slaat, ouders slaan
	papa slaat, mama slaat, man sloeg, partner sloeg, vader sloeg, ex sloeg, vriend sloeg
	slaat kind vader, slaat elkaar vuist, man schopt, partner schopt, vader schopt
	man duwt trap, klappen man, klappen vader, klappen partner, blauwe plekken man
	blauwe plekken partner, mishandel*, mishandeld, kindermishandel*, ouderenmishandel*
	partnermishandel*, partnergeweld, huiselijk geweld, geweld thuis, geweld partner
	geweld man, geweld gezin, gewelddadig*, verkracht*, verkragt*, aangerand*, aanranding*
	seksueel misbruik*, sexueel misbruik*, seksueel geweld, seksueel misbruikt
	vader misbruikt, incest, gedwongen seks, gedwongen prostitutie, gedwongen trouwen
	gedwongen huwelijk, gedwongen huwelijken, uithuwelijk*, uitgehuwelijk*, huwelijksdwang
	eerwraak*, eergerelateerd geweld, eergeweld*, loverboy*, mensenhandel*, bedreigd*
	bedreigt mes, bedreigt wapen, bedreigt dood, man bedreigt, ex bedreigt, partner bedreigt
	vader bedreigt, zoon bedreigt, bedreiging mes, doodsbedreig*, dreigt vermoorden
	dreigt dood, dreigt doodmaken, wil vermoorden, gaat vermoorden ex, mes keel
	mes man dreigt, neergestoken, steekpartij, bang man, bang partner, bang ex
	bang echtgenoot, bang stiefvader, niet veilig thuis, niet veilig huis, onveilig thuis
	onveilige thuissituatie, thuis niet veilig, opgesloten huis, opgesloten thuis
	opgesloten man, sluit man op, man laat niet uit huis, gestalkt, stalk*, ex achtervolgt
	ex valt lastig, gewurgd*, wurgt*, wurgen*, keel geknepen, keel dichtgeknepen
	man agressief, partner agressief, ex agressief, zoon agressief, vader agressief
	blijf lijf, in elkaar geslagen, onderduiken ex, achterlaten land familie gedwongen
	husband beats, husband beat, husband hits, husband hit, partner beats, partner hits
	boyfriend beats, boyfriend hits, girlfriend hits, wife hits, wife beats, father beats
	father hits, dad hits, dad beats, mother beats, mother hits, ex hits, son hits
	beats children, beaten*, domestic violence, domestic abuse, abusive husband
	abusive partner, abusive relationship, violent husband, violent partner, violent ex
	child abuse, rape, raped, sexual abuse, sexually abused, sexual assault*, sexual violence
	molest*, threatens kill, threatened kill, threatening kill, wants kill me, threatens knife
	threatened knife, threatened gun, scared husband, afraid husband, scared partner
	afraid partner, afraid ex, afraid go home, not safe home, unsafe home, locked up home
	locked inside house, forced marriage, forced marry, honour killing, honor killing
	honour violence, strangl*, trafficked, human trafficking
	زوجي يضربني, يضربني, ضربني, يضربنا, تضربني, زوجي ضربني, أبي يضربني, يضرب الأولاد زوجي
	عنف أسري, عنف منزلي, العنف, عنف, تعنيف, اغتصاب, اغتصبني, اغتصبت, تحرش, اعتداء جنسي, يهددني
	هددني, تهديد بالقتل, يهددني بالسكين, يريد قتلي, بده يقتلني, سيقتلني, يقتلني, أخاف زوجي
	خائفة زوجي, خايفة زوجي, زواج قسري, زواج بالإكراه, جريمة شرف, جرائم الشرف, محبوسة البيت
	يحبسني, الاتجار بالبشر
	koca* döv*, kocam vur*, eşim döv*, eşim vur*, babam döv*, sevgilim döv*, dayak*
	beni dövüyor*, dövüyor*, şiddet gör*, şiddet uygulu*, aile içi şiddet*, ev içi şiddet*
	tecavüz*, cinsel istismar*, cinsel saldırı*, cinsel taciz*, çocuk istismar*, zorla evlen*
	tehdit edi*, ölümle tehdit, bıçakla tehdit, öldürecek*, öldürmekle tehdit, eve kilitl*
	kocamdan kork*, eşimden kork*, babamdan kork*, namus cinayet*, evde güvende değil*
	чоловік б'є, чоловік побив, батько б'є, партнер б'є, хлопець б'є, мати б'є, син б'є
	мене б'ють, побив мене, домашн* насил*, насильств*, насилл*, зґвалт*, погрожує вбити
	погрожує ножем, погроз* вбити, хоче вбити мене, боюся чоловіка, боюсь чоловіка
	боюся партнера, небезпечно вдома, замкнув вдома, примусов* шлюб*, торгівл* людьми
	знущаєт* чоловік, домагання сексуальн*
	mąż bije, partner bije, ojciec bije, chłopak bije, żona bije, syn bije, matka bije
	bije dzieci, mąż pobił, pobit*, przemoc*, zgwałc*, gwałt, gwałtu, molestow*
	wykorzyst* seksualn*, grozi nożem, grozi śmierc*, grozi zabi*, chce mnie zabić, boję męża
	boję partnera, boję ojca, znęca się, zamknął domu, przymusow* małżeństw*, handel ludźmi
`;

const medical = `
	hartaanval*, hartstilstand*, bewusteloos, bewusteloze, buiten bewustzijn
	niet bij bewustzijn, ademt niet, ademt slecht, niet ademen, kan niet ademhalen
	krijg geen adem, krijgt geen lucht, geen ademhaling, verstikt*, verstikking*, kind stikt
	baby stikt, stikt bijna, overdosis*, overdosering*, vergiftigd*, vergiftiging*
	teveel pillen genomen, teveel pillen geslikt, teveel medicijnen genomen
	pillen ingenomen teveel, gif gedronken, bleekmiddel gedronken, hevig bloedverlies
	bloedt hevig, bloedt heel hard, bloeding stopt niet, stopt niet bloeden, beroerte bezig
	mond scheef, scheve mond, niet aanspreekbaar, niet wakker krijgen, pijn op borst
	drukkende pijn borst, levensgevaar*, anafylact*, allergische shock
	epileptische aanval bezig, bel 112, ambulance bellen, ambulance nodig, ambulance nu
	heart attack, cardiac arrest, unconscious*, not breathing, cant breathe, cannot breathe
	stopped breathing, choking, overdos*, poisoned*, severe bleeding, bleeding heavily
	wont stop bleeding, not waking up, chest pain, call ambulance, stroke right now
	need ambulance
	نوبة قلبية, أزمة قلبية, جلطة قلبية, سكتة قلبية, لا يتنفس, لا تتنفس, لا أستطيع التنفس
	فاقد الوعي, فقد الوعي, فقدان الوعي, جرعة زائدة, تسمم, نزيف حاد, نزيف شديد, ألم صدر شديد
	سيارة إسعاف, الإسعاف
	kalp kriz*, nefes alamıyor*, nefes almıyor*, bilinci kapalı, bilincini kaybet*
	bayıldı uyanmıyor, aşırı doz*, zehirlen*, kanama durmuyor, ambulans çağır*, ambulans lazım
	серцев* напад*, інфаркт зараз, не дихає, не може дихати, не можу дихати, непритомн*
	без свідомості, втратив свідомість, втратила свідомість, передоз*, отруїв*, отруєн*
	сильна кровотеча, біль грудях, викликати швидку
	zawał*, nie oddycha, nie może oddychać, nie mogę oddychać, nieprzytomn*
	stracił przytomność, straciła przytomność, przedawkow*, zatruci*, otruł*, krwotok*
	mocno krwawi, ból klatce piersiowej, wezwać karetkę, potrzebna karetka
`;

export const danger: DangerWords = { suicide, violence, medical };

/** 'Niet meer leven van een uitkering' is about money: verbs with the small word after them, and what one lives on. */
export const livingOn: { verbs: Readonly<Record<string, string>>; incomes: ReadonlySet<string> } = {
	verbs: { leven: 'van', live: 'on', living: 'on' },
	incomes: new Set(
		'uitkering bijstand aow pensioen loon salaris inkomen geld toeslagen ww wia wajong euro minimum benefits welfare pension income wage salary money'.split(
			' '
		)
	)
};
