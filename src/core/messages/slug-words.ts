import type { Plate } from "../plate.ts";
import type { MessageLanguage } from "./message.ts";

/** How the line outside the bleed calls a side, to whoever stands at the press. */
const SIDES: Readonly<Record<MessageLanguage, Readonly<Record<Plate["side"], string>>>> = {
  fr: { front: "recto", back: "verso", more: "feuille supplémentaire" },
  en: { front: "front", back: "back", more: "further sheet" },
};

/** Breton towns read French in a program; everybody else English. */
export const sideNames = (language: string): Readonly<Record<Plate["side"], string>> =>
  SIDES[language === "fr" || language === "br" ? "fr" : "en"];
