/** The people of organisations: who they are, how they sign in, and how they come and go. */
export { type ExamplePerson, examples, signInAsExample } from './demo.ts';
export { actorOf, isRecent, sessionCookie, type SignedIn, signOut } from './sessions.ts';
