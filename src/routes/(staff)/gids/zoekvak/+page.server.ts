import type { PageServerLoad } from './$types.js';

/** Where this app stands: the address in the lines that an editor copies. */
export const load: PageServerLoad = ({ url }) => ({ origin: url.origin });
