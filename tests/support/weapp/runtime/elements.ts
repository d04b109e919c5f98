import * as glassEasel from 'glass-easel'
import { addressOf } from './files'

/** How WeChat's own elements look before any style sheet. */
export const ownStyles = `
html,body{margin:0}
page{display:block;min-height:100%;font-size:16px;font-family:sans-serif}
view,scroll-view,form,label{display:block}
text{display:inline;white-space:pre-line}
image{display:inline-block;overflow:hidden;width:320px;height:240px}
input,textarea{border:0;padding:0;margin:0;background:none;font:inherit;color:inherit;width:auto;min-height:1.4em}
textarea{display:block;width:300px;height:150px;resize:none}
`
const fields = new Set(['INPUT', 'TEXTAREA'])

/** The few built-in elements that are used here, as plain elements of the page; what WeChat says to a screen reader is said to ours. */
export function dressElements(): void {
  const proto = glassEasel.NativeNode.prototype
  const usual = proto.updateAttribute
  proto.updateAttribute = function (name: string, value: unknown) {
    const element = this.getBackendElement() as unknown as HTMLElement | null
    if (!element) return
    const field = fields.has(element.tagName) ? (element as HTMLInputElement) : null
    if (field && name === 'value') {
      if (field.value !== String(value ?? '')) field.value = String(value ?? '')
    } else if (field && name === 'type') return
    else if (field && name === 'password') field.type = value ? 'password' : 'text'
    else if (element.tagName === 'IMAGE' && name === 'src')
      element.style.background = value ? `center/cover url("${addressOf(String(value))}")` : ''
    else if (value === undefined || value === null || value === false || value === '') element.removeAttribute(name)
    else {
      if (name === 'aria-role') element.setAttribute('role', String(value))
      usual.call(this, name, value)
    }
  }
}

type Node = glassEasel.Element
const nodeOf = (target: EventTarget | null) => (target as { __wxElement?: Node } | null)?.__wxElement
const tell = (node: Node | undefined, type: string, detail: unknown) =>
  node && glassEasel.Event.dispatchEvent(node, new glassEasel.Event(type, detail, { bubbles: false, composed: false }))

/** What a field of the page hears is told to the mini-program in WeChat's words. */
export function listenToFields(): void {
  for (const type of ['input', 'focus', 'blur']) {
    document.addEventListener(
      type,
      event => {
        const field = event.target as HTMLInputElement
        if (!fields.has(field.tagName)) return
        event.stopImmediatePropagation()
        tell(nodeOf(field), type, { value: field.value, cursor: field.value.length })
      },
      true,
    )
  }
  document.addEventListener('keydown', event => {
    const field = event.target as HTMLInputElement
    if (event.key === 'Enter' && field.tagName === 'INPUT') tell(nodeOf(field), 'confirm', { value: field.value })
  })
}
