import { join } from 'node:path'

/** What is printed or drawn is set in it; it lies beside the sources, and beside what they are built into. */
export const fontFile = join(__dirname, 'fonts', 'NotoSansCJKsc-GB2312.otf')
