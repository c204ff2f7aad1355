import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const family = "@expo-google-fonts/fira-sans-condensed";

/** Two faces that the style uses, by the names that tests give them. */
export const FONTS = {
  Regular: require.resolve(`${family}/400Regular/FiraSansCondensed_400Regular.ttf`),
  Italic: require.resolve(`${family}/400Regular_Italic/FiraSansCondensed_400Regular_Italic.ttf`),
} as const;
