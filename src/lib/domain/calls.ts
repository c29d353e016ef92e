/** What can come of a call. */
export const callResults = ['reached', 'wrong_number', 'no_answer', 'someone_else'] as const;
export type CallResult = (typeof callResults)[number];

export function isCallResult(value: unknown): value is CallResult {
	return callResults.some((result) => result === value);
}
