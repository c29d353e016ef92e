import { examine, faults, surroundings } from '../lib/server/doctor/index.ts';
import { options } from './options.ts';
import type { Command } from './index.ts';

/** Says what is wrong with this installation. */
export const doctorCommand: Command = {
	summary: 'Find what is wrong with settings, data and surroundings, and say what to do',
	help: `doctor

Looks at ${faults.length} faults and changes nothing. Run it with the same settings and as the same user as the app,
also while that runs. Exit status 0 when nothing is wrong or only warnings are, 1 when there is an error.
Knows: ${faults.join(', ')}.`,
	async run(given) {
		options(doctorCommand, given, {});
		const findings = await examine(surroundings());
		const errors = findings.filter(({ severity }) => severity === 'error').length;
		const lines = findings.map(
			({ severity, sentence, advice, code }) =>
				`${severity === 'error' ? 'ERROR' : 'warning'}  ${sentence}\n         ${advice}  [${code}]`
		);
		const last =
			findings.length === 0
				? `Nothing is wrong: ${faults.length} things were looked at.`
				: `${errors} errors, ${findings.length - errors} warnings; ${faults.length} things were looked at.`;
		return {
			findings,
			errors,
			warnings: findings.length - errors,
			checked: faults.length,
			ok: errors === 0,
			sentence: [...lines, last].join('\n')
		};
	}
};
