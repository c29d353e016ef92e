/** Passkeys in the browser: the device shows or makes one, and its answer goes to the server as JSON. */
import {
	browserSupportsWebAuthn,
	browserSupportsWebAuthnAutofill,
	type PublicKeyCredentialCreationOptionsJSON,
	type PublicKeyCredentialRequestOptionsJSON,
	startAuthentication,
	startRegistration
} from '@simplewebauthn/browser';

/** Whether passkeys can work here: they are bound to a name, not to a number. */
export function passkeysWork(): boolean {
	return browserSupportsWebAuthn() && !/^[\d.]+$|:/.test(location.hostname);
}

/** The answer of a passkey that the person chose, or null when they chose none. */
export async function showPasskey(autofill: boolean): Promise<string | null> {
	if (autofill && !(await browserSupportsWebAuthnAutofill())) return null;
	const optionsJSON = await ask<PublicKeyCredentialRequestOptionsJSON>('/inloggen/passkey');
	if (!optionsJSON) return null;
	try {
		return JSON.stringify(await startAuthentication({ optionsJSON, useBrowserAutofill: autofill }));
	} catch {
		return null;
	}
}

/** The answer of a new passkey, or null when none was made. */
export async function makePasskey(path: string, person: object = {}): Promise<string | null> {
	const optionsJSON = await ask<PublicKeyCredentialCreationOptionsJSON>(path, person);
	if (!optionsJSON) return null;
	try {
		return JSON.stringify(await startRegistration({ optionsJSON }));
	} catch {
		return null;
	}
}

async function ask<Options>(path: string, body: object = {}): Promise<Options | null> {
	const response = await fetch(path, {
		method: 'POST',
		headers: { 'content-type': 'application/json', accept: 'application/json' },
		body: JSON.stringify(body)
	}).catch(() => null);
	return response?.ok ? ((await response.json()) as Options) : null;
}
