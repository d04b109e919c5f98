/** Every page by its short name. Resident's pages are in the main package, the staff's in one of their own. */
export const pages = {
  home: { path: 'pages/home/index', package: 'main' },
  'places/pick': { path: 'pages/places/pick/index', package: 'main' },
  'places/unknown': { path: 'pages/places/unknown/index', package: 'main' },
  'organisation/who-serves': { path: 'pages/organisation/who-serves/index', package: 'main' },
  'appeals/board': { path: 'pages/appeals/board/index', package: 'main' },
  'appeals/mine': { path: 'pages/appeals/mine/index', package: 'main' },
  'appeals/file': { path: 'pages/appeals/file/index', package: 'main' },
  'appeals/filed': { path: 'pages/appeals/filed/index', package: 'main' },
  'appeals/detail': { path: 'pages/appeals/detail/index', package: 'main' },
  'appeals/amend': { path: 'pages/appeals/amend/index', package: 'main' },
  'appeals/find': { path: 'pages/appeals/find/index', package: 'main' },
  notices: { path: 'pages/notices/list/index', package: 'main' },
  'notices/detail': { path: 'pages/notices/detail/index', package: 'main' },
  activities: { path: 'pages/activities/list/index', package: 'main' },
  'activities/detail': { path: 'pages/activities/detail/index', package: 'main' },
  'activities/check-in': { path: 'pages/activities/check-in/index', package: 'main' },
  inbox: { path: 'pages/inbox/index', package: 'main' },
  me: { path: 'pages/me/index', package: 'main' },
  'me/my-data': { path: 'pages/me/my-data/index', package: 'main' },
  'me/devices': { path: 'pages/me/devices/index', package: 'main' },
  'me/password': { path: 'pages/me/password/index', package: 'main' },
  'sign-in': { path: 'pages/sign-in/index', package: 'main' },
  'staff/inbox': { path: 'staff/inbox/index', package: 'staff' },
  'staff/queue': { path: 'staff/queue/index', package: 'staff' },
  'staff/handle': { path: 'staff/handle/index', package: 'staff' },
  'staff/notices': { path: 'staff/notices/list/index', package: 'staff' },
  'staff/notices/compose': { path: 'staff/notices/compose/index', package: 'staff' },
  'staff/notices/show': { path: 'staff/notices/show/index', package: 'staff' },
  'staff/moderation': { path: 'staff/moderation/list/index', package: 'staff' },
  'staff/moderation/mask': { path: 'staff/moderation/mask/index', package: 'staff' },
  'staff/places': { path: 'staff/places/index', package: 'staff' },
  'staff/activities': { path: 'staff/activities/list/index', package: 'staff' },
  'staff/activities/show': { path: 'staff/activities/show/index', package: 'staff' },
  'staff/activities/publish': { path: 'staff/activities/publish/index', package: 'staff' },
  'staff/activities/lead': { path: 'staff/activities/lead/index', package: 'staff' },
} as const satisfies Record<string, { path: string; package: 'main' | 'staff' }>
export type PageName = keyof typeof pages

const addresses = Object.values(pages)
export const mainPages = addresses.filter(page => page.package === 'main').map(page => page.path)
export const staffPages = addresses.filter(page => page.package === 'staff').map(page => page.path.replace(/^staff\//, ''))
