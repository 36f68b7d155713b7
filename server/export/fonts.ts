/** The fonts of a PDF. A sign is drawn by the first family that has it; which signs have none stands in protocol/print/drawable.ts. */
import { fileURLToPath } from 'node:url'
import { standInFamily } from './stand-in-font.ts'

/** A family by its styles. */
export type Family = readonly URL[]

const noto = (name: string, file: string): Family => [
  new URL(import.meta.resolve(`@expo-google-fonts/${name}/400Regular/${file}_400Regular.ttf`)),
]

/** In the order in which they are asked. Serifs for every Latin letter of the five countries, and Arabic whose letters come out whole when copied. */
export const families: readonly Family[] = [
  [
    '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
    '@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
    '@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf',
    '@expo-google-fonts/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf',
  ].map((file) => new URL(import.meta.resolve(file))),
  [
    '@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf',
    '@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf',
  ].map((file) => new URL(import.meta.resolve(file))),
  // Names in the scripts of Morocco and West Africa.
  noto('noto-sans-tifinagh', 'NotoSansTifinagh'),
  noto('noto-sans-nko', 'NotoSansNKo'),
  noto('noto-sans-adlam', 'NotoSansAdlam'),
  // Bullets, arrows, ticks and pictures that come with pasted words.
  noto('noto-sans-symbols', 'NotoSansSymbols'),
  noto('noto-sans-symbols-2', 'NotoSansSymbols2'),
  noto('noto-emoji', 'NotoEmoji'),
  noto('noto-sans-math', 'NotoSansMath'),
]

/** As Typst calls them, for the sheets. */
export const familyNames = JSON.stringify([
  'Noto Serif',
  'Amiri',
  'Noto Sans Tifinagh',
  'Noto Sans NKo',
  'Noto Sans Adlam',
  'Noto Sans Symbols',
  'Noto Sans Symbols 2',
  'Noto Emoji',
  'Noto Sans Math',
  standInFamily,
])
export const fontFiles: readonly string[] = families.flat().map((font) => fileURLToPath(font))
