/** The words of the mail, and what its failure means. */

export const mailSubject = 'Kloppen uw gegevens nog?';

/** Short, with a name, and how to be left alone. */
export function mailText(name: string, link: string): string {
	return [
		`Beste ${name},`,
		'',
		'U staat in Warmwijzer. Mensen die hulp zoeken vinden u daar.',
		'Klopt uw nummer nog? En uw werkdagen? Kijken kost u tien seconden:',
		'',
		link,
		'',
		'Klopt alles? Dan is één tik genoeg. Is er iets anders? Dan past u het daar zelf aan.',
		'U hoeft niet in te loggen. De link werkt 45 dagen, en één keer.',
		'',
		'We mailen u hooguit één keer per kwartaal. Liever geen mail? Dat zegt u op dezelfde pagina.'
	].join('\n');
}

/** Codes of nodemailer for what goes wrong before the text of a mail is handed over. */
const before = [
	'ECONNECTION',
	'ECONNREFUSED',
	'EDNS',
	'ENOTFOUND',
	'EAUTH',
	'ENOAUTH',
	'EENVELOPE',
	'ETLS'
];

export function wasSurelyNotSent(error: unknown): boolean {
	return (
		typeof error === 'object' &&
		error !== null &&
		'code' in error &&
		before.includes(String(error.code))
	);
}
