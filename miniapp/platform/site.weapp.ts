export const siteAddress = (): string => API_BASE
