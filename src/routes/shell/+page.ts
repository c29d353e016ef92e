/** The empty page that the service worker gives when there is no connection: the app then finds its way by the address. */
export const ssr = false;
