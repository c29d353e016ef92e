import { hash, verify } from '@node-rs/argon2';
import { isCommon } from './words.ts';

/** OWASP Password Storage Cheat Sheet 2025: argon2id with 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** NIST SP 800-63B-4: 15 characters for a password alone, 8 beside something else; length is what counts. */
export const passwordLength = { alone: 15, besideCode: 8, most: 200 } as const;

export type PasswordProblem = 'password_short' | 'password_long' | 'password_common';

/**
 * What is wrong with a new password, if anything.
 * @param about the person's name and mail address, which are no secret.
 */
export function passwordProblem(
	password: string,
	hasCode: boolean,
	about: readonly string[]
): PasswordProblem | undefined {
	const length = [...password.normalize('NFKC')].length;
	if (length < (hasCode ? passwordLength.besideCode : passwordLength.alone)) {
		return 'password_short';
	}
	if (length > passwordLength.most) return 'password_long';
	return isCommon(password, about) ? 'password_common' : undefined;
}

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize('NFKC'), cost);
}

/** Whether the password is right. Takes as long when there is none to compare with. */
export async function isPassword(known: string | null, password: string): Promise<boolean> {
	const fits = [...password].length <= passwordLength.most;
	const right = await verify(known ?? nobodys, fits ? password.normalize('NFKC') : '');
	return right && known !== null && fits;
}

/** The hash of a random text that nobody kept. */
const nobodys =
	'$argon2id$v=19$m=19456,t=2,p=1$HPGxFQHar8p/QCd/PYH5Rw$MThSf6jQYmXU95s/2U6LR3FTaK/MdaB85NpQi124dgg';
