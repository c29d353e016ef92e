/** Lists that others keep, read in: looked at before anything is written, written in one step, taken back whole. */
export { exportDirectory, type FileFormat, fileFormats } from './export.ts';
export { decide, imports, importOf, pageSize, problemCount, rowsOf } from './lists.ts';
export { columnsOf, type Columns, preview, stop, upload, type Uploaded } from './upload.ts';
export { type Done, type Kept, takeBack, write } from './write.ts';
