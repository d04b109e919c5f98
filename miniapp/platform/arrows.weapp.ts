/** A phone has no keys: there a box is typed in numbers. */
export const useArrows = (_id: string, _act: unknown): void => {}
