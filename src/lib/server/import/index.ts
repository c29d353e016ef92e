/** Lists that others keep, read in: looked at before anything is written, written in one step, taken back whole. */
export { exportDirectory, fileFormats, listFormats } from './export.ts';
export { decide, imports, importOf, pageSize, problemCount, rowsOf } from './lists.ts';
export { columnsOf, preview, stop, upload } from './upload.ts';
export { takeBack, write } from './write.ts';
