import { mainPages, staffPages } from './pages'

export default defineAppConfig({
  pages: mainPages,
  subPackages: [{ root: 'staff', pages: staffPages }],
  // A page that is left before it has slid in is never shown again by the router of H5; so pages do not slide there.
  ...(process.env.TARO_ENV === 'h5' && { animation: false }),
  lazyCodeLoading: 'requiredComponents',
  style: 'v2',
  sitemapLocation: 'sitemap.json',
  networkTimeout: { request: 20_000, uploadFile: 60_000 },
  // WeChat asks before the first photo, scan or recording whether the operator's privacy guide is agreed to.
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '邻里',
    navigationBarBackgroundColor: '@navBg',
    navigationBarTextStyle: '@navFg' as 'black',
    backgroundTextStyle: 'light',
  },
})
