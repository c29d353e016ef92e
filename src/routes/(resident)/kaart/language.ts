import { type ResidentLanguage, residentLanguages } from '$lib/domain/resident-words/index.ts';

/** The language that was chosen in the address, or else the first one. */
export function chosenLanguage(url: URL, otherwise: ResidentLanguage): ResidentLanguage {
	const asked = url.searchParams.get('taal');
	return residentLanguages.find((lang) => lang === asked) ?? otherwise;
}

/** The first language of the card that a browser asks for; Dutch when it asks for none of them. */
export function browserLanguage(accepted: string | null): ResidentLanguage {
	const asked = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase());
	const known = asked.map((code) => residentLanguages.find((lang) => lang === code));
	return known.find((lang) => lang !== undefined) ?? 'nl';
}
