import type { ErrorMessages, WarningMessages } from "./message.ts";

interface TooLarge {
  /** Empty for a map of a box. */
  readonly commune: string;
  readonly paper: string;
  readonly smallestScale: number;
  /** Empty where no paper would do. */
  readonly paperThatFits: string;
}

interface ScaleTooLarge {
  readonly commune: string;
  readonly paper: string;
  readonly scale: number;
  /** 0 where no scale would do. */
  readonly scaleThatFits: number;
  readonly paperThatFits: string;
}

interface ProjectionFar {
  /** "RGF93 / CC42 (EPSG:3942)" */
  readonly name: string;
  readonly commune: string;
  /** A code that was made for the place. */
  readonly fitting: number;
}

interface BadFold {
  readonly fold: string;
  readonly paper: string;
  readonly known: string;
}

export const sheetErrors = {
  "sheet-fold-does-not-fit": {
    fr: ({ fold, paper, known }: BadFold) => ({
      what: `sheet.fold : le pliage ${fold} ne donne pas de volets utilisables sur ${paper}.`,
      cure: `Sur ce papier conviennent : ${known}.`,
    }),
    en: ({ fold, paper, known }: BadFold) => ({
      what: `sheet.fold: the fold ${fold} leaves no panels of any use on ${paper}.`,
      cure: `On this paper these would do: ${known}.`,
    }),
  },
  "sheet-no-room": {
    fr: ({ paper, margin }: { paper: string; margin: number }) => ({
      what: `Avec ${margin} mm de marge, le papier ${paper} ne laisse pas de place à la carte.`,
      cure: "Réduisez sheet.margin, ou prenez un papier plus grand.",
    }),
    en: ({ paper, margin }: { paper: string; margin: number }) => ({
      what: `With margins of ${margin} mm, paper ${paper} leaves no room for a map.`,
      cure: "Make sheet.margin smaller, or take a larger paper.",
    }),
  },
  "sheet-commune-too-large": {
    fr: ({ commune, paper, smallestScale, paperThatFits }: TooLarge) => ({
      what: `Même à 1:${smallestScale}, ${commune || "cette zone"} ne tient pas sur ${paper}.`,
      cure: paperThatFits
        ? `Prenez un papier plus grand : --paper ${paperThatFits}.`
        : "Aucun papier jusqu’à A0 ne suffit : cartographiez une zone plus petite.",
    }),
    en: ({ commune, paper, smallestScale, paperThatFits }: TooLarge) => ({
      what: `Even at 1:${smallestScale}, ${commune || "this area"} does not fit on ${paper}.`,
      cure: paperThatFits
        ? `Take a larger paper: --paper ${paperThatFits}.`
        : "No paper up to A0 is enough: map a smaller area.",
    }),
  },
  "sheet-projection-far": {
    fr: ({ name, commune, fitting }: ProjectionFar) => ({
      what: `La projection ${name} est faite pour un autre pays que ${commune || "cette zone"} : elle y déforme la carte.`,
      cure: `Écrivez sheet.projection: ${fitting}, ou rien : la carte a alors sa propre projection.`,
    }),
    en: ({ name, commune, fitting }: ProjectionFar) => ({
      what: `The projection ${name} is made for another country than ${commune || "this area"}: it distorts the map there.`,
      cure: `Write sheet.projection: ${fitting}, or nothing: the map then has a projection of its own.`,
    }),
  },
  "sheet-scale-too-large": {
    fr: ({ commune, paper, scale, scaleThatFits, paperThatFits }: ScaleTooLarge) => ({
      what: `À 1:${scale}, ${commune || "cette zone"} ne tient pas sur ${paper}.`,
      cure: either(
        scaleThatFits ? `gardez ${paper} avec --scale 1:${scaleThatFits}` : "",
        paperThatFits ? `prenez --paper ${paperThatFits}` : "",
        { or: "ou", neither: "Cartographiez une zone plus petite." },
      ),
    }),
    en: ({ commune, paper, scale, scaleThatFits, paperThatFits }: ScaleTooLarge) => ({
      what: `At 1:${scale}, ${commune || "this area"} does not fit on ${paper}.`,
      cure: either(
        scaleThatFits ? `keep ${paper} with --scale 1:${scaleThatFits}` : "",
        paperThatFits ? `take --paper ${paperThatFits}` : "",
        { or: "or", neither: "Map a smaller area." },
      ),
    }),
  },
} as const satisfies ErrorMessages;

/** One or two cures as a sentence. */
function either(first: string, second: string, words: { or: string; neither: string }): string {
  const cures = [first, second].filter((cure) => cure !== "").join(`, ${words.or} `);
  return cures === "" ? words.neither : `${cures.charAt(0).toUpperCase()}${cures.slice(1)}.`;
}

export const sheetWarnings = {
  "sheet-part-left-out": {
    fr: "partie éloignée de la commune, hors de la carte : elle en aurait trop réduit l’échelle",
    en: "far part of the commune, off the map: it would have made the scale too small",
  },
} as const satisfies WarningMessages;
