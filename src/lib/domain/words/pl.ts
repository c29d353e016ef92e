/** Everyday words in Polish per need, as Polish speakers in the Netherlands type them. */
import type { Words } from './types.ts';

export const pl: Words = {
	schulden: `
		dług!, długi!, długów!, długami!, długach!, zadłuż*!, oddłuż*!, komornik*!, komornic*!,
		windyka*!, wierzyciel*!, kredyt*, pożyczk*, zaległoś*!, niezapłacon* rachun*!,
		zapłacić rachun*, płacić rachun*, spłat* zadłuż*!, spłacić dług*!, raty!, rozłożyć raty!,
		wezwan* zapłat*!, upadłoś* konsum*!, upadłoś*!, bankructw*!, zajęcie pensji!, chwilówk*!,
		mandat, mandaty, restruktury* dług*!, ponaglen*
	`,
	rondkomen: `
		brak pieniędzy!, brakuje pieniędzy!, mało pieniędzy!, starcza pieniędzy!,
		skończyły pieniądze!, koniec miesiąca pieniądze!, pieniądz*?, pieniędz*?, niski* dochod*!,
		niski* dochód!, nisk* zarobk*!, mała pensja!, bieda!, biedny, ubóstw*!, pomoc finansow*!,
		pomoc materialn*!, zapomog*!, dofinansow*, oszczędza*, budżet domow*!, minimum socjaln*!,
		wiązać koniec końcem!, trudn* sytuac* finansow*!, problem* finansow*!, utrzymać rodzinę
	`,
	toeslagen: `
		toeslagi!, toeslagów!, toeslagu!, huurtoeslagu, zorgtoeslagu, kindgebonden,
		dodatek mieszkaniow*!, dodatek czynsz*!, dopłat* czynsz*!, dopłat* ubezpiecz*!,
		dodatek ubezpiecz*!, zasiłek rodzinny!, zasiłek dziecko!, zasiłku rodzinn*!,
		rodzinne Holandii, świadczen* rodzinn*!, podatek!, podatk*!, zeznan* podatk*!,
		rozliczen* podatk*!, deklarac* podatk*!, zwrot podatk*!, belastingdienstu,
		urząd skarbow*!, skarbówk*!, jaaropgaaf, dopłat*
	`,
	administratie: `
		papierkow*!, papiery porządek!, poukładać papiery!, uporządkować dokument*!,
		porządek dokument*!, porządek papier*!, segregow* dokument*!, nieotwart* listy!,
		nieotwart* poczt*!, sterta listów!, poczta listy, dużo listów, dokument*?, administrac*,
		domow* księgow*!, rachunki domow*, pomoc papier*!, pomoc dokument*,
		budżet domow* porządek, zarządzan* budżet*!, biurokrac*
	`,
	uitkering: `
		zasiłek!, zasiłk*!, zasiłek bezrobotn*!, bezroboc*!, bezrobotn*!, kuroniów*!,
		pomoc społeczn*!, zapomog* społeczn*, uitkeringu!, uitkeringi!, bijstandu!, socjal!,
		socjalu!, świadczen* socjaln*!, świadczen*, zasiłek chorobow*!, chorobow*,
		rent* inwalidzk*!, renta inwalidz*!, renty inwalidz*!, niezdolnoś* pracy!,
		stracił* pracę!, utrata pracy!, zwolnion* pracy!, zasiłek socjaln*!, emerytur*,
		wstrzyman* zasił*!
	`,
	voedselhulp: `
		jedzeni*!, żywnoś*!, bank żywnoś*!, darmow* jedzen*!, paczk* żywnoś*!, paczki żywnoś*!,
		pomoc żywnoś*!, głodn*!, głód!, głoduj*!, brak jedzenia!, nic jedzenia!, darmow* obiad*!,
		darmow* posił*!, ciepły posiłek!, posiłk*!, posiłek!, obiady!, jadłodajn*!,
		zakupy spożywcz*!, spożywcz*, stać jedzenie!
	`,
	spullen: `
		ubrani*!, ubrań!, odzież*!, darmow* ubran*!, używan* ubran*!, używan* mebl*!, meble!,
		mebli!, darmow* meble!, używan* rzecz*!, tani* meble!, lumpeks*!, second hand odzież,
		wózek dziecięc*!, wózk* dziecięc*!, łóżeczk*!, łóżko, wyprawk*!, ciuch*!, buty dziec*!,
		pralk*!, lodówk*!, sprzęt domowy, naczynia!, pościel*, rzeczy niemowl*!, zimow* kurtk*!,
		kupić tanio
	`,
	energie: `
		prąd!, prądu!, rachunek prąd!, rachun* gaz!, rachunek gaz!, rachunek energi*!, energia!,
		energii!, energię!, energetyczn*!, ogrzewan*!, ogrzać mieszk*!, drog* prąd!, drogi gaz!,
		ocieplen*!, ocieplić mieszk*!, odcięli prąd!, odcięto prąd!, odcięli gaz!, zimno domu!,
		zimno mieszkan*!, oszczędzan* energ*!, oszczędz* prąd!, opłaty prąd!, opłaty media,
		licznik*
	`,
	'kind-meedoen': `
		zajęcia dziec*!, zajęcia dodatkow*!, sport dziec*!, sport syna!, klub sportow* dziec*!,
		opłacić sport!, lekcje pływan*!, nauka pływan*!, basen dziec*!, rower dziec*!,
		rower dziecka!, rower syna!, wyprawk* szkoln*!, przybor* szkoln*!, plecak szkoln*!,
		wycieczk* szkoln*!, laptop szkoł*!, piłka nożna dziec*!, muzyka dziec*!, szkoła muzyczn*!,
		taniec dziec*!, urodziny dziec*!, kółko zainteresow*, zajęcia pozalekc*!
	`,
	'huis-zoeken': `
		mieszkan*!, mieszkać!, szukam mieszkan*!, szukam domu!, szukam pokoj*!, pokój, pokoje,
		pokoju, wynaj*!, najem!, kawalerk*!, mieszkan* socjaln*!, mieszkan* komunaln*!,
		lokal socjaln*!, tani* mieszkan*!, kolejka mieszkan*!, lista oczekując*!, dom wynajęc*!,
		kwater*!, stancj*!, przeprowadzić mieszk*, przeprowadzić, znaleźć mieszkan*!,
		znaleźć dom!, hotel robotnicz*
	`,
	dakloos: `
		bezdomn*!, spać, brak spania!, spania!, miejsca spania!, nocleg*!, schronisk*!, przytuł*!,
		wyrzucon* domu!, wyrzucon* mieszkan*!, wyrzucają mieszk*!, wyrzucił domu!,
		wyrzuciła domu!, eksmisj*!, eksmit*!, spać ulicy!, śpię ulicy!, śpię aucie!,
		śpię samochodz*!, mieszkam aucie!, mieszkam ulicy!, stracił* mieszk*!, utrata mieszk*!,
		dach głową!, adres pocztow*!, adres koresponden*!
	`,
	'begeleid-wonen': `
		mieszkan* wspomag*!, mieszkan* chronion*!, mieszkan* wspieran*!, mieszkan* treningow*!,
		dom opieki!, dom starców!, dom seniora!, dom spokojn* starości!, domy opieki!,
		opieka całodobow*!, całodobow*!, samodzieln* mieszk*!, mieszkać samodziel*!,
		mieszkan* opiek*!, mieszkan* niepełnosprawn*!, mieszkan* senior*!, ośrodek opieki!,
		zamieszkać samodziel*!, zamieszkan* wsparc*!
	`,
	'woning-aanpassen': `
		winda schod*!, winda schodow*!, windy schodow*!, podnośnik schod*!, platforma schod*!,
		krzesełk* schod*!, schodołaz*!, podjazd* wózek*!, podjazd*!, rampa, próg, progu!, progi!,
		poręcz*!, uchwyty łazien*!, przystosow* mieszk*!, dostosow* mieszk*!, dostosow* łazien*!,
		łazienk* niepełnosprawn*!, prysznic niepełnosprawn*!, wejść schod*!, wejście schod*!,
		przebudow* łazien*!, łazienk*, schody, schodach
	`,
	huren: `
		czynsz*!, podwyżk* czynsz*!, zaległ* czynsz*!, podwyżka najmu!, zapłacić czynsz!,
		właściciel mieszkan*!, właściciel* domu!, wynajmując*!, najemc*!, umowa najmu!,
		umowa wynajmu!, umow* najmu!, kaucj*!, oddać kaucję!, pleśń!, pleśni!, grzyb ścian*!,
		grzyb mieszkan*!, wilgoć!, cieknie dach!, przecieka*!, napraw* mieszkan*!,
		zepsut* ogrzew*!, wypowiedz* mieszkan*!, wypowiedz* najmu!, remont mieszkan*!, usterk*!,
		awaria mieszkan*!, szczury mieszk*, robactw*
	`,
	buren: `
		sąsiad*!, sąsiedz*!, hałas*!, głośn* muzyk*!, głośni sąsiedz*!, kłótni* sąsiad*!,
		konflikt sąsiad*!, sąsiad przeszkadza!, sąsiad imprez*!, imprezy nocy!, hałas nocą!,
		szczeka pies!, pies sąsiad*!, smród klatce!, krzyki ścian*!, mediacj* sąsiedz*!,
		spór sąsiad*!, skarga sąsiad*!, zakłócan* spokoj*!
	`,
	huishouden: `
		sprząt*!, pomoc domow*!, pomoc domu!, pomoc sprząt*!, opiekunk* domow*, umyć podłog*!,
		myć okna!, odkurza*!, prania!, prasowan*!, gotowan*!, zakupy starsz*!, robi zakupy,
		szpitalu domu, wyjści* szpital*!, opieka domow*!, opieka domu!, gospodarstw* domow*!,
		prace domow*!, obowiązki domow*!
	`,
	hulpmiddelen: `
		wózek inwalidz*!, wózk* inwalidz*!, wózek elektr*!, skuter inwalidz*!, chodzik*!,
		balkonik*!, kule ortoped*!, laska chodz*!, aparat słuchow*!, aparat* słuch*!, protez*!,
		sprzęt ortoped*!, sprzęt rehabilit*!, sprzęt medyczn*!, wypożycz* sprzęt*!,
		wypożycz* wózk*!, łóżko rehabilit*!, łóżko szpitaln*!, toaleta przenośn*!,
		pomoc* ortoped*!, środki pomocnicz*!, wózek, wózka, pampers* dorosł*
	`,
	vervoer: `
		transport chor*!, transport niepełn*!, transport medycz*!, przewóz*!, przewozy!,
		przewóz niepełn*!, dowóz*!, dojazd!, dojazdu!, dojazd lekarz*!, dojazd szpital*!,
		dowóz szkoł*!, dojechać szpital*!, dojechać lekarz*!, zawieźć lekarz*!, taksówk*!,
		taxi niepełn*!, trudno chodzić!, chodzić daleko!, bilet niepełn*!, darmow* przejazd*!,
		przejazd*!, komunikac* miejsk*, autobus*, autobus szkoln*!, kierowca wolontar*!
	`,
	parkeerkaart: `
		parkowan*!, parking*, parkingow*!, karta parking*!, miejsce parking*!, karta inwalidz*!,
		koperta inwalid*!, karta niepełn*!, miejsce niepełn*!, miejsce inwalid*!,
		parkowan* inwalid*!, parkowan* niepełn*!, parkować inwalid*!, zaparkować!,
		zajęte miejsce inwal*!, abonament parking*!, karta parkingowa niepełn*!, źle zaparkow*!
	`,
	dagbesteding: `
		zajęcia dzienn*!, ośrodek dzienn*!, dzienn* dom!, dzienny pobyt!, dzienn* pobytu!,
		opieka dzienn*!, dzienn* opiek*!, zajęcia starsz*!, zajęcia senior*!, zajęcia niepełn*!,
		warsztat* terap*!, warsztat* zajęc*!, terapia zajęciow*!, praca chronion*!,
		zakład aktywnoś*!, nudzę domu!, nudzę!, siedzę domu!, struktura dnia!, plan dnia!,
		rytm dnia!, nic robić!, brak zajęc*!
	`,
	mantelzorg: `
		opiekuję!, opiekować!, opiekun*!, opieka mamą!, opieka matk*!, opieka rodzic*!,
		opieka ojcem!, opieka babc*!, opieka chor*!, opieka starsz*!, opieka mężem!, opieka żoną!,
		chora mama!, chora matka!, chory mąż!, chory ojciec!, chory rodzic!, zajmuję mamą!,
		zmęczon* opiek*!, przeciążon* opiek*!, odpoczyn* opiek*!, opieka wytchnien*!,
		wytchnieniow*!, pielęgnac*!, chory członek rodziny!
	`,
	'client-ondersteuning': `
		pójść rozmow*!, pójdzie rozmow*!, iść rozmow*!, towarzysz* rozmow*!, iść urząd*!,
		pójdzie urząd*!, asystent*, pracownik socjaln*!, pracownik społeczn*!, doradc*!,
		poradnictw*, wsparcie klient*!, wsparcie rozmow*!, wsparcie urzęd*!, przygotować rozmow*!,
		niezależn* wsparc*!, pomoc urząd*!, pomoc urzęd*!, asystent rodziny!
	`,
	psychisch: `
		depresj*!, depresyj*!, psycholog*!, psychiatr*!, psychiczn*!, psychoterap*!, terapeut*!,
		nerwic*!, stany lękow*!, lękow*!, lęki!, panik*!, atak paniki!, ataki paniki!, stres!,
		stresu!, zestresow*!, wypaleni*!, bezsenn*!, spać nocy!, smutn*!, smutek!, załaman*!,
		traum*!, płaczę!, kryzys psych*!, zdrowie psych*!, niepokój!, schizofren*!,
		boję wszystk*!, zaburzen* psych*!, złe samopoczuc*!
	`,
	verslaving: `
		uzależn*!, alkohol*!, pijan*!, pijaństw*!, mąż pije!, pije alkohol!, przestać pić!,
		pić alkohol!, przestać palić!, rzucić palenie!, palenie!, narkot*!, narkoman*!, hazard,
		hazardu!, hazardz*!, kasyn*!, odwyk*!, detoks*!, gry komput*!, uzależnienie gier!,
		marihuan*!, amfetamin*!, dopalacz*!, nałóg*!, nałog*!, gra automat*!
	`,
	eenzaam: `
		samotn*!, osamotn*!, czuję samotn*!, mieszkam sama!, mieszkam sam!, brak przyjaci*!,
		brak znajom*!, nikogo znam!, rozmowa telefon*, porozmawiać kimś!, kogoś porozmaw*!,
		pogadać!, towarzystw*!, odwiedzin*!, tęsknię!, tęskno*
	`,
	rouw: `
		umarł*!, zmarł*!, śmierć!, śmierci!, żałob*!, pogrzeb*!, pochowan*!, pochówek!,
		strata blisk*!, stracił* męża!, stracił* żonę!, stracił* dziec*!, stracił* mamę!,
		stracił* matk*!, śmierć męża!, śmierć żony!, śmierć mamy!, wdow*!, pożegnan*!, zmarł mąż!,
		zmarła żona!, zmarła mama!, grupa żałob*!, pamięć zmarł*!, poronien*!
	`,
	dementie: `
		demenc*!, alzheim*!, utrata pamięci!, pamięć!, pamięci!, zapomin*!, mama zapomina!,
		tata zapomina!, babcia zapomina!, dziadek zapomina!, sklero*!, problemy pamięc*!,
		gubi drogę!, otępien*!, traci pamięć!, starcz* otęp*!, pomyli osob*!, rozpoznaje rodz*!
	`,
	beperking: `
		niepełnospraw*!, inwalid*!, kalek*!, kalectw*!, niesprawn*!, autyzm*!, autystyczn*!,
		asperger*!, upośledz*!, niepełnospraw* intelekt*!, niepełnospraw* umysł*!, zespół downa!,
		porażen* mózg*!, paraliż*!, udar!, udaru!, uraz mózgu!, głuch*!, niesłysz*!, niewidom*!,
		słabowidz*!, epilepsj*!, padaczk*!, adhd dorosł*!, chorob* przewlek*!, stwardnien*!,
		orzeczenie niepełn*!
	`,
	gezond: `
		lekarz*!, doktor!, doktora!, lekarz rodzinn*!, lekarz pierwszego!, lekarz domow*!,
		znaleźć lekarz*!, zdrowi*!, zdrowotn*!, chory!, chora!, chorob*!, przychodn*!,
		poradnia zdrow*!, szpital*!, dentyst*!, stomatolog*!, szczepien*!, szczepion*!,
		ubezpieczen* zdrow*!, ubezpieczen*, dieta!, dietety*!, schudn*!, odchudz*!, nadwag*!,
		otyłoś*!, boli!, leczen*!, aptek*!, ginekolog*
	`,
	opvoeden: `
		wychow*!, wychowan* dziec*!, rodzicielsk*!, rodzicielstw*!, kurs rodzic*!,
		porad* rodzic*!, dziecko słucha!, syn słucha!, dziecko krzyczy!, płacz dziec*!, histeri*!,
		bunt dwul*!, bunt nastol*!, nastolat*!, granice dziec*!, rozwój dziec*!, niejadek,
		dziecko spać!, problem* dzieck*!, samotn* matk*!, samotn* rodzic*!, samotna matka!,
		poradnia dziec*!, problemy wychow*!
	`,
	jeugdhulp: `
		pomoc dzieck*!, pomoc dzieci*!, pomoc dziec*!, pomoc młodzież*!, młodzież*!,
		psycholog dzieci*!, psycholog dzieck*!, psycholog dziec*!, pedagog*!, zachowan* dzieck*!,
		zachowan* dziec*!, agresywn* dziec*!, agresywny syn!, trudn* dziec*!, nastolat*,
		dziecko adhd!, adhd dziec*!, logoped*, kurator*!, opieka społeczn* dziec*!, dom dzieck*!,
		odebrali dziec*!, zabrać dzieck*!, jugendamt!, nadpobud*!, dziecko problem*!
	`,
	scheiden: `
		rozwód!, rozwod*!, rozwieść!, rozstan*!, rozstać!, rozstajem*!, separacj*!, alimenty!,
		alimentów!, alimentac*!, mąż odszedł!, żona odeszła!, zostawił mąż!, zostawiła żona!,
		podział majątk*!, opieka naprzemienn*!, władza rodziciel*!, prawa rodziciel*!,
		kontakty dzieck*!, kontakt dzieck*!, widywać dziec*!, widzen* dziec*!, mediacj* rozwod*!,
		mediator*, mediacj*, były mąż!, była żona!
	`,
	kinderopvang: `
		przedszkol*!, żłobek!, żłobk*!, niani*!, opiekunka dziec*!, świetlic*!, opieka szkole!,
		opieka dzieck*!, opieka dziećmi!, opieka dzieci!, klub malucha!, grupa zabaw*!, malusz*!,
		maluch*!, dopłata żłob*!, dopłata przedszk*!, koszt żłob*!, koszt przedszk*!,
		zapisać przedszk*!, zapisać żłob*!, opvangu!, zajęcia małych dziec*!
	`,
	geweld: `
		przemoc*!, mąż bije!, bije!, bije mąż!, bije dzieci!, bije żonę!, bije partner!, bity!,
		bita!, pobit*!, pobił!, uderzył*!, grozi!, grozi nożem!, groźb*!, boję męża!,
		boję partnera!, boję domu!, boję wrócić domu!, znęca*!, gwałt*!, zgwałc*!, molestow*!,
		przemoc domow*!, przymusow* małż*!, zmuszon* małż*!, stalking*, prześlad*!, uciec męża!,
		wykorzystyw* seksual*!, niebieska kart*!
	`,
	pesten: `
		prześladow* szkol*!, dokucza*!, znęcają szkol*!, wyśmiew*!, wyzywa*!, przezyw*!,
		poniżan*!, obraża*!, zastrasz*!, nęka*!, cyberprzemoc*!, biją szkol*!, koledzy biją!,
		mobbing*!, śmieją syna!, hejt*!, przezywają dziec*!, syn bity szkol*!
	`,
	school: `
		szkoł*!, szkół*!, szkolny!, szkole!, szkoln*, szkoła dziec*!, szkoła dziecka!,
		zapis* szkoł*!, zapisać dziec* szkoł*!, zapisy szkoł*!, lekcje!, lekcji!, nauczyciel*!,
		wagar*!, rzucić szkoł*!, korepet*!, praca domow*!, zadanie domow*!, odrabian* lekcji!,
		nieobecnoś* szkol*!, szkoła specjaln*!, klasa językow*!, egzamin szkol*!, zawodówk*!,
		technikum!, studia!, matur*!, wykształ*!, obowiązek szkoln*!, podręczn*!
	`,
	zwanger: `
		ciąż*!, ciężarn*!, zaszłam ciąż*!, niechcian* ciąż*!, aborcj*!, położn*!, poród!, porod*!,
		urodził*!, noworod*!, niemowl*!, karmien* piers*!, pierś karmi*!, połóg!,
		urlop macierzyńsk*!, macierzyń*!, młoda mama!, nieletnia matka!, ginekolog*!,
		wizyta położn*!, dziecko urodzone!, wyprawk* noworod*!, kraamzorgu!, ultrasonograf*!
	`,
	taal: `
		holendersk*, niderlandzk*!, język niderlandz*!, język holendersk*!, nauka język*!,
		nauka niderlandz*!, nauczyć język*!, uczyć holendersk*!, uczyć niderlandz*!,
		uczyć język*!, kurs język*!, kurs niderlandz*!, kurs holendersk*!, lekcje język*!,
		lekcje holendersk*!, lekcje niderlandz*!, szkoła językow*!, kursy językow*!,
		kawiarenk* językow*!, konwersac*!, darmow* kurs*!, mówić holendersk*!, język?, języka?,
		języków?
	`,
	lezen: `
		czytać pisać!, nauka czytan*!, nauka pisan*!, czytani*!, pisani*!, pisać!, czytać!,
		analfabet*!, niepiśmien*!, umiem czytać!, umiem pisać!, słabo czytam!, słabo piszę!,
		trudnoś* czytan*!, dysleksj*!, liczyć nauk*!, liczeni*!, alfabet!, alfabetu!, ortografi*!,
		piśmien*!, nauczyć czytać!, uczyć pisać!
	`,
	digitaal: `
		komput*!, laptop*, tablet*, smartfon*!, telefon komórk*!, komórk* telefon!,
		obsługa komput*!, obsługa telefon*!, kurs komputer*!, cyfrow*!, internet*!, hasło!,
		hasła!, zapomniał* hasł*!, zalogow*!, logowan*!, digidem!, digida!, digidu!,
		profil zaufan*!, aplikac* telefon*!, ściągnąć aplikac*!, założyć digid!, aktywow* digid!,
		e-mail założyć, poczta elektron*!, wniosek internet*!, drukow*
	`,
	brieven: `
		list?, listu!, listy!, listów!, rozumiem list*!, rozumiem pism*!, rozumiem listu!,
		list urzęd*!, list gminy!, list gemeente!, list belasting*!, pismo!, pisma!,
		pisma urzęd*!, pismo urzęd*!, wypełni*!, wypełnić formul*!, wypełnić wnios*!, formularz*!,
		wniosek!, wniosk*!, wypełnien* formular*!, przetłumacz* list!, dostałem list!,
		dostałam list!, przeczytać list!, podanie!, ankiet*, wypełnić ankiet*!, druk urzęd*!
	`,
	inburgeren: `
		integrac*!, egzamin integr*!, egzamin język*!, kurs integrac*!, obowiązek integr*!,
		inburgeringu!, inburgeringi!, inburgering kurs, egzamin niderlandz*!,
		egzamin holendersk*!, obywatel* egzamin!, egzamin państwow*!, egzamin*, naturalizac*!,
		obywatel* holend*!, program integr*!, zdać egzamin!, poziom język*!, wiedza społecz*!
	`,
	tolk: `
		tłumacz*!, tłumacz!, przetłumacz*!, mówi polsku!, polsku!, polskojęzyczn*!,
		mówiąc* polsk*!, polski tłumacz!, tłumacz przysięgł*!, język polski!, języku polsk*!,
		polski lekarz, polska pomoc!, polak*, polacy!, porozmawiać polsku!, ukraińsku!, rosyjsku!,
		arabsku!, własnym języku!, ojczyst* język*!
	`,
	werk: `
		praca!, pracy!, pracę!, prace?, szukam prac*!, szukanie prac*!, znaleźć prac*!,
		oferty prac*!, ofert* prac*!, zatrudn*!, bezrobotny prac*, pracować!, pracuj*!,
		agencja pracy!, agencj* prac*!, urząd pracy!, pośrednictw* prac*!, CV napisać!, życiorys!,
		rozmow* kwalifik*!, list motywac*!, praktyk*!, staż!, stażu!, szkolen* zawod*!,
		kurs zawod*!, zarabia*!, praca dorywc*!, etat!, własna firma!, działalność gospodarcz*!,
		pracodawc*!, umowa prac*
	`,
	vrijwilliger: `
		wolontar*!, zostać wolontar*!, ochotnik*!, ochotnicz*!, praca społeczn*!,
		praca charytat*!, charytat*!, pomagać ludziom!, pomagać innym!, pomagać starsz*!,
		bezpłatn* praca!, działać społecz*!, dobroczyn*!, udzielać społecz*!, inicjatyw* sąsiedz*!
	`,
	ontmoeten: `
		poznać ludzi!, poznać kogoś!, poznawać ludzi!, nowi znajom*!, nowi przyjaci*!,
		znaleźć przyjaci*!, znajomi, spotkan*!, spotkać ludzi!, spotkać polak*!, dom kultury!,
		centrum społeczn*!, ośrodek kultur*!, klub senior*!, kawa!, kawę!, kawiarni*!,
		kawa sąsiad*!, polonia!, polonijn*!, zajęcia grup*!, warsztaty!, warsztat*, rękodzieł*!,
		robótki!, wspóln* gotow*!, integracja sąsiad*!, imprez* osied*!, wyjść domu!, rozrywk*!
	`,
	sporten: `
		sportow*!, sport!, sportu!, ćwicz*!, siłowni*!, fitness!, trening*!, trenow*!, basen!,
		basenu!, pływan*!, pływać!, gimnastyk*!, aerobik!, jogging!, bieganie!, biegać!, spacer*!,
		nordic walking!, jogi!, piłka nożna!, siatkówk*!, taniec!, tańc*!, klub sport*!, rower*,
		sport senior*!, sport niepełn*!
	`,
	juridisch: `
		prawn*!, adwokat*!, radca prawn*!, pomoc prawn*!, porad* prawn*!, darmow* prawnik*!,
		darmow* porad* prawn*!, bezpłatn* prawnik*!, bezpłatn* adwokat*!, sądow*!, sądu!, sądem!,
		sprawa sądow*!, pozew!, pozw*!, notariusz*!, umow*, prawa pracown*!, problem prawn*!,
		prawo pracy!, prawo?, prawa?, rzecznik praw*!, dochodz* roszcz*!
	`,
	bezwaar: `
		odwoła*!, odwołanie decyzj*!, sprzeciw*!, sprzeciw!, zaskarż*!, skarga!, skargi!, skargę!,
		skarż*!, złożyć skarg*!, reklamac*!, zażale*!, zgadzam decyzj*!, odmow*!, odmowa zasił*!,
		odrzucon* wnios*!, odrzucen*!, odrzucili wniosek!, niesprawiedl* decyz*!, decyzj*,
		ombudsman*!, rzecznik obywatel*!, zła decyzja!, zażalenie gmin*!, bezwaru!
	`,
	discriminatie: `
		dyskrymin*!, rasizm*!, rasist*!, ksenofob*!, nierówn* traktow*!, niesprawiedl* traktow*!,
		uprzedzen*!, nienawiś*!, obraził pochodz*!, obraża pochodz*!, wyzywa polak*!,
		gorzej traktow*!, traktow* gorzej!, wyzysk*!, homofob*!, antysemit*!, seksizm*!,
		kolor skóry!, równe prawa!
	`,
	vluchteling: `
		uchodź*!, azyl!, azylu!, azylant*!, azylow*!, wniosek azyl*!, ochrona tymczas*!,
		ochrona międzynarod*!, pozwolenie pobyt*!, pozwoleni* pobyt*!, karta pobytu!,
		kart* pobyt*!, pobyt!, pobytu!, status uchodź*!, łączen* rodzin*!, połączen* rodzin*!,
		dokument* pobyt*!, brak dokument*!, brak papier*!, nielegaln*!, nieudokument*!,
		deportac*!, deportow*!, wydalen*!, wiza!, wizy!, wojna ukrain*!, ukrain*, uciekł* wojn*!,
		imigrac*, imigrant*
	`,
	straat: `
		latarn*!, oświetlen* ulicz*!, śmiec*!, odpad*!, wywóz śmieci!, kontener*!, kosz śmieci!,
		kubeł*!, dziur* drodze!, dziura drog*!, dziur* chodnik*!, chodnik*!, zepsut* chodnik*!,
		krawężn*!, drzew*!, gałęz*!, złamane drzewo!, brudn* ulic*!, brud ulicy!,
		porzucon* rower*!, graffiti!, szczury ulic*!, zepsut* latar*!, zepsut* lamp*!,
		zepsut* ulic*, dzikie wysypisk*!, rozbit* szkło!, śmieci ulic*!, droga dziur*!
	`,
	burgerzaken: `
		paszport*!, dowód osob*!, dowodu osob*!, dowód tożsam*!, prawo jazdy!, prawa jazdy!,
		prawem jazdy!, wymian* prawa jazdy!, zameld*!, meldun*!, wymeldow*!, zmiana adresu!,
		zmienić adres!, rejestrac* adres*!, zarejestrow*!, BSN numer, numer bsn!, bsnu!,
		akt urodzen*!, akt małżeń*!, akt zgonu!, akt ślub*!, ślub*!, małżeńs*!, przeprowadzk*!,
		przeprowadz*, obywatelstw*!, zaświadczen*!, urząd stanu!, pesel!, rejestracja
	`,
	nood: `
		pilne!, pilnie!, natychmiast!, nagły wypad*!, karetk*!, pogotowi*!, policj*!,
		straż pożarn*!, pożar!, pożaru!, pali domu!, wypadek!, zagrożen*!, niebezpiecz*!,
		zagrożenie życia!, kryzys!, kryzysu!, kryzysow*!, ratunk*!, samobój*!, myśli samob*!,
		umrzeć!, zabić!, zabiję!, telefon zaufania!, linia kryzys*!, interwen* kryzys*!
	`
};
