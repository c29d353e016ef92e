/** Words that passwords are made of by very many people, in Dutch and English: alone, doubled, or with digits around them. */
const listed = `password passwort passw0rd wachtwoord paswoord geheim geheimpje welkom welcome hallo hello inloggen
login toegang access admin administrator beheer beheerder root user gebruiker gast guest test testing tester
letmein trustno iloveyou lovely liefde liefje schatje schat kusje knuffel lieverd love forever always
qwerty qwertyuiop azerty asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc qweasd qweasdzxc zaqwsx
onetwothree oneqtwow dragon monkey aapje shadow schaduw master sunshine zonnetje zonneschijn princess prinses
prinsesje superman batman spiderman pokemon minecraft starwars football voetbal baseball basketball hockey tennis
soccer ajax feyenoord psv vitesse twente heerenveen oranje holland nederland netherlands amsterdam rotterdam
utrecht denhaag eindhoven groningen almere flevoland almerestad almerehaven almerebuiten almerepoort gemeente
wijkteam zorg hulp welzijn maatje vrijwilliger kantoor office bedrijf company werken thuis home internet
computer laptop iphone samsung android google facebook instagram twitter linkedin microsoft windows
zomer winter herfst lente voorjaar najaar summer spring autumn januari februari maart april mei juni juli
augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday
friday sunday vandaag morgen gisteren vakantie holiday vacation kerst kerstmis christmas sinterklaas pasen
mama papa mamma pappa oma opa baby kindje familie family moeder vader mother father zusje broer vriend vriendin
friends vrienden hondje poesje kitten puppy tijger tiger leeuw lion panda paard paardje vlinder butterfly flower
bloem bloemen roosje rozen zonnebloem regenboog rainbow sterren ster star engel angel angels devil duivel
chocolade chocolate cookie koekje cheese kaas banaan banana appel apple orange sinaasappel pizza koffie coffee
whatever nothing something secret secrets freedom vrijheid vrede peace hunter ranger soldier killer ninja
michael michelle jennifer jessica charlie jordan thomas daniel andrew joshua matthew robert nicole ashley
amanda melissa anthony william sophie emma julia sanne lotte kevin dennis jeroen sander maarten peter johan
marieke marloes fatima mohamed mohammed ahmed mustafa yusuf mehmet hassan ali omar maria anna laura
merlin harley mustang corvette ferrari porsche mercedes yamaha honda toyota volvo audi bmw
money geld euro dollar muziek music guitar gitaar piano metallica nirvana slipknot blink eminem
purple paars blauw blue rood red groen green geel yellow zwart black wit white roze pink zilver silver goud gold
diamond diamant crystal kristal matrix phoenix maverick mickey snoopy garfield simpson bailey buster pepper
ginger maggie tigger winnie rosie jasmine asdasd qweqwe abcabc aaaaaa changeme verander default standaard
tijdelijk temp temporary nieuw newpass mypassword mijnwachtwoord letmeinnow openup sesam sesame abracadabra
jesus jezus christ god allah bismillah blessed faith hope geloof hoop fuckyou fuckoff kanker bitch asshole lul
correcthorsebatterystaple correct horse batterystaple lekker gezellig mooi leuk super toppie topper kanjer
sterk stoer beste winnaar winner champion kampioen nummer number een twee drie vier vijf one two three four five`;

/** As they stand on a keyboard or in the alphabet: any part of four or more counts as a word. */
const rows = [
	'abcdefghijklmnopqrstuvwxyz',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'azertyuiop',
	'qsdfghjklm',
	'01234567890',
	'1qaz2wsx3edc4rfv5tgb6yhn',
	'qazwsxedcrfvtgbyhn',
	'1q2w3e4r5t6y7u8i9o0p',
	'q1w2e3r4t5y6u7i8o9p0'
];

const known = new Set(listed.split(/\s+/));
const runs = new Set(
	rows.flatMap((row) => {
		const both = [row, [...row].reverse().join('')];
		return both.flatMap((text) =>
			Array.from({ length: text.length }, (_, from) =>
				Array.from({ length: Math.max(0, text.length - from - 3) }, (__, more) =>
					text.slice(from, from + 4 + more)
				)
			).flat()
		);
	})
);
const longest = 30;

/**
 * Whether somebody who guesses would try this password early: one well-known word, doubled or not, with digits and
 * signs around it, letters swapped for digits, a run of keys, one short piece over and over, or a date.
 * @param about words about this person, which count as well known too: the name, the mail address.
 */
export function isCommon(password: string, about: readonly string[]): boolean {
	const plain = password.normalize('NFKC').toLowerCase();
	if (/^(.{1,4}?)\1+.{0,3}$/su.test(plain)) return true;
	const squeezed = plain.replace(/[\s\p{P}\p{S}]+/gu, '');
	if (/^\d{1,11}$/.test(squeezed)) return true;
	const personal = about
		.flatMap((text) => text.toLowerCase().split(/[\s@.\-_]+/))
		.concat('warmwijzer', 'warm', 'wijzer', 'almere')
		.filter((word) => word.length >= 2);
	const words = new Set(personal);
	const bare = plain.replace(/^[^\p{L}@$]+|[^\p{L}]+$/gu, '');
	return [plain, bare]
		.flatMap((text) => [text, text.replace(/[@$!|€]/g, (sign) => signs[sign] ?? '')])
		.map((text) => text.replace(/[\s\p{P}\p{S}]+/gu, ''))
		.flatMap((text) => [text, text.replace(/[0134578]/g, (digit) => letters[digit] ?? digit)])
		.some((text) => isMadeOf(text, words));
}

const letters: Record<string, string> = {
	'0': 'o',
	'1': 'i',
	'3': 'e',
	'4': 'a',
	'5': 's',
	'7': 't',
	'8': 'b'
};
const signs: Record<string, string> = { '@': 'a', $: 's', '!': 'i', '|': 'l', '€': 'e' };

/** Whether a text is nothing but runs of keys, words about the person, and one listed word any number of times. */
function isMadeOf(text: string, personal: ReadonlySet<string>): boolean {
	if (text === '') return false;
	const words = new Set<string>();
	for (let from = 0; from < text.length; from++) {
		for (let to = from + 2; to <= Math.min(text.length, from + longest); to++) {
			if (known.has(text.slice(from, to))) words.add(text.slice(from, to));
		}
	}
	return [...words, ''].some((word) => {
		const reached = new Set([0]);
		for (let from = 0; from < text.length; from++) {
			if (!reached.has(from)) continue;
			for (let to = from + 1; to <= Math.min(text.length, from + longest); to++) {
				const part = text.slice(from, to);
				const counts =
					part === word || personal.has(part) || runs.has(part) || /^\d{1,4}$/.test(part);
				if (counts) reached.add(to);
			}
		}
		return reached.has(text.length);
	});
}
