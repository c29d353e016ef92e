/**
 * The icons that are used, by their own name, with their name in Lucide. `scripts/assets.ts` takes their shapes from there.
 * Those of the start page are apart: nobody waits there for the others.
 */
export const startIcons = {
	search: 'search',
	phone: 'phone',
	clock: 'clock',
	check: 'circle-check',
	full: 'circle-alert',
	hourglass: 'hourglass',
	languages: 'languages',
	place: 'map-pin',
	map: 'map',
	close: 'x',
	back: 'arrow-left',
	forward: 'chevron-right',
	link: 'external-link',
	settings: 'sliders-horizontal',
	door: 'door-open',
	person: 'user-round',
	building: 'building-2',
	offline: 'wifi-off',
	warning: 'triangle-alert',
	again: 'rotate-ccw',
	here: 'locate-fixed',
	inbox: 'inbox',
	write: 'square-pen',
	geld: 'coins',
	wonen: 'house',
	zorg: 'heart',
	gezin: 'baby',
	meedoen: 'users',
	recht: 'scale',
	gemeente: 'landmark',
	nood: 'siren'
} as const;

export const icons = {
	...startIcons,
	list: 'list',
	share: 'share-2',
	mail: 'mail',
	chat: 'message-circle',
	route: 'navigation',
	card: 'contact-round',
	calendar: 'calendar-plus',
	print: 'printer',
	people: 'users-round',
	steps: 'list-checks',
	heart: 'heart-handshake',
	filter: 'list-filter',
	listen: 'volume-2',
	bell: 'bell-ring',
	hand: 'hand',
	free: 'gift',
	key: 'key-round',
	laptop: 'laptop',
	lock: 'lock-keyhole',
	qr: 'qr-code',
	invite: 'user-round-plus',
	leave: 'log-out',
	wheelchair: 'accessibility',
	info: 'info',
	bag: 'shopping-bag',
	shield: 'shield-check'
} as const;

export type StartIconName = keyof typeof startIcons;
export type IconName = keyof typeof icons;
