/** Telephone numbers, typed any way, as Dutch people write them. */

/**
 * The digits by which two notations of one number are the same: national, with the leading 0.
 * '+31 36 527 85 00', '0031365278500', '036 - 52 78 500' and '36 527 85 00' all give '0365278500'; '14 036' gives '14036'.
 */
export function phoneDigits(text: string): string {
	const digits = text.replace(/\D/g, '');
	if (/^\s*\+|^\s*00/.test(text)) {
		const international = digits.replace(/^00/, '');
		if (international.startsWith('31')) return `0${international.slice(2).replace(/^0/, '')}`;
		return `00${international}`;
	}
	return /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : digits;
}

/** Whether a text is a telephone number and nothing else: then a search looks for who answers it. */
export function looksLikePhone(text: string): boolean {
	if (!/^[\s\d()+./\u2010-\u2015-]+$/.test(text)) return false;
	const digits = phoneDigits(text);
	return digits.length >= 5 && digits.length <= 15 && !/^\d{4}$/.test(digits);
}

/**
 * Why nobody can be called on what was typed as their number: there are words in it, digits are missing, or it is none.
 * Null when it can be: a whole Dutch number, or one from abroad.
 */
export function notCallable(text: string): 'words' | 'short' | 'wrong' | null {
	if (/\p{L}/u.test(text)) return 'words';
	if (!/^[\s\d()+./\u2010-\u2015-]+$/.test(text)) return 'wrong';
	const digits = phoneDigits(text);
	if (digits.length < 10) return 'short';
	const whole = /^0[^0]/.test(digits) ? digits.length <= 11 : digits.length <= 17;
	return whole ? null : 'wrong';
}

/** The address behind a call button. Short numbers (112, 14 036) are dialled as they are. */
export function telHref(number: string): string {
	const digits = phoneDigits(number);
	const national = /^0[1-9]\d{8}$/.test(digits) && !/^0[89]00/.test(digits);
	return national ? `tel:+31${digits.slice(1)}` : `tel:${digits.replace(/^00/, '+')}`;
}

/** The address of a WhatsApp talk with a Dutch number. */
export function whatsappHref(number: string): string {
	return `https://wa.me/31${phoneDigits(number).replace(/^0/, '')}`;
}
