/** Which kind of browser a session runs in, as its owner would recognise it: two words, never the whole of what it says of itself. */

const browsers: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Edge', /\bEdg(?:A|iOS)?\//u],
  ['Opera', /\bOPR\//u],
  ['Samsung Internet', /\bSamsungBrowser\//u],
  ['Firefox', /\b(?:Firefox|FxiOS)\//u],
  ['Chrome', /(?:Chrome|CriOS)\//u],
  ['Safari', /\bSafari\//u],
]
const systems: readonly (readonly [name: string, sign: RegExp])[] = [
  ['iPhone', /\biPhone\b/u],
  ['iPad', /\biPad\b/u],
  ['Android', /\bAndroid\b/u],
  ['Windows', /\bWindows\b/u],
  ['Mac', /\bMacintosh\b/u],
  ['Chromebook', /\bCrOS\b/u],
  ['Linux', /\bLinux\b/u],
]

/** `Firefox · Android`; empty for a program that does not say. */
export function deviceName(userAgent: string | undefined): string {
  const told = userAgent?.slice(0, 500) ?? ''
  const named = [browsers, systems].map((known) => known.find(([, sign]) => sign.test(told))?.[0])
  return named.filter((name) => name !== undefined).join(' · ')
}
