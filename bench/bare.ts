/** The yardstick: a server that has all its answers ready, compressed. `node bench/bare.ts bodies.json 4000` */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, constants } from 'node:zlib';

const [file = '', port = ''] = process.argv.slice(2);
const bodies = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
const answers = new Map(
	Object.entries(bodies).map(([path, body]) => [path, brotliCompressSync(body, { params })])
);
const [any = Buffer.alloc(0)] = answers.values();

createServer((request, response) => {
	const body = answers.get(request.url ?? '') ?? any;
	response.writeHead(200, {
		'content-type': 'application/json',
		'content-encoding': 'br',
		'content-length': body.length
	});
	response.end(body);
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));
