import * as m from '$lib/i18n/paraglide/messages.js';
import * as hsds from '$lib/server/hsds/index.ts';
import { publicXml, xml } from '$lib/server/http/xml.ts';
import type { RequestHandler } from './$types.js';

/** What changed last in the public directory, to follow (RFC 4287). */
export const GET: RequestHandler = async ({ url, locals }) => {
	const entries = await hsds.changedLast(locals.db);
	const options = { locale: 'nl' } as const;
	const items = entries.map(
		({ id, path, name, text, changed_at }) => `<entry>
<id>urn:uuid:${id}</id>
<title>${xml(name)}</title>
<link rel="alternate" type="text/html" href="${xml(url.origin + path)}"/>
<updated>${changed_at}</updated>
<summary>${xml(text)}</summary>
</entry>`
	);
	const body = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
<id>${xml(url.origin)}/wijzigingen.atom</id>
<title>${xml(m.feed_title({}, options))}</title>
<link rel="self" type="application/atom+xml" href="${xml(url.origin)}/wijzigingen.atom"/>
<link rel="alternate" type="text/html" href="${xml(url.origin)}/"/>
<updated>${entries[0]?.changed_at ?? '1970-01-01T00:00:00.000Z'}</updated>
<author><name>${xml(m.app_name({}, options))}</name></author>
${items.join('\n')}
</feed>
`;
	return publicXml(body, 'application/atom+xml');
};
