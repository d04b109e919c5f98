/** Inside WeChat there is one. */
export function hearOtherTabs(): void {}
