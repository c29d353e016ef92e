import type { Entries, Kind } from '$lib/domain/entries.ts';
import type { Fact } from '$lib/domain/freshness.ts';
import { capacityForm, numberForm, readHours, restForms } from '$lib/domain/freshness-forms.ts';
import { type FieldProblems, parse } from '$lib/domain/referrals/forms.ts';
import type * as freshness from '$lib/server/freshness/index.ts';

type Change = Parameters<typeof freshness.change>[3];
type Read = { ok: true; value: Change } | { ok: false; problems: FieldProblems };

/** What a form says that a fact is now. */
export function readChange(
	fact: Fact,
	kind: Kind,
	entry: Entries[Kind],
	fields: Record<string, unknown>
): Read {
	switch (fact) {
		case 'phone': {
			const read = parse(numberForm, fields);
			return read.ok ? { ok: true, value: { fact, ...read.value } } : read;
		}
		case 'hours': {
			const schedules = readHours(fields, 'h', 'schedules' in entry ? entry.schedules : []);
			if (schedules === null) return { ok: false, problems: { hours: 'hours_wrong' } };
			return { ok: true, value: { fact, schedules } };
		}
		case 'capacity': {
			const read = parse(capacityForm, fields);
			return read.ok ? { ok: true, value: { fact, ...read.value } } : read;
		}
		case 'entry': {
			const read = parse(restForms[kind], fields);
			return read.ok ? { ok: true, value: { fact, fields: read.value } } : read;
		}
	}
}
