/** The directory as Open Referral HSDS 3.0: read by anyone, and whole in files. */
export { find } from './find.ts';
export { readWhole, wholeFormats, wholeJson, wholeTables, wholeTypes } from './files.ts';
export { countEntries, countsIn, isEmpty, load } from './load.ts';
export { linkedData } from './linked-data.ts';
export { changedLast, countPages, mostInMap, pagesOf } from './news.ts';
export { page, stream } from './lists.ts';
export { hsdsOperations } from './operations.ts';
export { listNames, oneQuery, parse, queries } from './query.ts';
