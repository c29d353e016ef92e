/** The directory: one entry per thing, after Open Referral HSDS 3.0. */
export { answering } from './answering.ts';
export { contactDocuments } from './contact.ts';
export { publicChanges, publicServices, servicesChangedSince } from './copy.ts';
export { districts, districtShapes } from './district.ts';
export { history, newestVersion, restore, takeBack, type Version } from './history.ts';
export { organization, person, service } from './pages.ts';
export { ownsRows, putBack, type Rows, rowsOf } from './rows.ts';
export { hideNumber, putNumberBack } from './hidden-number.ts';
export {
	contactLeaves,
	entries,
	entry,
	idsOf,
	lockStanding,
	save,
	type Saved,
	standsFor
} from './save.ts';
export { serviceDocuments } from './service-documents.ts';
export { sayCapacity, stateCapacity, takeBackCapacity } from './capacity.ts';
export { edit, undo } from './edit.ts';
export { latest, namesOf, named, sourceNames, unknownIn, withName } from './names.ts';
export { bringBack, withdraw } from './withdraw.ts';
