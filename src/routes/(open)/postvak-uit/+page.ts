/** What waits is on the phone alone: the server has nothing to show here. */
export const ssr = false;
