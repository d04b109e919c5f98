/** Can this platform print? */
export const canPrint: boolean
/** Prints the page as it stands. */
export function printPage(): void
