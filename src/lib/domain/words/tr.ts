/** Everyday Turkish words per need; see types.ts for the notation. */
import type { Words } from './types.ts';

export const tr: Words = {
	schulden: `
		borç*!, borçlar*!, borcu*!, borcum*!, icra*!, haciz*!, taksit*, kredi borc*!, kredi*
		alacaklı*, borç yapılandırma!, borç danışman*!, fatura ödeyem*!, ödeyemiyor*, ödeyemem
		ödenmemiş fatura*, gecikmiş ödeme*, ödeme planı, ödeme anlaşması, icra memuru!
		mahkeme borç*, iflas*!, ceza ödeyem*, CJIB ceza*, sigorta borc*, vergi borcu
		maaş haczi!, kredi kartı borc*, schuldhulp!, deurwaarder!, bewindvoerder
	`,
	rondkomen: `
		geçin*, geçinemiyor*!, geçim sıkıntı*!, geçim*, para yetmiyor!, maaş yetmiyor!, ay sonu*
		param bitti, parasız*!, parasızlık!, para?, yoksul*!, fakir*!, fakirlik, dar gelir*!
		düşük gelir*!, maddi yardım*, maddi destek*, maddi sıkıntı*!, para yardım*!
		para destek*, özel yardım, bijzondere bijstand, bütçe*, kira yardım*, pahalılık
		hayat pahalı, ucuz?, tasarruf?
	`,
	toeslagen: `
		kira yardım*!, kira destek*!, kira ödeneği!, sağlık sigortası yardım*!, sigorta ödeneği
		ödenek?, çocuk parası!, çocuk yardımı!, kinderbijslag!, kindgebonden budget!
		huurtoeslag!, zorgtoeslag!, toeslag!, vergi, vergiler, vergi beyan*!, vergi iade*!
		vergi dairesi!, vergi formu!, beyanname*!, gelir vergi*!, belasting, belastingdienst!
		kreş parası!, kinderopvangtoeslag!, vergi kağıt*, mavi zarf*!, yıllık beyan*
	`,
	administratie: `
		evrak*, evraklarım*, evrak işleri!, evrak düzen*!, posta düzen*, mektup yığını
		birikmiş mektup*!, açılmamış mektup*!, mektuplar?, kağıt işleri!, kağıtlarım
		dosya düzen*, dosyalama, belgeler düzen*, bütçe plan*, gelir gider*!, para yönetim*!
		hesap tutmak, faturalarım karışık, faturalar düzen*, ödemelerimi takip, para idare*
		yazışma*, administratie
	`,
	uitkering: `
		sosyal yardım*!, sosyal maaş!, işsizlik*!, işsizlik maaşı!, işsizlik parası!
		işsiz kaldım!, bijstand!, uitkering!, UWV!, WW maaş*, WAO, WIA, Wajong!, malul*!
		maluliyet*!, malulen emekli*!, sakatlık maaşı!, engelli maaş*!, hastalık parası!
		hastalık maaşı!, ziektewet!, iş göremez*!, emekli maaş*, emeklilik*, AOW, maaş bağla*
		maaşım kesildi!, yardım param kesildi, işten çıkarıl*, işten atıl*, geçim yardımı
	`,
	voedselhulp: `
		gıda yardım*!, gıda bankası!, gıda paket*!, gıda?, yemek yardım*!, yemek*, bedava yemek!
		ücretsiz yemek!, ucuz yemek!, yiyecek*!, erzak*!, erzak yardım*!, yiyecek yok*, açım
		aç kaldık!, açlık*!, çocuklarım aç!, market parası, alışveriş kart*, mutfak masraf*
		aşevi!, sıcak yemek!, voedselbank!, iftar*?, evlere yemek
	`,
	spullen: `
		giysi*!, giyecek*!, kıyafet*!, elbise*!, çocuk giysi*, kışlık mont*, ayakkabı*!
		mobilya*!, eşya*!, ev eşya*!, ikinci el*!, ikinci el eşya!, kullanılmış eşya!
		bedava eşya!, beyaz eşya*!, buzdolabı*!, çamaşır makine*!, yatak lazım, yatak?
		mutfak eşya*!, bebek eşya*!, bebek araba*!, bebek giysi*!, bebek yatağı, kringloop!
		kleding, oyuncak*, koltuk takım*, perde?
	`,
	energie: `
		elektrik*!, doğalgaz*!, elektrik fatura*!, gaz fatura*!, su fatura*, enerji*!
		enerji fatura*!, enerji yardım*!, enerji tasarruf*!, ısınma*!, ısıtma*!, ısınamıyor*!
		kalorifer*!, kombi*?, yakıt*, yakıt parası!, ev soğuk!, evimiz soğuk!, elektrik kesildi!
		elektrik kesil*!, gaz kesil*!, elektrik pahalı!, Vattenfall, energietoeslag!, sayaç*
		yalıtım*!, izolasyon*, tasarruf?, fatura*?
	`,
	'kind-meedoen': `
		çocuk spor*!, çocuğum spor*!, çocuk futbol*, çocuk yüzme*!, yüzme kurs*!, yüzme dersi!
		yüzme diploma*!, çocuk bisiklet*!, bisiklet*, çocuğuma bisiklet!, spor kulübü
		kulüp aidat*!, aidat?, okul malzeme*!, okul çanta*, okul gezi*, okul parası
		okul masraf*, çocuk müzik*, müzik dersi, dans kurs*, çocuk tatil*, doğum günü parası
		çocuğa laptop!, jeugdfonds!, stichting leergeld!, leergeld!, futbol*
	`,
	'huis-zoeken': `
		ev?, ev ara*!, ev arıyor*!, ev bul*!, evim yok?, kiralık*!, kiralık ev*!, kiralık oda*!
		kiralık daire*!, oda ara*!, oda kiralamak!, oda bul*, daire ara*!, daire?, konut*!
		sosyal konut*!, sosyal ev*!, ev bekleme*, ev sırası, ev başvuru*!, acil ev*!
		acil konut*!, urgentie!, WoningNet!, woning?, ev lazım!, büyük ev*, ev küçük*
		ev değiş*!, ev değişimi!, ev takas*!, öğrenci evi, gençler ev*, emlak*, ayrı eve çık*
	`,
	dakloos: `
		evsiz*!, evsizlik*!, evsizim!, kalacak yer*!, yatacak yer*!, uyuyacak yer*!
		gidecek yer*!, sokakta kal*!, sokakta yat*!, sokakta uyu*!, sokaktayım!, arabada yat*!
		arabada uyu*!, evden atıl*!, evden atıyor*!, evden çıkar*!, evden kov*!, kapı dışarı
		tahliye*!, ev tahliye*!, barınak*!, barınma*!, barınma evi!, gece barına*!
		sığınacak yer!, yersiz*, posta adresi!, briefadres!, adresim yok, dakloos!
		daklozenopvang!
	`,
	'begeleid-wonen': `
		destekli yaşam*!, destekli konut*!, destekli ev!, refakatli yaşam*!, rehberli yaşam
		korumalı ev*!, korumalı yaşam*!, korumalı konut*!, bakımlı ev*!, bakım evi!, bakımevi*!
		huzurevi*!, yaşlılar evi!, yaşlı evi, yaşlı konut*, grup evi!, gözetimli ev*!
		engelli evi!, engelliler yurdu!, zihinsel engelli ev, tek başına yaşayam*!
		kendi başına yaşayam*, yalnız yaşayam*, otistik oğlum ev, begeleid wonen!
		beschermd wonen!, yirmi dört saat bakım
	`,
	'woning-aanpassen': `
		merdiven asansör*!, merdiven lift*!, traplift!, merdiven çıkam*!, merdiven?, ev uyarla*!
		evi uyarla*!, ev tadilat*!, tadilat*, banyo tadilat*!, banyo uyarla*!, banyo engelli*
		duş oturağı!, duşa girem*!, küvet*, tutunma kolu!, tutamak*!, korkuluk*, rampa*!, eşik*!
		kapı eşiği!, kapı geniş*, evde tekerlekli, engelliye uygun ev!, alçak tuvalet
		yüksek tuvalet!, tuvalet uyarla*
	`,
	huren: `
		kira*, kira artış*!, kira zam*!, kiraya zam!, kira yüksek!, kira pahalı!, kira ödeyem*!
		kira borc*!, kira gecik*!, ev sahib*!, kiracı*!, kiracı hak*!, kira kontrat*!
		kira sözleşme*!, depozito*!, depozitomu*!, küf!, küflü*!, evde küf!, rutubet*!
		tavan akıyor!, çatı akıyor!, su sızıyor!, ev tamir*!, ev onarım*!, kalorifer bozuk
		huurcommissie!, kontrat*, aidat yüksek, fareler, evde fare, hamam böceği!, tahtakurusu!
	`,
	buren: `
		komşu*!, komşum*!, komşu kavga*!, komşu gürültü*!, komşu şikayet*!, komşuyla sorun*!
		komşular rahatsız!, gürültü*!, gürültülü*, yüksek ses*!, yüksek müzik!, müzik sesi!
		üst kat*, alt kat*, köpek havl*!, rahatsızlık?, arabulucu*, arabuluculuk*
		apartman kavga*, apartman?, mahalle kavga*, çit kavga*, buurtbemiddeling!, duman koku*
	`,
	huishouden: `
		ev temizli*!, ev temizliği!, temizlik*, temizlikçi*!, temizlik yardım*!
		temizlik yapam*!, ev işi!, ev işleri!, evde yardım*, ev yardım*, ütü, ütülemek, çamaşır*
		çamaşır yıkay*, bulaşık*, yemek yapam*!, süpür*, cam sil*, ev hizmet*
		hastaneden sonra evde, ameliyat sonrası*!, ameliyattan sonra!, yaşlıya yardım*
		huishoudelijke hulp!, thuiszorg!, Wmo?, evde bakım*!, alışveriş yapam*, camlarımı silem*
	`,
	hulpmiddelen: `
		tekerlekli sandalye*!, tekerlekli iskemle!, akülü sandalye!, akülü araba!, akülü araç!
		skutmobil*!, scootmobiel!, rollator!, yürüteç*!, koltuk değnek*!, baston*!, değnek*!
		yardımcı alet*!, yardımcı araç*!, işitme cihaz*!, duyma cihaz*!, hasta yatağı!
		hastane yatağı!, tıbbi cihaz*!, tıbbi malzeme*!, ortopedik*!, protez*!, gözlük*
		alarm düğme*!, tuvalet sandalye*!, ödünç alet*, Wmo?
	`,
	vervoer: `
		ulaşım*!, ulaşım yardım*!, taksi*, engelli taksi*!, engelli ulaşım*!, servis?
		okul servis*!, öğrenci servis*!, özel eğitim servis*, hastaneye git*, hastaneye götür*!
		doktora götür*!, götürecek kimse!, araba süren gönüllü, taşıma hizmet*, yürüyem*!
		otobüse binem*!, otobüs*, otobüs kart*, tren?, ulaşım kart*!, yol kart*, yol parası!
		Valys!, regiotaxi!, leerlingenvervoer!, OV-chipkaart, şoför*
	`,
	parkeerkaart: `
		engelli park*!, engelli park kartı!, engelli park yeri!, sakat park*!, özürlü park*!
		park kart*!, park yeri!, park yer*, park izni!, parkimi işgal, engelli yerine park!
		park cezası, kendi park yeri, kapı önü park!, evin önüne park!, araba kart engelli!
		engelli kartı!, gehandicaptenparkeerkaart!, yanlış park, parkeerkaart!
	`,
	dagbesteding: `
		günlük uğraş*!, gündüz bakım*!, gündüz bakımevi!, gündüz etkinlik*!, gündüz faaliyet*!
		gündüz merkez*!, gündüz program*!, gündüz yaşlı*, günü geçir*, yaşlılar gündüz!
		yaşlı gündüz bakım!, engelli etkinlik*!, engelli atölye*!, atölye*, korumalı çalışma!
		uğraşı*, uğraş terapi*!, el işi, el sanat*, günlerim boş!, bütün gün evde
		evde oturuyor*, dagbesteding!, dagopvang!, hobi?
	`,
	mantelzorg: `
		anneme bak*!, babama bak*!, eşime bak*!, kocama bak*!, karıma bak*!, hasta bak*!
		hasta anne*!, hasta baba*!, hasta çocuğ*, yaşlı anne*, yaşlı baba*, yakınıma bak*!
		bakıcı*!, bakıcıyım!, aile bakıcı*!, mantelzorg!, evde hasta*, bakmaktan yorul*!
		bakım yük*!, bakımı devret*!, geçici bakım!, nefes molası, engelli çocuğa bak*!
		bakım veren*!, bakım parası, PGB, hasta kardeş*, bakıyorum?
	`,
	'client-ondersteuning': `
		benimle gel*!, benimle gelecek biri!, yanımda gel*!, görüşmeye eşlik!, görüşmeye gel*!
		eşlik ed*!, refakat*!, refakatçi*!, yanımda biri, yol göster*!, danışman*, danışmanlık*
		bağımsız danışman*!, ücretsiz danışman*!, müşteri destek*, hakkımı savun*
		haklarımı anlat*, nereye başvur*!, nereye git*!, Wmo görüşme*!, Wmo başvuru*!, Wmo?
		mutfak masası görüşme*, cliëntondersteuning!, yolumu bulam*
	`,
	psychisch: `
		depresyon*!, depresif*!, bunalım*!, bunalımda*!, psikolog*!, psikiyatr*!, psikolojik*!
		psikoloji*!, ruh sağlı*!, ruhsal*!, kaygı*!, kaygılı*!, anksiyete*!, panik atak*!
		panik?, korku*, korkuyorum?, stres*!, stresliyim, sinir kriz*!, sinirli*, uyuyamıyor*!
		uykusuz*, mutsuz*!, üzgün*, travma*!, terapi*!, terapist*!, intihar*!, ölmek isti*!
		yaşamak istem*!, sesler duy*!, burnout!, GGZ!, huzursuz*
	`,
	verslaving: `
		bağımlı*!, bağımlılık*!, alkol*!, alkolik*!, içki*!, içki bırak*!, sarhoş*!
		uyuşturucu*!, esrar*!, eroin*!, kokain*!, ot içiyor, hap kullan*, madde kullan*!
		kumar*!, kumarbaz*!, kumar borc*, bahis*!, iddaa*!, slot makine*, oyun bağımlı*!
		bilgisayar oyun*, telefon bağımlı*!, sigara*!, sigara bırak*!, eşim içiyor
		kocam içiyor!, oğlum uyuşturucu!, Jellinek!
	`,
	eenzaam: `
		yalnız*!, yalnızım!, yalnızlık*!, yalnız hissed*!, çok yalnız*!, kimsem yok!, kimsesiz*!
		arkadaşım yok!, arkadaş ara*!, arkadaş bul*!, arkadaş*?, konuşacak biri!
		konuşacak kimse!, dertleş*!, sohbet arkadaş*!, sohbet?, ziyaret*, evde ziyaret*!
		yaşlı ziyaret*!, ziyaretime gel*!, kimse gelm*, kimse aramıyor, telefon sohbet*!
		içim sıkıl*, canım sıkıl*, maatje, gurbet*, izole*
	`,
	rouw: `
		yas tut*!, yastayım!, yas danışman*, ölüm, ölümü, kocam öld*!, eşim öld*!, annem öld*!
		babam öld*!, çocuğum öld*!, oğlum öld*!, vefat*!, vefat etti!, kaybettim?
		eşimi kaybet*!, annemi kaybet*!, babamı kaybet*!, kayıp acı*!, acı kayıp!, dul
		dul kaldım!, cenaze*!, cenaze masraf*!, taziye*!, başsağlığı!, rouw!, mezar*
		kardeşim öld*!
	`,
	dementie: `
		demans*!, bunama*!, bunuyor*!, bunadı*!, Alzheimer!, Alzaymır*!, alzaymer*!, unutkan*!
		unutkanlık*!, unutuyor*!, annem unut*!, babam unut*!, hafıza*!, hafıza kayb*!
		hafıza sorun*!, bellek*, beni tanımıyor!, tanımıyor*, evin yolunu, yolunu bulam*
		kayboluyor*!, aklı karış*, aynı soru*, dementie!, yaşlı unut*
	`,
	beperking: `
		engelli*!, engelliyim!, engelli çocuk*!, engellilik*!, özürlü*!, sakat*!
		zihinsel engel*!, bedensel engel*!, fiziksel engel*!, zeka geriliği!, öğrenme güçlüğü!
		otizm*!, otistik*!, down sendrom*!, felç*, felçli*!, inme, beyin hasar*!, beyin kanama*!
		görme engel*!, görmüyorum, görme kayb*!, işitme engel*!, sağır*!, işaret dili!
		epilepsi*, sara hasta*, MS hasta*, kronik hasta*!, DEHB!, hiperaktif*
	`,
	gezond: `
		sağlık*, doktor*!, aile doktor*!, aile hekim*!, hekim*, huisarts!, doktor bul*!
		hastane*, hastayım!, hasta?, ilaç*, eczane*!, diş?, dişim*, dişler*, dişçi!, dişçiye!
		diş doktor*!, diş ağrı*!, aşı, GGD!, diyet*!, diyetisyen*!, kilolu*, kilo ver*!
		kilo vermek!, beslenme*!, sağlıklı*!, şeker hasta*!, diyabet*!, tansiyon*!, fizyoterap*!
		sağlık sigortası!, muayene*
	`,
	opvoeden: `
		çocuk yetiştir*!, çocuk büyüt*!, çocuk eğit*!, çocuk terbiye*!, terbiye*, ebeveyn*!
		ebeveynlik*!, anne baba kurs*!, çocuğum dinlemiyor!, çocuk dinlemiyor!, söz dinle*!
		çocuğum yaramaz!, yaramaz*!, inatçı*!, ergenlik*!, ergenlik çağı!, öfke nöbet*!
		çocuğum uyumuyor!, çocuk uyku*!, çocuk yemiyor!, tuvalet eğitim*!, çocuk ekran*
		consultatiebureau!, çocuk sağlığı*!, çocuk?, annelik*
	`,
	jeugdhulp: `
		gençlik yardım*!, gençlik hizmet*!, gençlik?, genç*?, çocuk koruma*!, jeugdzorg!
		jeugdhulp!, çocuk psikolog*!, çocuk danışman*!, oğlum sorun*!, kızım sorun*!
		çocuğum sorun*!, davranış bozuk*!, davranış sorun*!, davranış*, saldırgan*!
		çocuk saldırgan!, oğlum kötü arkadaş*!, oğlum suç*, çocuğumu aldılar!, çocuğumu alıyor!
		çocuğum konuşmuyor!, çocuk konuşma gerilik, gelişim gerili*!, içine kapan*!
		kızım evden kaçtı!, gençlere yardım!, gençlik merkezi!, koruyucu aile!, çocuk?
		genç konuşacak biri
	`,
	scheiden: `
		boşan*!, boşanma*!, boşanmak!, boşanıyor*!, boşandım!, boşanma davası!, ayrıl*
		ayrılmak!, ayrılık*!, kocamdan ayrıl*!, eşimden ayrıl*!, karımdan ayrıl*!, nafaka*!
		çocuk nafaka*!, velayet*!, çocuk velayet*!, çocuğumu göstermiyor!, çocuğumu görem*!
		çocukları görem*!, görüş hakkı!, görüşme günü, aile arabulucu*!, evlilik sorun*!
		evlilik bit*, mal paylaş*!, eski eş*!, eski koca*!, boşanma avukat*!, tek ebeveyn
	`,
	kinderopvang: `
		kreş*!, kreşe*!, kreş ücret*!, kreş parası!, yuva*, çocuk yuva*!, anaokul*!, ana sınıf*
		çocuk bakım*!, çocuk bakıcı*!, çocuğuma kim bak*!, çocuğuma bakacak!, bebek bakıcı*!
		bebeğe bakacak!, çocuğu bırak*, gündüz çocuk*, oyun grub*!, peuterspeelzaal!
		peuterschool!, oyun okul*!, okul sonrası bak*!, okuldan sonra bak*!, BSO!, kinderopvang!
		kreş sıra*, gastouder!, okul öncesi*!, bakıcı?
	`,
	geweld: `
		şiddet*!, aile içi şiddet!, ev içi şiddet!, dayak*!, dayak yiyor*!, dövüyor*!, dövdü*!
		dövülüyor*!, kocam döv*!, eşim döv*!, babam döv*!, çocuğumu döv*!, vuruyor*
		kocam vuruyor!, tehdit*!, kocam tehdit*!, kocamdan kork*!, evde kork*!, taciz*!
		cinsel taciz!, tecavüz*!, istismar*!, çocuk istismar*!, zorla evlen*!, zorla evlilik!
		namus*!, töre cinayet*, kadın sığınma!, sığınma evi!, sığınma ev*!, takip ediyor
		Veilig Thuis!, eve kilit*!, baskı?
	`,
	pesten: `
		zorbalık*!, zorba*!, akran zorbalı*!, okulda zorba*!, dalga geç*!, alay ed*!, alay*
		alaya alın*!, okulda döv*, okulda dışla*!, dışlanıyor*!, çocuğumla dalga!
		çocuğumla alay!, lakap tak*!, sataş*!, sataşıyor*!, siber zorba*!, internette zorba*!
		sosyal medya hakaret*!, hakaret*, küfür*, pesten!, rahat bırakmıyor*, kızımı rahatsız
	`,
	school: `
		okul*!, okula*!, okul kayd*!, okul kayıt!, okula kayıt!, çocuğuma okul!, okul ara*!
		okul bul*!, ilkokul*!, ortaokul*!, lise?, öğretmen*!, okula gitmiyor!
		okula gitmek istem*!, okuldan kaçıyor!, okulu bırak*!, devamsızlık*!, leerplicht!
		zorunlu eğitim!, özel okul*, özel eğitim!, ödev*!, ödev yardım*!, ders yardım*
		okul değiş*!, okul ücret*, okul parası, sınıfta kal*!, meslek okul*, eğitim?, MBO
		öğrenci?, burs?
	`,
	zwanger: `
		hamile*!, hamileyim!, hamilelik*!, gebelik*!, gebe, gebeyim!, bebek*, bebek bekli*!
		yeni bebek*!, yeni doğ*!, yenidoğan*!, bebeğim*!, doğum*, doğum yap*!, doğum yardım*!
		doğum sonrası!, doğum kontrol!, ebe!, lohusa*!, lohusalık!, kraamzorg!, verloskundige!
		kürtaj*!, çocuk aldır*!, istenmeyen gebelik!, istemeden hamile!, genç anne*!, emzirme*!
		emzir*, bebek bakım*, bebek ağlıyor
	`,
	taal: `
		Hollandaca*!, Hollandaca kurs*!, Hollandaca ders*!, Hollandaca öğren*!
		Hollandaca konuş*!, Hollandaca pratik!, Hollandaca bilm*!, Hollandacam kötü!
		Hollandaca dil*!, Flemenkçe*!, Felemenkçe*!, dil kurs*!, dil ders*!, dil öğren*!
		dil okul*!, dil?, ücretsiz dil kurs*!, taalcafé!, taalmaatje!, taalhuis!, dil kahve*!
		dil arkadaş*!, konuşma pratiği!, konuşma grub*!, NT2!, kurs?
	`,
	lezen: `
		okuma yazma!, okuma*, okuma yazma öğren*!, okuma yazma bilm*!, okuma yazma kurs*!
		okuyam*!, okuyamıyor*!, yazam*, yazamıyor*!, yazı yaz*, okumam yazmam yok!
		okumayı öğren*!, yazmayı öğren*!, harfler*, alfabe*!, Latin harf*!, cahil*
		hiç okula gitmedim!, hesap yap*, matematik*, hesap öğren*!, disleksi*!, laaggeletterd!
	`,
	digitaal: `
		bilgisayar*!, bilgisayar kurs*!, bilgisayar bilm*!, bilgisayar yardım*!, internet
		internet kurs*, DigiD*!, DigiD başvuru*!, DigiD şifre*!, DigiD uygulama*!, şifre*
		şifremi unut*!, şifre unut*!, telefon kullan*!, akıllı telefon*!, cep telefon*!
		telefonum bozul*, tablet, laptop, uygulama*?, uygulama indir*!, e-posta aç*!, mail aç*!
		online başvuru*!, online randevu*!, dijital*!, e-devlet, bilgisayardan anlam*!
	`,
	brieven: `
		mektup*!, mektubu*!, mektup anlam*!, mektubu anlam*!, mektup oku*!, mektup çevir*!
		mektup yaz*!, mektup geldi!, gelen mektup*!, belediye mektup*!, belediyeden mektup!
		vergi dairesi mektup*, form doldur*!, formu doldur*!, form?, formu, formlar*
		başvuru formu!, dilekçe*, dilekçe yaz*!, anlamıyorum?, anlamadım, yazıyı anlam*!, zarf*
		belge*?, evrak doldur*!, imza?, resmi mektup!, resmi yazı!
	`,
	inburgeren: `
		uyum kurs*!, uyum sınav*!, uyum zorunlu*!, uyum?, entegrasyon*!, entegrasyon kurs*!
		entegrasyon sınav*!, inburgering!, inburgeren!, inburgering sınav*!, vatandaşlık sınav*!
		vatandaşlık kurs*!, vatandaşlık*, Hollanda vatandaş*, Hollandaca sınav*!, dil sınav*!
		KNM!, DUO sınav*!, DUO mektup*!, DUO, DUO borc*, DUO kredi, B1 sınav*!, A2 sınav*!
		B1 rota*, sınav?, sınavdan muaf*!, muafiyet*!
	`,
	tolk: `
		tercüman*!, tercümanlık*!, tercüme*!, tercüme ed*!, çevirmen*!, çeviri*!, çeviri yap*!
		mektup tercüme*, belge tercüme*!, yeminli tercüman!, ücretsiz tercüman!
		telefonda tercüman!, Türkçe*!, Türkçe bilen!, Türkçe konuşan*!, Türkçe anlat*!
		Türkçe yardım*!, Türkçe danışman*!, Türk danışman*!, Türk doktor*, kendi dilim*!
		kendi dilimde!, anadil*!, dilimi konuşan*!, Kürtçe*!, Kürtçe bilen!, Türk?
		Arapça konuşan!, tolk!
	`,
	werk: `
		iş arıyorum?, iş bulmak?, iş ilanları?, işsizim!, işsiz*, çalışmak!, çalışmak isti*!
		çalışma izni!, çalışmak için izin, iş başvurusu?, iş görüşmesi?, iş arama*?, iş koçu!
		özgeçmiş*!, CV hazırla*!, CV yaz*!, CV, solliciteren!, staj!, staj yeri!, meslek*
		meslek kurs*!, meslek eğitim*!, uitzendbureau!, vasıfsız iş*, yarı zamanlı*!
		diploma denk*!, denklik*!, istihdam*!, vacature!, işçi*, iş bulma kurumu!, işyeri*
		çalışma?
	`,
	vrijwilliger: `
		gönüllü*!, gönüllülük*!, gönüllü iş*!, gönüllü çalış*!, gönüllü ol*!, gönüllü ara*!
		gönüllü yardım et*!, yardım etmek isti*!, başkalarına yardım!, insanlara yardım!
		yaşlılara yardım et*!, mahalleme katkı, mahalle girişim*!, bağış*, bağış yap*
		vrijwilliger!, boş zamanım*, topluma katkı!, dernek*?, dil öğretmek
	`,
	ontmoeten: `
		insanlarla tanış*!, tanışmak!, yeni insan*!, yeni arkadaş*!, arkadaş edin*!, arkadaş*?
		kahve*!, kahve içmek!, kahve sohbet*!, çay?, çay içmek!, mahalle evi!, mahalle merkez*!
		mahalle etkinlik*!, mahalle*, buluşma*!, buluşma yeri!, buluşma nokta*!, semt evi!
		kültür merkez*!, kadınlar grub*!, kadın grub*!, kadınlar kahvaltı*!, Türk dernek*!
		dernek*, etkinlik*!, sosyal etkinlik*!, buurthuis!, yaşlılar buluşma!
		komşularla tanış*!, sohbet?, hobi*, dikiş kurs*, yemek kurs*
	`,
	sporten: `
		spor, spor yap*!, spor salon*!, spor kurs*!, spor kulüb*, yürüyüş*!, yürüyüş grub*!
		fitness!, jimnastik*!, cimnastik*!, egzersiz*!, hareket et*!, yüzme*!, yüzme havuz*!
		havuz*, kadınlara yüzme!, kadınlar spor*!, yaşlılara spor!, yaşlılar jimnastik!
		engelli spor*!, yoga!, pilates!, futbol*, koşu*, bisiklet öğren*!, bisiklet kurs*!
		bisiklet sür*, zumba!, dans kurs*
	`,
	juridisch: `
		avukat*!, avukat ara*!, ücretsiz avukat!, bedava avukat!, ucuz avukat!, hukuk*!
		hukuki*!, hukuki yardım*!, hukuki danışma*!, hukuk bürosu!, adli yardım!, haklarım*!
		hakkım var, hak?, yasal*, kanun*, mahkeme*!, dava, davam, dava açmak!, mahkemeye ver*!
		sosyal danışman*!, juridisch!, pro deo!, toevoeging, noter*!, sözleşme*, iş hukuku!
		işveren maaş ödemiyor!, patron maaş*!, maaşımı ödemiyor!
	`,
	bezwaar: `
		itiraz*!, itiraz et*!, itiraz dilekçe*!, itiraz yaz*!, itiraz mektub*!, karara itiraz!
		cezaya itiraz!, şikayet*!, şikayetçi*!, şikayet et*!, şikayet dilekçe*!
		belediyeyi şikayet!, belediye şikayet*!, memur şikayet*!, reddedildi*!, başvurum red*!
		başvuru reddi!, ret karar*!, ret cevab*!, olumsuz karar!, karar yanlış!, haksızlık*!
		haksız karar!, temyiz*!, ombudsman!, bezwaar!, memnun değilim
	`,
	discriminatie: `
		ayrımcılık*!, ayrımcı*!, ırkçılık*!, ırkçı*!, ırkçı saldırı!, ırkçı hakaret!
		yabancı düşman*!, İslam düşman*!, İslamofobi*!, başörtü*!, türban*!, başörtüsü yüzünden!
		yabancı olduğum için!, Türk olduğum için!, dışlama*, ötekileştir*!, önyargı*!, eşitlik*
		eşit muamele!, nefret söylem*!, cinsiyet ayrım*!, din ayrım*!, iş ayrımcılık!, eşcinsel*
		dinim yüzünden!, discriminatie!
	`,
	vluchteling: `
		mülteci*!, mülteciyim!, sığınma*, sığınma başvuru*!, sığınmacı*!, iltica*!
		iltica başvuru*!, oturum*!, oturum izni!, oturma izni!, oturum kart*!, oturum uzat*!
		ikamet*!, ikamet izni!, kimliksiz*!, kağıtsız*!, kaçak*!, kaçak yaşıyor*!, papiersiz*
		aile birleşim*!, eşimi getir*!, ailemi getir*!, çocuğumu getir*, sınır dışı!, deport*!
		IND!, AZC!, COA, statüsü, vatansız*!, Ankara Anlaşma*!, VluchtelingenWerk!, göçmen*
		vize, vizem
	`,
	straat: `
		sokak lamba*!, lamba yanmıyor!, lamba bozuk!, sokak ışığı!, sokak karanlık!
		sokak kirli!, sokak*?, kaldırım*!, kaldırım taş*!, kaldırım bozuk!, çukur*!, yol bozuk!
		yol çukur*, çöp, çöpler, çöp kutu*!, çöp konteyner*!, çöp toplan*!, çöp atma*!, çöplük*!
		konteyner*!, konteyner dolu!, grof vuil!, eski eşya at*!, ağaç*, ağaç kes*!, ağaç dal*!
		park bozuk, oyun park*, lağım*!, kanalizasyon*!, kötü koku*, duvar yazı*, köpek pislik*!
	`,
	burgerzaken: `
		pasaport*!, pasaport uzat*!, pasaport başvuru*!, pasaport kayb*!, kimlik*!
		kimlik kart*!, kimlik kayb*!, ehliyet*!, ehliyet yenile*!, ehliyet uzat*!
		ehliyet değiş*!, taşınma*!, taşındım!, taşınıyorum!, adres değiş*!, adres kayd*!
		adres bildir*!, belediye kayd*!, belediye kayıt!, kayıt ol*, ikametgah*!, nüfus kayd*!
		nüfus*!, doğum belgesi!, doğum kayd*!, evlilik belge*!, evlenmek!, nikah*!, nikah kıy*!
		BSN!, uittreksel!, Hollanda pasaport*!, isim değiş*, adli sicil*!
	`,
	nood: `
		acil*!, acil durum*!, acil yardım*!, acil doktor*!, imdat*!, tehlike*!, tehlikedeyim!
		polis!, polis çağır*!, ambulans*!, itfaiye*!, yangın*!, kriz*!, kriz hat*!
		kendimi öldür*!, intihar*!, intihar et*!, canıma kıy*!, ölmek isti*!, yaşamak istem*!
		gece doktor*!, nöbetçi doktor!, nöbetçi eczane!, beni öldür*!, öldürecek*!, bıçak*
		kalp kriz*!, nefes alam*!, 112!, 113!, huisartsenpost!
	`
};
