/** What two addresses, places, telephone numbers and other fields have in common. */
import { distance } from '../search/text.ts';
import type { Lists } from './columns.ts';
import { levelNumber } from './levels.ts';
import { degree, nowhere, type Roster } from './roster.ts';
import { nearStreet, remembered } from './similarity.ts';

const address = {
	same: levelNumber('address', 'same'),
	near: levelNumber('address', 'near'),
	partial: levelNumber('address', 'partial'),
	unit: levelNumber('address', 'unit'),
	close: levelNumber('address', 'close'),
	street: levelNumber('address', 'street'),
	different: levelNumber('address', 'different')
};
const place = {
	same: levelNumber('place', 'same'),
	near: levelNumber('place', 'near'),
	city: levelNumber('place', 'city'),
	different: levelNumber('place', 'different')
};
const phone = {
	same: levelNumber('phone', 'same'),
	shared: levelNumber('phone', 'shared'),
	tail: levelNumber('phone', 'tail'),
	near: levelNumber('phone', 'near'),
	different: levelNumber('phone', 'different')
};

/** Metres within which two points are one door. */
const oneDoor = 60;
/** Metres beyond which they are not, whatever the street says. */
const elsewhere = 3000;

export function placeComparer(roster: Roster) {
	const streets = remembered(roster.texts, (a, b) => (nearStreet(a, b) ? 1 : 0));
	const postals = remembered(roster.texts, (a, b) => (distance(a, b, 1) <= 1 ? 1 : 0));
	const cities = remembered(roster.texts, (a, b) => (sameCity(a, b) ? 1 : 0));
	return { address: addressLevel, place: placeLevel };

	function addressLevel(a: number, b: number): number {
		const [streetA, streetB] = [roster.street.at(a), roster.street.at(b)];
		const [numberA, numberB] = [roster.number.at(a), roster.number.at(b)];
		const metres = apart(roster, a, b);
		if (streetA === 0 || streetB === 0) {
			if (samePostal(a, b) && numberA > 0 && numberA === numberB) return address.same;
			if (metres < 0) return 0;
			return metres <= oneDoor ? address.near : metres < 400 ? 0 : address.different;
		}
		if (farApart(a, b) || metres > elsewhere) return address.different;
		if (streetA !== streetB && streets(streetA, streetB) === 0) {
			const door = metres >= 0 && metres <= oneDoor && numberA === numberB;
			return door || (samePostal(a, b) && isFull(a) && numberA > 0 && numberA === numberB)
				? address.near
				: address.different;
		}
		if (numberA === 0 || numberB === 0) return address.partial;
		if (numberA !== numberB) return isClose(numberA, numberB) ? address.close : address.street;
		if (opposite(a, b)) return address.street;
		const [unitA, unitB] = [roster.unit.at(a), roster.unit.at(b)];
		if (unitA !== unitB && unitA !== 0 && unitB !== 0) return address.unit;
		const exact =
			streetA === streetB && sameOrMissing(roster.streetKind.at(a), roster.streetKind.at(b));
		return exact && placeLevel(a, b) !== place.different ? address.same : address.near;
	}

	function placeLevel(a: number, b: number): number {
		const [postalA, postalB] = [roster.postal.at(a), roster.postal.at(b)];
		const [cityA, cityB] = [roster.city.at(a), roster.city.at(b)];
		if (postalA !== 0 && postalB !== 0) {
			if (postalA === postalB) return place.same;
			if (postals(postalA, postalB) === 1) return place.near;
			return cityA !== 0 && cityA === cityB ? place.city : place.different;
		}
		if (cityA === 0 || cityB === 0) return 0;
		return cityA === cityB || cities(cityA, cityB) === 1 ? place.city : place.different;
	}

	function samePostal(a: number, b: number): boolean {
		return roster.postal.at(a) !== 0 && roster.postal.at(a) === roster.postal.at(b);
	}

	/** A code of letters and digits is one side of one street; digits alone are a whole part of town. */
	function isFull(a: number): boolean {
		return /^\d{4}[a-z]{2}$|[a-z]\d[a-z]{2}$/.test(roster.texts.text(roster.postal.at(a)));
	}

	function farApart(a: number, b: number): boolean {
		const [areaA, areaB] = [roster.area.at(a), roster.area.at(b)];
		if (areaA === 0 || areaB === 0 || areaA === areaB) return false;
		return postals(roster.postal.at(a), roster.postal.at(b)) === 0;
	}

	function opposite(a: number, b: number): boolean {
		const [x, y] = [roster.direction.at(a), roster.direction.at(b)];
		if (x === y || x === 0 || y === 0) return false;
		const [textA, textB] = [roster.texts.text(x), roster.texts.text(y)];
		return !textA.includes(textB) && !textB.includes(textA);
	}
}

function sameOrMissing(a: number, b: number): boolean {
	return a === b || a === 0 || b === 0;
}

/** Doors beside one another, or a slip of the pen in a long number. */
function isClose(a: number, b: number): boolean {
	if (Math.abs(a - b) <= 6) return true;
	const [textA, textB] = [String(a), String(b)];
	return Math.min(textA.length, textB.length) >= 3 && distance(textA, textB, 1) <= 1;
}

/** 'newyork' and 'newyorkcity'. */
function sameCity(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length < 4) return false;
	return long.startsWith(short) || long.endsWith(short) || distance(a, b, 1) <= 1;
}

/** Metres between two entries; -1 when it is not known. */
function apart(roster: Roster, a: number, b: number): number {
	const [latA, latB] = [roster.latitude.at(a), roster.latitude.at(b)];
	const [lonA, lonB] = [roster.longitude.at(a), roster.longitude.at(b)];
	if (latA === nowhere || latB === nowhere || lonA === nowhere || lonB === nowhere) return -1;
	const metres = 111_195 / degree;
	const narrow = Math.cos(((latA + latB) / 2 / degree) * (Math.PI / 180));
	return Math.hypot((latA - latB) * metres, (lonA - lonB) * metres * narrow);
}

/** The level of two rows of telephone numbers. @param spread at how many addresses a number stands. */
export function phoneLevel(
	roster: Roster,
	spread: (text: number) => number,
	a: number,
	b: number
): number {
	const { phones } = roster;
	if (phones.none || phones.isEmpty(b) || phones.isEmpty(a)) return 0;
	const common = phones.shared(a, b);
	if (common !== 0) return spread(common) > mostDoors ? phone.shared : phone.same;
	let best = phone.different;
	for (let i = phones.from(a); i < phones.to(a); i++) {
		for (let j = phones.from(b); j < phones.to(b); j++) {
			const level = numberLevel(
				roster.texts.text(phones.items.at(i)),
				roster.texts.text(phones.items.at(j))
			);
			if (level < best) best = level;
		}
	}
	return best;
}

/** What stands at more addresses than this belongs to a head office. */
export const mostDoors = 2;

function numberLevel(a: string, b: string): number {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (short.length >= 6 && short.length < long.length && long.endsWith(short)) return phone.tail;
	if (short.length < 7 || short.length !== long.length) return phone.different;
	if (short.length >= 10 && short.slice(-7) === long.slice(-7)) return phone.near;
	// One slip leaves one of the halves as it was.
	if (!a.startsWith(b.slice(0, 3)) && !a.endsWith(b.slice(-3))) return phone.different;
	return distance(a, b, 1) <= 1 ? phone.near : phone.different;
}

/** The level of mail addresses or websites: one and the same, one of many places, the same house, or none of these. */
export function onlineLevel(
	whole: Lists,
	hosts: Lists,
	spread: (text: number) => number,
	a: number,
	b: number
): number {
	if (whole.none || whole.isEmpty(b) || whole.isEmpty(a)) return 0;
	const common = whole.shared(a, b);
	if (common !== 0) return spread(common) > mostDoors ? 2 : 1;
	return hosts.shared(a, b) === 0 ? 4 : 3;
}

/** Shares of two sorted bags of words: 0 when one is empty, else 1 for nearly all, 2 for some, 3 for none. */
export function bagLevel(
	bags: Lists,
	bits: (word: number) => number,
	a: number,
	b: number,
	much: number
): number {
	if (bags.none || bags.isEmpty(b) || bags.isEmpty(a)) return 0;
	const [endA, endB] = [bags.to(a), bags.to(b)];
	let [i, j] = [bags.from(a), bags.from(b)];
	let [shared, all] = [0, 0];
	while (i < endA || j < endB) {
		const x = i < endA ? bags.items.at(i) : Infinity;
		const y = j < endB ? bags.items.at(j) : Infinity;
		const say = bits(Math.min(x, y));
		all += say;
		if (x === y) shared += say;
		if (x <= y) i++;
		if (y <= x) j++;
	}
	return shared >= much * all ? 1 : shared > 0.15 * all ? 2 : 3;
}
