/** Names of roles on screen, in the language of the page. */
import type { Role } from '../domain/permissions.ts';
import * as m from '../i18n/paraglide/messages.js';

const names: Record<Role, () => string> = {
	volunteer: m.role_volunteer,
	worker: m.role_worker,
	coordinator: m.role_coordinator,
	editor: m.role_editor,
	admin: m.role_admin
};

export function roleName(role: Role): string {
	return names[role]();
}
