import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const shared = [(file: string) => file.startsWith(path.join(root, 'shared'))]
const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[name]__[local]___[hash:base64:5]' },
} as const

/** Taro writes into WeChat's templates only the attributes it is told of. What is `role` elsewhere is `aria-role` there. */
const spoken = {
  'aria-role': 'i.role',
  ...Object.fromEntries(
    ['label', 'hidden', 'checked', 'selected', 'disabled', 'pressed', 'expanded', 'modal', 'live', 'level', 'required'].map(
      name => [`aria-${name}`, ''],
    ),
  ),
}
const components = Object.fromEntries(
  ['View', 'Text', 'Image', 'Input', 'Textarea', 'Button', 'ScrollView', 'Picker'].map(name => [name, spoken]),
)
const weapp = process.env.TARO_ENV === 'weapp'
const out = process.env.LINLI_OUT ?? `dist/${process.env.TARO_ENV}`

export default defineConfig<'webpack5'>(async merge => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'linli',
    date: '2026-11-25',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'miniapp',
    outputRoot: out,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: weapp ? [['@tarojs/plugin-inject', { components }]] : [],
    copy: { patterns: weapp ? [{ from: 'miniapp/sitemap.json', to: `${out}/sitemap.json` }] : [], options: {} },
    alias: { '@': path.join(root, 'miniapp'), '@shared': path.join(root, 'shared') },
    defineConstants: {
      API_BASE: JSON.stringify(process.env.TARO_ENV === 'h5' ? '' : (process.env.LINLI_API ?? 'http://127.0.0.1:8080')),
    },
    mini: {
      optimizeMainPackage: { enable: true },
      compile: { include: shared },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      // While developing: what is no page comes from the server, on the same address as in earnest. Nobody else on the net is shown it.
      devServer: {
        host: '127.0.0.1',
        open: false,
        proxy: [
          {
            context: ['/api/', '/files/', '/s/', '/posters/', '/shares/', '/activities/', '/open311/', '/feeds/', '/ledgers/'],
            target: `http://127.0.0.1:${process.env.PORT ?? 8080}`,
          },
        ],
      },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      compile: { include: shared },
      // What several pages use lies in one file instead of in each of theirs.
      webpackChain: chain => {
        chain.optimization.merge({
          splitChunks: { cacheGroups: { pages: { chunks: 'async', minChunks: 3, minSize: 8000, priority: 5 } } },
        })
        // The icon font of Taro's components is not used, and the page's policy would refuse it.
        const rule = chain.module
          .rule('withoutIconFont')
          .test(/taro-components\.css$/)
          .enforce('pre')
        rule.use('withoutIconFont').loader(require.resolve('./without-icon-font.cjs'))
      },
      postcss: {
        autoprefixer: { enable: true, config: {} },
        pxtransform: { enable: true, config: { platform: 'h5', baseFontSize: 20, minRootSize: 20, maxRootSize: 20 } },
        cssModules,
      },
    },
  }
  return merge({}, base)
})
