/** Tells each time the network comes back; gives what ends it. */
export function whenOnline(listener: () => void): () => void
