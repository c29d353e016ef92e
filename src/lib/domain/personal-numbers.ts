/** Numbers that have no place here: citizen service numbers are refused, dates of birth and document numbers are warned about. */

/**
 * Whether a text holds a citizen service number (BSN): nine digits, or eight with the leading zero left out, that pass
 * the eleven test. Dots, spaces and dashes between the digits do not hide it; part of a longer number is none, nor is a
 * telephone number or a date.
 * Source: Logisch Ontwerp BSN, 'elfproef': 9a + 8b + 7c + 6d + 5e + 4f + 3g + 2h - i is a multiple of 11.
 */
export function holdsCitizenNumber(text: string): boolean {
	return text.normalize('NFKC').match(digitRuns)?.some(isCitizenNumber) ?? false;
}

/** A text without the citizen service numbers in it; other numbers stay. */
export function withoutCitizenNumbers(text: string): string {
	if (!holdsCitizenNumber(text)) return text;
	return text.normalize('NFKC').replace(digitRuns, (run) => (isCitizenNumber(run) ? ' ' : run));
}

/** Whether digits with what stands between them hold one. */
function isCitizenNumber(run: string): boolean {
	const groups = run.match(/\d+/g) ?? [];
	if (run.startsWith('+') || /^(?:0031|0\d{9}$)/.test(groups.join(''))) return false;
	for (let first = 0; first < groups.length; first++) {
		for (let last = first + 1; last <= groups.length; last++) {
			const digits = groups.slice(first, last).join('');
			if (digits.length > 9) break;
			const counts = digits.length === 9 || (last - first === 1 && isShortened(digits));
			if (counts && passesElevenTest(digits.padStart(9, '0'))) return true;
		}
	}
	return false;
}

/** Digits with single dots, spaces or dashes between them. */
const digitRuns = /\+?\d(?:[ .\-/]?\d)*/g;

/** Eight digits in a row that are not a date. */
function isShortened(digits: string): boolean {
	const date =
		/^(?:(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d{2})$/;
	return digits.length === 8 && !date.test(digits);
}

function passesElevenTest(number: string): boolean {
	if (/^0+$/.test(number)) return false;
	const sum = [...number].reduce(
		(total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
		0
	);
	return sum % 11 === 0;
}

export type PersonalWarning = 'birth_date' | 'document_number' | 'bank_account';

/** What else looks like something that is not needed to help somebody. For a warning, not a refusal. */
export function personalWarnings(text: string): PersonalWarning[] {
	const plain = text.normalize('NFKC');
	const warnings: PersonalWarning[] = [];
	if (birthDate.test(plain)) warnings.push('birth_date');
	if (bankAccount.test(plain)) warnings.push('bank_account');
	if (documentNumber.test(plain)) warnings.push('document_number');
	return warnings;
}

const year = '(?:19\\d{2}|20[01]\\d)';
const month =
	'(?:jan(?:uari)?|feb(?:ruari)?|maart|mrt|april|apr|mei|juni|jun|juli|jul|aug(?:ustus)?|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const birthDate = new RegExp(
	`\\b(?:0?[1-9]|[12]\\d|3[01])[-/. ](?:0?[1-9]|1[0-2]|${month}\\.?)[-/. ]${year}\\b|\\b${year}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])\\b|\\bgeboren (?:op|in) \\S*\\d`,
	'i'
);
const bankAccount = /\b[A-Z]{2}\d{2} ?[A-Z]{4} ?(?:\d ?){10}\b/i;
/** Dutch passports and identity cards: two letters, six letters or digits without O, one digit. */
const documentNumber = /\b(?=[A-Z0-9]*\d[A-Z0-9]*\d)[A-NP-Z]{2}[A-NP-Z0-9]{6}\d\b/;
