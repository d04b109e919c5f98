/**
 * Columns that name a person, in tables of which no feature gives an account to her, each with the reason. What staff did in office
 * stays: with her account her name goes, and the number that is left says nothing of her.
 */
export const notHeld: Record<string, string> = {
  posts: 'a public office, as the plate at the door shows it',
  activities: 'published and led in office',
  notices: 'written in office',
  notice_editions: 'written in office',
  notice_events: 'done in office',
  monthly_issue_events: 'done in office',
}
/** What a column is called that names a person. */
export const namesSomebody = (column: string) =>
  /^((person|resident|owner|author|actor|handler|leader|volunteer|reporter|staff|user|deputy)Id|(created|decided|confirmed|decline|filed|written)By)$/.test(
    column,
  )
