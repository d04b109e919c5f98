import Taro from '@tarojs/taro'
import { pages } from '../pages'

const patience = 1000
const known: Set<string> = new Set(Object.values(pages).map(({ path }) => `/${path}`))
const asked = () => window.location.hash.slice(1)
const pathOf = (address: string) => address.split('?')[0] ?? ''

/** Is the page that the address names the one that is seen? */
const isShown = () =>
  [...Array.from(document.querySelectorAll<HTMLElement>('.taro_page'))].some(
    page => pathOf(page.id) === pathOf(asked()) && getComputedStyle(page).display !== 'none',
  )

/** Is a page still on its way? The loader takes its script out of the document once it is there; its style has no sheet until then. */
const isLoading = () =>
  document.querySelector('script[data-webpack]') !== null ||
  [...Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]'))].some(({ sheet }) => sheet === null)

/**
 * Nobody stands before an empty page. The router of H5 can lose its page when one goes back before the one that was opened is there, and
 * knows nothing to show for an address without a page: what the address names is opened anew then, the home page if it names none.
 */
export function guardRoutes(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // On a slow phone the page is late, not lost, and opened anew it would be there twice: it is lost if two looks in a row miss it
  // with nothing on its way.
  const look = (missing: boolean) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (isLoading()) look(false)
      else if (!known.has(pathOf(asked()))) void Taro.reLaunch({ url: `/${pages.home.path}` })
      else if (!isShown() && !missing) look(true)
      else if (!isShown()) void Taro.reLaunch({ url: asked() })
    }, patience)
  }
  const begin = () => look(false)
  window.addEventListener('hashchange', begin)
  window.addEventListener('popstate', begin)
  begin()
}

/** Writes the address of the page that is shown anew, so that it can be opened again as it is; nothing is opened by it. */
export const rewriteAddress = (address: string) => window.history.replaceState(window.history.state, '', `#${address}`)
