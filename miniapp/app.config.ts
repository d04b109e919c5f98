import { mainPages, staffPages } from './pages'

export default defineAppConfig({
  pages: mainPages,
  subPackages: [{ root: 'staff', pages: staffPages }],
  lazyCodeLoading: 'requiredComponents',
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
