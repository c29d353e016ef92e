/** Why two entries are taken for one: as codes for screens, and as a sentence for the command line. */
import { sorts } from './beliefs.ts';
import { levels, width } from './levels.ts';
import type { Model } from './model.ts';
import { type Field, fields, type Reason } from './types.ts';

/** What every field that both entries have says, strongest first. */
export function reasonsOf(model: Model, found: Uint8Array): Reason[] {
	return fields
		.flatMap((field, at) => {
			const level = found[at] ?? 0;
			const name = levels[field][level];
			return level === 0 || name === undefined
				? []
				: [{ field, level: name, weight: weightOf(model, at, level) }];
		})
		.sort(
			(a, b) =>
				Math.abs(b.weight) - Math.abs(a.weight) || fields.indexOf(a.field) - fields.indexOf(b.field)
		);
}

/** Bits for one and the same against the other sorts together. */
function weightOf(model: Model, field: number, level: number): number {
	const at = (sort: number) => model.table[(sort * fields.length + field) * width + level] ?? 0;
	let [share, other] = [0, 0];
	for (let sort = 1; sort < sorts.length; sort++) {
		share += model.shares[sort] ?? 0;
		other += (model.shares[sort] ?? 0) * at(sort);
	}
	return Math.log2((at(0) * share) / other);
}

const order: readonly Field[] = [
	'phone',
	'email',
	'website',
	'name',
	'mark',
	'address',
	'place',
	'organization'
];

const dutch: Partial<Record<Field, Record<string, string>>> = {
	phone: {
		same: 'zelfde nummer',
		shared: 'zelfde nummer (van meer adressen)',
		tail: 'zelfde nummer zonder kengetal',
		near: 'nummer lijkt',
		different: 'ander nummer'
	},
	email: {
		same: 'zelfde e-mail',
		shared: 'zelfde e-mail (van meer adressen)',
		domain: 'e-mail van hetzelfde huis'
	},
	website: {
		same: 'zelfde website',
		shared: 'zelfde website (van meer adressen)',
		host: 'website van hetzelfde huis'
	},
	name: {
		same: 'zelfde naam',
		same_common: 'zelfde naam (komt vaker voor)',
		near: 'naam lijkt',
		near_common: 'naam lijkt',
		contained: 'naam is deel van de andere',
		contained_common: 'naam is deel van de andere',
		partly: 'naam lijkt voor een deel',
		partly_common: 'naam lijkt voor een deel',
		little: 'naam lijkt weinig',
		different: 'andere naam'
	},
	mark: { different: 'ander nummer of andere kant in de naam' },
	address: {
		same: 'zelfde adres',
		near: 'adres lijkt',
		partial: 'zelfde straat',
		unit: 'zelfde gebouw, andere deur',
		close: 'zelfde straat, nummer dichtbij',
		street: 'zelfde straat, ander huisnummer',
		different: 'ander adres'
	},
	place: { different: 'andere plaats' },
	organization: { same: 'zelfde organisatie', different: 'andere organisatie' }
};

const english: typeof dutch = {
	phone: {
		same: 'same phone',
		shared: 'same phone (of several addresses)',
		tail: 'same phone without area code',
		near: 'similar phone',
		different: 'other phone'
	},
	email: {
		same: 'same email',
		shared: 'same email (of several addresses)',
		domain: 'email of the same house'
	},
	website: {
		same: 'same website',
		shared: 'same website (of several addresses)',
		host: 'website of the same house'
	},
	name: {
		same: 'same name',
		same_common: 'same name (a common one)',
		near: 'similar name',
		near_common: 'similar name',
		contained: 'name is part of the other',
		contained_common: 'name is part of the other',
		partly: 'name partly similar',
		partly_common: 'name partly similar',
		little: 'name hardly similar',
		different: 'other name'
	},
	mark: { different: 'other number or side in the name' },
	address: {
		same: 'same address',
		near: 'similar address',
		partial: 'same street',
		unit: 'same building, other door',
		close: 'same street, number close by',
		street: 'same street, other number',
		different: 'other address'
	},
	place: { different: 'other town' },
	organization: { same: 'same organization', different: 'other organization' }
};

/** The reasons as a plain sentence: 'zelfde nummer, naam lijkt, ander adres'. */
export function sentenceOf(reasons: readonly Reason[], language: 'nl' | 'en'): string {
	const words = language === 'nl' ? dutch : english;
	const said = order.flatMap((field) => {
		const reason = reasons.find((each) => each.field === field);
		return (reason && words[field]?.[reason.level]) ?? [];
	});
	return said.join(', ');
}
