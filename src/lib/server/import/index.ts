/** Lists that others keep, read in: looked at before anything is written, written in one step, taken back whole. */
export { exportDirectory, type FileFormat, fileFormats } from './export.ts';
export { decide, type ImportLine, imports, importOf, type RowLine, rowsOf } from './lists.ts';
export { columnsOf, type Columns, preview, stop, upload, type Uploaded } from './upload.ts';
export { type Done, type Kept, takeBack, write } from './write.ts';
