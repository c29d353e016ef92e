/** Opens a `details` that holds something already. One that is shut says nothing: whoever opened it before the page was alive keeps it open. */
export function opened(holdsSomething: boolean): { open?: true } {
	return holdsSomething ? { open: true } : {};
}
