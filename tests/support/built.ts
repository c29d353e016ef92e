/** These specifications start the built app; `npm test` builds it first. */
import { existsSync } from 'node:fs';

export default function setup(): void {
	if (!existsSync('build/start.js')) {
		throw new Error('The app is not built. Run: npm run build');
	}
}
