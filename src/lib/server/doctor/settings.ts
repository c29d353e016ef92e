/** Faults of the settings. */
import type { Check, Patient } from './check.ts';

const known = [
	'PORT',
	'HOST',
	'ORIGIN',
	'DATA_DIR',
	'DATABASE_URL',
	'SECRET_KEY',
	'FORMER_SECRET_KEYS',
	'BACKUP_KEY',
	'SMTP_URL',
	'MAIL_FROM',
	'KEEP_DAYS',
	'NOTICE_SECONDS',
	'FRESH_DAYS',
	'LOG_LEVEL',
	'MEILI_URL',
	'MEILI_KEY',
	'METRICS_TOKEN',
	'ADDRESS_HEADER'
];

export const settingsChecks: Check<Patient>[] = [
	{
		code: 'setting_misspelled',
		severity: 'warning',
		look: ({ environment }) => {
			const wrong = Object.keys(environment).flatMap((name) => {
				const meant = known.includes(name) ? undefined : known.find((each) => isNearly(name, each));
				return meant === undefined ? [] : [`${name} is no setting. Is ${meant} meant?`];
			});
			return wrong.length > 0 ? wrong.join(' ') : null;
		},
		advice: 'Write the name as it stands in the README.'
	},
	{
		code: 'secret_example',
		severity: 'error',
		look: ({ environment: { SECRET_KEY = '' } }) =>
			SECRET_KEY !== '' &&
			(/change|example|voorbeeld|secret|geheim/i.test(SECRET_KEY) || new Set(SECRET_KEY).size < 12)
				? 'SECRET_KEY can be guessed: it is an example, or has too few different signs.'
				: null,
		advice:
			'Make one with: openssl rand -base64 48. Put the present one in FORMER_SECRET_KEYS and run: cli keys.'
	},
	{
		code: 'secret_beside_data',
		severity: 'warning',
		look: ({ production, settings }) =>
			production && settings.keptKeyFile !== undefined
				? `There is no SECRET_KEY: the key lies in ${settings.keptKeyFile}, beside what it locks.`
				: null,
		advice: 'Set SECRET_KEY to what is in that file, then remove the file.'
	},
	{
		code: 'backup_key_missing',
		severity: 'warning',
		look: ({ production, settings }) =>
			production && settings.backupKey === undefined && settings.keptKeyFile !== undefined
				? 'Backups are sealed with a key that is only on this disk: when the disk is lost, they cannot be opened.'
				: null,
		advice: 'Set BACKUP_KEY, and keep it somewhere else as well.'
	},
	{
		code: 'backup_key_is_secret_key',
		severity: 'warning',
		look: ({ settings }) =>
			settings.backupKey !== undefined && settings.backupKey === settings.secretKey
				? 'BACKUP_KEY is the same as SECRET_KEY: who may open backups has the key of the app as well.'
				: null,
		advice: 'Give BACKUP_KEY a value of its own. Backups of before need the former one.'
	},
	{
		code: 'origin_missing',
		severity: 'error',
		look: ({ production, settings }) =>
			production && settings.origin === undefined
				? 'There is no ORIGIN: links in mails point to this machine itself, and pushes are not signed with an address.'
				: null,
		advice: 'Set ORIGIN to the address that people use, such as https://warmwijzer.example.org.'
	},
	{
		code: 'origin_without_https',
		severity: 'error',
		look: ({ settings: { origin = '' } }) =>
			origin.startsWith('http://') &&
			!/^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$)/.test(origin)
				? 'ORIGIN is http: nobody can sign in, and what is sent can be read on the way.'
				: null,
		advice: 'Put a proxy with a certificate in front, and set ORIGIN to its https address.'
	},
	{
		code: 'not_in_production',
		severity: 'warning',
		look: ({ production, settings: { origin = '' } }) =>
			!production && origin.startsWith('https://')
				? 'ORIGIN is an address for others, but NODE_ENV is not production: an empty database gets the example city.'
				: null,
		advice: 'Set NODE_ENV=production.'
	},
	{
		code: 'demo_in_production',
		severity: 'error',
		look: ({ production, settings }) =>
			production && settings.demo
				? 'DEMO is on in production: anybody can sign in as one of the example people.'
				: null,
		advice: 'Remove DEMO, or set DEMO=0.'
	},
	{
		code: 'mail_to_folder',
		severity: 'warning',
		look: ({ production, settings }) =>
			production && settings.smtpUrl === undefined
				? 'There is no SMTP_URL: mails are put in a folder and reach nobody.'
				: null,
		advice: 'Set SMTP_URL, such as smtps://user:password@mail.example.org.'
	},
	{
		code: 'mail_from_missing',
		severity: 'warning',
		look: ({ settings }) =>
			settings.smtpUrl !== undefined && settings.mailFrom.endsWith('@localhost')
				? `Mails come from ${settings.mailFrom}: many mail servers refuse that, and nobody can answer.`
				: null,
		advice: 'Set MAIL_FROM to an address that somebody reads.'
	},
	{
		code: 'notices_off',
		severity: 'warning',
		look: ({ settings }) =>
			settings.noticeSeconds === 0
				? 'NOTICE_SECONDS is 0: nobody is told by mail or push, and clocks do not ring.'
				: null,
		advice: 'Remove NOTICE_SECONDS, unless another process does this.'
	},
	{
		code: 'push_test_open',
		severity: 'error',
		look: ({ production, settings }) =>
			production && settings.pushTestOrigin !== undefined
				? 'PUSH_TEST_ORIGIN is set in production: pushes may go to a program on this machine.'
				: null,
		advice: 'Remove PUSH_TEST_ORIGIN: it is for tests.'
	},
	{
		code: 'address_header_missing',
		severity: 'warning',
		look: ({ production, environment, settings: { origin = '' } }) =>
			production && origin.startsWith('https://') && !environment['ADDRESS_HEADER']
				? 'ORIGIN is https, so there is a proxy in front, but ADDRESS_HEADER is not set: everybody seems to come from one address, and one who guesses passwords locks out all.'
				: null,
		advice:
			'Set ADDRESS_HEADER=x-forwarded-for, let the proxy set that header, and let nobody come past the proxy.'
	},
	{
		code: 'keep_days_long',
		severity: 'warning',
		look: ({ settings }) =>
			settings.keepDays > 365
				? `KEEP_DAYS is ${settings.keepDays}: what residents said stays for more than a year after they were helped.`
				: null,
		advice: 'Keep no longer than is needed to be helped (docs/privacy.md): 90 days is usual.'
	}
];

/** One sign other, more or less, or two changed places. */
function isNearly(name: string, meant: string): boolean {
	if (meant.length < 8 || Math.abs(name.length - meant.length) > 1) return false;
	let begin = 0;
	while (begin < name.length && name[begin] === meant[begin]) begin++;
	const rests = [
		[name.slice(begin + 1), meant.slice(begin + 1)],
		[name.slice(begin + 1), meant.slice(begin)],
		[name.slice(begin), meant.slice(begin + 1)]
	];
	const swapped =
		name[begin] === meant[begin + 1] &&
		name[begin + 1] === meant[begin] &&
		name.slice(begin + 2) === meant.slice(begin + 2);
	return swapped || rests.some(([a, b]) => a === b);
}
