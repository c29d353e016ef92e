/** An entry's hours as iCalendar (RFC 5545), and a person as vCard (RFC 6350): text files that phones take in. */
import { addDays, localTime, weekdayOf } from './clock.ts';
import type { Schedule } from './documents.ts';
import { openingsOn } from './hours.ts';
import { phoneDigits } from './phones.ts';

/** A recurring calendar entry for each schedule, beginning at its first day from now. */
export function toCalendar(
	entry: { id: string; name: string; url: string; where: string | null },
	schedules: readonly Schedule[],
	now: Date
): string {
	const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
	const events = schedules.flatMap((schedule, index) => {
		const first = firstDay(schedule, localTime(now).date);
		if (!first) return [];
		const at = (time: string) => `${first.replaceAll('-', '')}T${time.replace(':', '')}00`;
		return [
			'BEGIN:VEVENT',
			`UID:${entry.id}-${index}@warmwijzer`,
			`DTSTAMP:${stamp}`,
			`DTSTART;TZID=Europe/Amsterdam:${at(schedule.opens_at)}`,
			`DTEND;TZID=Europe/Amsterdam:${at(schedule.closes_at)}`,
			`RRULE:FREQ=${schedule.freq};BYDAY=${schedule.byday}`,
			`SUMMARY:${escape(entry.name)}`,
			...(entry.where ? [`LOCATION:${escape(entry.where)}`] : []),
			`URL:${entry.url}`,
			'END:VEVENT'
		];
	});
	return file([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Warmwijzer//NL',
		...amsterdam,
		...events,
		'END:VCALENDAR'
	]);
}

/** A contact to keep in a phone: the person, or the service itself when nobody is named. */
export function toVcard(contact: {
	name: string;
	title: string | null;
	organization: string;
	phone: string | null;
	email: string | null;
	url: string;
}): string {
	const parts = contact.name.split(' ');
	const last = parts.slice(1).join(' ');
	return file([
		'BEGIN:VCARD',
		'VERSION:4.0',
		`FN:${escape(contact.name)}`,
		`N:${escape(last)};${escape(parts[0] ?? '')};;;`,
		`ORG:${escape(contact.organization)}`,
		...(contact.title ? [`TITLE:${escape(contact.title)}`] : []),
		...(contact.phone ? [`TEL;TYPE=work,voice:${phoneDigits(contact.phone)}`] : []),
		...(contact.email ? [`EMAIL:${escape(contact.email)}`] : []),
		`URL:${contact.url}`,
		'END:VCARD'
	]);
}

function firstDay(schedule: Schedule, from: string): string | null {
	for (let ahead = 0; ahead < 40; ahead++) {
		const day = addDays(from, ahead);
		if (openingsOn([schedule], day).length > 0 && schedule.byday.includes(weekdayOf(day)))
			return day;
	}
	return null;
}

const amsterdam = [
	'BEGIN:VTIMEZONE',
	'TZID:Europe/Amsterdam',
	'BEGIN:STANDARD',
	'DTSTART:19701025T030000',
	'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
	'TZOFFSETFROM:+0200',
	'TZOFFSETTO:+0100',
	'END:STANDARD',
	'BEGIN:DAYLIGHT',
	'DTSTART:19700329T020000',
	'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
	'TZOFFSETFROM:+0100',
	'TZOFFSETTO:+0200',
	'END:DAYLIGHT',
	'END:VTIMEZONE'
];

function escape(text: string): string {
	return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Lines end in CRLF and are at most 75 octets; a longer one goes on after a space. */
function file(lines: readonly string[]): string {
	return lines.map(folded).join('\r\n') + '\r\n';
}

function folded(line: string): string {
	const encoder = new TextEncoder();
	const parts: string[] = [];
	let part = '';
	let size = 0;
	for (const character of line) {
		const bytes = encoder.encode(character).length;
		if (size + bytes > 74) {
			parts.push(part);
			part = '';
			size = 0;
		}
		part += character;
		size += bytes;
	}
	return [...parts, part].join('\r\n ');
}
