export const activityLimits = {
  title: 40,
  textLeast: 20,
  text: 2500,
  placeLeast: 4,
  place: 80,
  bring: 200,
  risk: 200,
  phone: 20,
  insurer: 40,
  policy: 40,
  reason: 200,
  roleName: 20,
  nickname: 20,
  roles: 8,
  shifts: 12,
  capacity: 500,
  /** On the waiting list of one role in one shift. */
  waiting: 1000,
  minAge: 99,
  /** Of one shift. */
  minutesLeast: 10,
  minutes: 720,
  /** Cancelling is free until so many hours before; later it counts as late. */
  freeHours: 24,
  /** How long a place is kept for whoever is asked; the second where the shift starts within `freeHours`. */
  offerHours: 12,
  offerHoursSoon: 2,
  /** Within so many minutes of the start nobody is asked: a free place is whoever's comes first. */
  firstComeMinutes: 60,
  /** What the 30 minutes filter lets through. */
  shortMinutes: 30,
  /** Hour of the community's clock from which it is evening. */
  eveningFrom: 18,
  /** Checking in opens so many minutes before the start, and out ends so many after the end. */
  checkInBefore: 15,
  checkOutAfter: 30,
  /** A check-in code is of one window; it and the one before are taken, so that none lives longer than twice this. */
  codeSeconds: 30,
  digits: 6,
  reminderHours: [24, 2],
  /** Days after the end when the leader is reminded of a shift that is not settled, and when the desk hears of it. */
  settleDays: [3, 7],
} as const
