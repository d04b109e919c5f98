/** Gives a text to whoever looks at the page, as a file of that name or, where there are no files, to be pasted. */
export function saveText(name: string, text: string): Promise<'saved' | 'copied'>
