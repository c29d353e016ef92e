/** The balancer of the tests in a process of its own: `node bench/balancer.ts http://127.0.0.1:4001 …` */
import { startBalancer } from '../tests/support/balancer.ts';

const { url } = await startBalancer(process.argv.slice(2));
console.log(url);
