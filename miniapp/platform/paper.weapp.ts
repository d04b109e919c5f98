/** A mini-program prints nothing. */
export const canPrint = false
export const printPage = (): void => undefined
