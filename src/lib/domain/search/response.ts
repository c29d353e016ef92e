import type { SearchAnswer } from './index.ts';

/** In one answer; who wants others asks for a district, or from a cursor. */
export const mostResults = 100;

/** What `GET /api/search` answers (design section 10), also from the copy on the phone. */
export type SearchResponse = Omit<SearchAnswer, 'understood' | 'next_offset'> & {
	query: SearchAnswer['understood'];
	next_cursor: string | null;
};
