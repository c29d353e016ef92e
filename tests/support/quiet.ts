/** A test that writes to console.error fails: what goes wrong is said in an answer or thrown, not muttered. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

beforeEach(() => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
	expect(vi.mocked(console.error).mock.calls, 'written to console.error').toEqual([]);
	vi.restoreAllMocks();
});
