/** Opens from the phone alone: nothing of the server is in it. */
export const ssr = false;
