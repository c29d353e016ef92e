import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	holdsCitizenNumber,
	personalWarnings,
	withoutCitizenNumbers
} from '../src/lib/domain/personal-numbers.ts';

describe('a citizen service number', () => {
	it.each([
		'111222333',
		'123456782',
		'mijn bsn is 123456782',
		'BSN: 1234.56.782',
		'123 456 782',
		'123-456-782',
		'１２３４５６７８２',
		'kamer 2 123456782',
		'10000008, zegt ze',
		'bsn123456782'
	])('%s is refused', (text) => {
		expect(holdsCitizenNumber(text)).toBe(true);
	});

	it.each([
		'123456789',
		'036 527 85 00',
		'06-12345678',
		'+31 6 12 34 56 78',
		'0031 36 527 85 00',
		'1312 AA 12',
		'22-11-2026',
		'22 11 2026',
		'tussen 10.00-12.00 uur',
		'NL91ABNA0417164300',
		'000000000',
		'polis 1234567820001'
	])('%s is none', (text) => {
		expect(holdsCitizenNumber(text)).toBe(false);
	});

	it('no telephone number in any usual notation is taken for one', () => {
		fc.assert(
			fc.property(fc.integer({ min: 10_000_000, max: 99_999_999 }), (rest) => {
				const digits = String(rest);
				const written = [
					`06${digits}`,
					`06-${digits}`,
					`06 ${digits.replace(/(..)(?=.)/g, '$1 ')}`,
					`+316${digits}`,
					`+31 6 ${digits}`
				];
				return written.every((text) => !holdsCitizenNumber(text));
			})
		);
	});

	it('is found wherever it stands in a text', () => {
		const word = fc.string({ unit: fc.constantFrom(...'abc ,;:!?é\u200f\n') });
		fc.assert(
			fc.property(word, word, (before, after) => holdsCitizenNumber(`${before}123456782${after}`))
		);
	});
});

describe('a text without the numbers', () => {
	it.each([
		['123456782', ''],
		['mijn bsn is 123.456.782, schulden', 'mijn bsn is  , schulden'],
		['bel 06-12345678 over 123456782', 'bel 06-12345678 over'],
		['036 527 85 00', '036 527 85 00'],
		['geen nummer', 'geen nummer']
	])('%s: %s', (text, left) => {
		expect(withoutCitizenNumbers(text).trim()).toBe(left);
	});

	it('never holds one, whatever stood around it', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (before, after) => {
				const left = withoutCitizenNumbers(`${before}\n123456782\n${after}`);
				return !holdsCitizenNumber(left);
			})
		);
	});
});

describe('what is warned about', () => {
	it.each([
		['geboren op 3-4-1978', 'birth_date'],
		['12 maart 1980', 'birth_date'],
		['1980-03-12', 'birth_date'],
		['NL91 ABNA 0417 1643 00', 'bank_account'],
		['paspoort SPECI2014', 'document_number']
	])('%s: %s', (text, warning) => {
		expect(personalWarnings(text)).toContain(warning);
	});

	it.each([
		'morgen om 10.00',
		'belt op 22-11-2026',
		'Er staat een man aan de deur.',
		'06-12345678'
	])('%s is fine', (text) => {
		expect(personalWarnings(text)).toEqual([]);
	});
});
