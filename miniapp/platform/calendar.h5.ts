/** The server hands it over as a file, so the page stays. */
export async function addToCalendar(address: string): Promise<'handed'> {
  location.assign(address)
  return 'handed'
}
