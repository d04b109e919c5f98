/** Whether something that is kept as it was sent is an archive or a page as well: an archive keeps its directory at the end, a page announces itself. */
export const isArchiveOrPage = (bytes: Buffer) =>
  bytes.subarray(-65_557).includes('PK\x05\x06') ||
  /<script|<html|<!doctype|<\?php|<svg/i.test(bytes.subarray(0, 1024).toString('latin1'))
