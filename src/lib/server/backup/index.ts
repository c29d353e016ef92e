/** Backups: made while people work, sealed, read back at once; and put back only after they were proved. */
export { aboutBackup } from './about.ts';
export { type Installation, lastBackup, makeBackup } from './make.ts';
export { isInUse, proveBackup, restoreBackup } from './restore.ts';
