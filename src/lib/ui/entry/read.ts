/** The value of a field in a form, as the control that shows it needs it. */
import type { FormValues, Row } from '../../domain/entry-forms.ts';

type Value = FormValues[string] | undefined;

export function asText(value: Value): string {
	return typeof value === 'string' ? value : '';
}

export function asTexts(value: Value): string[] {
	return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

export function asRows(value: Value): Row[] {
	return Array.isArray(value) ? value.filter((each) => typeof each === 'object') : [];
}
