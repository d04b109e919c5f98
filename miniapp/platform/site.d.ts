/** Where the pages stand for whoever has only a browser: for links that are copied, and codes that are scanned. */
export function siteAddress(): string
