/** What the city is called: people leave it out of the names of its organisations. */
export const cityName = 'Almere';

/** The city's own door: takes every question, also one that belongs to nobody (design section 4, rule 14). */
export const contactCentre = {
	name: 'Klantcontactcentrum gemeente Almere',
	phone: '14 036'
} as const;
