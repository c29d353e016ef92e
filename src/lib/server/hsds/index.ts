/** The directory as Open Referral HSDS 3.0: read by anyone, and whole in files. */
export { find } from './find.ts';
export { readWhole, wholeFormats, wholeJson, wholeTables } from './files.ts';
export { isEmpty, load } from './load.ts';
export { page, stream } from './lists.ts';
export { hsdsOperations } from './operations.ts';
export { type BadParameter, listNames, oneQuery, parse, queries } from './query.ts';
