/** What came of one of several that were sent together: carried out, or refused as it would have been by itself. */
export interface Outcome {
  id: string
  refused: { status: number; code: string; message: string; fields?: Record<string, string> } | null
}
