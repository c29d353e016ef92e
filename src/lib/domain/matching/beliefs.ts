/**
 * What is believed of pairs before a list was seen: five sorts of pairs, and per sort how often each level occurs
 * (shares per field; what is left out is equally rare). A list teaches better shares, but does not overturn these.
 */
import { type Level, levels, width } from './levels.ts';
import { type Field, fields, type MatchKind } from './types.ts';

/**
 * Two entries of one thing; of one house at other addresses; departments under one roof; neighbours at one address;
 * what meets by chance.
 */
export const sorts = ['one', 'house', 'roof', 'neighbours', 'chance'] as const;

export type Shares = { [F in Field]: Partial<Record<Level<F>, number>> };
export interface Belief {
	/** How many of the pairs that are worth comparing are of this sort, by guess. */
	share: number;
	levels: Shares;
}
export type Beliefs = Record<(typeof sorts)[number], Belief>;

const one: Belief = {
	share: 0.2,
	levels: {
		name: {
			same: 42,
			same_common: 14,
			near: 11,
			near_common: 3,
			contained: 12,
			contained_common: 4,
			partly: 6,
			partly_common: 3,
			little: 4,
			different: 1.5
		},
		address: { same: 82, near: 7, partial: 3, unit: 1.5, close: 1.5, street: 1, different: 4 },
		place: { same: 82, near: 4, city: 9, different: 5 },
		phone: { same: 73, shared: 10, tail: 5, near: 4, different: 8 },
		email: { same: 65, shared: 8, domain: 12, different: 15 },
		website: { same: 70, shared: 8, host: 12, different: 10 },
		mark: { same: 80, one_sided: 19.4, different: 0.6 },
		category: { same: 45, overlap: 30, different: 25 },
		source: { same: 50, different: 50 },
		organization: { same: 80, partly: 12, different: 8 },
		description: { much: 45, some: 40, different: 15 }
	}
};

const house: Belief = {
	share: 0.2,
	levels: {
		name: {
			same: 10,
			same_common: 13,
			near: 5,
			near_common: 4,
			contained: 10,
			contained_common: 7,
			partly: 22,
			partly_common: 17,
			little: 6,
			different: 6
		},
		address: {
			same: 0.4,
			near: 0.4,
			partial: 0.8,
			unit: 0.4,
			close: 0.4,
			street: 20,
			different: 77.6
		},
		place: { same: 10, near: 10, city: 45, different: 35 },
		phone: { same: 6, shared: 46, tail: 3, near: 6, different: 39 },
		email: { same: 6, shared: 39, domain: 35, different: 20 },
		website: { same: 6, shared: 50, host: 34, different: 10 },
		mark: { same: 25, one_sided: 30, different: 45 },
		category: { same: 50, overlap: 30, different: 20 },
		source: { same: 50, different: 50 },
		organization: { same: 70, partly: 20, different: 10 },
		description: { much: 30, some: 40, different: 30 }
	}
};

const roof: Belief = {
	share: 0.08,
	levels: {
		...one.levels,
		name: {
			same: 0.5,
			same_common: 1,
			near: 3,
			near_common: 2,
			contained: 6,
			contained_common: 4,
			partly: 5,
			partly_common: 5,
			little: 18,
			different: 54
		},
		address: { same: 85, near: 5, partial: 1, unit: 7, close: 1, street: 0.5, different: 0.5 },
		phone: { same: 60, shared: 25, tail: 4, near: 3, different: 8 },
		mark: { same: 10, one_sided: 30, different: 60 },
		organization: { same: 50, partly: 20, different: 30 },
		description: { much: 10, some: 45, different: 45 }
	}
};

const neighbours: Belief = {
	share: 0.15,
	levels: {
		name: {
			same: 0.3,
			same_common: 0.4,
			near: 0.3,
			near_common: 0.4,
			contained: 0.7,
			contained_common: 1.5,
			partly: 1.5,
			partly_common: 3,
			little: 25,
			different: 67
		},
		address: { same: 82, near: 5, partial: 2, unit: 8, close: 2, street: 0.5, different: 0.5 },
		place: { same: 90, near: 3, city: 5, different: 2 },
		phone: { same: 5, shared: 7, tail: 0.7, near: 2.3, different: 85 },
		email: { same: 1, shared: 2, domain: 5, different: 92 },
		website: { same: 1, shared: 3, host: 4, different: 92 },
		mark: { same: 10, one_sided: 60, different: 30 },
		category: { same: 15, overlap: 20, different: 65 },
		source: { same: 50, different: 50 },
		organization: { same: 5, partly: 10, different: 85 },
		description: { much: 3, some: 27, different: 70 }
	}
};

const chance: Belief = {
	share: 0.45,
	levels: {
		name: {
			same: 0.6,
			same_common: 4,
			near: 2,
			near_common: 5,
			contained: 5,
			contained_common: 8,
			partly: 16,
			partly_common: 25,
			little: 20,
			different: 14
		},
		address: { same: 0.3, near: 0.7, partial: 2, unit: 0.3, close: 0.7, street: 5, different: 91 },
		place: { same: 8, near: 7, city: 40, different: 45 },
		phone: { same: 0.5, shared: 1.5, tail: 0.3, near: 2.7, different: 95 },
		email: { same: 0.3, shared: 0.7, domain: 3, different: 96 },
		website: { same: 0.3, shared: 0.7, host: 2, different: 97 },
		mark: { same: 15, one_sided: 50, different: 35 },
		category: { same: 20, overlap: 25, different: 55 },
		source: { same: 50, different: 50 },
		organization: { same: 4, partly: 16, different: 80 },
		description: { much: 3, some: 27, different: 70 }
	}
};

const places: Beliefs = { one, house, roof, neighbours, chance };

/** Of services an organization has several at one address, behind one telephone number: the name decides. */
const services: Beliefs = {
	one: {
		...one,
		levels: { ...one.levels, name: { ...one.levels.name, little: 0.8, different: 0.5 } }
	},
	house,
	neighbours,
	roof: {
		share: 0.25,
		levels: {
			...roof.levels,
			name: { ...roof.levels.name, little: 30, different: 50 },
			phone: { same: 35, shared: 35, tail: 1, near: 2, different: 27 },
			email: { same: 35, shared: 35, domain: 10, different: 20 },
			website: { same: 25, shared: 40, host: 20, different: 15 },
			organization: { same: 80, partly: 8, different: 12 }
		}
	},
	chance
};

/** Of people the name is nearly all there is; a number or address is often that of the house they work in. */
const contacts: Beliefs = {
	one: {
		...one,
		levels: {
			...one.levels,
			name: {
				...one.levels.name,
				contained: 8,
				partly: 4,
				partly_common: 1,
				little: 0.7,
				different: 0.5
			},
			address: { ...one.levels.address, same: 70, different: 15 },
			phone: { ...one.levels.phone, shared: 12, different: 20 }
		}
	},
	house: {
		...house,
		levels: {
			...house.levels,
			name: { ...house.levels.name, same: 2, same_common: 8, near: 2, near_common: 4 }
		}
	},
	neighbours,
	roof: {
		share: 0.2,
		levels: {
			...roof.levels,
			name: { ...roof.levels.name, contained: 1, partly: 6, little: 20, different: 65 },
			phone: { same: 12, shared: 35, tail: 1, near: 5, different: 47 },
			email: { same: 1, shared: 8, domain: 61, different: 30 },
			organization: { same: 80, partly: 8, different: 12 }
		}
	},
	chance
};

export function beliefsOf(kind: MatchKind): Beliefs {
	if (kind === 'service') return services;
	return kind === 'contact' ? contacts : places;
}

/** The shares as a table that adds up to 1 per sort and field: at `(sort * fields + field) * width + level`. */
export function tableOf(beliefs: Beliefs): Float64Array {
	const table = new Float64Array(sorts.length * fields.length * width);
	for (const [sort, name] of sorts.entries()) {
		for (const [field, key] of fields.entries()) {
			const shares: Partial<Record<string, number>> = beliefs[name].levels[key];
			const all = levels[key].slice(1).map((level) => shares[level] ?? 0.1);
			const total = all.reduce((sum, share) => sum + share, 0);
			const row = (sort * fields.length + field) * width;
			for (const [at, share] of all.entries()) table[row + at + 1] = share / total;
		}
	}
	return table;
}
