/** What a demonstration says when it starts. */
export interface Demonstration {
  greeting(base: string): string
}

/** Fills an empty database with the sample community where that is allowed; null where this is no demonstration. */
export const demonstrate = async (): Promise<Demonstration | null> => null
