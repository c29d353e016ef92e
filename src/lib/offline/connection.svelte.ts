/** Whether answers come from the server or from this device, and how old what is here is. */
class Connection {
	/** The last answer came from this device. */
	lost = $state(false);
	/** When the copy of the directory was taken (ms since 1970), or null when there is none. */
	copyAt = $state<number | null>(null);
}

export const connection = new Connection();
