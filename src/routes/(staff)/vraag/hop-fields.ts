/** The hop in the form of a question: its fields have `hop_` in front. */
const prefix = 'hop_';

/** The fields of the hop, without what sets them apart in this form. */
export function hopBefore(fields: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([name]) => name.startsWith(prefix))
			.map(([name, value]) => [name.slice(prefix.length), value])
	);
}

/** What is wrong with the hop, by the names of this form. */
export function withPrefix<Problem>(problems: Record<string, Problem>): Record<string, Problem> {
	return Object.fromEntries(
		Object.entries(problems).map(([name, code]) => [`${prefix}${name}`, code])
	);
}
