import sharp from 'sharp'

const hall = (wall: string, floor: string, door: string, light: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1200"><rect width="1200" height="1200" fill="${wall}"/>
  <polygon points="0,1200 1200,1200 820,820 380,820" fill="${floor}"/><polygon points="0,0 1200,0 820,260 380,260" fill="${floor}" opacity=".5"/>
  <rect x="380" y="260" width="440" height="560" fill="${floor}" opacity=".6"/><rect x="500" y="420" width="200" height="400" fill="${door}"/>
  <ellipse cx="600" cy="150" rx="170" ry="36" fill="${light}"/></svg>`

/** Two drawn halls, dark and lit, as a photo would show them. */
const drawings = {
  dark: hall('#3d4641', '#556059', '#262d29', '#8d958e'),
  lit: hall('#d3c9ae', '#b8ab88', '#6d644c', '#fffdf0'),
} as const
export type SamplePicture = keyof typeof drawings

export const samplePicture = (which: SamplePicture) => sharp(Buffer.from(drawings[which])).jpeg({ quality: 85 }).toBuffer()
