import type { Migration } from 'kysely/migration';
import * as directory from './0001-directory.ts';
import * as peopleAndReferrals from './0002-people-and-referrals.ts';
import * as entries from './0003-entries.ts';
import * as norms from './0004-norms.ts';
import * as imports from './0005-import.ts';
import * as doubles from './0006-doubles.ts';
import * as fresh from './0007-fresh.ts';
import * as corrections from './0008-corrections.ts';
import * as intake from './0009-intake.ts';
import * as told from './0010-told.ts';
import * as open from './0011-open.ts';
import * as systems from './0012-systems.ts';
import * as severalProcesses from './0013-several-processes.ts';
import * as lease from './0014-lease.ts';
import * as pointers from './0015-pointers.ts';

/** All migrations, in order. A landed migration is never edited; a new one gets the next number. */
export const migrations: Record<string, Migration> = {
	'0001-directory': directory,
	'0002-people-and-referrals': peopleAndReferrals,
	'0003-entries': entries,
	'0004-norms': norms,
	'0005-import': imports,
	'0006-doubles': doubles,
	'0007-fresh': fresh,
	'0008-corrections': corrections,
	'0009-intake': intake,
	'0010-told': told,
	'0011-open': open,
	'0012-systems': systems,
	'0013-several-processes': severalProcesses,
	'0014-lease': lease,
	'0015-pointers': pointers
};
