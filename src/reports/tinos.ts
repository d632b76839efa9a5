import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** The font files: Tinos has the measures of Times New Roman and all Vietnamese letters, and may be given on. */
export const faces = {
  normal: resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf'),
  italics: resolve('@expo-google-fonts/tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf'),
  bolditalics: resolve('@expo-google-fonts/tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf'),
}
