/** Whether answers come from the server or from this device, and how old what is here is. */
class Connection {
	/** The last answer came from this device; so do the next, until the server is heard again. */
	lost = $state(false);
	/** The device says that it has no connection, and the server was not heard since. */
	doubted = globalThis.navigator?.onLine === false;
	/** When the copy of the directory was taken (ms since 1970), or null when there is none. */
	copyAt = $state<number | null>(null);

	/** The server answered. */
	heard() {
		this.lost = false;
		this.doubted = false;
	}
}

export const connection = new Connection();
