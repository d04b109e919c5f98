/** Room that the system keeps for itself at the top, in px: above the header, and at its right end. */
export function headerRoom(): { top: number; right: number }
