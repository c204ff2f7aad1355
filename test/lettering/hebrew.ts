import { createRequire } from "node:module";

/** A font of a script that is read from right to left, and of no other. */
export const HEBREW = createRequire(import.meta.url).resolve(
  "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
);
