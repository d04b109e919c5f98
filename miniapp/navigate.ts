import Taro from '@tarojs/taro'
import { pages, type PageName } from './pages'
import { rewriteAddress } from './platform/routes'
import { siteAddress } from './platform/site'

type Params = Record<string, string | number | undefined | null>
/** The address of a page with what it is opened with. */
export const addressOf = (page: PageName, params: Params = {}) => {
  const given = Object.entries(params).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return `/${pages[page].path}${given.length > 0 ? `?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}` : ''}`
}
/** The page's address for whoever has only a browser. */
export const linkTo = (page: PageName, params?: Params) => `${siteAddress()}/#${addressOf(page, params)}`
/** Opens a page on top of this one. */
export const open = (page: PageName, params?: Params) => void Taro.navigateTo({ url: addressOf(page, params) })
/** Opens a page in this one's place. */
export const replace = (page: PageName, params?: Params) => void Taro.redirectTo({ url: addressOf(page, params) })
/** Opens a page as the only one: for tabs, and where there is no way back. */
export const restart = (page: PageName, params?: Params) => void Taro.reLaunch({ url: addressOf(page, params) })
/** Keeps in the address how the page that is shown was set, so that it opens so again. */
export const keepInAddress = (page: PageName, params: Params) => rewriteAddress(addressOf(page, params))
/** Back to where one came from; home if this is where one entered. */
export const goBack = () => (Taro.getCurrentPages().length > 1 ? void Taro.navigateBack() : restart('home'))
export const call = (phone: string) => void Taro.makePhoneCall({ phoneNumber: phone.replace(/\s/g, '') })
