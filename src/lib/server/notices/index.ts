/** Being told: in the app, by mail and by push. A notice is written with what causes it; nothing of a resident is in one. */
export { choicesOf, choose } from './choices.ts';
export { ringClocks } from './clocks.ts';
export { deliver, type Post } from './deliver.ts';
export { againAll, givenUp, mailBounces, mailWorksAgain } from './desk.ts';
export { hasDevice, publicKey, renewKey, sealAnew, subscribe, unsubscribe } from './devices.ts';
export { encrypt, isPushService } from './push.ts';
export { whoKeepsAnEye } from './eye.ts';
export { forget, opened, read, recent, unread, unreadCount } from './reading.ts';
export { settle, tell } from './telling.ts';
