/**
 * The description of the API against the routes there are: one that is not described fails here. That answers are as
 * described is looked at wherever a specification starts the app (`support/described.ts`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as describeApi, operations } from '../src/lib/server/interop/index.ts';
import { type Description, mismatch, templateOf } from './support/description.ts';

const description = describeApi() as unknown as Description;

/** Every method of every endpoint under these folders, as the description names it. */
const routes = ['src/routes/api', 'src/routes/hsds'].flatMap((folder) =>
	readdirSync('src/routes', { recursive: true, withFileTypes: true })
		.filter(
			({ name, parentPath }) => name === '+server.ts' && `${parentPath}/`.startsWith(`${folder}/`)
		)
		.flatMap(({ parentPath, name }) => {
			const path = parentPath.replace('src/routes', '').replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}');
			const text = readFileSync(join(parentPath, name), 'utf8');
			const methods = [...text.matchAll(/^export const (GET|POST|PUT|PATCH|DELETE)\b/gm)];
			return methods.map(([, method = '']) => `${method.toLowerCase()} ${path}`);
		})
);

/** One route may answer several described addresses: a part in braces stands for any one part. */
function patternOf(route: string): RegExp {
	const pattern = route.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+');
	return new RegExp(`^${pattern}$`);
}

describe('the description of the API', () => {
	it('has every route, and no other', () => {
		expect(routes.length).toBeGreaterThan(12);
		const described = operations.map(({ method, path }) => `${method} ${path}`);
		const isOf = (route: string, operation: string) => patternOf(route).test(operation);
		expect(routes.filter((route) => !described.some((each) => isOf(route, each)))).toEqual([]);
		expect(described.filter((each) => !routes.some((route) => isOf(route, each)))).toEqual([]);
	});

	it('names each operation and each parameter once', () => {
		const all = Object.values(description.paths).flatMap((path) =>
			Object.values(path)
		) as unknown as {
			operationId: string;
			parameters: { name: string; in: string }[];
		}[];
		expect(new Set(all.map(({ operationId }) => operationId)).size).toBe(operations.length);
		for (const { operationId, parameters } of all) {
			const names = parameters.map((each) => `${each.in} ${each.name}`);
			expect(new Set(names).size, operationId).toBe(names.length);
			for (const name of names) expect(name, operationId).toMatch(/^(?:query|path|header) [\w-]+$/);
		}
	});

	it('has nothing in it that cannot be found', () => {
		const text = JSON.stringify(description);
		const pointers = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '');
		expect(pointers.length).toBeGreaterThan(10);
		for (const pointer of new Set(pointers)) {
			const found = pointer
				.split('/')
				.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], description);
			expect(found, pointer).toBeTypeOf('object');
		}
	});

	it('tells for each operation with a token what the token must allow, and what happens without', () => {
		for (const { scope, path, answers } of operations) {
			const guarded = /^\/api\/(?:referrals|fhir\/(?!metadata))/.test(path);
			expect(scope !== undefined, path).toBe(guarded);
			if (guarded)
				expect(Object.keys(answers)).toEqual(expect.arrayContaining(['401', '403', '429']));
		}
	});
});

describe('an answer that is not as described is found', () => {
	const needs = { method: 'GET', path: '/api/needs', status: 200, type: 'application/json' };
	const need = { key: 'schulden', theme: 'geld', nl: 'Schulden', en: 'Debts' };
	const text = JSON.stringify([need]);

	it('and one that is, is not', () => {
		expect(mismatch(description, { ...needs, text })).toBeNull();
		expect(mismatch(description, { ...needs, method: 'HEAD', text: '' })).toBeNull();
		expect(mismatch(description, { ...needs, path: '/api/nothing', status: 404, text })).toBeNull();
		expect(templateOf(description, '/api/districts/shapes')).toBe('/api/districts/shapes');
	});

	it.each([
		['a field too many', { text: JSON.stringify([{ ...need, more: 1 }]) }, 'additional'],
		['a field too few', { text: JSON.stringify([{ ...need, nl: undefined }]) }, 'required'],
		['another type', { type: 'text/html', text }, 'text/html'],
		['another status', { status: 201, text }, '201'],
		['another method', { method: 'DELETE', text }, 'DELETE'],
		['another address', { path: '/api/nothing', text }, 'address']
	])('%s', (_, change, word) => {
		expect(mismatch(description, { ...needs, ...change })).toContain(word);
	});
});
