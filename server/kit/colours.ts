/** What is drawn on paper or as a picture: the light tokens of the pages. */
export const colours = {
  ink: '#1d2420',
  ink2: '#4c554f',
  ink3: '#62685f',
  jade: '#0b664f',
  vermilion: '#b5301a',
  paper: '#f6f2e9',
  surface: '#fffdf8',
  line: '#e2dbcb',
  tick: '#d9d1be',
  plateLine: '#a3c7ba',
} as const
