/** The people of organisations: who they are, how they sign in, and how they come and go. */
export { countTry, forgetTries } from './attempts.ts';
export { endDevice, endOtherDevices, ownAccount, removePasskey, setPassword } from './account.ts';
export { countSent } from './attempts.ts';
export { examples, signInAsExample } from './demo.ts';
export {
	accept,
	addAccount,
	invitation,
	type Invitation,
	invitations,
	invite,
	type SaveContact,
	withdrawInvitation
} from './invitations.ts';
export { changeRole, end, member, members, workingAt } from './members.ts';
export { addPasskey, askForPasskey, offerPasskey } from './passkeys.ts';
export { passwordLength } from './password.ts';
export {
	confirmSecondFactor,
	newRecoveryCodes,
	offerSecondFactor,
	sealAnew,
	stopSecondFactor
} from './second-factor.ts';
export { actorOf, isRecent, sessionCookie, type SignedIn, signOut } from './sessions.ts';
export { administrators, coordinatorsOf, hasAccount, teamOf } from './team.ts';
export {
	confirmSignIn,
	deviceCookie,
	type Entered,
	enter,
	type From,
	signIn,
	signInWithPasskey
} from './sign-in.ts';
