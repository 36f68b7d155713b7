/** The fonts of a PDF. A sign is drawn by the first family that has it; which signs have none stands in protocol/print/drawable.ts. */
import { fileURLToPath } from 'node:url'
import { standInFamily } from './stand-in-font.ts'

/** Families by their styles, in the order in which they are asked. */
export const families: readonly (readonly string[])[] = [
  // Serifs for every Latin letter of the five countries.
  [
    import.meta.resolve('@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/noto-serif/400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
    import.meta.resolve('@expo-google-fonts/noto-serif/700Bold/NotoSerif_700Bold.ttf'),
    import.meta.resolve('@expo-google-fonts/noto-serif/700Bold_Italic/NotoSerif_700Bold_Italic.ttf'),
  ],
  // Arabic whose letters come out whole when copied.
  [
    import.meta.resolve('@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf'),
    import.meta.resolve('@expo-google-fonts/amiri/700Bold/Amiri_700Bold.ttf'),
  ],
  // Names in the scripts of Morocco and West Africa.
  [import.meta.resolve('@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf')],
  [import.meta.resolve('@expo-google-fonts/noto-sans-nko/400Regular/NotoSansNKo_400Regular.ttf')],
  [import.meta.resolve('@expo-google-fonts/noto-sans-adlam/400Regular/NotoSansAdlam_400Regular.ttf')],
  // Bullets, arrows, ticks and pictures that come with pasted words.
  [import.meta.resolve('@expo-google-fonts/noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf')],
  [import.meta.resolve('@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf')],
  [import.meta.resolve('@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf')],
  [import.meta.resolve('@expo-google-fonts/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf')],
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
