export const siteAddress = (): string => location.origin
