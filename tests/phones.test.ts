import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	looksLikePhone,
	phoneDigits,
	telHref,
	whatsappHref,
	notCallable
} from '../src/lib/domain/phones.ts';

describe('one number, however it is written', () => {
	it.each([
		'036 527 85 00',
		'036 - 52 78 500',
		'036-5278500',
		'(036) 527 85 00',
		'+31 36 527 85 00',
		'+31 (0)36 527 85 00',
		'0031 36 5278500',
		'0031365278500',
		'036.527.85.00',
		'036/5278500'
	])('%s', (text) => {
		expect(phoneDigits(text)).toBe('0365278500');
		expect(looksLikePhone(text)).toBe(true);
		expect(telHref(text)).toBe('tel:+31365278500');
	});

	it('groups and marks do not matter, for any Dutch number', () => {
		const digits = fc.stringMatching(/^[1-9]\d{8}$/);
		const mark = fc.constantFrom('', ' ', '-', '.', ' - ');
		fc.assert(
			fc.property(digits, mark, mark, (rest, first, second) => {
				const national = `0${rest.slice(0, 2)}${first}${rest.slice(2, 5)}${second}${rest.slice(5)}`;
				const international = `+31${first}${rest.slice(0, 4)}${second}${rest.slice(4)}`;
				expect(phoneDigits(national)).toBe(`0${rest}`);
				expect(phoneDigits(international)).toBe(`0${rest}`);
			})
		);
	});

	it('a number abroad keeps its country', () => {
		expect(phoneDigits('+32 2 123 45 67')).toBe('003221234567');
		expect(telHref('+32 2 123 45 67')).toBe('tel:+3221234567');
	});
});

describe('the address behind a call button', () => {
	it.each([
		['112', 'tel:112'],
		['113', 'tel:113'],
		['14 036', 'tel:14036'],
		['0800-2000', 'tel:08002000'],
		['0900 1234', 'tel:09001234'],
		['0800 123 45 67', 'tel:08001234567'],
		['06 12345678', 'tel:+31612345678'],
		['088 123 45 67', 'tel:+31881234567']
	])('%s is dialled as %s', (number, href) => {
		expect(telHref(number)).toBe(href);
	});

	it('WhatsApp wants the country and no zero', () => {
		expect(whatsappHref('06 12 34 56 78')).toBe('https://wa.me/31612345678');
		expect(whatsappHref('+31 6 12345678')).toBe('https://wa.me/31612345678');
	});
});

describe('what is a telephone number and nothing else', () => {
	it.each(['0365278500', '06-12345678', '14 036', '+31 6 12345678'])('%s is', (text) => {
		expect(looksLikePhone(text)).toBe(true);
	});

	it.each([
		'',
		'1',
		'112',
		'1312',
		'1312 AB',
		'bel 0365278500',
		'schulden',
		'2026',
		'1234567890123456',
		'+',
		'()'
	])("'%s' is not", (text) => {
		expect(looksLikePhone(text)).toBe(false);
	});
});

describe('a number on which a resident can be called', () => {
	it.each(['0365278500', '06-12 34 56 78', '+31 6 12345678', '0031612345678', '+48 601 234 567'])(
		'%s is one',
		(text) => {
			expect(notCallable(text)).toBeNull();
		}
	);

	it.each([
		['bel maar', 'words'],
		['06-12345678 (dochter)', 'words'],
		['06 123', 'short'],
		['12', 'short'],
		['5278500', 'short'],
		['()', 'short'],
		['06-12345678 / 036-5278500', 'wrong'],
		['06-12345678;', 'wrong']
	])("'%s' is not: %s", (text, why) => {
		expect(notCallable(text)).toBe(why);
	});
});
