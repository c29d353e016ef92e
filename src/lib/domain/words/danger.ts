/** Words and phrases that mean danger to life or acute unsafety, in six languages. */
import type { DangerWords } from './types.ts';

/** Words that may stand at one place of a phrase, by the name that the phrases use: `[self]`. */
export const classes: Record<string, string> = {
	self: 'mezelf mijzelf zichzelf zich jezelf haarzelf hemzelf meself eige',
	harm: `snij* sneed gesneden gesnede kras krast krassen gekrast kerven gekerfd beschadig*
		verwond* vermoord* dood doden doodt gedood doodmaken doodschieten doodsteken ombreng* ombracht
		omgebracht verhang* verhing ophang* opgehangen verdrink* verdronken vergiftig* verminken
		kill killen killt`,
	dear: `man vrouw vriend vriendje vriendin ex exman exvrouw partner echtgenoot echtgenote
		verloofde vader moeder stiefvader stiefmoeder schoonvader schoonmoeder schoonzoon pleegvader
		pleegmoeder papa mama opa oma oom tante zoon zn dochter kleinzoon kleindochter broer broers
		broertje zus zusje neef ouders familie hij ie zij ze buurman buurvrouw huisgenoot baas verzorger
		mantelzorger begeleider leraar trainer`,
	partner: `man vriend vriendje ex exman partner echtgenoot verloofde vader stiefvader
		schoonvader schoonmoeder papa ouders broer broers familie oom baas hij ie`,
	hit: `sla slaat slaan sloeg sloegen geslagen schop schopt schoppen schopte geschopt trapt trapte
		getrapt duwt duwde geduwd knijpt kneep geknepen wurgt wurgde klapt klapte stompt stompte gestompt
		smijt smeet mishandelt mishandelde bijt verkracht verkrachtte aanrandde`,
	me: 'mij me ons haar hem',
	victim: `mij me ons haar hem kind kinderen kids kindje kindjes zoon zoontje dochter dochtertje
		vrouw man moeder vader mama papa oma opa baby peuter zus zusje broertje vriendin elkaar`,
	child: 'baby kind kindje peuter kleuter zoon zoontje dochter dochtertje',
	body: `baby kind kindje peuter kleuter zoon zoontje dochter dochtertje man vrouw moeder vader
		oma opa mama papa buurman buurvrouw vriend vriendin collega hij zij ze iemand`,
	drug: `xtc ghb pillen pil drugs coke cocaine speed paracetamol* medicijnen medicatie slaappillen
		slaapmiddel* insuline morfine oxazepam heroine lachgas`
};

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
	snij*|snee|sneed armen|arm|polsen|pols|benen|been|huid, op spoor|rails|dak|reling|vensterbank staat|sta|zit wil|niet|roept|springen
	eind|einde|eindje aan leven|lijden, niemand mis|missen|mist me|mij, expres [drug]
	alle|allemaal|hele [drug] geslikt|genomen|ingenomen|klaargelegd|gespaard|slikken
	[drug] klaargelegd, touw klaargelegd|klaar|schuur|zolder|boom|gekocht|nek|hangen
	niet|nie|ni|nooit meer wakker wil|wou|hoop|laat, laat|liever hoef niet|nie|ni meer
	denk|denkt|nadenken aan dood, wil|wilde|wou|ga voor auto|trein|vrachtwagen|metro lopen|rennen|springen|liggen
	eige|eigen kant maak|maakt|maken|gemaakt, klaar met leven, klaar leven voltooid
	morgen|volgende|straks er niet|nie meer ben|zijn, appte|appt|zegt|schreef|stuurde er morgen niet meer is, t|het niet|nie|ni meer zitten wakker
	[self] [harm], [self] op hangen|hangt|hing|hang|hange, [self] kant maak|maakt|maken
	[self] iets|wat aan doe|doet|doen|gedaan, [self] aangedaan
	er eind|einde|eindje|punt aan maak|maakt|maken|gemaakt, eruit stap|stappen|stapt
	er uit stap|stappen|stapt leven|beter|liever|wil|kan|ga
	beter er niet meer was|ben|zijn, wil|wilt|wou er niet meer zijn|wezen
	beter af zonder mij|me, beter zonder mij|me allemaal|iedereen|hun|kinderen|wereld
	geen|enkele|nul reden|rede leven|leef, waarom leef ik nog, hoeft niet|nie meer mij
	was ik maar dood|doodgegaan, ik liever|beter dood, hoe doodgaan|doodga|sterven
	pijnloos|pijnloze dood|doodgaan|sterven|einde, doodgaan zonder pijn
	dak|flat|brug|balkon|spoor|viaduct|rails|metro|trein spring*|sprong|gesprongen
	voor trein|metro|auto|vrachtwagen gooi*|gooien|gegooid
	afscheidsbrief*, pillen|medicijnen|slaappillen gespaard|opgespaard|verzameld
	pillen|medicijnen alles|allemaal|hele slikken|slik|geslikt|ingenomen|innemen
	overdosis nemen|neem|wil, niet|nooit meer wakker worden|word wil|wou|hoop
	zlfmrd, unalive*, kms, zelfmoordpoging*, zelfmoord*
	end|ending|ended his|her|my|their|own|our life, wants|want|going|gonna end it all
	cut|cuts|cutting|hurt|hurts|hurting|harm|harms|harming|burn|burns herself|himself|themselves|myself
	kill|kills|killing|hang|hanging|shoot|drown herself|himself|themselves|myself|yourself
	better|everyone|world off|better without me, dont|doesnt|didnt|not want|wants live|alive anymore|longer, dont|not want to be here anymore|longer
	no point|reason living|live|life, jump bridge|train|roof|building|balcony, unalive myself
	take|took|taken|taking all my|the|his|her pills|tablets, goodbye|suicide note|letter
	ينتحر, سينتحر, بينتحر, انتحر, رح ينتحر, تنتحر, تجرح|بتجرح|يجرح|بيجرح|جرحت ايديها|ايدها|يدها|يديها|ايديه|ايدي|معصم*
	يقتل|سيقتل|بقتل|حيقتل|اقتل|ساقتل|تقتل|ستقتل|قتل نفسه|نفسها|نفسي|حاله|حالي
	يجرح|تجرح|اجرح|جرح|جرحت|بجرح|يؤذي|تؤذي|اؤذي|اذى|اذت نفسه|نفسها|نفسي|حاله|حالي
	يريد|تريد|بده|بدها|عايز|حابب يموت|تموت|الموت|اموت, لا|ما اريد|بدي|عايز|عايزه اعيش|عيش|الحياه
	kendini|kendimi|kendine|kendime kes*|öldür*|as|asac*|asma*|asmak|asıyor|yak*|zarar|jilet*
	ölsem|ölmek|ölürüm daha|istiyor*|istedi*|iyi, yaşama* son|değmez|gücüm|isteğ*
	себе|собі вбє|вбю|вбити|убити|убє|вбив|ріже|ріжу|різати|порізав|порізала|поріже|шкодить|калічить
	накладе|накласти|наклав|накладу|накладає руки, зробить|зроблю|заподіє собою|собі щось, прощальн* лист*|повідомлен*
	собі ріже|різала|вени|руки порізав|порізала|ріже|вени|руки
	не хоче|хочу більше|вже жити|жить, піти з життя, стрибну|стрибнути|кинутися мосту|поїзд|даху|вікна
	sie tnie|tne|ciac|tna|potnie|pociela|pocial|okalecza*|powies*|wiesza|zabije|zabic
	chce|chcial*|wole umrzec|nie zyc, skoczyc|skocze mostu|okna|dachu|pociag, skonczyc ze soba
	odbierze|odebral|odebrac sobie zycie, nie chce juz zyc
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
	bedreigt|bedreigde|bedreigen|bedreigd [me], gewurg*, onder blauwe plekken
	blauwe plekken kind|leerling|klas|cliënt|mevrouw|meneer|oma|opa bang|thuis|vader|moeder|zoon|dochter
	met mes|pistool|wapen|bijl|hamer staat|loopt|zwaait|dreigt man|vrouw|iemand|ex|hij|deur|straat
	dreigt|dreigde kinderen|ons|mij|me|haar|hem iets|wat aan, doet|deed mij|me pijn [dear]
	ik sla|schop|schud kind|kinderen|vrouw|man|baby|dochter|zoon|vriendin
	gilt|gillen|gegil|geschreeuw buren|buurvrouw|buurman|hiernaast|boven|beneden kinderen|kind|vrouw|help|gegooid
	raakt|raakte|zit|zat|komt|kwam [me] aan kamer|bed|nacht|nachts|snachts|stiefvader|oom|opa|leraar|trainer|baas
	raakt|raakte [me] aan [dear], kneep|knijpt|knijpen keel, handen keel
	sigaret|sigaretten|peuk|peuken brandt|brand|gebrand|verbrandt|verbrand [victim]
	volgt|achtervolgt|volgde|stalkt [me] overal|steeds|werk, zegt|schrijft|dreigt|appt dat eraan ga|gaat
	blauw|blauwe oog|ogen|plekken man|partner|vriend|ex|vader|stiefvader, brand steek|steekt|steken [me]|jullie|huis|erin
	brand steken|steekt|steek dreigt|zegt|ex, misbruikt nichtje|neefje|kind|dochter|zoon|kleinkind|meisje|jongen|leerling|mij|me
	baby|kind geschud|schudden|schudt, bang|dreigt|zegt [me] iets|wat aandoet|aandoen|aandoe|doet
	dan klaar met jou|mij, weet je|me|mij vinden zei|zegt|dreigt|ex|schreef
	gps|airtag|tracker|volgapp ex|man|hij|partner, laten besnijden me|mij|haar
	[dear] [hit] [victim], buurman|buren|buurvrouw kind|kinderen slaat|slaan|slaan|sloeg|schreeuwt
	maakt|maak|maken|ga|gaat|wil [me] af maken, [dear] maakt|maken [me] af|dood
	vermoord|vermoordt|vermoorden|doodmaken|doodschieten|doodslaan|neersteken|afmaken [me]
	doodslaan, doodgeslagen, neersteken, neergeschoten
	van|vd trap geduwd|gegooid|geschopt|afgeduwd, tegen muur|grond|kast|deur gooi*|gooit|gooide|duwt|duwde|smeet [me]
	[partner] gooide|gooit|smeet|duwt|duwde [me] tegen|muur|grond|hard
	mag|mogen van [partner] niet|nie huis|buiten|weg|deur|naar, [partner] laat [me] niet|nie weg|gaan|buiten
	sluit|sloot [me] op|in|binnen, zit|zat opgesloten, [partner] opgesloten
	paspoort|paspoorten|id|pas afgepakt|afgenomen|ingenomen|ingepikt [partner]
	[partner] pakt|pakte|heeft mijn|onze|haar paspoort|paspoorten
	vastgebonden, vastgeketend, achtergelaten marokko|turkije|somalie|buitenland|land kinderen|mij|haar
	dochter|dochtertje|dochters|meisje|meisjes|zusje|nichtje besnijden|besneden|besnijdenis
	meisjesbesnijdenis*, vrouwenbesnijdenis*, vrouwelijke genitale verminking, genitale verminking
	familie|families eer geschonden|wraak|schande|boeten, eer familie, eerkwestie*
	moet trouwen ouders|vader|moeder|familie|oom|neef|broer|broers|anders, dwingen|dwingt|verplicht trouwen
	trouwen tegen mijn|haar wil, dwingt|dwingen|gedwongen|dwong seks|bed|hoer|prostitutie|mannen|vrijen
	[dear] zit|zat|komt aan mij|me, [dear] raakt|raakte|betast* mij|me|haar
	oom|opa|vader|stiefvader|broer|neef|leraar|trainer|buurman misbruikt|misbruikte|misbruik|betast*
	naaktfoto|naaktfotos|naaktfoto*|naaktbeelden|sekstape|seksfilmpje dreigt|dreigen|verspreid*|chantage|chanteert
	chanteert|chantage|gechanteerd naaktfoto*|foto*|seks*|naakt*, sextortion
	zegt|dreigt|dreigde|roept|schreeuwt vermoord*|doodmaak*|doodschiet*|neersteek*
	agressief|gewelddadig|agressie mij|me|ons|kinderen|haar|kids [dear]
	durf|durft|durven niet|nie huis|thuis slapen|naar|meer, vlucht|gevlucht [partner]
	dreigt|dreigde|bedreigt|bedreigde|bedreigd [partner] mes|pistool|wapen|mij|me|ons|haar
	staat|achtervolgt|volgt [partner] deur|overal|huis vermoord*|dood|bang|dreigt
	slaat|slaan|sloeg|schopt [me], krijg|krijgt|kreeg klappen|slaag|stompen
	choke|choked|chokes|choking|strangle*|punch*|slap|slapped|slaps|slapping|hit|hits|hitting|beats|beating|beat me|us|her|kids|children|mum|mom|daughter|son|sister
	kick|kicks|kicked|push|pushed|pushes|threw|throws me|her|kids|children stairs|wall|floor|stomach|face|belly
	husband|partner|boyfriend|ex|father|dad|brother|wife|son|he kick|kicks|kicked|push|pushed|pushes|grabbed|grabs me|us|her|kids
	locked|locks|lock me|us|her in|inside|house|room|bedroom, wont let me leave|out|go
	force|forced|forces|forcing marry|married|marriage|sex, kill|murder|stab|shoot me|us
	took|takes|taken|keeps|hides my passport husband|boss|employer|partner|boyfriend|he|they
	touched|touches|touching me uncle|stepfather|stepdad|father|teacher|coach|stepbrother
	will|gonna|going|threatens|threatened|wants kill|murder me|us|her|them, scared|afraid|terrified of him|husband|boyfriend|ex|dad
	زوجي|ابي|والدي|اخي|زوجها|حبيبي يضرب*|ضرب*|يهدد*|هدد*|يخنق*|خنق*|يحبس*|حبس*
	تزويج*|زواج|يزوجوني|اتزوج|الزواج غصب|غصبا|بالقوه|اجبار*|يجبر*|اجبر*|بالاكراه|رغما
	يجبرني|اجبروني|يجبروني|يجبرونني|يجبرها الزواج|زواج|اتزوج, اخذ|ياخذ جوازي|جواز زوجي|صاحب|رئيسي
	حابسني, حابسنا, بيحبسني, حبسني, محبوسه, يهددون|يهددوني|هددوني|بيهددني|مهددني|بيهدد قتل*|بقتلي|القتل|الذبح|بالقتل
	يدبحني, بيدبحني, دبحني, يذبحني, بيقتلني, رح يقتلني, خنقني, يخنقني, طعن*, سيقتلني, بيضربني, بيضربنا, عم*|خال يلمسني|لمسني
	koca*|eşi*|sevgili*|baba*|abi*|oğl*|adam vur*|döv*|döğ*|boğ*|tehdit|tekme*|tokat*|yumruk*|dayak
	zorla evlen*|evlilik*, evlen* zorl*, pasaport* elinden|aldı|saklı* koca*|patron*|eşim
	evden çıkmama izin vermiyor, öldürmek|öldürür|öldürecek beni|bizi
	чоловік*|хлопець|партнер*|батько|вітчим|брат|син|колишній|він бє|бив|побив|вдарив|ударив|вдаряє|душив|душить|душит|штовхнув|штовхає|гвалтує|погрожує мене|нас|дітей|мені|нам|її|дитину|маму
	сусід*|батько|мати|мама|вітчим бє|бють|бив|побив дитин*|дітей|дружин*|жінку
	мене|нас|її|дітей бє|бив|бють|били|побив|побили|вдарив|ударив|душив|душить|душили
	примушує|примушують|змушують|змушує|силою заміж|одружитися|шлюб|сексу|сексом
	забрав|забрали|відібрав паспорт|документи чоловік|роботодавець|начальник|він|не
	mnie|nas|ja|dzieci dusi*|bije|bil|bija|uderzyl*|pobil|kopie|kopal|szarpie|popchnal|popycha
	zmusza*|zmusil* mnie|ja|nas seksu|slubu|malzenstw*|wyjsc|prostytucji
	zabral*|zabiera|odebral paszport|paszporty|dokumenty szef|maz|partner|pracodawca|nie|mi
	bije|pobil|katuje dziecko|dzieci|zone|ja|mnie|matke
	dotyka|dotykal|maca|macal mnie|ja|corke ojczym|ojciec|wujek|wuj|dziadek|brat|trener|sasiad
	nie pozwala|puszcza wychodzic|wyjsc|domu, grozi zabij*|smierc|nozem|mi
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
	ligt|lag beweegt|bewoog|reageert|ademt niet|nie, beweegt niet|nie meer|straat|grond|vloer [body]
	steken|steek|druk|drukkend|beklemd|beklemmend borst, uitstraling|uitstralend|straalt arm|linkerarm|kaak
	voelt|voel benen|been|arm niet|nie|niks|meer, gevallen water|sloot|gracht|weerwater|zwembad kind|peuter|slap|eruit
	helemaal|heel slap [body], suiker|glucose laag tril|trilt|raar|bewusteloos|wakker|zweet|flauw|niks
	krijgt|denk|nu|heeft beroerte|hartinfarct|tia ik|nu|doen|hij|ze, aan het bevallen, moet persen baby|weeen
	niet|nie wakker wordt|worden|word [body], insuline dubbele|dubbel|teveel|verkeerd|verkeerde, baby koorts 40|41
	[child] stikt|verslikt|gestikt, [child] wordt|loopt|is|ziet blauw|slap, lippen|gezicht|loopt blauw|blauwe aan|lippen|lopen
	[body] stikt in, reageert|reageren niet|nergens|nie|niks [body], reageert niet|nergens|nie|niks gevallen, [body] bewusteloos|bewustzijn|flauwgevallen
	niet|nie meer wakker krijg|krijgen|krijgt, krijg|krijgt|kreeg geen|gn|bijna lucht|adem
	kan|kunnen|kon niet|nie|amper|nauwelijks ademen|ademhalen|ademt, ademt|ademhaling niet|nie|raar|amper|zwaar
	keel|tong zwelt|opgezwollen|gezwollen|dichtgeknepen|dicht, allergische reactie keel|lucht|adem|zwelt
	teveel|overdosis [drug], veel [drug] ingenomen|geslikt|genomen|op|binnen|ingeslikt
	[drug] out|bewusteloos|wakker|flauw, aanval stopt|houdt|duurt niet|maar op|door epilep*|epileptisch*
	epilep*|epileptische|epileptisch aanval houdt|stopt|nu|bezig|duurt|niet|langer
	koolmonoxide*, koolmonoxidevergiftiging, gaslucht, ruik|ruikt|ruiken gas, gaslek*
	geen hartslag|pols|hartslag voel|hij|ze|meer, reanimeer*, reanimeren hoe|nu|moet
	kokend|kokende|heet|hete water|thee|koffie|olie|vet|soep over|verbrand, verbrand huid|brandwond kind|los|ernstig
	ingeslikt|doorgeslikt|gedronken|opgegeten|opgedronken|slikte|dronk|geslikt batterij|bleek|bleekmiddel|bleekwater|chloor|gootsteenontstopper|ontstopper|schoonmaakmiddel|afwasmiddel|vaatwastablet|knoopcel|magneet|terpentine|zoutzuur|pillen|medicijnen|gif [child]
	verliest|verloren|verlies veel bloed, bloedt|bloeden|bloed hard|hevig|erg|stopt|veel niet|heel|hoofd
	arm|been slap|verlamd|hangt ineens|plots|plotseling|opeens praat|praten|mond|gezicht
	praat|spreekt ineens|plotseling|opeens raar|onverstaanbaar|krom|niet
	hersenbloeding nu|denk|ambulance|heeft|krijgt hij|zij|ze|man|moeder|vader|vrouw
	swallowed|swallow|drank|drunk|ate|eaten cleaner|bleach|battery|batteries|pills|poison|detergent|magnet|magnets|chemicals|medicine
	wont|doesnt|not wake|waking|respond|responding|responds up|anymore|son|daughter|husband|mother|he|she|baby
	turning|turned|going blue baby|son|daughter|face|lips|he|she, having seizure|stroke|heart
	throat closing|swelling|swollen, cant|cannot|not breathe|breathing|breath
	لا|ولا|ما|وما يتنفس|تتنفس|بتتنفس|بيتنفس|اتنفس
	شرب|شربت|بلع|ابتلع|بلعت|ابتلعت كلور|منظف|بطاريه|سم|حبوب|دواء|ادويه
	içti|yuttu|yutmuş|içmiş çamaşır|deterjan*|pil|ilaç*|çamaşırsuyu|zehir*|kimyasal*
	felç|felc|inme geçir*, yüz* kay* konuş*|ağz*, nefes alam*|almı*|darlığı, kalp krizi geçir*, baygın|bayıldı uyanmı*|kalkmı*|düştü
	знепритомн*, втратив|втратила|не свідомість|тями|дихає
	випив|випила|проковтнув|проковтнула|ковтнув батарейку|таблетки|хлор|засіб|отруту|магніт
	інфаркт*|інсульт* чоловік*|зараз|швидку|робити|мам*|тат*|батьк*, дихає|дихати важко|погано|не
	połkn*|wypil*|zjadl* bateri*|tablet*|domestos*|płyn*|chlor*|wybielacz*|leki|trucizn*|magnes*
	sie dusi dziecko|corka|syn|mama|tata|maz|ona|on, nie może|mogę|moze oddychać|oddychac|zlapac
`;

/**
 * What is said with the same words and is no danger, its words in this order; a danger that more words speak of stays
 * one.
 */
export const harmless = `
	nabestaande|nabestaanden|rouw|rouwcafé|rouwgroep zelfmoord*|zelfdoding*|suicid*
	zelfmoord*|zelfdoding*|suicid* nabestaande|nabestaanden|rouw|rouwgroep|lotgenoten
	jaar|jaren|lang geleden|terug zelfmoord*|mishandel*|verkracht*|hartaanval*|misbruik*|geslagen|zelfdoding*
	zelfmoord*|mishandeling|verkracht*|hartaanval*|misbruikt|misbruik|geslagen|zelfdoding jaar|jaren|lang geleden|terug
	vroeger|jeugd|verleden|kind geslagen|mishandeld|misbruikt|misbruik|verkracht|incest|mishandeling vroeger|nu|praatgroep
	vroeger geslagen|mishandeld|misbruikt|verkracht, misbruik|misbruikt|mishandeld|verkracht|incest verleden|vroeger|jeugd
	hartaanval*|hartinfarct|hersenbloeding|overdosis*|beroerte gehad|herstel*|revalid*|geleden
	na|sinds hartaanval*|hartinfarct|hersenbloeding|beroerte|overdosis* hij|zij|ze|ik|man|vader|moeder|de|hele
	na hartaanval*|hartinfarct|hersenbloeding|beroerte|overdosis*
	cursus stikken|verslikken|stikt kind|kinderen|baby, cursus kind|kinderen|baby stikken|stikt|verslikken
	sterven palliatie*|uitbehandeld|hospice|terminaal|terminale, palliatieve|uitbehandeld|hospice|terminaal sterven
	uitbehandeld thuis|wil sterven
	dood van man|moeder|vader|vrouw|kind|zoon|dochter|partner|broer|zus|zusje|vriend|vriendin|oma|opa|hond|kat|collega
	hond|kat|huisdier|konijn dood, dood hond|kat|huisdier|konijn
	training|cursus|workshop|themaavond|opleiding|werkstuk|voorlichting|lezing|onderzoek|scriptie|voorstelling|toneelstuk|film|boek|cijfers suicid*|suicidepreventie|zelfmoord*|geweld|mishandel*|kindermishandel*|eerwraak|incest
	training|cursus|workshop|themaavond|opleiding|werkstuk|voorlichting|lezing|onderzoek|scriptie|voorstelling|toneelstuk|film|boek huiselijk geweld
	leef|leven|leeft niet samen|apart, niet meer samen leven|leef|wonen
	wordt|word|worden wakker|niet niet|wakker school|ochtend|ochtends|wekker|sochtends, ochtend|ochtends|sochtends wordt|word|niet niet|wakker wakker
	sla|slaat|sloeg|slaan om oren, sla|slaat|sloeg|slaan|geslagen deur|deuren|alarm|linksaf|rechtsaf|over, deur|deuren dicht slaat|sloeg|slaan
	bedreigd|bedreigt|bedreiging afsluiting|afsluiten|ontruiming|deurwaarder|incasso|faillissement|armoede|ontslag|uithuiszetting
	slaat|slaan|sloeg andere|kinderen|kindjes|klasgenoten school|klas|schoolplein|kinderdagverblijf|opvang|creche
	school|klas|schoolplein|kinderdagverblijf|opvang|creche andere|kinderen|kindjes|klasgenoten slaat|slaan
	eind|einde|punt aan overlast|ruzie|contract|relatie|huwelijk|roken|drinken|verslaving|gokken|herrie|gedoe maak|maken|komt
	eind|einde|punt aan maak|maken aan|van overlast|ruzie|contract|abonnement|telefoonabonnement|relatie|huwelijk|huur|verslaving|gokken|herrie|gedoe
	lach|lacht|lachen|verveel|verveelt|schaam|schaamt|schrik|schrikt|werk|werkt mezelf|zich|zichzelf|me dood|rot
	opgesloten contract|energiecontract|abonnement|lening, opgesloten verleden|jeugd|herinnering
	niet lang|weken|maanden meer leven|leeft, nog lang|weken|maanden leven
	stap|stappen uit relatie|huwelijk|bewind|bewindvoering|schuldsanering|huis|bed|bus
	mail|mails|brief|brieven|bericht|berichten|gemeente|bezwaar|app|telefoon|woningbouw|verhuurder|werkgever reageert|reageren niet|nergens|nie|niks
	reageert|reageren niet|nergens|nie|niks mail|mails|brief|brieven|bericht|berichten|bezwaar|app|telefoon
	cursus|leren|les|training|vrijwilliger|niet reanimeren|reanimatie, reanimeren|reanimatie cursus|les|training|verklaring
	stikt|stikken van|in schulden|rekeningen|werk|muizen|ongedierte|brieven
	kick|kicked|kicks|kicking me|us out, beat|hit debt|debts|bills|rent|cost
	دورة إسعافات, إسعافات أولية, دورة الإسعاف, курс* першої|допомоги, курси першої|допомоги, після інфаркт*
	afscheidsbrief begrafenis|uitvaart|collega|overleden, ilk yardım kurs*, kurs pierwszej pomocy
	po zawale, kalp krizi sonra*|sonrası
`;

export const danger: DangerWords = { suicide, violence, medical };

/** 'Niet meer leven van een uitkering' is about money: verbs with the small word after them, and what one lives on. */
export const livingOn: { verbs: ReadonlyMap<string, string>; incomes: ReadonlySet<string> } = {
	verbs: new Map([
		['leven', 'van'],
		['live', 'on'],
		['living', 'on']
	]),
	incomes: new Set(
		'uitkering bijstand aow pensioen loon salaris inkomen geld toeslagen ww wia wajong euro minimum benefits welfare pension income wage salary money'.split(
			' '
		)
	)
};
