/** How large a list may be: the server refuses more, the screen says so before. */

/** A list of a whole province is under 10 MB. */
export const mostBytes = 50 * 1024 * 1024;
/** The largest directories of the country hold some 20,000 services. */
export const mostRows = 50_000;
export const mostColumns = 300;
