import type { ErrorMessages } from "./message.ts";

interface UnknownTheme {
  readonly theme: string;
  readonly nearest: string;
  readonly known: string;
}

export const gazetteerErrors = {
  "index-unknown-theme": {
    fr: ({ theme, nearest, known }: UnknownTheme) => ({
      what: `index.themes : le style ne range rien sous « ${theme} ».`,
      cure: `${nearest === "" ? "" : `Vouliez-vous dire ${nearest} ? `}Ses thèmes : ${known}.`,
    }),
    en: ({ theme, nearest, known }: UnknownTheme) => ({
      what: `index.themes: the style files nothing under “${theme}”.`,
      cure: `${nearest === "" ? "" : `Did you mean ${nearest}? `}Its themes: ${known}.`,
    }),
  },
} as const satisfies ErrorMessages;
