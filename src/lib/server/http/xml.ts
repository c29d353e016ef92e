/** Text as it stands in XML: its signs escaped, and without what XML cannot hold. */
export function xml(text: string): string {
	return text
		.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** A public answer in XML, kept for so many seconds in front of the app. */
export function publicXml(body: string, type: string, seconds = 60): Response {
	return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}`, {
		headers: {
			'content-type': `${type}; charset=utf-8`,
			'cache-control': `public, max-age=0, s-maxage=${seconds}`
		}
	});
}
