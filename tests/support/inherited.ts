/** What every plain object answers to, whatever it holds: 'constructor', 'toString', '__proto__'. As words they break a lookup in one. */
export const inherited = Object.getOwnPropertyNames(Object.prototype);
